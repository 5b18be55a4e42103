"""Korean names in Latin letters: one key for the systems of South and North and of McCune and Reischauer."""

import re
from collections.abc import Iterable

_INITIALS = {
    "k": "k", "g": "k", "kk": "k", "gg": "k", "t": "t", "d": "t", "tt": "t", "dd": "t", "p": "p", "b": "p", "pp": "p", "bb": "p",
    "j": "ch", "jj": "ch", "ch": "ch", "z": "ch", "s": "s", "ss": "s", "sh": "s", "r": "r", "l": "r",
}  # fmt: skip
_VOWELS = {
    "eo": "o", "yeo": "yo", "you": "yo", "eu": "u", "oo": "u", "ou": "u", "yoo": "yu", "ai": "ae", "ee": "i", "eui": "ui", "oi": "oe", "eoi": "oe", "aw": "o",
}  # fmt: skip
_ENDS = {"g": "k", "ck": "k", "b": "p", "d": "t", "s": "t", "r": "l", "h": ""}


def _rules(written: str, keys: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((one, keys.get(one, one)) for one in written.split())


INITIALS = _rules("kk gg tt dd pp bb jj ch ss sh k g t d p b j s r l h m n z", _INITIALS)
VOWELS = _rules("yeo you yoo yae eoi wae eui yo ya ye yu eo eu ae ai oo ou oe oi ui wi wo wa we ee aw a e i o u", _VOWELS)
ENDS = _rules("ng ck k g n m p b t d l r s h", _ENDS)
"""How a syllable begins, if it does not begin with its vowel, goes on, and ends, as is tried in turn; and what stands for that in a key."""


def _one_of(rules: Iterable[tuple[str, str]]) -> str:
    return "|".join(written for written, _ in rules)


_SYLLABLE = re.compile(f"({_one_of(INITIALS)}|)({_one_of(VOWELS)})({_one_of(ENDS)}|)")
_LONGEST = 6


def korean_key(word: str) -> str:
    """Give the key of a word that may be one Korean syllable (Jong, Chong, Jeong; Pak, Park), else nothing."""
    if len(word) > _LONGEST or (syllable := _SYLLABLE.fullmatch(SURNAMES.get(word, word))) is None:
        return ""
    initial, vowel, end = syllable.groups()
    return _INITIALS.get(initial, initial) + _VOWELS.get(vowel, vowel) + _ENDS.get(end, end)


SURNAMES = {
    "park": "pak", "lee": "ri", "yi": "ri", "rhee": "ri", "li": "ri", "yoo": "yu", "ryu": "yu", "lyu": "yu", "im": "rim", "lim": "rim", "yim": "rim",
    "noh": "ro", "no": "ro", "roh": "ro", "oh": "o", "woo": "u", "koh": "ko", "moon": "mun", "choi": "choe", "shin": "sin", "kwon": "kwon", "gwon": "kwon",
}  # fmt: skip
"""Surnames, and the same as they are spelt by rule."""
