"""Files of rows are read as people save them; what cannot be read is told with its place, and the rest is still answered."""

import codecs
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caveat.app.tables import Table, check_target, read_table, write_table
from caveat.facts.problem import BadInput

HUAWEI = "华为技术有限公司"


def _csv(folder: Path, content: bytes | str, name: str = "suppliers.csv") -> Table:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_table(path)


def _names(table: Table) -> list[Any]:
    return [row.cells["name"] for row in table.rows]


@pytest.mark.parametrize(
    "raw",
    [
        f"name,country\n{HUAWEI},CN\n".encode(),
        codecs.BOM_UTF8 + f"name,country\r\n{HUAWEI},CN\r\n".encode(),
        f"name,country\n{HUAWEI},CN\n".encode("utf-16"),
        codecs.BOM_UTF16_BE + f"name,country\n{HUAWEI},CN\n".encode("utf-16-be"),
        f"name;country\n{HUAWEI};CN\n".encode(),
        f"name\tcountry\r{HUAWEI}\tCN\r".encode(),
        f"\n\n name , country \n{HUAWEI},CN\n\n".encode(),
        f'"name","country"\n"{HUAWEI}","CN"'.encode(),
        f'"name",country,"a;b;c;d"\n{HUAWEI},CN,x'.encode(),
    ],
    ids=["plain", "marked", "utf-16", "utf-16-be", "semicolons", "tabs", "blank lines", "quoted", "marks in a quoted header"],
)
def test_csv_is_read_as_programmes_save_it(raw: bytes, tmp_path: Path) -> None:
    table = _csv(tmp_path, raw)
    assert table.columns[:2] == ("name", "country")
    assert _names(table) == [HUAWEI]
    assert not table.problems


def test_tsv_is_split_at_tabs_alone(tmp_path: Path) -> None:
    assert _names(_csv(tmp_path, "name\tcountry\nAcme, Ltd; a|b\tCN\n", "a.tsv")) == ["Acme, Ltd; a|b"]


def test_windows_1252_is_read_and_told_with_its_line(tmp_path: Path) -> None:
    table = _csv(tmp_path, b"name\nAcme\nCaf\xe9 du Nord\n")
    assert _names(table) == ["Acme", "Café du Nord"]
    assert [str(remark) for remark in table.remarks] == [
        "suppliers.csv:3: is not UTF-8; read as Windows-1252 (save it as CSV (UTF-8) if names look wrong)"
    ]


def test_bytes_that_are_no_text_at_all_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="neither UTF-8 nor Windows-1252") as told:
        _csv(tmp_path, b"name\nAcme\n\xff\x81\n")
    assert told.value.where == "suppliers.csv:3"


@pytest.mark.parametrize(
    ("names", "encoding"),
    [
        ("Владимир Владимирович Путин", "cp1251"),
        ("ООО Ромашка\nBlue Lake Ltd\nGreen Hill Inc", "cp1251"),
        ("Путин", "koi8-r"),
        ("华为技术有限公司", "gbk"),
        ("華為技術有限公司", "big5"),
        ("شركة الاتصالات", "cp1256"),
        ("삼성전자 주식회사", "euc_kr"),
        ("三菱重工業株式会社", "shift_jis"),
        ("Lech Wałęsa\nSpółka\nŁódź\nŁukasz", "cp1250"),
    ],
)
def test_a_file_in_another_code_page_is_refused_and_not_read_as_western(names: str, encoding: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="probably in another code page") as told:
        _csv(tmp_path, f"name\nAcme\n{names}\n".encode(encoding))
    assert told.value.where == "suppliers.csv:3"
    assert told.value.advice == "save it as CSV (UTF-8)"


@pytest.mark.parametrize(("names", "encoding"), [("华为技术有限公司\n中兴通讯\n大华", "gbk"), ("Spółka\nWałęsa\nŁukasz", "cp1250")])
def test_a_few_names_in_another_code_page_among_many_western_ones_suffice_to_refuse(
    names: str, encoding: str, tmp_path: Path
) -> None:
    western = "Société Générale\nMüller\n" * 500
    with pytest.raises(BadInput, match="another code page"):
        _csv(tmp_path, f"name\n{western}".encode("cp1252") + names.encode(encoding))


