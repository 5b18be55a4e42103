"""Features and addresses as OFAC's newer XML files give them: a label and a value, parts by their types."""

import calendar
from collections.abc import Iterable, Mapping

from caveat.facts import Day, Identifier, Place, Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadList
from caveat.facts.span import RoughDay
from caveat.lists.ofac_entry import Vessel, country_of
from caveat.lists.remarks import identifier, is_statement, rough_days
from caveat.lists.spec import ListSpec

Features = Iterable[tuple[str, str, str]]
"""Label, value, and what is said besides, of each feature of an entry."""

_VESSEL = {
    "VESSEL TYPE": "kind",
    "Vessel Type": "kind",
    "Vessel Call Sign": "call_sign",
    "Vessel Flag": "flag",
    "Vessel Owner": "owner",
    "Vessel Tonnage": "tonnage",
    "Tonnage": "tonnage",
    "Vessel Gross Tonnage": "tonnage",
    "Vessel Gross Registered Tonnage": "gross",
    "Gross Registered Tonnage": "gross",
}
_MONTHS = tuple(calendar.month_abbr)
_STREETS = ("ADDRESS1", "ADDRESS2", "ADDRESS3")


@noun
class Told:
    """What the features of an entry give; `statements` are those that become no fact, in the words of OFAC's remarks."""

    identifiers: tuple[Identifier, ...] = ()
    births: tuple[RoughDay, ...] = ()
    birthplaces: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    gender: str = ""
    title: str = ""
    statements: tuple[str, ...] = ()
    vessel: Vessel = Vessel()


def read_features(features: Features, where: str, spec: ListSpec, doubts: list[Problem]) -> Told:
    """Sort features by their labels; one that we do not know is kept as a number of kind `other` and told."""
    numbers: list[Identifier] = []
    births: list[RoughDay] = []
    lists: dict[str, list[str]] = {"Place of Birth": [], "country": [], "Gender": [], "Title": [], "said": []}
    vessel: dict[str, str] = {}
    for label, value, besides in features:
        plain = " ".join(part for part in (value, f"({besides})" if besides else "") if part)
        number = identifier(label, value, "", *((besides,) if besides else ()))
        if label == "Birthdate":
            births += _births(value, where, spec, doubts)
        elif label in ("Nationality Country", "Citizenship Country"):
            lists["country"].append(country_of(value, spec))
        elif label in lists:
            lists[label].append(plain)
        elif label in _VESSEL and _VESSEL[label] not in vessel:
            vessel[_VESSEL[label]] = value
        elif number:
            numbers.append(number)
        else:
            lists["said"].append(f"{label} {plain}".strip())
            if value and not is_statement(label):
                numbers.append(Identifier(kind="other", value=value, note=label))
    return Told(
        identifiers=tuple(numbers),
        births=tuple(dict.fromkeys(births)),
        birthplaces=tuple(dict.fromkeys(lists["Place of Birth"])),
        countries=tuple(dict.fromkeys(code for code in lists["country"] if code)),
        gender=next((word.lower() for word in lists["Gender"]), ""),
        title="; ".join(dict.fromkeys(lists["Title"])),
        statements=tuple(lists["said"]),
        vessel=Vessel(**vessel),
    )


def place_of(parts: Mapping[str, str], country: str, code: str, spec: ListSpec, *, note: str = "") -> Place:
    """Build an address as the other files write it: streets, the city line, the country; `code` is its alpha-2 code."""
    street = ", ".join(parts[name] for name in _STREETS if parts.get(name))
    city, postal, area = (parts.get(name, "") for name in ("CITY", "POSTAL CODE", "REGION"))
    region = parts.get("STATE/PROVINCE", "") or area
    line = ", ".join(filter(None, (city, f"{region} {postal}".strip()))) if region else f"{city} {postal}".strip()
    told = country if country.casefold() != "undetermined" else ""
    rest = [f"{name} {text}" for name, text in parts.items() if name not in _PARTS and text]
    rest += [f"region {area}"] if area and area != region else []
    return Place(
        text=", ".join(filter(None, (street, line, told))),
        street=street,
        city=city,
        region=region,
        postal_code=postal,
        country=code or country_of(told or area, spec),
        note="; ".join(filter(None, (note, *rest))),
    )


def days_text(begin: Day, end: Day) -> str:
    """Write days as OFAC's remarks do; a whole month or year is that month or year: `23 Nov 1962`, `Nov 1962`, `1960 to 1962`."""
    if begin == end:
        return f"{begin.day:02d} {_MONTHS[begin.month]} {begin.year}"
    whole = begin.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if whole and begin.month == 1 and end.month == 12:
        return str(begin.year) if begin.year == end.year else f"{begin.year} to {end.year}"
    if whole and (begin.year, begin.month) == (end.year, end.month):
        return f"{_MONTHS[begin.month]} {begin.year}"
    return f"{days_text(begin, begin)} to {days_text(end, end)}"


_PARTS = frozenset({*_STREETS, "CITY", "POSTAL CODE", "STATE/PROVINCE", "REGION"})


def _births(text: str, where: str, spec: ListSpec, doubts: list[Problem]) -> tuple[RoughDay, ...]:
    days = rough_days(spec.lookup("birth", text) or text)
    if not days:
        doubts.append(BadList(f"{text!r} is no day of birth", where=where, advice="add it to lookups.birth in list.yaml"))
    return days
