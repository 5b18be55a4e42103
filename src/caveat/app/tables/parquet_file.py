"""Parquet files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

from caveat.app.tables.table import OpenTable, Row, column_names
from caveat.facts.problem import BadInput

BATCH = 4096

_BROKEN = (pyarrow.ArrowException, OSError, ValueError)


def read(path: Path) -> OpenTable:
    """Open one file, to be read by batches; raise `BadInput` for what is no Parquet file."""
    try:
        with pyarrow.parquet.ParquetFile(path) as stored:
            columns = column_names(stored.schema_arrow.names, path.name)
            return OpenTable(columns, _rows(path), stored.metadata.num_rows)
    except _BROKEN as error:
        raise _refusal(path, error) from None


def _rows(path: Path) -> Iterator[Row]:
    try:
        with pyarrow.parquet.ParquetFile(path) as stored:
            lines = (cells for batch in stored.iter_batches(BATCH) for cells in batch.to_pylist())
            for number, cells in enumerate(lines, start=1):
                yield Row(where=f"{path.name} row {number}", cells=cells)
    except _BROKEN as error:
        raise _refusal(path, error) from None


def _refusal(path: Path, error: Exception) -> BadInput:
    return BadInput(f"is no Parquet file that can be read: {error}", where=path.name)


def write(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write the columns as text, but for numbers that are numbers in every row, wherefore all rows are held."""
    held = list(rows)
    arrays = {column: _array([row.get(column, "") for row in held]) for column in columns}
    pyarrow.parquet.write_table(pyarrow.table(arrays), path)


def _array(values: Sequence[Any]) -> Any:
    if values and all(isinstance(value, int | float) for value in values):
        try:
            return pyarrow.array(values)
        except (pyarrow.ArrowException, OverflowError):
            pass  # numbers beyond 64 bits, or truth words among numbers, are kept as text
    return pyarrow.array(["" if value is None else str(value) for value in values], pyarrow.string())
