"""How the name of a person is read: titles, particles, fathers' names, compounds of abd- and -din."""

import re

from caveat.names.reading import Grammar, Reading, Role, Word, word_of
from caveat.names.titles import AFTER_FATHER, ARTICLES, FATHERS, PARTICLES, SERVANT, SUFFIXES, TITLES

Folded = list[tuple[str, bool]]

_SERVANT_OF = re.compile(r"abd[aeou]{1,2}(?:l{1,2}|r(?=r)|s(?=s)|sh(?=sh)|z(?=z)|d(?=d)|n(?=n)|t(?=t))(?=.{3})")
_OF_THE_FAITH = frozenset(("din", "deen", "dine", "eddin", "uddin", "aldin", "ad-din"))
_FAITH = re.compile(r"(?<=...)(?:[aeiou]{1,2}(?:d|l)?-?d[ie]{1,2}ne?)$")
_SERVANT_OF_GOD = frozenset(("allah", "ullah", "lah", "ollah", "alah"))


def read_person(folded: Folded) -> Reading:
    """Read the folded words of a person's name."""
    parts = _compounds(folded)
    kinds = [_role(text, place, len(parts)) for place, (text, _) in enumerate(parts)]
    if not any(role in (Role.NAME, Role.INITIAL) for role in kinds):
        kinds = [Role.NAME] * len(parts)
    fathers = _fathers(parts, kinds)
    words: list[Word] = []
    for place, ((text, loose), role) in enumerate(zip(parts, kinds, strict=True)):
        words.append(word_of(text, role, loose, place in fathers))
    return Reading(grammar=Grammar.PERSON, words=tuple(words))


def _role(text: str, place: int, count: int) -> Role:
    if len(text) == 1:
        return Role.INITIAL
    if text in TITLES and not (count <= 2 and place == count - 1):
        return Role.TITLE
    if text in SUFFIXES and place:
        return Role.TITLE
    if text in ARTICLES or text in PARTICLES:
        return Role.PARTICLE
    if text in FATHERS:
        return Role.NAME if text == "ben" and place == 0 else Role.PARTICLE
    return Role.NAME


def _fathers(parts: Folded, kinds: list[Role]) -> set[int]:
    """Find the places of fathers' names: after bin and its like, or before oglu."""
    found: set[int] = set()
    for place, (text, _) in enumerate(parts):
        if text not in FATHERS or kinds[place] is not Role.PARTICLE:
            continue
        ahead = range(place - 1, -1, -1) if text in AFTER_FATHER else range(place + 1, len(parts))
        father = next((there for there in ahead if kinds[there] is Role.NAME), None)
        if father is not None:
            found.add(father)
    return found


def _compounds(folded: Folded) -> Folded:
    """Write names of two or three words as one: Abd al-Rahman, Shams ad-Din, Habib Ullah."""
    parts: Folded = []
    place = 0
    while place < len(folded):
        text, loose = folded[place]
        rest = folded[place + 1 : place + 3]
        if text in SERVANT and rest:
            skip = 1 if rest[0][0] in ARTICLES and len(rest) == 2 else 0
            named, named_loose = rest[skip]
            if len(named) > 1 and named not in FATHERS:
                parts.append(_servant(named, loose or named_loose))
                place += 2 + skip
                continue
        if (
            len(text) > 2
            and rest
            and rest[-1][0] in _OF_THE_FAITH
            and (len(rest) == 1 or rest[0][0] in ARTICLES)
            and text not in TITLES
        ):
            parts.append((text + "uddin", loose))
            place += 1 + len(rest)
            continue
        if rest and rest[0][0] in _OF_THE_FAITH and len(text) > 2:
            parts.append((text + "uddin", loose))
            place += 2
            continue
        if rest and rest[0][0] == "ullah" and len(text) > 2:
            parts.append((text + "ullah", loose))
            place += 2
            continue
        parts.append(_one(text, loose))
        place += 1
    return parts


def _one(text: str, loose: bool) -> tuple[str, bool]:
    if text.startswith("abd") and text not in ("abdallah", "abdullah"):
        if served := _SERVANT_OF.match(text):
            return _servant(text[served.end() :], loose)
    elif len(text) > 6 and text[-1] in "ne" and (faith := _FAITH.search(text)):
        return text[: faith.start()] + "uddin", loose
    return text, loose


def _servant(named: str, loose: bool) -> tuple[str, bool]:
    return ("abdullah" if named in _SERVANT_OF_GOD else "abdul" + named, loose)
