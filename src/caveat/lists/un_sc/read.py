"""Read the UN Security Council's consolidated list."""

from collections.abc import Mapping

from lxml import etree

from caveat.facts import Day, Problem
from caveat.facts.problem import BadInput, BadList
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.un_sc.entry import FILE, measure_of, party_of, text_of, where_of
from caveat.lists.xml_text import parse_xml

_ENTRY = "DATAID FIRST_NAME UN_LIST_TYPE REFERENCE_NUMBER LISTED_ON SUBMITTED_ON NAME_ORIGINAL_SCRIPT COMMENTS1 LAST_DAY_UPDATED"
_PLACE = "STREET CITY STATE_PROVINCE ZIP_CODE COUNTRY NOTE"
_KNOWN = frozenset(
    f"{parent}/{child}"
    for parent, children in {
        "CONSOLIDATED_LIST": "INDIVIDUALS ENTITIES",
        "INDIVIDUALS": "INDIVIDUAL",
        "ENTITIES": "ENTITY",
        "INDIVIDUAL": f"{_ENTRY} SECOND_NAME THIRD_NAME FOURTH_NAME SUBMITTED_BY GENDER TITLE DESIGNATION"
        " NATIONALITY INDIVIDUAL_ALIAS"
        " INDIVIDUAL_ADDRESS INDIVIDUAL_DATE_OF_BIRTH INDIVIDUAL_PLACE_OF_BIRTH INDIVIDUAL_DOCUMENT",
        "ENTITY": f"{_ENTRY} ENTITY_ALIAS ENTITY_ADDRESS",
        "TITLE": "VALUE",
        "DESIGNATION": "VALUE",
        "NATIONALITY": "VALUE",
        "LAST_DAY_UPDATED": "VALUE",
        "INDIVIDUAL_ALIAS": "QUALITY ALIAS_NAME NOTE DATE_OF_BIRTH CITY_OF_BIRTH COUNTRY_OF_BIRTH",
        "ENTITY_ALIAS": "QUALITY ALIAS_NAME NOTE",
        "INDIVIDUAL_ADDRESS": _PLACE,
        "ENTITY_ADDRESS": _PLACE,
        "INDIVIDUAL_DATE_OF_BIRTH": "TYPE_OF_DATE DATE YEAR FROM_YEAR TO_YEAR NOTE",
        "INDIVIDUAL_PLACE_OF_BIRTH": "STREET CITY STATE_PROVINCE COUNTRY NOTE",
        "INDIVIDUAL_DOCUMENT": "TYPE_OF_DOCUMENT TYPE_OF_DOCUMENT2 NUMBER ISSUING_COUNTRY COUNTRY_OF_ISSUE"
        " CITY_OF_ISSUE DATE_OF_ISSUE"
        " DATE_OF_EXPIRY NOTE",
    }.items()
    for child in children.split()
) | {"CONSOLIDATED_LIST", "CONSOLIDATED_LIST@dateGenerated"}


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read parties and the listing of each by its committee."""
    if FILE not in files:
        return Reading(doubts=(BadInput(f"the file {FILE} is missing", where=spec.id),))
    try:
        root = parse_xml(files[FILE], FILE)
    except BadInput as problem:
        return Reading(doubts=(problem,))
    doubts: list[Problem] = []
    _check_elements(root, spec, doubts)
    entries = [entry for entry in root.iter("INDIVIDUAL", "ENTITY") if _is_sound(entry, doubts)]
    single = _once(entries, doubts)
    as_of = _generated(root, doubts)
    parties = tuple(party_of(entry, spec, doubts) for entry in single)
    measures = tuple(measure_of(entry, spec, doubts) for entry in single)
    return Reading(
        parties=parties,
        measures=measures,
        doubts=tuple(doubts),
        rows=len(entries),
        as_of=as_of,
    )


def _is_sound(entry: etree._Element, doubts: list[Problem]) -> bool:
    if text_of(entry, "DATAID") and text_of(entry, "FIRST_NAME"):
        return True
    doubts.append(BadInput("the entry has no number or no name", where=where_of(entry), advice="see whether the layout changed"))
    return False


def _once(entries: list[etree._Element], doubts: list[Problem]) -> list[etree._Element]:
    kept: dict[str, etree._Element] = {}
    for entry in entries:
        number = text_of(entry, "DATAID")
        first = kept.setdefault(number, entry)
        if first is not entry:
            doubts.append(
                BadInput(
                    f"the number {number} stands twice, first at {where_of(first)}", where=where_of(entry), advice="compare both"
                )
            )
    return list(kept.values())


def _generated(root: etree._Element, doubts: list[Problem]) -> Day | None:
    text = str(root.get("dateGenerated") or "")
    try:
        return Day.of(text[:10])
    except BadInput as problem:
        doubts.append(BadInput(f"dateGenerated: {problem.what}", where=where_of(root), advice="see whether the layout changed"))
        return None


def _check_elements(root: etree._Element, spec: ListSpec, doubts: list[Problem]) -> None:
    """Doubt each sort of element or attribute that is neither used nor named as ignored, once, with its first place."""
    known = _KNOWN | set(spec.ignored or {})
    strange: dict[str, list[str]] = {}
    for element in root.iter():
        parent = element.getparent()
        path = str(element.tag) if parent is None else f"{parent.tag}/{element.tag}"
        for name in (path, *(f"{element.tag}@{str(key).rpartition('}')[2]}" for key in element.attrib)):
            if name not in known:
                strange.setdefault(name, []).append(where_of(element))
        if (element.tail or "").strip():
            strange.setdefault(f"text after {path}", []).append(where_of(element))
    for name, places in strange.items():
        doubts.append(
            BadList(
                f"{name} is unknown ({len(places)} times)",
                where=places[0],
                advice="use it in the reader or name it under `ignored`",
            )
        )
