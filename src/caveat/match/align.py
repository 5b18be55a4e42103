"""Set the words of two names against each other, each word once."""

from collections.abc import Callable
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from caveat.match.explanation import How
from caveat.match.words import LEAST, likeness
from caveat.names import Grammar, Reading, Role, Word, sound

Weigh = Callable[[Word], float]
Pair = tuple[tuple[int, ...], tuple[int, ...], float, How, float]
"""Places in the one and the other name, similarity, how, weight."""

_JOINED, _ACRONYM, _INITIALS = 0.98, 0.85, 0.75
_LIGHT = frozenset((Role.PARTICLE, Role.TITLE))

ROLE_WEIGHTS = {
    Role.NAME: 1.0,
    Role.NUMBER: 0.8,
    Role.PLACE: 0.6,
    Role.GENERIC: 0.35,
    Role.INITIAL: 0.4,
    Role.TITLE: 0.05,
    Role.PARTICLE: 0.05,
}
"""What a word counts for by what it does in its name."""


def role_weight(word: Word) -> float:
    """Weigh a word by its role alone, where no index knows how rare it is."""
    return ROLE_WEIGHTS[word.role]


@dataclass(slots=True)
class Alignment:
    """Pairs of words and what is left on either side; built up while two readings are compared."""

    one: Reading
    other: Reading
    weigh: Weigh
    pairs: list[Pair] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    right: list[int] = field(default_factory=list)

    def pair(self, mine: tuple[int, ...], theirs: tuple[int, ...], similarity: float, how: How) -> None:
        """Take words of both sides for the same."""
        ours = sum(self.weigh(self.one.words[place]) for place in mine)
        weight = (ours + sum(self.weigh(self.other.words[place]) for place in theirs)) / 2
        self.pairs.append((mine, theirs, similarity, how, weight))
        self.left = [place for place in self.left if place not in mine]
        self.right = [place for place in self.right if place not in theirs]


def align(one: Reading, other: Reading, weigh: Weigh = role_weight) -> Alignment:
    """Pair equal words, then joined ones, acronyms and like ones, best first."""
    found = Alignment(one, other, weigh, left=list(range(len(one.words))), right=list(range(len(other.words))))
    _equal(found)
    if not found.left and not found.right:
        return found
    if len(one.words) != len(other.words) and _whole(found):
        return found
    if found.left and found.right:
        _joined(found)
        _acronyms(found)
        _alike(found)
    return found


def _equal(found: Alignment) -> None:
    places: dict[str, list[int]] = {}
    for place, word in enumerate(found.other.words):
        places.setdefault(word.text, []).append(place)
    left: list[int] = []
    taken: set[int] = set()
    weigh, others = found.weigh, found.other.words
    for place, word in enumerate(found.one.words):
        there = places.get(word.text)
        if not there:
            left.append(place)
            continue
        chosen = next((at for at in there if others[at].father == word.father), there[0]) if len(there) > 1 else there[0]
        there.remove(chosen)
        taken.add(chosen)
        found.pairs.append(((place,), (chosen,), 1.0, How.EQUAL, (weigh(word) + weigh(others[chosen])) / 2))
    found.left = left
    found.right = [place for place in range(len(others)) if place not in taken]


def _whole(found: Alignment) -> bool:
    """Take two names for one when they differ only in where the words are cut."""
    mine, theirs = found.one.joined, found.other.joined
    if min(len(mine), len(theirs)) < 5 or abs(len(mine) - len(theirs)) > 3:
        return False
    if mine == theirs:
        alike = 1.0
    elif OSA.distance(mine, theirs, score_cutoff=1) == 1 or sound(mine) == sound(theirs):
        alike = 0.92
    else:
        return False
    found.pairs.clear()
    found.left, found.right = list(range(len(found.one.words))), list(range(len(found.other.words)))
    found.pair(tuple(found.left), tuple(found.right), alike * _JOINED, How.JOINED)
    return True


def _joined(found: Alignment) -> None:
    """Pair words that one side writes as one (al Qaida, alqaida)."""
    for place in tuple(found.left) if len(found.right) > 1 else ():
        if run := _run(found.one.words[place].text, found.other.words, found.right):
            found.pair((place,), run, _JOINED, How.JOINED)
    for place in tuple(found.right) if len(found.left) > 1 else ():
        if run := _run(found.other.words[place].text, found.one.words, found.left):
            found.pair(run, (place,), _JOINED, How.JOINED)


def _run(joined: str, words: tuple[Word, ...], free: list[int]) -> tuple[int, ...]:
    if len(joined) < 4:
        return ()
    heard = sound(joined)
    for start in range(len(free) - 1):
        text = words[free[start]].text
        run: tuple[int, ...] = (free[start],)
        if text[0] != joined[0]:
            continue
        for place in free[start + 1 : start + 3]:
            if place != run[-1] + 1:
                break
            run, text = (*run, place), text + words[place].text
            if (
                text == joined
                or (len(text) > 5 and sound(text) == heard)
                or (len(text) > 9 and OSA.distance(text, joined, score_cutoff=2) < 3)
            ):
                return run
    return ()


def _acronyms(found: Alignment) -> None:
    """Pair a short word with the words whose initials it is (SMIC, and JC for Jean Claude)."""
    if found.one.grammar is Grammar.ENTITY:
        mine = _acronym(found.one, found.left, found.other, found.right)
        theirs = _acronym(found.other, found.right, found.one, found.left) if mine is None else None
        if mine is not None:
            found.pair((mine,), tuple(found.right), _ACRONYM, How.ACRONYM)
        elif theirs is not None:
            found.pair(tuple(found.left), (theirs,), _ACRONYM, How.ACRONYM)
    elif found.one.grammar is Grammar.PERSON:
        for place in tuple(found.left):
            if len(found.one.words[place].text) in (2, 3) and (
                run := _initials(found.one.words[place].text, found.other.words, found.right)
            ):
                found.pair((place,), run, _INITIALS, How.INITIAL)
        for place in tuple(found.right):
            if len(found.other.words[place].text) in (2, 3) and (
                run := _initials(found.other.words[place].text, found.one.words, found.left)
            ):
                found.pair(run, (place,), _INITIALS, How.INITIAL)


def _acronym(short: Reading, free: list[int], long: Reading, spelt: list[int]) -> int | None:
    if any(word.role not in _LIGHT and place not in spelt for place, word in enumerate(long.words)):
        return None
    return next((place for place in free if short.words[place].text in long.acronyms), None)


def _initials(letters: str, words: tuple[Word, ...], free: list[int]) -> tuple[int, ...]:
    runs = (tuple(free[start : start + len(letters)]) for start in range(len(free) - len(letters) + 1))
    return next(
        (run for run in runs if all(words[place].text[0] == letter for place, letter in zip(run, letters, strict=True))), ()
    )


def _alike(found: Alignment) -> None:
    """Pair the words left over, the most alike first."""
    mine, theirs = found.one.words, found.other.words
    likely: list[tuple[float, int, int, How]] = []
    for place in found.left:
        word = mine[place]
        for there in found.right:
            other = theirs[there]
            if (word.role in _LIGHT) == (other.role in _LIGHT):
                alike, how = likeness(word, other)
                if alike >= LEAST:
                    likely.append((-alike, place, there, how))
    for negative, place, there, how in sorted(likely):
        if place in found.left and there in found.right:
            found.pair((place,), (there,), -negative, how)
