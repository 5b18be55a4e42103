"""The ledger of predictions: how each test of each prediction stands on a day, computed from the figures and events of a library."""

from enum import StrEnum

from caveat.dossiers.event import Event
from caveat.dossiers.ledger.measured import Reading, bound_of, is_within, readings_of
from caveat.dossiers.library import Library
from caveat.dossiers.period import days_of
from caveat.dossiers.prediction import Prediction, Test, When
from caveat.facts import Day
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput


class Result(StrEnum):
    """How a test of a prediction stands on a day."""

    CAME_TRUE = "came true"
    DID_NOT = "did not come true"
    NOT_YET_DUE = "not yet due"
    CANNOT_BE_TOLD = "cannot be told"


@noun
class Tested:
    """A test with its result, why it is that, and the figures and events from which it was computed."""

    test: Test
    result: Result
    because: str
    figures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


@noun
class Entry:
    """A prediction as it stands on a day; there is no result of the whole, for its tests are readings of one sentence."""

    prediction: Prediction
    day: Day
    tested: tuple[Tested, ...]


def ledger_of(library: Library, on: Day) -> tuple[Entry, ...]:
    """Return every prediction of a library as it stands on a day; raise `BadInput` for a library that reaches beyond it.

    `library` is cut by `library.as_of(on)`, so that nothing is judged by what came later.
    """
    if library.day is None or library.day > on:
        raise BadInput("a ledger is computed from the library as of its day", advice="give library.as_of(on)")
    known = sorted(library.predictions.values(), key=lambda one: (days_of(one.made).last, one.id))
    return tuple(
        Entry(prediction=one, day=on, tested=tuple(_tested(library, one, test, on) for test in one.tests)) for one in known
    )


def _tested(library: Library, prediction: Prediction, test: Test, on: Day) -> Tested:
    if test.fates or test.not_fates:
        return _by_fate(library, prediction, test, on)
    readings = readings_of(library, prediction, test)
    if not readings:
        return _silent(test, on, "the library has no such figure in that time")
    bound = bound_of(library, test)
    if bound is None:
        return _silent(test, on, f"the library has no figure of {test.base} to compare with")
    return _by_value(test, readings, bound, on)


def _by_value(test: Test, readings: tuple[Reading, ...], bound: Reading, on: Day) -> Tested:
    """Judge the periods that count; figures of one period that disagree decide nothing."""
    ends = sorted({one.days.last for one in readings})
    by_period = {end: tuple(one for one in readings if one.days.last == end) for end in ends}
    held = {end: _agreed(tuple(is_within(one.amount, bound.amount, test) for one in ones)) for end, ones in by_period.items()}
    due, fresh = _due(test, on), _reaches(test, ends[-1])
    if test.when is When.ONCE and (end := next((one for one in ends if held[one] is True), None)):
        return _told(test, Result.CAME_TRUE, by_period[end], bound)
    if test.when is When.THROUGHOUT and (end := next((one for one in ends if held[one] is False), None)):
        return _told(test, Result.DID_NOT, by_period[end], bound)
    last = by_period[ends[-1]]
    if not due:
        return _told(test, Result.NOT_YET_DUE, last, bound, f"due {test.deadline}; so far ")
    if not fresh:
        return _told(test, Result.CANNOT_BE_TOLD, last, bound, "the latest figure is more than a year older than the deadline: ")
    judged = ends if test.when is not When.AT_THE_END else ends[-1:]
    if doubtful := next((end for end in judged if held[end] is None), None):
        return _told(test, Result.CANNOT_BE_TOLD, by_period[doubtful], bound, "figures hold both answers: ")
    result = Result.CAME_TRUE if all(held[end] for end in judged) and test.when is not When.ONCE else Result.DID_NOT
    counted = readings if test.when is not When.AT_THE_END else last
    return _told(test, result, counted, bound, "in each period that is counted: " if len(counted) > len(last) else "")


def _agreed(verdicts: tuple[bool | None, ...]) -> bool | None:
    return verdicts[0] if len(set(verdicts)) == 1 else None


def _told(test: Test, result: Result, readings: tuple[Reading, ...], bound: Reading, before: str = "") -> Tested:
    said = "; ".join(str(one) for one in readings)
    side = "least" if test.bound == "at_least" else "most"
    return Tested(
        test=test,
        result=result,
        because=f"{before}{said}, tested against at {side} {bound}",
        figures=tuple(dict.fromkeys(id for one in (*readings, bound) for id in one.figures)),
        events=tuple(dict.fromkeys(id for one in readings for id in one.events)),
    )


def _by_fate(library: Library, prediction: Prediction, test: Test, on: Day) -> Tested:
    """Judge what became of lines; that nothing is on record counts only where the record of the case reaches the deadline."""
    case = library.case(prediction.about)
    made, deadline = days_of(prediction.made).last, days_of(test.deadline).last
    told = {event.id: event for event in case.events}
    came = [
        (one, told[one.event])
        for one in case.fates
        if one.line in test.lines and one.fate in (*test.fates, *test.not_fates) and made < told[one.event].days.first <= deadline
    ]
    if came:
        what = "; ".join(f"{one.line}: {one.fate.replace('_', ' ')} ({event.day})" for one, event in came)
        result = Result.CAME_TRUE if test.fates else Result.DID_NOT
        return Tested(test=test, result=result, because=what, events=tuple(event.id for _, event in came))
    if not _due(test, on):
        return _silent(test, on, "")
    after = [event for event in case.events if event.days.first > deadline]
    if not after:
        return _silent(test, on, "the record of the case does not reach the deadline")
    result = Result.DID_NOT if test.fates else Result.CAME_TRUE
    lines = ", ".join(test.lines)
    because = f"the record has no such fate of {lines} up to {test.deadline}, and goes on after it ({_first(after).day})"
    return Tested(test=test, result=result, because=because, events=(_first(after).id,))


def _first(events: list[Event]) -> Event:
    return min(events, key=lambda one: (one.days.first, one.id))


def _silent(test: Test, on: Day, why: str) -> Tested:
    if not _due(test, on):
        return Tested(test=test, result=Result.NOT_YET_DUE, because=f"due {test.deadline}" + (f"; {why}" if why else ""))
    return Tested(test=test, result=Result.CANNOT_BE_TOLD, because=why)


def _due(test: Test, on: Day) -> bool:
    return days_of(test.deadline).last <= on


def _reaches(test: Test, last: Day) -> bool:
    """Say whether a period that ends on `last` speaks for the deadline: it ends in the year before it."""
    return (days_of(test.deadline).last - last).days < 366
