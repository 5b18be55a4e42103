"""The SDN list as one XML file, in its old namespace or in that of the Sanctions List Service."""

from collections.abc import Iterator

from lxml import etree

from caveat.facts import Day, Identifier, Name, Place, Problem
from caveat.facts.party import NameKind
from caveat.facts.problem import BadInput, BadList
from caveat.facts.span import RoughDay
from caveat.lists.remarks import identifier, is_statement, rough_days
from caveat.lists.spec import ListSpec
from caveat.lists.us_ofac_sdn.entry import Entry, Vessel, alias_kind, country_of
from caveat.lists.xml_text import parse_xml

_FILE = "sdn.xml"
_KNOWN = frozenset(
    f"{parent}/{child}"
    for parent, children in {
        "sdnList": "publshInformation sdnEntry",
        "publshInformation": "Publish_Date Record_Count",
        "sdnEntry": "uid firstName lastName title sdnType remarks programList idList akaList addressList"
        " nationalityList citizenshipList"
        " dateOfBirthList placeOfBirthList vesselInfo",
        "programList": "program",
        "idList": "id",
        "id": "idType idNumber idCountry issueDate expirationDate",
        "akaList": "aka",
        "aka": "type category lastName firstName",
        "addressList": "address",
        "address": "address1 address2 address3 city stateOrProvince postalCode country",
        "nationalityList": "nationality",
        "nationality": "country",
        "citizenshipList": "citizenship",
        "citizenship": "country",
        "dateOfBirthList": "dateOfBirthItem",
        "dateOfBirthItem": "dateOfBirth",
        "placeOfBirthList": "placeOfBirthItem",
        "placeOfBirthItem": "placeOfBirth",
        "vesselInfo": "callSign vesselType vesselFlag vesselOwner tonnage grossRegisteredTonnage",
    }.items()
    for child in children.split()
)


def read_entries(raw: bytes, spec: ListSpec, doubts: list[Problem]) -> tuple[list[Entry], Day | None]:
    """Read the entries and the day of publication; an unknown element, a count that differs, a number twice are doubts."""
    try:
        root = parse_xml(raw, _FILE)
    except BadInput as problem:
        doubts.append(problem)
        return [], None
    _check_elements(root, spec, doubts)
    entries: dict[str, Entry] = {}
    for element in _children(root, "sdnEntry"):
        entry = _entry(element, spec, doubts)
        if not entry.number.isdigit() or not entry.name:
            doubts.append(
                BadInput("the entry has no number or no name", where=entry.where, advice="see whether the layout changed")
            )
        elif entry.number in entries:
            first = entries[entry.number].where
            doubts.append(
                BadInput(f"the number {entry.number} stands twice, first at {first}", where=entry.where, advice="compare both")
            )
        else:
            entries[entry.number] = entry
    return list(entries.values()), _published(root, spec, doubts)


def _entry(element: etree._Element, spec: ListSpec, doubts: list[Problem]) -> Entry:
    where = _where(element)
    identifiers, statements, gender = _numbers(element)
    vessel = next(_children(element, "vesselInfo"), None)
    return Entry(
        number=_text(element, "uid"),
        where=where,
        name=_name(element),
        kind=_text(element, "sdnType"),
        programmes=tuple(dict.fromkeys(_texts(element, "programList", "program"))),
        title=_text(element, "title"),
        remarks="; ".join([*statements, *_texts(element, "remarks")]),
        vessel=Vessel() if vessel is None else _vessel(vessel),
        names=tuple(_alias(aka, spec, doubts) for aka in _inner(element, "akaList")),
        identifiers=identifiers,
        places=tuple(place for place in (_place(one, spec) for one in _inner(element, "addressList")) if place.text),
        births=tuple(day for one in _inner(element, "dateOfBirthList") for day in _births(one, spec, doubts)),
        birthplaces=tuple(_text(one, "placeOfBirth") for one in _inner(element, "placeOfBirthList")),
        countries=_countries(element, spec),
        gender=gender,
    )


def _name(element: etree._Element) -> str:
    """Write a name as the CSV files do: `LAST, First`."""
    return ", ".join(part for part in (_text(element, "lastName"), _text(element, "firstName")) if part)


def _alias(aka: etree._Element, spec: ListSpec, doubts: list[Problem]) -> Name:
    kind = alias_kind(_text(aka, "type"), _where(aka), spec, doubts)
    category = _text(aka, "category")
    if category not in ("strong", "weak"):
        doubts.append(BadList(f"{category!r} is no category of alias", where=_where(aka), advice="see OFAC's data specification"))
    weak = category == "weak" and kind is NameKind.STRONG_ALIAS
    return Name(text=_name(aka), kind=NameKind.WEAK_ALIAS if weak else kind)


