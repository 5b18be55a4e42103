"""One case: who was acted against, by whom, over what, and what became of each line of its business."""

from enum import StrEnum

from caveat.dossiers.event import Event
from caveat.dossiers.reference import Reference
from caveat.facts.country import country_code
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, ManyProblems, did_you_mean


class Allegation(StrEnum):
    """What a case is over, as those who acted stated it."""

    BRIBERY = "bribery"
    SANCTIONS_EVASION = "sanctions_evasion"
    ESPIONAGE_RISK = "espionage_risk"
    TRADE_SECRETS = "trade_secrets"
    HUMAN_RIGHTS = "human_rights"
    MILITARY_USE = "military_use"
    EXPORT_CONTROL_BREACH = "export_control_breach"
    OWNERSHIP = "ownership"
    DATA_ACCESS = "data_access"
    GOVERNANCE = "governance"
    RETALIATION = "retaliation"
    ENERGY_DEPENDENCE = "energy_dependence"
    SUPPLIER_DIVERSIFICATION = "supplier_diversification"


class FateKind(StrEnum):
    """What became of a line of business."""

    INTACT = "intact"
    FINED = "fined"
    RESTRUCTURED = "restructured"
    UNIT_LOST = "unit_lost"
    MARKET_EXIT = "market_exit"
    SHRUNK = "shrunk"
    GROWN = "grown"
    ACQUIRED = "acquired"
    REVERSED = "reversed"
    WITHDRAWN = "withdrawn"
    SUSPENDED = "suspended"


@noun
class Fate:
    """What became of one line of business, shown by an event; `by` names an acquirer or a successor."""

    line: str
    fate: FateKind
    event: str
    by: str = ""


@noun
class Dispute:
    """A point on which the record shows more than one side, with the events that tell them."""

    point: str
    sides: tuple[str, ...]
    events: tuple[str, ...]


@noun
class Decision:
    """A decision of a board, of shareholders or of a state on the firm itself, shown by an event."""

    decision: str
    by: str
    event: str


@noun
class Case:
    """What was done to whom: identity, events and outcomes of one target; one YAML file.

    `home` and `senders` are ISO 3166 codes (`EU` for the Union). `parties` are names under which the lists have the firm.
    `told` says what the case is about; `outcome` how it stood when the file was written.
    """

    id: str
    name: str
    told: str
    home: tuple[str, ...]
    senders: tuple[str, ...]
    sector: str
    allegations: tuple[Allegation, ...]
    outcome: str
    events: tuple[Event, ...]
    sources: dict[str, Reference]
    parties: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    fates: tuple[Fate, ...] = ()
    disputed: tuple[Dispute, ...] = ()
    governance: tuple[Decision, ...] = ()

    def __post_init__(self) -> None:
        parts = [*self._unsourced(), *self._unknown_events(), *self._unknown_lines()]
        ids = [event.id for event in self.events]
        parts += [
            BadInput(f"the event id {one} stands twice", inside=("events", at)) for at, one in enumerate(ids) if one in ids[:at]
        ]
        parts += [
            BadInput(f"{code!r} is no code of a state", advice="write ISO 3166 codes, as DE, or EU", inside=(key, at))
            for key, codes in (("home", self.home), ("senders", self.senders))
            for at, code in enumerate(codes)
            if country_code(code) != code
        ]
        if parts:
            raise ManyProblems(f"the case {self.id} does not hang together", parts=parts)

    def reference(self, key: str) -> Reference:
        """Return a reference by its key in this case."""
        return self.sources[key]

    def _unsourced(self) -> list[BadInput]:
        known = list(self.sources)
        named = [
            (at, event, key)
            for at, event in enumerate(self.events)
            for key in (*event.sources, *(one.source for one in event.rests_on))
        ]
        lacking = [
            BadInput(
                f"{event.id} names the source {key!r}, which the case lacks{did_you_mean(key, known)}",
                inside=("events", at, "sources"),
            )
            for at, event, key in named
            if key not in self.sources
        ]
        idle = sorted(set(known) - {key for _, _, key in named})
        return lacking + [
            BadInput(f"no event names the source {key!r}", advice="leave it out", inside=("sources", key)) for key in idle
        ]

    def _unknown_events(self) -> list[BadInput]:
        known = [event.id for event in self.events]
        named = [(f"the fate of {one.line}", one.event, ("fates", at)) for at, one in enumerate(self.fates)]
        named += [(f"the decision {one.decision!r}", one.event, ("governance", at)) for at, one in enumerate(self.governance)]
        return [
            BadInput(f"{what} names the event {event!r}, which the case lacks{did_you_mean(event, known)}", inside=inside)
            for what, event, inside in named
            if event not in known
        ]

    def _unknown_lines(self) -> list[BadInput]:
        named = [(event.id, line, ("events", at, "lines")) for at, event in enumerate(self.events) for line in event.lines]
        named += [("a fate", one.line, ("fates", at, "line")) for at, one in enumerate(self.fates)]
        return [
            BadInput(f"{what} names the line {line!r}, which the case lacks{did_you_mean(line, self.lines)}", inside=inside)
            for what, line, inside in named
            if line not in self.lines
        ]
