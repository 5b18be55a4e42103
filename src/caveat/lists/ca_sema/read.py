"""Read the Canadian list, under the tags of 2020, of 2025 and of 2026."""

from collections.abc import Mapping

from lxml import etree

from caveat.facts import Problem
from caveat.facts.problem import BadInput, BadList
from caveat.lists.ca_sema.record import FILE, Record, id_of, measure_of, party_of, record_of
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.xml_text import parse_xml

_ROOT, _RECORD = "data-set", "record"


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read the party of each record, and its listing."""
    raw = next(iter(files.values()), None)
    if raw is None:
        return Reading(doubts=(BadInput(f"the file {FILE} is missing", where=spec.id),))
    try:
        root = parse_xml(raw, FILE)
    except BadInput as problem:
        return Reading(doubts=(problem,))
    doubts: list[Problem] = []
    tags = (spec.lookups or {}).get("tag", {})
    _check_elements(root, tags, spec, doubts)
    records = [record_of(element, tags, doubts) for element in root if element.tag == _RECORD]
    sound = _once([record for record in records if _is_sound(record, doubts)], spec, doubts)
    parties = tuple(party_of(record, spec, doubts) for record in sound)
    measures = tuple(measure_of(record, spec, doubts) for record in sound)
    return Reading(parties=parties, measures=measures, doubts=tuple(doubts), rows=len(records))


def _is_sound(record: Record, doubts: list[Problem]) -> bool:
    """Doubt a record without a regime, an item or a name, or one that is a person and an entity at once."""
    told = ""
    if not record["country"] or not record["item"]:
        told = "the record names no regime or no item"
    elif bool(record["entity"]) == bool(record["last"]):
        told = "the record has not either an entity or a surname"
    elif record["given"] and not record["last"]:
        told = "the record has a given name and no surname"
    elif record["imo"] and not record["entity"]:
        told = "the record has an IMO number and no ship"
    if told:
        doubts.append(BadList(told, where=record.where, advice="see whether the publisher renamed its tags"))
    return not told


def _once(records: list[Record], spec: ListSpec, doubts: list[Problem]) -> list[Record]:
    kept: dict[str, Record] = {}
    for record in records:
        first = kept.setdefault(id_of(record, spec), record)
        if first is not record:
            told = f"{id_of(record, spec)} stands twice, first at {first.where}"
            doubts.append(BadList(told, where=record.where, advice="compare both with the regulations"))
    return list(kept.values())


def _check_elements(root: etree._Element, tags: dict[str, str], spec: ListSpec, doubts: list[Problem]) -> None:
    """Doubt each tag or attribute that is neither in the table nor ignored, once, with its first place."""
    strange: dict[str, list[str]] = {}
    if root.tag != _ROOT:
        strange[f"the root element {root.tag}"] = [f"{FILE}:{root.sourceline}"]
    for element in root.iter():
        depth = sum(1 for _ in element.iterancestors())
        known = (root.tag, _RECORD, tags)[depth] if depth < 3 else ()
        fits = element.tag in known if isinstance(known, dict) else element.tag == known
        names = [] if fits or element.tag in (spec.ignored or {}) else [f"the tag {element.tag}"]
        names += [f"the attribute {element.tag}@{key}" for key in map(str, element.attrib)]
        if (element.tail or "").strip() or (depth < 2 and (element.text or "").strip()):
            names.append(f"text beside {element.tag}")
        for name in names:
            strange.setdefault(name, []).append(f"{FILE}:{element.sourceline}")
    for name, places in strange.items():
        told = f"{name} is unknown ({len(places)} times)"
        advice = "the publisher may have renamed its tags, as in 2025 and 2026: add it to lookups.tag in list.yaml"
        doubts.append(BadList(told, where=places[0], advice=advice))
