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


def _plain_letters() -> dict[int, str]:
    """Map each letter of the extended alphabets that folds by itself to plain ones, and curly apostrophes."""
    letters = (chr(code) for code in range(0xC0, 0x250) if chr(code).isalpha())
    whole = (letter for letter in letters if unicodedata.normalize("NFKC", letter) == letter and len(letter.lower()) == 1)
    folded = {letter: fold_latin(letter.lower()) for letter in whole}
    return {ord(letter): plain for letter, plain in folded.items() if plain.isascii()} | dict.fromkeys(map(ord, "‘’"), "'")


PLAIN_LETTERS = _plain_letters()
"""A text in which these letters are written plain folds to the same words (but for a legal form glued to one of them)."""
