"""Features read off what came: what became of each line of business, exemptions and their clocks, and the home market."""

from collections.abc import Mapping

from caveat.dossiers.acts import bears_name, by_day, in_order
from caveat.dossiers.case import Case, Fate, FateKind
from caveat.dossiers.compare.chosen import is_by
from caveat.dossiers.compare.feature import Feature, Value, Who, count, marks, shown, words, yes
from caveat.dossiers.dossier import exemptions
from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.facts import Day
from caveat.facts.exact import Exact

_PASSED = (FateKind.ACQUIRED, FateKind.UNIT_LOST)


def fate(_: Library, case: Case, feature: Feature) -> Value | None:
    """Say yes if a line of business met with one of these fates."""
    of = _events(case)
    return yes(by_day([of[one.event] for one in case.fates if one.fate in feature.fates]))


def last_fates(_: Library, case: Case, __: Feature) -> Value | None:
    """Tell the last fate of each line."""
    of, last = _events(case), dict[str, Fate]()
    for one in sorted(case.fates, key=lambda one: of[one.event].days.last):
        last[one.line] = one
    told = [f"{line}: {one.fate.value.replace('_', ' ')}{f' ({one.by})' if one.by else ''}" for line, one in last.items()]
    return words(told, by_day([of[one.event] for one in last.values()]))


def takers(_: Library, case: Case, __: Feature) -> Value | None:
    """Name who took over a line, with the line."""
    of, found = _events(case), [one for one in case.fates if one.fate in _PASSED and one.by]
    return words([f"{one.by} ({one.line})" for one in found], by_day([of[one.event] for one in found]))


def taker_of_sender(_: Library, case: Case, __: Feature) -> Value | None:
    """Say yes if a line passed to one of a sender's state: by the event itself, or by an event of which the taker is the author."""
    of, found, passed = _events(case), list[Event](), list[Event]()
    for one in case.fates:
        if one.fate in _PASSED and one.by:
            own = [event for event in in_order(case) if one.by.casefold() in event.authority.name.casefold()]
            if proofs := [event for event in (of[one.event], *own) if is_by(case, event, Who.SENDERS)]:
                found += [of[one.event], proofs[0]]
                passed.append(of[one.event])
    return yes(by_day(found), since=by_day(passed)[0]) if passed else None


def came_back(_: Library, case: Case, __: Feature) -> Value | None:
    """Say yes if a line that had passed to another came back later."""
    pairs = _returns(case)
    return yes(by_day([event for pair in pairs for event in pair]), since=by_day([pair[1] for pair in pairs])[0]) if pairs else None


def days_until_back(_: Library, case: Case, feature: Feature) -> Value | None:
    """Count the days from a line's passing to another to its return; the longest of several."""
    pairs = sorted(_returns(case), key=lambda pair: pair[1].days.last - pair[0].days.last)
    if not pairs:
        return None
    lost, back = pairs[-1]
    return count((back.days.last - lost.days.last).days, feature.unit, [lost, back])


def decisions(_: Library, case: Case, feature: Feature) -> Value | None:
    """Count the decisions of boards, shareholders and states on the firm itself."""
    of = _events(case)
    return count(len(case.governance), feature.unit, by_day([of[one.event] for one in case.governance]))


def exempted_days(library: Library, case: Case, feature: Feature) -> Value | None:
    """Count the days of the longest exemption of which the start and the end are recorded, both days counted."""
    clocks = (
        [one for one in exemptions(library, case.id, Day(9999, 12, 31)).clocks if one.days and one.ended] if case.events else []
    )
    if not clocks:
        return None
    longest = max(clocks, key=lambda one: (one.days or 0, one.name))
    events = {event.id: event for event in case.events}
    ends = [events[longest.events[0]], events[longest.events[-1]]]
    return count(longest.days or 0, f"{feature.unit} ({longest.name})", ends)


def home_share(library: Library, case: Case, feature: Feature) -> Value | None:
    """Tell the share of revenue at home in the latest period of which a figure speaks, beside the earliest."""
    found = [
        one
        for one in library.figures.values()
        if one.metric in feature.metrics and bears_name(case, one.subject) and not one.forecast and one.amount.exact is not None
    ]
    if not found:
        return None
    found.sort(key=lambda one: (one.days.last, one.id))
    first, last = found[0], found[-1]
    since = f", from {first.value} % in {first.period}" if first is not last else ""
    latest = last.amount.exact
    return Value(
        told=f"{last.value} % in {last.period}{since}",
        number=latest,
        figures=tuple(dict.fromkeys((first.id, last.id))),
        mark=", ".join(filter(None, (marks((first, last)), "derived" if last.derived else ""))),
    )


def moved(_: Library, case: Case, feature: Feature) -> Value | None:
    """Tell the latest quantity of this name that an event carries."""
    found = [
        (event, effect)
        for event in in_order(case)
        for effect in event.effects
        if effect.metric in feature.metrics and effect.amount and effect.amount.exact is not None
    ]
    if not found:
        return None
    event, effect = found[-1]
    number = effect.amount.exact if effect.amount else None
    assert number is not None
    told = f"{shown(Exact(number))} {effect.unit} ({event.day})"
    return Value(told=told, number=number, events=(event.id,), mark=marks([event]))


def _returns(case: Case) -> list[tuple[Event, Event]]:
    """Return the event by which a line passed to another, with the later one by which it came back."""
    of, found = _events(case), []
    for back in (one for one in case.fates if one.fate is FateKind.REVERSED):
        lost = [
            of[one.event]
            for one in case.fates
            if one.line == back.line and one.fate in _PASSED and of[one.event].days.last < of[back.event].days.last
        ]
        found += [(lost[-1], of[back.event])] if lost else []
    return found


def _events(case: Case) -> Mapping[str, Event]:
    return {event.id: event for event in case.events}
