"""A dossier in the terminal: what an analyst asks first, in about a hundred lines."""

from collections import Counter
from collections.abc import Iterable, Sequence
from textwrap import shorten

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from caveat.app.dossier_paper import opening
from caveat.app.dossier_sections import clock_end
from caveat.app.words import counted, plain, told
from caveat.cli.show_answer import console
from caveat.dossiers.dossier import Dossier, InForce, Tally
from caveat.facts.measure import State

_MOST = 4
"""How many rows of a long list are printed; --all prints them all."""
_LAST_VALUES, _LAST_STEPS, _LAST_YEARS, _CITE = 5, 3, 9, 26
_NO_YEARS, _A_YEAR = 34, 6
"""How wide what is no year and a year are in the table of years."""
_HELD = ("arrest_detention", "retaliation_personal", "release", "plea_or_settlement")
"""The steps against and for a person that are printed; --all prints them all."""


def show_dossier(dossier: Dossier) -> None:
    """Print a dossier, each list cut to its latest or gravest rows."""
    out = console()
    head = dossier.head
    out.print(f"\n{head.name}", style="bold")
    home = f"of {', '.join(head.home)}; " if head.home else ""
    say(out, f"{home}acted against by {', '.join(head.senders)}; {head.sector}")
    say(out, f"alleged: {', '.join(plain(one) for one in head.allegations)}")
    for text in (head.told, head.outcome):
        if text:
            out.print(Text(text))
    for text in opening(dossier):
        say(out, text)
    say(out, "* stands at what is told from memory or is not sure; --event ID and --all say which")
    for part in (_size, _law, _level, _judgment, _flanks, _agencies, _clocks, _people, _results, _responses, _hooks, _disputed):
        part(out, dossier)
    _claims(out, dossier)
    say(out, f"\ncaveat case show {dossier.case} --event ID opens an event, --all prints every section, --out writes a paper")


def _size(out: Console, dossier: Dossier) -> None:
    by_metric: dict[str, list[str]] = {}
    for one in dossier.head.sizes:
        mark = "*" if one.mark else ""
        by_metric.setdefault(f"{one.metric}, {one.unit}", []).append(
            f"{one.period} {one.qualifier} {one.value}{mark}".replace("  ", " ")
        )
    table = plain_table()
    for metric, values in by_metric.items():
        table.add_row(Text(metric, style="dim"), Text("  ".join(values[-_LAST_VALUES:])))
    _part(out, "Size by year", table)


def _law(out: Console, dossier: Dossier) -> None:
    """Print a line a programme; those of several authorities stand together."""
    together: dict[tuple[str, State], list[InForce]] = {}
    for one in dossier.head.in_force:
        together.setdefault((one.programme, one.state), []).append(one)
    table = plain_table()
    for (programme, state), of in together.items():
        days = sorted(day for one in of for day in (one.since, one.latest) if day)
        since = " to ".join(dict.fromkeys(map(str, (days[0], days[-1])))) if days else ""
        count = sum(len(one.measures) for one in of)
        word = "" if state is State.IN_FORCE else f" {plain(state)}"
        names = list(dict.fromkeys(one.authority for one in of))
        by = ", ".join(names[:2]) + (f", {len(names) - 2} more" if len(names) > 2 else "")
        table.add_row(Text(f"{count} {plain(programme)}{word}"), Text(by), Text(since), _cited(of))
    _part(out, f"Measures of law that stand on {dossier.day}", table)


def _cited(of: Sequence[InForce]) -> Text:
    cites = list(dict.fromkeys(str(cite) for one in of for cite in one.cites))
    first = shorten(cites[0], _CITE, placeholder=" …") if cites else ""
    return Text(f"{first}; {len(cites) - 1} more" if len(cites) > 1 else first, style="dim")


def _level(out: Console, dossier: Dossier) -> None:
    one = dossier.escalation
    table = plain_table()
    for number, steps in enumerate((one.steps, one.sender_steps)):
        if number and steps == one.steps:
            continue
        whose = f"{', '.join(dossier.head.senders)} alone" if number else "all states"
        for step in steps[-_LAST_STEPS:]:
            table.add_row(
                Text(whose, style="dim"),
                str(step.day),
                f"{step.before} to {step.level}",
                Text(step.name),
                _events(dossier, step.events),
            )
            whose = ""
    states = f"by state: {', '.join(f'{state.country} {state.level}' for state in one.states)}; " if one.states else ""
    counts = {len(one.steps), len(one.sender_steps)} - set(range(_LAST_STEPS + 1))
    last = f"the last {_LAST_STEPS} of up to {max(counts)} steps; " if counts else ""
    rule = f"{last}{states}published scale; acts that do not stand until ended count {one.scale.months} months; rule and reasons: --all"
    _part(out, f"Escalation on {one.day}: level {one.level} of {len(one.scale.rungs) - 1}, {one.name}", table, rule)


