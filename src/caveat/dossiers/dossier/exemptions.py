"""The clocks of exemptions: when a licence, a general licence or a waiver began, how often it was extended, when it ended."""

from collections.abc import Sequence

from caveat.dossiers.acts import day_of, in_order
from caveat.dossiers.event import ClockStep, Effect, Event
from caveat.dossiers.library import Library
from caveat.dossiers.period import days_of
from caveat.facts import Day
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.span import RoughDay

RULE = (
    "A clock begins with the event that starts it and ends with the one that ends it, or runs out on the last day that its latest step gives. "
    "Days are counted from the first to the last, both in it; where a start or an end is not recorded, none are counted."
)


_RAN_OUT = "ran out"


@noun
class Tick:
    """One step of a clock: the day, what it did, and up to and with which day the exemption then ran."""

    day: RoughDay
    step: ClockStep
    events: tuple[str, ...]
    until: RoughDay | None = None


@noun
class Clock:
    """One exemption: its steps, its first and last day as far as recorded, whether it runs on the day asked, and for how many days it ran.

    `how` says by what it ended. `volume` is every quantity that its events carry.
    """

    name: str
    ticks: tuple[Tick, ...]
    events: tuple[str, ...]
    began: Day | None
    ended: Day | None
    how: str
    running: bool | None
    days: int | None
    extensions: int
    volume: tuple[Effect, ...] = ()


@noun
class Grant:
    """A licence, a revocation or a delisting, with the quantities that it carries."""

    day: RoughDay
    kind: MeasureKind
    events: tuple[str, ...]
    volume: tuple[Effect, ...] = ()


@noun
class Exemptions:
    """The clocks of a case on a day, and each licence, revocation and delisting, those with a clock among them."""

    rule: str
    day: Day
    clocks: tuple[Clock, ...]
    grants: tuple[Grant, ...]


_GRANTS = (MeasureKind.LICENCE, MeasureKind.LICENCE_REVOCATION, MeasureKind.DELISTING)


def exemptions(library: Library, case_id: str, on: Day | None = None) -> Exemptions:
    """Read the clocks of a case as they stand on a day."""
    case = library.case(case_id)
    day = day_of(library, case, on)
    events = in_order(case)
    names = dict.fromkeys(event.clock for event in events if event.clock)
    grants = [event for event in events if event.kind in _GRANTS]
    return Exemptions(
        rule=RULE,
        day=day,
        clocks=tuple(_clock(name, [event for event in events if event.clock == name], day) for name in names),
        grants=tuple(Grant(day=one.day, kind=one.kind, events=(one.id,), volume=one.effects) for one in grants),
    )


def _clock(name: str, events: Sequence[Event], day: Day) -> Clock:
    steps = [(event, event.step) for event in events if event.step]
    began = next((event.days.first for event, step in steps if step is ClockStep.START), None)
    ended, how = _end(events)
    if ended and (ended > day or (ended == day and how == _RAN_OUT)):  # on its last day it still runs
        ended, how = None, ""
    # Without a recorded start or extension only the end is known, and nothing can be said of whether it ran.
    told = any(step is not ClockStep.END for _, step in steps)
    last = ended or day
    return Clock(
        name=name,
        ticks=tuple(Tick(day=event.day, step=step, events=(event.id,), until=event.until) for event, step in steps),
        events=tuple(event.id for event in events),
        began=began,
        ended=ended,
        how=how,
        running=ended is None if told else None,
        days=(last - began).days + 1 if began and began <= last else None,
        extensions=sum(step is ClockStep.EXTEND for _, step in steps),
        volume=tuple(effect for event in events for effect in event.effects),
    )


def _end(events: Sequence[Event]) -> tuple[Day | None, str]:
    """Return the last day of an exemption by its latest step: that of the event which ends it, or the last that it was given."""
    latest = events[-1]
    if latest.step is ClockStep.END:
        return latest.days.last, "ended"
    return (days_of(latest.until).last, _RAN_OUT) if latest.until else (None, "")
