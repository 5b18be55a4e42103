"""One individual or entity of the UN list to a party and a measure."""

import re
from collections.abc import Iterator

from lxml import etree

from caveat.facts import Citation, Day, Identifier, Measure, Name, Party, Place, Problem, Source, Span
from caveat.facts.cite import Confidence
from caveat.facts.country import country_code
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput, BadList
from caveat.facts.span import RoughDay
from caveat.lists.remarks import entity_kind, rough_days
from caveat.lists.spec import ListSpec

FILE = "consolidated.xml"
_NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_ORIGINAL = "original script:"
_GENDER = re.compile(r"\bGender: (Male|Female)\b", re.IGNORECASE)


def where_of(element: etree._Element) -> str:
    """Name the place of an element in the file."""
    return f"{FILE}:{element.sourceline}"


def text_of(element: etree._Element, tag: str) -> str:
    """Return the text of the first child of that name, its blanks evened out; "" if there is none."""
    return " ".join((element.findtext(tag) or "").split())


def party_of(element: etree._Element, spec: ListSpec, doubts: list[Problem]) -> Party:
    """Build the party of an entry."""
    person = element.tag == "INDIVIDUAL"
    parts = (text_of(element, tag) for tag in _NAMES)
    primary = " ".join(part for part in parts if part and spec.lookup("name", part) is None)
    original = text_of(element, "NAME_ORIGINAL_SCRIPT")
    aliases = list(_children(element, "INDIVIDUAL_ALIAS", "ENTITY_ALIAS"))
    names = [Name(text=primary), *([Name(text=original, kind=NameKind.ORIGINAL_SCRIPT)] if original else [])]
    names += [name for alias in aliases for name in _alias_names(alias, spec, doubts)]
    births = [day for birth in _children(element, "INDIVIDUAL_DATE_OF_BIRTH") for day in _births(birth, spec, doubts)]
    births += [day for alias in aliases for day in rough_days(text_of(alias, "DATE_OF_BIRTH"))]
    documents = [_document(one, spec, doubts) for one in _children(element, "INDIVIDUAL_DOCUMENT")]
    countries = [_country(text, spec) for text in _values(element, "NATIONALITY")]
    said = _GENDER.search(text_of(element, "COMMENTS1"))
    gender = (text_of(element, "GENDER") or (said[1] if said else "")).lower()
    return Party(
        id=f"{spec.id}:{text_of(element, 'DATAID')}",
        kind=PartyKind.PERSON if person else entity_kind(primary),
        names=tuple(dict.fromkeys(names)),
        identifiers=tuple(dict.fromkeys([_reference(element), *(number for number in documents if number)])),
        places=tuple(place for one in _children(element, "INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS") for place in _place(one, spec)),
        births=tuple(dict.fromkeys(births)),
        birthplaces=tuple(
            dict.fromkeys(filter(None, (_birthplace(one) for one in _children(element, "INDIVIDUAL_PLACE_OF_BIRTH"))))
        ),
        countries=tuple(dict.fromkeys(code for code in countries if code)),
        gender="" if gender == "unknown" else gender,
        titles=tuple(dict.fromkeys([*_values(element, "TITLE"), *_values(element, "DESIGNATION")])),
        remarks=_remarks(element, aliases, spec),
        source=Source(list_id=spec.id, place=where_of(element)),
    )


def measure_of(element: etree._Element, spec: ListSpec, doubts: list[Problem]) -> Measure:
    """Build the measure of an entry: the committee's listing, since the day it names."""
    number, regime = text_of(element, "DATAID"), text_of(element, "UN_LIST_TYPE")
    committee, basis = spec.lookup("committee", regime), spec.lookup("basis", regime)
    if committee is None or basis is None:
        advice = "add it to lookups.committee and lookups.basis in list.yaml"
        doubts.append(BadList(f"{regime!r} is an unknown regime", where=where_of(element), advice=advice))
    listed = _day(text_of(element, "LISTED_ON"), element, doubts)
    amended = ", ".join(dict.fromkeys(_values(element, "LAST_DAY_UPDATED")))
    return Measure(
        id=f"{spec.id}:{number}:un_sc",
        kind=MeasureKind.BLOCKING_SANCTION,
        authority=spec.authority,
        programme="UN_SC",
        targets=(Target(party=f"{spec.id}:{number}"),),
        tags=(regime,),
        title=committee or "",
        force=Force.ORDER,
        span=Span(since=listed),
        published=listed,
        cites=(_cite(basis or "UN Security Council resolution", text_of(element, "REFERENCE_NUMBER")),),
        note=f"Amended: {amended}." if amended else "",
        source=Source(list_id=spec.id, place=where_of(element)),
    )


def _cite(basis: str, reference: str) -> Citation:
    """Cite the resolution that made the regime; later ones renew it, and the file names none."""
    return Citation(instrument=basis, place=reference, confidence=Confidence.LIKELY)


def _children(element: etree._Element, *tags: str) -> Iterator[etree._Element]:
    return (child for child in element if child.tag in tags)


def _values(element: etree._Element, tag: str) -> list[str]:
    texts = (" ".join((value.text or "").split()) for holder in _children(element, tag) for value in _children(holder, "VALUE"))
    return [text for text in texts if text]


def _reference(element: etree._Element) -> Identifier:
    return Identifier(kind="un_reference", value=text_of(element, "REFERENCE_NUMBER"))


