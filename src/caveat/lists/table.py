"""A house list from any table: what its columns say is told by the mapping of its list.yaml."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import PurePath

from caveat.facts import Day, Identifier, Measure, Name, Party, Place, Problem, Source, Span
from caveat.facts.country import country_code
from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput, did_you_mean
from caveat.facts.span import RoughDay
from caveat.lists.csv_text import read_rows
from caveat.lists.own import Against, OwnList, own_measure
from caveat.lists.own import Mapping as Columns
from caveat.lists.spec import Reading
from caveat.lists.xlsx_text import sheet_rows

Rows = Iterator[tuple[int, list[str]]]
RowsOf = Callable[[bytes, str, list[Problem]], Rows]

_ONE = "id name kind birth birthplace gender listed_on until last_day programme reason reference"
_MANY = "aliases weak_aliases former_names titles countries addresses tags remarks"


def rows_of(name: str, columns: Columns) -> RowsOf | None:
    """Return what reads the rows of a file of this suffix, None for one that is no table."""
    known: dict[str, RowsOf] = {
        ".csv": partial(_csv, columns=columns),
        ".tsv": partial(_csv, columns=columns),
        ".xlsx": sheet_rows,
    }
    return known.get(PurePath(name).suffix.lower())


@noun
class _Row:
    """A row with its place, its cells by heading, and how they are read."""

    where: str
    number: int
    cells: Mapping[str, str]
    columns: Columns

    def one(self, column: str) -> str:
        """Return the cell of a column that is mapped; "" for one that is not."""
        return self.cells[column].strip() if column else ""

    def many(self, *columns: str) -> list[str]:
        """Return the values of the cells of columns, each parted by the separator."""
        cells = (self.cells[column] for column in columns if column)
        return [part.strip() for cell in cells for part in cell.split(self.columns.separator) if part.strip()]


def read(files: Mapping[str, bytes], own: OwnList) -> Reading:
    """Read a party and a measure a row; a row that cannot be read is a doubt with its line, and the others are still read."""
    columns = own.mapping or Columns(name="name")
    doubts: list[Problem] = []
    parties: list[Party] = []
    measures: list[Measure] = []
    if not files:
        doubts.append(BadInput("no file of the list is there", where=own.id))
    for name, raw in sorted(files.items()):
        for row in _rows(name, raw, own, columns, doubts):
            try:
                party = _party(row, own)
                measure = _measure(row, party, own)
            except BadInput as problem:
                doubts.append(problem.at(row.where))
                continue
            parties.append(party)
            measures += [measure] if own.measure.against is not Against.RESTRICTED else []
    twice = [one for one, times in Counter(party.id for party in parties).items() if times > 1]
    doubts += [
        BadInput(f"the id {one!r} stands twice", where=own.id, advice="ids must differ; leave `id` out of the mapping if none do")
        for one in twice
    ]
    return Reading(parties=tuple(parties), measures=tuple(measures), doubts=tuple(doubts), rows=len(parties))


def check_mapping(columns: Columns, where: str) -> Iterator[Problem]:
    """Yield what is wrong in a mapping before any table is seen."""
    kinds = [*(columns.kinds or {}).values(), *([columns.fixed_kind] if columns.fixed_kind else [])]
    for word in kinds:
        if word not in list(PartyKind):
            told = f"mapping.kinds: {word!r} is no kind of party{did_you_mean(word, map(str, PartyKind))}"
            yield BadInput(told, where=where, advice=f"one of: {', '.join(PartyKind)}")
    if columns.until and columns.last_day:
        advice = "`until` is the first day no more, `last_day` the last one in force"
        yield BadInput("mapping: `until` and `last_day` are both given", where=where, advice=advice)
    if not columns.name:
        yield BadInput("mapping.name: no column is named", where=where, advice="name the column that holds the names")
    if not columns.separator:
        yield BadInput("mapping.separator: is empty", where=where, advice="write the sign between several values of a cell")
    if len(columns.delimiter) != 1:
        yield BadInput(f"mapping.delimiter: {columns.delimiter!r} is not one sign", where=where, advice='write "," or ";" or "\\t"')


def _csv(raw: bytes, where: str, doubts: list[Problem], *, columns: Columns) -> Rows:
    return read_rows(raw, where, doubts, encoding=columns.encoding, delimiter=columns.delimiter)


def _rows(name: str, raw: bytes, own: OwnList, columns: Columns, doubts: list[Problem]) -> Iterator[_Row]:
    rows = rows_of(name, columns)
    if rows is None:
        doubts.append(
            BadInput(
                "is no table that can be read here", where=name, advice="save it as CSV (UTF-8) or as an Excel workbook (.xlsx)"
            )
        )
        return
    head: list[str] = []
    try:
        for number, cells in rows(raw, name, doubts):
            if not head:
                head = [cell.strip() for cell in cells]
                if not _fits(head, f"{name}:{number}", own, columns, doubts):
                    return
            elif len(cells) > len(head) and any(cell.strip() for cell in cells[len(head) :]):
                told = f"the row has {len(cells)} cells, the header {len(head)}"
                doubts.append(BadInput(told, where=f"{name}:{number}", advice="quote cells that hold the separator"))
            elif any(cell.strip() for cell in cells):
                told_cells = dict(zip(head, [*cells, *[""] * (len(head) - len(cells))], strict=False))
                yield _Row(where=f"{name}:{number}", number=number, cells=told_cells, columns=columns)
    except LookupError as error:
        doubts.append(BadInput(f"mapping.encoding: {error}", where=name, advice="as in utf-8 or cp1252"))
    except BadInput as problem:
        doubts.append(problem.at(name))


def _fits(head: list[str], where: str, own: OwnList, columns: Columns, doubts: list[Problem]) -> bool:
    """Compare the headings with the mapping: each is mapped or ignored, none stands twice, and none that is mapped is missing."""
    before = len(doubts)
    mapped = [str(getattr(columns, key)) for key in _ONE.split() if getattr(columns, key)]
    mapped += [column for key in _MANY.split() for column in getattr(columns, key)]
    mapped += list((columns.identifiers or {}).values())
    for column in dict.fromkeys([*mapped, *columns.ignored]):
        if column not in head:
            advice = f"the columns are: {', '.join(head)}"
            doubts.append(BadInput(f"the column {column!r} is missing{did_you_mean(column, head)}", where=where, advice=advice))
    for column, times in Counter(head).items():
        if times > 1:
            doubts.append(BadInput(f"the column {column!r} stands {times} times", where=where, advice="give each its own name"))
        elif column not in mapped and column not in columns.ignored and column not in (own.ignored or {}):
            near = did_you_mean(column, mapped)
            advice = "name it in the mapping, under `remarks`, or under `ignored`"
            doubts.append(BadInput(f"the column {column!r} is not mapped{near}", where=where, advice=advice))
    return len(doubts) == before


def _party(row: _Row, own: OwnList) -> Party:
    columns = row.columns
    name, local = row.one(columns.name), row.one(columns.id) if columns.id else str(row.number)
    if not name or not local:
        advice = "fill the cell, or take the row out"
        raise BadInput(f"the row has no {'name' if not name else 'id'}", where=row.where, advice=advice)
    names = [Name(text=name)]
    for sort, told in (
        (NameKind.STRONG_ALIAS, columns.aliases),
        (NameKind.WEAK_ALIAS, columns.weak_aliases),
        (NameKind.FORMER, columns.former_names),
    ):
        names += [Name(text=text, kind=sort) for text in row.many(*told)]
    return Party(
        id=f"{own.id}:{local}",
        kind=_kind(row),
        names=tuple(dict.fromkeys(names)),
        identifiers=tuple(
            Identifier(kind=kind, value=text) for kind, column in (columns.identifiers or {}).items() for text in row.many(column)
        ),
        places=tuple(Place(text=row.one(column)) for column in columns.addresses if row.one(column)),
        births=tuple(_birth(text, row) for text in row.many(columns.birth)),
        birthplaces=tuple(row.many(columns.birthplace)),
        countries=tuple(dict.fromkeys(_country(text, row) for text in row.many(*columns.countries))),
        gender=row.one(columns.gender).lower(),
        titles=tuple(row.many(*columns.titles)),
        remarks="; ".join(f"{column}: {row.one(column)}" for column in columns.remarks if row.one(column)),
        source=Source(list_id=own.id, place=row.where),
    )


def _measure(row: _Row, party: Party, own: OwnList) -> Measure:
    columns = row.columns
    since, until = _day(row, columns.listed_on), _day(row, columns.until)
    last = _day(row, columns.last_day)
    if last:
        until = Day.fromisoformat((last + timedelta(days=1)).isoformat())
    reference = row.one(columns.reference)
    return own_measure(
        own,
        f"{party.id}:listing",
        party.id,
        Source(list_id=own.id, place=row.where),
        span=Span(since=since, until=until),
        words=(*([row.one(columns.programme)] if row.one(columns.programme) else []), *row.many(*columns.tags)),
        note="; ".join(part for part in (row.one(columns.reason), f"Reference: {reference}" if reference else "") if part),
        published=since,
    )


def _kind(row: _Row) -> PartyKind:
    columns, word = row.columns, row.one(row.columns.kind)
    known = columns.kinds or {}
    if word in known:
        return PartyKind(known[word])
    if word in list(PartyKind):
        return PartyKind(word)
    if word:
        words = [*known, *map(str, PartyKind)]
        advice = f"add it to mapping.kinds, as in {{{word}: company}}"
        raise BadInput(f"{word!r} is an unknown kind{did_you_mean(word, words)}", where=row.where, advice=advice)
    return PartyKind(columns.fixed_kind) if columns.fixed_kind else PartyKind.UNKNOWN


def _country(text: str, row: _Row) -> str:
    code = country_code(text)
    if not code:
        raise BadInput(
            f"{text!r} is no country that is known here", where=row.where, advice="write a code as CN, or an English name"
        )
    return code


def _birth(text: str, row: _Row) -> RoughDay:
    if row.columns.days:
        found = _parsed(text, row)
        return RoughDay(year=found.year, month=found.month, day=found.day)
    return RoughDay.of(text)


def _day(row: _Row, column: str) -> Day | None:
    text = row.one(column)
    if not text:
        return None
    return _parsed(text, row) if row.columns.days else Day.of(text)


def _parsed(text: str, row: _Row) -> Day:
    try:
        found = datetime.strptime(text, row.columns.days).date()
    except ValueError:
        advice = f"mapping.days says {row.columns.days!r}"
        raise BadInput(f"{text!r} is not a day as this table writes it", where=row.where, advice=advice) from None
    return Day(found.year, found.month, found.day)
