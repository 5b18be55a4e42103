"""Days of birth as the Australian list writes them: `a) 12 Mar. 1966; b) 1967`, `Between 1955 and 1958`, `02/05/1970, 1971`."""

import re

from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay
from caveat.lists.remarks import rough_days
from caveat.lists.spec import ListSpec

_NOTE = re.compile(r"\([^()]*\)|\(")
_AMERICAN = re.compile(r"([A-Za-z]{3,9})\.?(?:\s+(\d{1,2}))?,\s*(?=\d{4})")
_PARTS = re.compile(r"[,;\n]|>>|\bor\b|(?:^|(?<=\s))[a-z]\s*\)|(?<=\d{4})\.?\s+(?=\d{1,2}/)", re.IGNORECASE)
_SLASHED = re.compile(r"(?:(?P<day>\d{1,2})[/.])?(?P<month>\d{1,2})[/.]\s*(?P<year>\d{4})")
_BETWEEN = re.compile(r"(?:circa\s+)?between\s+(.+?)\s+(?:and|to|-|–)\s+(.+)", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"^(?:alt\.?\s+)?(?:DOB|born)\b[:\s]*", re.IGNORECASE)
_ABOUT = re.compile(r"^approximately:?\s+", re.IGNORECASE)
_DOTTED = re.compile(r"(?<=\d)\.(?=\s*[A-Za-z])|(?<=[A-Za-z])\.(?=\d)")
_DASHED = re.compile(r"(\d{1,2})-([A-Za-z]{3,9})-(\d{4})")
_YEARS = re.compile(r"(?<=\d{4})\s*[-–/]\s*(?=\d{4})")


def births_of(text: str, spec: ListSpec) -> tuple[tuple[RoughDay, ...], tuple[str, ...]]:
    """Return the days that a cell states, and its parts that state none; a day of two slashes is day, month, year."""
    days: list[RoughDay] = []
    unread: list[str] = []
    for part in _PARTS.split(_AMERICAN.sub(r"\2 \1 ", _NOTE.sub(";", text))):
        plain = " ".join(part.split()).strip(" .:/)")
        reviewed = spec.lookup("birth", plain)
        plain = plain if reviewed is None else reviewed
        found = _days(plain) if plain else ()
        days += found
        if plain and not found:
            unread.append(plain)
    return tuple(dict.fromkeys(days)), tuple(unread)


def _days(text: str) -> tuple[RoughDay, ...]:
    text = _ALTERNATIVE.sub("", text)
    slashed = _SLASHED.fullmatch(text)
    if slashed:
        day = slashed["day"]
        try:
            return (RoughDay(year=int(slashed["year"]), month=int(slashed["month"]), day=int(day) if day else None),)
        except BadInput:
            return ()
    plain = _DOTTED.sub(" ", _ABOUT.sub("circa ", _DASHED.sub(r"\1 \2 \3", text)))
    between = _BETWEEN.fullmatch(plain)
    return rough_days(f"{between[1]} to {between[2]}" if between else _YEARS.sub(" to ", " ".join(plain.split())))
