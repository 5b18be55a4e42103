"""A prediction as a statement that can be tested: by when, by which metric, from which value on."""

from enum import StrEnum

from caveat.dossiers.case import FateKind
from caveat.dossiers.period import days_of, period_of
from caveat.facts import Day
from caveat.facts.exact import Exact
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay


class Bound(StrEnum):
    """Which side of the value comes true."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class When(StrEnum):
    """Of which periods up to the deadline it must be so: of the last, of any, or of each that begins after the prediction."""

    AT_THE_END = "at_the_end"
    ONCE = "once"
    THROUGHOUT = "throughout"


class Reads(StrEnum):
    """What of a figure is compared: its value, or its rank among the figures of the same metric, house, place and period."""

    VALUE = "value"
    RANK = "rank"


@noun
class Test:
    """One measurable reading of a prediction: a figure's value or rank, a quantity of events, or what became of a line.

    `of`, `metric`, `geo`, `house` choose figures; `effect` chooses a quantity that events of the case carry. `base` is an earlier
    period whose value, times `value`, is the bound. `fates` name what must have become of one of the `lines` by the deadline,
    `not_fates` what must not. `because` says why this reading.
    """

    told: str
    deadline: RoughDay
    of: str = ""
    metric: str = ""
    effect: str = ""
    geo: str = ""
    house: str = ""
    reads: Reads = Reads.VALUE
    when: When = When.AT_THE_END
    bound: Bound | None = None
    value: Exact | None = None
    base: str = ""
    fates: tuple[FateKind, ...] = ()
    not_fates: tuple[FateKind, ...] = ()
    lines: tuple[str, ...] = ()
    because: str = ""

    def __post_init__(self) -> None:
        if sum(map(bool, (self.metric, self.effect, self.fates or self.not_fates))) != 1:
            raise BadInput(f"the test {self.told!r} needs a metric, an effect or fates", advice="give one of the three")
        if (self.metric or self.effect) and (self.bound is None or self.value is None):
            raise BadInput(f"the test {self.told!r} needs bound and value beside its metric")
        if bool(self.metric) != bool(self.of):
            raise BadInput(f"the test {self.told!r} needs of beside its metric, and only there")
        if (self.fates or self.not_fates) and not self.lines:
            raise BadInput(f"the test {self.told!r} needs lines beside its fates")
        if self.base:
            period_of(self.base)  # a fault shows when the file is read, not when the ledger is computed


@noun
class Prediction:
    """What somebody foretold, and how it can be tested; `event` is where it was said, `claim` the library's claim that says it."""

    id: str
    told: str
    speaker: str
    made: RoughDay
    about: str
    tests: tuple[Test, ...]
    event: str = ""
    claim: str = ""
    made_because: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not self.tests:
            raise BadInput(f"the prediction {self.id} has no test", advice="say by when and by which metric it comes true")

    def known_by(self, day: Day) -> bool:
        """Say whether it surely had been foretold by the end of `day`."""
        return days_of(self.made).last <= day


@noun
class Predictions:
    """One file of predictions."""

    predictions: tuple[Prediction, ...]
