"""Bills of materials out of tables: one row a line, nested by `level` or by `parent`.

The row of level 0, or the only one of no parent that is the parent of all others, is the finished thing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from caveat.facts import Problem
from caveat.facts.bill import Bill, BillLine
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, did_you_mean
from caveat.supply.cells import READS, line_of, unreadable

ALIASES: Mapping[str, tuple[str, ...]] = {
    "id": ("ref", "line", "designator", "reference", "part_number", "mpn"),
    "name": ("description", "part", "item", "component"),
    "level": ("depth", "indent"),
    "parent": ("assembly",),
    "quantity": ("qty", "count"),
    "value": ("unit_value", "price", "unit_price", "fmv", "cost"),
    "value_least": ("unit_value_least", "value_min", "price_min"),
    "value_most": ("unit_value_most", "value_max", "price_max"),
    "origin": ("country_of_origin", "coo", "made_in"),
    "hts": ("hs", "hs_code", "hts_code"),
    "maker": ("manufacturer", "supplier", "vendor"),
    "reasons": ("reasons_for_control",),
    "integrated_circuit": ("is_ic", "ic"),
}
"""Other names under which a column is known; capitals, spaces and dashes make no difference."""

PLACING = ("id", "name", "level", "parent")
MOST_LEVELS = 50
Rows = Sequence[tuple[str, Mapping[str, object]]]


@noun
class BillRead:
    """A bill with what of its file could not be read (`problems`), and what of it is not (`remarks`)."""

    bill: Bill
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()


@noun
class _Placed:
    """A row that became a line: its depth or its parent, which say where it belongs."""

    line: BillLine
    level: int | None
    parent: str


def fields_of(columns: Iterable[str]) -> tuple[dict[str, str], list[Problem]]:
    """Return the field that each column tells, and a problem for each column that is none or a second of its kind."""
    known = {alias: name for name, aliases in ALIASES.items() for alias in aliases} | {name: name for name in (*PLACING, *READS)}
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for column in columns:
        plain = "_".join(column.lower().replace("-", " ").split())
        field = known.get(plain, "")
        if field and field not in found.values():
            found[column] = field
        else:
            what = f"the column {column!r} is not read" + (
                " besides the first of its kind" if field else did_you_mean(plain, known)
            )
            problems.append(BadInput(what, where="header", advice="docs/bom.md names every column"))
    return found, problems


def read_rows(
    columns: Sequence[str], rows: Rows, source: str, broken: Sequence[Problem] = (), remarks: Sequence[Problem] = ()
) -> BillRead:
    """Read a bill from rows by column; `broken` are rows that the file's own format spoils, kept as lines of which nothing is known."""
    fields, unread = fields_of(columns)
    problems: list[Problem] = []
    if not {"id", "name"} & set(fields.values()):
        raise BadInput(
            "no column names the parts", where=source, advice="name a column `id` or `name`; docs/bom.md names every column"
        )
    fields = {
        column: field for column, field in fields.items() if field != "level" or any(_text(row.get(column)) for _, row in rows)
    }
    placed = [_placed(fields, where, cells, problems) for where, cells in rows]
    lost = tuple(unreadable(one.where or source) for one in broken)
    by_level = "level" in fields.values()
    top = _by_level(placed, problems) if by_level else _by_parent(placed, problems)
    zero = [one.line.place for one in placed if one.level == 0]
    if len(zero) > 1:
        raise BadInput(f"{len(zero)} rows are of level 0", where=source, advice="one finished thing a file: split it")
    whole = _whole(top, zero, any(one.parent for one in placed)) or BillLine(name=source)
    beside = tuple(one for one in top if one is not whole)
    whole = replace(whole, lines=(*whole.lines, *beside, *lost))
    return BillRead(bill=Bill(whole=whole, source=source), problems=(*problems, *broken), remarks=(*unread, *remarks))


def _whole(top: list[BillLine], zero: list[str], parents: bool) -> BillLine | None:
    """Return the line that is the finished thing: that of level 0, else the only one which others name and which names none."""
    if zero:
        return next((one for one in top if one.place == zero[0]), None)
    return top[0] if parents and len(top) == 1 and top[0].lines else None


