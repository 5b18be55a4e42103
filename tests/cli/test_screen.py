"""`caveat screen` writes one row a hit beside the columns that came in, and tells of every row that it could not read."""

from pathlib import Path

import openpyxl
import pyarrow
import pyarrow.parquet
import pytest
from tests.cli.conftest import EXAMPLES, Run

from caveat.app.tables import read_table

ROWS = [
    ("Huawei Technologies Co., Ltd.", "CN", "1001"),
    ("华为技术有限公司", "CN", "1002"),
    ("Lakeside Chairs, Inc.", "US", "1003"),
]
HEADER = ("name", "country", "our number")


def _written(folder: Path, suffix: str) -> Path:
    path = folder / f"suppliers{suffix}"
    match suffix:
        case ".xlsx":
            book = openpyxl.Workbook()
            assert book.active is not None
            for row in (HEADER, *ROWS):
                book.active.append(row)
            book.save(path)
        case ".parquet":
            pyarrow.parquet.write_table(pyarrow.table(dict(zip(HEADER, zip(*ROWS, strict=True), strict=True))), path)
        case ".jsonl":
            path.write_text("".join(f'{{"name": "{n}", "country": "{c}", "our number": "{k}"}}\n' for n, c, k in ROWS))
        case _:
            mark = "\t" if suffix == ".tsv" else ","
            path.write_text("\n".join(mark.join(f'"{cell}"' for cell in row) for row in (HEADER, *ROWS)))
    return path


@pytest.mark.parametrize("into", [".csv", ".tsv", ".xlsx", ".jsonl", ".parquet"])
@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".xlsx", ".jsonl", ".parquet"])
def test_every_format_goes_in_and_out(suffix: str, into: str, run: Run, tmp_path: Path) -> None:
    out = tmp_path / f"hits{into}"
    told = run("screen", _written(tmp_path, suffix), "--out", out)
    assert (told.code, told.out) == (0, "")
    table = read_table(out)
    assert table.columns[:3] == HEADER
    assert {row.cells["our number"] for row in table.rows} == {"1001", "1002"}
    assert f"3 rows screened: {len(table.rows)} hits in 2 of them, written to" in told.err
    entity = [row.cells for row in table.rows if row.cells["hit_list"] == "us_bis_entity" and row.cells["our number"] == "1001"]
    assert float(entity[0]["hit_score"]) == 1.0
    assert entity[0]["hit_since"] == "2019-05-16"
    assert entity[0]["hit_list_complete"] == "false"
    assert entity[0]["hit_because"]


def test_the_threshold_and_the_limit_are_kept_to(run: Run, tmp_path: Path) -> None:
    path = _written(tmp_path, ".csv")
    high = run("screen", path, "--threshold", "0.95", "--json").json
    low = run("screen", path, "--threshold", "0.5", "--json").json
    assert high
    assert all(hit["hit_score"] >= 0.95 for hit in high)
    assert len(low) > len(high)
    assert len(run("screen", path, "--limit", "1", "--json").json) == 2


def test_the_example_file_is_screened(run: Run) -> None:
    told = run("screen", EXAMPLES / "suppliers.csv")
    assert told.code == 0
    assert "华为技术有限公司" in told.out
    assert "Hikvision" in told.out


def test_a_name_in_han_is_found(run: Run) -> None:
    told = run("screen", "--name", "华为技术有限公司")
    assert told.code == 0
    assert "us_bis_entity:huawei-technologies-co-ltd-cn" in told.out
    assert "EXTRACT" in told.out
    hits = run("screen", "--name", "华为技术有限公司", "--json").json
    assert hits[0]["score"] > 0.9
    assert {"party", "explanation", "list_id", "measures", "snapshot"} <= set(hits[0])


def test_nothing_found_is_said_with_the_lists_that_were_asked(run: Run) -> None:
    told = run("screen", "--name", "Lakeside Chairs, Inc.", "--threshold", "0.95")
    assert told.code == 0
    assert "nothing found" in told.out
    assert "us_bis_entity (EXTRACT" in told.out
    assert "clear" not in told.out.lower()


def test_rows_that_cannot_be_read_are_told_and_the_rest_is_answered(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_text("name,country\nHuawei Technologies Co., Ltd.,CN\n,CN\nZTE Corporation,Chinaland\nHuawei Technologies,CN\n")
    told = run("screen", path, "--json")
    assert told.code == 2
    assert {hit["name"] for hit in told.json} == {"ZTE Corporation", "Huawei Technologies"}
    assert "s.csv:2: has 3 cells, the header 2 (quote cells that hold the separator)" in told.err
    assert "s.csv:3: has no name and no identifier" in told.err
    assert "s.csv:4: 'Chinaland' is no country that is known here, and was not used" in told.err


def test_a_remark_does_not_make_a_file_bad(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_bytes("name,dob\nHuawei Société,31/12/1970\n".encode("cp1252"))
    told = run("screen", path, "--json")
    assert told.code == 0
    assert "read as Windows-1252" in told.err
    assert "'31/12/1970' is no day of birth" in told.err


def test_screening_a_screened_file_again_writes_the_hit_columns_anew(run: Run, tmp_path: Path) -> None:
    run("screen", _written(tmp_path, ".csv"), "--out", tmp_path / "one.csv")
    told = run("screen", tmp_path / "one.csv", "--out", tmp_path / "two.csv")
    assert told.code == 0
    assert "earlier screening" in told.err
    assert read_table(tmp_path / "two.csv").columns == read_table(tmp_path / "one.csv").columns


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("supplier no,city\n1,Leeds\n", "no column holds names; the columns are: supplier no, city"),
        ("", "the file is empty"),
        ("name,name\nA,B\n", "the column 'name' stands twice"),
    ],
)
def test_a_file_that_cannot_be_screened_is_told(content: str, told: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text(content)
    answer = run("screen", tmp_path / "s.csv")
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err
    assert "s.csv" in answer.err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--name", ""),
        ("--name", "  "),
        ("--name", "x", "--threshold", "1.5"),
        ("--name", "x", "--threshold", "nan"),
        ("--name", "x", "--limit", "0"),
        ("--name", "x", "--out", "hits.csv"),
        ("nowhere.csv",),
        ("nowhere.docx",),
        ("nowhere.csv", "--name", "x"),
        ("--nmae", "x"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: tuple[str, ...], run: Run) -> None:
    told = run("screen", *arguments)
    assert (told.code, told.out) == (2, "")
    assert told.err


@pytest.mark.parametrize("out", ["no/such/folder/hits.csv", "hits.docx", "suppliers.csv"])
def test_a_target_that_cannot_be_written_is_told_before_the_work(out: str, run: Run, tmp_path: Path) -> None:
    path = _written(tmp_path, ".csv")
    before = path.read_bytes()
    told = run("screen", path, "--out", tmp_path / out)
    assert told.code == 2
    assert "rows screened" not in told.err
    assert path.read_bytes() == before


def test_a_large_file_is_written_alike_by_any_number_of_workers(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text(
        "name,number\n" + "".join(f"{'ZTE Corporation' if at % 50 == 0 else 'Otter Bakery'},{at}\n" for at in range(2500))
    )
    one = run("screen", path, "--out", tmp_path / "one.csv", "--workers", "1")
    two = run("screen", path, "--out", tmp_path / "two.csv", "--workers", "2")
    assert (one.code, two.code) == (0, 0)
    assert "2500 rows screened" in two.err
    assert "in 50 of them" in two.err
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()
