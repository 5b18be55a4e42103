"""Compound names of persons: written as one word whether they were written apart, with an article, or together."""

import re

from caveat.names.titles import ARTICLES, FATHERS, KUNYA, OF_GOD, OF_THE_FAITH, SERVANT, TITLES

Folded = list[tuple[str, str]]
"""Folded words, each with its origin (see `reading.Word`)."""

_SERVANT_OF = re.compile(r"abd[aeou]{1,2}(?:l{1,2}|r(?=r)|s(?=s)|sh(?=sh)|z(?=z)|d(?=d)|n(?=n)|t(?=t))(?=.{3})")
_FAITH = re.compile(r"(?<=...)(?:[aeiou]{1,2}[dl]-?d|[aeu]{1,2}d)[ie]{1,2}ne?$")
_OF_GOD = re.compile("(?:ou|[aeiou])llah$")
_BAKR = frozenset(("bakr", "bakar", "baker", "bakir", "bekr", "bakri", "bacar"))
_SERVANT_OF_GOD = frozenset(("allah", "ullah", "lah", "ollah", "alah"))


def compounds(folded: Folded) -> Folded:
    """Write names of two or three words as one: Abd al-Rahman, Shams ad-Din, Habib Ullah."""
    parts: Folded = []
    place = 0
    while place < len(folded):
        text, origin = folded[place]
        rest = folded[place + 1 : place + 3]
        if text in SERVANT and rest:
            skip = 1 if rest[0][0] in ARTICLES and len(rest) == 2 else 0
            named, named_origin = rest[skip]
            if len(named) > 1 and named not in FATHERS:
                parts.append((_servant(named), unspelt(origin or named_origin)))
                place += 2 + skip
                continue
        if (
            len(text) > 2
            and rest
            and rest[-1][0] in OF_THE_FAITH
            and (len(rest) == 1 or rest[0][0] in ARTICLES)
            and text not in TITLES
        ):
            parts.append((text + "uddin", unspelt(origin)))
            place += 1 + len(rest)
            continue
        if rest and rest[0][0] in OF_THE_FAITH and len(text) > 2:
            parts.append((text + "uddin", unspelt(origin)))
            place += 2
            continue
        if text in KUNYA and rest and rest[0][0] in _BAKR:
            parts.append(("abubakr", unspelt(origin or rest[0][1])))
            place += 2
            continue
        if rest and rest[0][0] in OF_GOD and len(text) > 2 and text not in TITLES:
            parts.append((text + "ullah", unspelt(origin)))
            place += 2
            continue
        parts.append((text if text in TITLES else within_one_word(text), origin))
        place += 1
    return parts


def unspelt(origin: str) -> str:
    """Give an origin without its spelling, for a word that was made of several."""
    return origin[:2] + "0" if origin else ""


def within_one_word(text: str) -> str:
    """Write a compound that is one word already in the one manner (Abdurrahman, Shamseddine)."""
    if text.startswith("abd"):
        if text not in ("abdallah", "abdullah") and (served := _SERVANT_OF.match(text)):
            return _servant(text[served.end() :])
    elif len(text) > 6 and text.endswith("llah"):
        return _OF_GOD.sub("ullah", text)
    elif len(text) > 6 and text[-1] in "ne" and "d" in text[-5:-1] and (faith := _FAITH.search(text)):
        return text[: faith.start()] + "uddin"
    return text


def _servant(named: str) -> str:
    return "abdullah" if named in _SERVANT_OF_GOD else "abdul" + named


COMPOUND_STARTS = frozenset(("abd",))
COMPOUND_ENDS = frozenset(("llah", *(f"d{vowel}{end}" for vowel in ("i", "e", "ii", "ie", "ei", "ee") for end in ("n", "ne"))))
"""Each word that `within_one_word` writes otherwise has one of these."""