def _judgment(out: Console, dossier: Dossier) -> None:
    one = dossier.process
    table = plain_table()
    for count in one.counts:
        table.add_row(
            f"{len(count.events)}", Text(count.state), Text(f"by {count.side}", style="dim"), _events(dossier, count.events)
        )
    rule = "the firm's own proceedings; before there are any, those of its people and affiliates; each measure: --all"
    _part(out, f"Criminal proceedings when each binding measure fell ({len(one.burdens)})", table, rule)
    for burden in one.disagreements:
        say(
            out,
            f"  the record states {plain(burden.stated or '')} for {_short(dossier, burden.events[0])}; its steps give: {burden.because}",
        )
    for event in (*one.on_punishment, *one.elsewhere):
        line = dossier.line(event)
        out.print(indented(Text.assemble((f"{line.day}  ", "dim"), line.told, (f"  {_short(dossier, event)}", "dim"))))


def _flanks(out: Console, dossier: Dossier) -> None:
    found = dossier.time_line.flanks
    years = sorted({one.year for one in found})[-max(1, min(_LAST_YEARS, (out.width - _NO_YEARS) // _A_YEAR)) :]
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column()
    for head in ("before", *map(str, years), "all"):
        table.add_column(head, justify="right", no_wrap=True)
    for sort, tallies in _by_sort(found):
        counts = Counter[int]()
        for one in tallies:
            counts[one.year if one.year in years else 0] += len(one.events)
        table.add_row(Text(plain(sort)), *(str(counts[year] or "·") for year in (0, *years)), str(counts.total()))
    channels = [f"{sort} {sum(len(one.events) for one in of)}" for sort, of in _by_sort(dossier.time_line.channels)]
    said = f"all events by channel: {', '.join(channels)}; by quarter: --all"
    _part(out, "Acts against it, by what of its business they hit", table, said)


def _by_sort(found: Sequence[Tally]) -> Iterable[tuple[str, list[Tally]]]:
    by: dict[str, list[Tally]] = {}
    for one in found:
        by.setdefault(one.sort, []).append(one)
    return sorted(by.items(), key=lambda pair: -sum(len(one.events) for one in pair[1]))


def _agencies(out: Console, dossier: Dossier) -> None:
    one = dossier.agencies
    table = plain_table()
    order = ", ".join(f"{first.agency} {first.day} ({len(first.events)})" for first in one.order if first.counted)
    table.add_row(Text("in order of first act", style="dim"), Text(order))
    busy = sorted(one.quarters, key=lambda found: -len(found.agencies))[:4]
    table.add_row(
        Text("most in one quarter", style="dim"), Text("; ".join(f"{found.when}: {len(found.agencies)}" for found in busy))
    )
    days = [f"{found.when} {', '.join(found.agencies)}" for found in sorted(one.same_day, key=lambda found: -len(found.agencies))]
    more = f"; {len(days) - 3} more days" if len(days) > 3 else ""
    if days:
        table.add_row(Text("on one day", style="dim"), Text("; ".join(days[:3]) + more))
    rule = "acting in one quarter is no proof of acting in concert; the rule of the index: --all"
    if one.order:
        _part(out, f"Agencies of {', '.join(dossier.head.senders)}", table, rule)


def _clocks(out: Console, dossier: Dossier) -> None:
    table = plain_table()
    for clock in dossier.exemptions.clocks:
        days = f"{clock.days:,} days, {counted(clock.extensions, 'extension')}" if clock.days is not None else "days not known"
        span = f"{clock.began or 'start not recorded'} to {clock_end(clock.ended, clock.how, clock.running)}"
        table.add_row(Text(clock.name), Text(span), Text(days, style="dim"), _events(dossier, clock.events))
    for grant in dossier.exemptions.grants:
        if grant.volume and not any(set(grant.events) & set(clock.events) for clock in dossier.exemptions.clocks):
            table.add_row(Text(f"{plain(grant.kind)} {grant.day}"), Text(told(grant.volume)), "", _events(dossier, grant.events))
    _part(out, f"Exemptions on {dossier.exemptions.day}", table)


def _people(out: Console, dossier: Dossier) -> None:
    table = plain_table()
    for ledger in dossier.persons:
        steps = []
        for step in (one for one in ledger.steps if one.kind in _HELD):
            held = f", {step.held:,} days after arrest" if step.held is not None else ""
            asked = ", on request" if step.on_request else ""
            steps.append(f"{step.day}{'*' if step.mark else ''} {plain(step.kind)} ({', '.join(step.countries)}{asked}{held})")
        if steps:
            table.add_row(Text(ledger.person), Text("; ".join(steps)))
    _part(out, "People", table)


def _results(out: Console, dossier: Dossier) -> None:
    table = plain_table()
    for one in dossier.outcomes:
        turns = "; ".join(
            f"{turn.day}{_star(dossier, turn.events)} {plain(turn.fate)}{f' ({turn.by})' if turn.by else ''}" for turn in one.turns
        )
        table.add_row(Text(one.line), Text(turns))
    _part(out, "What became of each line", table)
    decided = plain_table()
    for choice in dossier.governance[-_MOST:]:
        decided.add_row(str(choice.day), Text(choice.by), Text(choice.decision))
    _part(out, f"Decisions on the firm itself{_of(dossier.governance)}", decided)


def _responses(out: Console, dossier: Dossier) -> None:
    table = plain_table()
    for sort in dict.fromkeys(one.sort for one in dossier.responses):
        of = [one for one in dossier.responses if one.sort == sort]
        table.add_row(Text(sort), str(len(of)), _events(dossier, [event for one in of for event in one.events]))
    _part(out, "Responses of the firm and its home state", table)


def _hooks(out: Console, dossier: Dossier) -> None:
    table = plain_table()
    for one in dossier.hooks.hooks:
        table.add_row(Text(one.hook), _events(dossier, one.events))
    _part(out, "Beyond its own soil, as the events' own words tell", table)


def _disputed(out: Console, dossier: Dossier) -> None:
    table = plain_table()
    for one in dossier.disputed[:_MOST]:
        table.add_row(Text.assemble(one.point, (f"  {counted(len(one.events), 'event')}", "dim")))
    _part(out, f"Disputed{_of(dossier.disputed)}", table)


def _claims(out: Console, dossier: Dossier) -> None:
    table = plain_table()
    for one in dossier.claims[:_MOST]:
        table.add_row(Text(one.status), Text(f"{one.speaker} {one.modality}: {one.told}"), Text(one.claim, style="dim"))
    _part(out, f"Claims of documents, which are no facts{_of(dossier.claims)}", table)
    foretold = plain_table()
    for prediction in dossier.predictions[:_MOST]:
        foretold.add_row(
            str(prediction.made), Text(f"{prediction.speaker}: {prediction.told}"), Text(prediction.prediction, style="dim")
        )
    _part(out, f"Predictions{_of(dossier.predictions)}", foretold)


def _of(rows: Sequence[object]) -> str:
    return f" ({_MOST} of {len(rows)})" if len(rows) > _MOST else ""


def _part(out: Console, heading: str, table: Table, *says: str) -> None:
    """Print a table under its heading, then what is to be said of it; one without rows is left out with all of that."""
    if table.row_count:
        for column in table.columns:
            column.overflow = "fold"  # an id that is cut opens nothing
        out.print(f"\n{heading}", style="bold")
        out.print(indented(table))
        for text in says:
            say(out, f"  {text}")


def plain_table() -> Table:
    """Return a table without lines and headings."""
    return Table(box=None, padding=(0, 2, 0, 0), show_header=False)


def indented(inner: Table | Text) -> Padding:
    """Set a part under its heading."""
    return Padding(inner, (0, 0, 0, 2), expand=False)


def say(out: Console, text: str) -> None:
    """Print what stands behind the facts: rules, counts, advice."""
    out.print(Text(text), style="dim")


def _events(dossier: Dossier, events: Sequence[str]) -> Text:
    more = f", {len(events) - 1} more" if len(events) > 1 else ""
    return Text(_short(dossier, events[0]) + more if events else "", style="dim")


def _short(dossier: Dossier, event: str) -> str:
    return event.removeprefix(f"{dossier.case}-") + _star(dossier, [event])


def _star(dossier: Dossier, events: Sequence[str]) -> str:
    """Return the star of what is told from memory or not sure."""
    return "*" if any(dossier.line(event).mark for event in events) else ""
