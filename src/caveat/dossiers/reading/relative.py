"""Times that are told from the day of writing, or from a time told before: where they stand, and how far they reach."""

import re
from collections.abc import Iterator
from functools import cache

from caveat.dossiers.reading.english import english
from caveat.dossiers.reading.moments import MONTHS, SEASONS, WEEKDAYS, Stretch, months_of, moved, shifted, unit_of
from caveat.dossiers.reading.places import Taken
from caveat.dossiers.table import read_beside
from caveat.facts import Day
from caveat.facts.noun import noun


@noun
class Reach:
    """Words that tell a time before the writing (after it, where negative), and how many days they may lie away."""

    words: tuple[str, ...]
    nearest: int
    farthest: int
    because: str


@noun
class Reaches:
    """The published table of such words."""

    reaches: tuple[Reach, ...]


@noun
class Relative:
    """An expression: `unit` and `by` say which week, month or year beside that of the writing, or `reach` how many days before it.

    `past` (or `ahead`) says that it was over (or was to come) on the day of writing; `beside` that it counts from a time told before.
    `weekday` is the day of the week that is named, `months` the first and last month of a month or season that is.
    """

    start: int
    end: int
    because: str
    unit: str = ""
    by: int = 0
    weekday: int | None = None
    months: tuple[int, int] | None = None
    reach: tuple[int, int] | None = None
    past: bool = False
    ahead: bool = False
    beside: bool = False

    def told_on(self, first: Day, last: Day) -> Stretch:
        """Return the days that are meant when it is written on a day from `first` to `last`."""
        if self.months is not None:
            return self._named(first)[0], self._named(last)[1]
        if self.reach is not None:
            return shifted(first, -self.reach[1]), shifted(last, -self.reach[0])
        begins = unit_of(moved(first, self.unit, self.by), self.unit)[0] if self.unit != "day" else moved(first, "day", self.by)
        ends = unit_of(moved(last, self.unit, self.by), self.unit)[1] if self.unit != "day" else moved(last, "day", self.by)
        begins, ends = (max(begins, first) if self.ahead else begins), (min(ends, last) if self.past else ends)
        return begins, max(begins, ends)

    def _named(self, day: Day) -> Stretch:
        """Return the month or season of the name that lies before, in the year of, or after a day."""
        first, last = self.months or (1, 12)
        every = [months_of(day.year + year, first, last) for year in (-2, -1, 0, 1) if 1 < day.year + year < 9999]
        if self.by < 0:
            return next((one for one in reversed(every) if one[1] < day), every[0])
        return next((one for one in every if one[0] > day), every[-1]) if self.by > 0 else months_of(day.year, first, last)

    def written_for(self, first: Day, last: Day) -> Stretch:
        """Return the days on which it may be written of something that came about from `first` to `last`."""
        if self.reach is not None:
            return shifted(first, self.reach[0]), shifted(last, self.reach[1])
        begins = unit_of(moved(first, self.unit, -self.by), self.unit)[0] if self.unit != "day" else moved(first, "day", -self.by)
        ends = unit_of(moved(last, self.unit, -self.by), self.unit)[1] if self.unit != "day" else moved(last, "day", -self.by)
        begins, ends = (max(begins, first) if self.past else begins), (min(ends, last) if self.ahead else ends)
        return begins, max(begins, ends)


_NAMED = "|".join((*MONTHS, *SEASONS, "winter"))
_UNIT = r"(?P<unit>day|week|weekend|month|quarter|year|decade)"
_UNITS = r"(?P<unit>day|week|month|quarter|year|decade)s?"
_NUMBERS = {word: at for at, word in enumerate(english().numbers)} | {
    "a": 1,
    "an": 1,
    "a few": 3,
    "several": 4,
    "a couple of": 2,
}
_MANY = r"(?P<many>\d{1,3}|a few|several|a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_DAYS = "|".join(WEEKDAYS)

_WEEK = "weeks are those on which Monday-to-Sunday and Sunday-to-Saturday agree"
_FORMS = tuple(
    (name, re.compile(rf"(?<!\w)(?:{form})(?!\w)", re.IGNORECASE))
    for name, form in (
        (
            "beside",
            rf"(?:(?:some|about|around|almost|nearly|just|only)\s)?{_MANY}\s{_UNITS}\s(?P<way>later|earlier|afterwards|before that|after that)",
        ),
        ("ago", rf"(?:(?:some|about|around|almost|nearly|just|only|more than|over)\s)?{_MANY}\s{_UNITS}\s(?P<way>ago)"),
        (
            "following",
            rf"(?:the\s)(?P<way>following|next|same|previous|preceding)\s{_UNIT}|(?P<that>that)\s(?:same\s)?(?P<unit2>day|week|month|year)",
        ),
        ("since", rf"(?:in|over|during|within)\sthe\s(?P<way>past|last)\s(?:{_MANY}\s)?{_UNITS}"),
        ("unit", rf"(?:(?P<when>earlier|later)\s(?:in\s)?)?(?<!the\s)(?P<way>this|last|past|next|coming)\s{_UNIT}"),
        ("named", rf"(?P<way>last|this|next)\s(?P<named>{_NAMED})(?!\s\d)"),
        ("weekday", rf"(?P<way>last|this|on|next)\s(?P<weekday>{_DAYS})"),
        ("new", r"this\s(?:new|latest|fresh|recent)(?=\s\w)"),
    )
)


