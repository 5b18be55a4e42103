"""Whether bytes that are no UTF-8 read as Windows-1252, in which any bytes at all are some text."""

import re
from collections.abc import Iterable

from caveat.facts.noun import noun

_WORD = re.compile(rb"[A-Za-z\x81\x83\x88\x8a\x8c-\x90\x98\x9a\x9c-\x9f\xa1-\xff]{2,}")
"""Letters, and signs that are letters elsewhere; not the quotes, dashes and spaces of Windows, which stand beside words."""
_HIGH = re.compile(rb"[\x80-\xff]")
_SIGN_AS_LETTER = re.compile(rb"[A-Za-z][\xa1\xa3\xa5\xaf\xb2\xb3\xb9\xbc-\xbf][A-Za-z\xc0-\xff]|^[\xa3\xa5\xaf][a-z\xc0-\xff]")
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
        for word in _WORD.findall(piece):
            high = len(_HIGH.findall(word))
            whole = high == len(word)
            words += high > 0
            surely += whole and high >= _LONG
            foreign += whole or (high >= _LONG and high >= _MOST * len(word)) or bool(high and _SIGN_AS_LETTER.search(word))
    return HighWords(words=words, foreign=foreign, surely=surely)


def is_mostly_utf8(pieces: Iterable[str]) -> bool:
    """Tell of a text read as UTF-8, with U+FFFD for what is none, whether far more of it than not is beyond ASCII and sound."""
    broken = beyond = 0
    for piece in pieces:
        broken += piece.count("\ufffd")
        beyond += len(piece) - len(piece.encode("ascii", "ignore"))
    return beyond - broken >= _FEW_BROKEN * broken > 0
