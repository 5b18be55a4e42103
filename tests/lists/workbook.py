"""Small workbooks, built in the test: by openpyxl where they are sound, by hand where they are not."""

import csv
import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

import openpyxl

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def workbook_of(rows: list[list[Any]], *, more_sheets: int = 0) -> bytes:
    """Build a workbook of one sheet, or more, with the rows in the first."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    for _ in range(more_sheets):
        book.create_sheet()
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def workbook_of_csv(text: str) -> bytes:
    """Build a workbook of a CSV text, whose days, numbers, TRUE and FALSE become those of a sheet, as in the real ones."""
    return workbook_of([[_cell(text) for text in row] for row in csv.reader(io.StringIO(text))])


def repacked(raw: bytes, members: Mapping[str, bytes] = MappingProxyType({}), *, without: str = "") -> bytes:
    """Pack a workbook again with other members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            if item.filename != without and item.filename not in members:
                new.writestr(item.filename, old.read(item))
        for name, content in members.items():
            new.writestr(name, content)
    return stream.getvalue()


def member(raw: bytes, name: str) -> bytes:
    """Return one member of a workbook."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return archive.read(name)


def _cell(text: str) -> Any:
    if _DAY.fullmatch(text):
        return datetime.fromisoformat(text)
    if text in ("TRUE", "FALSE"):
        return text == "TRUE"
    return int(text) if text.isdigit() else text or None
