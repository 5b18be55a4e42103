"""Excel workbooks are read within bounds, and text written to one stays text."""

import re
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from caveat.app.tables import Uncalculated, read_table, write_table
from caveat.app.tables.xlsx_file import LARGEST_UNPACKED
from caveat.facts.problem import BadInput

LAUGHS = "<!DOCTYPE x [" + '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)) + "]>"


def _book(path: Path, *rows: list[Any]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def _rewritten(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, change(content) if name.endswith(part) else content)
    return path


def test_a_workbook_is_read_with_days_as_days_and_moments_as_moments(tmp_path: Path) -> None:
    moment = datetime(2020, 5, 1, 13, 30, tzinfo=UTC).replace(tzinfo=None)
    path = _book(
        tmp_path / "a.xlsx", ["name", "since", "seen", "n"], ["Acme", date(2020, 5, 1), moment, 3], [], [None, None, None, 4]
    )
    table = read_table(path)
    assert [row.cells for row in table.rows] == [
        {"name": "Acme", "since": "2020-05-01", "seen": "2020-05-01T13:30:00", "n": 3},
        {"name": "", "since": "", "seen": "", "n": 4},
    ]
    assert [row.where for row in table.rows] == ["a.xlsx:2", "a.xlsx:4"]


def test_blank_rows_above_the_header_are_passed_over(tmp_path: Path) -> None:
    table = read_table(_book(tmp_path / "a.xlsx", [], ["name", None, None], ["Acme"]))
    assert table.columns == ("name",)
    assert [row.where for row in table.rows] == ["a.xlsx:3"]


def test_cells_beyond_the_last_column_are_told(tmp_path: Path) -> None:
    table = read_table(_book(tmp_path / "a.xlsx", ["name"], ["Acme"], ["ZTE", "stray"]))
    assert [str(remark) for remark in table.remarks] == ["a.xlsx:3: holds cells beyond the last named column, which are left out"]


def test_a_column_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="'name' stands twice"):
        read_table(_book(tmp_path / "a.xlsx", ["name", "name"], ["A", "B"]))


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x.example")', "+1", "@x", "#N/A", "-2"])
def test_text_that_looks_like_a_formula_stays_text(text: str, tmp_path: Path) -> None:
    write_table(tmp_path / "a.xlsx", ["name"], [{"name": text}])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert (sheet["A2"].data_type, sheet["A2"].value) == ("s", text)
    assert [row.cells["name"] for row in read_table(tmp_path / "a.xlsx").rows] == [text]


def test_a_header_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    write_table(tmp_path / "a.xlsx", ["=1+1"], [{"=1+1": "x"}])
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]["A1"].data_type == "s"


