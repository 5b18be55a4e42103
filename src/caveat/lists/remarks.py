"""The words in which the US Treasury writes of a party, and those who copy its lists: remarks, labels of numbers, rough days.

A remark is one text of segments, as in `DOB 08 Sep 1966; POB Basrah, Iraq; Passport A1 (Iraq); a.k.a. 'X'.` What is
understood becomes facts; a party keeps the whole text beside them, so that nothing is lost.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import TypeVar

from caveat.facts import Identifier, Name
from caveat.facts.country import country_code
from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay
from caveat.lists.remark_bonds import Bond, bond_of
from caveat.lists.remark_words import FORMS, FORMS_AT_END, IDENTIFIERS, ORGANISATION_WORDS, STATEMENTS

T = TypeVar("T")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(
    r"(?:(?P<iso>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})(?:[-+Z].*)?"
    r"|(?:(?P<day>\d{1,2})\s+)?(?:(?P<month>[A-Za-z]{3,9})\.?\s+)?(?P<year>\d{4})"
    r"|(?P<us_month>[A-Za-z]{3,9})\.?\s+(?P<us_day>\d{1,2}),\s*(?P<us_year>\d{4}))"
)
_CIRCA = re.compile(r"^(?:circa|approximately|approx\.?|c\.)\s*", re.IGNORECASE)
_TO = re.compile(r"\s+to\s+|(?<=\d{4})\s*-\s*(?=\d{4}$)")
_LONGEST = 30
_FIELD = re.compile(
    r"(?:alt\. )?(?:(?P<birth>DOB):? (?P<born>.+)|POB:? (?P<place>.+)|(?:nationality|citizen) (?P<country>.+)"
    r"|Gender:? (?P<gender>\w+)"
    r"|(?P<aka>[afn]\.k\.a\.) '(?P<name>.+)')",
    re.DOTALL,
)
_NUMBER = re.compile(
    r"(?P<value>.+?)(?: \((?P<country>[^()]*(?:\([^()]*\))?[^()]*)\))?"
    r"(?: issued (?P<issued>(?:\w+ ){0,2}\d{4}))?(?: expires (?P<expires>(?:\w+ ){0,2}\d{4}))?",
    re.DOTALL,
)
_LABEL_END = " -:"
_WALLET_LABEL = "Digital Currency Address - "
_LABELLED = re.compile(
    r"(?:alt\. )?(?P<label>Digital Currency Address - \w+|"
    + "|".join(map(re.escape, sorted(IDENTIFIERS, key=len, reverse=True)))
    + r")[ :]+(?P<rest>.+)",
    re.DOTALL,
)
_STATED = re.compile(r"(?:alt\. )?\(?(?:" + "|".join(map(re.escape, STATEMENTS)) + ")", re.IGNORECASE)
_LETTERED = frozenset({"aircraft_tail", "bic", "call_sign", "ticker", "wallet"})
_LEI = re.compile(r"[0-9A-Z]{18}\d{2}")
_IMO = re.compile(r"IMO\s*(\d+)", re.IGNORECASE)


@noun
class Remarks:
    """What a remark says in facts; of its `segments` so many were `read` as facts, and so many are `stated`, known as mere text.

    `told` is the text of the stated ones.
    """

    names: tuple[Name, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    births: tuple[RoughDay, ...] = ()
    birthplaces: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    gender: str = ""
    bonds: tuple[Bond, ...] = ()
    told: tuple[str, ...] = ()
    segments: int = 0
    read: int = 0
    stated: int = 0


def parse_remarks(text: str, *, torn: bool = False) -> Remarks:
    """Read every segment that is understood; of a `torn` remark, whose beginning is lost, not the first one."""
    segments = [part.strip() for part in re.split(r";\s", text.strip()) if part.strip()]
    if segments:
        segments[-1] = segments[-1].removesuffix(".")
    facts: list[object] = []
    told: list[str] = []
    read = 0
    for segment in segments[1:] if torn else segments:
        found = _segment_facts(segment)
        facts += found
        if found:
            read += 1
        elif is_statement(segment):
            told.append(segment.removeprefix("alt. "))
    return Remarks(
        names=_of(Name, facts),
        identifiers=_of(Identifier, facts),
        births=_of(RoughDay, facts),
        birthplaces=tuple(fact.text for fact in _of(_Birthplace, facts)),
        countries=tuple(fact.code for fact in _of(_Country, facts)),
        gender=next((fact.word for fact in _of(_Gender, facts)), ""),
        bonds=_of(Bond, facts),
        told=tuple(told),
        segments=len(segments),
        read=read,
        stated=len(told),
    )


def identifier(label: str, value: str, country: str = "", *notes: str) -> Identifier | None:
    """Build the identifier that a label of the Treasury names; None if the label is not of a number.

    `country` is a name or a code. The label is kept as a note, unless the kind says as much.
    """
    plain = label.strip().rstrip(_LABEL_END)
    kind = "wallet" if plain.startswith(_WALLET_LABEL) else IDENTIFIERS.get(plain)
    if kind is None or not value.strip():
        return None
    if kind == "wallet":
        plain = plain.removeprefix(_WALLET_LABEL)
    number = _IMO.fullmatch(value.strip())
    if number:
        kind, value = "imo" if plain == "Vessel Registration Identification" else "imo_company", number[1]
    elif kind == "lei" and not _LEI.fullmatch(value.strip()):
        kind = "registration"
    said = () if plain.casefold() == kind else (plain,)
    code = country_code(country) if country else ""
    strange = (country,) if country and not code else ()
    return Identifier(
        kind=kind, value=value.strip(), country=code, note="; ".join(part for part in (*said, *strange, *notes) if part)
    )


def is_statement(label: str) -> bool:
    """Say whether a label, or a segment that begins with one, is known to be a statement: a website, a directive, a tie."""
    return bool(_STATED.match(label))


def rough_days(text: str) -> tuple[RoughDay, ...]:
    """Read `08 Sep 1966`, `Sep 1966`, `1966`, `circa 1966`, `1966-09-08`; () if it is none of them.

    A span, as in `1960 to 1962`, gives each of its years with `circa`, or only its ends if it is longer than 30 years;
    a span within one year is that year.
    """
    plain = text.strip().rstrip(".")
    rest = _CIRCA.sub("", plain, count=1) if _CIRCA.match(plain) else plain
    circa = rest != plain
    ends = [_rough_day(_CIRCA.sub("", part.strip(), count=1), circa) for part in _TO.split(rest)]
    days = [day for day in ends if day is not None]
    if len(days) != len(ends) or len(ends) > 2:
        return ()
    if len(ends) == 1:
        return tuple(days)
    first, last = days[0].year, days[1].year
    if first == last:
        return (RoughDay(year=first, circa=circa),)
    if first > last:
        return ()
    years: Iterable[int] = range(first, last + 1) if last - first <= _LONGEST else (first, last)
    return tuple(RoughDay(year=year, circa=True) for year in years)


@cache
def entity_kind(name: str) -> PartyKind:
    """Tell a company by a clear legal form in its name; anything else that is no person is an organisation."""
    words = re.sub(r"\([^)]*\)", " ", name).upper().replace(".", "").replace(",", " ").replace("'", "").split()
    formed = not FORMS.isdisjoint(words) or not FORMS_AT_END.isdisjoint(words[:1] + words[-1:])
    return PartyKind.COMPANY if formed else PartyKind.ORGANISATION


@cache
def sounds_like_organisation(name: str) -> bool:
    """Say whether a name holds a legal form or a word that no person's name does (Trading, Institute)."""
    words = set(re.sub(r"[^\w&]+", " ", name.upper().replace(".", "")).split())
    return entity_kind(name) is PartyKind.COMPANY or not ORGANISATION_WORDS.isdisjoint(words)


