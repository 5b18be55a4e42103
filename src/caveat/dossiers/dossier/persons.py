"""What was done to people in a case: arrest, bail, release, plea, sentence; where, and for how many days they were held."""

from caveat.dossiers.acts import in_order
from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.span import RoughDay

RULE = (
    "Days run from the recorded arrest to the recorded release or bail, the first not counted; where either is not recorded, or known only in "
    "part, none are counted. That somebody was held at another state's request is told where the event's own words say so."
)
_TAKEN = (MeasureKind.ARREST_DETENTION, MeasureKind.RETALIATION_PERSONAL)
_REQUEST = ("at the request of", "arrest request", "extradition act")


@noun
class PersonStep:
    """One step against or for a person; `held` counts the days since the arrest, where the step is a release."""

    day: RoughDay
    kind: MeasureKind
    countries: tuple[str, ...]
    told: str
    events: tuple[str, ...]
    held: int | None = None
    on_request: bool = False
    mark: str = ""


@noun
class PersonLedger:
    """All steps that name one person, in order."""

    person: str
    steps: tuple[PersonStep, ...]
    events: tuple[str, ...]


def persons(library: Library, case_id: str) -> tuple[PersonLedger, ...]:
    """Return a ledger for each person whom an event of the case names, in the order in which they are first named."""
    case = library.case(case_id)
    events = in_order(case)
    names = dict.fromkeys(name for event in events for name in event.persons)
    return tuple(_ledger(name, [event for event in events if name in event.persons]) for name in names)


def _ledger(name: str, events: list[Event]) -> PersonLedger:
    steps, taken = [], None
    for event in events:
        held = None
        if event.kind is MeasureKind.RELEASE and taken:
            held = _between(taken, event)
        elif event.kind in _TAKEN and taken is None:
            taken = event
        steps.append(_step(event, held))
    return PersonLedger(person=name, steps=tuple(steps), events=tuple(event.id for event in events))


def _step(event: Event, held: int | None) -> PersonStep:
    asked = event.kind in _TAKEN and any(word in f"{event.basis} {event.told}".lower() for word in _REQUEST)
    return PersonStep(
        day=event.day,
        kind=event.kind,
        countries=event.authority.countries,
        told=event.told,
        events=(event.id,),
        held=held,
        on_request=asked,
        mark=event.mark,
    )


def _between(taken: Event, freed: Event) -> int | None:
    exact = all(one.days.first == one.days.last for one in (taken, freed))
    return (freed.days.first - taken.days.first).days if exact else None
