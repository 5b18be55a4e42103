"""A workbook becomes rows of text, and one that could do harm is refused before it is parsed."""

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.workbook import member, repacked, workbook_of

from caveat.facts import Problem
from caveat.facts.problem import BadInput
from caveat.lists import xlsx_text
from caveat.lists.xlsx_text import sheet_rows

SOUND = workbook_of([["name", "day"], ["Lantern", datetime(2026, 4, 14)]])
SHEET = "xl/worksheets/sheet1.xml"


def rows_of(raw: bytes) -> list[tuple[int, list[str]]]:
    doubts: list[Problem] = []
    found = list(sheet_rows(raw, "book.xlsx", doubts))
    assert doubts == []
    return found


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Lantern ", "Lantern"),
        (1969, "1969"),
        (1969.0, "1969"),
        (1.5, "1.5"),
        (True, "TRUE"),
        (datetime(1945, 5, 1), "1945-05-01"),
        (datetime(1945, 5, 1, 13, 30), "1945-05-01 13:30:00"),
        ("a_x000D_\nb", "a\nb"),
        (None, ""),
    ],
)
def test_a_cell_becomes_the_text_that_a_reader_expects(cell: Any, text: str) -> None:
    assert rows_of(workbook_of([["head"], [cell, "after"]]))[1] == (2, [text, "after"])


@given(
    st.lists(
        st.lists(st.text(alphabet="abc אب中-'=", max_size=6).map(lambda one: one.strip("= ")), min_size=1, max_size=4), max_size=5
    )
)
def test_what_is_written_is_read_and_empty_rows_keep_the_numbers_of_the_others(table: list[list[str]]) -> None:
    expected = []
    for number, row in enumerate(table, start=1):
        cells = list(row)
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            expected.append((number, cells))
    assert rows_of(workbook_of([[cell or None for cell in row] for row in table])) == expected


def test_a_formula_and_an_error_are_doubts_with_their_place() -> None:
    doubts: list[Problem] = []
    found = list(sheet_rows(workbook_of([["a", "b"], ["=1+1", "#N/A"]]), "book.xlsx", doubts))
    assert found == [(1, ["a", "b"])]
    assert [str(doubt).split(" (")[0] for doubt in doubts] == [
        "book.xlsx:2: column A holds a formula, whose value is not stated",
        "book.xlsx:2: column B holds the error #N/A",
    ]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "is no Excel workbook"),
        (b"name,day\n", "is no Excel workbook"),
        (SOUND[: len(SOUND) // 2], "is no Excel workbook"),
        (workbook_of([["a"]], more_sheets=1), "has not one sheet"),
        (repacked(SOUND, {"xl/vbaProject.bin": b"x"}), "a macro, a link or an object"),
        (repacked(SOUND, {"xl/externalLinks/externalLink1.xml": b"<x/>"}), "a macro, a link or an object"),
        (repacked(SOUND, {"xl/embeddings/oleObject1.bin": b"x"}), "a macro, a link or an object"),
        (repacked(SOUND, without=SHEET), "has not one sheet but: none"),
        (repacked(SOUND, {SHEET: b"<worksheet><sheetData>"}), "the workbook cannot be read"),
    ],
)
def test_what_is_no_sound_workbook_of_one_sheet_is_refused(raw: bytes, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        list(sheet_rows(raw, "book.xlsx", []))


@pytest.mark.parametrize("declared", [b'<!DOCTYPE x [<!ENTITY a "ha">]>', b'<! ENTITY a "ha">', b"<!doctype x>"])
def test_a_declared_entity_is_refused_wherever_it_stands(declared: bytes) -> None:
    sheet = member(SOUND, SHEET)
    head, mark, rest = sheet.partition(b"<worksheet")
    hidden = head + declared + mark + rest
    for sheet in (hidden, hidden.decode().encode("utf-16"), b" " * ((1 << 20) - len(head) - 5) + hidden):
        with pytest.raises(BadInput, match="declares a document type or an entity"):
            list(sheet_rows(repacked(SOUND, {SHEET: sheet}), "book.xlsx", []))


def test_a_workbook_made_for_macros_is_refused_by_its_own_word() -> None:
    types = member(SOUND, "[Content_Types].xml").replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")
    with pytest.raises(BadInput, match="made for macros"):
        list(sheet_rows(repacked(SOUND, {"[Content_Types].xml": types}), "book.xlsx", []))


def test_a_workbook_that_unpacks_beyond_all_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_text, "LARGEST_UNPACKED", 1_000_000)
    with pytest.raises(BadInput, match="unpacks to"):
        list(sheet_rows(repacked(SOUND, {"xl/big.xml": b" " * 1_000_001}), "book.xlsx", []))
