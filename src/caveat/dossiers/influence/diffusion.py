"""How a kind of position spread from state to state: the first day of each, beside its own assessments and the pressure on record."""

from caveat.dossiers.influence.positions import LINE, Position, positions
from caveat.dossiers.library import Library
from caveat.facts import Day
from caveat.facts.measure import State
from caveat.facts.noun import noun

_BLOCS = frozenset({"EU"})


@noun
class Adoption:
    """The first position of one state that restricts, and its place in the order.

    `assessed` are earlier assessments by the state's own authorities, `pressed` earlier acts of pressure addressed to it; both are what the
    record has, and neither is a cause. `after` counts the states that had come before.
    """

    jurisdiction: str
    day: Day
    after: int
    position: Position
    assessed: tuple[str, ...]
    pressed: tuple[str, ...]


def adoptions(library: Library, *, binding: bool = False) -> tuple[Adoption, ...]:
    """Return each state's first dated position, oldest first: proposals and blocs left out, policy too where `binding` is asked."""
    first: dict[str, Position] = {}
    for one in positions(library):
        begun = one.day is not None and (library.day is None or one.day <= library.day)
        counts = begun and one.state is not State.PROPOSED and one.jurisdiction not in _BLOCS and (one.binding or not binding)
        if counts and one.jurisdiction not in first:
            first[one.jurisdiction] = one
    ordered = sorted(first.values(), key=lambda one: (one.day or Day.max, one.jurisdiction))
    return tuple(_adoption(library, one, number) for number, one in enumerate(ordered))


def _adoption(library: Library, position: Position, after: int) -> Adoption:
    day = position.day or Day(9999, 12, 31)
    state = position.jurisdiction
    earlier = [event for _, event in library.events() if LINE in event.lines and event.days.last < day]
    assessed = [one.id for one in earlier if one.traits.family == "assessment" and state in one.authority.countries]
    return Adoption(
        jurisdiction=state,
        day=day,
        after=after,
        position=position,
        assessed=tuple(assessed),
        pressed=tuple(one.id for one in earlier if state in one.receivers),
    )
