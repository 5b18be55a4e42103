"""Read OFAC's consolidated list from its four CSV files or from its enhanced XML, by what was given."""

from collections.abc import Iterable, Mapping

from caveat.facts import Measure, Problem
from caveat.lists import ofac_enhanced
from caveat.lists.ofac_csv import FourFiles
from caveat.lists.ofac_directives import directives_of
from caveat.lists.ofac_entry import Entry
from caveat.lists.ofac_reading import read_ofac
from caveat.lists.remarks import Remarks
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.us_ofac_cons.measures import measures_of

_FOUR = FourFiles(entries="cons_prim.csv", places="cons_add.csv", aliases="cons_alt.csv", comments="cons_comments.csv")


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read parties, a measure for each of OFAC's lists that names them, and how they hang together."""
    return read_ofac(files, spec, _FOUR, lambda _: ofac_enhanced.read_entries, _measures)


def _measures(entry: Entry, remarks: Remarks, spec: ListSpec, doubts: list[Problem]) -> Iterable[Measure]:
    return measures_of(entry, directives_of(remarks.told), spec, doubts)
