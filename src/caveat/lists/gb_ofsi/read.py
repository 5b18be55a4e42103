"""Read the consolidated list of OFSI, in the layout that ended in 2022 and in the one that followed it."""

from collections import defaultdict
from collections.abc import Mapping

from caveat.facts import Day, Party, Problem
from caveat.facts.problem import BadInput, BadList
from caveat.lists.csv_text import ends_whole, named_rows, read_rows
from caveat.lists.gb_ofsi.group import Group, Row, measures_of, party_of
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.uk_cells import day_of, full_name

_ENCODINGS = {"ConList.csv": "utf-8", "sanctionsconlist.csv": "cp1252"}
_BOTH = (
    *(f"Name {number}" for number in range(1, 7)),
    *("Title", "DOB", "Town of Birth", "Country of Birth", "Nationality", "Passport Details", "Position"),
    *(f"Address {number}" for number in range(1, 7)),
    *(
        "Post/Zip Code",
        "Country",
        "Other Information",
        "Group Type",
        "Alias Type",
        "Regime",
        "Listed On",
        "Last Updated",
        "Group ID",
    ),
)
_COLUMNS = {
    "sanctionsconlist.csv": frozenset((*_BOTH, "NI Number")),
    "ConList.csv": frozenset(
        (
            *_BOTH,
            *("Name Non-Latin Script", "Non-Latin Script Type", "Non-Latin Script Language", "Passport Number", "Alias Quality"),
            *("National Identification Number", "National Identification Details", "UK Sanctions List Date Designated"),
        )
    ),
}


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read a party for each Group ID, all its rows merged, and a measure for each of its regimes."""
    file = next((name for name in _ENCODINGS if name in files), "")
    if not file:
        return Reading(doubts=(BadInput(f"neither of {' and '.join(_ENCODINGS)} is there", where=spec.id),))
    doubts: list[Problem] = []
    if not ends_whole(files[file]):
        last = files[file].count(b"\n") + 1
        doubts.append(BadInput("the last line has no end", where=f"{file}:{last}", advice="fetch it again; it may be cut off"))
    rows, as_of = _rows(files[file], file, spec, doubts)
    gathered: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        gathered[row.cells["Group ID"]].append(row)
    groups = [Group(number=number, rows=tuple(found), spec=spec, doubts=doubts) for number, found in gathered.items()]
    parties = tuple(party_of(group) for group in groups)
    measures = tuple(measure for group in groups for measure in measures_of(group))
    return Reading(
        parties=parties,
        measures=measures,
        doubts=_once(doubts),
        rows=len(rows),
        as_of=as_of,
        note=_note(parties),
    )


def _rows(raw: bytes, file: str, spec: ListSpec, doubts: list[Problem]) -> tuple[list[Row], Day | None]:
    lines = read_rows(raw, file, doubts, encoding=_ENCODINGS[file])
    as_of = _updated(next(lines, (1, []))[1], file, doubts)
    line, header = next(lines, (2, []))
    known = _COLUMNS[file]
    for name in header:
        if name not in known | set(spec.ignored or {}):
            doubts.append(_column(name, "unknown", f"{file}:{line}", "use it in the reader or name it under `ignored`"))
    for name in sorted(known - set(header)):
        doubts.append(_column(name, "missing", f"{file}:{line}", "see whether the publisher changed the layout"))
    if not known <= set(header):
        return [], as_of
    rows = []
    for number, cells in named_rows(lines, header, file, doubts):
        where = f"{file}:{number}"
        row = Row(where=where, cells=cells)
        if row.cells["Group ID"].isdigit() and full_name(row.cells):
            rows.append(row)
        else:
            doubts.append(BadInput("the row has no Group ID or no name", where=where, advice="compare with the publisher's file"))
    return rows, as_of


def _updated(cells: list[str], file: str, doubts: list[Problem]) -> Day | None:
    """Read the day that stands above the header: `Last Updated,13/04/2018`."""
    try:
        if cells[:1] != ["Last Updated"]:
            raise BadInput("the first line does not tell when the list was last updated")
        return day_of("".join(cells[1:2]))
    except BadInput as problem:
        doubts.append(BadInput(problem.what, where=f"{file}:1", advice="see whether the publisher changed the layout"))
        return None


def _column(name: str, how: str, where: str, advice: str) -> BadList:
    return BadList(f"the column {name!r} is {how}", where=where, advice=advice)


def _once(doubts: list[Problem]) -> tuple[Problem, ...]:
    """Leave out what the rows of a group repeat."""
    return tuple({str(doubt): doubt for doubt in doubts}.values())


def _note(parties: tuple[Party, ...]) -> str:
    left = sum(part.startswith(("Passport: ", "National id: ")) for party in parties for part in party.remarks.split("; "))
    return f"{left} papers hold no number that can be told from their prose; they are kept as remarks." if left else ""
