"""The licence requirement column of an ECCN, read: a column of the Country Chart, destinations in words, or a section to read."""

import re
from typing import Any

from caveat.facts.problem import BadList

_COLUMN = re.compile(r"(NS|RS|MT|NP|CB|CC|FC|AT) Column (\d)")
_SECTION = re.compile(r"\d{3}\.\d+(?:\([0-9a-zA-Z]+\))*")
_ELSEWHERE = re.compile(r"§+ ?\d{3}\.\d+|^Refer to §|^See §")

DESTINATIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    (r"ALL destinations, except Canada", {"everywhere": True, "but_countries": ("CA",)}),
    (r"license is required for all destinations|Worldwide control|any destination worldwide", {"everywhere": True}),
    (
        r"United Arab Emirates or destinations specified in Country Groups D:1, D:4, and D:5 .* excluding .* A:5 or A:6",
        {"countries": ("AE",), "groups": ("D:1", "D:4", "D:5"), "but_groups": ("A:5", "A:6")},
    ),
    (r"Macau or a destination specified in Country Group D:5", {"countries": ("MO",), "groups": ("D:5",)}),
    (r"^China, Russia,? or Venezuela", {"countries": ("CN", "RU", "VE")}),
    (r"to North Korea for anti-terrorism reasons", {"countries": ("KP",)}),
    (r"to Iraq or Pakistan or transfer", {"countries": ("IQ", "PK")}),
    (r"to Iraq (?:or|and) transfer", {"countries": ("IQ",)}),
    (r"to Pakistan or transfer", {"countries": ("PK",)}),
)
"""Destinations that requirements name in words, the longest phrase first; an exclusion of the words is an exclusion here."""


def read_requirement(text: str, *, where: str) -> dict[str, Any]:
    """Return the fields of `Control` that a requirement's words give; raise `BadList` for words of an unknown kind."""
    column = _COLUMN.search(text)
    if column:
        return {"column": f"{column.group(1)}{column.group(2)}"}
    section = _SECTION.search(text)
    see = section.group() if section else ""
    for pattern, named in DESTINATIONS:
        if re.search(pattern, text):
            return {**_excluding(text, named), "see": see}
    if _ELSEWHERE.search(text) and section:
        return {"see": see}
    raise BadList(
        f"the licence requirement {text!r} is of an unknown kind", where=where, advice="add it to requirement.py or to the lookups"
    )


def _excluding(text: str, named: dict[str, Any]) -> dict[str, Any]:
    """Take out the paragraph that the words except (`other than 2B999.h.2`)."""
    but = re.search(r"other than \d[A-E]\d{3}\.([a-z0-9.]+),", text)
    return {**named, "entire": True, "paragraphs": (but.group(1),), "plain": True} if but else named
