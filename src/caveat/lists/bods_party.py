"""One entity or person record of BODS to a party."""

from collections.abc import Iterator, Mapping
from typing import Any

from caveat.facts import Identifier, Name, Party, Place, Problem, Source
from caveat.facts.country import country_code
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput, BadList
from caveat.facts.span import RoughDay
from caveat.lists.spec import ListSpec

_ENTITY = frozenset(
    [
        "isComponent",
        "entityType",
        "unspecifiedEntityDetails",
        "name",
        "alternateNames",
        "jurisdiction",
        "identifiers",
        "foundingDate",
        "dissolutionDate",
        "addresses",
        "uri",
        "publicListing",
        "formedByStatute",
    ]
)
_PERSON = frozenset(
    [
        "isComponent",
        "personType",
        "unspecifiedPersonDetails",
        "names",
        "identifiers",
        "nationalities",
        "placeOfBirth",
        "birthDate",
        "deathDate",
        "taxResidencies",
        "addresses",
        "politicalExposure",
    ]
)
_ENTITIES = {
    "registeredEntity": PartyKind.COMPANY,
    "legalEntity": PartyKind.ORGANISATION,
    "arrangement": PartyKind.ORGANISATION,
    "anonymousEntity": PartyKind.UNKNOWN,
    "unknownEntity": PartyKind.UNKNOWN,
    "state": PartyKind.PUBLIC_BODY,
    "stateBody": PartyKind.PUBLIC_BODY,
}
_PERSONS = ("knownPerson", "anonymousPerson", "unknownPerson")
_NAMES = {
    "": NameKind.PRIMARY,
    "legal": NameKind.PRIMARY,
    "translation": NameKind.STRONG_ALIAS,
    "transliteration": NameKind.STRONG_ALIAS,
    "alternative": NameKind.STRONG_ALIAS,
    "former": NameKind.FORMER,
    "birth": NameKind.FORMER,
}
_SCHEMES = {"XI-LEI": "lei"}
"""Schemes of org-id.guide whose numbers we know under a word of our own; any other is a registration under its own name."""


def entity_party(record: str, details: Mapping[str, Any], closed: str, place: str, spec: ListSpec, doubts: list[Problem]) -> Party:
    """Build an entity; one that is anonymous or unknown is a party without a name, with the reason in its remarks."""
    _check_keys(details, _ENTITY, place, spec, doubts)
    form = details.get("entityType") or {}
    kind = _ENTITIES.get(str(form.get("type")))
    if kind is None:
        doubts.append(
            BadList(f"{form.get('type')!r} is an unknown type of entity", where=place, advice="see BODS's list entityType")
        )
    name, country = str(details.get("name") or ""), _country(details.get("jurisdiction"), place, spec, doubts)
    aliases = [Name(text=str(text), kind=NameKind.STRONG_ALIAS) for text in details.get("alternateNames") or ()]
    listing = (details.get("publicListing") or {}).get("hasPublicListing")
    remarks = [closed, *_untold(details.get("unspecifiedEntityDetails"))]
    remarks += [str(form[key]) for key in ("subtype", "details") if form.get(key)]
    remarks += [
        f"{word} {details[key]}"
        for key, word in (("foundingDate", "founded"), ("dissolutionDate", "dissolved"))
        if details.get(key)
    ]
    remarks += ["publicly listed"] if listing is True else []
    remarks += [f"formed by {statute.get('name', 'statute')}" for statute in [details.get("formedByStatute")] if statute]
    return Party(
        id=f"{spec.id}:{record}",
        kind=kind or PartyKind.UNKNOWN,
        names=tuple(dict.fromkeys([*([Name(text=name)] if name else []), *aliases])),
        identifiers=tuple(_identifiers(details, country)),
        places=tuple(_places(details, place, spec, doubts)),
        countries=(country,) if country else (),
        remarks="; ".join(part for part in remarks if part),
        source=Source(list_id=spec.id, place=place),
    )


