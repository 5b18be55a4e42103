"""Which events of a case are acts against its subject, by whom, and on which day a view looks at them."""

import re
from collections.abc import Iterable
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
    """Return the first word of each name of the subject: those of the case's title, up to a bracket, and those of its parties."""
    names = (*case.name.partition("(")[0].split("/"), *case.parties)
    return tuple(dict.fromkeys(first_word(name) for name in names))


def first_word(name: str) -> str:
    """Return the first word of a name in small letters, as ids of parties have it; the name itself where it has none."""
    return next(iter(_words(name)), name)


def bears_name(case: Case, text: str) -> bool:
    """Say whether a text has, anywhere, the first word of one of the subject's names."""
    return not set(words_of(case)).isdisjoint(_words(text))


def is_own(case: Case, event: Event) -> bool:
    """Say whether the subject itself acted: the authority bears one of its names."""
    return bears_name(case, event.authority.name)


def by_day(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events, each once, by the day on which each had surely happened."""
    once = {event.id: event for event in events}
    return tuple(sorted(once.values(), key=lambda event: (event.days.last, event.days.first, event.id)))


def in_order(case: Case) -> tuple[Event, ...]:
    """Return the events of a case by the day on which each had surely happened."""
    return by_day(case.events)


def day_of(library: Library, case: Case, on: Day | None = None) -> Day:
    """Return the day for which clocks and levels are told: the one asked, that of the library, or the case's last event.

    Raises `NotFound` where none of the three is there.
    """
    day = on or library.day or max((event.days.last for event in case.events), default=None)
    if day is None:
        raise NotFound(f"the case {case.id} has no event", advice="a case is told by its events")
    return day


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
