"""What a group of holders reaches, tier by tier."""

from collections.abc import Iterable, Set
from decimal import Decimal

from caveat.facts import Stake
from caveat.facts.stake import Interest
from caveat.facts.tie import Tie, TieKind
from caveat.ownership.criterion import Criterion
from caveat.ownership.graph import EXACT, Graph, part

_WHOLE = Decimal(1)
_NONE = Decimal(0)


class Reach:
    """The companies that `holders` together own, or control too, each with its tier: the holders themselves are tier 0.

    The test starts afresh at each tier: a company that is owned counts with the whole of its own stakes, one that is not
    with nothing; percentages are never multiplied. The least fixed point is taken, so that a circle holds up nobody.
    With `most`, stakes count as high as they may be, yet no higher than others' stakes leave room for; without it, as low.
    Cost: each stake of a company that is reached is looked at once.
    """

    def __init__(self, graph: Graph, holders: Set[str], test: Criterion, *, most: bool, control: bool = False) -> None:
        self.graph, self.test, self.most, self.control = graph, test, most, control
        self.interests = (*test.interests, *(test.control_interests if control else ()))
        self.tiers: dict[str, int] = dict.fromkeys(sorted(holders), 0)
        self._least: dict[tuple[str, Interest], Decimal] = {}
        self._most: dict[tuple[str, Interest], Decimal] = {}
        self._others: dict[tuple[str, Interest], Decimal] = {}
        self._spread(sorted(holders))

    def _spread(self, wave: list[str]) -> None:
        tier = 0
        while wave:
            tier += 1
            touched = {company for holder in wave for company in self._count(holder)}
            passed = {company for company in touched if company not in self.tiers and self.passes(company)}
            passed |= {lower for holder in wave for lower, tie in self.graph.downward.get(holder, ()) if self.binds(tie)}
            wave = sorted(company for company in passed if company not in self.tiers)
            self.tiers.update(dict.fromkeys(wave, tier))

    def _count(self, holder: str) -> Iterable[str]:
        """Add a holder's stakes to the sums of the companies that it holds, and return those."""
        stakes = self.graph.by_holder.get(holder, ())
        held: dict[str, list[Stake]] = {}
        for stake in stakes:
            if stake.held != holder:  # a company's own shares are held by nobody else
                held.setdefault(stake.held, []).append(stake)
        for company, parts in held.items():
            for interest in self.interests:
                key = company, interest
                least = part(parts, interest, most=False)
                self._least[key] = EXACT.add(self._least.get(key, _NONE), least)
                if self.most:
                    self._most[key] = EXACT.add(self._most.get(key, _NONE), part(parts, interest, most=True))
                    self._others[key] = EXACT.subtract(self._rest(key), least)
        return held

    def _rest(self, key: tuple[str, Interest]) -> Decimal:
        """Return what others than those reached so far have at least of a company."""
        if key not in self._others:
            company, interest = key
            each: dict[str, list[Stake]] = {}
            for stake in self.graph.by_held.get(company, ()):
                if stake.holder != company:
                    each.setdefault(stake.holder, []).append(stake)
            total = _NONE
            for stakes in each.values():
                total = EXACT.add(total, part(stakes, interest, most=False))
            self._others[key] = total
        return self._others[key]

    def amount(self, company: str) -> Decimal:
        """Return what counts of a company, by the kind of stake of which there is most."""
        if len(self.interests) == 1:
            return self._amount(company, self.interests[0])
        return max((self._amount(company, interest) for interest in self.interests), default=_NONE)

    def _amount(self, company: str, interest: Interest) -> Decimal:
        """Return the sum of one kind of stake; whatever others are said to hold, the least of those reached counts."""
        key = company, interest
        least = self._least.get(key, _NONE)
        if not self.most:
            return min(least, _WHOLE)
        room = EXACT.subtract(_WHOLE, self._rest(key))
        return min(self._most.get(key, _NONE), _WHOLE, max(room, least))

    def passes(self, company: str) -> bool:
        """Say whether what counts of a company is enough."""
        amount = self.amount(company)
        return amount >= self.test.share if self.test.exactly else amount > self.test.share

    def binds(self, tie: Tie) -> bool:
        """Say whether a tie hands on what stands above it: a branch is its head office; control counts where the law says so."""
        return tie.kind is TieKind.BRANCH_OF or self.control

    def counted(self, company: str) -> tuple[Stake, ...]:
        """Return the stakes in a company of all who were reached, in a fixed order."""
        found = [
            stake
            for stake in self.graph.by_held.get(company, ())
            if stake.holder in self.tiers and stake.holder != company and stake.interest in self.interests
        ]
        return tuple(sorted(found, key=_order))

    def carrying(self, company: str) -> tuple[tuple[Stake, ...], tuple[Tie, ...]]:
        """Return all stakes and ties by which the holders come down to a company, the highest tier first.

        Only what runs from a tier to a later one carries; what closes a circle does not. Two equal stakes are two, as they are counted.
        """
        stakes: list[tuple[int, Stake]] = []
        ties: dict[Tie, int] = {}
        seen, waiting = {company}, [company]
        while waiting:
            lower = waiting.pop()
            tier = self.tiers.get(lower, len(self.tiers) + 1)
            above = [(one.holder, one) for one in self.counted(lower) if self.tiers[one.holder] < tier]
            bound = [
                (upper, tie)
                for upper, tie in self.graph.upward.get(lower, ())
                if self.tiers.get(upper, tier) < tier and self.binds(tie)
            ]
            stakes += [(tier, one) for _, one in above]
            ties.update((tie, tier) for _, tie in bound)
            for upper in sorted({*(upper for upper, _ in above), *(upper for upper, _ in bound)} - seen):
                seen.add(upper)
                waiting.append(upper)
        return (
            tuple(one for _, one in sorted(stakes, key=lambda told: (told[0], *_order(told[1])))),
            tuple(sorted(ties, key=lambda tie: (ties[tie], tie.subject, tie.object))),
        )


def _order(stake: Stake) -> tuple[object, ...]:
    return stake.held, stake.holder, stake.interest, stake.least, stake.most, str(stake.source)
