"""All that an answer rests on: the lists that are live, the rules, and the engine's version."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from caveat.check.registers import Register
from caveat.facts import Measure, Party, Stake
from caveat.facts.cite import Snapshot
from caveat.facts.control import Controls
from caveat.facts.exact import Exact
from caveat.facts.noun import noun
from caveat.facts.tie import Tie
from caveat.lists import ListSpec
from caveat.match import Hit
from caveat.match.asked import Asked
from caveat.rules import Laws, Rule


class Searcher(Protocol):
    """Finds listed parties by name and identifier; `match.Index` is the one."""

    def search(self, query: str | Party | Asked, limit: int = 10, threshold: float = 0.0) -> list[Hit]:
        """Return the best hits of `query`, best first, each scored at least `threshold`."""
        ...

    def search_many(self, queries: Iterable[str | Party | Asked], limit: int = 10, threshold: float = 0.0) -> list[list[Hit]]:
        """Return for each query what `search` returns."""
        ...


class Entries(Protocol):
    """The facts of one snapshot, by party."""

    def party(self, party_id: str) -> Party:
        """Return a listed party; raise `NotFound` for an unknown id."""
        ...

    def measures(self, party_id: str) -> tuple[Measure, ...]:
        """Return the measures against a party."""
        ...

    def stakes_in(self, held: str) -> tuple[Stake, ...]:
        """Return the stakes that others hold in a party."""
        ...

    def ties_of(self, party_id: str) -> tuple[Tie, ...]:
        """Return the ties of a party, from it and to it."""
        ...

    def party_ids(self) -> list[str]:
        """Return the ids of all parties, sorted."""
        ...

    def every_measure(self) -> tuple[Measure, ...]:
        """Return all measures of the snapshot, those against goods or nobody by name among them."""
        ...


@noun
class LiveList:
    """One list as it stands in this house: its spec, the snapshot in force, its index and its facts.

    `written_here` marks a small list of ours: rules may read all its measures. `controls` is what a control list of goods
    holds, in place of parties.
    """

    spec: ListSpec
    snapshot: Snapshot
    index: Searcher
    entries: Entries
    written_here: bool = False
    controls: Controls | None = None


@noun
class LiveRegister:
    """One register as it stands in this house: who is registered there, and who holds whom.

    `ready` says whether it answers at once, or must first be read again.
    """

    spec: ListSpec
    snapshot: Snapshot
    facts: Register
    ready: bool = True


@noun
class Thresholds:
    """From which score (0..1) a hit is shown, and from which it is taken for the same party."""

    alert: Exact = Exact("0.70")
    same: Exact = Exact("0.95")
    limit: int = 10


@noun
class World:
    """What `check` reads and nothing else: no clock, no disk, no network stands behind it."""

    lists: tuple[LiveList, ...]
    rules: Mapping[str, Rule]
    engine: str
    law_sha256: str
    thresholds: Thresholds = Thresholds()
    registers: tuple[LiveRegister, ...] = ()

    @property
    def snapshots(self) -> tuple[Snapshot, ...]:
        """The snapshots that an answer rests on, registers after lists."""
        return (*(live.snapshot for live in self.lists), *(live.snapshot for live in self.registers))

    @property
    def laws(self) -> Laws:
        """The laws of the rules, by regime."""
        return {regime: rule.law for regime, rule in self.rules.items()}
