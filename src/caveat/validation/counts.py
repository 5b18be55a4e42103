"""Scores beside truths: precision, recall, F1, the area under the curve, and thresholds that let a given share through."""

import math
from collections.abc import Iterable, Sequence

from caveat.facts.noun import noun

Scored = tuple[float, bool]
"""A score and whether the two are truly the same."""


@noun
class Counts:
    """How alerts and truths met at one threshold."""

    right: int = 0
    false_alerts: int = 0
    missed: int = 0
    quiet: int = 0

    @property
    def precision(self) -> float:
        """The share of alerts that are right; 1 where there was none."""
        return self.right / (self.right + self.false_alerts) if self.right + self.false_alerts else 1.0

    @property
    def recall(self) -> float:
        """The share of true matches that were alerted; 1 where there was none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = 2 * self.right + self.false_alerts + self.missed
        return 2 * self.right / total if total else 1.0

    @property
    def total(self) -> int:
        """How many cases were counted."""
        return self.right + self.false_alerts + self.missed + self.quiet


def counted(scored: Iterable[Scored], threshold: float) -> Counts:
    """Count at `threshold`: a score that reaches it is an alert."""
    cells = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for score, same in scored:
        cells[score >= threshold, same] += 1
    return Counts(right=cells[True, True], false_alerts=cells[True, False], missed=cells[False, True], quiet=cells[False, False])


def area(scored: Iterable[Scored]) -> float:
    """Return the area under the ROC curve: how often a true pair outscores a false one, ties counting half."""
    below = pairs = 0.0
    ordered = sorted(scored)
    matches = sum(same for _, same in ordered)
    others = len(ordered) - matches
    place = 0
    while place < len(ordered):
        end = place
        while end < len(ordered) and ordered[end][0] == ordered[place][0]:
            end += 1
        same = sum(truth for _, truth in ordered[place:end])
        pairs += same * (below + 0.5 * (end - place - same))
        below += end - place - same
        place = end
    return pairs / (matches * others) if matches and others else 1.0


def share_at(scores: Sequence[float], threshold: float) -> float:
    """Return the share of scores that reach `threshold`."""
    return sum(score >= threshold for score in scores) / len(scores) if scores else 0.0


def threshold_letting(negatives: Sequence[float], share: float) -> float:
    """Return the lowest threshold that at most `share` of the negatives reach."""
    allowed = math.floor(share * len(negatives) + 1e-9)
    ordered = sorted(negatives, reverse=True)
    return math.nextafter(ordered[allowed], math.inf) if allowed < len(ordered) else 0.0


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` of `values` lie, by the nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, math.ceil(share * len(ordered)) - 1))] if ordered else 0.0