def test_a_workbook_that_unpacks_beyond_all_measure_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("xl/a.xml", "w", force_zip64=True) as part,
    ):
        piece = bytes(50_000_000)
        for _ in range(LARGEST_UNPACKED // len(piece) + 1):
            part.write(piece)
    assert path.stat().st_size < 10_000_000
    with pytest.raises(BadInput, match=r"unpacks to 1,0[0-9,]+ bytes"):
        read_table(path)


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("sheet1.xml", lambda old: old[: len(old) // 2]),
        ("workbook.xml", lambda old: old[: len(old) // 2]),
        ("workbook.xml", lambda _: b"<workbook/>"),
        ("[Content_Types].xml", lambda _: b"<Types/>"),
        ("sheet1.xml", lambda old: LAUGHS.encode() + old.replace(b"</row>", b'<c t="inlineStr"><is><t>&a11;</t></is></c></row>')),
        ("sheet1.xml", lambda old: old.replace(b"<v>7</v>", b"<v>seven</v>")),
    ],
    ids=["cut sheet", "cut book", "empty book", "no types", "billion laughs", "no number"],
)
def test_a_broken_workbook_is_refused_with_its_name(part: str, change: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = _rewritten(_book(tmp_path / "a.xlsx", ["name", "n"], ["Acme", 7]), part, change)
    with pytest.raises(BadInput, match="is no Excel workbook") as told:
        read_table(path)
    assert told.value.where == "a.xlsx"


@pytest.mark.parametrize("content", [b"name,country\n", b"PK\x03\x04junk", b"\xd0\xcf\x11\xe0 an old .xls"])
def test_what_is_no_workbook_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(BadInput, match="is no Excel workbook"):
        read_table(tmp_path / "a.xlsx")


def test_a_sheet_that_claims_to_be_huge_is_not_believed(tmp_path: Path) -> None:
    path = _rewritten(
        _book(tmp_path / "a.xlsx", ["name", "n"], ["Acme", 7]),
        "sheet1.xml",
        lambda old: (
            old.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"').replace(b'r="2"', b'r="1048576"').replace(b'"A2"', b'"A1048576"')
        ),
    )
    table = read_table(path)
    assert table.columns == ("name", "n")
    assert [row.where for row in table.rows] == ["a.xlsx:1048576"]


def test_an_empty_sheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no columns"):
        read_table(_book(tmp_path / "a.xlsx"))


def test_the_sheet_that_is_read_and_those_that_are_not_are_named(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_book(tmp_path / "a.xlsx", ["name"], ["Acme"]))
    book.worksheets[0].title = "Suppliers"
    for title in ("Customers", "Notes"):
        book.create_sheet(title).append(["name"])
    book.save(tmp_path / "a.xlsx")
    table = read_table(tmp_path / "a.xlsx")
    told = "a.xlsx: read the sheet 'Suppliers'; not read: 'Customers', 'Notes'"
    assert [str(remark).partition(" (")[0] for remark in table.remarks] == [told]


def test_an_empty_first_sheet_before_others_is_named(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_book(tmp_path / "a.xlsx"))
    book.create_sheet("Customers").append(["name"])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(BadInput, match="the first sheet, 'Sheet', is empty"):
        read_table(tmp_path / "a.xlsx")


def test_a_formula_without_a_value_is_told_and_no_empty_cell(tmp_path: Path) -> None:
    path = _book(
        tmp_path / "a.xlsx", ["name", "n"], ["Acme", 1], ['=CONCATENATE("Huawei"," Technologies")', 2], ["=B2"], ["ZTE", 3]
    )
    table = read_table(path)
    assert [isinstance(row.cells["name"], Uncalculated) for row in table.rows] == [False, True, True, False]
    told = "a.xlsx:3: 2 cells from here on hold formulas that no programme has calculated, and are read as empty"
    assert [str(remark) for remark in table.remarks] == [f"{told} ({Uncalculated.ADVICE})"]


def test_a_formula_with_a_value_even_an_empty_text_is_read(tmp_path: Path) -> None:
    def calculated(old: bytes) -> bytes:
        for cell, value in ((b"A2", b"Acme"), (b"A3", b"")):
            old = re.sub(
                rb'<c r="%s"[^>]*>(<f>.*?</f>)<v ?(?:/>|></v>)' % cell, rb'<c r="%s" t="str">\1<v>%s</v>' % (cell, value), old
            )
        return old

    path = _rewritten(_book(tmp_path / "a.xlsx", ["name", "n"], ['="Ac"&"me"', 1], ['=""', 2]), "sheet1.xml", calculated)
    table = read_table(path)
    assert [row.cells["name"] for row in table.rows] == ["Acme", ""]
    assert not table.remarks


def test_formulas_are_found_where_a_sheet_names_neither_rows_nor_cells(tmp_path: Path) -> None:
    path = _rewritten(
        _book(tmp_path / "a.xlsx", ["n", "name"], [1, "Acme"], [2, "=A1"]),
        "sheet1.xml",
        lambda old: re.sub(rb'(<(?:row|c)) r="[A-Z0-9]+"', rb"\1", old),
    )
    assert [isinstance(row.cells["name"], Uncalculated) for row in read_table(path).rows] == [False, True]
