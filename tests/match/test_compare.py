"""Comparing two bare names."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts.problem import BadInput
from caveat.match import BENDS, LOSSES, How, compare, compare_names

KINDS = st.sampled_from(["person", "company", "organisation", "vessel", "address"])
TEXTS = st.text(st.characters(), max_size=40)
WORDS = st.sampled_from(
    [
        "huawei",
        "technologies",
        "co",
        "ltd",
        "gmbh",
        "muhammad",
        "bin",
        "salman",
        "ali",
        "abd",
        "al",
        "rahman",
        "sergey",
        "ivanov",
        "plant",
        "102",
        "103",
        "vii",
        "bank",
        "of",
        "china",
        "smic",
        "s",
        "m",
        "a",
        "o'neill",
        "华为",
        "技术",
        "محمد",
        "علي",
        "Иван",
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(TEXTS | NAMES, TEXTS | NAMES, KINDS)
def test_the_order_of_two_names_does_not_matter(one: str, other: str, kind: str) -> None:
    assert compare_names(one, other, kind) == compare_names(other, one, kind)


@given(TEXTS | NAMES, KINDS)
def test_a_name_is_wholly_itself(name: str, kind: str) -> None:
    assert compare_names(name, name, kind) == (1.0 if name.strip() else 0.0)


@given(TEXTS | NAMES, TEXTS | NAMES, KINDS)
def test_a_score_lies_between_nothing_and_one(one: str, other: str, kind: str) -> None:
    assert 0.0 <= compare_names(one, other, kind) <= 1.0


BANDS = {"same": (0.95, 1.01), "likely": (0.70, 0.95), "different": (0.0, 0.70)}
PAIRS = [
    (band, kind, one, other)
    for band, kinds in yaml.safe_load((Path(__file__).with_name("pairs.yaml")).read_text(encoding="utf-8")).items()
    for kind, pairs in kinds.items()
    for one, other in pairs
]


@pytest.mark.parametrize(("band", "kind", "one", "other"), PAIRS)
def test_a_pair_scores_within_its_band(band: str, kind: str, one: str, other: str) -> None:
    least, below = BANDS[band]
    assert least <= compare_names(one, other, kind) < below


def test_a_contradicted_word_costs_more_than_a_missing_one() -> None:
    missing = compare_names("Sergey Lavrov", "Sergey Viktorovich Lavrov", "person")
    assert compare_names("Sergey Borisovich Lavrov", "Sergey Viktorovich Lavrov", "person") < missing < 1.0


def test_an_explanation_names_every_word_and_every_point() -> None:
    score, why = compare("Hua Wei Technolgy Ltd", "Huawei Technologies Service Co., Ltd.", "company")
    assert [(pair.query, pair.listed, pair.how) for pair in why.aligned] == [
        ("hua wei", "huawei", How.JOINED),
        ("technology", "technology", How.EQUAL),
    ]
    assert why.only_query == ()
    assert why.only_listed == ("service",)
    assert {part.feature for part in why.points} <= {feature.name for feature in (*LOSSES, *BENDS)}
    assert abs(1.0 + sum(part.points for part in why.points) - score) < 1e-6
    assert "'service'" in why.text
    assert why.text.endswith(".")


def test_every_feature_says_what_it_measures() -> None:
    assert all(feature.doc for feature in (*LOSSES, *BENDS))


def test_an_unknown_kind_is_refused_with_advice() -> None:
    with pytest.raises(BadInput, match="no kind of name"):
        compare_names("a", "b", "planet")


@pytest.mark.parametrize("hostile", ["x" * 1_000_000, "word " * 10_000, "\ud800\udfff", "\x00\x01", "a b " * 9_000, "ا" * 100_000])
def test_hostile_names_are_compared_in_bounded_time(hostile: str) -> None:
    assert 0.0 <= compare_names(hostile, "Huawei Technologies Co., Ltd.", "company") <= 1.0


def test_what_a_name_says_twice_counts_once() -> None:
    assert compare_names("GE SONG TAO", "GE SONG TAO (GE)", "organisation") == 1.0
    assert compare_names("HIT Harbin Institute of Tech", "Harbin Institute of Technology", "organisation") >= 0.95
    assert compare_names("Huawei Technologies Co., Ltd. (Huawei)", "Huawei Technologies Co., Ltd.", "company") >= 0.95
    assert compare_names("Plant 7 7", "Plant 7", "organisation") < 1.0
