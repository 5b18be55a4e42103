"""Which fact that is not known would settle how a company stands, the most decisive first."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from caveat.facts import Exact, Stake
from caveat.facts.noun import noun
from caveat.ownership.criterion import Criterion, Standing
from caveat.ownership.graph import EXACT, Graph, part
from caveat.ownership.held import Asked, Held, Holders
from caveat.ownership.reach import Reach

MOST_FACTS = 20
"""How many facts are weighed: those nearest to the company."""
_WORK = 200_000
"""How many stakes may be looked at in weighing them, so that a wide graph is answered in a second too."""


@noun
class Deciding:
    """A fact that is not known: the size of `stake`, or whether `holder` is the listed party.

    From `owned_from` on (a share of 0..1, or above it where the law asks for more than its share) the company is surely owned,
    below `free_below` surely not; None: this fact alone does not settle that. For a holder, 0 and 1 stand for no and
    yes. `power` is the part of what it may be (0..1) that would settle the answer.
    """

    stake: Stake | None = None
    holder: str = ""
    owned_from: Exact | None = None
    free_below: Exact | None = None
    power: Exact = Exact(0)


def deciding(graph: Graph, company: str, holders: Holders, test: Criterion) -> tuple[Deciding, ...]:
    """Weigh the facts that leave a company's standing open; none where it is not open."""
    small = graph.above(company)
    open_now = Asked(small, holders, test).of(company)
    if open_now.standing is not Standing.OPEN:
        return ()
    weighed = [_weigh(fact) for fact in _facts(small, company, holders, test, open_now)]
    return tuple(sorted(weighed, key=lambda one: -one.power))


@noun
class _Fact:
    """A fact to weigh: how to tell it, and how the company stands if it turns out to be some value of 0..1."""

    told: Deciding
    least: Decimal
    most: Decimal
    standing: Callable[[Decimal], Standing]
    turns_at: tuple[Decimal, Decimal] | None = None


def _facts(graph: Graph, company: str, holders: Holders, test: Criterion, now: Held) -> Iterator[_Fact]:
    """Yield the facts on the way from the holders to the company, the nearest first."""
    most = max(1, min(MOST_FACTS, _WORK // (len(graph.stakes) + 1)))
    stakes = [stake for stake in reversed(now.stakes) if stake.least < stake.most][:most]
    for stake in stakes:
        yield _of_stake(graph, company, holders, test, stake)
    above = {stake.holder for stake in now.stakes} | {tie.subject for tie in now.ties} | {company}
    for holder in sorted(holders.possible & above)[:most]:
        yield _of_holder(graph, company, holders, test, holder)


def _of_stake(graph: Graph, company: str, holders: Holders, test: Criterion, stake: Stake) -> _Fact:
    others = [one for one in graph.stakes if one is not stake]

    def standing(value: Decimal) -> Standing:
        fixed = replace(stake, least=Exact(value), most=Exact(value))
        return Asked(Graph([*others, fixed], graph.ties, on=graph.on), holders, test).of(company).standing

    return _Fact(
        told=Deciding(stake=stake),
        least=stake.least,
        most=stake.most,
        standing=standing,
        turns_at=(_needed(graph, holders, test, stake, most=False), _needed(graph, holders, test, stake, most=True)),
    )


def _needed(graph: Graph, holders: Holders, test: Criterion, stake: Stake, *, most: bool) -> Decimal:
    """Return what a stake must come to for the sum that it is a part of to pass, all others at their least or most."""
    together = test.aggregate or holders.joint
    named = holders.all if most else holders.certain
    groups = [named] if together else [frozenset({one}) for one in sorted(named)]
    rest = [one for one in graph.stakes if one is not stake] + [replace(stake, least=Exact(0), most=Exact(0))]
    best = Decimal(0)
    for group in groups:
        reach = Reach(Graph(rest, graph.ties, on=graph.on), group, test, most=most, control=test.control)
        of: dict[str, list[Stake]] = {}
        for one in reach.counted(stake.held):
            of.setdefault(one.holder, []).append(one)
        total = Decimal(0)
        for stakes in of.values():
            total = EXACT.add(total, part(stakes, stake.interest, most=most))
        if together or stake.holder in reach.tiers:
            best = max(best, total)
    return min(max(EXACT.subtract(test.share, best), stake.least), stake.most)


def _of_holder(graph: Graph, company: str, holders: Holders, test: Criterion, holder: str) -> _Fact:
    def standing(value: Decimal) -> Standing:
        certain = holders.certain | {holder} if value else holders.certain
        fixed = Holders(certain=certain, possible=holders.possible - {holder}, joint=holders.joint)
        return Asked(graph, fixed, test).of(company).standing

    return _Fact(told=Deciding(holder=holder), least=Decimal(0), most=Decimal(1), standing=standing)


_SETTLED = (Standing.OWNED, Standing.CONTROLLED)
_HAIR = Decimal("0.000001")


def _weigh(fact: _Fact) -> Deciding:
    """Try a fact at both its ends, then where the sums say that the answer turns."""
    owned = fact.most if fact.standing(fact.most) in _SETTLED else None
    free = fact.least if fact.standing(fact.least) is Standing.NOT else None
    if fact.turns_at is None:
        power = Decimal((owned is not None) + (free is not None)) / 2
        return replace(
            fact.told, owned_from=_exact(owned), free_below=_exact(fact.most if free is not None else None), power=Exact(power)
        )
    turns_sure, turns_may = fact.turns_at
    if owned is not None and fact.standing(min(turns_sure + _HAIR, fact.most)) in _SETTLED:
        owned = turns_sure
    if free is not None and fact.standing(max(turns_may - _HAIR, fact.least)) is Standing.NOT:
        free = turns_may
    settled = (fact.most - owned if owned is not None else 0) + (free - fact.least if free is not None else 0)
    power = min(Decimal(settled) / (fact.most - fact.least), Decimal(1))
    return replace(fact.told, owned_from=_exact(owned), free_below=_exact(free), power=Exact(round(power, 6)))


def _exact(value: Decimal | None) -> Exact | None:
    return None if value is None else Exact(value)
