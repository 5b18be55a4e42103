"""FollowTheMoney entities, as OpenSanctions and Aleph exchange them, to parties."""

from collections.abc import Mapping
from typing import Any

from caveat.facts.country import country_code
from caveat.facts.party import Identifier, Name, NameKind, Party, PartyKind, Place
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay

_KINDS = {
    "Person": PartyKind.PERSON,
    "Company": PartyKind.COMPANY,
    "Organization": PartyKind.ORGANISATION,
    "LegalEntity": PartyKind.UNKNOWN,
    "PublicBody": PartyKind.PUBLIC_BODY,
    "Vessel": PartyKind.VESSEL,
    "Airplane": PartyKind.AIRCRAFT,
    "Address": PartyKind.ADDRESS,
    "CryptoWallet": PartyKind.UNKNOWN,
    "Thing": PartyKind.UNKNOWN,
}
_NAMES = {
    "name": NameKind.PRIMARY,
    "alias": NameKind.STRONG_ALIAS,
    "weakAlias": NameKind.WEAK_ALIAS,
    "previousName": NameKind.FORMER,
}
_FAMILY, _GIVEN = ("lastName",), ("firstName", "secondName", "middleName", "fatherName")
_IDENTIFIERS = {
    "leiCode": "lei",
    "imoNumber": "imo",
    "mmsi": "mmsi",
    "swiftBic": "bic",
    "registrationNumber": "registration",
    "taxNumber": "tax",
    "innCode": "inn",
    "ogrnCode": "ogrn",
    "uniqueEntityId": "uei",
    "passportNumber": "passport",
    "idNumber": "national_id",
    "publicKey": "wallet",
    "callSign": "call_sign",
    "icaoCode": "icao",
}


def from_ftm(entity: Mapping[str, Any]) -> Party:
    """Build a party from a FollowTheMoney entity (`schema`, `properties`, `id`); raise `BadInput` for another shape.

    Properties that say nothing of who the party is (notes, topics, sources) are left aside.
    """
    schema, properties = entity.get("schema"), entity.get("properties")
    if not isinstance(schema, str) or not isinstance(properties, Mapping):
        raise BadInput("not a FollowTheMoney entity: it lacks 'schema' or 'properties'", where=str(entity.get("id", "")))
    kind = _KINDS.get(schema)
    if kind is None:
        raise BadInput(
            f"entities of the schema {schema!r} are no parties",
            where=str(entity.get("id", "")),
            advice=f"one of: {', '.join(_KINDS)}",
        )
    told = {key: _texts(values) for key, values in properties.items()}
    countries = [
        country_code(text) or text.upper()
        for key in ("country", "nationality", "jurisdiction", "citizenship", "flag")
        for text in told.get(key, [])
    ]
    return Party(
        id=str(entity.get("id") or "query"),
        kind=kind,
        names=tuple(Name(text=text, kind=sort) for key, sort in _NAMES.items() for text in told.get(key, [])) or _from_parts(told),
        identifiers=tuple(Identifier(kind=sort, value=text) for key, sort in _IDENTIFIERS.items() for text in told.get(key, [])),
        places=tuple(Place(text=text) for key in ("address", "full") for text in told.get(key, [])),
        births=tuple(day for text in told.get("birthDate", []) if (day := _rough(text))),
        birthplaces=tuple(told.get("birthPlace", [])),
        countries=tuple(dict.fromkeys(countries)),
        gender=next(iter(told.get("gender", [])), ""),
        titles=tuple(told.get("title", []) + told.get("position", [])),
    )


def _from_parts(told: Mapping[str, list[str]]) -> tuple[Name, ...]:
    """Build the one name of an entity that tells only its parts: the family name before a comma, then the others."""
    family, given = (" ".join(text for key in keys for text in told.get(key, [])[:1]) for keys in (_FAMILY, _GIVEN))
    text = f"{family}, {given}" if family and given else family or given
    return (Name(text=text),) if text else ()


def _texts(values: Any) -> list[str]:
    """Read the values of a property: a list, as the standard has it, or one alone."""
    return [str(value) for value in (values if isinstance(values, list) else [values]) if isinstance(value, str | int)]


def _rough(text: str) -> RoughDay | None:
    try:
        return RoughDay.of(text[:10])
    except BadInput:
        return None
