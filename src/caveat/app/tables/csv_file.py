"""CSV and TSV as people save them: UTF-8 with or without a mark, UTF-16 from Excel, or the Windows code page 1252."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from caveat.app.tables.table import Row, Table, column_names
from caveat.facts.problem import BadInput, Problem

csv.field_size_limit(10_000_000)

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_QUOTED = re.compile(r'"[^"]*"')
_AGAIN = "save it as CSV (UTF-8)"


def read(path: Path) -> Table:
    """Read a file whose first row names the columns; rows that are no CSV, or of another length, are reported and left out."""
    text, remarks = _decoded(path.read_bytes(), path)
    if "\0" in text:
        raise BadInput("holds null characters: it is no text file", where=path.name, advice=_AGAIN)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text, path), strict=True)
    problems: list[Problem] = []
    columns: list[str] = []
    rows: list[Row] = []
    while True:
        where = f"{path.name}:{lines.line_num + 1}"
        try:
            cells = next(lines, None)
        except csv.Error as error:
            upto = f" (up to line {lines.line_num})" if not where.endswith(f":{lines.line_num}") else ""
            problem = BadInput(
                f"is not CSV{upto}: {error}", where=where, advice="look for a quote that stands alone; double those inside a cell"
            )
            if not columns:
                raise problem from None
            problems.append(problem)
            continue
        if cells is None:
            return Table(columns=tuple(columns), rows=tuple(rows), problems=tuple(problems), remarks=remarks)
        if not columns:
            columns = column_names(cells, where) if any(cell.strip() for cell in cells) else []
        elif len(cells) == len(columns):
            rows.append(Row(where=where, cells=dict(zip(columns, cells, strict=True))))
        elif any(cell.strip() for cell in cells):
            told = f"has {len(cells)} cells, the header {len(columns)}"
            problems.append(BadInput(told, where=where, advice="quote cells that hold the separator"))


def write(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write UTF-8 CSV, or TSV by suffix."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, delimiter="\t" if path.suffix.lower() == ".tsv" else ",", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def _decoded(raw: bytes, path: Path) -> tuple[str, tuple[Problem, ...]]:
    encoding = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), "utf-8")
    try:
        return raw.decode(encoding), ()
    except UnicodeDecodeError as error:
        line = raw[: error.start].decode(encoding, "ignore").count("\n") + 1
    where = f"{path.name}:{line}"
    if encoding != "utf-8":
        told = f"is marked as {encoding.removesuffix('-sig').upper()} and holds bytes that are none, shown as \ufffd"
        return raw.decode(encoding, "replace"), (BadInput(told, where=where, advice=_AGAIN),)
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        raise BadInput("is neither UTF-8 nor Windows-1252", where=where, advice=_AGAIN) from None
    return text, (BadInput("is not UTF-8; read as Windows-1252", where=where, advice=f"{_AGAIN} if names look wrong"),)


def _delimiter(text: str, path: Path) -> str:
    if path.suffix.lower() == ".tsv":
        return "\t"
    head = _QUOTED.sub("", text.lstrip().split("\n", 1)[0])
    return max(",;\t|", key=lambda mark: (head.count(mark), -",;\t|".index(mark)))
