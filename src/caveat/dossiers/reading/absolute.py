"""Days, months, quarters, years and decades that a text names outright, and the ranges between them."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from caveat.dossiers.reading.moments import MONTHS, SEASONS, Stretch, day_of, months_of, part_of
from caveat.dossiers.reading.places import Taken
from caveat.facts import Day


class Told(NamedTuple):
    """A time that is told outright: where, what it means, and what had to be assumed for it."""

    start: int
    end: int
    first: Day
    last: Day
    because: str
    guess: bool = False


_M = "|".join(sorted(MONTHS, key=len, reverse=True))
_Y = r"(?P<year>1[89]\d\d|20\d\d)"
_D = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_PART = r"(?:(?P<part>early|mid|late)(?:[- ](?:in )?|\s+))?"
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_GAP = r"[\s,]{1,3}"


def _day(found: re.Match[str]) -> Stretch | None:
    return day_of(int(found["year"]), _month(found["month"]), int(found["day"]))


def _days(found: re.Match[str]) -> Stretch | None:
    month = _month(found["month"])
    first, last = (day_of(int(found["year"]), month, int(found[one])) for one in ("day", "until"))
    return (first[0], last[0]) if first and last and first <= last else None


def _numbers(found: re.Match[str]) -> Stretch | None:
    return day_of(int(found["year"]), int(found["month"]), int(found["day"]))


def _either(found: re.Match[str]) -> Stretch | None:
    year, one, other = int(found["year"]), int(found["one"]), int(found["other"])
    readings = [read for read in (day_of(year, one, other), day_of(year, other, one)) if read]
    return (min(readings)[0], max(readings)[1]) if readings else None


def _months(found: re.Match[str]) -> Stretch | None:
    return part_of(months_of(int(found["year"]), _month(found["month"]), _month(found["month"])), (found["part"] or "").lower())


def _quarter(found: re.Match[str]) -> Stretch | None:
    number = int(found["number"]) if found["number"] else _ORDINAL[found["ordinal"].lower()]
    long = 3 if (found["what"] or "q")[0].lower() == "q" else 6
    return months_of(int(found["year"]), (number - 1) * long + 1, number * long) if number <= 12 // long else None


def _season(found: re.Match[str]) -> Stretch | None:
    year = int(found["year"])
    name = found["season"].lower()
    return months_of(year, 12, 14) if name == "winter" else months_of(year, *SEASONS[name])


def _fiscal(found: re.Match[str]) -> Stretch | None:
    year = int(found["year"]) if len(found["year"]) == 4 else 2000 + int(found["year"])
    return months_of(year - 1, 2, 2)[0], months_of(year + 1, 3, 3)[1]


def _years(found: re.Match[str]) -> Stretch | None:
    first, last = int(found["year"]), found["until"]
    end = int(last) if len(last) == 4 else int(found["year"][:2] + last)
    return (Day(first, 1, 1), Day(end, 12, 31)) if first <= end <= 2100 else None


def _decade(found: re.Match[str]) -> Stretch | None:
    first = int(found["decade"])
    return part_of((Day(first, 1, 1), Day(first + 9, 12, 31)), (found["part"] or "").lower())


def _year(found: re.Match[str]) -> Stretch | None:
    year = int(found["year"])
    return part_of((Day(year, 1, 1), Day(year, 12, 31)), (found["part"] or "").lower())


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


_FISCAL = "fiscal years of this name begin between February of the year before and April of their own; which is meant is not told"
TOLD = "told outright"
_BOTH = "written in figures that may be read with the day first or with the month first"

_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Stretch | None], str], ...] = tuple(
    (re.compile(rf"(?<![\w.])(?:{form})(?!\w)", re.IGNORECASE), read, because)
    for form, read, because in (
        (rf"{_D}\s?(?:-|–|—|to|and)\s?(?P<until>[0-3]?\d)(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_M})\.?{_GAP}{_Y}", _days, ""),
        (rf"(?P<month>{_M})\.?\s{_D}\s?(?:-|–|—|to|and)\s?(?P<until>[0-3]?\d)(?:st|nd|rd|th)?{_GAP}{_Y}", _days, ""),
        (rf"{_D}\s(?:of\s)?(?P<month>{_M})\.?{_GAP}{_Y}", _day, ""),
        (rf"(?P<month>{_M})\.?\s{_D}{_GAP}{_Y}", _day, ""),
        (rf"{_Y}[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)(?:T[\d:.]+Z?)?", _numbers, ""),
        (rf"(?P<day>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.\s?{_Y}", _numbers, "written in figures with points, as the day first"),
        (rf"(?P<one>[0-3]?\d)[/-](?P<other>[0-3]?\d)[/-]{_Y}", _either, _BOTH),
        (rf"{_PART}(?P<month>{_M})\.?(?:\s(?:of\s)?|,\s){_Y}", _months, ""),
        (rf"(?P<what>[QH])(?P<number>[1-4])(?P<ordinal>)[\s-]?{_Y}", _quarter, ""),
        (rf"{_Y}[\s-]?(?P<what>[QH])(?P<number>[1-4])(?P<ordinal>)", _quarter, ""),
        (
            rf"(?:the\s)?(?P<number>)(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[\s-](?P<what>quarter|half)\s(?:of\s)?{_Y}",
            _quarter,
            "",
        ),
        (rf"(?:the\s)?(?P<season>spring|summer|autumn|fall|winter)\s(?:of\s)?{_Y}", _season, ""),
        (r"(?:FY\s?|fiscal\s(?:year\s)?)'?(?P<year>20\d\d|\d\d)", _fiscal, _FISCAL),
        (rf"(?:from\s|between\s)?{_Y}\s?(?:-|–|—|to|and|until|through)\s?(?P<until>(?:1[89]|20)\d\d|\d\d)(?![-/]\d)", _years, ""),
        (rf"(?:the\s)?{_PART}(?P<decade>(?:1[89]|20)\d0)'?s", _decade, ""),
        (rf"(?:the\s)?(?:(?P<part>early|mid|late|end|beginning|start)(?:[- ](?:of\s|in\s)?)?)?{_Y}", _year, ""),
    )
)
_DAY_ALONE = re.compile(
    rf"(?<![\w.])(?:{_D}\s(?:of\s)?(?P<month>{_M})|(?P<month2>{_M})\.?\s(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)(?![\w,]*\s?\d{{4}})(?!\w)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s(?:%|per\s?cent|employees|people|companies|staff|workers|engineers|patents|dollars|euros|yuan|base|stations|units|jobs|phones|million|billion)",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€£¥]\s?$|(?:USD|EUR|GBP|CNY|RMB|SEK|No\.?|section|part|footnote|article|page)\s?$", re.IGNORECASE)


def told_in(text: str, at: int) -> Iterator[Told]:
    """Give the times that a sentence tells outright, the longest at each place; the sentence begins at `at` of the whole."""
    taken = Taken(len(text))
    for form, read, because in _FORMS:
        for found in form.finditer(text):
            start, end = found.span()
            if not taken.free(start, end):
                continue
            if read is _year and (_COUNTED.match(text, end) or _MONEY.search(text[max(0, start - 10) : start])):
                continue
            stretch = read(found)
            if stretch:
                taken.take(start, end)
                yield Told(
                    at + start,
                    at + end,
                    *stretch,
                    because or TOLD,
                    read in (_fiscal, _either) and stretch[0] != stretch[1],
                )


def days_without_year(text: str, at: int) -> Iterator[tuple[int, int, int, int]]:
    """Give the days that are told by day and month alone: where from, where to, month, day."""
    for found in _DAY_ALONE.finditer(text):
        month, day = _month(found["month"] or found["month2"]), int(found["day"] or found["day2"])
        if day_of(2000, month, day):
            yield at + found.start(), at + found.end(), month, day
