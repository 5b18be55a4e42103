"""Bills of materials from files: read by their suffix, and laid into the lines of a deal that names them."""

from dataclasses import replace
from pathlib import Path

from caveat.app.tables.table import open_table
from caveat.facts.bill import Bill, BillLine
from caveat.facts.deal import Deal, Line, Making
from caveat.facts.deal_words import LineKind
from caveat.facts.exact import Exact
from caveat.facts.problem import BadInput, ManyProblems
from caveat.supply.cyclonedx import read_cyclonedx
from caveat.supply.table_rows import BillRead, read_rows

LARGEST_BYTES = 100_000_000


def read_bill(path: Path) -> BillRead:
    """Read a bill of materials by its suffix: CycloneDX for `.json`, else a table; raise `BadInput` for what is none, or names no part."""
    read = _read(path)
    if not read.bill.whole.lines:
        advice = "of a thing without parts nothing is known of its content; `caveat check` asks for it"
        raise BadInput("names no part", where=str(path), advice=advice)
    return read


def _read(path: Path) -> BillRead:
    if path.suffix.lower() != ".json":
        table = open_table(path)
        rows = [(row.where, row.cells) for row in table.rows]
        return read_rows(table.columns, rows, path.name, tuple(table.problems), tuple(table.remarks))
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise BadInput(f"is larger than {LARGEST_BYTES:,} bytes", where=str(path), advice="split it")
        return read_cyclonedx(path.read_bytes(), path.name)
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", where=str(path), advice="see examples/boards for bills") from None


def line_of_bill(bill: Bill) -> Line:
    """Return the deal's line for one unit of what a bill describes: foreign-made, with its content and its making."""
    whole = bill.whole
    return Line(
        what=whole.name,
        kind=whole.kind or LineKind.COMMODITY,
        value=whole.value,
        value_least=whole.value_least,
        value_most=whole.value_most,
        currency=whole.currency,
        eccn=whole.eccn,
        reasons=whole.reasons,
        origin=whole.origin,
        foreign_made=whole.origin != "US",
        content=whole.lines,
        making=making_of(whole),
    )


def making_of(line: BillLine) -> Making | None:
    """Return how a line was made, where it tells that."""
    if line.direct_product_of is None and line.plant_direct_product_of is None:
        return None
    return Making(direct_product_of=line.direct_product_of, plant_direct_product_of=line.plant_direct_product_of)


def with_bills(deal: Deal, folder: Path) -> Deal:
    """Lay the bills that a deal's lines name into them; raise `ManyProblems` for one with cells that cannot be read.

    A bill tells of one unit: its parts, and its price where the deal states none, are taken as often as the line's quantity.
    """
    if not any(line.bill for line in deal.lines):
        return deal
    return replace(
        deal, lines=tuple(_with_bill(line, folder) if line.bill and line.content is None else line for line in deal.lines)
    )


def _with_bill(line: Line, folder: Path) -> Line:
    read = read_bill(folder / line.bill)
    if read.problems:
        advice = f"mend them; `caveat bom {line.bill}` answers meanwhile"
        raise ManyProblems(
            "the bill of materials has cells that cannot be read", parts=read.problems, where=line.bill, advice=advice
        )
    one, units = line_of_bill(read.bill), line.quantity or Exact(1)
    told = {
        name: getattr(one, name)
        for name in ("kind", "currency", "eccn", "reasons", "origin", "foreign_made", "making")
        if getattr(line, name) in (None, "")
    }
    if line.value is None and line.value_least is None and line.value_most is None:
        told |= {name: _times(getattr(one, name), units) for name in ("value", "value_least", "value_most")}
    parts = tuple(replace(part, quantity=_times(part.quantity, units)) for part in one.content or ())
    return replace(line, content=parts, **told)


def _times(amount: Exact | None, units: Exact) -> Exact | None:
    return None if amount is None else Exact(amount * units)
