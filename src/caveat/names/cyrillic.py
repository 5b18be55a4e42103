"""Cyrillic letters to Latin, near to the BGN/PCGN manner that lists mostly use."""

import unicodedata

_COMMON = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ґ": "g", "є": "ye", "і": "i", "ї": "yi", "ў": "w", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz",
    "ѓ": "gj", "ѕ": "dz", "ќ": "kj", "ѐ": "e", "ѝ": "i", "ә": "a", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u",
    "ү": "u", "һ": "h", "ҳ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "u", "ҡ": "q", "ҙ": "z", "ҫ": "s", "ӑ": "a", "ӗ": "e", "ӏ": "",
}  # fmt: skip
_RUSSIAN = str.maketrans(_COMMON)
_UKRAINIAN = str.maketrans({**_COMMON, "г": "h", "и": "y"})


def fold_cyrillic(word: str) -> str:
    """Romanise a lower-case Cyrillic word; і, ї, є, ґ, ськ or цьк tells that it is Ukrainian."""
    table = _UKRAINIAN if any(sign in word for sign in ("і", "ї", "є", "ґ", "ськ", "цьк")) else _RUSSIAN
    romanised = word.translate(table)
    if not romanised.isascii():
        marked = unicodedata.normalize("NFKD", romanised)
        romanised = "".join(letter for letter in marked if not unicodedata.combining(letter)).translate(table)
    return romanised
