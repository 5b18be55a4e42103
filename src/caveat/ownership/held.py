"""Which companies a set of holders has in its hands, by a share that a law names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from decimal import Decimal

from caveat.facts import Day, Exact, Stake
from caveat.facts.noun import noun
from caveat.facts.stake import Interest


@noun
class Held:
    """How much of a company `held_by` found: between `least` and `most` (0..1), through `stakes`.

    `certain` if even the least reaches the threshold, else only possible: an undisclosed stake would have to be large.
    """

    company: str
    least: Exact
    most: Exact
    certain: bool
    stakes: tuple[Stake, ...]


def held_by(stakes: Iterable[Stake], holders: Set[str], *, threshold: Exact, aggregate: bool, on: Day) -> dict[str, Held]:
    """Find every company of which `holders` have at least `threshold`, directly or through companies so held.

    The test starts afresh at each tier: a company that is held counts with the whole of its own stakes, one that is not
    counts with nothing, and percentages are never multiplied. With `aggregate`, the stakes of different holders are added;
    without it, one holder must reach the threshold alone. Circles are no harm: the least fixed point is returned. Stakes in
    votes alone do not count.
    Cost: each stake is looked at once for each bound. Source: OFAC FAQ 399 and 401.
    """
    live = [stake for stake in stakes if stake.interest is Interest.SHARES and stake.span.covers(on)]
    possible = _closure(live, holders, threshold, aggregate, most=True)
    certain = _closure(live, holders, threshold, aggregate, most=False)
    return {company: _told(company, through, certain, threshold, aggregate) for company, through in sorted(possible.items())}


def _closure(stakes: list[Stake], holders: Set[str], threshold: Exact, aggregate: bool, *, most: bool) -> dict[str, list[Stake]]:
    """Return the held companies with their carrying stakes, the holders themselves not among them."""
    of: Mapping[str, list[Stake]] = _by_holder(stakes)
    carrying: dict[str, list[Stake]] = defaultdict(list)
    reached: set[str] = set()
    waiting = sorted(holders)
    seen = set(holders)
    while waiting:
        for stake in of.get(waiting.pop(), ()):
            carrying[stake.held].append(stake)
            if stake.held not in seen and _amount(carrying[stake.held], aggregate, most=most) >= threshold:
                reached.add(stake.held)
                seen.add(stake.held)
                waiting.append(stake.held)
    return {company: carrying[company] for company in reached}


def _by_holder(stakes: list[Stake]) -> dict[str, list[Stake]]:
    of: dict[str, list[Stake]] = defaultdict(list)
    for stake in stakes:
        of[stake.holder].append(stake)
    return of


def _amount(stakes: list[Stake], aggregate: bool, *, most: bool) -> Decimal:
    """Return the share that counts: of all holders together, or of the largest one alone."""
    each: dict[str, Decimal] = defaultdict(Decimal)
    for stake in stakes:
        each[stake.holder] += stake.most if most else stake.least
    return sum(each.values(), Decimal()) if aggregate else max(each.values(), default=Decimal())


def _told(company: str, through: list[Stake], certain: Mapping[str, list[Stake]], threshold: Exact, aggregate: bool) -> Held:
    sure = certain.get(company, [])
    return Held(
        company=company,
        least=Exact(min(_amount(sure, aggregate, most=False), Decimal(1))),
        most=Exact(min(_amount(through, aggregate, most=True), Decimal(1))),
        certain=bool(sure) and _amount(sure, aggregate, most=False) >= threshold,
        stakes=tuple(sorted(through, key=lambda stake: (stake.holder, stake.held, stake.least))),
    )
