"""A prediction as a statement that can be tested: by when, by which metric, from which value on."""

from enum import StrEnum

from caveat.dossiers.period import days_of
from caveat.facts import Day
from caveat.facts.exact import Exact
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay


class Bound(StrEnum):
    """Which side of the value comes true."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@noun
class Test:
    """One measurable reading of a prediction: either a figure's value, or that an event has (not) happened.

    `of`, `metric`, `geo`, `house` choose figures; the one of the latest period that ends by `deadline` is compared with `value`.
    `base` is an earlier period whose value, times `value`, is the bound. `fates` name what must not have happened to a line.
    """

    told: str
    deadline: RoughDay
    of: str = ""
    metric: str = ""
    geo: str = ""
    house: str = ""
    bound: Bound | None = None
    value: Exact | None = None
    base: str = ""
    not_fates: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if bool(self.metric) == bool(self.not_fates):
            raise BadInput(f"the test {self.told!r} needs a metric or fates", advice="give one of the two")
        if self.metric and (self.bound is None or self.value is None or not self.of):
            raise BadInput(f"the test {self.told!r} needs of, bound and value beside its metric")


@noun
class Prediction:
    """What somebody foretold, and how it can be tested."""

    id: str
    told: str
    speaker: str
    made: RoughDay
    about: str
    tests: tuple[Test, ...]
    claim: str = ""
    made_because: str = ""
    note: str = ""

    def known_by(self, day: Day) -> bool:
        """Say whether it surely had been foretold by the end of `day`."""
        return days_of(self.made).last <= day


@noun
class Predictions:
    """One file of predictions."""

    predictions: tuple[Prediction, ...]
