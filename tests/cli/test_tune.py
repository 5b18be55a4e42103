"""`caveat tune` weighs thresholds on labelled pairs; a bad row is told with its line and the rest answered."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

ROWS = """\
name1,name2,is_match,kind,quality,category
Angela Merkur,Angela Merkel,false,person,MEDIUM,typo
Vladimir Putin,"Putin, Vladimir",true,person,STRONG,order
Rosneft,Siemens AG,false,company,STRONG,
Blue Steel AG,Blue Steel GmbH,true,company,MEDIUM,form
"""


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """Give a file of labelled pairs."""
    path = tmp_path / "pairs.csv"
    path.write_text(ROWS)
    return path


def test_thresholds_are_weighed_and_the_best_one_named(run: Run, labelled: Path) -> None:
    told = run("tune", labelled)
    assert (told.code, told.err) == (0, "")
    for words in (
        "best F1",
        "present",
        "last to keep all STRONG",
        "category order",
        "kind person",
        "quality STRONG",
        "▲ precision",
    ):
        assert words in told.out


def test_the_json_holds_every_threshold(run: Run, labelled: Path) -> None:
    told = run("tune", labelled, "--json", "--present", "0.6").json
    tuning = told["tuned"]["tuning"]
    assert [level["threshold"] for level in tuning["levels"]] == [place / 100 for place in range(50, 100)]
    assert tuning["pairs"] == 4
    assert tuning["present"] == 0.6
    assert told["problems"] == []


def test_pairs_that_change_sides_are_shown(run: Run, labelled: Path) -> None:
    score = run("compare", "Angela Merkur", "Angela Merkel", "--kind", "person", "--json").json["score"]
    told = run("tune", labelled, "--show", f"{score - 0.005:.3f}")
    assert "lost at" in told.out
    assert "different 'Angela Merkur' beside 'Angela Merkel' (pairs.csv:2)" in told.out


def test_a_bad_row_is_told_with_its_line_and_the_rest_is_answered(run: Run, labelled: Path) -> None:
    labelled.write_text(ROWS + "Ann,,true,person,,\nAnn,Bob,perhaps,person,,\nAnn,Bob,true,planet,,\nAnn,Bob\n")
    told = run("tune", labelled)
    assert told.code == 2
    assert "of 4 pairs" in told.out
    assert all(f"pairs.csv:{line}" in told.err for line in (6, 7, 8, 9))


def test_the_curves_are_drawn(run: Run, labelled: Path, tmp_path: Path) -> None:
    assert run("tune", labelled, "--plot", tmp_path / "curve.svg").code == 0
    assert (tmp_path / "curve.svg").read_text().startswith("<svg")
    told = run("tune", labelled, "--plot", tmp_path / "nowhere" / "curve.svg")
    assert (told.code, told.out) == (2, "")


@pytest.mark.parametrize(
    ("content", "words"), [("", "empty"), ("a,b\n1,2\n", "no column 'name1'"), ("name1,name2,is_match\n", "no pair")]
)
def test_a_file_without_pairs_is_told(content: str, words: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(content)
    told = run("tune", path)
    assert (told.code, told.out) == (2, "")
    assert words in told.err
