"""What a measure gives back: numbers with their unit, and the cases that came out wrong."""

from enum import StrEnum

from caveat.facts.noun import noun
from caveat.match import Explanation


class Unit(StrEnum):
    """In what a figure is told."""

    SHARE = "share"
    SCORE = "score"
    COUNT = "count"
    PER_SECOND = "per second"
    MILLISECONDS = "ms"
    SECONDS = "s"
    MEGABYTES = "MB"


@noun
class Figure:
    """One number of a measure; `of` is how many cases it was counted over, 0 where nothing was counted."""

    name: str
    value: float
    unit: Unit = Unit.SHARE
    of: int = 0


@noun
class Wrong:
    """A case that came out wrong: what was asked, what is listed, what was expected, the score and why."""

    query: str
    listed: str
    expected: str
    score: float
    because: str
    group: str = ""


@noun
class Measurement:
    """One measure of the table: its figures and its wrong cases; `detail` holds figures shown on request."""

    id: str
    title: str
    figures: tuple[Figure, ...]
    detail: tuple[Figure, ...] = ()
    wrong: tuple[Wrong, ...] = ()


def wrong_of(explanation: Explanation, *, expected: str, group: str = "") -> Wrong:
    """Keep a comparison that came out wrong."""
    return Wrong(
        query=explanation.query,
        listed=explanation.listed,
        expected=expected,
        score=explanation.score,
        because=explanation.text,
        group=group,
    )
