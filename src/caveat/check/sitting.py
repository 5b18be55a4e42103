"""A sitting: many deals asked of one world, which is searched and laid out once for all of them.

Answers are those that each deal gets alone: what is remembered depends on the world and the key it is kept under, on nothing else.
"""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, NamedTuple

from caveat.check.world import LiveList, World
from caveat.facts import Identifier, Measure, Name, Party, Place
from caveat.facts.country import country_code
from caveat.facts.party import PartyKind
from caveat.facts.span import RoughDay
from caveat.match import Hit
from caveat.match.asked import asked
from caveat.rules import Coverage, Laws

Found = tuple[tuple[LiveList, Hit], ...]

MOST_REMEMBERED = 100_000
"""How many parties a sitting remembers; those first sought are forgotten first."""


class Sought(NamedTuple):
    """By what somebody is sought: a tuple of few texts, since every party of every deal is looked up by it."""

    kind: PartyKind
    names: tuple[str, ...]
    identifiers: tuple[tuple[str, str], ...]
    address: str
    country: str
    born: RoughDay | None

    @property
    def enough(self) -> bool:
        """Say whether there is anything by which a list can be searched."""
        return bool(self.names or self.identifiers or self.address)

    def query(self) -> Party:
        """Return the query that an index is asked."""
        return Party(
            id="",
            kind=self.kind,
            names=tuple(Name(text=text) for text in self.names),
            identifiers=tuple(Identifier(kind=kind, value=value) for kind, value in self.identifiers),
            places=(Place(text=self.address, country=self.country),) if self.address else (),
            births=(self.born,) if self.born else (),
            countries=(country_code(self.country) or self.country,) if self.country else (),
        )


class Sitting:
    """A world with what its checks have in common; not to be shared by threads.

    Unless it `explains`, hits do not say why their names are alike: for answers of which that is not shown.
    """

    def __init__(self, world: World, *, explains: bool = True) -> None:
        self.world, self.explains = world, explains
        self.laws: Laws = world.laws
        self.rules = tuple(rule for _, rule in sorted(world.rules.items()))
        self.programmes = frozenset(programme for rule in self.rules for programme in rule.law.programmes)
        self.coverage: Mapping[str, Coverage] = {
            programme: _coverage(programme, world) for live in world.lists for programme in live.spec.programmes
        }
        written = [live for live in world.lists if live.written_here]
        self.measures: Mapping[str, tuple[Measure, ...]] = {
            programme: _measures(programme, written) for live in written for programme in live.spec.programmes
        }
        self.controls = next((live.controls for live in world.lists if live.controls is not None), None)
        self._found: dict[Sought, Found] = {}

    def found(self, sought: Sought) -> Found:
        """Return the hits of one who is sought on every live list, list by list."""
        found = self._found.get(sought)
        if found is None:
            self.seek([sought])
            found = self._found[sought]
        return found

    def seek(self, many: Iterable[Sought]) -> None:
        """Search every live list for many at once, and remember what is found."""
        new = [one for one in dict.fromkeys(many) if one not in self._found]
        if not new:
            return
        thresholds = self.world.thresholds
        ready = [asked(one.query()) for one in new]
        by_list = [(live, live.index.search_many(ready, thresholds.limit, float(thresholds.alert))) for live in self.world.lists]
        for place, one in enumerate(new):
            self._found[one] = tuple((live, hit) for live, hits in by_list for hit in hits[place])

    def why(self, hit: Hit) -> str:
        """Say why the name of a hit is alike, if this sitting explains."""
        return hit.explanation.text if self.explains else ""

    def forget(self) -> None:
        """Let go of the parties first sought, where too many are remembered; only between two checks."""
        forget_first(self._found, MOST_REMEMBERED)


def forget_first(kept: dict[Any, Any], most: int) -> None:
    """Take out of a table what was first put in, as far as it holds more than `most`."""
    for one in list(islice(kept, max(0, len(kept) - most))):
        del kept[one]


def _coverage(programme: str, world: World) -> Coverage:
    """Tell how much of a programme is loaded: a whole list counts before an extract, a later one before an earlier."""
    holding = [live for live in world.lists if programme in live.spec.programmes]
    best = max(holding, key=lambda live: (live.snapshot.complete, live.snapshot.as_of))
    return Coverage(
        complete=best.snapshot.complete,
        as_of=best.snapshot.as_of,
        lists=tuple(live.spec.id for live in holding),
        ended=best.spec.ended,
    )


def _measures(programme: str, written: list[LiveList]) -> tuple[Measure, ...]:
    return tuple(measure for live in written for measure in live.entries.every_measure() if measure.programme == programme)
