"""Rows of an export as Parquet."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pyarrow
import pyarrow.parquet

from caveat.app.export_rows import COLUMNS

BATCH = 4096


def write_rows(path: Path, rows: Iterator[dict[str, str]]) -> None:
    """Write every column as text, a batch of rows at a time."""
    schema = pyarrow.schema([(column, pyarrow.string()) for column in COLUMNS])
    with pyarrow.parquet.ParquetWriter(path, schema) as writer:
        while batch := list(islice(rows, BATCH)):
            writer.write_table(pyarrow.Table.from_pylist(batch, schema=schema))
