"""Excel workbooks: the first sheet, whose first row names the columns."""

import math
import warnings
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from itertools import chain
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils.exceptions import InvalidFileException

from caveat.app.tables.table import OpenTable, Row, column_names
from caveat.facts.problem import BadInput

LARGEST_UNPACKED = 1_000_000_000

_BROKEN = (InvalidFileException, zipfile.BadZipFile, SyntaxError, LookupError, ValueError, TypeError, AttributeError, OSError)
"""What openpyxl and its XML parsers raise for workbooks that are none; their syntax errors are Python's."""


def read(path: Path) -> OpenTable:
    """Read the first sheet; raise `BadInput` for what is no workbook, or unpacks beyond all measure."""
    _refuse_bombs(path)
    try:
        lines = _lines(path)
    except _BROKEN as error:
        raise BadInput(f"is no Excel workbook: {error}", where=path.name, advice="save it as .xlsx") from None
    if not lines:
        return OpenTable((), (), 0)
    number, header = lines[0]
    names = [str("" if cell is None else cell) for cell in header]
    while names and not names[-1].strip():
        names.pop()
    columns = column_names(names, f"{path.name}:{number}")
    wide = next((place for place, cells in lines if any(cell not in (None, "") for cell in cells[len(columns) :])), None)
    rows = (
        Row(
            where=f"{path.name}:{place}",
            cells={name: _plain(cells[at]) if at < len(cells) else "" for at, name in enumerate(columns)},
        )
        for place, cells in lines[1:]
    )
    table = OpenTable(columns, rows, len(lines) - 1)
    if wide is not None:
        table.remarks.append(BadInput("holds cells beyond the last named column, which are left out", where=f"{path.name}:{wide}"))
    return table


def write(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write one sheet with a header row; text stays text, even where it begins with an equals sign."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("hits")
    for line in chain([columns], ([row.get(column, "") for column in columns] for row in rows)):
        cells = [openpyxl.cell.WriteOnlyCell(sheet, value=_writable(value)) for value in line]
        for cell in cells:
            if cell.data_type in ("f", "e"):
                cell.data_type = "s"
        sheet.append(cells)
    book.save(path)


def _lines(path: Path) -> list[tuple[int, tuple[Any, ...]]]:
    """Return the rows that hold anything with their numbers; a sheet's claim of its own size is not believed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions, which are none of ours
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        try:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()
            lines = enumerate(sheet.iter_rows(values_only=True), start=1)
            return [(number, cells) for number, cells in lines if any(cell not in (None, "") for cell in cells)]
        finally:
            book.close()


def _refuse_bombs(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(item.file_size for item in archive.infolist())
    except zipfile.BadZipFile as error:
        raise BadInput(f"is no Excel workbook: {error}", where=path.name, advice="save it as .xlsx") from None
    if size > LARGEST_UNPACKED:
        raise BadInput(f"unpacks to {size:,} bytes", where=path.name, advice="refused; split the workbook")


def _plain(cell: Any) -> Any:
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date | time) else "" if cell is None else cell


def _writable(value: Any) -> Any:
    """Return a value that a cell can hold: numbers as they are, all else as text without control characters."""
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return value
    return "" if value is None else ILLEGAL_CHARACTERS_RE.sub("", str(value))
