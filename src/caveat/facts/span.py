"""Days and spans of days. A span is half-open: its last day is the day before `until`."""

import re
from datetime import date
from typing import Self

from caveat.facts.noun import noun
from caveat.facts.problem import BadInput

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_ROUGH = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class Day(date):
    """A calendar day, without a time and without a zone."""

    __slots__ = ()

    @classmethod
    def of(cls, text: str) -> Self:
        """Read `YYYY-MM-DD` and nothing else; raise `BadInput` for numbers, times and impossible days."""
        if not isinstance(text, str) or not _ISO.fullmatch(text):
            raise BadInput(f"{text!r} is not a day", advice="write a day as YYYY-MM-DD, as in 2019-05-16")
        try:
            return cls.fromisoformat(text)
        except ValueError as error:
            raise BadInput(f"{text!r} is not a day of the calendar: {error}", advice="check the month and the day") from None


@noun
class RoughDay:
    """A day known only in part, as birth dates are: a year, perhaps a month and a day, perhaps `circa`."""

    year: int
    month: int | None = None
    day: int | None = None
    circa: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999 or (self.day is not None and self.month is None):
            raise BadInput(f"{self.year}-{self.month}-{self.day} is not a day, a month or a year")
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError as error:
            raise BadInput(f"{self.year}-{self.month}-{self.day}: {error}") from None

    @classmethod
    def of(cls, text: str) -> Self:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; raise `BadInput` for anything else."""
        found = _ROUGH.fullmatch(text)
        if not found:
            raise BadInput(f"{text!r} is no year, month or day", advice="write YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = (int(part) if part else None for part in found.groups())
        return cls(year=year or 0, month=month, day=day)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return ("circa " if self.circa else "") + "-".join(parts)


@noun
class Span:
    """The days from `since` up to, not including, `until`; a missing end is open."""

    since: Day | None = None
    until: Day | None = None

    def __post_init__(self) -> None:
        if self.since is not None and self.until is not None and self.until <= self.since:
            raise BadInput(f"a span cannot end on {self.until} when it begins on {self.since}")

    def covers(self, day: Day) -> bool:
        """Say whether `day` lies in the span."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    def to_come(self, day: Day) -> bool:
        """Say whether the span begins after `day`."""
        return self.since is not None and day < self.since

    def over(self, day: Day) -> bool:
        """Say whether the span ended before `day`."""
        return self.until is not None and self.until <= day

    def __str__(self) -> str:
        return f"{self.since or '…'} to {self.until or '…'}"