@noun
class _Birthplace:
    text: str


@noun
class _Country:
    code: str


@noun
class _Gender:
    word: str


def _of(kind: type[T], facts: list[object]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(fact for fact in facts if isinstance(fact, kind)))


def _segment_facts(segment: str) -> list[object]:
    """Read one segment; [] if it is none that becomes a fact."""
    field = _FIELD.fullmatch(segment)
    if field:
        return _field_facts(field)
    bond = bond_of(segment)
    if bond:
        return [bond]
    labelled = _LABELLED.fullmatch(segment)
    number = _NUMBER.fullmatch(labelled["rest"]) if labelled else None
    if labelled is None or number is None:
        return []
    value, country = number["value"], number["country"] or ""
    if country and not country_code(country):
        value, country = f"{value} ({country})", ""
    dates = [f"{word} {number[word]}" for word in ("issued", "expires") if number[word]]
    found = identifier(labelled["label"], value, country, *dates)
    return [found] if found and (found.kind in _LETTERED or any(map(str.isdigit, value))) else []


def _field_facts(field: re.Match[str]) -> list[object]:
    if field["birth"]:
        return list(rough_days(field["born"]))
    if field["place"]:
        return [_Birthplace(text=field["place"].strip().rstrip("."))]
    if field["country"]:
        code = country_code(field["country"])
        return [_Country(code=code)] if code else []
    if field["gender"]:
        return [_Gender(word=field["gender"].lower())]
    kind = NameKind.FORMER if field["aka"] == "f.k.a." else NameKind.WEAK_ALIAS
    return [Name(text=field["name"].strip(), kind=kind)]


def _rough_day(text: str, circa: bool) -> RoughDay | None:
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = next(
        parts
        for parts in (
            (match["iso"], match["iso_month"], match["iso_day"]),
            (match["us_year"], match["us_month"], match["us_day"]),
            (match["year"], match["month"], match["day"]),
        )
        if parts[0]
    )
    number = _month(month)
    if (month and number is None) or (day and number is None):
        return None
    try:
        return RoughDay(year=int(year), month=number, day=int(day) if day else None, circa=circa)
    except BadInput:
        return None


def _month(text: str | None) -> int | None:
    if text is None or text.isdigit():
        return int(text) if text else None
    short = text[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else None
