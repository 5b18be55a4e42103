"""Which agencies of the sender states acted, in which order, in one quarter and on one day."""

from collections.abc import Iterable

from caveat.dossiers.acts import Side, in_order, side_of
from caveat.dossiers.agencies import agencies_of, is_counted, register
from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.dossiers.period import quarter_of
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.span import RoughDay

FAMILIES = frozenset({"restriction", "exemption", "framework", "enforcement", "pressure", "assessment"})


@noun
class First:
    """The first act of an agency, and all of its acts."""

    agency: str
    day: RoughDay
    counted: bool
    events: tuple[str, ...]


@noun
class Together:
    """Agencies that acted in one quarter or on one day."""

    when: str
    agencies: tuple[str, ...]
    events: tuple[str, ...]


@noun
class CoAction:
    """How agencies of the sender states acted: in order of their first acts, by quarter, and where several acted on one day."""

    rule: str
    order: tuple[First, ...]
    quarters: tuple[Together, ...]
    same_day: tuple[Together, ...]


def co_action(library: Library, case_id: str) -> CoAction:
    """Gather the acts of the sender states' agencies."""
    case = library.case(case_id)
    acts = [event for event in in_order(case) if _counts(event) and side_of(case, event) is Side.SENDERS]
    named = [(event, name) for event in acts for name in agencies_of(event.authority, case.senders)]
    firsts: dict[str, list[Event]] = {}
    for event, name in named:
        firsts.setdefault(name, []).append(event)
    counting = [(event, name) for event, name in named if is_counted(name)]
    days = _together((str(event.day), event, name) for event, name in counting if event.day.day)
    return CoAction(
        rule=register().rule,
        order=tuple(
            First(agency=name, day=found[0].day, counted=is_counted(name), events=tuple(event.id for event in found))
            for name, found in firsts.items()
        ),
        quarters=_together((quarter_of(event.day), event, name) for event, name in counting if event.day.month),
        same_day=tuple(one for one in days if len(one.agencies) > 1),
    )


def _counts(event: Event) -> bool:
    return event.traits.family in FAMILIES and event.kind is not MeasureKind.CIVIL_LITIGATION


def _together(marked: Iterable[tuple[str, Event, str]]) -> tuple[Together, ...]:
    found: dict[str, list[tuple[Event, str]]] = {}
    for when, event, name in marked:
        found.setdefault(when, []).append((event, name))
    return tuple(
        Together(
            when=when,
            agencies=tuple(dict.fromkeys(name for _, name in pairs)),
            events=tuple(dict.fromkeys(event.id for event, _ in pairs)),
        )
        for when, pairs in sorted(found.items())
    )
