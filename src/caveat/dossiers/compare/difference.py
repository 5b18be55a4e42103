"""How far two cases are apart in one feature, and how unusual that is among all pairs of cases of the library.

The rule. Two yes/no features that are both told differ by 0 or 1; one that is told of one case only sets the two records apart by 1.
Numbers and days differ by their ranks among all cases of the library for which they are recorded (0 to 1), words by the part of all
their words that is not in both (1 less the Jaccard index); where either is not recorded they do not count. After J. C. Gower, A general
coefficient of similarity and some of its properties, Biometrics 27 (1971).
"""

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from caveat.dossiers.compare.feature import Feature, Type, Value
from caveat.dossiers.compare.features import features, vector
from caveat.dossiers.library import Library
from caveat.facts.exact import Exact
from caveat.facts.noun import noun

LEAST_PAIRS = 3
"""Of how many pairs a feature must be told for its differences to be weighed."""
Vector = Mapping[str, Value | None]
"""What is told of a case, by the id of the feature."""


@noun
class Field:
    """All cases of a library with what is told of them: the field against which differences are measured."""

    vectors: Mapping[str, Vector]

    def apart(self, feature: Feature, one: Value | None, other: Value | None) -> Fraction | None:
        """Return how far two values are apart, 0 to 1; None where the feature does not count."""
        if not feature.ranked or (one is None and other is None):
            return None
        if one is None or other is None:
            told = one or other
            return Fraction(1) if told and feature.type is Type.YES_NO and told.yes else None
        if feature.type is Type.YES_NO:
            return Fraction(one.yes != other.yes)
        if feature.type is Type.WORDS:
            mine, its = set(one.words), set(other.words)
            return 1 - Fraction(len(mine & its), len(mine | its))
        ranks = self._ranks(feature)
        return abs(ranks[_place(one)] - ranks[_place(other)]) / max(len(self._recorded(feature)) - 1, 1)

    def spread(self, feature: Feature) -> list[Fraction]:
        """Return how far all pairs of cases are apart in a feature; of a yes/no that neither tells, not at all."""
        pairs = combinations([vector[feature.id] for vector in self.vectors.values()], 2)
        found = [self.apart(feature, one, other) for one, other in pairs]
        silent = Fraction(0) if feature.type is Type.YES_NO and feature.ranked else None
        return [one for one in (silent if one is None else one for one in found) if one is not None]

    def bits(self, feature: Feature, values: Sequence[Value | None]) -> Exact | None:
        """Return how much a feature sets these cases apart: per pair, the information of being apart so far; the mean of all pairs.

        It is -log2 of the part of all pairs of the library that are apart at least as far. None where no pair of these cases counts, or
        fewer than three of the library.
        """
        field = self.spread(feature)
        counted = [self.apart(feature, one, other) for one, other in combinations(values, 2)]
        known = [one for one in counted if one is not None]
        if not known or len(field) < LEAST_PAIRS:
            return None
        told = [_information(one, field) for one in known]
        return Exact(f"{sum(told) / len(counted):.2f}")

    def _recorded(self, feature: Feature) -> list[Exact]:
        return sorted(_place(value) for vector in self.vectors.values() if (value := vector[feature.id]) is not None)

    def _ranks(self, feature: Feature) -> dict[Exact, Fraction]:
        """Return the rank of each recorded value, equals sharing the middle of theirs."""
        places = self._recorded(feature)
        first = {place: at for at, place in reversed(list(enumerate(places)))}
        last = {place: at for at, place in enumerate(places)}
        return {place: Fraction(first[place] + last[place], 2) for place in first}


def field_of(library: Library) -> Field:
    """Return all cases of a library that tell of an event, with what is told of them."""
    return Field(vectors={name: vector(library, case) for name, case in library.cases.items() if case.events})


def ranked() -> tuple[Feature, ...]:
    """Return the features that compare cases."""
    return tuple(one for one in features() if one.ranked)


def _information(apart: Fraction, field: Sequence[Fraction]) -> float:
    if not apart:
        return 0.0
    as_far = sum(one >= apart for one in field)
    return math.log2(len(field) / as_far) if as_far else math.log2(len(field) + 1)


def _place(value: Value) -> Exact:
    """Return the number by which a value is ordered."""
    if value.day is not None:
        return Exact(value.day.toordinal())
    return value.number if value.number is not None else Exact(0)
