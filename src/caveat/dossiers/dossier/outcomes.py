"""What became of each line of business, revisited as later events told more; and what firm, home state and courts did in answer."""

from caveat.dossiers.acts import in_order, is_own
from caveat.dossiers.case import Case, FateKind
from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.span import RoughDay

_OF_FIRM = {
    MeasureKind.TARGET_LITIGATION: "litigation",
    MeasureKind.LOBBYING: "lobbying",
    MeasureKind.CORPORATE_ACTION: "corporate action",
    MeasureKind.TECHNICAL_RESULT: "own technology",
}
_OF_HOME = {
    MeasureKind.RETALIATION: "countermeasure of the home state",
    MeasureKind.RETALIATION_PERSONAL: "countermeasure of the home state",
    MeasureKind.COUNTERMEASURE_FRAMEWORK: "countermeasure of the home state",
    MeasureKind.LEGISLATION: "law or review of the home state",
    MeasureKind.EXECUTIVE_ORDER: "law or review of the home state",
    MeasureKind.INVESTMENT_REVIEW: "law or review of the home state",
}


@noun
class Turn:
    """What had become of a line on a day, and whom it went to."""

    day: RoughDay
    fate: FateKind
    events: tuple[str, ...]
    by: str = ""


@noun
class LineOutcome:
    """One line of business: each turn that it took, the latest last."""

    line: str
    turns: tuple[Turn, ...]
    events: tuple[str, ...]


@noun
class Response:
    """One answer of the firm or of its home state, of which sort, and to which acts, where the record says so."""

    sort: str
    day: RoughDay
    by: str
    events: tuple[str, ...]
    answers: tuple[str, ...] = ()


@noun
class Resolved:
    """A decision on the firm itself: of a board, of shareholders, of a state."""

    day: RoughDay
    decision: str
    by: str
    events: tuple[str, ...]


def outcomes(library: Library, case_id: str) -> tuple[LineOutcome, ...]:
    """Return the turns of each line that has any, in the order of the case."""
    case = library.case(case_id)
    at = {event.id: number for number, event in enumerate(in_order(case))}
    days = {event.id: event.day for event in case.events}
    found = []
    for line in case.lines:
        fates = sorted((one for one in case.fates if one.line == line), key=lambda one: at[one.event])
        turns = tuple(Turn(day=days[one.event], fate=one.fate, events=(one.event,), by=one.by) for one in fates)
        if turns:
            found.append(LineOutcome(line=line, turns=turns, events=tuple(one.event for one in fates)))
    return tuple(found)


def responses(library: Library, case_id: str) -> tuple[Response, ...]:
    """Return what the firm did by its own name, and what its home state did by countermeasure, law or review."""
    case = library.case(case_id)
    found = ((event, _sort(case, event)) for event in in_order(case))
    return tuple(
        Response(sort=sort, day=event.day, by=event.authority.name, events=(event.id,), answers=event.answers)
        for event, sort in found
        if sort
    )


def resolved(library: Library, case_id: str) -> tuple[Resolved, ...]:
    """Return the decisions on the firm itself, in order."""
    case = library.case(case_id)
    by_event = [(event, one) for event in in_order(case) for one in case.governance if one.event == event.id]
    return tuple(Resolved(day=event.day, decision=one.decision, by=one.by, events=(event.id,)) for event, one in by_event)


def _sort(case: Case, event: Event) -> str:
    if event.kind in _OF_FIRM:
        return _OF_FIRM[event.kind] if is_own(case, event) else ""
    home = set(event.authority.countries) <= set(case.home)
    return _OF_HOME.get(event.kind, "") if home else ""
