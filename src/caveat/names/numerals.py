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
_ELSEWHERE = """
1: pervyy pervaya pervoe pervyi pervy primero primera erste erster erstes
2: vtoroy vtoraya vtoroe vtoroi segunda deux zwei zweite zweiter deuxieme
3: tretiy tretya tretiya tercera tercero tres trois troisieme drei dritte dritter
4: chetvertyy chetvertaya cuatro cuarta cuarto quatre quatrieme vier vierte vierter chetyre
5: pyatyy pyataya cinco cinq cinquieme funf funfte pyat
6: shestoy shestaya seis sixieme sechs sechste shest
7: sedmoy sedmaya siete septieme sieben siebte
8: vosmoy vosmaya ocho huit huitieme acht achte vosem
9: devyatyy devyataya nueve neuf neuvieme neun neunte devyat
10: desyatyy desyataya diez dixieme zehn zehnte desyat
"""
"""Numbers in Russian, Spanish, French and German, without those that are other words as often (dos, six, premier, sem, tri)."""
SMALL = (
    {word: number for number, word in enumerate(_UNITS)}
    | {word: number for number, word in enumerate(_ORDINALS)}
    | {word: int(row.partition(":")[0]) for row in _ELSEWHERE.strip().split("\n") for word in row.partition(":")[2].split()}
)
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
NUMBERS = frozenset((*TENS, *SMALL, *ROMAN))
"""Words that may be numbers."""
_ORDINAL_DIGITS = re.compile(r"0*(\d+)(?:st|nd|rd|th)?")
_DIGITS = frozenset("123456789")
_NUMBER_SIGNS = frozenset(("no", "nr", "num", "number", "numero", "nomer", "nummer"))


def is_number(word: str) -> bool:
    """Tell whether a word may be a number by itself or beside others."""
    return word in NUMBERS or (word[0].isdigit() and bool(_ORDINAL_DIGITS.fullmatch(word)))


def with_digits(words: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Write every number of a name in digits; `No` before a number falls away, a lone I, V or X counts only at the end."""
    written: list[tuple[str, str]] = []
    place = 0
    while place < len(words):
        word, origin = words[place]
        number, used = _number([text for text, _ in words[place : place + 2]], first=place == 0, last=place == len(words) - 1)
        if used:
            if written and written[-1][0] in _NUMBER_SIGNS:
                written.pop()
            written.append((number, ""))
            place += used
        else:
            written.append((word, origin))
            place += 1
    return written


def _number(ahead: list[str], *, first: bool, last: bool) -> tuple[str, int]:
    word = ahead[0]
    if word in TENS:
        if len(ahead) == 2 and (SMALL.get(ahead[1], 0) in range(1, 10) or ahead[1] in _DIGITS):
            return str(TENS[word] + (SMALL.get(ahead[1]) or int(ahead[1]))), 2
        return str(TENS[word]), 1
    if word in SMALL:
        return str(SMALL[word]), 1
    if digits := _ORDINAL_DIGITS.fullmatch(word):
        return digits.group(1), 1
    if word in ROMAN and (not first or (len(word) > 2 and not last)) and (last or len(word) > 1):
        return str(ROMAN[word]), 1
    return "", 0
