"""`caveat bom`: boards on the command line."""

from pathlib import Path

import openpyxl
import pytest
from tests.cli.conftest import EXAMPLES, Run

BOARD, CAMERA = EXAMPLES / "boards" / "radio-unit.csv", EXAMPLES / "boards" / "edge-camera.json"
DAY = ("--law-day", "2026-07-23")
HUAWEI = ("--party", "Huawei Technologies Co., Ltd.")


def test_a_board_with_a_missing_price_is_open_and_names_the_part_that_decides(run: Run) -> None:
    told = run("bom", BOARD, "--to", "CN", *DAY)
    assert told.code == 10
    assert "fair market value of Q1 Power transistor" in told.out
    assert "second incorporation" in told.out


@pytest.mark.parametrize(("price", "verdict"), [("75.00", "NOT_SUBJECT"), ("75.01", "SUBJECT")])
def test_what_if_the_price_were_at_the_limit_or_a_cent_above(run: Run, price: str, verdict: str) -> None:
    """Eight of them in a thing of 2400: a quarter of that is 75 each."""
    answer = run("bom", BOARD, "--to", "CN", *DAY, "--swap", f"Q1=value:{price}", "--without", "U2", "--json").json
    assert {one["regime"]: one["verdict"] for one in answer["findings"]}["ear_de_minimis"] == verdict


def test_a_direct_product_in_the_board_is_caught_on_its_way_to_huawei_and_another_part_is_not(run: Run) -> None:
    told = run("bom", BOARD, "--to", "CN", *DAY, *HUAWEI)
    assert told.code == 20
    assert "part 1.3 (U3 Baseband chip)" in told.out
    assert "part 1.3" not in run("bom", BOARD, "--to", "CN", *DAY, *HUAWEI, "--swap", "U3=plant_direct_product_of:none").out


def test_the_same_board_without_its_us_converter_and_with_a_price_is_outside(run: Run) -> None:
    told = run("bom", BOARD, "--to", "CN", *DAY, "--swap", "Q1=value:20", "--without", "U2")
    assert told.code == 0
    assert "NOT SUBJECT" in told.out
    assert "what if: without U2" in told.out


def test_a_currency_without_a_rate_is_asked_for_and_with_one_is_counted(run: Run) -> None:
    bare = run("bom", CAMERA, "--to", "IR", *DAY, "--json")
    assert bare.json["unknowns"][0]["key"] == "rates.USD"
    rated = run("bom", CAMERA, "--to", "IR", *DAY, "--rate", "USD=0.92", "--json")
    assert rated.json["share"].endswith("%")
    assert rated.json["unknowns"][0]["fact"] == "fair market value of U1 Vision processor"


def test_the_page_is_whole_in_itself_and_escapes_what_the_file_says(run: Run, tmp_path: Path) -> None:
    board = tmp_path / "b.csv"
    board.write_text("level,name,origin,value\n0,<script>alert(1)</script>,DE,10\n1,a & b,US,5\n", "utf-8")
    out = tmp_path / "b.html"
    run("bom", board, "--to", "CN", *DAY, "--out", out)
    page = out.read_text("utf-8")
    assert "<script" not in page
    assert "a &amp; b" in page
    assert "http" not in page


