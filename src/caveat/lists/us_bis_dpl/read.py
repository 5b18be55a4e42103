"""Read the Denied Persons List: rows of tab-separated text to parties and the orders against them.

BIS writes a row for each address of a party, and no number. Rows whose names have the same words are one party if
they are clearly of one: they share an effective day, a notice or an address. Namesakes without any of these stay apart.
A party's id is made of its name, so that it outlives the renewal of an order; of namesakes all but the one with the
oldest notice have the day of the order added. An order is known by its first and last day.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from caveat.facts import Citation, Measure, Name, Party, Problem, Source
from caveat.facts.cite import Confidence
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput, BadList
from caveat.lists.csv_text import ends_whole, named_rows
from caveat.lists.remarks import entity_kind, sounds_like_organisation
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.us_bis_dpl.row import Row, row_of

_FILE = "dpl.txt"
_AGAIN = "fetch it again; it may be cut off"
_COLUMN_NAMES = (
    "Name Street_Address City State Country Postal_Code Effective_Date Expiration_Date Standard_Order Last_Update Action"
    " FR_Citation"
)
_COLUMNS = _COLUMN_NAMES.split()


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read each denied party once, and a measure for each order against it."""
    doubts: list[Problem] = []
    if _FILE not in files:
        return Reading(doubts=(BadInput(f"the file {_FILE} is missing", where=spec.id),))
    rows = list(_rows(files[_FILE], spec, doubts))
    by_name: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_name[row.key].append(row)
    parties: list[Party] = []
    measures: list[Measure] = []
    for key, group in by_name.items():
        for number, one in enumerate(sorted(_akin(group), key=_age)):
            id = f"{spec.id}:{key}" if number == 0 else f"{spec.id}:{key}:{one[0].span.since or one[0].line}"
            parties.append(_party(id, one, spec))
            measures += _measures(id, one, spec)
    repeated = len(rows) - len({tuple(row.cells.items()) for row in rows})
    note = f"{repeated} rows repeat another row word for word." if repeated else ""
    return Reading(parties=tuple(parties), measures=tuple(measures), doubts=tuple(doubts), rows=len(rows), note=note)


def _rows(raw: bytes, spec: ListSpec, doubts: list[Problem]) -> Iterator[Row]:
    if not ends_whole(raw):
        doubts.append(BadInput("the last line has no end", where=f"{_FILE}:{len(raw.splitlines())}", advice=_AGAIN))
    lines = _lines(raw, doubts)
    header = next(lines, (1, []))[1]
    _check_columns(header, spec, doubts)
    for line, cells in named_rows(lines, header, _FILE, doubts):
        where = f"{_FILE}:{line}"
        row = row_of(line, where, dict.fromkeys(_COLUMNS, "") | cells, spec, doubts)
        if row.key:
            yield row
        else:
            doubts.append(BadInput("the row has no name", where=where, advice="compare with the publisher's file"))


