"""Forms of one name part, told apart by how much they prove."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Party
from caveat.match import Index
from caveat.match.words import grade
from caveat.names.chinese_latin import wade_giles
from caveat.names.korean_latin import korean_key
from caveat.names.surnames import bent, east_slavic, is_patronymic
from caveat.names.variants import Grade

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=16)
REAL = st.sampled_from(
    [
        "ivan",
        "john",
        "zedong",
        "tsetung",
        "wong",
        "huang",
        "jo",
        "cho",
        "ivanova",
        "ivanov",
        "halavanau",
        "golovanov",
        "bill",
        "william",
        "zhang",
        "chang",
        "jing",
        "qing",
    ]
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mohammed", "maxamed"),
        ("uladzimir", "vladimir"),
        ("zedong", "tsetung"),
        ("xiaoping", "hsiaoping"),
        ("halavanau", "golovanov"),
        ("darashenka", "doroshenko"),
        ("igaravich", "igorevich"),
        ("mikalaevich", "nikolaevich"),
        ("serhiiovych", "sergeyevich"),
        ("mikalaeuna", "nikolaevna"),
        ("abubakar", "aboubacar"),
        ("pjotr", "petr"),
    ],
)
def test_a_respelling_is_the_same_name(one: str, other: str) -> None:
    assert grade(one, other) is grade(other, one) is Grade.SPELLING


@pytest.mark.parametrize(("one", "other"), [("ivan", "john"), ("pedro", "peter"), ("yusuf", "joseph"), ("maria", "mary")])
def test_a_name_in_another_language_is_told_from_a_respelling(one: str, other: str) -> None:
    assert grade(one, other) is grade(other, one) is Grade.FORM


@pytest.mark.parametrize(("one", "other"), [("wong", "huang"), ("wong", "wang"), ("cheung", "zhang"), ("pae", "bae"), ("ng", "wu")])
def test_one_way_among_several_to_write_a_syllable_is_a_dialect(one: str, other: str) -> None:
    assert grade(one, other) is grade(other, one) is Grade.DIALECT


@pytest.mark.parametrize(
    ("hers", "his"),
    [("ivanova", "ivanov"), ("kowalska", "kowalski"), ("belyavskaya", "belyavskiy"), ("kazlauskiene", "kazlauskas")],
)
def test_her_surname_and_his_are_one_that_bends(hers: str, his: str) -> None:
    assert grade(hers, his) is grade(his, hers) is Grade.GENDER
    assert bent(hers) == bent(his)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jing", "qing"),
        ("boris", "benjamin"),
        ("petrov", "popov"),
        ("kim", "kang"),
        ("ali", "ila"),
        ("nikolaevich", "nikolaevna"),
        ("petrovich", "pavlovich"),
    ],
)
def test_different_names_are_no_variants(one: str, other: str) -> None:
    assert grade(one, other) is None


@given(WORDS | REAL, WORDS | REAL)
def test_variants_meet_under_a_key_and_in_either_order(one: str, other: str) -> None:
    assert grade(one, other) is grade(other, one)
    if grade(one, other) is not None:
        assert Index.build([Party.named("p", "person", other)]).search(Party.named("q", "person", one))


@given(WORDS)
def test_rules_of_romanisation_take_any_word(word: str) -> None:
    assert {type(rule(word)) for rule in (wade_giles, korean_key, east_slavic, bent)} == {str}


def test_a_patronymic_is_known_by_its_shape() -> None:
    assert all(map(is_patronymic, ("viktorovich", "iharauna", "sergeevna", "kanstantsinavich", "ilyich")))
    assert not any(map(is_patronymic, ("viktor", "heinrich", "milosevic", "ivanova", "dietrich")))
