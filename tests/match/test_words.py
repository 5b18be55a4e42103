"""How alike two words are, and the keys under which they meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Party
from caveat.match import Index
from caveat.match.explanation import How
from caveat.match.words import bones, likeness, sound

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hussein", "husayn"), ("khaled", "khalid"), ("sergey", "sergei"), ("shchukin", "schukin"), ("fatima", "fatimah")],
)
def test_usual_transliterations_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("bare", "full"), [("mhmd", "mohamed"), ("khald", "khaled"), ("frnandw", "fernando"), ("byryz", "perez")])
def test_a_word_without_vowels_has_the_skeleton_of_the_full_one(bare: str, full: str) -> None:
    assert bones(bare) == bones(full)


@given(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=20),
    st.integers(min_value=0, max_value=19),
    st.sampled_from("abcxyz"),
)
def test_a_word_one_edit_apart_is_found(word: str, place: int, letter: str) -> None:
    place %= len(word)
    index = Index.build([Party.named("p", "vessel", word)])
    for slip in (word[:place] + letter + word[place + 1 :], word[:place] + letter + word[place:]):
        alike, _ = likeness(slip, word)
        assert (alike > 0) == bool(index.search(Party.named("q", "vessel", slip)))


@given(WORDS, WORDS)
def test_likeness_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other", "how", "least"),
    [
        ("mohammed", "muhammad", How.SYNONYM, 0.95),
        ("ivanova", "ivanov", How.TRANSLITERATION, 0.9),
        ("bibi", "benjamin", How.NICKNAME, 0.8),
        ("ivan", "john", How.SYNONYM, 0.8),
        ("halavanau", "golovanov", How.SYNONYM, 0.95),
        ("wong", "huang", How.TRANSLITERATION, 0.69),
        ("zedong", "tsetung", How.SYNONYM, 0.95),
        ("technolgy", "technology", How.TYPO, 0.85),
        ("n", "nursultan", How.INITIAL, 0.7),
    ],
)
def test_forms_of_one_name_part_are_told_by_grade(one: str, other: str, how: How, least: float) -> None:
    alike, by = likeness(one, other)
    assert by is how
    assert alike >= least


@pytest.mark.parametrize(("one", "other"), [("boris", "benjamin"), ("102", "103"), ("etsy", "ici"), ("n", "boris")])
def test_other_words_are_unlike(one: str, other: str) -> None:
    assert likeness(one, other)[0] < 0.75
