"""CSV that offices write: rows with the line each begins on, and a doubt for whatever cannot be read."""

import csv
import io
from collections.abc import Iterator, Sequence

from caveat.facts.problem import BadInput, Problem

_COMPARE = "compare with the publisher's file"
_AGAIN = "fetch the file again and compare its size with the publisher's"


def read_rows(
    raw: bytes, where: str, doubts: list[Problem] | None = None, *, encoding: str = "utf-8", columns: int = 0, delimiter: str = ","
) -> Iterator[tuple[int, list[str]]]:
    """Yield the line and the cells of each row that is not empty; a byte-order mark and DOS's end mark 0x1A are left out.

    What cannot be read goes to `doubts`, and the rows beside it are still read; without `doubts` it is raised as
    `BadInput`. A row that has not `columns` cells (if given) is such a doubt.
    """
    told = _Told(doubts)
    if not raw:
        told.tell("the file is empty", where, _AGAIN)
    reader = csv.reader(io.StringIO(_decode(raw, where, encoding, told), newline=""), delimiter=delimiter, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            told.tell(f"the row is broken off or badly quoted: {error}", f"{where}:{line}", _AGAIN)
            return
        if cells is None:
            return
        if cells and columns and len(cells) != columns:
            told.tell(
                f"the row has {len(cells)} cells, not {columns}", f"{where}:{line}", "see whether the publisher changed the layout"
            )
        elif cells:
            yield line, cells
        line = reader.line_num + 1


def named_rows(
    lines: Iterator[tuple[int, list[str]]], names: Sequence[str], file: str, doubts: list[Problem], advice: str = _COMPARE
) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the line of each row and its cells by the names of their columns, blanks evened out; one of another length is a doubt."""
    for line, cells in lines:
        if len(cells) == len(names):
            yield line, {name: " ".join(cell.split()) for name, cell in zip(names, cells, strict=True)}
        else:
            told = f"the row has {len(cells)} cells, the header {len(names)}"
            doubts.append(BadInput(told, where=f"{file}:{line}", advice=advice))


def ends_whole(raw: bytes) -> bool:
    """Say whether the last line has its end, by a line break or by DOS's end mark 0x1A."""
    return not raw or raw.endswith((b"\n", b"\r", b"\x1a"))


def has_end_mark(raw: bytes) -> bool:
    """Say whether DOS's end mark 0x1A closes the file, as OFAC's files do."""
    return raw.rstrip(b"\r\n").endswith(b"\x1a")


class _Told:
    """Where problems go: to the list that was given, or up."""

    def __init__(self, doubts: list[Problem] | None) -> None:
        self.doubts = doubts

    def tell(self, what: str, where: str, advice: str) -> None:
        problem = BadInput(what, where=where, advice=advice)
        if self.doubts is None:
            raise problem
        self.doubts.append(problem)


def _decode(raw: bytes, where: str, encoding: str, told: _Told) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        told.tell(
            f"byte 0x{raw[error.start]:02x} is not {encoding}", f"{where}:{line}", "see whether the publisher changed the encoding"
        )
        text = raw.decode(encoding, errors="replace")
    text = text.removeprefix("\ufeff")
    body = text.rstrip("\r\n")
    return body[:-1] if body.endswith("\x1a") else text