def _placed(fields: Mapping[str, str], where: str, cells: Mapping[str, object], problems: list[Problem]) -> _Placed:
    told = {field: _text(cells.get(column)) for column, field in fields.items()}
    level, text = None, told.get("level", "")
    if text.isascii() and text.isdigit():
        level = int(text)
    elif "level" in told:
        what = f"level: {text!r} is no whole number" if text else "level: it is empty"
        problems.append(BadInput(what, where=where, advice=_NOWHERE))
    plain = {key: text for key, text in told.items() if key in READS}
    line = line_of(plain, where, problems, name=told.get("name", ""), id=told.get("id", ""))
    return _Placed(
        line=line if level is not None or "level" not in told else _lost(line), level=level, parent=told.get("parent", "")
    )


_NOWHERE = "it is taken for a part of the whole, of which it is not known how many there are"


def _lost(line: BillLine) -> BillLine:
    """Return a line whose place in the bill is not known, nor so how many of it are in the whole."""
    return replace(line, quantity=None)


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else " ".join(str(cell).split())


def _by_level(placed: list[_Placed], problems: list[Problem]) -> list[BillLine]:
    """Nest rows by depth, each under the last row above it that is less deep; a row of no readable level is a part of the whole."""
    top: list[BillLine] = []
    chain: list[tuple[int, list[BillLine], _Placed]] = []

    def close(level: int) -> None:
        while chain and chain[-1][0] >= level:
            _, inner, one = chain.pop()
            (chain[-1][1] if chain else top).append(replace(one.line, lines=tuple(inner)))

    first = min((one.level for one in placed if one.level is not None), default=1)
    for one in placed:
        level = max(first + (first == 0), 1) if one.level is None else one.level
        close(level)
        if chain and level > chain[-1][0] + 1:
            told = f"level: {level} follows {chain[-1][0]}"
            problems.append(BadInput(told, where=one.line.place, advice="it is taken for a part of the row above"))
        if len(chain) >= MOST_LEVELS:
            raise BadInput(f"more than {MOST_LEVELS} levels", where=one.line.place, advice="refused: no bill is that deep")
        chain.append((level, [], one))
    close(-1)
    return top


def _by_parent(placed: list[_Placed], problems: list[Problem]) -> list[BillLine]:
    """Nest rows under the id that they name; one whose parent is not there, or is inside itself, is a part of the whole."""
    ids = {one.line.id for one in placed if one.line.id}
    under: dict[str, list[_Placed]] = {}
    for one in placed:
        parent = one.parent
        if parent and parent not in ids:
            told = f"parent: no row has the id {parent!r}{did_you_mean(parent, ids)}"
            problems.append(BadInput(told, where=one.line.place, advice=_NOWHERE))
            under.setdefault("", []).append(replace(one, line=_lost(one.line)))
        else:
            under.setdefault(parent, []).append(one)
    seen: set[str] = set()

    def build(one: _Placed, depth: int) -> BillLine:
        if depth > MOST_LEVELS:
            raise BadInput(f"more than {MOST_LEVELS} levels", where=one.line.place, advice="refused: no bill is that deep")
        if not one.line.id or one.line.id in seen:
            return one.line
        seen.add(one.line.id)
        return replace(one.line, lines=tuple(build(inner, depth + 1) for inner in under.get(one.line.id, ())))

    top = [build(one, 0) for one in under.get("", ())]
    reached = _ids(top)
    for one in placed:
        if one.line.id and one.line.id not in reached:
            problems.append(BadInput("parent: it is inside itself", where=one.line.place, advice=_NOWHERE))
            top.append(_lost(one.line))
    return top


def _ids(lines: Iterable[BillLine]) -> set[str]:
    return {one.id for line in lines for one in _every(line)}


def _every(line: BillLine) -> Iterable[BillLine]:
    yield line
    for inner in line.lines:
        yield from _every(inner)
