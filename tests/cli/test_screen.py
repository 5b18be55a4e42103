"""`caveat screen` writes one row a hit beside the columns that came in, and tells of every row that it could not read."""

from pathlib import Path

import openpyxl
import pyarrow
import pyarrow.parquet
import pytest
from tests.cli.conftest import EXAMPLES, Run

from caveat.app.party_columns import columns_of
from caveat.app.row_party import Remarks, party_of
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


HUAWEI = "Huawei Technologies Co., Ltd."


def _screened(run: Run, path: Path, content: str) -> tuple[int, set[str], str]:
    """Return the exit code, the names that hit for certain, and what was told, of a file of this content."""
    path.write_text(content, "utf-8")
    told = run("screen", path, "--json", "--threshold", "0.95")
    return told.code, {hit["hit_name"] for hit in told.json}, told.err


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "Beneficiary Name",
            "counterparty",
            "CONSIGNEE",
            "client",
            "client-name",
            "vessel name",
            "ShipName",
            "fullName",
            "Party_Name",
        ),
        *("legalName", "account name", "Name (English)", "nom", "Nombre", "ФИО", "名称", "Customer", "VendorName", "organisation"),
    ],
)
def test_a_column_of_names_is_known_by_many_names(heading: str, run: Run, tmp_path: Path) -> None:
    code, found, told = _screened(run, tmp_path / "s.csv", f'no,{heading}\n1,"{HUAWEI}"\n')
    assert (code, HUAWEI in found) == (0, True)
    assert f"caveat: s.csv: read names from {heading!r}\n" in told


def test_every_column_of_further_names_is_screened(run: Run, tmp_path: Path) -> None:
    header = "name,aka,Alias 2,other names,also known as"
    rows = f'Otter Bakery,ZTE Corporation,,,\nOtter Bakery,,"{HUAWEI}",,\nOtter,,,,Birch; ZTE Corporation\n'
    code, found, told = _screened(run, tmp_path / "s.csv", f"{header}\n{rows}")
    assert (code, {HUAWEI, "ZTE Corporation"} <= found) == (0, True)
    assert "read names from 'name', further names from 'aka', 'Alias 2', 'other names', 'also known as'\n" in told
    assert "in 3 of them" in told


def test_the_same_heading_in_capitals_is_a_further_name(run: Run, tmp_path: Path) -> None:
    code, found, told = _screened(run, tmp_path / "s.csv", "Name ,NAME\nOtter Bakery,ZTE Corporation\n")
    assert (code, "ZTE Corporation" in found) == (0, True)
    assert "read names from 'Name', further names from 'NAME'" in told


@pytest.mark.parametrize(
    ("header", "read", "left"),
    [
        ("Company,Full Name", "'Company'", ["Full Name"]),
        ("Supplier,Customer", "'Supplier'", ["Customer"]),
        ("name,ownerName", "'name'", ["ownerName"]),
        ("name,Ultimate owner", "'name'", ["Ultimate owner"]),
        ("Vendor,Vendor Name", "'Vendor Name'", ["Vendor"]),
        ("Company,First Name,Last Name", "'Company'", ["First Name", "Last Name"]),
        ("name,file name,street name,owner id", "'name'", []),
    ],
)
def test_a_column_that_may_name_another_party_is_told_as_not_screened(
    header: str, read: str, left: list[str], run: Run, tmp_path: Path
) -> None:
    row = ",".join(["Otter Bakery"] * len(header.split(",")))
    code, _, told = _screened(run, tmp_path / "s.csv", f"{header}\n{row}\n")
    assert code == 0
    assert f"read names from {read}\n" in told
    lines = [line for line in told.splitlines() if "also seems to hold names, and is not screened" in line]
    assert [line.split("'")[1] for line in lines] == left


@pytest.mark.parametrize(
    ("header", "row", "joined"),
    [
        ("first name,LAST_NAME", "Vladimir,PUTIN", "Vladimir PUTIN"),
        ("Surname,Middle name,givenName", "Putin,Vladimirovich,Vladimir", "Vladimir Vladimirovich Putin"),
        ("Nom,Prénom", "Poutine,Vladimir", "Vladimir Poutine"),
        ("name,surname", "Vladimir,Putin", "Vladimir Putin"),
        ("name,first name", "Vladimir Putin,Vladimir", "Vladimir Putin"),
        ("Фамилия,Имя,Отчество", "Путин,Владимир,Владимирович", "Владимир Владимирович Путин"),
    ],
)
def test_the_parts_of_a_persons_name_are_joined(header: str, row: str, joined: str) -> None:
    columns = columns_of(header.split(","), "s.csv")
    cells = dict(zip(header.split(","), row.split(","), strict=True))
    assert [name.text for name in party_of("s.csv:2", cells, columns, Remarks()).names] == [joined]
    assert not columns.unscreened


@pytest.mark.parametrize("lost", ["????????", "???? ??????", "????????? LLC", "\ufffd\ufffd\ufffd"])
def test_a_name_that_lost_its_letters_counts_as_not_read(lost: str, run: Run, tmp_path: Path) -> None:
    code, found, told = _screened(run, tmp_path / "s.csv", f"name\n{lost}\nZTE Corporation\n")
    assert (code, "ZTE Corporation" in found) == (2, True)
    assert f"s.csv:2: {lost!r} has lost its letters" in told


def test_a_further_name_that_lost_its_letters_is_told_and_the_row_is_screened(run: Run, tmp_path: Path) -> None:
    code, found, told = _screened(run, tmp_path / "s.csv", "name,alias\nZTE Corporation,??????\nWho? Ltd,\n")
    assert (code, "ZTE Corporation" in found) == (0, True)
    assert "s.csv:2: the further name '??????' has lost its letters, and was not used" in told


def test_blank_rows_do_not_make_a_file_bad(run: Run, tmp_path: Path) -> None:
    code, _, told = _screened(run, tmp_path / "s.csv", "name;country;born\nZTE Corporation;CN;\n;;\n\n;;\n")
    assert code == 0
    assert "1 rows screened" in told


def test_a_file_in_another_code_page_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_bytes("name\nВладимир Владимирович Путин\n".encode("cp1251"))
    told = run("screen", tmp_path / "s.csv")
    assert (told.code, told.out) == (2, "")
    assert "reads as no Western text: it is probably in another code page" in told.err


def test_rows_whose_name_is_a_formula_without_a_value_count_as_not_read(run: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (("name", "amount"), ('=CONCATENATE("Huawei"," Technologies")', 1), ("ZTE Corporation", "=1+1")):
        book.active.append(row)
    book.create_sheet("Customers")
    book.save(tmp_path / "s.xlsx")
    told = run("screen", tmp_path / "s.xlsx", "--json")
    assert told.code == 2
    assert "s.xlsx:2: the formula in 'name' holds no value (open the workbook in Excel or LibreOffice" in told.err
    assert "read the sheet 'Sheet'; not read: 'Customers'" in told.err
    assert {hit["name"] for hit in told.json} == {"ZTE Corporation"}


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
