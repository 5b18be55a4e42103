"""Read OFAC's consolidated list from its four CSV files or from its enhanced XML, by what was given."""

from collections.abc import Mapping

from caveat.facts import Day, Problem
from caveat.lists import ofac_csv, ofac_enhanced
from caveat.lists.ofac_csv import FourFiles
from caveat.lists.ofac_directives import directives_of
from caveat.lists.ofac_entry import Entry, party_of
from caveat.lists.ofac_layouts import layout_of, note_on, plain_file
from caveat.lists.ofac_ties import Bound, ties_and_stakes
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.us_ofac_cons.measures import measures_of

_FOUR = FourFiles(entries="cons_prim.csv", places="cons_add.csv", aliases="cons_alt.csv", comments="cons_comments.csv")


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read parties, a measure for each of OFAC's lists that names them, and how they hang together."""
    doubts: list[Problem] = []
    entries, as_of = _entries(files, spec, doubts)
    made = [party_of(entry, spec, doubts) for entry in entries]
    measures = [
        one
        for entry, (_, remarks) in zip(entries, made, strict=True)
        for one in measures_of(entry, directives_of(remarks.told), spec, doubts)
    ]
    bound = [
        Bound(party=party, relations=entry.relations, bonds=remarks.bonds)
        for entry, (party, remarks) in zip(entries, made, strict=True)
    ]
    ties, stakes = ties_and_stakes(bound, doubts)
    return Reading(
        parties=tuple(party for party, _ in made),
        measures=tuple(measures),
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
    return ofac_enhanced.read_entries(found[1], found[0], spec, doubts) if found else ([], None)
