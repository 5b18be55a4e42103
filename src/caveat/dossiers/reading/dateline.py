"""The day that an article gives itself in its first lines: "Published 3 June 2020", "OSLO, June 3, 2020 -", or a line of a day alone."""

import re

from caveat.dossiers.reading.absolute import Told, told_in
from caveat.facts.span import RoughDay

_LINES = 12
"""How many lines that are not empty are the head of an article."""
_HEAD = 4_000
"""How many letters the head has at most."""
_REST = 60
"""How many letters may stand behind the day of publication in its line: who wrote, and when it was changed."""
_LONGEST = 31
"""How many days the time of a dateline spans at most: a month."""
_PUBLISHED = re.compile(
    r"(?:(?P<first>first published|published|posted|issued|released|date(?:d| of publication)?)|(?:last )?(?:updated|modified|revised))"
    r"(?: on| at)?\s*[:|\u2013\u2014-]?\s*",
    re.IGNORECASE,
)
_BY_THE_WAY = re.compile(r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:[\s,|@\u00b7\u2013\u2014-]*(?:at\s)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})?)?[\s.|]*"
)
_CITY = re.compile(
    r"(?!(?:In|On|By|Since|From|Until|Till|At|Of|To|For|The|A|An|Between|Before|After|During|Late|Early|Mid|As|Through|With|About)\b)"
    r"[A-Z][\w.'’-]+(?:[ /-][A-Z][\w.'’-]+){0,3}(?:,\s[A-Z][\w.'’ -]{1,20})?[,:]?\s(?:\([A-Z][\w .&-]{1,30}\)[,:]?\s)?"
)
_DASH = re.compile(r"[.,]?\s?(?:\([A-Z][\w .&-]{1,30}\)\s?)?(?:[\u2013\u2014:]|--?\s|/)")


def dateline_of(text: str) -> RoughDay | None:
    """Return the day that an article gives itself in its first lines; the day of its publication before that of its last change."""
    changed: RoughDay | None = None
    for line in [one.strip() for one in text[:_HEAD].split("\n") if one.strip()][:_LINES]:
        told = next((one for one in told_in(line, 0) if not one.guess and (one.last - one.first).days < _LONGEST), None)
        if told is None:
            continue
        label = _PUBLISHED.match(line)
        if label and _BY_THE_WAY.fullmatch(line, label.end(), told.start) and len(line) - told.end <= _REST:
            if label["first"]:
                return _rough(told)
            changed = changed or _rough(told)
        elif _is_alone(line, told) or _opens(line, told):
            return _rough(told)
    return changed


def _is_alone(line: str, told: Told) -> bool:
    """Say whether a line holds a day and nothing else but its weekday and the time of day."""
    return bool(_BY_THE_WAY.fullmatch(line, 0, told.start) and _CLOCK.fullmatch(line, told.end))


def _opens(line: str, told: Told) -> bool:
    """Say whether a line opens with a city, a day and a dash."""
    return told.first == told.last and bool(_CITY.fullmatch(line, 0, told.start) and _DASH.match(line, told.end))


def _rough(told: Told) -> RoughDay:
    day = told.first
    return RoughDay(year=day.year, month=day.month, day=day.day if told.first == told.last else None)
