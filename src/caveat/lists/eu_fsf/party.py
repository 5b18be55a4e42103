"""One sanctioned entity of the EU's list to a party: names, births, papers, addresses, and what has no field of its own."""

import unicodedata
from collections.abc import Iterator

from lxml import etree

from caveat.facts import Identifier, Name, Party, Place, Source
from caveat.facts.party import NameKind, PartyKind
from caveat.lists.eu_fsf.birth import births_of
from caveat.lists.eu_fsf.entity import UNKNOWN_COUNTRY, Entity, said
from caveat.lists.remarks import entity_kind
from caveat.lists.xml_known import children, texts_of

_GENDERS = {"M": "male", "F": "female"}
_MARKS = {
    "diplomatic": "diplomatic",
    "knownExpired": "known to have expired",
    "knownFalse": "known to be false",
    "reportedLost": "reported lost",
    "revokedByIssuer": "revoked by its issuer",
}
_PAPERS = {
    "issueDate": "issued",
    "validFrom": "valid from",
    "validTo": "valid to",
    "issuedBy": "issued by",
    "region": "issued in",
    "nameOnDocument": "in the name of",
    "latinNumber": "in Latin letters",
}


def party_of(entity: Entity) -> Party:
    """Build the party of an entity."""
    element = entity.element
    aliases = list(children(element, "nameAlias"))
    names = _names(aliases, entity)
    births = [births_of(one, entity) for one in children(element, "birthdate")]
    papers = [_paper(one, entity) for one in children(element, "identification")]
    titles = (said(alias, key) for alias in aliases for key in ("title", "function"))
    primary = next((name.text for name in names if name.kind is NameKind.PRIMARY), "")
    countries = (entity.country(one) for one in children(element, "citizenship"))
    return Party(
        id=f"{entity.spec.id}:{entity.number}",
        kind=_kind(entity, primary),
        names=names,
        identifiers=tuple(dict.fromkeys([*_references(element), *(paper for paper in papers if isinstance(paper, Identifier))])),
        places=tuple(dict.fromkeys(place for one in children(element, "address") if (place := _place(one, entity)).text)),
        births=tuple(dict.fromkeys(day for birth in births for day in birth.days)),
        birthplaces=tuple(dict.fromkeys(birth.place for birth in births if birth.place)),
        countries=tuple(dict.fromkeys(code for code in countries if code)),
        gender=_gender(aliases, entity),
        titles=tuple(dict.fromkeys(title for title in titles if title)),
        remarks="; ".join(
            dict.fromkeys(
                [
                    *texts_of(element, "remark"),
                    *_about_names(aliases),
                    *(f"Birth: {birth.note}" for birth in births if birth.note),
                    *_about_citizenship(element),
                    *(paper for paper in papers if isinstance(paper, str)),
                    *_contacts(element),
                ]
            )
        ),
        source=Source(list_id=entity.spec.id, place=entity.where),
    )


def _kind(entity: Entity, primary: str) -> PartyKind:
    (subject, *_) = [*children(entity.element, "subjectType"), entity.element]
    word = entity.spec.lookup("kind", said(subject, "code"))
    if word is None:
        entity.doubt(f"{said(subject, 'code')!r} is an unknown kind of subject", subject, "add it to lookups.kind in list.yaml")
    return PartyKind.PERSON if word == "person" else entity_kind(primary)


def _names(aliases: list[etree._Element], entity: Entity) -> tuple[Name, ...]:
    """Read the names; the EU marks none as the official one, so the first in Latin script that has no lesser mark is it."""
    graded = [(said(alias, "wholeName"), _grade(alias, entity)) for alias in aliases]
    official = next((text for text, kind in graded if kind is NameKind.STRONG_ALIAS), graded[0][0] if graded else "")
    kept: dict[str, Name] = {official: Name(text=official)}
    for text, kind in graded:
        kept.setdefault(text, Name(text=text, kind=kind))
    return tuple(name for name in kept.values() if name.text)


def _grade(alias: etree._Element, entity: Entity) -> NameKind:
    strong = said(alias, "strong")
    if strong not in ("true", "false"):
        entity.doubt(f"{strong!r} is no strength of a name", alias, "see whether the layout changed")
    for remark in texts_of(alias, "remark"):
        for phrase, word in (entity.spec.lookups or {}).get("name_remark", {}).items():
            if remark.casefold().lstrip("(").startswith(phrase):
                return NameKind(word)
    if not _is_latin(said(alias, "wholeName")):
        return NameKind.ORIGINAL_SCRIPT
    return NameKind.WEAK_ALIAS if strong == "false" else NameKind.STRONG_ALIAS


