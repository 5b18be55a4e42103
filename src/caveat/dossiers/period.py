"""The time of which a figure speaks: a year, a quarter, a half, a month, or a run of them."""

import re
from calendar import monthrange

from caveat.facts import Day
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay

_PART = re.compile(r"([0-9]{4})(?:(Q[1-4]|H[12])|-([0-9]{2})(?:-([0-9]{2}))?)?")
_QUARTERS = re.compile(r"([0-9]{4})(Q[1-4])-(Q[1-4])")
_YEARS = re.compile(r"([0-9]{4})-([0-9]{4})")


@noun
class Period:
    """The first and the last day of a period, both in it."""

    first: Day
    last: Day

    @property
    def year(self) -> int | None:
        """The calendar year that the period is exactly, if it is one."""
        first, last = self.first, self.last
        whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
        return first.year if whole and first.year == last.year else None


def period_of(text: str) -> Period:
    """Read `2019`, `2018Q3`, `2024H1`, `2019-06`, `2019-06-30`, `2018-2020`, `2020Q1-Q3` or `2020-11/2021-04`; raise `BadInput` else."""
    if found := _QUARTERS.fullmatch(text):
        return _between(_part(found[1] + found[2], text), _part(found[1] + found[3], text))
    if found := _YEARS.fullmatch(text):
        return _between(_part(found[1], text), _part(found[2], text))
    first, _, last = text.partition("/")
    return _between(_part(first, text), _part(last or first, text))


def days_of(rough: RoughDay) -> Period:
    """Return the days among which a day known in part must lie."""
    months = (rough.month, rough.month) if rough.month else (1, 12)
    last = rough.day or monthrange(rough.year, months[1])[1]
    return Period(first=Day(rough.year, months[0], rough.day or 1), last=Day(rough.year, months[1], last))


def quarter_of(day: RoughDay) -> str:
    """Return the quarter of a day, as in `2019 Q2`; the year alone where no more is known."""
    return f"{day.year} Q{(day.month - 1) // 3 + 1}" if day.month else str(day.year)


def _between(first: Period, last: Period) -> Period:
    if last.last < first.first:
        raise BadInput(f"a period cannot end on {last.last} when it begins on {first.first}")
    return Period(first=first.first, last=last.last)


def _part(text: str, whole: str) -> Period:
    found = _PART.fullmatch(text)
    if not found:
        raise BadInput(f"{whole!r} is no period", advice="write 2019, 2018Q3, 2024H1, 2019-06, 2018-2020 or 2020-11/2021-04")
    year, part = int(found[1]), found[2]
    if part:
        months = 3 if part[0] == "Q" else 6
        end = int(part[1]) * months
        return Period(first=Day(year, end - months + 1, 1), last=Day(year, end, monthrange(year, end)[1]))
    return days_of(RoughDay.of(text))