def person_party(record: str, details: Mapping[str, Any], closed: str, place: str, spec: ListSpec, doubts: list[Problem]) -> Party:
    """Build a person; one that is anonymous or unknown is a party without a name, with the reason in its remarks."""
    _check_keys(details, _PERSON, place, spec, doubts)
    if details.get("personType") not in _PERSONS:
        told = f"{details.get('personType')!r} is an unknown type of person"
        doubts.append(BadList(told, where=place, advice="see BODS's list personType"))
    exposed = (details.get("politicalExposure") or {}).get("status")
    remarks = [closed, *_untold(details.get("unspecifiedPersonDetails"))]
    remarks += [f"died {details['deathDate']}"] if details.get("deathDate") else []
    remarks += [f"politically exposed: {exposed}"] if exposed else []
    birthplace = details.get("placeOfBirth") or {}
    nations = (_country(one, place, spec, doubts) for one in details.get("nationalities") or ())
    return Party(
        id=f"{spec.id}:{record}",
        kind=PartyKind.PERSON,
        names=tuple(dict.fromkeys(_person_names(details, place, doubts))),
        identifiers=tuple(_identifiers(details, "")),
        places=tuple(_places(details, place, spec, doubts)),
        births=tuple(_births(details, place, doubts)),
        birthplaces=tuple(filter(None, [_line(birthplace)])),
        countries=tuple(dict.fromkeys(filter(None, nations))),
        remarks="; ".join(part for part in remarks if part),
        source=Source(list_id=spec.id, place=place),
    )


def _person_names(details: Mapping[str, Any], place: str, doubts: list[Problem]) -> Iterator[Name]:
    for one in details.get("names") or ():
        word = str(one.get("type") or "")
        if word not in _NAMES:
            doubts.append(BadList(f"{word!r} is an unknown type of name", where=place, advice="see BODS's list nameType"))
        if text := str(one.get("fullName") or ""):
            yield Name(text=text, kind=_NAMES.get(word, NameKind.STRONG_ALIAS))


def _births(details: Mapping[str, Any], place: str, doubts: list[Problem]) -> Iterator[RoughDay]:
    if text := str(details.get("birthDate") or ""):
        try:
            yield RoughDay.of(text[:10])
        except BadInput as problem:
            doubts.append(BadInput(f"birthDate: {problem.what}", where=place, advice=problem.advice))


def _identifiers(details: Mapping[str, Any], country: str) -> Iterator[Identifier]:
    for one in details.get("identifiers") or ():
        scheme, value = str(one.get("scheme") or ""), str(one.get("id") or "")
        kind = next((word for word in ("passport", "taxid", "idcard") if scheme.lower().endswith(f"-{word}")), "")
        plain = {"passport": "passport", "taxid": "tax", "idcard": "national_id"}.get(kind) or _SCHEMES.get(scheme, "registration")
        if value:
            yield Identifier(
                kind=plain,
                value=value,
                country=country if plain == "registration" else "",
                note=scheme or str(one.get("schemeName") or ""),
            )


def _places(details: Mapping[str, Any], place: str, spec: ListSpec, doubts: list[Problem]) -> Iterator[Place]:
    for one in details.get("addresses") or ():
        if text := _line(one):
            yield Place(
                text=text,
                postal_code=str(one.get("postCode") or ""),
                country=_country(one.get("country"), place, spec, doubts),
                note=str(one.get("type") or ""),
            )


def _line(address: Mapping[str, Any]) -> str:
    country = address.get("country") or {}
    parts = (address.get("address"), address.get("postCode"), country.get("name") or country.get("code"))
    return ", ".join(str(part) for part in parts if part)


def _country(one: Mapping[str, Any] | None, place: str, spec: ListSpec, doubts: list[Problem]) -> str:
    """Return the country of a country or jurisdiction object, by its code first."""
    if not one:
        return ""
    code, name = str(one.get("code") or ""), str(one.get("name") or "")
    found = spec.lookup("country", code or name)
    found = country_code(code[:2] if code else name) if found is None else found
    if not found:
        doubts.append(BadList(f"{code or name!r} is no country", where=place, advice="add it to lookups.country in list.yaml"))
    return found


def _untold(why: Mapping[str, Any] | None) -> list[str]:
    return [f"not told: {why.get('reason', 'unknown')}", str(why.get("description") or "")] if why else []


def _check_keys(found: Mapping[str, Any], known: frozenset[str], place: str, spec: ListSpec, doubts: list[Problem]) -> None:
    for name in sorted(found.keys() - known - set(spec.ignored or {})):
        doubts.append(BadList(f"{name} is unknown in a record", where=place, advice="see whether it is BODS 0.4"))
