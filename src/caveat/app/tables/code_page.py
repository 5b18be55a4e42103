"""Whether bytes that are no UTF-8 read as Windows-1252, in which any bytes at all are some text."""

import re
from collections import Counter
from collections.abc import Iterable

from caveat.facts.noun import noun

_NO_LETTERS = frozenset(b"\x80\x82\x84\x85\x86\x87\x89\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0")
_WORDS = bytes(at if (at not in _NO_LETTERS if at > 0x7F else chr(at).isalpha()) else ord(" ") for at in range(0x100))
"""Keeps letters, and signs that are letters elsewhere; not the quotes, dashes and spaces of Windows, which stand beside words."""
_HIGH = bytes(range(0x80, 0x100))
_SIGN_AS_LETTER = re.compile(rb"[A-Za-z\xc0-\xff][\xa3\xa5\xaf\xb3\xb9\xbc\xbe\xbf][A-Za-z\xc0-\xff]|^[\xa3\xa5\xaf][a-z\xc0-\xff]")
"""`Wa³êsa`, `£ukasz`: Central European letters in the dress of Western signs."""
_SURE = 3
_LONG = 4
_MOST = 0.6
_FEW_BROKEN = 4


@noun
class HighWords:
    """Words with bytes from 0x80 on: how many, how many of these are no Western words, and how many surely none."""

    words: int
    foreign: int
    surely: int

    @property
    def read_as_western(self) -> bool:
        """Tell whether the words may be Western; a few names in another code page suffice against it."""
        return 2 * self.foreign <= self.words and self.surely < _SURE


def high_words(pieces: Iterable[bytes]) -> HighWords:
    """Count the words of a text by their accented letters: in Western words these are few (`Société`, `Þórður`).

    In Cyrillic, Arabic, Han and Hangul every letter is such a byte, or every first of two.
    """
    words = foreign = surely = 0
    for piece in pieces:
        accented = Counter(word for word in piece.translate(_WORDS).split() if len(word) > 1 and not word.isascii())
        for word, times in accented.items():
            high = len(word) - len(word.translate(None, _HIGH))
            whole = high == len(word)
            words += times
            signed = _SIGN_AS_LETTER.search(word) is not None
            surely += times * (signed or (whole and high >= _LONG))
            foreign += times * (signed or whole or _LONG <= high >= _MOST * len(word))
    return HighWords(words=words, foreign=foreign, surely=surely)


def is_mostly_utf8(pieces: Iterable[str]) -> bool:
    """Tell of a text read as UTF-8, with U+FFFD for what is none, whether far more of it than not is beyond ASCII and sound."""
    broken = beyond = 0
    for piece in pieces:
        broken += piece.count("\ufffd")
        beyond += len(piece) - len(piece.encode("ascii", "ignore"))
    return beyond - broken >= _FEW_BROKEN * broken > 0
