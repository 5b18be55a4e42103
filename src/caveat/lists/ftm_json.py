"""FollowTheMoney JSON, a line an entity in any order: the datasets of OpenSanctions, Aleph's, and one's own.

Read in two passes: the first gathers what stands beside a party (addresses, papers, offices, who is sanctioned), the second
gives parties, measures, stakes and ties as they come. What a party says that has no field is kept in its remarks.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from caveat.facts import Day, Measure, Party, Problem, Source, Stake
from caveat.facts.ftm_model import KINDS, OTHERS, schemas
from caveat.facts.problem import BadInput, BadList
from caveat.facts.tie import Tie
from caveat.lists.ftm_beside import Beside, gather
from caveat.lists.ftm_edges import EDGES, links_of, span_of, stakes_of, ties_of
from caveat.lists.ftm_lines import Line, Notes, apply_delta, entities
from caveat.lists.ftm_party import read_party
from caveat.lists.own import Against, OwnList, own_measure
from caveat.lists.spec import Reading

__all__ = ["apply_delta", "read", "stream"]

Fact = Party | Measure | Stake | Tie | Problem

_IN_NOTE = "reason summary description status duration country unscId authorityId recordId publisher date"


def read(files: Mapping[str, bytes], own: OwnList) -> Reading:
    """Read all files of a dataset whole; ends of edges that it does not name are told in the note, sanctions of nobody are doubts."""
    notes, beside = Notes(), Beside()
    parties: list[Party] = []
    measures: list[Measure] = []
    stakes: list[Stake] = []
    ties: list[Tie] = []
    doubts: list[Problem] = []
    for fact in _facts({name: raw.splitlines for name, raw in files.items()}, own, notes, beside, strict=True):
        if isinstance(fact, Party):
            parties.append(fact)
        elif isinstance(fact, Measure):
            measures.append(fact)
        elif isinstance(fact, Stake):
            stakes.append(fact)
        elif isinstance(fact, Tie):
            ties.append(fact)
        else:
            doubts.append(fact)
    return Reading(
        parties=tuple(parties),
        measures=tuple(measures),
        stakes=tuple(stakes),
        ties=tuple(ties),
        doubts=tuple(doubts),
        rows=len(parties),
        as_of=_day(beside.last_seen),
        note=str(notes),
    )


def stream(files: Mapping[str, BinaryIO], own: OwnList) -> Iterator[Fact]:
    """Yield the facts of a register that is too large to hold: its parties are not, what stands beside them is.

    Each file is read twice, so it must be one that can be rewound. Whether ends of edges are named is left to the gate.
    """

    def again(file: BinaryIO) -> Callable[[], Iterable[bytes]]:
        def lines() -> Iterable[bytes]:
            file.seek(0)
            return file

        return lines

    yield from _facts({name: again(file) for name, file in files.items()}, own, Notes(), Beside(), strict=False)


def _facts(
    files: Mapping[str, Callable[[], Iterable[bytes]]], own: OwnList, notes: Notes, beside: Beside, *, strict: bool
) -> Iterator[Fact]:
    doubts: list[Problem] = []
    for name, lines in sorted(files.items()):
        for line in entities(lines(), name, doubts, notes):
            gather(line, own, beside, notes, strict)
    yield from doubts
    if not files:
        yield BadInput("no file of the list is there", where=own.id)
    strange: set[str] = set()
    for name, lines in sorted(files.items()):
        for line in entities(lines(), name, [], Notes()):
            yield from _facts_of(line, own, beside, notes, strange, strict)


def _facts_of(line: Line, own: OwnList, beside: Beside, notes: Notes, strange: set[str], strict: bool) -> Iterator[Fact]:
    if line.schema == "Sanction":
        yield from _measures(line, own, beside, notes, strict)
    elif line.schema == "Ownership" or line.schema in EDGES:
        for edge in stakes_of(line, own.id, notes) if line.schema == "Ownership" else ties_of(line, own.id, notes):
            if not strict or _named(edge, own, beside):
                yield edge
            else:
                notes.count("Edges to an entity that is no party of this file, not used", line.schema)
    elif line.schema in KINDS and (line.schema != "Address" or _is_party(line, own, beside)):
        yield read_party(line, own, beside, notes)
        yield from (tie for tie in links_of(line, own.id) if not strict or _named(tie, own, beside))
        if _restricted(line, own, beside):
            yield _plain_measure(line, own, beside)
    elif line.schema in OTHERS:
        notes.count("Entities that are no parties, measures or ties, not used", line.schema)
    elif line.schema not in schemas() and line.schema not in strange:
        strange.add(line.schema)
        advice = "see whether it may restrict somebody; if not, name it under `ignored` in list.yaml"
        if line.schema not in (own.ignored or {}):
            yield BadList(f"{line.schema!r} is an unknown schema", where=line.where, advice=advice)


def _named(edge: Stake | Tie, own: OwnList, beside: Beside) -> bool:
    ends = (edge.holder, edge.held) if isinstance(edge, Stake) else (edge.subject, edge.object)
    return all(end.removeprefix(f"{own.id}:") in beside.parties for end in ends)


def _is_party(line: Line, own: OwnList, beside: Beside) -> bool:
    """Say whether an address is listed itself, and not only where a party is."""
    return line.target or line.id in beside.sanctioned or line.id in beside.topics


def _restricted(line: Line, own: OwnList, beside: Beside) -> bool:
    """Say whether a measure is against a party without a Sanction of its own."""
    if line.id in beside.sanctioned:
        return False
    if own.measure.against is Against.EVERYBODY:
        return True
    return line.id in beside.topics or (own.measure.against is Against.TARGETS and line.target)


def _plain_measure(line: Line, own: OwnList, beside: Beside) -> Measure:
    words = (*line.told.get("programId", []), *line.told.get("program", []), *beside.topics.get(line.id, ()))
    party = f"{own.id}:{line.id}"
    return own_measure(own, f"{party}:topics", party, Source(list_id=own.id, place=line.where), words=words)


def _measures(line: Line, own: OwnList, beside: Beside, notes: Notes, strict: bool) -> Iterator[Measure | Problem]:
    told = line.told
    (span, partial), against = span_of(told, notes), told.get("entity", [])
    unreadable = (not span.since and told.get("startDate")) or (not span.until and told.get("endDate"))
    if unreadable or not against:
        what = f"from {told.get('startDate')} to {told.get('endDate')} is no span" if against else "is a sanction against nobody"
        yield BadInput(what, where=line.where, advice="a measure needs readable days and an entity; mend the file")
    listed = min((day for text in told.get("listingDate", []) if (day := _day(text))), default=None)
    note = "; ".join(f"{key}: {text}" for key in _IN_NOTE.split() for text in told.get(key, []))
    for entity in against:
        if strict and entity not in beside.parties:
            advice = "a whole file names every entity that a sanction is against"
            yield BadInput(f"is a sanction against {entity!r}, who is no party of this file", where=line.where, advice=advice)
            continue
        yield own_measure(
            own,
            f"{own.id}:{line.id}" + (f":{entity}" if len(against) > 1 else ""),
            f"{own.id}:{entity}",
            Source(list_id=own.id, place=line.where),
            span=replace(span, since=span.since or (listed if not span.until or (listed and listed < span.until) else None)),
            words=(*told.get("programId", []), *told.get("program", []), *beside.topics.get(entity, ())),
            authority=", ".join(told.get("authority", [])),
            requirement="; ".join(told.get("provisions", [])),
            note=note,
            published=listed,
            assumed=partial or (span.since is None and listed is not None),
            urls=tuple(dict.fromkeys(told.get("sourceUrl", []) + told.get("programUrl", []))),
        )


def _day(text: str) -> Day | None:
    try:
        return Day.of(text[:10])
    except BadInput:
        return None
