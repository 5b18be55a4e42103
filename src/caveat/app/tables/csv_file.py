"""CSV and TSV as people save them: UTF-8 with or without a mark, UTF-16 from Excel, or the Windows code page 1252."""

import codecs
import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from caveat.app.tables.code_page import high_words, is_mostly_utf8
from caveat.app.tables.table import OpenTable, Row, column_names
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, Problem

csv.field_size_limit(10_000_000)

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_QUOTED = re.compile(r'"[^"]*"')
_PIECE = 1 << 20
_AGAIN = "save it as CSV (UTF-8)"
_PAGES = (
    ": it is probably in another code page, as Windows-1251 (Cyrillic), Windows-1250 (Central European), Windows-1256 (Arabic), "
    "GBK or Big5 (Chinese) or EUC-KR (Korean)"
)


def read(path: Path) -> OpenTable:
    """Open a file whose first row names the columns; rows that are no CSV, or of another length, are reported and left out.

    Blank rows are passed over.
    """
    coding = _coding(path)
    table = OpenTable((), (), max(coding.lines - 1, 0))
    table.remarks += coding.remarks
    rows = _rows(path, coding, table)
    first = next(rows, None)
    table.rows = rows if first is None else _again(first, rows)
    return table


def _again(first: Row, rest: Iterator[Row]) -> Iterator[Row]:
    yield first
    yield from rest


def _rows(path: Path, coding: "_Coding", table: OpenTable) -> Iterator[Row]:
    """Give the rows after the header, which names the table's columns before the first is given."""
    with path.open(encoding=coding.encoding, errors=coding.errors, newline="") as stream:
        lines = csv.reader(stream, delimiter=_delimiter(path, coding), strict=True)
        columns: list[str] = []
        while True:
            where = f"{path.name}:{lines.line_num + 1}"
            try:
                cells = next(lines, None)
            except csv.Error as error:
                problem = _no_csv(error, where, lines.line_num)
                if not columns:
                    raise problem from None
                table.problems.append(problem)
                continue
            if cells is None:
                return
            if not columns:
                columns = column_names(cells, where) if any(cell.strip() for cell in cells) else []
                table.columns = tuple(columns)
            elif not any(map(str.strip, cells)):
                continue
            elif len(cells) == len(columns):
                yield Row(where=where, cells=dict(zip(columns, cells, strict=True)))
            else:
                told = f"has {len(cells)} cells, the header {len(columns)}"
                table.problems.append(BadInput(told, where=where, advice="quote cells that hold the separator"))


def _no_csv(error: csv.Error, where: str, last: int) -> BadInput:
    upto = f" (up to line {last})" if not where.endswith(f":{last}") else ""
    return BadInput(
        f"is not CSV{upto}: {error}", where=where, advice="look for a quote that stands alone; double those inside a cell"
    )


def write(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write UTF-8 CSV, or TSV by suffix."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, delimiter="\t" if path.suffix.lower() == ".tsv" else ",", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


class _Undecodable(Exception):
    """The bytes of a file are not what its encoding allows, from the byte `at`."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


@noun
class _Coding:
    """How the bytes of a file become text, what to know of that, and about how many lines there are."""

    encoding: str
    errors: str
    lines: int
    remarks: tuple[Problem, ...] = ()


def _coding(path: Path) -> _Coding:
    """Read the whole file once, without keeping it, to tell its encoding."""
    with path.open("rb") as stream:
        head = stream.read(3)
    encoding = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), "utf-8")
    try:
        return _Coding(encoding=encoding, errors="strict", lines=_lines(path, encoding))
    except _Undecodable as error:
        where = f"{path.name}:{_lines(path, encoding, upto=error.at) + 1}"
    told = f"is marked as {encoding.removesuffix('-sig').upper()} and holds bytes that are none, shown as \ufffd"
    if encoding == "utf-8":
        if not is_mostly_utf8(_texts(path)):
            return _windows(path, where)
        told = "is UTF-8 but for some bytes, shown as \ufffd"
    remark = BadInput(told, where=where, advice=_AGAIN)
    return _Coding(encoding=encoding, errors="replace", lines=_lines(path, encoding, "replace"), remarks=(remark,))


def _windows(path: Path, where: str) -> _Coding:
    """Take a file that is no UTF-8 for Windows-1252; raise `BadInput` if it cannot be, or reads as no Western text."""
    try:
        lines = _lines(path, "cp1252")
    except _Undecodable:
        raise BadInput(f"is neither UTF-8 nor Windows-1252{_PAGES}", where=where, advice=_AGAIN) from None
    if not high_words(_pieces(path)).read_as_western:
        raise BadInput(f"is not UTF-8, and reads as no Western text{_PAGES}", where=where, advice=_AGAIN)
    remark = BadInput("is not UTF-8; read as Windows-1252", where=where, advice=f"{_AGAIN} if names look wrong")
    return _Coding(encoding="cp1252", errors="strict", lines=lines, remarks=(remark,))


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            yield piece


def _texts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", errors="replace", newline="") as stream:
        while text := stream.read(_PIECE):
            yield text


def _lines(path: Path, encoding: str, errors: str = "strict", *, upto: int | None = None) -> int:
    """Count the line ends in the text of a file, or of its first `upto` bytes, or raise `_Undecodable`."""
    decode = codecs.getincrementaldecoder(encoding)("ignore" if upto is not None else errors).decode
    lines = taken = 0
    with path.open("rb") as stream:
        while True:
            raw = stream.read(_PIECE if upto is None else min(_PIECE, upto - taken))
            taken += len(raw)
            try:
                text = decode(raw, not raw and upto is None)
            except UnicodeDecodeError as error:
                raise _Undecodable(taken - len(error.object) + error.start) from None
            if "\0" in text:
                raise BadInput("holds null characters: it is no text file", where=path.name, advice=_AGAIN)
            lines += text.count("\n")
            if not raw:
                return lines


def _delimiter(path: Path, coding: _Coding) -> str:
    """Take the mark that stands most often in the first line that says anything, outside of quotes."""
    if path.suffix.lower() == ".tsv":
        return "\t"
    with path.open(encoding=coding.encoding, errors=coding.errors, newline="") as stream:
        head = _QUOTED.sub("", next((line for line in stream if line.strip()), ""))
    return max(",;\t|", key=lambda mark: (head.count(mark), -",;\t|".index(mark)))
