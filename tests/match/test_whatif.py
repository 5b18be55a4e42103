"""What would change the result is computed: every change is a name altered and scored again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts.problem import BadInput
from caveat.match import compare
from caveat.match.whatif import Change, WhatIf, counterfactuals

WORDS = st.sampled_from(
    [
        "Ivan",
        "Nikolai",
        "Nikolay",
        "Petrov",
        "Petrof",
        "Andreevich",
        "Konstantinovich",
        "Ann",
        "LLC",
        "Ltd",
        "GmbH",
        "Trading",
        "Radio",
        "Works",
        "7",
        "8",
        "Al-",
        "X.",
        "O'Neil",
        "华为",
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@given(NAMES, NAMES, st.sampled_from(["person", "company"]), st.floats(0.05, 0.99))
def test_changes_are_told_truly_and_those_that_cross_first(a: str, b: str, kind: str, threshold: float) -> None:
    score = compare(a, b, kind)[0]
    found = counterfactuals(a, b, kind, threshold)
    assert [one.crosses for one in found] == sorted((one.crosses for one in found), reverse=True)
    for one in found:
        assert one.crosses is ((one.score >= threshold) is not (score >= threshold))
        assert round(one.score, 4) != round(score, 4)
        assert one.text


@given(NAMES, NAMES)
def test_the_query_written_as_the_change_says_scores_as_it_says(a: str, b: str) -> None:
    for one in counterfactuals(a, b, "person"):
        words = one.words[0]
        if one.change is Change.LEFT_OUT and one.side == "query" and a.split().count(words) == 1:
            altered = " ".join(word for word in a.split() if word != words)
            assert compare(altered, b, "person")[0] == pytest.approx(one.score)


def _told(a: str, b: str, kind: str) -> dict[tuple[Change, str, str], WhatIf]:
    return {(one.change, one.side, " and ".join(one.words)): one for one in counterfactuals(a, b, kind)}


def test_a_contradicted_patronymic_is_named_as_what_stands_between_two_names() -> None:
    told = _told("Nikolai Andreevich Petrov", "Petrov Nikolai Konstantinovich", "person")
    assert told[Change.LEFT_OUT, "query", "Andreevich"].crosses
    assert told[Change.LEFT_OUT, "listed", "Konstantinovich"].crosses
    assert told[Change.MADE_EQUAL, "query", "Andreevich"].instead == "Konstantinovich"


def test_a_word_that_is_only_alike_is_written_alike() -> None:
    told = _told("Angela Markel", "Angela Merkel", "person")
    assert told[Change.MADE_EQUAL, "query", "Markel"].score == pytest.approx(1.0)
    assert told[Change.OTHER_WORD, "query", "Markel"].crosses


def test_a_legal_form_is_left_aside() -> None:
    one = _told("Blue Steel Works AG", "Blue Steel Works GmbH", "company")[Change.FORM_ASIDE, "both", "AG and GmbH"]
    assert one.score == pytest.approx(1.0)
    assert not one.crosses


def test_an_unknown_kind_is_told() -> None:
    with pytest.raises(BadInput, match="planet"):
        counterfactuals("a b", "a c", "planet")
