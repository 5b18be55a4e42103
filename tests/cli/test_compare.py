"""`caveat compare` explains one pair."""

import pytest
from tests.cli.conftest import Run

from caveat.cli.show_compared import COLOUR
from caveat.match import How


def test_a_pair_is_told_with_words_points_and_what_would_change_it(run: Run) -> None:
    told = run("compare", "Nikolai Andreevich Petrov", "Petrov, Nikolai Konstantinovich", "--kind", "person")
    assert (told.code, told.err) == (0, "")
    for words in (
        "no alert at 0.70",
        "petrov",
        "left over",
        "contradicted fathers",
        "all words equal",
        "What would bring it over 0.70",
    ):
        assert words in told.out
    assert "without 'Andreevich' in the query" in told.out
    assert "\x1b" not in told.out


def test_an_alert_is_told_with_what_it_rests_on(run: Run) -> None:
    told = run("compare", "Angela Markel", "Angela Merkel", "--kind", "PERSON")
    assert "an alert at 0.70" in told.out
    assert "What would bring it under 0.70" in told.out
    assert "with any other word for 'Markel' in the query" in told.out


def test_the_json_holds_the_same(run: Run) -> None:
    told = run("compare", "华为", "Huawei Technologies", "--json", "--threshold", "0.5").json
    assert told["threshold"] == 0.5
    assert told["kind"] == "company"
    assert 0 <= told["score"] <= 1
    assert told["alert"] is (told["score"] >= 0.5)
    assert {"because", "explanation", "what_if"} <= set(told)
    assert {"change", "side", "words", "score", "crosses"} <= set(told["what_if"][0])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("Ann", "Bob", "--kind", "planet"), "person, company"),
        (("Ann", "  "), "is no name"),
        (("...", "Ann"), "is no name"),
        (("Ann",), "Usage"),
        (("Ann", "Bob", "--threshold", "7"), "range"),
        (("Ann", "Bob", "--threshold", "nan"), "not a number"),
    ],
)
def test_bad_input_ends_with_2(arguments: tuple[str, ...], words: str, run: Run) -> None:
    told = run("compare", *arguments)
    assert (told.code, told.out) == (2, "")
    assert words in told.err


def test_every_way_that_words_meet_has_its_colour() -> None:
    assert set(COLOUR) == set(How)
