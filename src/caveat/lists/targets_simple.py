"""OpenSanctions' simplified CSV of targets: a row a target, cells of several values parted by semicolons."""

import csv
import re
from collections.abc import Mapping

from caveat.facts import Day, Identifier, Measure, Name, Party, Place, Problem, Source, Span
from caveat.facts.country import country_code
from caveat.facts.ftm_model import KINDS, schemas
from caveat.facts.party import NameKind
from caveat.facts.problem import BadInput, BadList
from caveat.facts.span import RoughDay
from caveat.lists.csv_text import ends_whole, read_rows
from caveat.lists.ftm_lines import Notes
from caveat.lists.own import Against, OwnList, own_measure
from caveat.lists.spec import Reading

_NEEDED = "id schema name aliases birth_date countries addresses identifiers sanctions phones emails dataset first_seen last_seen last_change"
_LATER = "program_ids"
_REMARKS = ("phones", "emails")
IGNORED = {
    "first_seen": "when OpenSanctions first had the target, not when a measure began",
    "last_change": "when OpenSanctions last changed the target",
}
"""Columns that are not kept, with the reason."""

_DAYS = re.compile(r"(?: - |^)(\d{4}-\d{2}-\d{2})(?= - |$)")


def read(files: Mapping[str, bytes], own: OwnList) -> Reading:
    """Read each row as a party; one with sanctions or programmes has a measure, the others only if list.yaml says so."""
    doubts: list[Problem] = []
    notes = Notes()
    parties: list[Party] = []
    measures: list[Measure] = []
    seen = ""
    if not files:
        doubts.append(BadInput("no file of the list is there", where=own.id))
    for name, raw in sorted(files.items()):
        if not ends_whole(raw):
            doubts.append(BadInput("the last line has no end: the file may be cut off", where=name, advice="fetch it again"))
        for where, cells in _rows(raw, name, own, doubts):
            party = _party(cells, where, own, doubts, notes)
            parties.append(party)
            measures += _measures(cells, where, party, own)
            seen = max(seen, cells["last_seen"])
    return Reading(
        parties=tuple(parties),
        measures=tuple(measures),
        doubts=tuple(doubts),
        rows=len(parties),
        as_of=_day(seen[:10]),
        note=str(notes),
    )


def _rows(raw: bytes, name: str, own: OwnList, doubts: list[Problem]) -> list[tuple[str, dict[str, str]]]:
    rows = list(read_rows(raw, name, doubts))
    if not rows:
        return []
    head = rows[0][1]
    lacking = [column for column in _NEEDED.split() if column not in head]
    strange = [column for column in head if column not in (*_NEEDED.split(), _LATER, *(own.ignored or {}))]
    for told, columns in (("lacks the columns", lacking), ("has the unknown columns", strange)):
        if columns:
            advice = "OpenSanctions changed the file; name what restricts nobody under `ignored` in list.yaml"
            doubts.append(BadList(f"{told} {', '.join(columns)}", where=f"{name}:1", advice=advice))
    if lacking:
        return []
    whole = []
    for line, cells in rows[1:]:
        if len(cells) == len(head):
            whole.append((f"{name}:{line}", dict(zip(head, cells, strict=True))))
        else:
            told = f"the row has {len(cells)} cells, the header {len(head)}"
            doubts.append(BadInput(told, where=f"{name}:{line}", advice="fetch the file again"))
    return whole


def _party(cells: Mapping[str, str], where: str, own: OwnList, doubts: list[Problem], notes: Notes) -> Party:
    schema = cells["schema"]
    if schema not in KINDS and schema not in schemas():
        doubts.append(BadList(f"{schema!r} is an unknown schema", where=where, advice="see OpenSanctions' dictionary"))
    if not cells["id"] or not cells["name"]:
        doubts.append(BadInput("the row has no id or no name", where=where, advice="fetch the file again"))
    countries = [(text, country_code(text)) for text in _many(cells["countries"])]
    births = [(text, _rough(text)) for text in _many(cells["birth_date"])]
    odd = [f"country: {text}" for text, code in countries if not code] + [f"birth: {text}" for text, day in births if not day]
    for text in odd:
        notes.count("Values that are no country or day, kept as remarks", text)
    said = [f"{column}: {', '.join(many)}" for column in _REMARKS if (many := _many(cells[column]))]
    return Party(
        id=f"{own.id}:{cells['id']}",
        kind=KINDS.get(schema, KINDS["Thing"]),
        names=tuple(
            dict.fromkeys(
                [Name(text=cells["name"]), *(Name(text=one, kind=NameKind.STRONG_ALIAS) for one in _many(cells["aliases"]))]
            )
        ),
        identifiers=tuple(Identifier(kind="other", value=text) for text in _many(cells["identifiers"])),
        places=tuple(Place(text=text) for text in _many(cells["addresses"])),
        births=tuple(day for _, day in births if day),
        countries=tuple(dict.fromkeys(code for _, code in countries if code)),
        remarks="; ".join([*said, *odd, f"datasets: {cells['dataset']}"]),
        source=Source(list_id=own.id, place=where),
    )


def _measures(cells: Mapping[str, str], where: str, party: Party, own: OwnList) -> list[Measure]:
    """Read the sanctions of a row, each joined from programme, reason, status and days; the programmes' ids are those of the row.

    The file does not tell a first day from a last one, so that an ended sanction stands as one in force: `ftm` tells them apart.
    """
    ids, said = tuple(_many(cells.get(_LATER, ""))), _many(cells["sanctions"])
    if not (ids or said) and own.measure.against is Against.RESTRICTED:
        return []
    source = Source(list_id=own.id, place=where)
    return [
        own_measure(
            own, f"{party.id}:{number}", party.id, source, span=Span(since=_since(text)), words=ids or _words(text), note=text
        )
        for number, text in enumerate(said or [""], start=1)
    ]


def _words(text: str) -> tuple[str, ...]:
    programme = _DAYS.split(text)[0].partition(" - ")[0]
    return (programme,) if programme else ()


def _since(text: str) -> Day | None:
    """Return the first of several days in a sanction's text, which is its start; a lone one may be the end, and no day ends it surely."""
    days = sorted(_DAYS.findall(text))
    return _day(days[0]) if len(days) > 1 else None


def _many(cell: str) -> list[str]:
    """Part a cell, in which a value with a semicolon is quoted."""
    parts = next(csv.reader([cell], delimiter=";"), []) if cell else []
    return [part.strip() for part in parts if part.strip()]


def _rough(text: str) -> RoughDay | None:
    try:
        return RoughDay.of(text[:10])
    except BadInput:
        return None


def _day(text: str) -> Day | None:
    try:
        return Day.of(text)
    except BadInput:
        return None
