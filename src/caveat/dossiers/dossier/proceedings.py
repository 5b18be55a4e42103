"""In which state criminal proceedings were when each binding measure fell: the question whether one was "punished before trial".

It is answered from the steps of proceedings that the events record, and compared with the stage that the record states by itself.
"""

from collections.abc import Sequence
from enum import StrEnum

from caveat.dossiers.acts import Side, in_order, side_of
from caveat.dossiers.case import Case
from caveat.dossiers.event import Event, Proceeding, Stage, Step
from caveat.dossiers.library import Library
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.span import RoughDay


class Standing(StrEnum):
    """The state of criminal proceedings at a measure."""

    ADMINISTRATIVE = "administrative only"
    PRE_CHARGE = "before any charge"
    CHARGED_UNTRIED = "charged, untried"
    POST_PLEA = "after a plea"
    POST_CONVICTION = "after a conviction"
    ENDED = "ended without conviction"


RULE = (
    "Counted is each binding measure of the families restriction and framework that the case records, whoever it names. The state is that of "
    "the firm's own criminal proceedings; before there are any, that of people and affiliates of the case, those who await trial first. A step "
    "on the day of the measure counts as taken. A deferred prosecution is untried: no court has judged. A plea is no judgment until "
    "sentence follows. Where no criminal step at all is recorded, the measures are administrative only."
)
FAMILIES = frozenset({"restriction", "framework"})
_OF_STEP = {
    Step.CHARGED: Standing.CHARGED_UNTRIED,
    Step.DEFERRED: Standing.CHARGED_UNTRIED,
    Step.PLEADED: Standing.POST_PLEA,
    Step.CONVICTED: Standing.POST_CONVICTION,
    Step.SENTENCED: Standing.POST_CONVICTION,
    Step.ACQUITTED: Standing.ENDED,
    Step.DISMISSED: Standing.ENDED,
}
_OF_STAGE = {
    Stage.CHARGED_UNTRIED: Standing.CHARGED_UNTRIED,
    Stage.POST_PLEA: Standing.POST_PLEA,
    Stage.POST_CONVICTION: Standing.POST_CONVICTION,
    Stage.NONE: Standing.ENDED,
}
_FIRST = (Standing.CHARGED_UNTRIED, Standing.POST_CONVICTION, Standing.POST_PLEA, Standing.ENDED)
"""Among several accused, whose state is told: those who await trial first."""
_COURTS = (MeasureKind.TARGET_LITIGATION, MeasureKind.COURT_RULING)
_PUNISHMENT = ("punish", "attainder")


@noun
class Burden:
    """One binding measure and the state of proceedings on its day, by which steps, and the stage that the record states.

    `agrees` is None where the record states none; `unsure` says that a step may have come before or after it.
    """

    events: tuple[str, ...]
    day: RoughDay
    kind: MeasureKind
    countries: tuple[str, ...]
    side: Side
    state: Standing
    because: str
    steps: tuple[str, ...] = ()
    stated: Stage | None = None
    derived: bool = False
    agrees: bool | None = None
    unsure: bool = False


@noun
class Count:
    """How many measures of one side fell in one state."""

    side: Side
    state: Standing
    events: tuple[str, ...]


@noun
class Process:
    """Every burden, the counts by side and state, and what courts and the target said on whether such measures punish.

    `argued` are all suits and rulings on burdens, `on_punishment` those that speak of punishment, and `elsewhere`, where there are any,
    those of other cases that do.
    """

    rule: str
    burdens: tuple[Burden, ...]
    counts: tuple[Count, ...]
    argued: tuple[str, ...] = ()
    on_punishment: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()

    @property
    def disagreements(self) -> tuple[Burden, ...]:
        """The measures at which the record states another stage than the steps give."""
        return tuple(one for one in self.burdens if one.agrees is False)

    def count(self, side: Side, state: Standing) -> int:
        """Return how many measures of a side fell in a state."""
        return sum(len(one.events) for one in self.counts if one.side is side and one.state is state)


