"""Folding: every script to plain words, once and for all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.names import fold

ANY_TEXT = st.text(st.characters(), max_size=80)


@given(ANY_TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT)
def test_a_folded_text_holds_only_plain_letters_digits_and_single_spaces(text: str) -> None:
    folded = fold(text)
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in folded.split(" ") if folded)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Straße Łódź Þór Ærø", "strasse lodz thor aero"),
        ("Владимир Путин", "vladimir putin"),
        ("Зеленський", "zelenskyy"),
        ("محمد علي", "muhammad ali"),
        ("華為技術有限公司", "huawei technology co ltd"),
        ("深圳市华为技术有限公司", "shenzhen huawei technology co ltd"),
        ("习近平", "xi jinping"),
        ("김정은", "kim jong un"),
        ("バラク・オバマ", "baraku obama"),
        ("משה כהן", "moshe cohen"),
        ("Νικόλαος", "nikolaos"),
        ("ბარაკ ობამა", "barak obama"),
        ("Ｈｕａｗｅｉ", "huawei"),
    ],
)
def test_each_script_is_folded_to_its_usual_latin_form(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("disguised", ["Нuаwеi", "Hua\u200bwei", "Hu\u00adawei", "\u202eHuawei\u202c", "H\u00faawei", "HUAWEI"])
def test_a_disguised_name_folds_to_the_name(disguised: str) -> None:
    assert fold(disguised) == "huawei"


def test_digits_between_letters_are_read_as_the_letters_they_mimic() -> None:
    assert fold("Put1n Ig0r") == "putin igor"
    assert fold("Plant 102 A320") == "plant 102 a320"


def test_dotted_letters_are_one_word_and_lone_initials_stay_apart() -> None:
    assert fold("A.B.C. Company") == fold("A-B-C Company") == "abc company"
    assert fold("N. Nazarbayev") == "n nazarbayev"


def test_every_sign_of_an_apostrophe_is_one() -> None:
    assert fold("Ya`qub") == fold("Ya'qub") == fold("Yaʿqub") == fold("Ya’qub") == "yaqub"


@given(st.lists(ANY_TEXT, max_size=4))
def test_words_fold_the_same_alone_and_together(texts: list[str]) -> None:
    words = [word for text in texts for word in text.split()][:8]
    assert fold(" ".join(words)).split() == [part for word in words for part in fold(word).split()][:48]


@pytest.mark.parametrize(
    "hostile", ["x" * 1_000_000, "word " * 10_000, "\ud800\udfff", "\x00\x01\x1f", "\u202e" * 5000, "有限公司" * 50_000]
)
def test_hostile_texts_fold_to_something_short(hostile: str) -> None:
    assert len(fold(hostile)) < 2_100
