"""Keys under which spellings meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.names.sounds import deletions, skeleton, sound
from caveat.names.variants import variant

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hussein", "husayn"), ("khaled", "khalid"), ("sergey", "sergei"), ("shchukin", "schukin"), ("fatima", "fatimah")],
)
def test_usual_transliterations_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("bare", "full"), [("mhmd", "mohamed"), ("khald", "khaled"), ("frnandw", "fernando"), ("byryz", "perez")])
def test_a_word_without_vowels_has_the_skeleton_of_the_full_one(bare: str, full: str) -> None:
    assert skeleton(bare) == skeleton(full)


@given(WORDS, st.integers(min_value=0, max_value=19), st.sampled_from("abcxyz"))
def test_words_one_edit_apart_share_a_deletion(word: str, place: int, letter: str) -> None:
    place %= len(word)
    assert deletions(word) & deletions(word[:place] + letter + word[place + 1 :])
    assert deletions(word) & deletions(word[:place] + letter + word[place:])


def test_spellings_and_nicknames_are_told_apart() -> None:
    assert variant("mohammed", "muhammad") == "spelling"
    assert variant("bibi", "benjamin") == "nickname"
    assert variant("boris", "benjamin") == ""
