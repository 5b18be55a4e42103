"""One party of OFAC's advanced XML, gathered from all over the file."""

from collections.abc import Iterator, Mapping

from lxml import etree

from caveat.facts import Identifier, Name, Problem
from caveat.facts.noun import noun
from caveat.facts.party import NameKind
from caveat.facts.problem import BadList
from caveat.lists.ofac_advanced_words import Words, address_of, country_named, day_of, period_text
from caveat.lists.ofac_entry import Entry, Listed, alias_kind, country_of
from caveat.lists.ofac_features import read_features
from caveat.lists.ofac_ties import Relation
from caveat.lists.remarks import identifier
from caveat.lists.spec import ListSpec
from caveat.lists.xml_known import first, inner, text_of, texts_of, where_of

_LATIN = ("Latin", "")
_LOCATION = "Location"
_PROGRAM = "Program"
_CREATED = "Created"
_SURE = ("Confirmed", "Unknown", "")
_DATES = {"Issue Date": "issued", "Expiration Date": "expires"}


@noun
class Book:
    """What stands apart from the parties, by the number that leads to it."""

    file: str
    words: Words
    locations: Mapping[str, etree._Element]
    documents: Mapping[str, list[etree._Element]]
    relations: Mapping[str, list[etree._Element]]
    sanctions: Mapping[str, list[etree._Element]]


def read_entry(party: etree._Element, book: Book, spec: ListSpec, doubts: list[Problem]) -> Entry:
    """Read a party; one of several profiles is a doubt, since its number would stand for two."""
    where = where_of(party, book.file)
    profiles = list(inner(party, "Profile"))
    if len(profiles) != 1:
        doubts.append(BadList(f"the party has {len(profiles)} profiles, not one", where=where, advice="see what OFAC means by it"))
    profile = profiles[0] if profiles else party
    number = str(profile.get("ID") or "")
    identities = list(inner(profile, "Identity"))
    names = [name for identity in identities for name in _names(identity, book, spec, doubts)]
    told = read_features(_features(profile, book, where, doubts), where, spec, doubts)
    places = [address_of(location, book.words, spec) for location in _addresses(profile, book, where, doubts)]
    entries = book.sanctions.get(number, [])
    return Entry(
        number=number,
        where=where,
        name=next((name.text for name in names if name.kind is NameKind.PRIMARY), ""),
        kind=_kind(profile, book.words),
        programmes=tuple(dict.fromkeys(_programmes(entries, book.words))),
        title=told.title,
        remarks="; ".join(
            [
                *told.statements,
                *texts_of(party, "Comment"),
                *texts_of(profile, "Comment"),
                *texts_of(profile, "Identity", "Comment"),
            ]
        ),
        vessel=told.vessel,
        names=tuple(name for name in names if name.kind is not NameKind.PRIMARY),
        identifiers=(*told.identifiers, *_documents(identities, book, spec)),
        places=tuple(place for place in dict.fromkeys(places) if place.text),
        births=told.births,
        birthplaces=told.birthplaces,
        countries=told.countries,
        gender=told.gender,
        lists=tuple(_listed(one, book.words) for one in entries),
        authorities=tuple(dict.fromkeys(_authorities(entries, book.words))),
        relations=tuple(_relation(one, book) for one in book.relations.get(number, [])),
    )


def _kind(profile: etree._Element, words: Words) -> str:
    """Tell vessel from aircraft by the subtype, and person from entity, whose subtype is unknown, by the type."""
    number = profile.get("PartySubTypeID")
    subtype = words.word("PartySubType", number)
    return (
        subtype
        if subtype not in ("", "Unknown")
        else words.word("PartyType", words.attribute("PartySubType", number, "PartyTypeID"))
    )


def _names(identity: etree._Element, book: Book, spec: ListSpec, doubts: list[Problem]) -> Iterator[Name]:
    """Yield the names of an identity; those of a false identity, or of one beside the first, are aliases."""
    words = book.words
    groups = {
        str(one.get("ID")): words.word("NamePartType", one.get("NamePartTypeID"))
        for one in inner(identity, "NamePartGroups", "MasterNamePartGroup", "NamePartGroup")
    }
    first_one = identity.get("Primary") != "false" and identity.get("False") != "true"
    for alias in inner(identity, "Alias"):
        word = words.word("AliasType", alias.get("AliasTypeID")).casefold()
        main = first_one and alias.get("Primary") == "true"
        kind = NameKind.PRIMARY if main else alias_kind("aka" if word == "name" else word, where_of(alias, book.file), spec, doubts)
        if alias.get("LowQuality") == "true" and kind is NameKind.STRONG_ALIAS:
            kind = NameKind.WEAK_ALIAS
        for documented in inner(alias, "DocumentedName"):
            values = list(inner(documented, "DocumentedNamePart", "NamePartValue"))
            scripts = {words.word("Script", one.get("ScriptID")) for one in values}
            text = _written(values, groups)
            if text:
                yield Name(text=text, kind=kind if scripts <= set(_LATIN) else NameKind.ORIGINAL_SCRIPT)


def _written(values: list[etree._Element], groups: Mapping[str, str]) -> str:
    """Write a name as OFAC's other files do: `LAST, First`."""
    parts = [(groups.get(str(one.get("NamePartGroupID")), ""), " ".join((one.text or "").split())) for one in values]
    last = " ".join(text for kind, text in parts if kind == "Last Name")
    rest = " ".join(text for kind, text in parts if kind != "Last Name")
    return ", ".join(filter(None, (last, rest)))


