"""The SDN list as one XML file, in its old namespace or in that of the Sanctions List Service."""

from lxml import etree

from caveat.facts import Day, Identifier, Name, Place, Problem
from caveat.facts.party import NameKind
from caveat.facts.problem import BadList
from caveat.facts.span import RoughDay
from caveat.lists.ofac_entry import Entry, Vessel, alias_kind, country_of, keep
from caveat.lists.remarks import identifier, is_statement, rough_days
from caveat.lists.spec import ListSpec
from caveat.lists.xml_known import check_known, children, first, inner, paths, text_of, texts_of, where_of

_FILE = "sdn.xml"
_KNOWN = paths(
    {
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
    }
)


def read_entries(root: etree._Element, file: str, spec: ListSpec, doubts: list[Problem]) -> tuple[list[Entry], Day | None]:
    """Read the entries and the day of publication; an unknown element, a count that differs, a number twice are doubts."""
    check_known(root, _FILE, _KNOWN | set(spec.ignored or {}), doubts)
    entries: dict[str, Entry] = {}
    for element in children(root, "sdnEntry"):
        keep(_entry(element, spec, doubts), entries, doubts)
    return list(entries.values()), _published(root, spec, doubts)


def _entry(element: etree._Element, spec: ListSpec, doubts: list[Problem]) -> Entry:
    where = where_of(element, _FILE)
    identifiers, statements, gender = _numbers(element)
    vessel = first(element, "vesselInfo")
    return Entry(
        number=text_of(element, "uid"),
        where=where,
        name=_name(element),
        kind=text_of(element, "sdnType"),
        programmes=tuple(dict.fromkeys(texts_of(element, "programList", "program"))),
        title=text_of(element, "title"),
        remarks="; ".join([*statements, *texts_of(element, "remarks")]),
        vessel=Vessel() if vessel is None else _vessel(vessel),
        names=tuple(_alias(aka, spec, doubts) for aka in inner(element, "akaList", "aka")),
        identifiers=identifiers,
        places=tuple(place for place in (_place(one, spec) for one in inner(element, "addressList", "address")) if place.text),
        births=tuple(day for one in inner(element, "dateOfBirthList", "dateOfBirthItem") for day in _births(one, spec, doubts)),
        birthplaces=tuple(text_of(one, "placeOfBirth") for one in inner(element, "placeOfBirthList", "placeOfBirthItem")),
        countries=_countries(element, spec),
        gender=gender,
    )


def _name(element: etree._Element) -> str:
    """Write a name as the CSV files do: `LAST, First`."""
    return ", ".join(part for part in (text_of(element, "lastName"), text_of(element, "firstName")) if part)


def _alias(aka: etree._Element, spec: ListSpec, doubts: list[Problem]) -> Name:
    kind = alias_kind(text_of(aka, "type"), where_of(aka, _FILE), spec, doubts)
    category = text_of(aka, "category")
    if category not in ("strong", "weak"):
        doubts.append(
            BadList(f"{category!r} is no category of alias", where=where_of(aka, _FILE), advice="see OFAC's data specification")
        )
    weak = category == "weak" and kind is NameKind.STRONG_ALIAS
    return Name(text=_name(aka), kind=NameKind.WEAK_ALIAS if weak else kind)


def _numbers(element: etree._Element) -> tuple[tuple[Identifier, ...], list[str], str]:
    """Part the idList into identifiers, statements and the gender; a label we do not know is kept as kind `other`."""
    found: list[Identifier] = []
    statements: list[str] = []
    gender = ""
    for one in inner(element, "idList", "id"):
        label, value = text_of(one, "idType"), text_of(one, "idNumber")
        dates = [
            f"{word} {text_of(one, tag)}"
            for word, tag in (("issued", "issueDate"), ("expires", "expirationDate"))
            if text_of(one, tag)
        ]
        number = identifier(label, value, text_of(one, "idCountry"), *dates)
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
        call_sign=text_of(element, "callSign"),
        kind=text_of(element, "vesselType"),
        tonnage=text_of(element, "tonnage"),
        gross=text_of(element, "grossRegisteredTonnage"),
        flag=text_of(element, "vesselFlag"),
        owner=text_of(element, "vesselOwner"),
    )


def _place(element: etree._Element, spec: ListSpec) -> Place:
    street = ", ".join(filter(None, (text_of(element, f"address{number}") for number in (1, 2, 3))))
    city, region, code, country = (text_of(element, tag) for tag in ("city", "stateOrProvince", "postalCode", "country"))
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
    text = text_of(element, "dateOfBirth")
    days = rough_days(spec.lookup("birth", text) or text)
    if not days:
        doubts.append(
            BadList(f"{text!r} is no day of birth", where=where_of(element, _FILE), advice="add it to lookups.birth in list.yaml")
        )
    return days


def _countries(element: etree._Element, spec: ListSpec) -> tuple[str, ...]:
    groups = (("nationalityList", "nationality"), ("citizenshipList", "citizenship"))
    named = [text_of(one, "country") for group in groups for one in inner(element, *group)]
    return tuple(dict.fromkeys(code for code in (country_of(name, spec) for name in named) if code))


def _published(root: etree._Element, spec: ListSpec, doubts: list[Problem]) -> Day | None:
    head = first(root, "publshInformation")
    told = text_of(head, "Record_Count")
    entries = sum(1 for _ in children(root, "sdnEntry"))
    if told != str(entries):
        doubts.append(
            BadList(
                f"the file says it has {told or 'no'} records and has {entries}",
                where=f"{_FILE}:1",
                advice="fetch it again; it may be cut off",
            )
        )
    text = text_of(head, "Publish_Date")
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