@pytest.mark.parametrize(
    "name",
    [
        "Société Générale",
        "Müller",
        "Þórður Óðinsson",
        "l’été à Orléans",
        "Ærøskøbing Øl A/S",
        "JOSÉ MUÑOZ ¿qué? £500 m²",
        "ÅÄÖ Färg AB, Göteborg",
        "«Été» “Café” d’Or – Straße™",
    ],
)
def test_western_names_go_on_being_read(name: str, tmp_path: Path) -> None:
    assert _names(_csv(tmp_path, f"name\n{name}\n".encode("cp1252"), "a.tsv")) == [name]


def test_a_broken_byte_makes_no_western_text_of_what_else_is_utf8(tmp_path: Path) -> None:
    table = _csv(tmp_path, f"name\n{HUAWEI}\n".encode() + b"Caf\xe9\n")
    assert _names(table) == [HUAWEI, "Caf\ufffd"]
    assert str(table.remarks[0]).startswith("suppliers.csv:3: is UTF-8 but for some bytes, shown as \ufffd")


def test_blank_rows_are_passed_over(tmp_path: Path) -> None:
    table = _csv(tmp_path, "name;country;born;lei\n;;;\nZTE;CN;;\n ; ; ; \n;\n;;;;;\n")
    assert [row.where for row in table.rows] == ["suppliers.csv:3"]
    assert not table.problems


@pytest.mark.parametrize(
    "raw", [codecs.BOM_UTF8 + b"name\nA\nCaf\xe9\n", codecs.BOM_UTF16_LE + "name\nA\nB".encode("utf-16-le") + b"x"]
)
def test_a_mark_that_does_not_keep_its_word_is_told(raw: bytes, tmp_path: Path) -> None:
    remark = _csv(tmp_path, raw).remarks[0]
    assert remark.where == "suppliers.csv:3"
    assert "\ufffd" in str(remark)


def test_rows_of_another_length_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    table = _csv(tmp_path, "name,country\nAcme,CN\nHuawei Technologies Co., Ltd.,CN\nshort\n,\n\nZTE,CN\n")
    assert _names(table) == ["Acme", "ZTE"]
    assert [problem.where for problem in table.problems] == ["suppliers.csv:3", "suppliers.csv:4"]
    assert "has 3 cells, the header 2" in str(table.problems[0])


def test_a_stray_quote_spoils_its_own_row_and_no_other(tmp_path: Path) -> None:
    table = _csv(tmp_path, 'name,country\n"Acme" Ltd,CN\nZTE,CN\n')
    assert _names(table) == ["ZTE"]
    assert [problem.where for problem in table.problems] == ["suppliers.csv:2"]


def test_an_open_quote_is_told_where_it_opens_and_how_much_it_swallows(tmp_path: Path) -> None:
    table = _csv(tmp_path, 'name,country\nAcme,CN\n"Open,CN\nZTE,CN\nDahua,CN\n')
    assert _names(table) == ["Acme"]
    assert table.problems[0].where == "suppliers.csv:3"
    assert "up to line 5" in table.problems[0].what


def test_a_row_of_several_lines_stands_where_it_begins(tmp_path: Path) -> None:
    table = _csv(tmp_path, 'name,address\n"Acme","1 High Street\nLeeds"\nZTE,Shenzhen\n')
    assert [row.where for row in table.rows] == ["suppliers.csv:2", "suppliers.csv:4"]


def test_an_open_quote_in_the_header_stops_the_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is not CSV"):
        _csv(tmp_path, '"name,country\nAcme,CN\n')


def test_a_column_that_stands_twice_is_refused_in_every_format(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="'name' stands twice"):
        _csv(tmp_path, "name,country,name\nA,CN,B\n")


