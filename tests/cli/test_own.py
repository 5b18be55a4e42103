"""`caveat own`, as a person calls it: verdicts, exit codes, the tree, the drawing, the JSON."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.cli.conftest import Run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "holdings.csv"
    rows = (
        "Northern Exports,Baltic Holding,50%,",
        "Baltic Holding,Quay Trading,25-45%,",
        "Northern Exports,Quay Trading,10%,",
        "Quay Trading,Baltic Holding,5%,",
        "Jane Roe,Lane Works,100%,",
    )
    path.write_text("\n".join(("holder,held,share,interest", *rows)) + "\n", "utf-8")
    return path


@pytest.mark.parametrize(
    ("of", "rule", "day", "code", "verdict"),
    [
        ("Baltic Holding", "ofac", "2024-01-01", 30, "OWNED"),
        ("Baltic Holding", "eu", "2024-07-02", 0, "NOT OWNED"),
        ("Baltic Holding", "eu", "2024-07-03", 30, "OWNED"),
        ("Baltic Holding", "uk", "2024-01-01", 0, "NOT OWNED"),
        ("Baltic Holding", "bis", "2025-10-15", 20, "LICENCE REQUIRED"),
        ("Baltic Holding", "bis", "2025-12-01", 0, "ALLOWED"),
        ("Quay Trading", "ofac", "2024-01-01", 10, "REVIEW"),
        ("Lane Works", "ofac", "2024-01-01", 0, "NOT OWNED"),
    ],
)
def test_each_regime_answers_by_its_own_test(run: Run, file: Path, of: str, rule: str, day: str, code: int, verdict: str) -> None:
    told = run("own", file, "--of", of, "--rule", rule, "--on", day, "--blocked", "Northern Exports")
    assert told.code == code
    assert verdict in told.out


def test_the_tree_the_unknown_and_the_share_that_decides_are_shown(run: Run, file: Path) -> None:
    text = run("own", file, "--of", "quay trading", "--on", "2024-01-01", "--blocked", "northern exports", "--rule", "ofac").out
    flat = " ".join(text.split())
    assert "▸ 25 to 45 % Baltic Holding" in flat
    assert "▸ 50 % Northern Exports SDN" in flat
    assert "the share of Baltic Holding in Quay Trading, so far 25 to 45 % (from about 40 % on" in flat
    assert "(told above)" in flat, "the circle is told and not walked"


def test_without_a_name_the_companies_that_hold_nobody_further_are_answered_together(run: Run, file: Path) -> None:
    with file.open("a", encoding="utf-8") as stream:
        stream.write("Quay Trading,Dock Works,100%,\n")
    told = run("own", file, "--rule", "ofac", "--on", "2024-01-01", "--blocked", "Northern Exports")
    assert told.code == 10
    assert "Dock Works" in told.out and "Lane Works" in told.out and "Baltic Holding  " not in told.out


def test_everybody_above_is_screened_where_nobody_is_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "holdings.csv"
    path.write_text('holder,held,share\n"Huawei Technologies Co., Ltd.",Meadow,60%\n', "utf-8")
    told = run("own", path, "--rule", "bis", "--on", "2025-10-15")
    assert told.code == 20
    assert "ENTITY_LIST" in told.out
    assert run("own", path, "--rule", "ofac", "--on", "2025-10-15").code == 10, "OFAC's list is not loaded here, and that is said"


def test_the_json_and_the_drawing_hold_all(run: Run, file: Path, tmp_path: Path) -> None:
    svg = tmp_path / "holdings.svg"
    words = ("--of", "Baltic Holding", "--on", "2024-01-01", "--rule", "ofac", "--blocked", "Northern Exports")
    (one,) = run("own", file, *words, "--json", "--svg", svg).json
    assert one["findings"][0]["verdict"] == "OWNED"
    assert one["findings"][0]["stakes"][0]["least"] == "0.50"
    assert ElementTree.fromstring(svg.read_text("utf-8")).tag.endswith("svg")
    assert svg.read_text("utf-8").count('<path class="line carries"') == 2


def test_bad_words_are_bad_input(run: Run, file: Path) -> None:
    for words in ((file, "--of", "Nobody"), (file, "--blocked", "Nobody"), ("Nobody Ltd",), ("missing.csv",)):
        told = run("own", *words)
        assert (told.code, told.out) == (2, "")
        assert told.err.startswith("caveat: ")


def test_a_row_that_cannot_be_read_is_told_and_the_rest_is_answered(run: Run, file: Path) -> None:
    with file.open("a", encoding="utf-8") as stream:
        stream.write("Jane Roe,Lane Works,much,\n")
    told = run("own", file, "--of", "Lane Works", "--rule", "ofac", "--on", "2024-01-01", "--blocked", "Northern Exports")
    assert told.code == 2
    assert "holdings.csv:7" in told.err


def test_names_that_differ_in_marks_alone_are_not_added_in_silence(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "spelt.csv"
    path.write_text("holder,held,percent\nRosneft,Zorvex Ltd,35\nRosneft,ZORVEX LTD.,25\n", "utf-8")
    told = run("own", path, "--of", "Zorvex Ltd", "--blocked", "Rosneft", "--rule", "ofac")
    assert told.code == 2
    assert "'Zorvex Ltd' and 'ZORVEX LTD.' are taken for different parties" in told.err
