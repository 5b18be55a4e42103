"""A comparison for the file: a table of cells (CSV), the noun itself (JSON), or a paper in which each cell opens to its events."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import groupby
from pathlib import Path

import orjson

from caveat.app.dossier_pictures import picture_of
from caveat.app.paper import Writers, as_papers, write_by_suffix
from caveat.app.paper_page import Cell, Piece, Report, Section, cell
from caveat.app.settings import now
from caveat.dossiers import Library
from caveat.dossiers.compare import Alike, Comparison, Row, Value, features, precedents_of
from caveat.dossiers.compare.by_state import state_facts
from caveat.dossiers.compare.chosen import acts
from caveat.dossiers.reference import Reference
from caveat.facts.form import to_plain

COLUMNS = (
    *("group", "row", "name", "type", "stands", "bits", "case", "recorded", "value", "mark"),
    *("events", "figures", "cites", "rule"),
)
MOST_COLUMNS = 4
"""How many cases stand in columns of their own on a sheet of paper."""


def write_comparison(library: Library, comparison: Comparison, out: Path) -> tuple[str, ...]:
    """Write a comparison by the suffix of `out`: .csv, .json, .html, .pdf or .docx; return what there is to say of the file."""
    remarks: list[str] = []
    papers = as_papers(lambda: [comparison_report(library, comparison, datetime.fromisoformat(now()))], remarks)
    writers: Writers = {".csv": partial(_csv, comparison), ".json": partial(_json, comparison), **papers}
    write_by_suffix(out, None, writers, "comparisons")
    return tuple(remarks)


def cells(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    """Yield each cell as a row of text under `COLUMNS`; one that is not recorded says so."""
    rules = {one.id: one.rule for one in features()}
    for row in comparison.rows:
        bits = "" if row.bits is None else str(row.bits)
        head = (row.group, row.feature, row.name, row.type.value, row.alike.value, bits)
        for case, value in zip(comparison.cases, row.values, strict=True):
            told = value or Value(told="")
            opens = ("; ".join(told.events), "; ".join(told.figures), "; ".join(told.cites))
            yield (*head, case, "recorded" if value else "not recorded", told.told, told.mark, *opens, rules[row.feature])


def comparison_report(library: Library, comparison: Comparison, known_at: datetime) -> Report:
    """Lay out a comparison: what sets the cases apart, the rows group by group, what came before each, and the events behind every cell."""
    numbers = _numbers(comparison)
    ranked = comparison.ranked()[:12]
    parts = [
        replace(_table(comparison, "What sets them apart most", ranked, numbers), picture=picture_of(comparison)),
        *(
            _table(comparison, f"{group[0].upper()}{group[1:]}", list(rows), numbers)
            for group, rows in groupby(comparison.rows, key=lambda row: row.group)
        ),
        _silent(comparison),
        *(_before(library, case) for case in dict.fromkeys(comparison.cases) if acts(library.case(case))),
        _opened(library, numbers),
        _facts(comparison),
    ]
    seen = f"As of {comparison.day}." if comparison.day else "All that the library holds."
    return Report(
        title=f"Cases side by side: {', '.join(comparison.names)}"
        if len(comparison.cases) <= MOST_COLUMNS
        else "Cases side by side",
        known_at=known_at,
        says=(seen, comparison.rule, f"Ranked against {comparison.pairs} pairs of {comparison.of_cases} cases."),
        sections=tuple(one for one in parts if one.rows or one.says),
        running=seen,
    )


def _table(comparison: Comparison, heading: str, rows: Sequence[Row], numbers: Mapping[str, int]) -> Section:
    """Return rows with a column a case; of many cases, with a line for each case of which the row is told."""
    few = len(comparison.cases) <= MOST_COLUMNS
    columns = ("", *(comparison.cases if few else ("told of",)))
    laid = []
    for row in rows:
        told = [_cell(value, numbers) for value in row.values] if few else [_lines(comparison, row, numbers)]
        stands = "alike" if row.alike is Alike.ALIKE else f"{row.bits} bits" if row.bits else ""
        laid.append((cell(row.name, stands), *told))
    return Section(heading=heading, columns=columns, rows=tuple(laid))


def _lines(comparison: Comparison, row: Row, numbers: Mapping[str, int]) -> Cell:
    told = [(case, value) for case, value in zip(comparison.cases, row.values, strict=True) if value]
    return tuple(Piece(text=f"{case}: {value.told}{_opens(value, numbers)}", mark=value.mark) for case, value in told)


def _cell(value: Value | None, numbers: Mapping[str, int]) -> Cell:
    if value is None:
        return cell("not recorded")
    return (Piece(text=value.told + _opens(value, numbers), mark=value.mark),)


def _opens(value: Value, numbers: Mapping[str, int]) -> str:
    """Return the numbers, in the list at the end, of what a value opens to; runs of three and more are drawn together."""
    opened = sorted(numbers[one] for one in (*value.events, *value.figures) if one in numbers)
    told: list[str] = []
    for _, run in groupby(enumerate(opened), key=lambda one: one[1] - one[0]):
        members = [number for _, number in run]
        told += [f"{members[0]}-{members[-1]}"] if len(members) > 2 else map(str, members)
    return f" [{', '.join(told)}]" if told else ""


def _numbers(comparison: Comparison) -> dict[str, int]:
    """Return the number of each event and figure behind the cells, in the order of the rows."""
    found = [one for row in comparison.rows for value in row.values if value for one in (*value.events, *value.figures)]
    return {one: at for at, one in enumerate(dict.fromkeys(found), start=1)}


def _silent(comparison: Comparison) -> Section:
    names = {one.id: one.name for one in features()}
    told = "; ".join(names[one] for one in comparison.not_recorded)
    return Section(heading="Not recorded for any of them", says=(f"{told}.",) if told else ())


def _before(library: Library, case: str) -> Section:
    """Return what came before a case that is like it, and what was new in it."""
    told, names = precedents_of(library, case), {one.id: one.name for one in features()}
    near = [
        (
            cell(f"precedent, {one.first_act}"),
            cell(one.name),
            cell(f"distance {one.distance} by {one.counted} features", *(names[each] for each in one.alike)),
        )
        for one in told.nearest[:3]
    ]
    new = [
        (
            cell(f"new, {one.day}"),
            (Piece(text=one.name, mark=one.value.mark),),
            cell(*(f"later {other} {day}" for other, day in one.later)) or cell("no other case"),
        )
        for one in told.new
    ]
    says = (f"{told.rule} {told.new_rule}", f"First act {told.first_act.day}; {told.of_cases} earlier cases in the library.")
    return Section(
        heading=f"Before {told.name}", says=says, columns=("", "", "told of both alike, or later in"), rows=(*near, *new)
    )


def _opened(library: Library, numbers: Mapping[str, int]) -> Section:
    """Return the events and figures behind the cells, by their numbers, each with its sources."""
    events = {event.id: (case, event) for case, event in library.events()}
    rows = []
    for one in numbers:
        if one in events:
            case, event = events[one]
            sources = tuple(_source(case.reference(key)) for key in event.sources)
            rows.append((cell(str(event.day)), (Piece(text=event.told, mark=event.mark), Piece(text=one)), sources))
        else:
            figure = library.figures[one]
            told = f"{figure.subject}, {figure.metric}: {figure.value} {figure.unit}"
            sources = tuple(_source(library.sources[key]) for key in figure.sources)
            rows.append((cell(figure.period), (Piece(text=told, mark=figure.mark), Piece(text=one)), sources))
    return Section(heading="Events and figures", columns=("day", "told", "sources"), rows=tuple(rows), numbered=True)


def _facts(comparison: Comparison) -> Section:
    """Return the publications behind facts of states."""
    values = [value for row in comparison.rows for value in row.values if value]
    keys = dict.fromkeys(cite.removeprefix("states:") for value in values for cite in value.cites if cite.startswith("states:"))
    rows = tuple(((_source(state_facts().sources[key]),),) for key in keys)
    return Section(heading="Facts of states", columns=("publication",) if rows else (), rows=rows)


def _source(reference: Reference) -> Piece:
    return Piece(text=str(reference), link=reference.url if reference.url.startswith("http") else "")


def _csv(comparison: Comparison, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        writer.writerows(cells(comparison))


def _json(comparison: Comparison, path: Path) -> None:
    path.write_bytes(orjson.dumps(to_plain(comparison), option=orjson.OPT_INDENT_2, default=str) + b"\n")
