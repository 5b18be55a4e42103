"""What each threshold would do on labelled pairs: precision, recall, alerts won and lost, and which threshold to choose."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from caveat.facts.noun import noun
from caveat.validation.counts import Counts, counted
from caveat.validation.labelled import Pair, judged

LEAST, MOST = 50, 99
"""The thresholds that are tried, in hundredths."""

STRONG = "STRONG"


@noun
class Judged:
    """A labelled pair with its score and why; `kind` is that of its kinds which gave the score."""

    pair: Pair
    score: float
    because: str


@noun
class Level:
    """What one threshold does; alerts gained and lost are told against the present threshold, right ones and false ones apart."""

    threshold: float
    precision: float
    recall: float
    f1: float
    alerts: int
    gained_right: int = 0
    gained_false: int = 0
    lost_right: int = 0
    lost_false: int = 0


@noun
class Group:
    """How the pairs of one category, quality or kind fare at the present threshold."""

    name: str
    pairs: int
    precision: float
    recall: float
    f1: float


@noun
class Tuning:
    """All thresholds, the one of the best F1, and the highest that still keeps every STRONG pair, if there is one."""

    present: float
    pairs: int
    levels: tuple[Level, ...]
    best_f1: float
    keeps_strong: float | None
    strong: int
    groups: tuple[Group, ...]


def judged_all(pairs: Iterable[Pair]) -> list[Judged]:
    """Score every pair."""
    told = ((pair, *judged(pair)) for pair in pairs)
    return [Judged(pair=pair, score=score, because=why.text) for pair, score, why in told]


def tuning(many: Sequence[Judged], present: float) -> Tuning:
    """Weigh every threshold from 0.50 to 0.99 against `present`; of equal F1 the threshold nearest to it is the best."""
    levels = tuple(_level(many, place / 100, present) for place in range(LEAST, MOST + 1))
    strong = [one for one in many if one.pair.quality == STRONG]
    return Tuning(
        present=present,
        pairs=len(many),
        levels=levels,
        best_f1=max(levels, key=lambda level: (round(level.f1, 9), -abs(level.threshold - present))).threshold,
        keeps_strong=max((level.threshold for level in levels if _all_right(strong, level.threshold)), default=None)
        if strong
        else None,
        strong=len(strong),
        groups=_groups(many, present),
    )


def _level(many: Sequence[Judged], threshold: float, present: float) -> Level:
    at = _counts(many, threshold)
    gained = [one.pair.same for one in many if threshold <= one.score < present]
    lost = [one.pair.same for one in many if present <= one.score < threshold]
    return Level(
        threshold=threshold,
        precision=at.precision,
        recall=at.recall,
        f1=at.f1,
        alerts=at.right + at.false_alerts,
        gained_right=sum(gained),
        gained_false=len(gained) - sum(gained),
        lost_right=sum(lost),
        lost_false=len(lost) - sum(lost),
    )


def _counts(many: Iterable[Judged], threshold: float) -> Counts:
    return counted(((one.score, one.pair.same) for one in many), threshold)


def _all_right(strong: Sequence[Judged], threshold: float) -> bool:
    return all((one.score >= threshold) is one.pair.same for one in strong)


def _groups(many: Sequence[Judged], present: float) -> tuple[Group, ...]:
    found: dict[str, list[Judged]] = defaultdict(list)
    for one in many:
        found[f"kind {one.pair.kinds[0]}"].append(one)
        if one.pair.quality:
            found[f"quality {one.pair.quality}"].append(one)
        if one.pair.category:
            found[f"category {one.pair.category}"].append(one)
    return tuple(_group(name, these, present) for name, these in sorted(found.items()))


def _group(name: str, these: Sequence[Judged], present: float) -> Group:
    at = _counts(these, present)
    return Group(name=name, pairs=len(these), precision=at.precision, recall=at.recall, f1=at.f1)


def between(many: Iterable[Judged], low: float, high: float) -> list[Judged]:
    """Return the pairs that alert at `low` and not at `high`, the highest score first."""
    return sorted((one for one in many if low <= one.score < high), key=lambda one: (-one.score, one.pair.where))
