"""Rows with named columns, their places in the file, and the problems of rows that cannot be read."""

import importlib
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from caveat.app.whole_file import replaced_whole
from caveat.facts import Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, ManyProblems

LARGEST_BYTES = 2_000_000_000

_FORMATS = {".csv": "csv_file", ".tsv": "csv_file", ".xlsx": "xlsx_file", ".jsonl": "jsonl_file", ".parquet": "parquet_file"}
_HEADED = "it should hold a row of column names, then rows"


@noun
class Row:
    """One row: where it stands (`suppliers.csv:12`) and its cells by column."""

    where: str
    cells: dict[str, Any]


class Uncalculated(str):
    """An empty cell of a workbook, in which stands a formula that no programme has calculated yet."""

    __slots__ = ()
    ADVICE = "open the workbook in Excel or LibreOffice, save it, and try again"


@noun
class Table:
    """A whole file of rows; `problems` are rows left out, `remarks` what to know of the file."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()


class OpenTable:
    """A file of rows while it is read: `problems` and `remarks` fill as `rows` are taken, once; `expected` is about how many."""

    def __init__(self, columns: Sequence[str], rows: Iterable[Row], expected: int) -> None:
        self.columns = tuple(columns)
        self.rows = iter(rows)
        self.expected = expected
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []

    def close(self) -> None:
        """Close the file; no more rows come."""
        if isinstance(self.rows, Generator):
            self.rows.close()


def open_table(path: Path) -> OpenTable:
    """Open CSV, TSV, XLSX, JSON lines or Parquet, to be read row by row; raise `BadInput` for a file that is none or is empty."""
    module = _module(path)
    if not path.is_file():
        raise BadInput("no such file", where=str(path), advice="check the path")
    try:
        size = path.stat().st_size
        if size == 0:
            raise BadInput("the file is empty", where=str(path), advice=_HEADED)
        if size > LARGEST_BYTES:
            raise BadInput(f"is larger than {LARGEST_BYTES:,} bytes", where=str(path), advice="split it")
        table: OpenTable = module.read(path)
    except OSError as error:
        raise _unreadable(path, error) from None
    table.rows = _readable(table.rows, path)
    if not table.columns:
        for _ in table.rows:  # rows without a single cell
            pass
        if table.problems:
            raise ManyProblems("no row can be read", parts=table.problems, where=path.name)
        raise BadInput("the file has no columns", where=str(path), advice=_HEADED)
    return table


def read_table(path: Path) -> Table:
    """Read a whole file as `open_table` opens it."""
    table = open_table(path)
    rows = tuple(table.rows)
    return Table(columns=table.columns, rows=rows, problems=tuple(table.problems), remarks=tuple(table.remarks))


def _readable(rows: Iterable[Row], path: Path) -> Iterator[Row]:
    try:
        yield from rows
    except OSError as error:
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: OSError) -> BadInput:
    return BadInput(f"cannot be read: {error.strerror or error}", where=str(path), advice="check its rights")


def check_target(path: Path, source: Path | None = None) -> None:
    """Raise `BadInput` for a path to which no rows can be written, or where they would replace the file they come from."""
    _module(path)
    if not path.parent.is_dir():
        raise BadInput("cannot be written: no such folder", where=str(path), advice="make the folder first")
    if path.is_dir():
        raise BadInput("cannot be written: it is a folder", where=str(path), advice="name a file")
    if source is not None and path.exists() and source.exists() and path.samefile(source):
        raise BadInput("is the file that the rows come from", where=str(path), advice="write the hits to another file")


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows as they come, in the format of the path's suffix; a file of that name is replaced whole or not at all."""
    check_target(path)
    with replaced_whole(path) as staged:
        _module(path).write(staged, list(columns), rows)


def column_names(cells: Sequence[str], where: str) -> list[str]:
    """Name the columns as the header does, one without a name by its number; raise `BadInput` for a name that stands twice."""
    columns = [cell.strip() or f"column {number}" for number, cell in enumerate(cells, start=1)]
    twice = sorted({column for column in columns if columns.count(column) > 1})
    if twice:
        raise BadInput(f"the column {twice[0]!r} stands twice", where=where, advice="give each column its own name")
    return columns


def _module(path: Path) -> Any:
    name = _FORMATS.get(path.suffix.lower())
    if name is None:
        kind = repr(path.suffix) if path.suffix else "without a suffix"
        raise BadInput(f"files of the kind {kind} are not known", where=str(path), advice=f"one of: {', '.join(_FORMATS)}")
    return importlib.import_module(f"caveat.app.tables.{name}")
