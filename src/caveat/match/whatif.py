"""What would move a comparison over or under the threshold: every answer is a name altered and scored again."""

import itertools
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import assert_never

from caveat.facts.noun import noun
from caveat.match import Explanation, How, compare

LONGEST_SPAN = 4
"""Words of a text that are taken out or replaced together: enough for a legal form written out."""

_STRANGE = "Xyqwzv"
"""A word that is like no other."""

_Pairs = Counter[tuple[str, str]]


class Change(StrEnum):
    """How a name was altered before it was scored again."""

    LEFT_OUT = "left out"
    MADE_EQUAL = "written alike"
    FORM_ASIDE = "legal form aside"
    OTHER_WORD = "another word"


@noun
class WhatIf:
    """One alteration: `words` of the query or of the listed name (as written there), the new `score`, and if it crosses.

    `instead` is what they were replaced by; `side` is `query`, `listed` or `both`.
    """

    change: Change
    side: str
    words: tuple[str, ...]
    score: float
    crosses: bool
    instead: str = ""

    @property
    def text(self) -> str:
        """The alteration in words."""
        said = " and ".join(map(repr, self.words))
        where = {"query": " in the query", "listed": " in the listed name", "both": ""}[self.side]
        match self.change:
            case Change.LEFT_OUT:
                return f"without {said}{where}"
            case Change.MADE_EQUAL:
                return f"with {self.instead!r} for {said}{where}"
            case Change.FORM_ASIDE:
                return f"with the legal form aside: {said}"
            case Change.OTHER_WORD:
                return f"with any other word for {said}{where}"
        assert_never(self.change)


def counterfactuals(a: str, b: str, kind: str = "company", threshold: float = 0.7) -> tuple[WhatIf, ...]:
    """Score `a` and `b` again with one thing changed, and return the changes that matter, those that cross first.

    Left-over words are taken away, one by one and all together; words that are only alike are written alike; a legal form is
    left aside; and where the score reaches `threshold`, each word it rests on is taken away, or replaced by a strange one.
    Cost: some dozens of comparisons. Raises `BadInput` for an unknown kind.
    """
    trial = _Trial(a, b, kind, threshold)
    found = [*trial.without_left_over(), *trial.made_equal(), *trial.form_aside()]
    if trial.score >= threshold:
        found += trial.rests_on()
    best: dict[tuple[Change, str, tuple[str, ...]], WhatIf] = {}
    for one in found:
        if round(one.score, 4) != round(trial.score, 4):
            best.setdefault((one.change, one.side, (*one.words, one.instead)), one)
    return tuple(sorted(best.values(), key=lambda one: (not one.crosses, -abs(one.score - trial.score), one.text)))