def test_the_workbook_holds_the_answer_the_bill_and_the_law_as_text(run: Run, tmp_path: Path) -> None:
    board, out = tmp_path / "b.csv", tmp_path / "b.xlsx"
    board.write_text("name,origin\n=1+1,US\n", "utf-8")
    run("bom", board, "--to", "CN", *DAY, "--out", out)
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["answer", "bill of materials", "law"]
    cell = book["bill of materials"]["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize(
    "arguments", [("--out", "b.pdf"), ("--swap", "U1"), ("--rate", "EUR"), ("--swap", "nobody=origin:US"), ("--price", "12,5")]
)
def test_what_makes_no_sense_is_refused(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    told = run("bom", BOARD, "--to", "CN", *DAY, *arguments)
    assert told.code == 2
    assert "(" in told.err, "with advice"


def test_a_bill_is_not_overwritten_by_its_own_sheet(run: Run, tmp_path: Path) -> None:
    board = tmp_path / "b.xlsx"
    book = openpyxl.Workbook()
    for row in (["name", "origin", "value"], ["chip", "US", 12.5]):
        book.worksheets[0].append(row)
    book.save(board)
    before = board.read_bytes()
    assert run("bom", board, "--to", "CN", *DAY, "--out", board).code == 2
    assert board.read_bytes() == before
    assert "12.5" in run("bom", board, "--to", "CN", *DAY).out


def test_bad_rows_are_told_with_their_line_and_the_rest_is_answered(run: Run, tmp_path: Path) -> None:
    board = tmp_path / "b.csv"
    board.write_text("name,origin,value,eccn\nchip,US,three,3A001.a.2\nlid,DE,4,\ncut,off\n", "utf-8")
    told = run("bom", board, "--to", "CN", *DAY, "--price", "100")
    assert told.code == 10
    assert "b.csv:2: value: 'three' is no number" in " ".join(told.out.split())
    assert "what stands at b.csv:4" in " ".join(told.out.split())


def test_a_deal_may_name_its_bill_which_is_taken_as_often_as_its_quantity(run: Run, tmp_path: Path) -> None:
    (tmp_path / "board.csv").write_text(
        "level,name,origin,value,eccn,qty\n0,box,MY,100,5A991,\n1,chip,US,30,3A001.a.2,1\n", "utf-8"
    )
    deal = tmp_path / "deal.yaml"
    deal.write_text("act: reexport\nto: CN\nlines:\n- {bill: board.csv, quantity: 4}\n", "utf-8")
    findings = {one["regime"]: one for one in run("check", deal, *DAY, "--json").json["findings"]}
    assert findings["ear_de_minimis"]["verdict"] == "SUBJECT"
    assert findings["ear_scope"]["verdict"] == "SUBJECT"
    (tmp_path / "board.csv").write_text("name,origin\nchip,Atlantis\n", "utf-8")
    assert run("check", deal, *DAY).code == 2


HEADER = "level,name,quantity,value,currency,origin,eccn,kind,reasons,direct_product_of\n"


def board(folder: Path, *rows: str) -> Path:
    path = folder / "board.csv"
    path.write_text(HEADER + "".join(row + "," * (HEADER.count(",") - row.count(",")) + "\n" for row in rows), "utf-8")
    return path


@pytest.mark.parametrize("from_country", [(), ("--from", "US")])
def test_a_whole_of_us_origin_or_that_leaves_the_united_states_is_subject_and_asked_for(
    run: Run, tmp_path: Path, from_country: tuple[str, ...]
) -> None:
    origin = "" if from_country else "US"
    path = board(tmp_path, f"0,Whole,1,1000,USD,{origin},3A001.a.2", "1,Part,1,100,USD,DE,EAR99")
    answer = run("bom", path, "--to", "IR", *DAY, *from_country, "--json").json
    assert {one["regime"]: one["verdict"] for one in answer["findings"]} == {
        "ccl_country_chart": "LICENCE_REQUIRED",
        "ear_scope": "SUBJECT",
    }


def test_a_part_that_is_a_direct_product_itself_is_asked_for_what_the_ear_call_for(run: Run, tmp_path: Path) -> None:
    path = board(tmp_path, "0,Whole,1,1000,USD,MY,EAR99", "1,GPU,1,100,USD,TW,3A090.a,,,3D001 us_origin")
    told = run("bom", path, "--to", "CN", *DAY)
    assert told.code >= 10
    assert "part 1 (GPU)" in told.out
    assert "the whole" in told.out


def test_technology_that_is_assessed_apart_is_asked_for_whatever_becomes_of_the_whole(run: Run, tmp_path: Path) -> None:
    know_how = "1,know-how,1,5,USD,US,3E001,technology,NS1;AT1"
    for chips in ("10", "26"):
        path = board(tmp_path, "0,Whole,1,100,USD,MY,EAR99,commodity", f"1,chip,1,{chips},USD,US,3A001.a.2", know_how)
        told = run("bom", path, "--to", "CN", *DAY, "--json")
        parts = [one for one in told.json["findings"] if "part 2 (know-how)" in one["because"]]
        assert [one["regime"] for one in parts] == ["ccl_country_chart"]
        assert told.code >= 10


def test_a_reason_for_control_that_the_chart_does_not_have_is_asked(run: Run, tmp_path: Path) -> None:
    path = board(tmp_path, "0,Whole,1,100,USD,MY,EAR99", "1,chip,1,90,USD,US,3A001.a.2,,NS3")
    told = run("bom", path, "--to", "CN", *DAY)
    assert told.code == 10
    assert "NS3" in told.out


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (("1.,A,10,,USD,MY", "2..,B,1,60,USD,US,3A001.a.2,,NS2"), "is no whole number"),
        ((",A,10,60,USD,US,3A001.a.2,,NS2",), "level: it is empty"),
        (("-1,A,10,60,USD,US,3A001.a.2,,NS2",), "is no whole number"),
        (("1,A,,60,USD,US,3A001.a.2,,NS2",), "quantity of A"),
    ],
)
def test_how_many_there_are_of_what_stands_nowhere_is_not_known(run: Run, tmp_path: Path, rows: tuple[str, ...], said: str) -> None:
    told = run("bom", board(tmp_path, "0,Whole,1,1000,USD,MY,EAR99", *rows), "--to", "CN", *DAY)
    assert told.code == 10
    assert said in " ".join((told.out + told.err).split())


