"""The figures to reach, and the peer's, beside our own: one row a figure."""

from caveat.facts.noun import noun
from caveat.validation.manipulations import MANIPULATIONS

ALERTED, STILL = "recall at 0.70", "still alert (let through)"
"""What the figures of a class are called."""

FRACTIONS = 4
"""Decimal places within which two figures are the same."""


@noun
class Goal:
    """What a figure should be: `reach` is the value to reach, `peer` what others were measured at, in words."""

    reach: float | None = None
    peer: str = ""
    low: bool = False


_SCRIPT = "right form among 10 best"
_SEEN = "the same, forms seen 3 times or more"

GOALS: dict[str, Goal] = {
    "name_pairs: precision": Goal(peer=".76"),
    "name_pairs: recall": Goal(peer=".82"),
    "name_pairs: F1": Goal(peer=".79 (.796 here)"),
    "name_pairs: STRONG pairs wrong": Goal(reach=0, low=True),
    "name_pairs: asymmetric scores": Goal(reach=0, low=True),
    "scripts.russian: " + _SEEN: Goal(reach=0.95),
    "scripts.arabic: " + _SEEN: Goal(reach=0.90),
    "scripts.chinese: " + _SEEN: Goal(reach=0.85),
    "scripts.korean: " + _SEEN: Goal(reach=0.85),
    "scripts.japanese: " + _SEEN: Goal(reach=0.85),
    "scripts.katakana: " + _SEEN: Goal(reach=0.85),
    **{f"classes.{one.id}: {ALERTED}": Goal(reach=one.target) for one in MANIPULATIONS if not one.below},
    **{f"classes.{one.id}: {STILL}": Goal(reach=one.target, low=True) for one in MANIPULATIONS if one.below},
    "speed.10000: queries a second, texts": Goal(peer="70-118 (logic-v2)"),
    "speed.1000000: queries a second, texts": Goal(reach=5_000, peer="26 of 500,000 (logic-v2)"),
    "speed.1000000: p50, texts": Goal(reach=0.17, low=True),
}
"""Keyed by `measure: figure`. Peers: nomenklatura's logic-v2, as its makers and users measured it. Scripts and speed: the
targets of class X1 and the trial by which the design was chosen. Classes: the targets in their table."""

_LOW = ("let through", "wrong", "asymmetric", "p50", "p99", " time", "memory", "on disk")


def goal_of(measure: str, figure: str) -> Goal:
    """Return the goal of a figure; one that names nothing to reach where the table holds none."""
    return GOALS.get(f"{measure}: {figure}") or Goal(low=any(word in figure for word in _LOW))


def moved(measure: str, figure: str, before: float, after: float) -> int:
    """Tell whether a figure is better (1), the same (0) or worse (-1) than before."""
    apart = round(after - before, FRACTIONS)
    if apart == 0 or "threshold" in figure:
        return 0
    return 1 if (apart < 0) is goal_of(measure, figure).low else -1
