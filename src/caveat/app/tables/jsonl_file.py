"""JSON lines: one object a line."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

from caveat.app.tables.table import Row, Table
from caveat.facts.problem import BadInput, Problem


def read(path: Path) -> Table:
    """Read a file of objects; a line that is none is reported and left out."""
    rows: list[Row] = []
    problems: list[Problem] = []
    columns: dict[str, None] = {}
    with path.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            where = f"{path.name}:{number}"
            if not line.strip():
                continue
            try:
                cells = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
            except orjson.JSONDecodeError as error:
                problems.append(BadInput(f"not JSON: {error}", where=where, advice="write one object a line"))
                continue
            if not isinstance(cells, dict):
                problems.append(BadInput("not an object", where=where, advice='write {"name": …} on each line'))
                continue
            columns |= dict.fromkeys(cells)
            rows.append(Row(where=where, cells=cells))
    return Table(columns=tuple(columns), rows=tuple(rows), problems=tuple(problems))


def write(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write one object a line with the given columns."""
    with path.open("wb") as stream:
        for row in rows:
            cells = {column: _writable(row.get(column, "")) for column in columns}
            stream.write(orjson.dumps(cells, default=str, option=orjson.OPT_NON_STR_KEYS) + b"\n")


def _writable(value: Any) -> Any:
    """Return a value that JSON readers hold: whole numbers beyond 64 bits become text."""
    return str(value) if isinstance(value, int) and not -(2**63) <= value < 2**64 else value
