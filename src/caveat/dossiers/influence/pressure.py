"""Pressure on states, and what came after: the state's next restriction, and whether a threat was carried out."""

from caveat.dossiers.event import Event
from caveat.dossiers.influence.positions import LINE, Position, positions
from caveat.dossiers.library import Library
from caveat.facts.measure import State
from caveat.facts.noun import noun


@noun
class Pressure:
    """An act of pressure, and what followed in time; nothing is said of why.

    `decision` is the receiver's next dated position on networks, if the pressure was over them, `lag` the days to it. `carried_out` are later acts of the sender's authorities
    against the receiver (with days after); empty where none is on record. An act addressed to nobody by name has no receiver, and nothing can follow.
    """

    event: str
    sender: tuple[str, ...]
    receiver: str
    decision: Position | None = None
    lag: int | None = None
    carried_out: tuple[tuple[str, int], ...] = ()


def pressures(library: Library) -> tuple[Pressure, ...]:
    """Return the acts of pressure by day, once for each state that they are addressed to."""
    acts = [event for _, event in library.events() if event.traits.channel == "diplomatic" and event.traits.family == "pressure"]
    acts.sort(key=lambda one: one.days.first)
    taken = positions(library)
    return tuple(_followed(library, act, receiver, taken) for act in acts for receiver in act.receivers or ("",))


def _followed(library: Library, act: Event, receiver: str, taken: tuple[Position, ...]) -> Pressure:
    start = act.days.last
    asked = taken if LINE in act.lines else ()
    later = [
        one for one in asked if one.jurisdiction == receiver and one.day and one.day > start and one.state is not State.PROPOSED
    ]
    decision = min(later, key=lambda one: one.day or start) if later else None
    hits = [
        (event.id, (event.days.first - start).days)
        for _, event in library.events()
        if receiver in event.hits and set(event.authority.countries) & set(act.authority.countries) and event.days.first > start
    ]
    return Pressure(
        event=act.id,
        sender=act.authority.countries,
        receiver=receiver,
        decision=decision,
        lag=(decision.day - start).days if decision and decision.day else None,
        carried_out=tuple(sorted(hits, key=lambda one: one[1])),
    )
