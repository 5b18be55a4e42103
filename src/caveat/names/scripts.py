"""The scripts without a table of their own: Georgian, Armenian, Thai, Devanagari, Ethiopic and the rest."""

import unicodedata

from anyascii import anyascii

_FULL_VOWELS = ("GEORGIAN", "ARMENIAN", "LATIN", "GREEK", "CYRILLIC", "MODIFIER")


def fold_other(word: str) -> list[tuple[str, bool]]:
    """Romanise a word; scripts that imply vowels are loose."""
    loose = not unicodedata.name(word[0], "").startswith(_FULL_VOWELS)
    return [(part, loose) for part in "".join(letter if letter.isalnum() else " " for letter in anyascii(word).lower()).split()]
