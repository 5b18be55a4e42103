"""Features read off proceedings: who was charged, how each ended, how long persons were held, and what fell before a judgment."""

from collections.abc import Callable, Iterable, Sequence

from caveat.dossiers.acts import bears_name, by_day, in_order
from caveat.dossiers.case import Case
from caveat.dossiers.compare.chosen import chosen, is_by, is_on_firm
from caveat.dossiers.compare.feature import Feature, Value, Who, count, words, yes
from caveat.dossiers.event import Event, Step
from caveat.dossiers.library import Library
from caveat.facts.exact import Exact
from caveat.facts.measure_kind import MeasureKind

_JUDGED = (Step.PLEADED, Step.DEFERRED, Step.CONVICTED, Step.SENTENCED)
_PENALTY = (MeasureKind.FINE, MeasureKind.PLEA_OR_SETTLEMENT, MeasureKind.COURT_RULING)


def firm_step(_: Library, case: Case, feature: Feature) -> Value | None:
    """Say yes if proceedings against the firm itself came to one of the steps."""
    return yes([event for event in _proceedings(case) if _firm(event) and _step(event) in feature.steps])


def person_step(_: Library, case: Case, feature: Feature) -> Value | None:
    """Say yes if proceedings against a person of the case came to one of the steps."""
    return yes([event for event in _proceedings(case) if event.persons and _step(event) in feature.steps])


def firm_last_step(_: Library, case: Case, __: Feature) -> Value | None:
    """Tell the last step of proceedings against the firm itself."""
    found = [event for event in _proceedings(case) if _firm(event)]
    return words([str(_step(found[-1]))], found[-1:]) if found else None


def charged_persons(_: Library, case: Case, feature: Feature) -> Value | None:
    """Count the persons against whom proceedings of any step are told."""
    found = [event for event in _proceedings(case) if event.persons]
    return count(len({one for event in found for one in event.persons}), feature.unit, found)


def days_to_plea(_: Library, case: Case, feature: Feature) -> Value | None:
    """Count the days from a person's arrest to the same person's plea or deferral; the longest of several."""
    ended = (Step.PLEADED, Step.DEFERRED)
    return _longest(case, feature, lambda event: event.proceeding is not None and event.proceeding.step in ended, min)


def days_to_bail(_: Library, case: Case, feature: Feature) -> Value | None:
    """Count the days from a person's arrest to the same person's first release, on bail or free; the longest of several."""
    return _longest(case, feature, lambda event: event.kind is MeasureKind.RELEASE, min)


def days_to_freedom(_: Library, case: Case, feature: Feature) -> Value | None:
    """Count the days from a person's arrest to the same person's last release; the longest of several."""
    return _longest(case, feature, lambda event: event.kind is MeasureKind.RELEASE, max)


def restrictions(_: Library, case: Case, feature: Feature) -> Value | None:
    """Count the senders' binding restrictions that fell at one stage of the proceedings (`fact` names it)."""
    found = [one for one in in_order(case) if _restricts(case, one)]
    charged = next(iter(_proceedings(case)), None)
    judged = next((one for one in _proceedings(case) if _firm(one) and _step(one) in _JUDGED), None)
    if not found:
        return None
    before = [one for one in found if charged and one.days.last < charged.days.first]
    after = [one for one in found if judged and one.days.first > judged.days.last]
    between = [one for one in found if charged and one not in before and one not in after]
    stages: dict[str, tuple[Event | None, list[Event]]] = {
        "any": (found[0], found),
        "before a charge": (charged, before),
        "between": (charged, between),
        "after a judgment": (judged, after),
        "no proceedings": (None if charged or judged else found[0], found),
    }
    known, counted = stages[feature.fact]
    return count(len(counted), feature.unit, counted or [known]) if known else None


def fines(_: Library, case: Case, feature: Feature) -> Value | None:
    """Add up the penalties on the firm in one currency (`unit`); a sum that an earlier event told already counts once."""
    total, carried = Exact(0), list[Event]()
    seen: dict[str, set[Exact]] = {}
    for event in in_order(case):
        if event.kind not in _PENALTY or not is_on_firm(case, event):
            continue
        sums = _sums(event, feature)
        again = {one for answered in event.answers for one in seen.get(answered, set())}
        seen[event.id] = {*sums}
        fresh = [one for one in sums if one not in again]
        if fresh:
            total, carried = Exact(total + sum(fresh)), [*carried, event]
    return count(total, f"{feature.unit} m", carried)


def _sums(event: Event, feature: Feature) -> list[Exact]:
    """Return the penalties that an event tells in one currency, in millions: a total where there is one, else its parts."""
    told = [
        (effect.metric, Exact(effect.amount.exact * (1000 if effect.unit.endswith("bn") else 1)))
        for effect in event.effects
        if effect.amount and effect.amount.exact is not None and effect.unit in (f"{feature.unit} m", f"{feature.unit} bn")
    ]
    whole = [amount for metric, amount in told if metric in feature.metrics]
    return whole or [amount for metric, amount in told if metric in feature.parts]


def _longest(case: Case, feature: Feature, ends: Callable[[Event], bool], pick: Callable[[Iterable[int]], int]) -> Value | None:
    arrests = [event for event in chosen(case, feature.of) if event.persons]
    spells = []
    for arrest in arrests:
        for person in arrest.persons:
            later = {
                (event.days.last - arrest.days.last).days: event
                for event in in_order(case)
                if ends(event) and person in event.persons and event.days.first >= arrest.days.last
            }
            if later:
                spells.append((pick(later), arrest, later[pick(later)]))
    if not spells:
        return None
    days, arrest, end = max(spells, key=lambda one: (one[0], one[1].id))
    return count(days, feature.unit, [arrest, end])


def _restricts(case: Case, event: Event) -> bool:
    traits = event.traits
    return traits.family in ("restriction", "framework") and traits.binding and is_by(case, event, Who.SENDERS)


def _proceedings(case: Case) -> Sequence[Event]:
    """Return the steps of proceedings against the firm, its units and the persons of the case."""
    return by_day(event for event in case.events if event.proceeding and _of_subject(case, event))


def _of_subject(case: Case, event: Event) -> bool:
    against = event.proceeding.against if event.proceeding else ()
    return _firm(event) or bool(event.persons) or any(bears_name(case, one) for one in against)


def _firm(event: Event) -> bool:
    return bool(event.proceeding and event.proceeding.firm)


def _step(event: Event) -> Step | None:
    return event.proceeding.step if event.proceeding else None
