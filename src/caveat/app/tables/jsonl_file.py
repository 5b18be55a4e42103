"""JSON lines: one object a line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

from caveat.app.tables.table import OpenTable, Row
from caveat.facts.problem import BadInput, Problem


def read(path: Path) -> OpenTable:
    """Open a file of objects, whose keys make the columns; a line that is no object is reported and left out."""
    columns: dict[str, None] = {}
    expected = 0
    for _, told in _lines(path):
        expected += 1
        if isinstance(told, dict):
            columns |= dict.fromkeys(told)
    table = OpenTable(tuple(columns), (), expected)
    table.rows = _rows(path, table.problems)
    return table


def _lines(path: Path) -> Iterator[tuple[str, dict[str, Any] | Problem]]:
    with path.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            where = f"{path.name}:{number}"
            if not line.strip():
                continue
            try:
                cells = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
            except orjson.JSONDecodeError as error:
                yield where, BadInput(f"not JSON: {error}", where=where, advice="write one object a line")
                continue
            if isinstance(cells, dict):
                yield where, cells
            else:
                yield where, BadInput("not an object", where=where, advice='write {"name": …} on each line')


def _rows(path: Path, problems: list[Problem]) -> Iterator[Row]:
    for where, told in _lines(path):
        if isinstance(told, Problem):
            problems.append(told)
        else:
            yield Row(where=where, cells=told)


def write(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write one object a line with the given columns."""
    with path.open("wb") as stream:
        for row in rows:
            cells = {column: _writable(row.get(column, "")) for column in columns}
            stream.write(orjson.dumps(cells, default=str, option=orjson.OPT_NON_STR_KEYS) + b"\n")


def _writable(value: Any) -> Any:
    """Return a value that JSON readers hold: whole numbers beyond 64 bits become text."""
    return str(value) if isinstance(value, int) and not -(2**63) <= value < 2**64 else value
