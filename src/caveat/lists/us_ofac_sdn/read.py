"""Read OFAC's SDN list from any of the layouts it is published in, by what was given."""

from collections.abc import Mapping

from caveat.facts import Day, Problem
from caveat.lists import ofac_advanced, ofac_csv, ofac_enhanced
from caveat.lists.ofac_csv import FourFiles
from caveat.lists.ofac_entry import Entry, party_of
from caveat.lists.ofac_layouts import layout_of, note_on, plain_file
from caveat.lists.ofac_ties import Bound, ties_and_stakes
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.us_ofac_sdn import sdn_xml
from caveat.lists.us_ofac_sdn.measure import measure_of

_FOUR = FourFiles(entries="sdn.csv", places="add.csv", aliases="alt.csv", comments="sdn_comments.csv")


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read parties, their blocking and their ties; all layouts give the same ids, `us_ofac_sdn:` and the entry's number."""
    doubts: list[Problem] = []
    entries, as_of = _entries(files, spec, doubts)
    made = [party_of(entry, spec, doubts) for entry in entries]
    bound = [
        Bound(party=party, relations=entry.relations, bonds=remarks.bonds)
        for entry, (party, remarks) in zip(entries, made, strict=True)
    ]
    ties, stakes = ties_and_stakes(bound, doubts)
    measures = tuple(measure_of(entry, spec, doubts) for entry in entries)
    return Reading(
        parties=tuple(party for party, _ in made),
        measures=measures,
        stakes=stakes,
        ties=ties,
        doubts=tuple(doubts),
        rows=len(entries),
        as_of=as_of,
        note=note_on(entries, [remarks for _, remarks in made], _FOUR.comments) if entries else "",
    )


def _entries(files: Mapping[str, bytes], spec: ListSpec, doubts: list[Problem]) -> tuple[list[Entry], Day | None]:
    layout = layout_of(files, spec, doubts)
    if layout is None:
        return [], None
    if layout == _FOUR.names:
        return ofac_csv.read_entries(files, _FOUR, spec, doubts), None
    found = plain_file(files, layout[0], spec, doubts)
    if found is None:
        return [], None
    name, raw = found
    if name == "sdn.xml":
        return sdn_xml.read_entries(raw, spec, doubts)
    if "ENHANCED" in name:
        return ofac_enhanced.read_entries(raw, name, spec, doubts)
    return ofac_advanced.read_entries(raw, name, spec, doubts)
