"""One entity of OFAC's enhanced XML."""

from collections.abc import Iterator, Mapping

from lxml import etree

from caveat.facts import Day, Identifier, Name, Place, Problem
from caveat.facts.party import NameKind
from caveat.facts.problem import BadInput, BadList
from caveat.lists.ofac_entry import Entry, Listed, alias_kind, country_of
from caveat.lists.ofac_features import days_text, place_of, read_features
from caveat.lists.ofac_ties import Relation
from caveat.lists.remarks import identifier
from caveat.lists.spec import ListSpec
from caveat.lists.xml_known import inner, text_of, texts_of, where_of

_LATIN = "Latin"
_YES = {"true": True, "false": False}


def read_entry(element: etree._Element, file: str, countries: Mapping[str, str], spec: ListSpec, doubts: list[Problem]) -> Entry:
    """Read an entity; `countries` are the alpha-2 codes of the file's reference values."""
    where = where_of(element, file)
    names = _names(element, file, spec, doubts)
    primary = next((name.text for name in names if name.kind is NameKind.PRIMARY), "")
    told = read_features(_features(element), where, spec, doubts)
    documents = [_document(one, file, countries, spec, doubts) for one in inner(element, "identityDocuments", "identityDocument")]
    return Entry(
        number=str(element.get("id") or ""),
        where=where,
        name=primary,
        kind=text_of(element, "generalInfo", "entityType"),
        programmes=tuple(dict.fromkeys(texts_of(element, "sanctionsPrograms", "sanctionsProgram"))),
        title="; ".join(filter(None, (text_of(element, "generalInfo", "title"), told.title))),
        remarks="; ".join([*told.statements, *_said(element), *texts_of(element, "generalInfo", "remarks")]),
        vessel=told.vessel,
        names=tuple(name for name in names if name.kind is not NameKind.PRIMARY),
        identifiers=(*told.identifiers, *documents),
        places=tuple(place for one in inner(element, "addresses", "address") for place in _places(one, countries, spec)),
        births=told.births,
        birthplaces=told.birthplaces,
        countries=told.countries,
        gender=told.gender,
        lists=tuple(_listed(one, file, doubts) for one in inner(element, "sanctionsLists", "sanctionsList")),
        authorities=tuple(dict.fromkeys(texts_of(element, "legalAuthorities", "legalAuthority"))),
        relations=tuple(_relation(one, file, doubts) for one in inner(element, "relationships", "relationship")),
    )


def _said(element: etree._Element) -> list[str]:
    """Tell what the general information says besides: whether the party lives, and is of the United States."""
    words = {"livingStatus": "Living status", "isUsCitizen": "US citizen", "isUsPerson": "US person"}
    texts = {label: text_of(element, "generalInfo", tag) for tag, label in words.items()}
    return [f"{label}: {text}" for label, text in texts.items() if text and text != "false"]


def _names(element: etree._Element, file: str, spec: ListSpec, doubts: list[Problem]) -> list[Name]:
    """Read the names, each in all its scripts; the first name in its main script is the primary one."""
    found: list[Name] = []
    for one in inner(element, "names", "name"):
        main = _truth(one, "isPrimary", file, doubts)
        low = _truth(one, "isLowQuality", file, doubts)
        kind = NameKind.PRIMARY if main else alias_kind(text_of(one, "aliasType").casefold(), where_of(one, file), spec, doubts)
        if low and kind is NameKind.STRONG_ALIAS:
            kind = NameKind.WEAK_ALIAS
        for written in inner(one, "translations", "translation"):
            text = text_of(written, "formattedFullName")
            original = text_of(written, "script") != _LATIN
            if text:
                found.append(Name(text=text, kind=NameKind.ORIGINAL_SCRIPT if original else kind))
    return list(dict.fromkeys(found))


