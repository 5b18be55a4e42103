"""Keys under which spellings of one word meet: its sound, its consonants, its deletion neighbourhood."""

import re
from functools import lru_cache

_SPELLINGS = {
    "shch": "sh", "tsch": "sh", "sch": "sh", "tch": "sh", "tsh": "sh", "ch": "sh", "kh": "h", "gh": "g", "ph": "f", "th": "t", "dh": "d",
    "dzh": "j", "zh": "j", "dj": "j", "dz": "z", "ck": "k", "q": "k", "x": "ks", "cz": "sh", "ts": "s", "tz": "s",
    "ou": "u", "oo": "u", "ee": "i", "ie": "i", "iye": "i", "iy": "i", "yi": "i", "ij": "i", "yy": "i", "ey": "i", "ei": "i", "ay": "i",
    "ai": "i", "ej": "i", "aj": "i", "you": "u", "yu": "u", "iu": "u", "ya": "a", "ia": "a", "iya": "a", "ye": "i", "yo": "u", "eo": "u",
    "eu": "u", "ae": "i", "oe": "u", "ue": "u", "aa": "a", "aw": "au", "ow": "au", "w": "v", "e": "i", "y": "i", "o": "u",
    "ce": "si", "ci": "si", "cy": "si", "c": "k",
}  # fmt: skip
_SPELLING = re.compile("|".join(sorted(_SPELLINGS, key=lambda part: (-len(part), part))))
_DOUBLED = re.compile(r"(.)\1+")

_CONSONANTS = {
    "shch": "s", "sch": "s", "tsh": "s", "sh": "s", "ch": "s", "kh": "k", "gh": "g", "ph": "f", "th": "t", "dh": "d", "zh": "j", "dj": "j",
    "ts": "s", "tz": "s", "ce": "s", "ci": "s", "cy": "s", "c": "k", "q": "k", "x": "ks", "v": "f", "p": "b", "g": "j", "z": "s",
}  # fmt: skip
_CONSONANT = re.compile("|".join(sorted(_CONSONANTS, key=lambda part: (-len(part), part))))
_WEAK = re.compile("[aeiouwy]+")


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """Respell a folded word so that usual transliterations of one name fall together (husayn, hussein, husain)."""
    if len(word) < 3 or word.isdigit():
        return word
    heard = _DOUBLED.sub(r"\1", _SPELLING.sub(lambda part: _SPELLINGS[part.group()], word))
    return heard[:-1] if len(heard) > 3 and heard.endswith("h") and not heard.endswith("sh") else heard


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """Reduce a folded word to classes of consonants, with one mark for a vowel at its start."""
    start = word[:1]
    bare = _WEAK.sub("", _CONSONANT.sub(lambda part: _CONSONANTS[part.group()], word[1:] if start in "aeiouwy" else word))
    if len(bare) > 2 and bare.endswith("h"):
        bare = bare[:-1]
    mark = "" if not start or start not in "aeiouwy" else ("a" if start in "aeiou" else start)
    return mark + _DOUBLED.sub(r"\1", bare)


def deletions(word: str) -> set[str]:
    """Give the word and each form with one letter left out; two words one edit apart share one of them."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
