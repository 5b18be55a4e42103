"""Features read off acts: whether there were such, how many, when, by whom, on whom."""

from collections import defaultdict
from collections.abc import Mapping

from caveat.dossiers.acts import by_day, in_order
from caveat.dossiers.agencies import agencies_of, is_counted
from caveat.dossiers.case import Case
from caveat.dossiers.compare.chosen import acts, chosen, is_by
from caveat.dossiers.compare.feature import Feature, Value, Who, count, on_day, words, yes
from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.dossiers.period import quarter_of
from caveat.facts.exact import Exact


def told(_: Library, case: Case, feature: Feature) -> Value | None:
    """Say yes if an event is one of those chosen."""
    return yes(chosen(case, feature.of))


def told_of_each(_: Library, case: Case, feature: Feature) -> Value | None:
    """Say yes if each selection has an event."""
    found = [chosen(case, (one,)) for one in feature.of]
    if not all(found):
        return None
    last = max((some[0] for some in found), key=lambda event: event.days.last)
    return yes(by_day(one for some in found for one in some), since=last)


def alleged(_: Library, case: Case, feature: Feature) -> Value | None:
    """Say yes if the case is over this and one of its events states it."""
    return yes(chosen(case, feature.of)) if feature.allegation in case.allegations else None


def number(_: Library, case: Case, feature: Feature) -> Value | None:
    """Count the events chosen."""
    events = chosen(case, feature.of)
    return count(len(events), feature.unit, events)


def summed(_: Library, case: Case, feature: Feature) -> Value | None:
    """Add up a quantity that the events chosen carry, in one unit."""
    found = [
        (event, effect.amount.exact)
        for event in chosen(case, feature.of)
        for effect in event.effects
        if effect.metric in feature.metrics and effect.amount and effect.unit.endswith(feature.parts)
    ]
    exact = [(event, amount) for event, amount in found if amount is not None]
    return count(Exact(sum(amount for _, amount in exact)), feature.unit, [event for event, _ in exact])


def states(_: Library, case: Case, feature: Feature) -> Value | None:
    """Name the states whose authorities are behind the events chosen."""
    events = chosen(case, feature.of)
    return words((code for event in events for code in event.authority.countries), events)


def acting_states(_: Library, case: Case, __: Feature) -> Value | None:
    """Name the states whose authorities acted against the subject."""
    events = acts(case)
    return words((code for event in events for code in event.authority.countries), events)


def receivers(_: Library, case: Case, feature: Feature) -> Value | None:
    """Name the states at which the events chosen were directed."""
    events = [event for event in chosen(case, feature.of) if event.receivers]
    return words((code for event in events for code in event.receivers), events)


def persons(_: Library, case: Case, feature: Feature) -> Value | None:
    """Name the persons of the events chosen, or, where an event names none, at whom it was directed."""
    events = chosen(case, feature.of)
    return words((one for event in events for one in (event.persons or event.targets)), events)


def number_of_persons(_: Library, case: Case, feature: Feature) -> Value | None:
    """Count the persons whom the events chosen name."""
    events = [event for event in chosen(case, feature.of) if event.persons]
    return count(len({one for event in events for one in event.persons}), feature.unit, events)


def agencies(_: Library, case: Case, __: Feature) -> Value | None:
    """Name the agencies of the senders that acted."""
    found = _by_agency(case)
    return words(found, by_day(event for events in found.values() for event in events))


def number_of_agencies(_: Library, case: Case, feature: Feature) -> Value | None:
    """Count the agencies of the senders that acted."""
    found = _by_agency(case)
    return count(len(found), feature.unit, by_day(event for events in found.values() for event in events))


def busiest_quarter(_: Library, case: Case, __: Feature) -> Value | None:
    """Count the agencies of the senders in the quarter in which most of them acted; the earliest of equals."""
    quarters: dict[str, dict[str, list[Event]]] = defaultdict(lambda: defaultdict(list))
    for agency, events in _by_agency(case).items():
        for event in events:
            if event.day.month is not None:
                quarters[quarter_of(event.day)][agency].append(event)
    if not quarters:
        return None
    quarter = max(sorted(quarters), key=lambda one: len(quarters[one]))
    busiest = quarters[quarter]
    return count(len(busiest), f"in {quarter.replace(' ', '')}", by_day(event for events in busiest.values() for event in events))


def first_day(_: Library, case: Case, feature: Feature) -> Value | None:
    """Return the day of the first event chosen; of the first act where nothing is chosen."""
    events = chosen(case, feature.of) if feature.of else acts(case)
    return on_day(events[0]) if events else None


def last_day(_: Library, case: Case, feature: Feature) -> Value | None:
    """Return the day of the last event chosen; of the last act where nothing is chosen."""
    events = chosen(case, feature.of) if feature.of else acts(case)
    return on_day(events[-1]) if events else None


def days_between(_: Library, case: Case, feature: Feature) -> Value | None:
    """Count the days from the first to the last act."""
    events = acts(case)
    if len(events) < 2:
        return None
    return count((events[-1].days.last - events[0].days.last).days, feature.unit, [events[0], events[-1]])


def days_to_answer(library: Library, case: Case, feature: Feature) -> Value | None:
    """Count the days from an event to the first of those chosen that answers it; the shortest of several."""
    of = {event.id: event for _, event in library.events()}
    pairs = [
        ((event.days.last - of[one].days.last).days, of[one], event)
        for event in chosen(case, feature.of)
        for one in event.answers
        if one in of and of[one].traits.direction == "against"
    ]
    if not pairs:
        return None
    lag, trigger, answer = min(pairs, key=lambda one: (one[0], one[2].id))
    return count(lag, feature.unit, [trigger, answer])


def own_last(_: Library, case: Case, __: Feature) -> Value | None:
    """Return the day of the last event whose authority bears the firm's own name."""
    own = [event for event in in_order(case) if is_by(case, event, Who.FIRM)]
    return on_day(own[-1]) if own else None


def _by_agency(case: Case) -> Mapping[str, list[Event]]:
    found: dict[str, list[Event]] = defaultdict(list)
    for event in acts(case):
        if is_by(case, event, Who.SENDERS):
            for agency in filter(is_counted, agencies_of(event.authority, case.senders)):
                found[agency].append(event)
    return found
