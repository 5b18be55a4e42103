"""`caveat case show`: the dossier of a case."""

from pathlib import Path

import click

from caveat.app.dossier_files import write_dossier
from caveat.app.settings import today
from caveat.cli.case_library import open_library
from caveat.cli.json_out import print_json
from caveat.cli.show_dossier import show_dossier
from caveat.cli.show_dossier_whole import show_event, show_whole
from caveat.dossiers.case import Case
from caveat.dossiers.dossier import Dossier, dossier_of
from caveat.dossiers.library import Library
from caveat.facts import Day
from caveat.facts.problem import NotFound, did_you_mean


@click.command()
@click.argument("case", metavar="CASE|FILE")
@click.option("--as-of", "day", metavar="DAY", help="See the case as it could have been seen on this day, without what came later.")
@click.option("--event", "event", metavar="ID", help="Open one event: its words, quantities, sources, and the law that it is.")
@click.option("--all", "whole", is_flag=True, help="Print every section in full, the time line and the scale among them.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole dossier as one object.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write it: .html .pdf .docx .csv .json .bib .ftm.json")
def command(case: str, day: str | None, event: str | None, whole: bool, as_json: bool, out: Path | None) -> None:
    """Tell what was done to whom: a dossier of dated, sourced events, with claims kept apart.

    It tells the size and standing in law of the firm, the level of escalation on a published scale, the state of criminal
    proceedings at each binding measure, flanks, agencies, exemptions and their clocks, people, outcomes, responses, what is
    disputed, and what documents claim. Whatever it says names the events that carry it; --event opens one. The csv holds the
    events, the bib the sources, the ftm.json FollowTheMoney entities, the other files the whole.
    """
    if event is not None and out is not None:
        raise click.UsageError("--out writes the whole dossier, not one event: leave out --event, or take --json")
    library, ids = open_library((case,))
    seen = library.as_of(Day.of(day)) if day else library
    dossier = _dossier(seen, library.case(ids[0]), Day.of(day) if day else None)
    if event is not None:
        line = dossier.line(_named(dossier, event))
        if as_json:
            print_json(line)
        else:
            show_event(dossier, line, library.measures_of(library.event(line.events[0])))
        return
    if out is not None:
        for remark in write_dossier(dossier, seen.case(ids[0]), out):
            click.echo(f"caveat: {remark}", err=True)
        click.echo(f"wrote {out}", err=as_json)
    if as_json:
        print_json(dossier)
    elif out is None and whole:
        show_whole(dossier)
    elif out is None:
        show_dossier(dossier)


def _dossier(seen: Library, whole: Case, day: Day | None) -> Dossier:
    """Return the dossier of a library that is cut to a day; raise `NotFound` where nothing of the whole case had happened by then."""
    if not seen.case(whole.id).events:
        first = min((one.days.last for one in whole.events), default=None)
        advice = f"its first event is of {first}" if first else "a case is told by its events"
        raise NotFound(f"the case {whole.id} has no event{f' up to {day}' if day else ''}", advice=advice)
    return dossier_of(seen, whole.id, day or today())


def _named(dossier: Dossier, event: str) -> str:
    """Return the id of an event that is named in full or without the case before it; raise `NotFound` for another."""
    known = [one for line in (*dossier.time_line.lines, *dossier.elsewhere) for one in line.events]
    for name in (event, f"{dossier.case}-{event}"):
        if name in known:
            return name
    near = did_you_mean(f"{dossier.case}-{event.removeprefix(f'{dossier.case}-')}", known)
    raise NotFound(f"the dossier of {dossier.case} as of {dossier.day} has no event {event!r}{near}")