def process(library: Library, case_id: str) -> Process:
    """Set each binding measure of a case against the criminal proceedings that it records."""
    case = library.case(case_id)
    events = in_order(case)
    steps = [event for event in events if event.proceeding]
    burdens = tuple(_burden(case, event, steps) for event in events if is_burden(event))
    found: dict[tuple[Side, Standing], list[str]] = {}
    for one in burdens:
        found.setdefault((one.side, one.state), []).extend(one.events)
    order = [(side, state) for side in Side for state in Standing if (side, state) in found]
    spoken = tuple(event.id for event in events if _speaks(event))
    return Process(
        rule=RULE,
        burdens=burdens,
        counts=tuple(Count(side=side, state=state, events=tuple(found[side, state])) for side, state in order),
        argued=_argued(events),
        on_punishment=spoken,
        elsewhere=_elsewhere(library, case_id) if spoken else (),
    )


def is_burden(event: Event) -> bool:
    """Say whether an event is a binding measure of a family that restricts or lays the ground for it."""
    return event.traits.binding and event.traits.family in FAMILIES


def _burden(case: Case, event: Event, steps: Sequence[Event]) -> Burden:
    before = [one for one in steps if one.days.last <= event.days.last]
    maybe = [one for one in steps if one.days.first <= event.days.last and event.days.first <= one.days.last]
    state, because, deciding = _state(before, bool(steps))
    agrees = None if event.stage is None else _agree(state, event.stage)
    return Burden(
        events=(event.id,),
        day=event.day,
        kind=event.kind,
        countries=event.authority.countries,
        side=side_of(case, event),
        state=state,
        because=because,
        steps=deciding,
        stated=event.stage,
        derived=event.stage_derived,
        agrees=agrees,
        unsure=any(one.days.first != one.days.last or event.days.first != event.days.last for one in maybe),
    )


def _state(before: Sequence[Event], later: bool) -> tuple[Standing, str, tuple[str, ...]]:
    """Return the state that steps give, in words, and the events of the steps that decide it."""
    latest: dict[str, Event] = {}
    firm: Event | None = None
    for event in before:
        step = _step(event)
        firm = event if step.firm else firm
        latest |= dict.fromkeys(step.against, event)
    if firm is not None:
        step = _step(firm)
        return _OF_STEP[step.step], f"{', '.join(step.against)}: {step.step} on {firm.day}", (firm.id,)
    for state in _FIRST:
        of = {name: event for name, event in latest.items() if _OF_STEP[_step(event).step] is state}
        if of:
            told = "; ".join(f"{name}: {_step(event).step} on {event.day}" for name, event in of.items())
            return state, f"not the firm itself; {told}", tuple(dict.fromkeys(event.id for event in of.values()))
    if later:
        return Standing.PRE_CHARGE, "the first criminal step of the record comes later", ()
    return Standing.ADMINISTRATIVE, "the record has no criminal step", ()


def _step(event: Event) -> Proceeding:
    assert event.proceeding is not None
    return event.proceeding


def _agree(state: Standing, stated: Stage) -> bool:
    uncharged = (Standing.ADMINISTRATIVE, Standing.PRE_CHARGE)
    return state in uncharged if stated in (Stage.PRE_CHARGE, Stage.ADMINISTRATIVE) else state is _OF_STAGE[stated]


def _argued(events: Sequence[Event]) -> tuple[str, ...]:
    """Return the suits and rulings on burdens: those that answer one, or answer a suit that does, or speak of punishment."""
    found = {event.id for event in events if is_burden(event)}
    argued = []
    for event in events:
        if event.kind in _COURTS and (found & set(event.answers) or _speaks(event)):
            found.add(event.id)
            argued.append(event.id)
    return tuple(argued)


def _elsewhere(library: Library, case_id: str) -> tuple[str, ...]:
    return tuple(event.id for case, event in library.events() if case.id != case_id and _speaks(event))


def _speaks(event: Event) -> bool:
    words = f"{event.told} {event.basis}".lower()
    return event.kind in _COURTS and any(word in words for word in _PUNISHMENT)
