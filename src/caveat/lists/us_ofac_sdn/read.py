"""Read OFAC's SDN list from its four CSV files or from its XML file, by what was given."""

from collections.abc import Mapping

from caveat.facts import Day, Problem
from caveat.facts.problem import BadInput
from caveat.lists.remarks import Remarks
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.us_ofac_sdn import sdn_csv, sdn_xml
from caveat.lists.us_ofac_sdn.entry import Entry, measure_of, party_of

_XML = ("sdn.xml",)


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read parties and their blocking; both layouts give the same ids, `us_ofac_sdn:` and the entry's number."""
    doubts: list[Problem] = []
    layout = _layout(files, spec, doubts)
    if layout is None:
        return Reading(doubts=tuple(doubts))
    as_of: Day | None = None
    if layout == _XML:
        entries, as_of = sdn_xml.read_entries(files["sdn.xml"], spec, doubts)
    else:
        entries = sdn_csv.read_entries(files, spec, doubts)
    made = [party_of(entry, spec, doubts) for entry in entries]
    return Reading(
        parties=tuple(party for party, _ in made),
        measures=tuple(measure_of(entry, spec) for entry in entries),
        doubts=tuple(doubts),
        rows=len(entries),
        as_of=as_of,
        note=_note(entries, [remarks for _, remarks in made]),
    )


def _layout(files: Mapping[str, bytes], spec: ListSpec, doubts: list[Problem]) -> tuple[str, ...] | None:
    """Choose the first layout whose files are all here; otherwise name what the nearest one lacks."""
    whole = next((layout for layout in spec.layouts if set(layout) <= set(files)), None)
    if whole is None:
        nearest = min(spec.layouts, key=lambda layout: len(set(layout) - set(files)) / len(layout))
        for name in nearest:
            if name not in files:
                doubts.append(BadInput(f"the file {name} is missing", where=spec.id, advice=f"give all of {', '.join(nearest)}"))
    return whole


def _note(entries: list[Entry], remarks: list[Remarks]) -> str:
    segments, read, stated = (sum(getattr(one, name) for one in remarks) for name in ("segments", "read", "stated"))
    torn = sum(entry.torn for entry in entries)
    lost = f" {torn} remarks lack their beginning: sdn_comments.csv continues a remark that sdn.csv does not have." if torn else ""
    return f"Of {segments} segments of remarks {read} became facts, {stated} are known statements, the rest stays text.{lost}"