@cache
def reaches() -> tuple[tuple[re.Pattern[str], Reach], ...]:
    """Return the table of words that reach some days back, with what finds each."""
    table = read_beside(Reaches, __package__, "days.yaml")
    return tuple(
        (re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, one.words))})(?!\w)", re.IGNORECASE), one) for one in table.reaches
    )


def relative_in(text: str, at: int) -> Iterator[Relative]:
    """Give the relative expressions of a sentence, which begins at `at` of the whole; none overlaps another."""
    taken = Taken(len(text))
    for name, form in _FORMS:
        for found in form.finditer(text):
            start, end = found.span()
            read = _READ[name](found, at) if taken.free(start, end) else None
            if read is not None:
                taken.take(start, end)
                yield read
    for pattern, reach in reaches():
        for found in pattern.finditer(text):
            start, end = found.span()
            if taken.free(start, end):
                taken.take(start, end)
                yield Relative(
                    start=at + start,
                    end=at + end,
                    because=reach.because,
                    reach=(reach.nearest, reach.farthest),
                    past=reach.nearest >= 0,
                )


def _many(text: str | None) -> int:
    word = (text or "a").lower()
    return int(word) if word.isdigit() else _NUMBERS[word]


def _counted(found: re.Match[str], at: int) -> Relative:
    way, unit = found["way"].lower(), found["unit"].lower()
    by = _many(found["many"]) * (1 if way in {"later", "afterwards", "after that"} else -1)
    beside = way != "ago"
    because = f"counted from {'the time told before it' if beside else 'the writing'}, by {unit}s of the calendar"
    return Relative(
        start=at + found.start(), end=at + found.end(), because=because, unit=unit, by=by, past=not beside, beside=beside
    )


def _following(found: re.Match[str], at: int) -> Relative:
    by = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get((found["way"] or "").lower(), 0)
    unit = (found["unit"] or found["unit2"]).lower()
    because = "counted from the time told before it"
    return Relative(start=at + found.start(), end=at + found.end(), because=because, unit=unit, by=by, beside=True)


def _since(found: re.Match[str], at: int) -> Relative:
    days = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3653}[found["unit"].lower()]
    reach = (0, days * _many(found["many"]))
    return Relative(start=at + found.start(), end=at + found.end(), because="up to the writing", reach=reach, past=True)


def _unit(found: re.Match[str], at: int) -> Relative:
    way, unit, when = found["way"].lower(), found["unit"].lower(), (found["when"] or "").lower()
    by = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(way, 0)
    why = f"the {unit} {'of' if not by else 'before' if by < 0 else 'after'} the writing"
    return Relative(
        start=at + found.start(),
        end=at + found.end(),
        because=f"{why}; {_WEEK}" if unit == "week" else why,
        unit=unit,
        by=by,
        past=by < 0 or when == "earlier",
        ahead=by > 0 or when == "later",
    )


def _weekday(found: re.Match[str], at: int) -> Relative | None:
    ahead = found["way"].lower() == "next"
    reach = (-7, -1) if ahead else (0, 7)
    because = f"a {found['weekday'].capitalize()} within the week {'after' if ahead else 'before'} the writing"
    weekday = WEEKDAYS[found["weekday"].lower()]
    return Relative(
        start=at + found.start(), end=at + found.end(), because=because, reach=reach, weekday=weekday, past=not ahead, ahead=ahead
    )


def _named(found: re.Match[str], at: int) -> Relative:
    way, name = found["way"].lower(), found["named"].lower()
    months = (12, 14) if name == "winter" else SEASONS.get(name) or (MONTHS[name], MONTHS[name])
    by = {"last": -1, "next": 1}.get(way, 0)
    because = f"the {found['named']} {'before' if by < 0 else 'after' if by else 'of the year of'} the writing"
    return Relative(
        start=at + found.start(),
        end=at + found.end(),
        because=because,
        by=by,
        months=months,
        reach=(0, 366),
        past=by < 0,
        ahead=by > 0,
    )


def _new(found: re.Match[str], at: int) -> Relative:
    because = "what is told as new is taken for at most a month old"
    return Relative(start=at + found.start(), end=at + found.end(), because=because, reach=(0, 31), past=True)


_READ = {
    "beside": _counted,
    "ago": _counted,
    "following": _following,
    "since": _since,
    "unit": _unit,
    "named": _named,
    "weekday": _weekday,
    "new": _new,
}
