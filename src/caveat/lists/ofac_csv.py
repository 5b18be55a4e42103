"""An OFAC list in four files without a header, joined by the entry's number; columns as in OFAC's data specification."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from caveat.facts import Name, Place, Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, BadList
from caveat.lists.csv_text import ends_whole, has_end_mark, read_rows
from caveat.lists.ofac_entry import Entry, Vessel, alias_kind, country_of
from caveat.lists.spec import ListSpec

_EMPTY = "-0-"
_ADVICE = "the files may be of different days; fetch all four again"

Rows = defaultdict[str, list[tuple[str, list[str]]]]


@noun
class FourFiles:
    """The official names of the four files."""

    entries: str
    places: str
    aliases: str
    comments: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names, the one of the entries first."""
        return (self.entries, self.places, self.aliases, self.comments)


def read_entries(files: Mapping[str, bytes], four: FourFiles, spec: ListSpec, doubts: list[Problem]) -> list[Entry]:
    """Join the four files to entries; whatever does not join is a doubt."""
    for name in four.names:
        _check_end(files[name], name, spec, doubts)
    places = _by_entry(files[four.places], four.places, 6, doubts)
    aliases = _by_entry(files[four.aliases], four.aliases, 5, doubts)
    comments = _by_entry(files[four.comments], four.comments, 2, doubts, remark=True)
    entries: dict[str, Entry] = {}
    for where, row in _rows(files[four.entries], four.entries, 12, doubts, remark=True):
        number = row[0]
        if not number.isdigit() or not row[1]:
            doubts.append(BadInput("the row has no number or no name", where=where, advice="see whether the layout changed"))
        elif number in entries:
            doubts.append(
                BadInput(f"the number {number} stands twice, first at {entries[number].where}", where=where, advice=_ADVICE)
            )
        else:
            entries[number] = _entry(where, row, places[number], aliases[number], comments[number], spec, doubts)
    for name, rows in ((four.places, places), (four.aliases, aliases), (four.comments, comments)):
        lost = [rows[number][0][0] for number in rows if rows[number] and number not in entries]
        if lost:
            doubts.append(BadList(f"{len(lost)} numbers of {name} are not in {four.entries}", where=lost[0], advice=_ADVICE))
    bare = [entry.where for number, entry in entries.items() if not places.get(number)]
    if bare:
        told = f"{len(bare)} entries have no row in {four.places}, which has one for each"
        doubts.append(BadList(told, where=bare[0], advice=_ADVICE))
    return list(entries.values())


def _entry(
    where: str,
    row: list[str],
    places: list[tuple[str, list[str]]],
    aliases: list[tuple[str, list[str]]],
    comments: list[tuple[str, list[str]]],
    spec: ListSpec,
    doubts: list[Problem],
) -> Entry:
    number, name, kind, programmes, title, call_sign, vessel_type, tonnage, gross, flag, owner, remarks = row
    alias_remarks = [f"Alias {cells[3]}: {cells[4]}" for _, cells in aliases if cells[4]]
    whole = remarks + "".join(cells[1] for _, cells in comments)
    return Entry(
        number=number,
        where=where,
        name=name,
        kind=kind,
        programmes=programme_codes(programmes),
        title=title,
        remarks=whole,
        besides="; ".join(alias_remarks),
        torn=bool(comments) and not remarks,
        vessel=Vessel(call_sign=call_sign, kind=vessel_type, tonnage=tonnage, gross=gross, flag=flag, owner=owner),
        names=tuple(Name(text=cells[3], kind=alias_kind(cells[2], place, spec, doubts)) for place, cells in aliases),
        places=tuple(_place(cells, spec) for _, cells in places if any(cells[2:])),
    )


def programme_codes(text: str) -> tuple[str, ...]:
    """Part the codes of the Program column: `SDGT] [IRGC` as OFAC writes them, `SDGT; IRGC` in copies."""
    parts = text.replace("] [", ";").replace("][", ";").strip("[] ").split(";")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _place(cells: list[str], spec: ListSpec) -> Place:
    _, _, street, city, country, note = cells
    text = ", ".join(part for part in (street, city, country) if part)
    return Place(text=text, street=street, city=city, country=country_of(country, spec), note=note)


def _rows(raw: bytes, name: str, columns: int, doubts: list[Problem], *, remark: bool = False) -> Iterator[tuple[str, list[str]]]:
    """Yield place and cells of each row; `-0-` stands for an empty cell, and the blanks of a remark, the last, are part of it."""
    for line, row in read_rows(raw, name, doubts, columns=columns):
        whole = len(row) - 1 if remark else len(row)
        cells = [" ".join(cell.split()) for cell in row[:whole]] + row[whole:]
        yield f"{name}:{line}", ["" if cell.strip() == _EMPTY else cell for cell in cells]


def _by_entry(raw: bytes, name: str, columns: int, doubts: list[Problem], *, remark: bool = False) -> Rows:
    found: Rows = defaultdict(list)
    for where, row in _rows(raw, name, columns, doubts, remark=remark):
        found[row[0]].append((where, row))
    return found


def _check_end(raw: bytes, name: str, spec: ListSpec, doubts: list[Problem]) -> None:
    optional = spec.lookup("end_mark", name) is not None
    if not ends_whole(raw) or not (optional or has_end_mark(raw)):
        lines = raw.count(b"\n") + 1
        doubts.append(
            BadInput(
                "the file lacks its end: OFAC closes it with 0x1A",
                where=f"{name}:{lines}",
                advice="fetch it again; it may be cut off",
            )
        )