class _Trial:
    """One pair with its score, and the ways to alter it."""

    def __init__(self, a: str, b: str, kind: str, threshold: float) -> None:
        self._texts = (a.split(), b.split())
        self._kind, self._threshold = kind, threshold
        self.score, self._why = compare(a, b, kind)
        self._paired = _pairs(self._why)
        self._left = _left(self._why)
        self._lost: list[list[int]] = [[], []]
        self._borne: list[list[int]] = [[], []]
        for side in (0, 1):
            self._sort(side)

    def _sort(self, side: int) -> None:
        """Tell apart the words of a text that are left over and those that the score rests on, by leaving each out."""
        for place in range(len(self._texts[side]) if len(self._texts[side]) > 1 else 0):
            why = self._scored(self._cut(side, {place}), side)
            if _pairs(why) == self._paired and _left(why)[side] != self._left[side] and _within(_left(why), self._left, side):
                self._lost[side].append(place)
            elif _pairs(why) != self._paired:
                self._borne[side].append(place)

    def without_left_over(self) -> Iterator[WhatIf]:
        """Leave out each word that met none, and all of a side."""
        for side, places in enumerate(self._lost):
            for chosen in [{place} for place in places] + ([set(places)] if len(places) > 1 else []):
                words = self._cut(side, chosen)
                if words:
                    yield self._told(Change.LEFT_OUT, side, (self._said(side, chosen),), self._scored(words, side).score)
        if all(self._lost):
            one, other = (self._cut(side, set(self._lost[side])) for side in (0, 1))
            if one and other:
                score = compare(" ".join(one), " ".join(other), self._kind)[0]
                said = tuple(self._said(side, set(self._lost[side])) for side in (0, 1))
                yield self._told(Change.LEFT_OUT, 2, said, score)

    def made_equal(self) -> Iterator[WhatIf]:
        """Write the query's word as the listed name has it, for each pair that is only alike, and for words left over."""
        words = self._texts[0]
        for pair in self._why.aligned:
            if pair.how is How.EQUAL:
                continue
            best: tuple[float, str] | None = None
            for start, end in _spans(len(words), LONGEST_SPAN):
                why = self._scored([*words[:start], pair.listed, *words[end:]], 0)
                gone = self._paired - _pairs(why)
                if set(gone) == {(pair.query, pair.listed)} and _left(why) == self._left and (best is None or why.score > best[0]):
                    best = why.score, " ".join(words[start:end])
            if best is not None:
                yield self._told(Change.MADE_EQUAL, 0, (best[1],), best[0], instead=pair.listed)
        for mine, theirs in itertools.product(*self._lost):
            instead = self._texts[1][theirs]
            score = self._scored([*words[:mine], instead, *words[mine + 1 :]], 0).score
            if score > self.score:
                yield self._told(Change.MADE_EQUAL, 0, (words[mine],), score, instead=instead)

    def form_aside(self) -> Iterator[WhatIf]:
        """Leave legal forms aside where they bent the score."""
        if not any("legal form" in part.feature for part in self._why.points):
            return
        for mine in (None, *self._silent(0)):
            for theirs in (None, *self._silent(1)):
                one, other = self._cut(0, _places(mine)), self._cut(1, _places(theirs))
                why = compare(" ".join(one), " ".join(other), self._kind)[1]
                if not any("legal form" in part.feature for part in why.points):
                    said = tuple(self._said(side, _places(span)) for side, span in enumerate((mine, theirs)) if span)
                    yield self._told(Change.FORM_ASIDE, 2, said, why.score)
                    return

    def rests_on(self) -> Iterator[WhatIf]:
        """Leave out each word that met another, or put a strange one for it."""
        for side, places in enumerate(self._borne):
            for place in places:
                words = self._texts[side]
                strange = [*words[:place], _STRANGE, *words[place + 1 :]]
                yield self._told(Change.LEFT_OUT, side, (words[place],), self._scored(self._cut(side, {place}), side).score)
                yield self._told(Change.OTHER_WORD, side, (words[place],), self._scored(strange, side).score)

    def _silent(self, side: int) -> list[tuple[int, int]]:
        """Return the spans, shortest first, that may go without a word of the comparison changing: legal forms and noise."""
        spans = _spans(len(self._texts[side]), LONGEST_SPAN)
        kept = [(span, self._cut(side, _places(span))) for span in spans]
        return [span for span, words in kept if words and self._same(self._scored(words, side))]

    def _same(self, why: Explanation) -> bool:
        return _pairs(why) == self._paired and _left(why) == self._left

    def _cut(self, side: int, places: set[int]) -> list[str]:
        return [word for place, word in enumerate(self._texts[side]) if place not in places]

    def _said(self, side: int, places: set[int]) -> str:
        return " ".join(self._texts[side][place] for place in sorted(places))

    def _scored(self, words: list[str], side: int) -> Explanation:
        both = [" ".join(text) for text in self._texts]
        both[side] = " ".join(words)
        return compare(both[0], both[1], self._kind)[1]

    def _told(self, change: Change, side: int, words: tuple[str, ...], score: float, instead: str = "") -> WhatIf:
        crosses = (score >= self._threshold) is not (self.score >= self._threshold)
        where = ("query", "listed", "both")[side]
        return WhatIf(change=change, side=where, words=words, score=score, crosses=crosses, instead=instead)


def _pairs(why: Explanation) -> _Pairs:
    return Counter((pair.query, pair.listed) for pair in why.aligned)


def _left(why: Explanation) -> tuple[Counter[str], Counter[str]]:
    return Counter(why.only_query), Counter(why.only_listed)


def _within(now: tuple[Counter[str], Counter[str]], before: tuple[Counter[str], Counter[str]], side: int) -> bool:
    return now[side] <= before[side] and now[1 - side] == before[1 - side]


def _spans(length: int, longest: int) -> list[tuple[int, int]]:
    return [(start, start + size) for size in range(1, longest + 1) for start in range(length - size + 1)]


def _places(span: tuple[int, int] | None) -> set[int]:
    return set(range(*span)) if span else set()
