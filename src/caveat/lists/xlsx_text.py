"""Excel workbooks that offices publish: the one sheet as rows of text, read within bounds, without macros, links or entities."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException

from caveat.facts.problem import BadInput, BadList, Problem

LARGEST_UNPACKED = 300_000_000
MOST_MEMBERS = 500
MOST_ROWS = 1_048_576

_BROKEN = (InvalidFileException, zipfile.BadZipFile, SyntaxError, LookupError, ValueError, TypeError, AttributeError, OSError)
"""What openpyxl and its XML parsers raise for workbooks that are none; their syntax errors are Python's."""

_HOSTILE = re.compile(r"vbaProject|externalLinks/|embeddings/|activeX/|macrosheets/", re.IGNORECASE)
_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_AGAIN = "fetch the file again and compare its size with the publisher's"


def sheet_rows(raw: bytes, where: str, doubts: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Yield the row number and the cells, as text, of each row that is not empty; trailing empty cells are left out.

    A day is written `2019-05-16`, a whole number without a point, true and false `TRUE` and `FALSE`. A formula or an
    error in a cell is a doubt. Raise `BadInput` for what is no workbook, is none of one sheet, holds macros, links to
    other files, objects or entities, or unpacks beyond all measure.
    """
    _refuse_hostile(raw, where)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions, which state nothing
            yield from _rows(raw, where, doubts)
    except _BROKEN as error:
        raise BadInput(f"the workbook cannot be read: {error}", where=where, advice=_AGAIN) from None


def _rows(raw: bytes, where: str, doubts: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, keep_links=False)
    try:
        if len(book.sheetnames) != 1 or len(book.worksheets) != 1:
            named = ", ".join(book.sheetnames) or "none"
            raise BadInput(f"the workbook has not one sheet but: {named}", where=where, advice="see which of them is the list")
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # a sheet's claim of its own size is not believed
        for number, cells in enumerate(sheet.iter_rows(), start=1):
            if number > MOST_ROWS:
                raise BadInput(f"the sheet has more than {MOST_ROWS:,} rows", where=where, advice="refused: no sheet is that long")
            texts = [_text(cell, f"{where}:{number}", doubts) for cell in cells]
            while texts and not texts[-1]:
                texts.pop()
            if texts:
                yield number, texts
    finally:
        book.close()


def _text(cell: object, where: str, doubts: list[Problem]) -> str:
    value, kind = getattr(cell, "value", None), getattr(cell, "data_type", "n")
    if value is None:
        return ""
    if kind in ("f", "e"):
        column = get_column_letter(getattr(cell, "column", 1))
        told = "a formula, whose value is not stated" if kind == "f" else f"the error {value}"
        doubts.append(BadList(f"column {column} holds {told}", where=where, advice="ask the publisher, or compare with its page"))
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    return unescape(str(value)).replace("\r\n", "\n").replace("\r", "\n").strip()


def _refuse_hostile(raw: bytes, where: str) -> None:
    """Refuse a zip that holds what no list needs, before anything of it is parsed."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = archive.infolist()
            size = sum(item.file_size for item in members)
            if size > LARGEST_UNPACKED or len(members) > MOST_MEMBERS:
                raise BadInput(
                    f"unpacks to {size:,} bytes in {len(members)} files", where=where, advice="refused: no list needs that"
                )
            for item in members:
                _refuse_member(archive, item, where)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise BadInput(f"is no Excel workbook: {error}", where=where, advice=_AGAIN) from None


def _refuse_member(archive: zipfile.ZipFile, item: zipfile.ZipInfo, where: str) -> None:
    advice = "no official list needs it; fetch the file from its publisher again"
    if _HOSTILE.search(item.filename):
        raise BadInput(f"the workbook holds {item.filename}: a macro, a link or an object", where=where, advice=advice)
    if not item.filename.endswith((".xml", ".rels", ".vml")):
        return
    tail = b""
    with archive.open(item) as stream:
        while piece := stream.read(1 << 20):
            text = tail + piece.replace(b"\0", b"")  # two bytes a letter hide nothing
            if _DECLARED.search(text):
                raise BadInput(f"{item.filename} declares a document type or an entity", where=where, advice=advice)
            if b"macroEnabled" in text:
                raise BadInput("the workbook is made for macros", where=where, advice=advice)
            tail = text[-32:]
