"""Japanese kana to Latin; foreign words gain vowels in katakana, so the result is loose."""

from anyascii import anyascii

_LONG = str.maketrans({"ー": "", "ッ": "", "っ": "", "ゝ": "", "ヽ": ""})


def fold_kana(word: str) -> list[tuple[str, bool]]:
    """Romanise a word of kana in the Hepburn manner."""
    return [(anyascii(word.translate(_LONG)).lower(), True)]
