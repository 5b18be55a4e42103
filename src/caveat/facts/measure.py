"""The central noun: a dated act of an authority against a target."""

from enum import StrEnum

from caveat.facts.cite import Citation, Confidence, Source
from caveat.facts.exact import Exact
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.span import Day, Span


class State(StrEnum):
    """How a dated act or value stands: only `IN_FORCE` binds."""

    IN_FORCE = "in_force"
    SUSPENDED = "suspended"
    ANNOUNCED = "announced"
    PROPOSED = "proposed"
    POLICY_ONLY = "policy_only"
    NOT_ENFORCED = "not_enforced"
    ENDED = "ended"


class Force(StrEnum):
    """By what a measure binds."""

    STATUTE = "statute"
    REGULATION = "regulation"
    ORDER = "order"
    DIRECTION = "direction"
    PERMIT = "permit"
    LICENCE_CONDITION = "licence_condition"
    CONTRACT = "contract"
    GUIDANCE = "guidance"
    POLICY = "policy"
    RECOMMENDATION = "recommendation"
    PROPOSAL = "proposal"


@noun
class Target:
    """What a measure is against: a party (by id), a class of goods, or a country; exactly one."""

    party: str = ""
    goods: str = ""
    country: str = ""


@noun
class Scope:
    """What a measure forbids, to whom and where; an empty field means that it does not narrow the measure.

    `acts` and `goods` hold the words of a deal; `share_cap` is a share of 0..1 above which keeping is forbidden.
    """

    acts: tuple[str, ...] = ()
    goods: tuple[str, ...] = ()
    services: bool | None = None
    purposes: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    operators: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    foreign_produced: bool | None = None
    share_cap: Exact | None = None


@noun
class Deadline:
    """From `day` on, `act` is forbidden (the day before is the last on which it may be done)."""

    act: str
    day: Day
    cite: Citation | None = None
    note: str = ""


@noun
class Measure:
    """A dated act of an authority against a target, with its basis and what it forbids to whom.

    `programme` is the word by which rules read it (`ENTITY_LIST`, `SDN`, …), `tags` the authority's own programme
    codes (`SDGT`). `history` is every citation of the entry, oldest first. `span` begins when it took effect, which may
    be before publication; `effective_assumed` marks a day that is only taken to be that of publication. `requirement` and `review_policy` are the entry's own text; `footnotes` its marks.
    """

    id: str
    kind: MeasureKind
    authority: str
    programme: str
    targets: tuple[Target, ...] = ()
    tags: tuple[str, ...] = ()
    title: str = ""
    requirement: str = ""
    review_policy: str = ""
    footnotes: tuple[str, ...] = ()
    force: Force | None = None
    state: State = State.IN_FORCE
    span: Span = Span()
    effective_assumed: bool = False
    published: Day | None = None
    scope: Scope = Scope()
    deadlines: tuple[Deadline, ...] = ()
    history: tuple[Citation, ...] = ()
    cites: tuple[Citation, ...] = ()
    confidence: Confidence = Confidence.SURE
    note: str = ""
    source: Source | None = None

    def in_force(self, day: Day) -> bool:
        """Say whether the measure binds on `day`."""
        return self.state is State.IN_FORCE and self.span.covers(day)