def _numbers(element: etree._Element) -> tuple[tuple[Identifier, ...], list[str], str]:
    """Part the idList into identifiers, statements and the gender; a label we do not know is kept as kind `other`."""
    found: list[Identifier] = []
    statements: list[str] = []
    gender = ""
    for one in _inner(element, "idList"):
        label, value = _text(one, "idType"), _text(one, "idNumber")
        dates = [
            f"{word} {_text(one, tag)}" for word, tag in (("issued", "issueDate"), ("expires", "expirationDate")) if _text(one, tag)
        ]
        number = identifier(label, value, _text(one, "idCountry"), *dates)
        if label == "Gender":
            gender = value.lower()
        elif number:
            found.append(number)
        else:
            statements.append(" ".join([label, value, *dates]))
            if not is_statement(label):
                found.append(Identifier(kind="other", value=value, note=label))
    return tuple(found), statements, gender


def _vessel(element: etree._Element) -> Vessel:
    return Vessel(
        call_sign=_text(element, "callSign"),
        kind=_text(element, "vesselType"),
        tonnage=_text(element, "tonnage"),
        gross=_text(element, "grossRegisteredTonnage"),
        flag=_text(element, "vesselFlag"),
        owner=_text(element, "vesselOwner"),
    )


def _place(element: etree._Element, spec: ListSpec) -> Place:
    street = ", ".join(filter(None, (_text(element, f"address{number}") for number in (1, 2, 3))))
    city, region, code, country = (_text(element, tag) for tag in ("city", "stateOrProvince", "postalCode", "country"))
    line = ", ".join(filter(None, (city, f"{region} {code}".strip()))) if region else f"{city} {code}".strip()
    return Place(
        text=", ".join(filter(None, (street, line, country))),
        street=street,
        city=city,
        region=region,
        postal_code=code,
        country=country_of(country, spec),
    )


def _births(element: etree._Element, spec: ListSpec, doubts: list[Problem]) -> tuple[RoughDay, ...]:
    text = _text(element, "dateOfBirth")
    days = rough_days(spec.lookup("birth", text) or text)
    if not days:
        doubts.append(BadList(f"{text!r} is no day of birth", where=_where(element), advice="add it to lookups.birth in list.yaml"))
    return days


def _countries(element: etree._Element, spec: ListSpec) -> tuple[str, ...]:
    named = [_text(one, "country") for group in ("nationalityList", "citizenshipList") for one in _inner(element, group)]
    return tuple(dict.fromkeys(code for code in (country_of(name, spec) for name in named) if code))


def _published(root: etree._Element, spec: ListSpec, doubts: list[Problem]) -> Day | None:
    head = next(_children(root, "publshInformation"), None)
    told = "" if head is None else _text(head, "Record_Count")
    entries = sum(1 for _ in _children(root, "sdnEntry"))
    if told != str(entries):
        doubts.append(
            BadList(
                f"the file says it has {told or 'no'} records and has {entries}",
                where=f"{_FILE}:1",
                advice="fetch it again; it may be cut off",
            )
        )
    text = "" if head is None else _text(head, "Publish_Date")
    try:
        month, day, year = (int(part) for part in text.split("/"))
        return Day(year, month, day)
    except ValueError:
        doubts.append(
            BadList(
                f"{text!r} is no day of publication (month/day/year)", where=f"{_FILE}:1", advice="see whether the layout changed"
            )
        )
        return None


def _check_elements(root: etree._Element, spec: ListSpec, doubts: list[Problem]) -> None:
    """Doubt each sort of element or attribute that is neither used nor named as ignored, once, with its first place."""
    strange: dict[str, list[str]] = {}
    for element in root.iter():
        parent = element.getparent()
        path = _tag(element) if parent is None else f"{_tag(parent)}/{_tag(element)}"
        if path not in _KNOWN and path != "sdnList" and path not in (spec.ignored or {}):
            strange.setdefault(f"the element {path}", []).append(_where(element))
        for name in element.attrib:
            strange.setdefault(f"the attribute {_tag(element)}@{name!s}", []).append(_where(element))
        if (element.tail or "").strip():
            strange.setdefault(f"text after an element {path}", []).append(_where(element))
    for what, places in strange.items():
        doubts.append(
            BadList(
                f"{what} is unknown ({len(places)} times)",
                where=places[0],
                advice="use it in the reader or name it under `ignored`",
            )
        )


def _tag(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _where(element: etree._Element) -> str:
    return f"{_FILE}:{element.sourceline}"


def _children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    return (child for child in element if _tag(child) == tag)


def _inner(element: etree._Element, group: str) -> Iterator[etree._Element]:
    return (one for holder in _children(element, group) for one in holder)


def _text(element: etree._Element, tag: str) -> str:
    return next((" ".join((child.text or "").split()) for child in _children(element, tag)), "")


def _texts(element: etree._Element, *path: str) -> list[str]:
    holders = list(_children(element, path[0]))
    if len(path) > 1:
        holders = [one for holder in holders for one in _children(holder, path[1])]
    return [" ".join((one.text or "").split()) for one in holders if (one.text or "").strip()]
