"""The UK Sanctions List as CSV: a row for each name of a designation with each of its addresses, birth dates and papers."""

import re
from collections import defaultdict

from caveat.facts import Day, Problem
from caveat.facts.problem import BadInput, BadList
from caveat.lists.csv_text import ends_whole, named_rows, read_rows
from caveat.lists.gb_uksl.designation import GROUPED, SINGLE, Designation
from caveat.lists.spec import ListSpec
from caveat.lists.uk_cells import day_of

_COLUMNS = frozenset((*SINGLE, *(column for group in GROUPED for column in group)))
_REPORT = re.compile(r"Report Date:\s*(?:(?P<day>\d{1,2})-(?P<month>[A-Z][a-z]{2})-(?P<year>\d{4})|(?P<plain>\d\d/\d\d/\d{4}))")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def read_csv(raw: bytes, file: str, spec: ListSpec, doubts: list[Problem]) -> tuple[list[Designation], int, Day | None]:
    """Read the designations, each from all its rows, how many rows there are, and the day of the report."""
    if not ends_whole(raw):
        last = raw.count(b"\n") + 1
        doubts.append(BadInput("the last line has no end", where=f"{file}:{last}", advice="fetch it again; it may be cut off"))
    lines = read_rows(raw, file, doubts)
    as_of = _reported(next(lines, (1, []))[1], file, doubts)
    line, header = next(lines, (2, []))
    _check_columns(header, f"{file}:{line}", spec, doubts)
    if not set(header) >= _COLUMNS:
        return [], 0, as_of
    gathered: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    places: dict[str, str] = {}
    for number, row in named_rows(lines, header, file, doubts):
        gathered[row["Unique ID"]].append(row)
        places.setdefault(row["Unique ID"], f"{file}:{number}")
    found = [_designation(id, rows, places[id]) for id, rows in gathered.items()]
    return found, sum(map(len, gathered.values())), as_of


def _designation(id: str, rows: list[dict[str, str]], where: str) -> Designation:
    """Take the product of all the parts apart again."""
    values = {column: tuple(dict.fromkeys(row[column] for row in rows if row[column])) for column in SINGLE}
    groups = {columns: tuple(dict.fromkeys(tuple(row[column] for column in columns) for row in rows)) for columns in GROUPED}
    told = {columns: tuple(cells for cells in found if any(cells)) for columns, found in groups.items()}
    return Designation(id=id, where=where, values=values, groups=told)


def _check_columns(header: list[str], where: str, spec: ListSpec, doubts: list[Problem]) -> None:
    for name in header:
        if name not in _COLUMNS | set(spec.ignored or {}):
            advice = "use it in the reader or name it under `ignored`"
            doubts.append(BadList(f"the column {name!r} is unknown", where=where, advice=advice))
    for name in sorted(_COLUMNS - set(header)):
        doubts.append(BadList(f"the column {name!r} is missing", where=where, advice="see whether the layout changed"))


def _reported(cells: list[str], file: str, doubts: list[Problem]) -> Day | None:
    """Read the day that stands above the header: `Report Date: 23-Sep-2026`."""
    parts = _REPORT.fullmatch("".join(cells).strip())
    try:
        if parts is None or (parts["month"] and parts["month"] not in _MONTHS):
            raise BadInput("the first line does not tell the day of the report")
        if parts["plain"]:
            return day_of(parts["plain"])
        return Day.of(f"{parts['year']}-{_MONTHS.index(parts['month']) + 1:02d}-{int(parts['day']):02d}")
    except BadInput as problem:
        doubts.append(BadInput(problem.what, where=f"{file}:1", advice="see whether the layout changed"))
        return None
