"""Latin letters: diacritics and ligatures."""

import unicodedata

SPECIAL = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "ng",
        "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ơ": "o", "ư": "u", "ĸ": "k", "ŧ": "t", "ſ": "s", "ŉ": "n",
        "ɑ": "a", "ɛ": "e", "ǝ": "e", "ɘ": "e", "ɡ": "g", "ɩ": "i", "ɪ": "i", "ʋ": "v", "ɔ": "o", "ɲ": "n", "ɣ": "g", "ʃ": "s", "ʒ": "z",
        "ʻ": "'", "ʼ": "'", "ʾ": "'", "ʿ": "'", "‘": "'", "’": "'", "`": "'", "´": "'", "′": "'",
    }
)  # fmt: skip


def fold_latin(word: str) -> str:
    """Fold a lower-case word to plain letters; marks fall away, as does the difference of u and ü."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", word.translate(SPECIAL)) if not unicodedata.combining(letter))
