"""Which companies a set of holders owns or controls under a regime's test, and how one company stands."""

from collections.abc import Iterable, Set

from caveat.facts import Exact, Stake
from caveat.facts.noun import noun
from caveat.facts.tie import Tie
from caveat.ownership.criterion import Criterion, Standing
from caveat.ownership.graph import Graph
from caveat.ownership.reach import Reach


@noun
class Held:
    """How a company stands: what the holders have of it lies between `least` and `most` (0..1).

    `stakes` and `ties` carry that, from the holders down; `tier` counts the steps from them (0: the company is one of them).
    Where it is open, they are those by which it might be owned.
    """

    company: str
    standing: Standing
    least: Exact = Exact(0)
    most: Exact = Exact(0)
    tier: int = 0
    stakes: tuple[Stake, ...] = ()
    ties: tuple[Tie, ...] = ()

    @property
    def certain(self) -> bool:
        """Say whether the company is owned or controlled, whatever is not disclosed."""
        return self.standing in (Standing.OWNED, Standing.CONTROLLED)


@noun
class Holders:
    """Whose holdings are asked: surely listed ones, those who only may be, and whether all of them act as one."""

    certain: frozenset[str]
    possible: frozenset[str] = frozenset()
    joint: bool = False

    @property
    def all(self) -> frozenset[str]:
        """Everybody whose holdings may count."""
        return self.certain | self.possible


class Asked:
    """One test put to one graph: what the holders reach at the least, with control, and at the most.

    Where a law does not add the holdings of different holders, each is asked alone, and who does best counts.
    """

    def __init__(self, graph: Graph, holders: Holders, test: Criterion) -> None:
        together = test.aggregate or holders.joint
        sure = [holders.certain] if together else [frozenset({one}) for one in sorted(holders.certain)]
        may = [holders.all] if together else [frozenset({one}) for one in sorted(holders.all)]
        self._owned = [Reach(graph, group, test, most=False) for group in sure]
        self._controlled = [Reach(graph, group, test, most=False, control=True) for group in sure] if test.control else []
        self._possible = [Reach(graph, group, test, most=True, control=test.control) for group in may]

    def companies(self) -> list[str]:
        """Return all whom the holders reach or may reach, they themselves among them, sorted."""
        return sorted({company for reach in self._possible for company in reach.tiers})

    def of(self, company: str, *, chain: bool = True) -> Held:
        """Say how a company stands; without `chain`, of what carries that only the last tier is told."""
        for reaches, standing in ((self._owned, Standing.OWNED), (self._controlled, Standing.CONTROLLED)):
            best = _best(reaches, company)
            if best is not None and company in best.tiers:
                return self._told(best, company, standing, chain)
        best = _best(self._possible, company)
        if best is None:
            return Held(company=company, standing=Standing.NOT)
        return self._told(best, company, Standing.OPEN if company in best.tiers else Standing.NOT, chain)

    def _told(self, reach: Reach, company: str, standing: Standing, chain: bool) -> Held:
        stakes, ties = reach.carrying(company) if chain else (reach.counted(company), ())
        least = max((one.amount(company) for one in self._owned), default=0)
        most = max((one.amount(company) for one in self._possible), default=0)
        return Held(
            company=company,
            standing=standing,
            least=Exact(least),
            most=Exact(max(least, most)),
            tier=reach.tiers.get(company, 0),
            stakes=stakes,
            ties=ties,
        )


def _best(reaches: Iterable[Reach], company: str) -> Reach | None:
    """Return the reach that has the company on the lowest tier, else the one that has most of it."""
    return min(reaches, key=lambda one: (company not in one.tiers, one.tiers.get(company, 0), -one.amount(company)), default=None)


def held_by(graph: Graph, holders: Holders | Set[str], test: Criterion) -> dict[str, Held]:
    """Find every company that `holders` own, control or may own under a test, directly or through companies so held.

    Of what carries each, the last tier is told.
    Source: OFAC FAQ 399 and 401 for the tiers; what differs between regimes is in the test.
    """
    asked = Asked(graph, holders if isinstance(holders, Holders) else Holders(certain=frozenset(holders)), test)
    told = {company: asked.of(company, chain=False) for company in asked.companies()}
    named = holders.all if isinstance(holders, Holders) else holders
    return {company: held for company, held in told.items() if company not in named}
