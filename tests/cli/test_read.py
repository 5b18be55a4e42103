"""`caveat read` shows what an article mentions, guesses marked; JSON has every place."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

TEXT = """Sweden bans Huawei

Sweden banned Huawei from its 5G network on 20 October 2020. Pieruzzi of Alstom was arrested. A third of the vendors left.
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_it_tells_parties_days_quantities_and_measures_and_marks_guesses(run: Run, paper: Path) -> None:
    told = run("read", paper)
    assert told.code == 0
    words = " ".join(told.out.split())
    assert "Huawei Technologies" in words
    assert 'guess: "Pieruzzi" is taken for Frederic Pierucci' in words
    assert "2020-10-20" in words
    assert "network ban" in words
    assert '"A third of"' in words
    assert "Written not before 2020-10-20" in words


def test_json_gives_places_that_slice_to_the_words(run: Run, paper: Path) -> None:
    reading = run("read", paper, "--json").json
    text = reading["article"]["text"]
    for kind in ("parties", "days", "quantities", "measures"):
        assert reading[kind]
        assert all(text[one["start"] : one["end"]] == one["text"] for one in reading[kind])


def test_sentences_are_shown_with_their_mentions(run: Run, paper: Path) -> None:
    assert '"banned Huawei from its 5G" network ban' in " ".join(run("read", paper, "--sentences").out.split())


def test_as_of_a_day_nothing_later_stands_beside(run: Run, paper: Path) -> None:
    assert "huawei-2020-10-20-network_ban" in run("read", paper).out
    assert "huawei-2020-10-20-network_ban" not in run("read", paper, "--as-of", "2020-10-19").out


def test_listed_looks_the_names_up_on_the_lists_of_the_house(run: Run, paper: Path) -> None:
    reading = run("read", paper, "--listed", "--json").json
    huawei = next(one for one in reading["parties"] if one["party"] == "Huawei Technologies")
    assert any(one.startswith("us_bis_entity:") for one in huawei["listed"])


def test_what_cannot_be_read_ends_with_code_2_and_a_plain_sentence(run: Run, tmp_path: Path) -> None:
    told = run("read", tmp_path / "gone.txt")
    assert told.code == 2
    assert "cannot be read" in told.err