def _lines(raw: bytes, doubts: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the cells of each line that is not empty; no cell of this file goes over a line's end."""
    if not raw:
        doubts.append(BadInput("the file is empty", where=_FILE, advice=_AGAIN))
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").rstrip(b"\x1a").split(b"\n"), start=1):
        try:
            text = line.decode("utf-8").rstrip("\r")
            if text:
                yield number, next(csv.reader([text], delimiter="\t", strict=True))
        except (UnicodeDecodeError, csv.Error) as error:
            doubts.append(BadInput(f"the row cannot be read: {error}", where=f"{_FILE}:{number}", advice=_AGAIN))


def _check_columns(header: list[str], spec: ListSpec, doubts: list[Problem]) -> None:
    known = {*_COLUMNS, *(spec.ignored or {})}
    where = f"{_FILE}:1"
    for name in header:
        if name not in known:
            what = f"the column {name!r} is unknown"
            doubts.append(BadList(what, where=where, advice="use it in the reader or name it under `ignored`"))
    for name in sorted(known - set(header)):
        what = f"the column {name!r} is missing"
        doubts.append(BadList(what, where=where, advice="see whether this is the whole list or an extract"))
    for name in sorted({name for name in header if header.count(name) > 1}):
        doubts.append(BadList(f"the column {name!r} stands twice", where=where, advice="compare with the publisher's file"))


def _akin(rows: Sequence[Row]) -> list[list[Row]]:
    """Part the rows of one name into parties."""
    found: list[list[Row]] = []
    for row in rows:
        near = [one for one in found if any(row.is_akin(other) for other in one)]
        found = [one for one in found if one not in near]
        found.append(sorted([row, *(other for one in near for other in one)], key=lambda one: one.line))
    return found


def _age(rows: Sequence[Row]) -> tuple[str, int]:
    """Order namesakes by the oldest day that is known of them."""
    days = [str(cite.published) for row in rows for cite in row.notices if cite.published]
    return min([*days, *(str(row.span.since) for row in rows)]), rows[0].line


def _party(id: str, rows: Sequence[Row], spec: ListSpec) -> Party:
    primary = rows[0].names[0]
    others = [
        Name(text=name.text, kind=NameKind.STRONG_ALIAS if name.kind is NameKind.PRIMARY else name.kind)
        for row in rows
        for name in row.names
        if name.text != primary.text
    ]
    return Party(
        id=id,
        kind=_kind(primary.text, spec),
        names=(primary, *dict.fromkeys(others)),
        places=tuple(dict.fromkeys(row.place for row in rows if row.place)),
        source=_source(rows, spec),
    )


def _kind(name: str, spec: ListSpec) -> PartyKind:
    """Tell the kind by the name alone, since the list has no column of kinds; most of those listed are persons."""
    word = spec.lookup("kind", name)
    if word:
        return PartyKind(word)
    return entity_kind(name) if sounds_like_organisation(name) else PartyKind.PERSON


def _measures(id: str, rows: Sequence[Row], spec: ListSpec) -> Iterator[Measure]:
    orders: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        orders[str(row.span.since or ""), str(row.span.until or "open")].append(row)
    for (since, until), order in orders.items():
        twins = [end for begin, end in orders if begin == since and end != until]
        yield Measure(
            id=f"{id}:{since}:{until}",
            kind=MeasureKind.DENIAL_ORDER,
            authority=spec.authority,
            programme=spec.programmes[0],
            targets=(Target(party=id),),
            force=Force.ORDER,
            span=order[0].span,
            history=_history(order),
            cites=_basis(spec),
            note=_note(order, twins),
            source=_source(order, spec),
        )


def _history(rows: Sequence[Row]) -> tuple[Citation, ...]:
    """Return the notices of all rows, oldest first and once each, with a day if any row gives one."""
    found: dict[str, Citation] = {}
    for cite in (cite for row in rows for cite in row.notices):
        known = found.get(cite.instrument)
        if known is None or known.published is None:
            found[cite.instrument] = cite
    return tuple(sorted(found.values(), key=lambda cite: (int(cite.instrument.split()[0]), str(cite.published or ""))))


def _note(rows: Sequence[Row], twins: Sequence[str]) -> str:
    """Say what has no field of its own: the last day, standard or not, what precedes the order, and BIS's own remarks."""
    span = rows[0].span
    last = span.until - timedelta(days=1) if span.until else None
    before = [cite for cite in _history(rows) if cite.published and span.since and cite.published < span.since]
    actions = dict.fromkeys((row.cells["Action"], row.updated) for row in rows if row.cells["Action"])
    strange = "; ".join(dict.fromkeys(row.strange for row in rows if row.strange))
    standard = sorted({row.standard or "not stated" for row in rows}, reverse=True)
    parts = [
        f"The order ends with {last}." if last else "The list gives no day on which the order ends.",
        f"Another row gives an order of the same day that ends before {', '.join(twins)}." if twins else "",
        f"Standard order: {', '.join(standard)}.",
        f"Notices from {before[0]} on precede it: earlier orders may have bound, whose days the list does not give."
        if before
        else "",
        f"BIS's remarks: {'; '.join(f'{text} ({day})' if day else text for text, day in actions)}." if actions else "",
        f"Among the notices stands: {strange}." if strange else "",
    ]
    return " ".join(part for part in parts if part)


def _basis(spec: ListSpec) -> tuple[Citation, ...]:
    basis = (spec.lookups or {}).get("basis", {})
    return tuple(Citation(instrument=name, confidence=Confidence(mark)) for name, mark in basis.items())


def _source(rows: Sequence[Row], spec: ListSpec) -> Source:
    return Source(list_id=spec.id, place=f"{_FILE}:{','.join(str(row.line) for row in rows)}")
