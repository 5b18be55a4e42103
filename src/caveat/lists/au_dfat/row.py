"""Rows of the Australian workbook, in the layout that its columns show, gathered by reference number."""

import re
from collections.abc import Iterable

from caveat.facts import Problem
from caveat.facts.noun import noun
from caveat.facts.party import NameKind
from caveat.facts.problem import BadList
from caveat.lists.spec import ListSpec

FILE = "consolidated.xlsx"
OLD = (
    "Reference",
    "Name of Individual or Entity",
    "Type",
    "Name Type",
    "Date of Birth",
    "Place of Birth",
    "Citizenship",
    "Address",
    "Additional Information",
    "Listing Information",
    "Committees",
    "Control Date",
)
"""The columns until 2025."""

SANCTIONS = ("Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction")
NEW = (*OLD, "Alias Strength", "IMO Number", "Instrument of Designation", *SANCTIONS)
"""The columns since November 2025."""

_REFERENCE = re.compile(r"(\d+)([a-z]\w*)?")
_YES_NO = frozenset({"TRUE", "FALSE"})


@noun
class Row:
    """One name of one party: `number` is the party's, `letter` the name's ("" for the primary one)."""

    line: int
    number: str
    letter: str
    kind: NameKind
    cells: dict[str, str]

    @property
    def where(self) -> str:
        """Name the place of the row in the file."""
        return f"{FILE}:{self.line}"

    def __getitem__(self, column: str) -> str:
        """Return a cell with its blanks evened out; "" for a column that the layout has not."""
        return " ".join(self.cells.get(column, "").split())


def shows_layout(header: list[str], spec: ListSpec, doubts: list[Problem]) -> bool:
    """Say whether the header is that of one of the layouts; doubt each column that is unknown, missing or there twice."""
    layout = NEW if "Alias Strength" in header else OLD
    known = {*layout, *(spec.ignored or {})}
    odd = [f"the column {name!r} is unknown" for name in header if name not in known]
    odd += [f"the column {name!r} is missing" for name in layout if name not in header]
    odd += [f"the column {name!r} stands twice" for name in dict.fromkeys(header) if header.count(name) > 1]
    for told in odd:
        doubts.append(BadList(told, where=f"{FILE}:1", advice="the layout changed: teach the reader the new columns"))
    return not odd


def row_of(line: int, named: dict[str, str], spec: ListSpec, doubts: list[Problem]) -> Row | None:
    """Build a row; None, with a doubt, if it has no reference, no name or an unknown type of name."""
    nothing = (spec.lookups or {}).get("nothing", {})
    cells = {column: "" if text.casefold().strip() in nothing else text for column, text in named.items()}
    where = f"{FILE}:{line}"
    reference = _REFERENCE.fullmatch(cells.get("Reference", ""))
    written = " ".join(f"{cells.get('Name Type', '')} {cells.get('Alias Strength', '')}".split()).casefold()
    kind = spec.lookup("name_type", written)
    if reference is None:
        advice = "a reference is a number, with letters for each further name"
        doubts.append(BadList(f"{cells.get('Reference', '')!r} is no reference", where=where, advice=advice))
    elif not cells["Name of Individual or Entity"]:
        doubts.append(BadList("the row has no name", where=where, advice="compare with the publisher's page"))
    elif kind is None:
        doubts.append(
            BadList(f"{written!r} is an unknown type of name", where=where, advice="add it to lookups.name_type in list.yaml")
        )
    else:
        return Row(line=line, number=reference[1], letter=reference[2] or "", kind=NameKind(kind), cells=cells)
    return None


def gathered(rows: Iterable[Row], doubts: list[Problem]) -> list[list[Row]]:
    """Gather the rows of each party, the one with the primary name first; doubt what does not tell one party."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.number, []).append(row)
    for number, group in groups.items():
        group.sort(key=lambda row: row.letter != "")
        letters = [row.letter for row in group]
        primaries = [row for row in group if row.kind is NameKind.PRIMARY]
        if primaries != group[:1] or group[0].letter or len(set(letters)) < len(letters):
            told = f"the reference {number} has not one primary name, under the bare number, and one row for each letter"
            doubts.append(
                BadList(told, where=group[0].where, advice="two parties may share the number; compare with the publisher's page")
            )
        for column in ("Type", *SANCTIONS):
            if len({row[column].casefold() for row in group}) > 1:
                told = f"the rows of reference {number} differ in {column!r}"
                doubts.append(BadList(told, where=group[0].where, advice="two parties may share the number"))
        _check_sanctions(group[0], doubts)
    return list(groups.values())


def _check_sanctions(row: Row, doubts: list[Problem]) -> None:
    for column in SANCTIONS:
        if column in row.cells and row[column] not in _YES_NO:
            told = f"{column}: {row[column]!r} is neither TRUE nor FALSE"
            doubts.append(BadList(told, where=row.where, advice="see whether the layout changed"))
