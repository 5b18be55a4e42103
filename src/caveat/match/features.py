"""The one table of what counts in a comparison, with its weights.

A *loss* is measured in the weight of words: the base of a score is kept / (kept + weighted losses), where `kept` is the
weight of the words that were paired. A *bend* is a degree of 0..1; each takes its weight times its degree of what is left.
A new feature is one function and one row.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field

from caveat.facts.noun import noun
from caveat.match.align import Alignment
from caveat.match.explanation import How, Points
from caveat.names import Grammar, Role, Word, same_form

Measure = Callable[["Comparison"], float]
_LIGHT = frozenset((Role.PARTICLE, Role.TITLE))


@dataclass(slots=True)
class Comparison:
    """Two names set against each other, with what the parties behind them say of themselves."""

    alignment: Alignment
    weak_alias: bool = False
    kinds_differ: bool = False
    years_apart: float = 0.0
    countries_differ: bool = False
    genders_differ: bool = False

    only_one: list[Word] = field(init=False)
    only_other: list[Word] = field(init=False)
    words: tuple[float, float] = field(init=False)
    numbers: tuple[float, float] = field(init=False)

    def __post_init__(self) -> None:
        """Weigh what is left on both sides once for all features: words and, apart from them, numbers."""
        one, other = self.alignment.one.words, self.alignment.other.words
        self.only_one = [one[place] for place in self.alignment.left]
        self.only_other = [other[place] for place in self.alignment.right]
        words, numbers = self._weights(self.only_one)
        more_words, more_numbers = self._weights(self.only_other)
        self.words, self.numbers = (words, more_words), (numbers, more_numbers)

    def _weights(self, left: list[Word]) -> tuple[float, float]:
        words = numbers = 0.0
        for word in left:
            if word.role is Role.NUMBER:
                numbers += self.alignment.weigh(word)
            else:
                words += self.alignment.weigh(word)
        return words, numbers


def typos(seen: Comparison) -> float:
    """Measure how far paired words are from each other."""
    return sum(weight * (1 - similarity) for _, _, similarity, _, weight in seen.alignment.pairs)


def contradicted_words(seen: Comparison) -> float:
    """Measure the words that stand on one side where other words stand on the other."""
    return min(seen.words)


def missing_words(seen: Comparison) -> float:
    """Measure the words that one side has and the other merely lacks."""
    return abs(seen.words[0] - seen.words[1])


def contradicted_numbers(seen: Comparison) -> float:
    """Measure numbers that differ (Plant 102, Plant 103)."""
    return min(seen.numbers)


def missing_numbers(seen: Comparison) -> float:
    """Measure numbers that only one side has."""
    return abs(seen.numbers[0] - seen.numbers[1])


def different_form(seen: Comparison) -> float:
    """Tell how far the legal forms of both sides disagree."""
    one, other = seen.alignment.one.forms, seen.alignment.other.forms
    return 1 - max(same_form(mine, theirs) for mine in one for theirs in other) if one and other else 0.0


def missing_form(seen: Comparison) -> float:
    """Tell whether only one side names a legal form."""
    return float(bool(seen.alignment.one.forms) != bool(seen.alignment.other.forms))


def word_order(seen: Comparison) -> float:
    """Tell how much of the order of words is upset."""
    places = [theirs[0] for _, theirs, *_ in sorted(pair for pair in seen.alignment.pairs if pair[0] and pair[1])]
    upset = sum(1 for before, after in itertools.pairwise(places) if after < before)
    return upset / (len(places) - 1) if len(places) > 1 else 0.0


def father_and_son(seen: Comparison) -> float:
    """Tell whether a father's name on one side is paired with the bearer's on the other, and the reverse."""
    crossed = [(mine.father, theirs.father) for mine, theirs in _single_pairs(seen) if mine.father is not theirs.father]
    return float((True, False) in crossed and (False, True) in crossed)


def one_word_only(seen: Comparison) -> float:
    """Tell whether a single full word carries the match though a side has more."""
    if not (seen.only_one or seen.only_other):
        return 0.0
    full = [pair for pair in seen.alignment.pairs if pair[3] not in (How.INITIAL, How.JOINED) and pair[4] > 0.3]
    more = any(word.role is Role.NAME for word in (*seen.only_one, *seen.only_other))
    return float(len(full) <= 1 and more and len(seen.alignment.pairs) <= 1)


def initials_only(seen: Comparison) -> float:
    """Tell whether nothing but initials agree."""
    return float(all(pair[3] is How.INITIAL for pair in seen.alignment.pairs))


def initial_for_word(seen: Comparison) -> float:
    """Measure how many of the words that agree do so as an initial only (T-Motor, Toyota Motor)."""
    return sum(pair[3] is How.INITIAL for pair in seen.alignment.pairs) / len(seen.alignment.pairs)


def no_sure_word(seen: Comparison) -> float:
    """Tell whether every word that agrees does so only roughly, though words are left over."""
    rough = all(pair[2] < 0.9 for pair in seen.alignment.pairs if pair[4] > 0.3)
    return float(rough and bool(seen.only_one or seen.only_other))


def no_own_word(seen: Comparison) -> float:
    """Tell whether only generic words and places agree though the sides have words of their own."""
    own = any(
        seen.alignment.one.words[place].role in (Role.NAME, Role.INITIAL, Role.NUMBER)
        for mine, *_ in seen.alignment.pairs
        for place in mine
    ) or any(seen.alignment.other.words[place].role is Role.NAME for _, theirs, *_ in seen.alignment.pairs for place in theirs)
    return float(not own and any(word.role is Role.NAME for word in (*seen.only_one, *seen.only_other)))


def weak_alias(seen: Comparison) -> float:
    """Tell whether either name is a weak alias."""
    return float(seen.weak_alias)


def different_kind(seen: Comparison) -> float:
    """Tell whether one is a person, say, and the other a company."""
    return float(seen.kinds_differ)


def births(seen: Comparison) -> float:
    """Tell how far the births are from each other."""
    return seen.years_apart


def countries(seen: Comparison) -> float:
    """Tell whether both name countries and none in common."""
    return float(seen.countries_differ)


def genders(seen: Comparison) -> float:
    """Tell whether both name a gender and not the same."""
    return float(seen.genders_differ)


def _single_pairs(seen: Comparison) -> list[tuple[Word, Word]]:
    one, other = seen.alignment.one.words, seen.alignment.other.words
    return [(one[mine[0]], other[theirs[0]]) for mine, theirs, *_ in seen.alignment.pairs if len(mine) == len(theirs) == 1]


@noun
class Feature:
    """A row of the table: its weight for persons and for all else, and how it is measured."""

    name: str
    person: float
    entity: float
    measure: Measure

    @property
    def doc(self) -> str:
        """What it measures, in one sentence."""
        return (self.measure.__doc__ or "").split("\n")[0]


LOSSES = (
    Feature(name="typos", person=1.5, entity=1.6, measure=typos),
    Feature(name="contradicted words", person=2.2, entity=2.6, measure=contradicted_words),
    Feature(name="missing words", person=0.3, entity=0.55, measure=missing_words),
    Feature(name="contradicted numbers", person=3.0, entity=3.0, measure=contradicted_numbers),
    Feature(name="missing numbers", person=0.8, entity=1.0, measure=missing_numbers),
)

BENDS = (
    Feature(name="different legal form", person=0.0, entity=0.06, measure=different_form),
    Feature(name="missing legal form", person=0.0, entity=0.02, measure=missing_form),
    Feature(name="word order", person=0.0, entity=0.06, measure=word_order),
    Feature(name="father and son", person=0.4, entity=0.0, measure=father_and_son),
    Feature(name="one word only", person=0.1, entity=0.0, measure=one_word_only),
    Feature(name="initials only", person=0.3, entity=0.3, measure=initials_only),
    Feature(name="initial for a word", person=0.0, entity=0.25, measure=initial_for_word),
    Feature(name="no sure word", person=0.12, entity=0.12, measure=no_sure_word),
    Feature(name="no word of its own", person=0.0, entity=0.3, measure=no_own_word),
    Feature(name="weak alias", person=0.1, entity=0.1, measure=weak_alias),
    Feature(name="different kind", person=0.2, entity=0.2, measure=different_kind),
    Feature(name="birth", person=0.35, entity=0.0, measure=births),
    Feature(name="country", person=0.06, entity=0.06, measure=countries),
    Feature(name="gender", person=0.15, entity=0.0, measure=genders),
)


def score_of(seen: Comparison) -> tuple[float, tuple[Points, ...]]:
    """Score a comparison, 0..1, with the points each feature took."""
    person = seen.alignment.one.grammar is Grammar.PERSON
    kept = sum(pair[4] for pair in seen.alignment.pairs)
    if not kept:
        return 0.0, ()
    weighted = [(loss, (loss.person if person else loss.entity) * loss.measure(seen)) for loss in LOSSES]
    whole = kept + sum(lost for _, lost in weighted)
    points = [Points(feature=loss.name, points=-lost / whole) for loss, lost in weighted if lost > 0]
    score = kept / whole
    for bend in BENDS:
        weight = bend.person if person else bend.entity
        taken = score * weight * bend.measure(seen) if weight else 0.0
        if taken:
            points.append(Points(feature=bend.name, points=-taken))
            score -= taken
    return max(0.0, min(1.0, score)), tuple(points)
