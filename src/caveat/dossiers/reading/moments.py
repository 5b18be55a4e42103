"""Stretches of the calendar: days, months, quarters, seasons, years, and what early, mid and late make of them."""

from calendar import monthrange
from datetime import timedelta

from caveat.dossiers.reading.english import english
from caveat.facts import Day
from caveat.facts.problem import BadInput

Stretch = tuple[Day, Day]

MONTHS = {name: number for number, names in enumerate(english().months, start=1) for name in names}
WEEKDAYS = {name: number for number, name in enumerate(english().weekdays)}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
_FIRST, _LAST = 1, 9999


def shifted(day: Day, by: int) -> Day:
    """Return the day so many days later; the calendar's ends hold it."""
    try:
        moved = day + timedelta(days=by)
    except OverflowError:
        return Day(_LAST, 12, 31) if by > 0 else Day(_FIRST, 1, 1)
    return Day(moved.year, moved.month, moved.day)


def day_of(year: int, month: int, day: int) -> Stretch | None:
    """Return one day, or None where the calendar has none such."""
    try:
        return Day(year, month, day), Day(year, month, day)
    except (ValueError, BadInput):
        return None


def months_of(year: int, first: int, last: int) -> Stretch:
    """Return the days from the first to the last month; numbers beyond a year lead into the ones before and after."""
    begins, ends = year * 12 + first - 1, year * 12 + last - 1
    from_year, to_year = min(max(begins // 12, _FIRST), _LAST), min(max(ends // 12, _FIRST), _LAST)
    to_month = ends % 12 + 1
    return Day(from_year, begins % 12 + 1, 1), Day(to_year, to_month, monthrange(to_year, to_month)[1])


def part_of(stretch: Stretch, word: str) -> Stretch:
    """Return the early, middle or late third of a stretch; the whole for any other word."""
    first, last = stretch
    third = ((last - first).days + 1) // 3
    if word == "early":
        return first, shifted(first, third)
    if word == "late":
        return shifted(last, -third), last
    return (shifted(first, third), shifted(last, -third)) if word in {"mid", "middle"} else stretch


def week_of(day: Day) -> Stretch:
    """Return the days of the week of `day` on which both customs agree; on a Sunday, where they do not, all days of either."""
    if day.weekday() == 6:
        return shifted(day, -6), shifted(day, 6)
    monday = shifted(day, -day.weekday())
    return monday, shifted(monday, 5)


def unit_of(day: Day, unit: str) -> Stretch:
    """Return the week, month, quarter, half, year or season-long stretch that holds a day."""
    if unit == "week":
        return week_of(day)
    if unit == "weekend":
        saturday = shifted(day, 5 - day.weekday())
        return saturday, shifted(saturday, 1)
    if unit == "decade":
        return Day(max(1, day.year // 10 * 10), 1, 1), Day(day.year // 10 * 10 + 9, 12, 31)
    many = {"month": 1, "quarter": 3, "half": 6}.get(unit, 12)
    first = (day.month - 1) // many * many + 1
    return months_of(day.year, first, first + many - 1)


def moved(day: Day, unit: str, by: int) -> Day:
    """Return the day so many weeks, months, quarters, years or decades later."""
    if unit in {"day", "week", "weekend"}:
        return shifted(day, by * (1 if unit == "day" else 7))
    months = day.year * 12 + day.month - 1 + by * {"month": 1, "quarter": 3, "half": 6, "decade": 120}.get(unit, 12)
    year, month = min(max(months // 12, _FIRST), _LAST), months % 12 + 1
    return Day(year, month, min(day.day, monthrange(year, month)[1]))
