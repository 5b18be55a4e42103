"""Parties with their measures, stakes and ties to FollowTheMoney entities, as OpenSanctions publishes them.

What has no property of its type is not lost: a number becomes an Identification, other text a note.
"""

import importlib
import re
from collections.abc import Iterable, Iterator

from caveat.facts.country import country_code
from caveat.facts.ftm_edges import part_of, sanction_of, stake_of, tie_of, topic_of
from caveat.facts.ftm_entity import LONGEST, Entity, Values, entity, ftm_id, hashed
from caveat.facts.ftm_model import IDENTIFIERS, NAMES, identifier_kind, is_a, properties_of, schema_of
from caveat.facts.measure import Measure
from caveat.facts.party import Identifier, NameKind, Party, PartyKind, Place
from caveat.facts.span import Day
from caveat.facts.stake import Stake
from caveat.facts.tie import Tie

_PROPERTY_OF_NAME = {sort: key for key, sort in reversed(NAMES.items())} | {
    NameKind.WEAK_ALIAS: "weakAlias",
    NameKind.ORIGINAL_SCRIPT: "alias",
}
_CHECKED = {
    "lei": "lei",
    "imo": "imo",
    "bic": "bic",
    "inn": "ru.inn",
    "ogrn": "ru.ogrn",
    "uscc": "cn.uscc",
    "isin": "isin",
    "ssn": "us.ssn",
    "iban": "iban",
}
_WRITTEN = {
    "uei": re.compile(r"[A-HJ-NP-Z1-9][0-9A-HJ-NP-Z]{11}"),
    "wikidata": re.compile(r"[QPL]\d+"),
    "figi": re.compile(r"BBG\w{9}"),
}
_UNCHECKED_COUNTRIES = frozenset({"AN"})
"""Codes that we keep from old lists and FollowTheMoney's countries lack."""


def to_ftm(
    party: Party, measures: Iterable[Measure] = (), stakes: Iterable[Stake] = (), ties: Iterable[Tie] = (), on: Day | None = None
) -> list[Entity]:
    """Write a party as a FollowTheMoney entity, then a Sanction a measure, and its places, numbers, stakes and ties.

    Ids are the same each time; our own stands among the `referents`. Topics tell what binds on the day `on`, if one is given.
    """
    schema, entity_id = schema_of(party.kind), ftm_id(party.id)
    told, inner = Values(schema), list[Entity]()
    against = list(measures)
    for name in party.names:
        told.add(_PROPERTY_OF_NAME[name.kind], name.text, LONGEST["name"])
    for place in dict.fromkeys(party.places):
        inner += _place(told, place, entity_id)
    for identifier in dict.fromkeys(party.identifiers):
        inner += _number(told, identifier, entity_id)
    _person(told, party)
    for code in party.countries:
        if (known := country_code(code)) and known not in _UNCHECKED_COUNTRIES:
            told.add("country", known.lower())
        else:
            told.note(f"country: {code}")
    told.note(party.remarks)
    for topic in sorted({topic for one in against if (topic := topic_of(one, on))}):
        told.add("topics", topic)
    main = entity(entity_id, schema, told.values, caption=party.caption, target=bool(against), referents=[party.id])
    sanctions = [sanction_of(one, entity_id) for one in against]
    edges = [*part_of(party), *(stake_of(one) for one in stakes), *(each for one in ties for each in tie_of(one))]
    return [main, *inner, *sanctions, *edges]


def _person(told: Values, party: Party) -> None:
    for day in party.births:
        if party.kind is PartyKind.PERSON:
            told.add("birthDate", str(day).removeprefix("circa "))
        if party.kind is not PartyKind.PERSON or day.circa:
            told.note(f"born {day}")
    for place in party.birthplaces:
        told.add("birthPlace", place)
    if party.gender:
        told.add("gender", party.gender) if party.gender in ("male", "female", "other") else told.note(f"gender: {party.gender}")
    for title in party.titles:
        told.add("position", title)


def _place(told: Values, place: Place, holder: str) -> Iterator[Entity]:
    """Write an address as text and, where its parts or its country are known, as an Address beside."""
    country = place.country if country_code(place.country) and place.country not in _UNCHECKED_COUNTRIES else ""
    own = told.schema == "Address"
    told.add("full" if own else "address", place.text, LONGEST["address"])
    parts = {
        "street": place.street,
        "city": place.city,
        "region": place.region,
        "postalCode": place.postal_code,
        "country": country.lower(),
        "remarks": place.note,
    }
    if own:
        for key, text in parts.items():
            told.add(key, text)
    elif any(parts.values()):
        address = Values("Address")
        for key, text in {"full": place.text, **parts}.items():
            address.add(key, text, LONGEST["address"] if key == "full" else LONGEST["string"])
        address_id = hashed("addr", f"{holder} {place}")
        told.add("addressEntity", address_id)
        yield entity(address_id, "Address", address.values, caption=place.text)


def _number(told: Values, identifier: Identifier, holder: str) -> Iterator[Entity]:
    """Write a number as the property of its kind; a paper of a country, and a kind without one, as an entity beside."""
    key = _property_of(identifier, told.schema)
    if key:
        told.add(key, identifier.value)
    if identifier.kind == "wallet" and not key:
        wallet = Values("CryptoWallet")
        wallet.add("publicKey", identifier.value, LONGEST["identifier"])
        wallet.add("currencySymbol", identifier.note)
        yield entity(
            hashed("wallet", f"{holder} {identifier}"), "CryptoWallet", wallet.values | {"holder": [holder]}, identifier.value
        )
    elif (not key or identifier.country or identifier.note) and is_a(told.schema, "LegalEntity"):
        paper = Values("Passport" if identifier.kind == "passport" else "Identification")
        paper.add("number", identifier.value, LONGEST["identifier"])
        paper.add("type", identifier.kind)
        paper.add("country", country_code(identifier.country).lower())
        paper.add("summary", identifier.note)
        values = {"holder": [holder]} | {key: texts for key, texts in paper.values.items() if key != "notes"}
        if "number" in values:
            yield entity(hashed("id", f"{holder} {identifier}"), paper.schema, values, identifier.value)
        else:
            told.note(f"{identifier.kind}: {identifier.value}")
    elif not key:
        told.note(f"{identifier.kind}: {identifier.value}")


def _property_of(identifier: Identifier, schema: str) -> str:
    """Return the property that takes a number of this kind; "" if the schema has none or the number is none of its kind."""
    keys = (key for key in properties_of(schema) if key in IDENTIFIERS and identifier_kind(schema, key) == identifier.kind)
    return next(keys, "") if _holds(identifier) else ""


def _holds(identifier: Identifier) -> bool:
    if len(identifier.value) > LONGEST["identifier"]:
        return False
    if form := _WRITTEN.get(identifier.kind):
        return bool(form.fullmatch(identifier.value))
    name = _CHECKED.get(identifier.kind)
    return name is None or bool(importlib.import_module(f"stdnum.{name}").is_valid(identifier.value))