def _features(element: etree._Element) -> Iterator[tuple[str, str, str]]:
    """Yield label, value and what is said besides of each feature, as read_features takes them."""
    for one in inner(element, "features", "feature"):
        reliability = text_of(one, "reliability")
        doubtful = f"reliability: {reliability}" if reliability not in ("", "Confirmed") else ""
        yield text_of(one, "type"), text_of(one, "value"), "; ".join(filter(None, (text_of(one, "comments"), doubtful)))


def _document(one: etree._Element, file: str, countries: Mapping[str, str], spec: ListSpec, doubts: list[Problem]) -> Identifier:
    """Read a document; a label we do not know makes a number of kind `other`."""
    label, number = text_of(one, "type"), text_of(one, "documentNumber")
    issuer = next(inner(one, "issuingCountry"), None)
    code = "" if issuer is None else countries.get(str(issuer.get("refId")), "") or country_of(text_of(issuer), spec)
    dated = (("issued", _period(one, "issueDate", file, doubts)), ("expires", _period(one, "expirationDate", file, doubts)))
    placed = (("issued in", text_of(one, "issuingLocation")), ("issued by", text_of(one, "issuingAuthority")))
    notes = [f"{word} {text}" for word, text in (*dated, *placed) if text]
    notes += texts_of(one, "comments")
    notes += [] if text_of(one, "isValid") in ("true", "") else ["not valid"]
    found = identifier(label, number, code, *notes)
    return found or Identifier(kind="other", value=number, country=code, note="; ".join([label, *notes]))


def _places(address: etree._Element, countries: Mapping[str, str], spec: ListSpec) -> list[Place]:
    """Read an address, in each script that it is written in."""
    country = next(inner(address, "country"), None)
    name = "" if country is None else text_of(country)
    code = "" if country is None else countries.get(str(country.get("refId")), "") or country_of(name, spec)
    places = []
    for written in inner(address, "translations", "translation"):
        parts = {text_of(part, "type"): text_of(part, "value") for part in inner(written, "addressParts", "addressPart")}
        script = text_of(written, "script")
        places.append(place_of(parts, name, code, spec, note="" if script == _LATIN else script))
    return [place for place in dict.fromkeys(places) if place.text]


def _listed(one: etree._Element, file: str, doubts: list[Problem]) -> Listed:
    text = str(one.get("datePublished") or "")
    try:
        return Listed(name=text_of(one), since=Day.of(text) if text else None)
    except BadInput as problem:
        doubts.append(BadList(f"datePublished: {problem.what}", where=where_of(one, file), advice=problem.advice))
        return Listed(name=text_of(one))


def _period(one: etree._Element, tag: str, file: str, doubts: list[Problem]) -> str:
    """Write a period from the first to the last day that it may mean; "" if it has none."""
    days = texts_of(one, tag, "fromDateBegin") + texts_of(one, tag, "fromDateEnd")
    days += texts_of(one, tag, "toDateBegin") + texts_of(one, tag, "toDateEnd")
    if not days:
        return ""
    try:
        written = days_text(Day.of(days[0][:10]), Day.of(days[-1][:10]))
    except BadInput as problem:
        doubts.append(BadList(f"{tag}: {problem.what}", where=where_of(one, file), advice=problem.advice))
        return ""
    return ("circa " if text_of(one, tag, "isApproximate") == "true" else "") + written


def _relation(one: etree._Element, file: str, doubts: list[Problem]) -> Relation:
    other = next(inner(one, "relatedEntity"), None)
    quality, period = text_of(one, "quality"), _period(one, "dateRange", file, doubts)
    return Relation(
        word=text_of(one, "type"),
        number="" if other is None else str(other.get("entityId") or ""),
        name="" if other is None else text_of(other),
        where=where_of(one, file),
        note="; ".join(filter(None, (period, f"quality: {quality}" if quality else "", text_of(one, "comments")))),
    )


def _truth(element: etree._Element, tag: str, file: str, doubts: list[Problem]) -> bool:
    text = text_of(element, tag)
    if text not in _YES:
        doubts.append(BadList(f"{tag} is {text!r}, not true or false", where=where_of(element, file), advice="see OFAC's schema"))
    return _YES.get(text, False)
