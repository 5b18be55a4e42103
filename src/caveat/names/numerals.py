"""Number words, ordinals and Roman numerals to digits."""

import re

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
SMALL = {word: number for number, word in enumerate(_UNITS)} | {word: number for number, word in enumerate(_ORDINALS)}
TENS = {word: 10 * number for number, word in enumerate(_TENS, 2)} | {"fourty": 40}
_ROMAN = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
    "xxi",
    "xxii",
    "xxiii",
    "xxiv",
    "xxv",
    "xxvi",
    "xxvii",
    "xxviii",
    "xxix",
    "xxx",
]
ROMAN = {word: number for number, word in enumerate(_ROMAN, 1)}
_ORDINAL_DIGITS = re.compile(r"0*(\d+)(?:st|nd|rd|th)?")
_NUMBER_SIGNS = frozenset(("no", "nr", "num", "number", "numero"))


def with_digits(words: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Write every number of a name in digits; `No` before a number falls away, a lone I, V or X counts only at the end."""
    written: list[tuple[str, bool]] = []
    place = 0
    while place < len(words):
        word, loose = words[place]
        number, used = _number([text for text, _ in words[place : place + 2]], first=place == 0, last=place == len(words) - 1)
        if used:
            if written and written[-1][0] in _NUMBER_SIGNS:
                written.pop()
            written.append((number, False))
            place += used
        else:
            written.append((word, loose))
            place += 1
    return written


def _number(ahead: list[str], *, first: bool, last: bool) -> tuple[str, int]:
    word = ahead[0]
    if word in TENS:
        if len(ahead) == 2 and (SMALL.get(ahead[1], 0) in range(1, 10) or ahead[1] in "123456789"):
            return str(TENS[word] + (SMALL.get(ahead[1]) or int(ahead[1]))), 2
        return str(TENS[word]), 1
    if word in SMALL:
        return str(SMALL[word]), 1
    if digits := _ORDINAL_DIGITS.fullmatch(word):
        return digits.group(1), 1
    if word in ROMAN and (not first or (len(word) > 2 and not last)) and (last or len(word) > 1):
        return str(ROMAN[word]), 1
    return "", 0
