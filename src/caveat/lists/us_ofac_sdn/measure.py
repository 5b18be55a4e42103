"""The blocking of an entry of the SDN list."""

from caveat.facts import Citation, Measure, Problem, Source, Span
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.problem import BadList
from caveat.lists.ofac_entry import Entry
from caveat.lists.spec import ListSpec

BASIS = Citation(
    instrument="31 CFR chapter V",
    note="the general basis: each programme has its own part, named by the tags of the measure",
)
UNDATED = "OFAC's SDN files do not say since when an entry has been listed."
_LIST = "SDN List"


def measure_of(entry: Entry, spec: ListSpec, doubts: list[Problem]) -> Measure:
    """Build the blocking of an entry, since the day of its listing where the layout gives one; one of other lists alone is a doubt."""
    if entry.lists and all(one.name != _LIST for one in entry.lists):
        told = f"the entry stands on {', '.join(one.name for one in entry.lists)}, not on the {_LIST}"
        doubts.append(BadList(told, where=entry.where, advice="this may be the file of OFAC's consolidated list"))
    since = next((one.since for one in entry.lists if one.name == _LIST), None)
    others = [f"{one.name}{f' since {one.since}' if one.since else ''}" for one in entry.lists if one.name != _LIST]
    notes = (
        "" if since else UNDATED,
        f"Also on OFAC's {'; '.join(others)}." if others else "",
        f"Legal authority: {'; '.join(entry.authorities)}." if entry.authorities else "",
    )
    return Measure(
        id=f"{spec.id}:{entry.number}:sdn",
        kind=MeasureKind.BLOCKING_SANCTION,
        authority=spec.authority,
        programme="SDN",
        targets=(Target(party=f"{spec.id}:{entry.number}"),),
        tags=entry.programmes,
        force=Force.ORDER,
        span=Span(since=since),
        published=since,
        cites=(BASIS,),
        note=" ".join(note for note in notes if note),
        source=Source(list_id=spec.id, place=entry.where),
    )