def _is_latin(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return not letters or any(unicodedata.name(sign, "").startswith("LATIN") for sign in letters)


def _about_names(aliases: list[etree._Element]) -> Iterator[str]:
    """Tell in which language a name is written, and what else is said of it."""
    for alias in aliases:
        text, language = said(alias, "wholeName"), said(alias, "nameLanguage")
        told = [*([f"in {language}"] if language else []), *texts_of(alias, "remark")]
        if told:
            yield f"Name {text}: {', '.join(told)}"


def _gender(aliases: list[etree._Element], entity: Entity) -> str:
    words = dict.fromkeys(said(alias, "gender") for alias in aliases if said(alias, "gender"))
    if len(words) > 1 or not set(words) <= set(_GENDERS):
        entity.doubt(f"the names give the genders {', '.join(words)}", entity.element, "compare with the regulation")
    return _GENDERS.get(next(iter(words), ""), "")


def _references(element: etree._Element) -> Iterator[Identifier]:
    for kind, attribute in (("eu_reference", "euReferenceNumber"), ("un_reference", "unitedNationId")):
        if said(element, attribute):
            yield Identifier(kind=kind, value=said(element, attribute))


def _paper(one: etree._Element, entity: Entity) -> Identifier | str:
    """Read a paper; one whose number holds no digit says nothing that could be compared, and stays a remark."""
    code, number = said(one, "identificationTypeCode"), said(one, "number")
    word = entity.spec.lookup("document", code)
    if word is None:
        entity.doubt(f"{code!r} is an unknown kind of paper", one, "add it to lookups.document in list.yaml")
    country = entity.country(one)
    label = [] if word in ("passport", "national_id", "imo", "bic", "ssn") else [said(one, "identificationTypeDescription")]
    marks = [told for attribute, told in _MARKS.items() if said(one, attribute) == "true"]
    dates = [f"{told} {said(one, attribute)}" for attribute, told in _PAPERS.items() if said(one, attribute)]
    notes = [*marks, *dates, *texts_of(one, "remark")]
    if not any(map(str.isdigit, number)) and word != "bic":
        return f"{said(one, 'identificationTypeDescription')}: {', '.join([number, *notes])}"
    return Identifier(kind=word or "other", value=number, country=country, note="; ".join([*label, *notes]))


def _place(one: etree._Element, entity: Entity) -> Place:
    street, box, city, code = (said(one, key) for key in ("street", "poBox", "city", "zipCode"))
    region = ", ".join(filter(None, (said(one, "place"), said(one, "region"))))
    country = "" if said(one, "countryIso2Code") == UNKNOWN_COUNTRY else said(one, "countryDescription")
    box = f"PO box {box}" if box and box[0].isdigit() else box
    listed = ["at the time of listing"] if said(one, "asAtListingTime") == "true" else []
    return Place(
        text=", ".join(filter(None, (street, box, f"{code} {city}".strip(), region, country))),
        street=", ".join(filter(None, (street, box))),
        city=city,
        region=region,
        postal_code=code,
        country=entity.country(one),
        note="; ".join([*listed, *texts_of(one, "remark")]),
    )


def _about_citizenship(element: etree._Element) -> Iterator[str]:
    for one in children(element, "citizenship"):
        told = [*([said(one, "region")] if said(one, "region") else []), *texts_of(one, "remark")]
        if told:
            yield f"Citizenship {said(one, 'countryDescription')}: {', '.join(told)}"


def _contacts(element: etree._Element) -> Iterator[str]:
    """Tell of telephones and websites, and of an address that is nothing but a remark."""
    for address in children(element, "address"):
        bare = not any(said(address, key) for key in ("street", "poBox", "city", "zipCode", "place", "region"))
        if bare and said(address, "countryIso2Code") == UNKNOWN_COUNTRY:
            yield from (f"Address: {remark}" for remark in texts_of(address, "remark"))
        for contact in children(address, "contactInfo"):
            yield f"{said(contact, 'key').capitalize()}: {said(contact, 'value')}"