def test_a_column_of_levels_that_nobody_filled_is_no_column(run: Run, tmp_path: Path) -> None:
    told = run(
        "bom", board(tmp_path, ",A,1,10,USD,US,3A001.a.2,,NS2", ",B,1,5,USD,DE"), "--to", "CN", *DAY, "--price", "1000", "--json"
    )
    assert told.json["share"] == "1 %"
    assert not told.json.get("problems")


def test_what_is_of_a_territory_of_the_united_states_is_theirs(run: Run, tmp_path: Path) -> None:
    path = board(tmp_path, "0,Whole,1,100,USD,MY,EAR99", "1,chip,1,90,USD,PR,3A001.a.2,,NS2")
    assert {one["regime"]: one["verdict"] for one in run("bom", path, "--to", "CN", *DAY, "--json").json["findings"]}[
        "ear_de_minimis"
    ] == "SUBJECT"


@pytest.mark.parametrize("options", [("--price", "-5"), ("--price", "0"), ("--rate", "USD=0"), ("--rate", "USD=-5")])
def test_prices_and_rates_of_nothing_are_refused(run: Run, tmp_path: Path, options: tuple[str, ...]) -> None:
    path = board(tmp_path, "0,Whole,1,100,EUR,MY,EAR99", "1,chip,1,90,USD,US,3A001.a.2,,NS2")
    assert run("bom", path, "--to", "CN", *DAY, *options).code == 2


def test_a_bill_without_parts_is_refused(run: Run, tmp_path: Path) -> None:
    told = run("bom", board(tmp_path, "0,Whole,1,100,EUR,MY,EAR99"), "--to", "CN", *DAY)
    assert told.code == 2
    assert "names no part" in told.err


def test_what_is_not_asked_of_a_party_is_told(run: Run, tmp_path: Path) -> None:
    path = board(tmp_path, "0,Whole,1,1000,USD,,EAR99", "1,chip,1,9,USD,US,EAR99")
    told = " ".join(run("bom", path, "--to", "CN", *DAY, "--party", "Quiet Meadow Bakery").out.split())
    assert "lists of parties were asked for blocked persons only" in told
    assert "it is taken for foreign-made" in told
