"""How words of other scripts are spelt for their tables of costs."""

import pytest

from caveat.names.foreign import LONGEST, Script, costs, spelt


@pytest.mark.parametrize(
    ("word", "script", "signs"),
    [
        ("жуков", Script.CYRILLIC, "Zukov"), ("السعيد", Script.ARABIC, "alsEyd"), ("צ'רצ'יל", Script.HEBREW, "CrCyl"),
        ("צ׳רצ׳יל", Script.HEBREW, "CrCyl"), ("김정은", Script.HANGUL, "giMjOQUN"), ("シャーロット", Script.KANA, "Sa-roQto"),
        ("ヴィエイラ", Script.KANA, "vieira"), ("ウィリアム", Script.KANA, "wiriamu"), ("さくら", Script.KANA, "sakura"),
        ("喬納森", Script.HAN, "QiaoNaSen"),
    ],
)  # fmt: skip
def test_each_letter_has_its_sign(word: str, script: Script, signs: str) -> None:
    assert spelt(word) == (script, signs)


@pytest.mark.parametrize("word", ["ivanov", "παπαδοπουλος", "123", "", "."])
def test_words_without_a_table_are_not_spelt(word: str) -> None:
    assert spelt(word) is None


def test_no_spelling_is_too_long_for_the_kernel() -> None:
    for word in ("щ" * 500, "촬" * 500, "龘" * 500):
        found = spelt(word)
        assert found
        assert len(found[1]) <= LONGEST


@pytest.mark.parametrize("script", Script)
def test_a_table_is_small_and_the_same_in_both_directions(script: Script) -> None:
    there, back = costs(script), costs(script, to_latin=False)
    assert len(there) == len(back) < 16_000
    assert (len(there) - 144) % 10 == 0
