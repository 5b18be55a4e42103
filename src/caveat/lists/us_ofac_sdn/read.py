"""Read OFAC's SDN list from any of the layouts it is published in, by what was given."""

from collections.abc import Iterable, Mapping

from caveat.facts import Measure, Problem
from caveat.lists import ofac_advanced, ofac_enhanced
from caveat.lists.ofac_csv import FourFiles
from caveat.lists.ofac_entry import Entry
from caveat.lists.ofac_reading import XmlReader, read_ofac
from caveat.lists.remarks import Remarks
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.us_ofac_sdn import sdn_xml
from caveat.lists.us_ofac_sdn.measure import measure_of

_FOUR = FourFiles(entries="sdn.csv", places="add.csv", aliases="alt.csv", comments="sdn_comments.csv")


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read parties, their blocking and their ties; all layouts give the same ids, `us_ofac_sdn:` and the entry's number."""
    return read_ofac(files, spec, _FOUR, _xml_reader, _measures)


def _xml_reader(name: str) -> XmlReader:
    if name == "sdn.xml":
        return sdn_xml.read_entries
    return ofac_enhanced.read_entries if "ENHANCED" in name else ofac_advanced.read_entries


def _measures(entry: Entry, _: Remarks, spec: ListSpec, doubts: list[Problem]) -> Iterable[Measure]:
    return (measure_of(entry, spec, doubts),)
