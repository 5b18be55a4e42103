"""`caveat case`: as a person calls it."""

import json
from pathlib import Path

import pytest
from lxml import etree
from tests.cli.conftest import Run

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "cases" / "meridian.yaml"


def test_the_cases_are_listed(run: Run) -> None:
    told = run("case", "list", "--json")
    cases = {one["id"]: len(one["events"]) for one in json.loads(told.out)}
    assert (told.code, len(cases), cases["huawei"], cases["alstom"]) == (0, 21, 147, 40)
    assert "toshiba-kongsberg" in run("case", "list").out


def test_the_example_is_a_case(run: Run) -> None:
    told = run("case", "validate", str(EXAMPLE))
    assert (told.code, told.out) == (0, "meridian: Meridian Turbines, 2 events, 2 sources, 0 measures of law\n")


def test_a_case_that_is_wrong_is_told_with_each_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(EXAMPLE.read_text("utf-8").replace("high", "certain").replace("[charge]", "[lost]"), "utf-8")
    told = run("case", "validate", str(path))
    assert told.code == 2
    assert "mine.yaml:27" in told.err and "'certain'" in told.err


def test_a_case_in_the_home_folder_is_found(run: Run, own_home: Path) -> None:
    (own_home / "cases").mkdir(parents=True)
    (own_home / "cases" / "mine.yaml").write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    assert "meridian" in run("case", "list").out


def test_a_firms_market_tells_when_a_rank_held(run: Run) -> None:
    told = run("case", "market", "huawei", "--without", "Huawei")
    assert told.code == 0
    assert "level with another" in told.out and "not held" in told.out and "(Ericsson)" in told.out


def test_scenarios_are_tested_on_what_came(run: Run) -> None:
    told = json.loads(run("case", "market", "Ericsson", "--test", "2021-05-10", "--json").out)["test"]
    assert [one["exposure"]["period"] for one in told["after"]] == ["2021Q3", "2022-01", "2023"]


def test_a_firm_of_which_nothing_is_told_is_answered_so(run: Run) -> None:
    told = run("case", "market", "Ericson")
    assert told.code == 2 and "did you mean 'Ericsson'" in told.err


def test_nothing_later_than_the_day_asked_is_shown(run: Run) -> None:
    told = run("case", "market", "Huawei", "--as-of", "2020-12-31").out
    assert "Omdia" not in told and "2024" not in told


def test_positions_are_told_with_their_law_and_their_order(run: Run) -> None:
    told = json.loads(run("case", "positions", "--as-of", "2020-12-31", "--json").out)
    order = [one["jurisdiction"] for one in told["adoptions"]]
    assert order == ["AU", "NZ", "JP", "FR", "US", "GB", "SE"]
    assert "Sequence, not cause." in run("case", "positions").out


def test_the_answer_to_the_swedish_ban_is_a_candidate_and_no_finding(run: Run) -> None:
    told = run("case", "influence")
    assert told.code == 0 and "No finding of retaliation is made." in told.out
    found = json.loads(run("case", "influence", "--json").out)["candidates"]
    swedish = next(one for one in found if one["act"] == "ericsson-china-2021-07-19-retaliation")
    assert (swedish["trigger"], swedish["score"], swedish["named"]) == ("huawei-2020-10-20-network_ban", 6, True)
    assert swedish["threats"] == ["ericsson-china-2021-05-11-diplomatic_pressure"]


def test_an_edge_without_a_document_is_told_as_asserted(run: Run) -> None:
    found = json.loads(run("case", "influence", "--json").out)["edges"]
    assert {"document" in one for one in found if one.get("claim") == "C32"} == {False}


@pytest.mark.parametrize(
    "asked",
    [
        ("time-line", "alstom"),
        ("flanks", "huawei"),
        ("levels", "huawei"),
        ("lines", "alstom"),
        ("matrix", "alstom", "huawei"),
        ("matrix", "all"),
        ("shares", "RAN revenue share", "world"),
        ("spread",),
    ],
)
def test_each_picture_is_drawn_at_both_widths(run: Run, tmp_path: Path, asked: tuple[str, ...]) -> None:
    for width in ("360", "1280"):
        out = tmp_path / f"{width}.svg"
        assert run("case", "draw", *asked, "--out", str(out), "--width", width).code == 0
        assert etree.parse(str(out)).getroot().get("width") == width


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("levels",), "of one case"),
        (("matrix", "alstom"), "two cases"),
        (("shares", "RAN revenue shares"), "did you mean 'RAN revenue share'"),
        (("shares", "RAN revenue share"), "several places"),
        (("lines", "alstm"), "did you mean 'alstom'"),
    ],
)
def test_what_cannot_be_drawn_is_told(run: Run, tmp_path: Path, asked: tuple[str, ...], told: str) -> None:
    answer = run("case", "draw", *asked, "--out", str(tmp_path / "x.svg"))
    assert answer.code == 2 and told in answer.err and not list(tmp_path.iterdir())


def test_a_picture_is_written_as_svg_alone(run: Run, tmp_path: Path) -> None:
    assert "'.png' are not written" in run("case", "draw", "spread", "--out", str(tmp_path / "x.png")).err


def test_a_dossier_and_a_comparison_have_their_pictures_in_the_page(run: Run, tmp_path: Path) -> None:
    for asked, pictures in ((("show", "alstom"), 4), (("compare", "alstom", "huawei"), 1)):
        out = tmp_path / f"{asked[0]}.html"
        assert run("case", *asked, "--out", str(out)).code == 0
        assert out.read_text("utf-8").count("<picture>") == pictures
