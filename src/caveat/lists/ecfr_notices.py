"""The lists of part 744 with three columns: country, name and address, Federal Register citation."""

import re
from collections.abc import Mapping

from caveat.facts import Citation, Problem
from caveat.facts.problem import BadInput, BadList
from caveat.lists.ecfr import Row, open_part, read_table
from caveat.lists.ecfr_citation import read_citations
from caveat.lists.ecfr_listing import Entry, Terms, country_column, listing, mended
from caveat.lists.spec import ListSpec, Reading

_GROUP = re.compile(r"The following (?P<number>[a-z]+) subordinate institutions of (?P<above>.+?):?", re.IGNORECASE)
_LABEL = re.compile(r"Subordinate institui?t?ions?:?", re.IGNORECASE)
_RESERVED = "[Reserved]"
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def read_notices(files: Mapping[str, bytes], spec: ListSpec, supplement: str, head: tuple[str, ...], terms: Terms) -> Reading:
    """Read a list of three columns; rows of a group of subordinates take the group's notice, or the last one above it."""
    file = spec.layouts[0][0]
    try:
        table = read_table(open_part(files, file), supplement, head, file)
    except BadInput as problem:
        return Reading(doubts=(problem,))
    doubts: list[Problem] = list(table.doubts)
    misprints = (spec.lookups or {}).get("misprints", {})
    whole = []
    for row in table.rows:
        if len(row.cells) == len(head):
            whole.append(Row(place=row.place, cells=tuple(mended(cell, misprints) for cell in row.cells)))
        else:
            doubts.append(
                BadList(f"a row of {len(row.cells)} cells, expected {len(head)}", where=row.place, advice="look at it on ecfr.gov")
            )
    rows, unknown = country_column(whole, spec)
    entries, odd = _entries(rows)
    return listing(entries, spec, terms, (*doubts, *unknown, *odd))


def _entries(rows: list[tuple[Row, str]]) -> tuple[list[Entry], list[Problem]]:
    entries: list[Entry] = []
    doubts: list[Problem] = []
    history: tuple[Citation, ...] = ()
    above, left = "", 0
    for row, country in rows:
        _, named, notice = row.cells
        if notice.text and notice.text != _RESERVED:
            history, odd = read_citations(notice.line, row.place)
            doubts += odd
        if group := _GROUP.fullmatch(named.line):
            above, left = group["above"], _number(group["number"])
        elif named.text == _RESERVED or _LABEL.fullmatch(named.line):
            continue
        elif not named.text or (not notice.text and not left):
            doubts.append(
                BadList(f"the row has no name or no notice: {named.line[:60]!r}", where=row.place, advice="look at it on ecfr.gov")
            )
        else:
            entries.append(Entry(place=row.place, country=country, text=named.text, history=history, above=above if left else ""))
            left = max(0, left - 1)
    return entries, doubts


def _number(word: str) -> int:
    return _NUMBERS.index(word.lower()) + 1 if word.lower() in _NUMBERS else 0
