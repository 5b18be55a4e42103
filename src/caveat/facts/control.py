"""Control lists: what a classification is controlled for, to which destinations, and which exceptions its entry opens."""

import re
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from typing import Protocol

from caveat.facts.cite import Source
from caveat.facts.noun import noun
from caveat.facts.span import Day

ECCN = re.compile(r"(\d[A-E]\d{3})\.?((?:[a-z][a-z0-9.]*)?)")


@noun
class Control:
    """One licence requirement of an entry: why, for which of its paragraphs, and to which destinations.

    `reason` is a reason for control (`NS`), `column` the column of the Country Chart (`NS2`). Where the entry names no column
    the destinations are `everywhere`, or `countries` (ISO 3166) and `groups` (Country Groups), each less `but_countries` and
    `but_groups`; where it does not say either, only the section `see` does. `entire`: the whole entry, less `paragraphs`;
    otherwise the `paragraphs` alone. `plain` is False where the words of `scope` say more than paragraphs can.
    """

    reason: str
    scope: str
    requirement: str = ""
    column: str = ""
    everywhere: bool = False
    countries: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    but_countries: tuple[str, ...] = ()
    but_groups: tuple[str, ...] = ()
    see: str = ""
    entire: bool = False
    paragraphs: tuple[str, ...] = ()
    plain: bool = False

    def covers(self, paragraph: str) -> bool | None:
        """Say whether a thing of this paragraph (`b.2`; "" if it is not told) is meant; None where the words must be read."""
        if not self.paragraphs:
            return True if self.entire and self.plain else None
        if not paragraph:
            return None
        if any(_within(paragraph, one) for one in self.paragraphs):
            return not self.entire if self.plain else None
        return None if any(_within(one, paragraph) for one in self.paragraphs) else self.entire


def _within(inner: str, outer: str) -> bool:
    return inner == outer or inner.startswith(f"{outer}.")


@noun
class ControlEntry:
    """One ECCN: its heading, the reasons for control that it names, its licence requirements, its lines on exceptions.

    `exceptions` holds, by code, the words of each line that the entry has, `N/A` too. `related` are the ECCNs that it points to.
    """

    eccn: str
    heading: str
    reasons: tuple[str, ...] = ()
    controls: tuple[Control, ...] = ()
    exceptions: Mapping[str, str] = field(default_factory=dict)
    related: tuple[str, ...] = ()
    source: Source | None = None

    def opens(self, code: str) -> str:
        """Return the words by which the entry opens a licence exception; empty where it says N/A, or has no line on it."""
        words = self.exceptions.get(code, "")
        return "" if words.strip().rstrip(".") in ("N/A", "No") else words


@noun
class ChartRow:
    """One destination of the Country Chart: the columns with an X, or where to read instead, and the notes to its row."""

    country: str
    name: str
    columns: tuple[str, ...] = ()
    instead: str = ""
    notes: tuple[str, ...] = ()
    source: Source | None = None


@noun
class ExceptionSection:
    """A licence exception of 15 CFR part 740: its code, section and title."""

    code: str
    section: str
    title: str


@noun
class ControlList:
    """The Commerce Control List, Country Chart, Country Groups and list of exceptions, as of one day.

    `rows_as` are destinations without a row of their own, by the country whose row holds for them.
    """

    as_of: Day
    entries: tuple[ControlEntry, ...] = ()
    chart: tuple[ChartRow, ...] = ()
    rows_as: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exceptions: tuple[ExceptionSection, ...] = ()

    @property
    def rows(self) -> int:
        """How many entries and destinations the list has."""
        return len(self.entries) + len(self.chart)


class Controls(Protocol):
    """A control list that is asked, an entry at a time."""

    @property
    def as_of(self) -> Day:
        """The day of the list."""
        ...

    def eccns(self) -> tuple[str, ...]:
        """Return every ECCN, in the order of the list."""
        ...

    def entry(self, eccn: str) -> ControlEntry | None:
        """Return the entry of an ECCN (`3A001`)."""
        ...

    def row(self, country: str) -> ChartRow | None:
        """Return the row of the Country Chart that holds for a destination."""
        ...

    def groups(self, country: str) -> frozenset[str]:
        """Return the Country Groups of a destination (`B`, `D:1`)."""
        ...

    def sections(self) -> tuple[ExceptionSection, ...]:
        """Return the licence exceptions that the regulation has."""
        ...


@lru_cache(maxsize=4_096)
def classification(text: str) -> tuple[str, str]:
    """Split `3A001.b.2` into ECCN and paragraph; `EAR99` and what is no ECCN come back whole, without a paragraph."""
    found = re.fullmatch(ECCN.pattern, text.strip(), flags=re.IGNORECASE)
    return (found.group(1).upper(), found.group(2).lower().strip(".")) if found else (text.strip().upper(), "")
