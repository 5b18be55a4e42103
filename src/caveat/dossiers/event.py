"""One dated event of a case: what was done or came about, told in our own words, with its source."""

from enum import StrEnum

from caveat.dossiers.amount import Amount, amount_of, is_amount
from caveat.dossiers.period import Period, days_of
from caveat.dossiers.reference import Checked, Grade, mark_of
from caveat.facts import Day
from caveat.facts.measure_kind import TRAITS, MeasureKind, Traits
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay


class Stage(StrEnum):
    """How any criminal case against the target stood when a measure took effect."""

    PRE_CHARGE = "pre_charge"
    CHARGED_UNTRIED = "charged_untried"
    POST_PLEA = "post_plea"
    POST_CONVICTION = "post_conviction"
    ADMINISTRATIVE = "administrative"
    NONE = "none"


class Step(StrEnum):
    """What an event is to criminal proceedings."""

    CHARGED = "charged"
    PLEADED = "pleaded"
    DEFERRED = "deferred"
    CONVICTED = "convicted"
    SENTENCED = "sentenced"
    ACQUITTED = "acquitted"
    DISMISSED = "dismissed"


class ClockStep(StrEnum):
    """What an event does to an exemption: starts it, extends it, ends it."""

    START = "start"
    EXTEND = "extend"
    END = "end"


@noun
class Authority:
    """Who acted, and for which states (ISO 3166 codes; `EU`, and `INT` for an international body)."""

    name: str
    countries: tuple[str, ...]


@noun
class Effect:
    """A quantity that the event carries: `value` is a number, a range, a day or a word; `unit` says what it counts.

    `known` is the day from which it could be told, where that is later than the event's own.
    """

    metric: str
    value: str
    unit: str
    known: RoughDay | None = None
    note: str = ""

    def known_by(self, day: Day) -> bool:
        """Say whether it could be told by the end of `day`."""
        return self.known is None or days_of(self.known).last <= day

    @property
    def amount(self) -> Amount | None:
        """The value as a number or range; None where it is a day or a word."""
        return amount_of(self.value) if is_amount(self.value) else None


@noun
class Proceeding:
    """A step of criminal proceedings: against whom, and whether that is the firm of the case itself."""

    step: Step
    against: tuple[str, ...]
    firm: bool = False


@noun
class Reliance:
    """That a decision was said to rest on an assessment: the assessment's event, and the reference that says so."""

    assessment: str
    source: str


@noun
class Later:
    """What came of an event on a later day; it is told only from that day on."""

    day: RoughDay
    told: str

    def known_by(self, day: Day) -> bool:
        """Say whether this had surely come about by the end of `day`."""
        return days_of(self.day).last <= day


@noun
class Event:
    """A dated event of a case; what sort of act it is stands in the table of kinds (`facts.measure_kind`).

    `measures` are ids of listed measures, perhaps with `*`: those that took effect on the event's day are the law itself, the same
    objects that `check` reads. `stage` is as the record states it (`stage_derived`: as somebody derived it from the time line);
    what Caveat computes stands beside it. `receivers` are the states that were pressed, `hits` those whose firms or people an act of
    retaliation struck (ISO 3166 codes). `sources` and `Reliance.source` are keys of the case's references. `answers` are the
    events to which this one answers; `until` the day on which what it grants or orders ends or is due; `flank` is the kind's own
    where empty.
    """

    id: str
    day: RoughDay
    kind: MeasureKind
    authority: Authority
    targets: tuple[str, ...]
    told: str
    sources: tuple[str, ...]
    confidence: Grade
    checked: Checked
    until: RoughDay | None = None
    basis: str = ""
    effects: tuple[Effect, ...] = ()
    measures: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()
    hits: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    rests_on: tuple[Reliance, ...] = ()
    proceeding: Proceeding | None = None
    stage: Stage | None = None
    stage_derived: bool = False
    clock: str = ""
    step: ClockStep | None = None
    later: tuple[Later, ...] = ()
    seeds: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        for name, empty in (("told", not self.told.strip()), ("sources", not self.sources), ("targets", not self.targets)):
            if empty:
                raise BadInput(f"the event {self.id} has no {name}", advice="an event is told, has a target and names its sources")
        if self.until is not None and days_of(self.until).last < days_of(self.day).first:
            raise BadInput(
                f"the event {self.id} ends on {self.until}, before its own day {self.day}", advice="see which day is wrong"
            )
        if bool(self.clock) != (self.step is not None):
            raise BadInput(
                f"the event {self.id} has a clock without a step, or a step without a clock", advice="give both or neither"
            )

    @property
    def traits(self) -> Traits:
        """How this kind of act works: family, channel, direction, flank, and if it binds."""
        return TRAITS[self.kind]

    @property
    def days(self) -> Period:
        """The days among which the event must lie."""
        return days_of(self.day)

    @property
    def mark(self) -> str:
        """What must stand beside the event wherever it is shown; empty for what was checked and is sure."""
        return mark_of(self.checked, self.confidence)

    def known_by(self, day: Day) -> bool:
        """Say whether the event has surely happened by the end of `day`."""
        return self.days.last <= day
