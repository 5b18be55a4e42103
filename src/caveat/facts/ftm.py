"""FollowTheMoney entities, as OpenSanctions and Aleph exchange them, to parties."""

import re
from collections.abc import Mapping
from typing import Any

from caveat.facts.country import country_code, country_name
from caveat.facts.ftm_model import COUNTRIES, KINDS, NAMES, identifier_kind
from caveat.facts.party import Identifier, Name, Party, PartyKind, Place
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay

Told = Mapping[str, list[str]]
"""The properties of an entity: each with its values as text."""

_FAMILY, _GIVEN = ("lastName",), ("firstName", "secondName", "middleName", "fatherName")
_PART_OF_COUNTRY = re.compile(r"([a-z]{2})-[a-z]{2,4}", re.IGNORECASE)
_TWO_LETTERS = 2


def from_ftm(entity: Mapping[str, Any]) -> Party:
    """Build a party from a FollowTheMoney entity (`schema`, `properties`, `id`); raise `BadInput` for another shape.

    Properties that say nothing of who the party is (notes, topics, sources) are left aside.
    """
    schema, properties = entity.get("schema"), entity.get("properties")
    where = str(entity.get("id", ""))
    if not isinstance(schema, str) or not isinstance(properties, Mapping):
        raise BadInput("not a FollowTheMoney entity: it lacks 'schema' or 'properties'", where=where)
    if schema not in KINDS:
        raise BadInput(f"entities of the schema {schema!r} are no parties", where=where, advice=f"one of: {', '.join(KINDS)}")
    return party_of(str(entity.get("id") or "query"), schema, told_of(properties), [])


def told_of(properties: Mapping[str, Any]) -> dict[str, list[str]]:
    """Read the properties of an entity: lists of text, as the standard has it, or one value alone."""
    return {key: texts for key, values in properties.items() if (texts := _texts(values))}


def party_of(party_id: str, schema: str, told: Told, odd: list[tuple[str, str]]) -> Party:
    """Build the party that an entity of one of `KINDS` is; values that are no country or day go to `odd` by property."""
    kind = KINDS[schema]
    places = [Place(text=text) for text in told.get("address", [])]
    if kind is PartyKind.ADDRESS and (place := place_of(told)):
        places.insert(0, place)
    return Party(
        id=party_id,
        kind=kind,
        names=tuple(Name(text=text, kind=sort) for key, sort in NAMES.items() for text in told.get(key, [])) or _from_parts(told),
        identifiers=tuple(
            Identifier(kind=sort, value=text) for key in told if (sort := identifier_kind(schema, key)) for text in told[key]
        ),
        places=tuple(places),
        births=tuple(day for text in told.get("birthDate", []) if (day := _rough(text, odd))),
        birthplaces=tuple(told.get("birthPlace", [])),
        countries=tuple(
            dict.fromkeys(code for key in COUNTRIES for text in told.get(key, []) if (code := _country(key, text, odd)))
        ),
        gender=next(iter(told.get("gender", [])), ""),
        titles=tuple(told.get("title", []) + told.get("position", [])),
    )


def place_of(told: Told) -> Place | None:
    """Build the place that an Address entity is; None if it says nothing."""
    street, city, region, code, country = (
        ", ".join(text for key in keys for text in told.get(key, [])[:1])
        for keys in (("street", "street2"), ("city",), ("region", "state"), ("postalCode",), ("country",))
    )
    whole = ", ".join(part for part in (street, city, f"{region} {code}".strip(), _shown(country)) if part)
    text = next(iter([*told.get("full", []), *([whole] if whole else []), *told.get("name", [])]), "")
    note = "; ".join([f"P.O. box {text}" for text in told.get("postOfficeBox", [])] + told.get("remarks", []))
    if not text and not note:
        return None
    return Place(
        text=text or note,
        street=street,
        city=city,
        region=region,
        postal_code=code,
        country=country_code(country),
        note=note if text else "",
    )


def _shown(country: str) -> str:
    code = country_code(country)
    return country_name(code) if code else country


def _from_parts(told: Told) -> tuple[Name, ...]:
    """Build the one name of an entity that tells only its parts: the family name before a comma, then the others."""
    family, given = (" ".join(text for key in keys for text in told.get(key, [])[:1]) for keys in (_FAMILY, _GIVEN))
    text = f"{family}, {given}" if family and given else family or given
    return (Name(text=text),) if text else ()


def _texts(values: Any) -> list[str]:
    """Read the values of a property; an entity that stands inside another one is its id."""
    many = values if isinstance(values, list) else [values]
    texts = [str(value.get("id", "")) if isinstance(value, Mapping) else value for value in many]
    return [text for value in texts if isinstance(value, str | int | float) and (text := str(value).strip())]


def _country(key: str, text: str, odd: list[tuple[str, str]]) -> str:
    """Return the code of a country; of a part of one (`ge-ab`) that of the whole, with the part told as odd."""
    if code := country_code(text):
        return code
    part = _PART_OF_COUNTRY.fullmatch(text)
    if part is None and len(text) == _TWO_LETTERS:
        return text.upper()
    odd.append((key, text))
    return country_code(part[1]) if part else ""


def _rough(text: str, odd: list[tuple[str, str]]) -> RoughDay | None:
    try:
        return RoughDay.of(text[:10])
    except BadInput:
        odd.append(("birthDate", text))
        return None