def test_columns_without_a_name_are_numbered(tmp_path: Path) -> None:
    assert _csv(tmp_path, "name,,\nAcme,x,\n").columns == ("name", "column 2", "column 3")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "the file is empty"),
        (b"\n\n \n", "no columns"),
        (b"name\nAc\0me\n", "null characters"),
        ("name\nAcme\n".encode("utf-16-le"), "null characters"),
    ],
)
def test_a_file_without_rows_of_text_is_refused(content: bytes, told: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=told) as error:
        _csv(tmp_path, content)
    assert error.value.advice
    assert "suppliers.csv" in error.value.where


def test_a_file_that_is_missing_a_folder_or_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        read_table(tmp_path / "nowhere.csv")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(BadInput, match="no such file"):
        read_table(tmp_path / "folder.csv")
    for name in ("a.docx", "a"):
        with pytest.raises(BadInput, match="are not known") as told:
            read_table(tmp_path / name)
        assert ".csv" in told.value.advice


def test_json_lines_are_read_and_bad_lines_told_with_their_numbers(tmp_path: Path) -> None:
    lines = [f'\ufeff{{"name": "{HUAWEI}", "n": 1}}', "", "{oops", "[1]", '"text"', '{"name": "ZTE", "country": null}', "[" * 5000]
    table = _csv(tmp_path, "\n".join(lines), "a.jsonl")
    assert _names(table) == [HUAWEI, "ZTE"]
    assert table.columns == ("name", "n", "country")
    assert [problem.where for problem in table.problems] == ["a.jsonl:3", "a.jsonl:4", "a.jsonl:5", "a.jsonl:7"]


def test_a_file_of_bad_lines_alone_tells_them(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as told:
        _csv(tmp_path, "x\ny\n", "a.jsonl")
    assert "a.jsonl:2: not JSON" in str(told.value)


@pytest.mark.parametrize("content", [b"nonsense", b"PAR1 nonsense PAR1"])
def test_what_is_no_parquet_is_refused(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no Parquet file"):
        _csv(tmp_path, content, "a.parquet")


CELLS = st.one_of(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=20), st.integers(-1000, 1000))


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".xlsx", ".jsonl", ".parquet"])
@settings(max_examples=15, deadline=None)
@given(rows=st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_what_is_written_is_read_again(suffix: str, rows: list[tuple[Any, Any]], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("round") / f"out{suffix}"
    write_table(path, ["name", "note"], [{"name": f"x{name}", "note": note, "other": 1} for name, note in rows])
    table = read_table(path)
    assert table.columns == ("name", "note")
    assert [(row.cells["name"], str(row.cells["note"])) for row in table.rows] == [(f"x{name}", str(note)) for name, note in rows]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".jsonl", ".parquet"])
def test_odd_values_are_written_and_not_the_word_none(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{suffix}"
    odd: list[dict[str, Any]] = [{"a": None, "b": 2**70, "c": [1]}, {"a": "x\x0by", "b": float("nan"), "c": {"k": 1}}]
    write_table(path, ["a", "b", "c"], odd)
    assert read_table(path).rows[0].cells["a"] in ("", None)


def test_a_failing_write_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before")
    with pytest.raises(UnicodeEncodeError):
        write_table(path, ["a"], [{"a": 1}, {"a": "\ud800"}])
    assert path.read_text() == "before"
    assert [one.name for one in tmp_path.iterdir()] == ["out.csv"]


def test_targets_that_cannot_take_rows_are_refused_beforehand(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("name\nA\n")
    (tmp_path / "folder.csv").mkdir()
    for path, told in (
        (tmp_path / "no" / "out.csv", "no such folder"),
        (tmp_path / "out.docx", "not known"),
        (tmp_path / "folder.csv", "it is a folder"),
        (tmp_path / "folder.csv" / ".." / "in.csv", "the file that the rows come from"),
    ):
        with pytest.raises(BadInput, match=told):
            check_target(path, source)
    check_target(tmp_path / "out.csv", source)
