"""How good are we on labelled pairs of names, and on pairs of entries that stand on two lists."""

from collections import defaultdict
from collections.abc import Sequence

from caveat.match import Explanation, compare
from caveat.validation.counts import area, counted, share_at, threshold_letting
from caveat.validation.figure import Figure, Measurement, Unit, Wrong, wrong_of
from caveat.validation.labelled import ALERT, Entries, Pair, judged

STRONG = "STRONG"
LET_THROUGH = 0.29
"""The share of not-same pairs of entries at which recall is read."""

_EQUAL = 1e-9


def name_pairs(pairs: Sequence[Pair]) -> Measurement:
    """Measure precision, recall and F1 at the alert, the area under the curve, STRONG pairs wrong, and asymmetry."""
    told = [(pair, *judged(pair)) for pair in pairs]
    scored = [(score, pair.same) for pair, score, _ in told]
    at = counted(scored, ALERT)
    wrong = [(pair, why) for pair, score, why in told if (score >= ALERT) is not pair.same]
    strong = [pair for pair, _ in wrong if pair.quality == STRONG]
    uneven = sum(abs(score - judged(_turned(pair))[0]) > _EQUAL for pair, score, _ in told)
    figures = (
        Figure(name="precision", value=at.precision, of=at.right + at.false_alerts),
        Figure(name="recall", value=at.recall, of=at.right + at.missed),
        Figure(name="F1", value=at.f1, of=at.total),
        Figure(name="area under curve", value=area(scored), unit=Unit.SCORE, of=at.total),
        Figure(name="STRONG pairs wrong", value=len(strong), unit=Unit.COUNT, of=sum(pair.quality == STRONG for pair in pairs)),
        Figure(name="asymmetric scores", value=uneven, unit=Unit.COUNT, of=len(pairs)),
    )
    groups = [(f"quality {pair.quality}", (score, pair.same)) for pair, score, _ in told if pair.quality]
    groups += [(f"kind {pair.kinds[0]}", (score, pair.same)) for pair, score, _ in told]
    groups += [(f"category {pair.category or 'none'}", (score, pair.same)) for pair, score, _ in told]
    return Measurement(
        id="name_pairs",
        title="labelled name pairs at 0.70",
        figures=figures,
        detail=_by_group(groups),
        wrong=tuple(_wrong(pair, why) for pair, why in wrong),
    )


def _turned(pair: Pair) -> Pair:
    return Pair(kinds=pair.kinds, one=pair.other, other=pair.one, same=pair.same)


def _wrong(pair: Pair, why: Explanation) -> Wrong:
    group = " ".join(part for part in (pair.quality, pair.kinds[0], pair.category) if part)
    return wrong_of(why, expected="the same" if pair.same else "different", group=group)


def _by_group(groups: Sequence[tuple[str, tuple[float, bool]]]) -> tuple[Figure, ...]:
    """Tell of each group the share of pairs that were judged right."""
    by_name: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for name, scored in groups:
        by_name[name].append(scored)
    rights = {name: counted(scored, ALERT) for name, scored in sorted(by_name.items())}
    return tuple(Figure(name=f"right, {name}", value=(at.right + at.quiet) / at.total, of=at.total) for name, at in rights.items())


def entry_pairs(entries: Sequence[Entries]) -> Measurement:
    """Measure real entries of two lists: by their primary names alone, and by the best of all their names."""
    primary = [(one, *compare(one.one[0], one.other[0], one.kind)) for one in entries]
    positives = [score for one, score, _ in primary if one.same]
    negatives = [score for one, score, _ in primary if not one.same]
    threshold = threshold_letting(negatives, LET_THROUGH)
    best = [(one, *_best(one)) for one in entries]
    with_all = counted(((score, one.same) for one, score, _ in best), ALERT)
    figures = (
        Figure(name="recall, primary names, at most 29 % let through", value=share_at(positives, threshold), of=len(positives)),
        Figure(name="threshold of that", value=threshold, unit=Unit.SCORE),
        Figure(name="let through there", value=share_at(negatives, threshold), of=len(negatives)),
        Figure(name="recall at 0.70, primary names", value=share_at(positives, ALERT), of=len(positives)),
        Figure(name="let through at 0.70, primary names", value=share_at(negatives, ALERT), of=len(negatives)),
        Figure(name="area under curve, primary names", value=area((score, one.same) for one, score, _ in primary), unit=Unit.SCORE),
        Figure(name="recall at 0.70, all names", value=with_all.recall, of=len(positives)),
        Figure(name="let through at 0.70, all names", value=with_all.false_alerts / max(1, len(negatives)), of=len(negatives)),
    )
    return Measurement(
        id="entry_pairs",
        title="entries of two lists",
        figures=figures,
        detail=_by_group([(f"kind {one.kind}, all names", (score, one.same)) for one, score, _ in best]),
        wrong=(*_wrong_entries(primary, "primary names"), *_wrong_entries(best, "all names")),
    )


def _best(entries: Entries) -> tuple[float, Explanation]:
    return max((compare(mine, theirs, entries.kind) for mine in entries.one for theirs in entries.other), key=lambda told: told[0])


def _wrong_entries(told: Sequence[tuple[Entries, float, Explanation]], group: str) -> list[Wrong]:
    return [
        wrong_of(why, expected="the same" if one.same else "different", group=f"{group}, {one.kind}")
        for one, score, why in told
        if (score >= ALERT) is not one.same
    ]