def _features(profile: etree._Element, book: Book, where: str, doubts: list[Problem]) -> Iterator[tuple[str, str, str]]:
    """Yield label, value and what is said besides of each feature that is no address."""
    words = book.words
    for feature in inner(profile, "Feature"):
        label = words.word("FeatureType", feature.get("FeatureTypeID"))
        if label == _LOCATION:
            continue
        for version in inner(feature, "FeatureVersion"):
            details = [_detail(one, words) for one in inner(version, "VersionDetail")]
            periods = [period_text(one) for one in inner(version, "DatePeriod")]
            places = [_country(one, book, where, doubts) for one in inner(version, "VersionLocation")]
            reliability = words.word("Reliability", version.get("ReliabilityID"))
            doubtful = "" if reliability in _SURE else f"reliability: {reliability}"
            besides = "; ".join(filter(None, (*texts_of(version, "Comment"), *texts_of(feature, "Comment"), doubtful)))
            yield label, "; ".join(filter(None, (*periods, *details, *places))), besides


def _detail(detail: etree._Element, words: Words) -> str:
    return words.word("DetailReference", detail.get("DetailReferenceID")) or " ".join((detail.text or "").split())


def _country(version: etree._Element, book: Book, where: str, doubts: list[Problem]) -> str:
    location = _location(version, book, where, doubts)
    return "" if location is None else country_named(location, book.words)[0]


def _addresses(profile: etree._Element, book: Book, where: str, doubts: list[Problem]) -> Iterator[etree._Element]:
    for feature in inner(profile, "Feature"):
        if book.words.word("FeatureType", feature.get("FeatureTypeID")) == _LOCATION:
            found = (_location(version, book, where, doubts) for version in inner(feature, "FeatureVersion", "VersionLocation"))
            yield from (location for location in found if location is not None)


def _location(version: etree._Element, book: Book, where: str, doubts: list[Problem]) -> etree._Element | None:
    number = str(version.get("LocationID"))
    if number not in book.locations:
        doubts.append(BadList(f"the location {number} is not in the file", where=where, advice="the file may be cut off"))
    return book.locations.get(number)


def _documents(identities: list[etree._Element], book: Book, spec: ListSpec) -> Iterator[Identifier]:
    """Yield the papers of each identity; a label we do not know makes a number of kind `other`."""
    words = book.words
    for one in (paper for identity in identities for paper in book.documents.get(str(identity.get("ID")), [])):
        label, number = words.word("IDRegDocType", one.get("IDRegDocTypeID")), text_of(one, "IDRegistrationNo")
        issuer = one.get("IssuedBy-CountryID")
        code = words.attribute("Country", issuer, "ISO2") or country_of(words.word("Country", issuer), spec) if issuer else ""
        found = identifier(label, number, code, *(notes := list(_notes(one, book))))
        yield found or Identifier(kind="other", value=number, country=code, note="; ".join([label, *notes]))


def _notes(one: etree._Element, book: Book) -> Iterator[str]:
    words = book.words
    for date in inner(one, "DocumentDate"):
        word = words.word("IDRegDocDateType", date.get("IDRegDocDateTypeID"))
        period = first(date, "DatePeriod")
        if period is not None:
            yield f"{_DATES.get(word, word)} {period_text(period)}"
    location = book.locations.get(str(one.get("IssuedIn-LocationID")))
    if location is not None:
        yield f"issued in {country_named(location, words)[0]}"
    if text_of(one, "IssuingAuthority"):
        yield f"issued by {text_of(one, 'IssuingAuthority')}"
    validity = words.word("Validity", one.get("ValidityID"))
    if validity not in ("Valid", "Unknown", ""):
        yield f"validity: {validity}"
    yield from texts_of(one, "Comment")


def _programmes(entries: list[etree._Element], words: Words) -> Iterator[str]:
    for measure in (one for entry in entries for one in inner(entry, "SanctionsMeasure")):
        if words.word("SanctionsType", measure.get("SanctionsTypeID")) == _PROGRAM:
            yield from texts_of(measure, "Comment")


def _authorities(entries: list[etree._Element], words: Words) -> Iterator[str]:
    for event in (one for entry in entries for one in inner(entry, "EntryEvent")):
        basis = words.word("LegalBasis", event.get("LegalBasisID"))
        yield from (text for text in (basis, *texts_of(event, "Comment")) if text not in ("", "Unknown"))


def _listed(entry: etree._Element, words: Words) -> Listed:
    """Say on which list an entry stands, and since the first day on which it was made."""
    days = [
        day_of(first(event, "Date"))
        for event in inner(entry, "EntryEvent")
        if words.word("EntryEventType", event.get("EntryEventTypeID")) in (_CREATED, "")
    ]
    return Listed(name=words.word("List", entry.get("ListID")), since=min((day for day in days if day), default=None))


def _relation(one: etree._Element, book: Book) -> Relation:
    words, other = book.words, str(one.get("To-ProfileID") or "")
    quality = words.word("RelationQuality", one.get("RelationQualityID"))
    periods = (period_text(period) for period in inner(one, "DatePeriod"))
    notes = (*periods, "former" if one.get("Former") == "true" else "", "" if quality in ("Unknown", "") else f"quality: {quality}")
    return Relation(
        word=words.word("RelationType", one.get("RelationTypeID")),
        number=other,
        name=f"OFAC's number {other}",
        where=where_of(one, book.file),
        note="; ".join(filter(None, (*notes, *texts_of(one, "Comment")))),
    )
