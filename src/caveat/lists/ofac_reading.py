"""What both of OFAC's lists are made of, whichever layout was given: entries, their parties and measures, how they hang together."""

from collections.abc import Callable, Iterable, Mapping

from lxml import etree

from caveat.facts import Day, Measure, Problem
from caveat.facts.problem import BadInput
from caveat.lists import ofac_csv
from caveat.lists.ofac_csv import FourFiles
from caveat.lists.ofac_entry import Entry, party_of
from caveat.lists.ofac_layouts import layout_of, note_on, plain_file
from caveat.lists.ofac_ties import Bound, ties_and_stakes
from caveat.lists.remarks import Remarks
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.xml_text import parse_xml

XmlReader = Callable[[etree._Element, str, ListSpec, list[Problem]], tuple[list[Entry], Day | None]]
MeasuresOf = Callable[[Entry, Remarks, ListSpec, list[Problem]], Iterable[Measure]]


def read_ofac(
    files: Mapping[str, bytes], spec: ListSpec, four: FourFiles, xml_reader: Callable[[str], XmlReader], measures_of: MeasuresOf
) -> Reading:
    """Read a list from its four CSV files, or by the reader that `xml_reader` gives for the name of an XML file."""
    doubts: list[Problem] = []
    entries, as_of = _entries(files, spec, four, xml_reader, doubts)
    made = [(entry, *party_of(entry, spec, doubts)) for entry in entries]
    bound = [Bound(party=party, relations=entry.relations, bonds=remarks.bonds) for entry, party, remarks in made]
    ties, stakes = ties_and_stakes(bound, doubts)
    return Reading(
        parties=tuple(party for _, party, _ in made),
        measures=tuple(one for entry, _, remarks in made for one in measures_of(entry, remarks, spec, doubts)),
        stakes=stakes,
        ties=ties,
        doubts=tuple(doubts),
        rows=len(entries),
        as_of=as_of,
        note=note_on(entries, [remarks for _, _, remarks in made], four.comments) if entries else "",
    )


def _entries(
    files: Mapping[str, bytes], spec: ListSpec, four: FourFiles, xml_reader: Callable[[str], XmlReader], doubts: list[Problem]
) -> tuple[list[Entry], Day | None]:
    layout = layout_of(files, spec, doubts)
    if layout is None:
        return [], None
    if layout == four.names:
        return ofac_csv.read_entries(files, four, spec, doubts), None
    found = plain_file(files, layout[0], spec, doubts)
    if found is None:
        return [], None
    name, raw = found
    try:
        root = parse_xml(raw, name)
    except BadInput as problem:
        doubts.append(problem)
        return [], None
    return xml_reader(name)(root, name, spec, doubts)
