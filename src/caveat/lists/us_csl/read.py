"""Read the Consolidated Screening List: many lists of three departments in one file, CSV or JSON."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from caveat.facts import Measure, Party, Problem
from caveat.facts.problem import BadInput, BadList
from caveat.lists.csv_text import ends_whole, read_rows
from caveat.lists.joined import joined
from caveat.lists.ofac_ties import Bound, ties_and_stakes
from caveat.lists.remark_bonds import Bond
from caveat.lists.remarks import parse_remarks
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.us_csl import json_rows
from caveat.lists.us_csl.row import Row, measure_of, party_of

_FILE = "consolidated.csv"
_COLUMN_NAMES = (
    "_id source entity_number type programs name title addresses federal_register_notice start_date end_date standard_order"
    " license_requirement license_policy call_sign vessel_type gross_tonnage gross_registered_tonnage"
    " vessel_flag vessel_owner remarks"
    " alt_names citizenships dates_of_birth nationalities places_of_birth source_information_url ids"
)
_COLUMNS = frozenset(_COLUMN_NAMES.split())


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read parties, each once though several lists name it, and a measure for each list that names it."""
    doubts: list[Problem] = []
    if _FILE in files:
        rows = _rows(files[_FILE], spec, doubts)
    elif json_rows.FILE in files:
        rows = [row for row in json_rows.read_json(files[json_rows.FILE], spec, doubts) if _is_sound(row, doubts)]
    else:
        return Reading(doubts=(BadInput(f"the file {_FILE} is missing", where=spec.id),))
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.id].append(row)
    parties: list[Party] = []
    measures: list[Measure] = []
    bound: list[Bound] = []
    repeated = 0
    for group in groups.values():
        single = _without_repeats(group, spec, doubts)
        repeated += len(group) - len(single)
        parties.append(_merged([party_of(row, spec, doubts) for row in single], single, doubts))
        measures += [measure_of(row, spec, doubts) for row in single]
        bound.append(Bound(party=parties[-1], bonds=tuple(dict.fromkeys(bond for row in single for bond in _bonds(row)))))
    ties, stakes = ties_and_stakes(bound, doubts)
    return Reading(
        parties=tuple(parties),
        measures=tuple(measures),
        stakes=stakes,
        ties=ties,
        doubts=tuple(doubts),
        rows=len(rows),
        note=f"{repeated} rows repeat another row of the same list." if repeated else "",
    )


def _rows(raw: bytes, spec: ListSpec, doubts: list[Problem]) -> list[Row]:
    if not ends_whole(raw):
        last = raw.count(b"\n") + 1
        doubts.append(BadInput("the last line has no end", where=f"{_FILE}:{last}", advice="fetch it again; it may be cut off"))
    lines = read_rows(raw, _FILE, doubts)
    header = next(lines, (1, []))[1]
    _check_columns(header, spec, doubts)
    if not {"_id", "source", "name"} <= set(header):
        return []
    rows: list[Row] = []
    for line, cells in lines:
        where = f"{_FILE}:{line}"
        if len(cells) != len(header):
            doubts.append(
                BadInput(
                    f"the row has {len(cells)} cells, the header {len(header)}",
                    where=where,
                    advice="compare with the publisher's file",
                )
            )
            continue
        named = dict.fromkeys(_COLUMNS, "") | {name: " ".join(cell.split()) for name, cell in zip(header, cells, strict=True)}
        row = Row(where=where, cells=named, programme=spec.lookup("programme", named["source"]) or "")
        if _is_sound(row, doubts):
            rows.append(row)
    return rows


def _is_sound(row: Row, doubts: list[Problem]) -> bool:
    if not row.programme:
        doubts.append(
            BadList(
                f"{row.cells['source']!r} is an unknown source", where=row.where, advice="add it to lookups.programme in list.yaml"
            )
        )
        return False
    if not row.id or not row.cells["name"]:
        doubts.append(BadInput("the row has no id or no name", where=row.where, advice="compare with the publisher's file"))
        return False
    if row.cells["entity_number"] not in ("", row.id):
        doubts.append(
            BadList(
                f"the entity number {row.cells['entity_number']} is not the id {row.id}", where=row.where, advice="compare both"
            )
        )
    return True


def _check_columns(header: list[str], spec: ListSpec, doubts: list[Problem]) -> None:
    known = _COLUMNS | {name for name in spec.ignored or {} if " " not in name}
    for name in header:
        if name not in known:
            doubts.append(
                BadList(
                    f"the column {name!r} is unknown", where=f"{_FILE}:1", advice="use it in the reader or name it under `ignored`"
                )
            )
    for name in sorted(known - set(header)):
        doubts.append(
            BadList(
                f"the column {name!r} is missing", where=f"{_FILE}:1", advice="see whether this is the whole list or an extract"
            )
        )


def _bonds(row: Row) -> tuple[Bond, ...]:
    """Say whom the remarks of OFAC's rows name as linked."""
    return parse_remarks(row.cells["remarks"]).bonds if row.cells["remarks"] else ()


def _without_repeats(group: list[Row], spec: ListSpec, doubts: list[Problem]) -> list[Row]:
    """Keep one row of each programme; two that differ in what we read are a doubt."""
    kept: dict[str, Row] = {}
    for row in group:
        first = kept.setdefault(row.programme, row)
        if any(row.cells[name] != first.cells[name] for name in _COLUMNS):
            doubts.append(
                BadList(
                    f"the id {row.id} stands twice for {row.programme}, first at {first.where}",
                    where=row.where,
                    advice="compare both",
                )
            )
    return list(kept.values())


def _merged(parties: list[Party], rows: list[Row], doubts: list[Problem]) -> Party:
    """Make one party of the rows of one id; a different name under the same id is a doubt."""
    first = parties[0]
    for other, row in zip(parties[1:], rows[1:], strict=True):
        if other.names[0] != first.names[0]:
            what = f"the id {row.id} is {other.caption!r} here and {first.caption!r} at {rows[0].where}"
            doubts.append(BadList(what, where=row.where, advice="the publisher may have given the id to another party"))
    if len(parties) == 1:
        return first
    remarks = dict.fromkeys(part for one in parties for part in one.remarks.split("; ") if part)
    return replace(joined(parties), remarks="; ".join(remarks))
