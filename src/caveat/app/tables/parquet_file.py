"""Parquet files."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

from caveat.app.tables.table import Row, Table, column_names
from caveat.facts.problem import BadInput


def read(path: Path) -> Table:
    """Read all rows of one file; raise `BadInput` for what is no Parquet file."""
    try:
        with pyarrow.parquet.ParquetFile(path) as stored:
            columns = column_names(stored.schema_arrow.names, path.name)
            content = stored.read().to_pylist()
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise BadInput(f"is no Parquet file that can be read: {error}", where=path.name) from None
    rows = tuple(Row(where=f"{path.name} row {number}", cells=cells) for number, cells in enumerate(content, start=1))
    return Table(columns=tuple(columns), rows=rows)


def write(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write the columns as text, but for numbers that are numbers in every row."""
    arrays = {column: _array([row.get(column, "") for row in rows]) for column in columns}
    pyarrow.parquet.write_table(pyarrow.table(arrays), path)


def _array(values: Sequence[Any]) -> Any:
    if values and all(isinstance(value, int | float) for value in values):
        try:
            return pyarrow.array(values)
        except (pyarrow.ArrowException, OverflowError):
            pass  # numbers beyond 64 bits, or truth words among numbers, are kept as text
    return pyarrow.array(["" if value is None else str(value) for value in values], pyarrow.string())