def _alias_names(alias: etree._Element, spec: ListSpec, doubts: list[Problem]) -> list[Name]:
    """Read an alias, of which some hold several, and its writing in the original script, if the note gives it."""
    written, quality, note = (text_of(alias, tag) for tag in ("ALIAS_NAME", "QUALITY", "NOTE"))
    if not written:
        return []
    word = spec.lookup("alias", quality)
    if word is None:
        doubts.append(
            BadList(
                f"{quality!r} is an unknown quality of alias", where=where_of(alias), advice="add it to lookups.alias in list.yaml"
            )
        )
    kind = NameKind(word or NameKind.STRONG_ALIAS)
    names = [Name(text=part.strip(), kind=kind) for part in written.split(";") if part.strip()]
    if note.lower().startswith(_ORIGINAL):
        names.append(Name(text=note[len(_ORIGINAL) :].strip(), kind=NameKind.ORIGINAL_SCRIPT))
    return names


def _births(birth: etree._Element, spec: ListSpec, doubts: list[Problem]) -> tuple[RoughDay, ...]:
    """Read an exact, approximate or bounded day; one that only its note tells is read if it can be."""
    kind = text_of(birth, "TYPE_OF_DATE")
    if spec.lookup("birth_type", kind) is None:
        doubts.append(
            BadList(
                f"{kind!r} is an unknown type of date", where=where_of(birth), advice="add it to lookups.birth_type in list.yaml"
            )
        )
    first, last = text_of(birth, "FROM_YEAR"), text_of(birth, "TO_YEAR")
    text = f"{first} to {last}" if first and last else text_of(birth, "DATE") or text_of(birth, "YEAR") or first or last
    if not text:
        return rough_days(text_of(birth, "NOTE"))
    days = rough_days(f"circa {text}" if kind == "APPROXIMATELY" else text)
    if not days:
        doubts.append(BadList(f"{text!r} is no day of birth", where=where_of(birth), advice="compare with the publisher's page"))
    return days


def _birthplace(place: etree._Element) -> str:
    return ", ".join(filter(None, (text_of(place, tag) for tag in ("STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"))))


def _place(address: etree._Element, spec: ListSpec) -> list[Place]:
    street, city, region, code, country, note = (
        text_of(address, tag) for tag in ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE")
    )
    text = ", ".join(filter(None, (street, city, f"{region} {code}".strip(), country))) or note
    place = Place(text=text, street=street, city=city, region=region, postal_code=code, country=_country(country, spec), note=note)
    return [place] if text else []


def _document(one: etree._Element, spec: ListSpec, doubts: list[Problem]) -> Identifier | None:
    kind, number = text_of(one, "TYPE_OF_DOCUMENT"), text_of(one, "NUMBER")
    word = spec.lookup("document", kind)
    if kind and word is None:
        doubts.append(
            BadList(f"{kind!r} is an unknown document", where=where_of(one), advice="add it to lookups.document in list.yaml")
        )
    if not number:
        return None
    issuer = text_of(one, "ISSUING_COUNTRY") or text_of(one, "COUNTRY_OF_ISSUE")
    return Identifier(kind=word or "other", value=number, country=_country(issuer, spec), note=_document_note(one))


def _document_note(one: etree._Element) -> str:
    place = ", ".join(dict.fromkeys(filter(None, (text_of(one, "CITY_OF_ISSUE"), text_of(one, "COUNTRY_OF_ISSUE")))))
    days = [
        f"{word} {text_of(one, tag)}"
        for word, tag in (("issued", "DATE_OF_ISSUE"), ("expires", "DATE_OF_EXPIRY"))
        if text_of(one, tag)
    ]
    return "; ".join(
        filter(None, (text_of(one, "TYPE_OF_DOCUMENT2"), *days, f"issued in {place}" if place else "", text_of(one, "NOTE")))
    )


def _remarks(element: etree._Element, aliases: list[etree._Element], spec: ListSpec) -> str:
    """Gather what has no field of its own: comments, and what aliases, births, papers and countries say besides."""
    said = [text_of(element, "COMMENTS1")]
    said += [f"Submitted by {text_of(element, 'SUBMITTED_BY')}"] if text_of(element, "SUBMITTED_BY") else []
    said += [f"Submitted on {text_of(element, 'SUBMITTED_ON')}"] if text_of(element, "SUBMITTED_ON") else []
    for alias in aliases:
        born = ", ".join(filter(None, (text_of(alias, tag) for tag in ("DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"))))
        told = "; ".join(filter(None, (text_of(alias, "NOTE"), f"born {born}" if born else "")))
        said += [f"Alias {text_of(alias, 'ALIAS_NAME')}: {told}"] if told else []
    said += [f"Birth: {text_of(one, 'NOTE')}" for one in _children(element, "INDIVIDUAL_DATE_OF_BIRTH") if text_of(one, "NOTE")]
    for one in _children(element, "INDIVIDUAL_DOCUMENT"):
        if not text_of(one, "NUMBER") and len(one):
            parts = (text_of(one, "TYPE_OF_DOCUMENT"), text_of(one, "ISSUING_COUNTRY"), _document_note(one))
            said.append(": ".join(filter(None, parts)))
    said += [f"Nationality: {text}" for text in _values(element, "NATIONALITY") if not _country(text, spec)]
    return "; ".join(filter(None, said))


def _country(text: str, spec: ListSpec) -> str:
    reviewed = spec.lookup("country", text)
    return country_code(text) if reviewed is None else reviewed


def _day(text: str, element: etree._Element, doubts: list[Problem]) -> Day | None:
    """Read a day, which some entries write with a time zone: `2001-01-25-05:00`."""
    try:
        return Day.of(text[:10])
    except BadInput as problem:
        doubts.append(BadList(f"LISTED_ON: {problem.what}", where=where_of(element), advice=problem.advice))
        return None
