"""The published scale of escalation: which level each kind of act has, how long it counts, and why; the table is `scale.yaml`."""

from functools import cache

from caveat.dossiers.table import read_beside
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.problem import Incomplete


@noun
class Rung:
    """One level of the scale, and what it means."""

    level: int
    name: str
    means: str


@noun
class Weight:
    """The level of a kind of act, and how long it counts: for the window, or `standing` until it is ended.

    `runs_out`: the day that the event gives as its last ends it. `ended_by`: kinds of relief that do.
    """

    kind: MeasureKind
    level: int
    because: str
    standing: bool = False
    runs_out: bool = False
    ended_by: tuple[MeasureKind, ...] = ()


@noun
class Scale:
    """The rule, the window in months, the rungs, and the kinds that have a level; other kinds have none."""

    rule: str
    months: int
    rungs: tuple[Rung, ...]
    kinds: tuple[Weight, ...]

    def __post_init__(self) -> None:
        if [rung.level for rung in self.rungs] != list(range(len(self.rungs))):
            raise Incomplete("the scale's rungs do not count from 0")
        named = [weight.kind for weight in self.kinds]
        if len(named) != len(set(named)) or any(not 0 < weight.level < len(self.rungs) for weight in self.kinds):
            raise Incomplete("the scale names a kind twice, or a level that it has not")

    def weight(self, kind: MeasureKind) -> Weight | None:
        """Return how a kind of act counts; None for one that has no level."""
        return next((one for one in self.kinds if one.kind is kind), None)

    def rung(self, level: int) -> Rung:
        """Return a level with its name."""
        return self.rungs[level]


@cache
def scale() -> Scale:
    """Read the scale that ships with us."""
    return read_beside(Scale, __package__, "scale.yaml")
