"""YAML is read strictly, remembers its lines, and cannot be made to explode."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts.problem import BadInput, ManyProblems, Problem
from caveat.facts.yaml_text import YamlText


def test_norway_is_a_country_and_not_a_refusal() -> None:
    assert YamlText("to: NO\nvia: [YES, on, Off]").value == {"to": "NO", "via": ["YES", "on", "Off"]}


def test_only_true_false_and_null_are_words() -> None:
    assert YamlText("a: true\nb: false\nc: null\nd: ~\ne:").value == {"a": True, "b": False, "c": None, "d": None, "e": None}


def test_decimals_and_days_stay_text_and_whole_numbers_do_not() -> None:
    assert YamlText("a: 0.10\nb: 2019-05-16\nc: 12\nd: 1e3\ne: 007").value == {
        "a": "0.10",
        "b": "2019-05-16",
        "c": 12,
        "d": "1e3",
        "e": "007",
    }


def test_quoted_words_are_text() -> None:
    assert YamlText("a: 'true'\nb: \"12\"").value == {"a": "true", "b": "12"}


def test_a_line_can_be_named_for_every_value() -> None:
    document = YamlText("a:\n  - b: 1\n  - b:\n      c: 2\n", "deal.yaml")
    assert document.line(("a", 1, "b", "c")) == "deal.yaml:4"
    assert document.line(("a", 7)) == "deal.yaml:2"


def test_a_repeated_key_is_told_with_its_line() -> None:
    with pytest.raises(ManyProblems) as told:
        YamlText("a: 1\nb: 2\na: 3\n", "deal.yaml")
    assert "deal.yaml:3" in str(told.value)


def test_aliases_are_followed() -> None:
    assert YamlText("a: &x [1, 2]\nb: *x").value == {"a": [1, 2], "b": [1, 2]}


def test_a_billion_laughs_are_refused() -> None:
    laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
    with pytest.raises(BadInput, match="more than 2,000,000 values"):
        YamlText(laughs)


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000])
def test_depth_is_bounded(text: str) -> None:
    with pytest.raises(BadInput, match="inside each other"):
        YamlText(text)


@pytest.mark.parametrize("text", ["a: [", "a: *b", "a: &a [*a]", "\x01", "a: \ud800", "a: 'open", "%TAG", "a\tb: - c: d"])
def test_what_is_no_yaml_is_a_problem_and_nothing_else(text: str) -> None:
    with pytest.raises(BadInput):
        YamlText(text, "deal.yaml")


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        YamlText(text, "any.yaml")
    except Problem as told:
        assert str(told)  # noqa: PT017
