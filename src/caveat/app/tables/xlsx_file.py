"""Excel workbooks: the first sheet, whose first row that holds anything names the columns."""

import math
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from itertools import chain
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils.exceptions import InvalidFileException

from caveat.app.tables.table import OpenTable, Row, Uncalculated, column_names
from caveat.app.tables.xlsx_formulas import uncalculated
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput

LARGEST_UNPACKED = 1_000_000_000

_BROKEN = (InvalidFileException, zipfile.BadZipFile, SyntaxError, LookupError, ValueError, TypeError, AttributeError, OSError)
"""What openpyxl and its XML parsers raise for workbooks that are none; their syntax errors are Python's."""


@noun
class _Sheet:
    """The first sheet of a workbook: its rows that hold anything by number, where formulas have no value, and the other sheets."""

    title: str
    lines: list[tuple[int, Sequence[Any]]]
    uncalculated: Mapping[int, Sequence[int]]
    others: tuple[str, ...]


def read(path: Path) -> OpenTable:
    """Read the first sheet; raise `BadInput` for what is no workbook, or unpacks beyond all measure."""
    _refuse_bombs(path)
    try:
        sheet = _sheet(path)
    except _BROKEN as error:
        raise BadInput(f"is no Excel workbook: {error}", where=path.name, advice="save it as .xlsx") from None
    if not sheet.lines:
        if sheet.others:
            raise BadInput(f"the first sheet, {sheet.title!r}, is empty", where=path.name, advice="put the sheet to be read first")
        return OpenTable((), (), 0)
    number, header = sheet.lines[0]
    names = [str("" if cell is None else cell) for cell in header]
    while names and not names[-1].strip():
        names.pop()
    columns = column_names(names, f"{path.name}:{number}")
    rows = (
        Row(
            where=f"{path.name}:{place}",
            cells={name: _plain(cells[at]) if at < len(cells) else "" for at, name in enumerate(columns)},
        )
        for place, cells in sheet.lines[1:]
    )
    table = OpenTable(columns, rows, len(sheet.lines) - 1)
    table.remarks += _remarks(path.name, sheet, len(columns))
    return table


def _remarks(file: str, sheet: _Sheet, width: int) -> Iterator[BadInput]:
    """Tell what of a workbook is not read."""
    if sheet.others:
        others = ", ".join(map(repr, sheet.others))
        advice = "save a sheet that should be read too as a file of its own"
        yield BadInput(f"read the sheet {sheet.title!r}; not read: {others}", where=file, advice=advice)
    wide = next((place for place, cells in sheet.lines if any(cell not in (None, "") for cell in cells[width:])), None)
    if wide is not None:
        yield BadInput("holds cells beyond the last named column, which are left out", where=f"{file}:{wide}")
    if sheet.uncalculated:
        many, first = sum(map(len, sheet.uncalculated.values())), min(sheet.uncalculated)
        told = f"{many} cells from here on hold formulas that no programme has calculated, and are read as empty"
        yield BadInput(told, where=f"{file}:{first}", advice=Uncalculated.ADVICE)


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


def _sheet(path: Path) -> _Sheet:
    """Read the first sheet; its claim of its own size is not believed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions, which are none of ours
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        try:
            first, *others = book.worksheets
            first.reset_dimensions()
            cells = list(enumerate(first.iter_rows(values_only=True), start=1))
            bare = uncalculated(first._get_source)  # type: ignore[attr-defined]  # there is no public way to the sheet's own XML
            lines = [(number, _marked(line, bare.get(number, ()))) for number, line in cells]
            return _Sheet(
                title=first.title,
                lines=[(number, line) for number, line in lines if not all(map(_is_blank, line))],
                uncalculated=bare,
                others=tuple(other.title for other in others),
            )
        finally:
            book.close()


def _marked(line: Sequence[Any], columns: Sequence[int]) -> Sequence[Any]:
    """Mark the cells of a row, counted from 1, that hold formulas without a value."""
    return [Uncalculated() if at in columns else cell for at, cell in enumerate(line, start=1)] if columns else line


def _is_blank(cell: Any) -> bool:
    return cell in (None, "") and not isinstance(cell, Uncalculated)


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
