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


_SHORT = {
    "нк": ("neftyanaya", "kompaniya"), "гк": ("gruppa", "kompanii"), "ак": ("aktsionernaya", "kompaniya"),
    "хк": ("kholdingovaya", "kompaniya"), "тд": ("torgovyi", "dom"), "тк": ("torgovaya", "kompaniya"),
}  # fmt: skip
"""What companies are, in two letters; the same two in Latin ones may be anything."""


def cyrillic_words(word: str) -> tuple[str, ...]:
    """Romanise a lower-case Cyrillic word, and write out what stands for two."""
    return _SHORT.get(word) or (fold_cyrillic(word),)


def fold_cyrillic(word: str) -> str:
    """Romanise a lower-case Cyrillic word; і, ї, є, ґ, ськ or цьк tells that it is Ukrainian."""
    table = _UKRAINIAN if any(sign in word for sign in ("і", "ї", "є", "ґ", "ськ", "цьк")) else _RUSSIAN
    romanised = word.translate(table)
    if not romanised.isascii():
        marked = unicodedata.normalize("NFKD", romanised)
        romanised = "".join(letter for letter in marked if not unicodedata.combining(letter)).translate(table)
    return romanised


_SIGNS = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "O", "ж": "Z", "з": "z", "и": "i", "й": "j", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "x", "ц": "c",
        "ч": "C", "ш": "S", "щ": "W", "ъ": "", "ы": "y", "ь": "q", "э": "E", "ю": "U", "я": "A", "ґ": "g", "є": "J", "і": "I",
        "ї": "Y", "ў": "w", "ђ": "D", "ј": "j", "љ": "lq", "њ": "nq", "ћ": "T", "џ": "D", "ѓ": "D", "ѕ": "Q", "ќ": "T", "ѐ": "e",
        "ѝ": "i", "ә": "X", "ғ": "G", "қ": "K", "ң": "N", "ө": "P", "ұ": "V", "ү": "V", "һ": "H", "ҳ": "H", "ҷ": "D", "ӣ": "i",
        "ӯ": "u", "ҡ": "K", "ҙ": "z", "ҫ": "s", "ӑ": "a", "ӗ": "e", "ӏ": "", "'": "", "’": "",
    }
)  # fmt: skip


def spell_cyrillic(word: str) -> str:
    """Write a lower-case word in ASCII signs, one for a letter, as its table of costs reads it."""
    signs = word.translate(_SIGNS)
    if signs.isascii():
        return signs
    return "".join(letter for letter in unicodedata.normalize("NFKD", signs) if not unicodedata.combining(letter)).translate(_SIGNS)
