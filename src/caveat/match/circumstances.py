"""What parties say beside their names: births, countries, genders."""

from collections.abc import Iterable

_FAR = 8.0
"""Years apart from which two births are wholly different."""


def births_apart(mine: Iterable[int], theirs: Iterable[int]) -> float:
    """Tell how far the nearest two births are, 0 the same or unknown, 1 wholly different; a year off bends but little.

    Births are packed as year << 9 | month << 5 | day; a missing month or day contradicts nothing.
    """
    others = list(theirs)
    return min((_apart(one, other) for one in mine for other in others), default=0.0)


def _apart(one: int, other: int) -> float:
    years = abs((one >> 9) - (other >> 9))
    if years:
        return min(1.0, 0.1 + (years - 1) / _FAR) if years < _FAR else 1.0
    month, day, their_month, their_day = one >> 5 & 15, one & 31, other >> 5 & 15, other & 31
    if not (month and their_month) or (month == their_month and (not (day and their_day) or day == their_day)):
        return 0.0
    return 0.05 if (month, day) == (their_day, their_month) or month == their_month else 0.15
