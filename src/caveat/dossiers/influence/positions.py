"""The register of positions: what each state forbids, allows for a time, proposes or advises for its networks, and since when."""

from enum import StrEnum

from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.facts import Citation, Day, Measure
from caveat.facts.cite import Confidence
from caveat.facts.measure import Deadline, Force, State
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun

PROGRAMME = "NATIONAL_TELECOM"
LINE = "carrier networks"


class Form(StrEnum):
    """How a state restricts; `as_told` where no instrument is at hand and the event must speak for itself."""

    REMOVAL = "removal"
    BAN_ON_NEW = "ban_on_new"
    CAP = "cap"
    AUTHORISATION = "authorisation"
    PURCHASING_RULE = "purchasing_rule"
    FUNDING_CONDITION = "funding_condition"
    CRITERIA = "criteria"
    AS_TOLD = "as_told"


@noun
class Position:
    """What one state holds by one instrument, or by one event where the lists have no instrument.

    `day` is None where the record does not date it. `named` says whether vendors are named; `binding` whether it is law on its own
    day and not policy, guidance or a proposal; `state` is how it stands. `measures` are ids of the law, `events` of what tells it.
    """

    jurisdiction: str
    title: str
    day: Day | None
    form: Form
    binding: bool
    state: State
    force: Force | None
    named: bool
    layers: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    measures: tuple[str, ...]
    events: tuple[str, ...]
    cites: tuple[Citation, ...]
    mark: str


def positions(library: Library) -> tuple[Position, ...]:
    """Return every position that measures of networks or events tell, by state and day; as of a day, those dated by then alone."""
    law = [one for one in library.measures.values() if one.programme == PROGRAMME and _seen(library, one)]
    told = {measure.id: event for _, event in library.events() for measure in library.measures_of(event)}
    found = [_of_measure(measure, told.get(measure.id)) for measure in law]
    found += [_of_event(event) for _, event in library.events() if _restricts_networks(event) and not _is_law(library, event)]
    return tuple(sorted(found, key=lambda one: (one.jurisdiction, one.day or Day.max, one.title, one.measures)))


def _seen(library: Library, measure: Measure) -> bool:
    first = min((day for day in (measure.span.since, measure.published) if day), default=None)
    return library.day is None or (first is not None and first <= library.day)


def _restricts_networks(event: Event) -> bool:
    return event.traits.family == "restriction" and event.traits.flank == "demand" and LINE in event.lines


def _is_law(library: Library, event: Event) -> bool:
    return any(one.programme == PROGRAMME for one in library.measures_of(event))


def _of_measure(measure: Measure, event: Event | None) -> Position:
    unsure = "" if measure.confidence is Confidence.SURE else str(measure.confidence)
    return Position(
        jurisdiction=measure.scope.jurisdictions[0],
        title=measure.title,
        day=measure.span.since or measure.published,
        form=_form(measure),
        binding=measure.state is State.IN_FORCE and measure.force is not Force.GUIDANCE,
        state=measure.state,
        force=measure.force,
        named=bool(measure.targets),
        layers=measure.scope.layers,
        deadlines=measure.deadlines,
        measures=(measure.id,),
        events=(event.id,) if event else (),
        cites=measure.cites,
        mark=unsure,
    )


def _of_event(event: Event) -> Position:
    return Position(
        jurisdiction=event.authority.countries[0],
        title=event.basis or event.told,
        day=event.days.first if event.day.day else event.days.last,
        form=_FORM_OF_KIND.get(event.kind, Form.AS_TOLD),
        binding=event.traits.binding,
        state=State.IN_FORCE,
        force=None,
        named=not any("unnamed" in one or "not named" in one for one in event.targets),
        layers=(),
        deadlines=(),
        measures=(),
        events=(event.id,),
        cites=(),
        mark=event.mark,
    )


_FORM_OF_KIND = {
    MeasureKind.PROCUREMENT_BAN: Form.PURCHASING_RULE,
    MeasureKind.SUBSIDY_BAN: Form.FUNDING_CONDITION,
    MeasureKind.EQUIPMENT_AUTHORISATION_BAN: Form.AUTHORISATION,
}


def _form(measure: Measure) -> Form:
    acts = {one.act for one in measure.deadlines} | set(measure.scope.acts)
    if measure.kind is MeasureKind.PROCUREMENT_BAN:
        return Form.PURCHASING_RULE
    if measure.scope.share_cap is not None:
        return Form.CAP
    if measure.kind is not MeasureKind.NETWORK_BAN:
        return Form.CRITERIA
    if "keep" in acts:
        return Form.REMOVAL
    return Form.BAN_ON_NEW if acts else Form.AUTHORISATION
