"""Which events of a case are acts against its subject, by whom, and on which day a view looks at them."""

import re
from enum import StrEnum

from caveat.dossiers.case import Case
from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.facts import Day
from caveat.facts.problem import NotFound

AGAINST = frozenset({"against", "countermeasure"})
"""The directions of acts against somebody."""


class Side(StrEnum):
    """Whose act it is, seen from the subject of a case: of a sender, of the home state alone, of another state."""

    SENDERS = "senders"
    HOME = "the home state"
    OTHERS = "other states"


def side_of(case: Case, event: Event) -> Side:
    """Return whose act an event is; a state that is both home and sender counts as a sender."""
    countries = set(event.authority.countries)
    if countries & set(case.senders):
        return Side.SENDERS
    return Side.HOME if countries <= set(case.home) else Side.OTHERS


def is_against(case: Case, event: Event) -> bool:
    """Say whether an event is an act against the subject: of such a kind, and not by its home state alone."""
    return event.traits.direction in AGAINST and side_of(case, event) is not Side.HOME


def words_of(case: Case) -> tuple[str, ...]:
    """Return the first word of each name of the subject, as ids of parties and names of authorities have it."""
    return tuple(dict.fromkeys(first_word(part) for name in (case.name, *case.parties) for part in name.split(" / ")))


def first_word(name: str) -> str:
    """Return the first word of a name in small letters and digits; the name itself where it has none."""
    return next(iter(re.findall(r"[a-z0-9]+", name.lower())), name)


def is_own(case: Case, event: Event) -> bool:
    """Say whether the subject itself acted: one of its names begins a word in that of the authority."""
    return any(re.search(rf"\b{re.escape(word)}", event.authority.name.lower()) for word in words_of(case))


def in_order(case: Case) -> tuple[Event, ...]:
    """Return the events of a case by the day on which each had surely happened."""
    return tuple(sorted(case.events, key=lambda event: (event.days.last, event.days.first, event.id)))


def day_of(library: Library, case: Case, on: Day | None = None) -> Day:
    """Return the day for which clocks and levels are told: the one asked, that of the library, or the case's last event.

    Raises `NotFound` where none of the three is there.
    """
    day = on or library.day or max((event.days.last for event in case.events), default=None)
    if day is None:
        raise NotFound(f"the case {case.id} has no event", advice="a case is told by its events")
    return day
