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
_HELD = "recall, at most 0.5 % of strangers let through"

GOALS: dict[str, Goal] = {
    "name_pairs: precision": Goal(peer=".76"),
    "name_pairs: recall": Goal(peer=".84"),
    "name_pairs: F1": Goal(reach=0.88, peer=".796"),
    "name_pairs: area under curve": Goal(peer=".870"),
    "name_pairs: STRONG pairs wrong": Goal(reach=0, low=True),
    "name_pairs: asymmetric scores": Goal(reach=0, low=True, peer="a fifth"),
    "records: F1": Goal(reach=0.93),
    "entry_pairs: recall, primary names, at most 29 % let through": Goal(reach=0.90, peer=".81"),
    "entry_pairs: recall at 0.70, all names": Goal(peer=".98"),
    "entry_pairs: let through at 0.70, all names": Goal(peer=".34", low=True),
    **{f"hold_out.persons.{how}: {_HELD}": Goal(reach=0.78, peer=".63 at 0.6-0.8 %") for how in ("kind", "text")},
    **{f"hold_out.entities.{how}: {_HELD}": Goal(reach=0.60, peer=".42 at 0.6-0.8 %") for how in ("kind", "text")},
    "people: recall at 0.70, any hit": Goal(reach=0.995),
    "people: invented people let through at 0.70": Goal(reach=0.001, low=True),
    **{
        f"scripts.{script}: {_SCRIPT}": Goal(reach=reach)
        for script, reach in (
            ("russian", 0.97),
            ("arabic", 0.90),
            ("hebrew", 0.88),
            ("korean", 0.85),
            ("katakana", 0.90),
            ("chinese", 0.80),
        )
    },
    **{f"classes.{one.id}: {ALERTED}": Goal(reach=one.target) for one in MANIPULATIONS if not one.below},
    **{f"classes.{one.id}: {STILL}": Goal(reach=one.target, low=True) for one in MANIPULATIONS if one.below},
    **{f"classes.{id}: {ALERTED}": Goal(reach=1.0) for id in ("I1", "I3i", "I3n")},
    "speed.10000: queries a second, texts": Goal(reach=20_000, peer="70-118"),
    "speed.10000: p99, texts": Goal(reach=2.0, low=True, peer="44-79 ms"),
    "speed.1000000: queries a second, texts": Goal(reach=3_000, peer="26 of 500,000"),
    "speed.1000000: p99, texts": Goal(reach=5.0, low=True),
    "speed.1000000: build time": Goal(reach=90, low=True),
    "speed.1000000: load time": Goal(reach=300.0, low=True, peer="7-8 s"),
}
"""Keyed by `measure: figure`. The peer is nomenklatura's logic-v2 on a machine of two cores. Classes: the targets in their table."""

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
