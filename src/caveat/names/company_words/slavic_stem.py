"""Slavic words brought to one spelling, whatever their romanisation, and stripped of their endings."""

import re

LETTERS = {"y": "i", "j": "i", "x": "h", "w": "v", "q": "k"}
_LETTERS = str.maketrans(LETTERS)
SPELLINGS = (
    ("ck", "k"),
    ("shch", "s"),
    ("shh", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("tch", "c"),
    ("ch", "c"),
    ("tc", "c"),
    ("ts", "c"),
    ("dzh", "z"),
    ("zh", "z"),
    ("kh", "h"),
    ("ph", "f"),
    ("ii", "i"),
    ("ii", "i"),
    ("ia", "a"),
    ("iu", "u"),
    ("ie", "e"),
    ("io", "o"),
)
_SPELT = re.compile("[cst]h|ck|t[cs]|zh|kh|ph|i[iaueo]")
"""What any of the spellings begins with or holds."""
_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST = 3
ENDINGS = (
    (3, frozenset(["imi", "ami", "ogo", "ego", "oga", "aga", "omu", "emu"])),
    (2, frozenset(["oe", "ee", "oi", "ei", "ih", "im", "ah", "am", "ov", "ev", "om", "em", "uu", "ou"])),
    (1, frozenset("aeiou")),
)
_LAST_LETTERS = frozenset(ending[-1] for _, endings in ENDINGS for ending in endings)


def stem(word: str) -> str:
    """Give what all cases of a folded Slavic word share in all romanisations: `kompaniyu` and `kompanii` are `kompan`."""
    one = word.translate(_LETTERS)
    if _SPELT.search(one):
        for written, letter in SPELLINGS:
            if written in one:
                one = one.replace(written, letter)
    if _DOUBLED.search(one):
        one = _DOUBLED.sub(r"\1", one)
    if one[-1:] not in _LAST_LETTERS:
        return one
    for size, endings in ENDINGS:
        if len(one) >= _SHORTEST + size and one[-size:] in endings:
            return one[:-size]
    return one
