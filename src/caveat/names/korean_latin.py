"""Korean names in Latin letters: one key for the systems of South and North and of McCune and Reischauer."""

import itertools
import re
from collections.abc import Iterator

_STARTS = "kk|gg|tt|dd|pp|bb|jj|ch|ss|sh|k|g|t|d|p|b|j|s|r|l|h|m|n|z"
_MIDDLES = "yeo|you|yoo|yae|eoi|wae|eui|yo|ya|ye|yu|eo|eu|ae|ai|oo|ou|oe|oi|ui|wi|wo|wa|we|ee|aw|a|e|i|o|u"
_ENDS = "ng|ck|k|g|n|m|p|b|t|d|l|r|s|h"
_SYLLABLE = re.compile(f"(?P<initial>{_STARTS}|)(?P<vowel>{_MIDDLES})(?P<final>{_ENDS}|)")
_INITIALS = {
    "k": "k", "g": "k", "kk": "k", "gg": "k", "t": "t", "d": "t", "tt": "t", "dd": "t", "p": "p", "b": "p", "pp": "p", "bb": "p",
    "j": "ch", "jj": "ch", "ch": "ch", "z": "ch", "s": "s", "ss": "s", "sh": "s", "r": "r", "l": "r",
}  # fmt: skip
_VOWELS = {
    "eo": "o", "yeo": "yo", "you": "yo", "eu": "u", "oo": "u", "ou": "u", "yoo": "yu", "ai": "ae", "ee": "i", "eui": "ui", "oi": "oe", "eoi": "oe", "aw": "o",
}  # fmt: skip
_FINALS = {"g": "k", "ck": "k", "b": "p", "d": "t", "s": "t", "r": "l", "h": ""}
_LONGEST = 6


def korean_key(word: str) -> str:
    """Give the key of a word that may be one Korean syllable (Jong, Chong, Jeong; Pak, Park), else nothing."""
    if len(word) > _LONGEST or (syllable := _SYLLABLE.fullmatch(_SURNAMES.get(word, word))) is None:
        return ""
    initial, vowel, final = syllable["initial"], syllable["vowel"], syllable["final"]
    return _INITIALS.get(initial, initial) + _VOWELS.get(vowel, vowel) + _FINALS.get(final, final)


_SURNAMES = {
    "park": "pak", "lee": "ri", "yi": "ri", "rhee": "ri", "li": "ri", "yoo": "yu", "ryu": "yu", "lyu": "yu", "im": "rim", "lim": "rim", "yim": "rim",
    "noh": "ro", "no": "ro", "roh": "ro", "oh": "o", "woo": "u", "koh": "ko", "moon": "mun", "choi": "choe", "shin": "sin", "kwon": "kwon", "gwon": "kwon",
}  # fmt: skip


def korean_words() -> Iterator[str]:
    """Give every word that has a key, and longer ones that have none."""
    parts = f"{_STARTS}|".split("|"), _MIDDLES.split("|"), f"{_ENDS}|".split("|")
    return itertools.chain(map("".join, itertools.product(*parts)), _SURNAMES)
