"""A dossier as a paper: `report_of_dossier` tells what stands in it and in which order; facts first, claims under headings of their own."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from caveat.app.dossier_sections import (
    Numbers,
    agencies,
    day_told,
    disputed,
    exemptions,
    law,
    level,
    people,
    proceedings,
    reached,
    results,
    tallies,
)
from caveat.app.paper_page import Cell, Picture, Piece, Report, Section, cell
from caveat.app.words import counted, plain, told
from caveat.dossiers.dossier import Dossier, Line, Size
from caveat.dossiers.period import period_of
from caveat.dossiers.reference import Opened, Reference

_OPENED = {Opened.READ: "", Opened.FILE: "official file at hand", Opened.DOCUMENT: "founding document", Opened.MEMORY: ""}


def report_of_dossier(dossier: Dossier, pictures: Mapping[str, Picture] | None = None) -> Report:
    """Lay out a dossier; `pictures` are put into the sections whose headings are their keys.

    Sections without rows and sentences are left out. Rows name their events by the numbers of the time line.
    """
    drawn, at, head = pictures or {}, Numbers(dossier), dossier.head
    acts = "Acts against the subject by states other than its home state, by what of its business they hit."
    sections = (
        _who(dossier),
        _size(dossier),
        law(dossier, at),
        *level(dossier, at),
        *proceedings(dossier, at),
        tallies("Flanks", f"{acts} {dossier.time_line.flank_rule}", dossier.time_line.flanks, at),
        tallies("Channels", "All events by the channel of their kind.", dossier.time_line.channels, at),
        *agencies(dossier, at),
        *exemptions(dossier, at),
        people(dossier, at),
        *results(dossier, at),
        reached(dossier, at),
        disputed(dossier, at),
        _time_line(dossier, at),
        _claims(dossier, at),
        _predictions(dossier),
        _sources(dossier),
    )
    kept = tuple(one for one in sections if one.rows or (one.says and not one.columns))
    return Report(
        title=f"{head.name}: a dossier",
        running=f"as of {dossier.day}",
        known_at=datetime(dossier.day.year, dossier.day.month, dossier.day.day, tzinfo=UTC),
        says=opening(dossier),
        sections=tuple(replace(one, picture=drawn.get(one.heading, one.picture)) for one in kept),
    )


def opening(dossier: Dossier) -> tuple[str, ...]:
    """Return what is true of the whole dossier: its day, its size, what is not checked, and what it does not say."""
    lines = dossier.time_line.lines
    marked = sum(bool(line.mark) for line in lines)
    back = " Nothing that came later is in it, though what tells it may have been published later." if dossier.looking_back else ""
    drawn_from = f"{counted(len(lines), 'event')} from {counted(len(dossier.sources), 'publication')}, {dossier.unopened} of which nobody opened for this"
    near = f" {counted(len(dossier.elsewhere), 'event')} of other cases bear on this one." if dossier.elsewhere else ""
    sure = f"{marked} {'event is' if marked == 1 else 'events are'} marked as told from memory or as less than sure"
    return f"As of {dossier.day}.{back}", f"{drawn_from}; {sure}. Order is stated, never cause.{near}"


def _who(dossier: Dossier) -> Section:
    head = dossier.head
    rows = (
        ("home state", ", ".join(head.home)),
        ("acted against by", ", ".join(head.senders)),
        ("sector", head.sector),
        ("alleged", ", ".join(plain(one) for one in head.allegations)),
        ("lines of business", ", ".join(head.lines)),
        ("in short", head.told),
        ("how it stood when this was written", head.outcome),
    )
    back = ("Senders, allegations and lines are those of the case as a whole.",) if dossier.looking_back else ()
    shown = tuple((cell(name), cell(text)) for name, text in rows if text)
    return Section(heading="Who", says=back, columns=("", ""), rows=shown)


def _size(dossier: Dossier) -> Section:
    """Tell figures as they were counted, a row a period, never averaged; those that conflict stand in one cell."""
    sizes = dossier.head.sizes
    metrics = tuple(dict.fromkeys((one.metric, one.unit) for one in sizes))
    periods = dict.fromkeys(one.period for one in sorted(sizes, key=lambda one: (period_of(one.period).last, one.period)))
    rows = []
    for period in periods:
        of = [[one for one in sizes if (one.period, one.metric, one.unit) == (period, *metric)] for metric in metrics]
        rows.append((cell(period), *(tuple(map(_sized, found)) for found in of)))
    keys = dict.fromkeys(key for one in sizes for key in one.sources)
    says = ("Each value with the number of its figure; what one house counted is not merged with what another did.",)
    sources = (cell("sources"), tuple(_piece(dossier.sources[key]) for key in keys))
    columns = ("period", *(f"{metric}, {unit}" for metric, unit in metrics))
    filled = (*sources, *(() for _ in metrics[1:]))
    return Section(heading="Size", says=says, columns=columns, rows=(*rows, filled) if rows else ())


def _sized(one: Size) -> Piece:
    house = f" {one.house}" if one.house else ""
    conflict = f", conflicts with {', '.join(one.conflicts)}" if one.conflicts else ""
    return Piece(text=f"{one.qualifier} {one.value} ({', '.join(one.figures)}{house}{conflict})".strip(), mark=one.mark)


def _time_line(dossier: Dossier, at: Numbers) -> Section:
    rows = tuple(
        (
            cell(day_told(line.day, line.until)),
            cell(plain(line.kind), ", ".join(dict.fromkeys((line.channel, plain(line.flank)))), "binding" if line.binding else ""),
            cell(f"{line.by} ({', '.join(line.countries)})", f"on {', '.join(line.targets)}"),
            _event(line),
            tuple(_piece(dossier.sources[key]) for key in line.sources),
        )
        for line in at.lines
    )
    count = len(dossier.elsewhere)
    last = (
        "The last is an event of another case that bears" if count == 1 else f"The last {count} are events of other cases that bear"
    )
    others = (f"{last} on this one.",) if count else ()
    says = ("Events in order. A note tells what the record leaves open.", *others)
    return Section(heading="Time line", says=says, columns=("day", "kind", "by", "", "sources"), rows=rows, numbered=True)


def _event(line: Line) -> Cell:
    more = (
        *(f"{one.day}: {one.told}" for one in line.later),
        told(line.effects),
        f"Note: {line.note}" if line.note else "",
        line.basis,
    )
    return (Piece(text=line.told, mark=line.mark), *cell(*more, *line.events))


def _claims(dossier: Dossier, at: Numbers) -> Section:
    rows = tuple(
        (
            cell(one.claim),
            cell(f"{one.speaker} {one.modality}: {one.told}", one.document),
            cell(one.status),
            cell(one.because),
            (*at.cell(one.events), *cell(*one.figures)),
        )
        for one in dossier.claims
    )
    says = (
        "What documents say of the case, in our words, with the speaker. These are claims and no facts; beside each stands how it compares.",
    )
    columns = ("claim", "who says what", "status", "because", "events and figures beside it")
    return Section(heading="Claims", says=says, columns=columns, rows=rows)


def _predictions(dossier: Dossier) -> Section:
    rows = tuple(
        (cell(one.prediction), cell(f"{one.speaker}: {one.told}"), cell(str(one.made)), cell(*one.tests))
        for one in dossier.predictions
    )
    says = ("What was foretold of the case, and how it can be tested.",)
    return Section(heading="Predictions", says=says, columns=("prediction", "who foretold what", "made", "tests"), rows=rows)


def _sources(dossier: Dossier) -> Section:
    rows = tuple((cell(key), (_piece(one),), cell(_OPENED[one.opened])) for key, one in dossier.sources.items())
    says = ("Publications that were not opened are named from memory; their addresses were not tried.",) if dossier.unopened else ()
    return Section(heading="Sources", says=says, columns=("key", "publication", ""), rows=rows)


def _piece(one: Reference) -> Piece:
    mark = "not opened" if one.opened is Opened.MEMORY else ""
    return Piece(text=str(one), link=one.url if one.url.startswith(("http://", "https://")) else "", mark=mark)
