"""Small worlds with all that a dossier reads: proceedings, people, clocks, relief, several states; and the library that ships with us."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from hypothesis import strategies as st
from tests.dossiers.small import DAYS, PAPER, case, claim, event, figure, library

from caveat.dossiers import Document, Event, Library, discover
from caveat.dossiers.event import Authority, ClockStep, Proceeding, Step
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.span import RoughDay
from caveat.lists import discover as discover_lists
from caveat.lists import read_bundle

_STATES = st.sampled_from([("US",), ("FR",), ("CN",), ("US", "FR"), ("INT",)])
_STEPS = st.sampled_from(list(Step))
CLAIMED = "Nothing of this was ever proven"


@st.composite
def worlds(draw: st.DrawFn) -> Library:
    """Draw a library of two cases (of FR, acted against by US) whose events use every field that a view reads."""
    names, cases = ("alpha", "beta"), []
    known: list[str] = []
    for name in names:
        events = []
        for number in range(draw(st.integers(1, 8))):
            one = draw(_event(f"{name}-{number}", tuple(known)))
            events.append(one)
            known.append(one.id)
        cases.append(case(name, events))
    said = claim("C1", told=CLAIMED, about=names, events=tuple(known[:1]))
    document = Document(id="paper", reference=PAPER, stance="an opinion piece", claims=(said,), written=RoughDay.of("2000"))
    sizes = [figure(f"m{year}", "Alpha", "revenue", str(year), "10") for year in (2001, 2010)]
    return library(*cases, documents=[document], figures=sizes)


@st.composite
def _event(draw: st.DrawFn, event_id: str, known: tuple[str, ...]) -> Event:
    clock = draw(st.sampled_from(["", "", "general licence"]))
    step = draw(st.sampled_from(list(ClockStep))) if clock else None
    proceeding = Proceeding(step=draw(_STEPS), against=("Alpha",), firm=draw(st.booleans())) if draw(st.booleans()) else None
    day = draw(DAYS)
    return event(
        event_id,
        str(day)[: draw(st.sampled_from([4, 7, 10]))],
        draw(st.sampled_from([kind.value for kind in MeasureKind])),
        authority=Authority(name=draw(st.sampled_from(["Commerce (BIS)", "DOJ (E.D.N.Y.)", "Alpha"])), countries=draw(_STATES)),
        told=f"Told of {event_id}.",
        until=draw(st.none() | DAYS.map(lambda later: RoughDay.of(str(max(later, day))))),
        persons=draw(st.sampled_from([(), (), ("Ann Reed",)])),
        answers=tuple(draw(st.lists(st.sampled_from(known), max_size=2, unique=True))) if known else (),
        proceeding=proceeding,
        clock=clock,
        step=step,
    )


@cache
def shipped() -> Library:
    """Return the library that ships with us."""
    rooms = [room for room in discover_lists().values() if room.bundled]
    return discover({one.id: one for room in rooms for one in read_bundle(room.bundled, where="").measures})


def rows_of(noun: Any) -> Iterator[Any]:
    """Yield every noun inside another that names events, itself among them."""
    if isinstance(noun, tuple):
        for one in noun:
            yield from rows_of(one)
    elif is_dataclass(noun) and not isinstance(noun, type):
        if hasattr(noun, "events"):
            yield noun
        for field in fields(noun):
            yield from rows_of(getattr(noun, field.name))
