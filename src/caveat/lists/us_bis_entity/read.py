"""The Entity List, supplement no. 4 to 15 CFR part 744, from the eCFR's XML."""

from collections.abc import Mapping

from caveat.facts import Citation, Problem
from caveat.facts.problem import BadInput, BadList
from caveat.lists.ecfr import Cell, Row, open_part, read_table
from caveat.lists.ecfr_citation import read_citations
from caveat.lists.ecfr_listing import Entry, Terms, country_column, listing, mended
from caveat.lists.spec import ListSpec, Reading

FILE = "part-744.xml"
SUPPLEMENT = "Supplement No. 4 to Part 744"
HEAD = ("Country", "Entity", "License requirement", "License review policy", "Federal Register citation")
TERMS = Terms(
    programme="ENTITY_LIST",
    cites=(
        Citation(instrument="15 CFR 744.11"),
        Citation(instrument="15 CFR 744.16"),
        Citation(instrument="15 CFR part 744", place="Supplement No. 4"),
    ),
)
_EMPTY = (False, False, False)


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read the list; a row that cannot be read is a doubt, and so is the file if it cannot be parsed.

    A measure's `footnotes` are the marks of its requirement; `Reading.note` holds what each mark says.
    """
    try:
        table = read_table(open_part(files, FILE), SUPPLEMENT, HEAD, FILE)
    except BadInput as problem:
        return Reading(doubts=(problem,))
    doubts: list[Problem] = list(table.doubts)
    misprints = (spec.lookups or {}).get("misprints", {})
    whole = [
        Row(place=row.place, cells=tuple(mended(cell, misprints) for cell in row.cells))
        for row in table.rows
        if _has_columns(row, doubts)
    ]
    rows, unknown = country_column(whole, spec)
    doubts += unknown
    entries: list[Entry] = []
    for row, country in rows:
        filled = tuple(bool(cell.text) for cell in row.cells[2:])
        if filled == _EMPTY and entries:
            entries[-1] = _continued(entries[-1], row.cells[1])
        elif filled == _EMPTY or not row.cells[1].text:
            doubts.append(BadList("a row without terms follows no entry, or names nobody", where=row.place))
        else:
            entries.append(_entry(row, country, spec, doubts))
    known = {mark for mark, _ in table.notes}
    doubts += [
        BadList(f"footnote {mark} is not explained below the table", where=entry.place)
        for entry in entries
        for mark in (entry.requirement.marks if entry.requirement else ())
        if mark not in known
    ]
    note = "\n".join(f"footnote {mark}: {text}" for mark, text in table.notes)
    return listing(entries, spec, TERMS, doubts, note)


def _has_columns(row: Row, doubts: list[Problem]) -> bool:
    if len(row.cells) == len(HEAD):
        return True
    doubts.append(
        BadList(f"a row of {len(row.cells)} cells, expected {len(HEAD)}", where=row.place, advice="look at it on ecfr.gov")
    )
    return False


def _continued(entry: Entry, cell: Cell) -> Entry:
    return Entry(
        place=entry.place,
        country=entry.country,
        text=f"{entry.text}\n{cell.text}",
        history=entry.history,
        requirement=entry.requirement,
        policy=entry.policy,
    )


def _entry(row: Row, country: str, spec: ListSpec, doubts: list[Problem]) -> Entry:
    _, entity, requirement, policy, federal_register = row.cells
    begins = entity.line.split(",")[0]
    if spec.lookup("swapped", begins):
        requirement, policy = policy, requirement
    if not requirement.text or not policy.text or _is_policy(requirement.line) or not _is_requirement(requirement.line):
        doubts.append(BadList(f"the licence columns cannot be told apart: {requirement.line[:50]!r}", where=row.place))
    also = spec.lookup("citations", begins) or ""
    history, odd = read_citations(f"{also} {federal_register.line}", row.place)
    doubts += odd
    return Entry(place=row.place, country=country, text=entity.text, history=history, requirement=requirement, policy=policy)


def _is_policy(text: str) -> bool:
    return text.lower().startswith(("presumption", "policy of", "case-by-case", "see "))


def _is_requirement(text: str) -> bool:
    return text.lower().startswith(("for all items", "all items", "for items"))
