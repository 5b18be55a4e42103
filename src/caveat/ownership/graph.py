"""Stakes and ties of one day, found by either end."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Context, Decimal, Inexact
from functools import cached_property

from caveat.facts import Day, Span, Stake
from caveat.facts.stake import Interest
from caveat.facts.tie import Tie, TieKind

EXACT = Context(prec=200, traps=[Inexact])
"""Sums of shares are never rounded: one that 200 digits cannot hold is an error, not another number."""

_ALWAYS = Span()
_DOWNWARD = frozenset({TieKind.CONTROLS, TieKind.OWNS_OR_CONTROLS})


class Graph:
    """Who holds and who controls whom on a day; stakes of another day are left out.

    Who is said to control a company, without its share being told, holds a stake that is not disclosed, not none: registers
    tell that accounts are consolidated, and not by which share.
    """

    def __init__(self, stakes: Iterable[Stake], ties: Iterable[Tie] = (), *, on: Day) -> None:
        self.on = on
        self.stakes = [stake for stake in stakes if stake.span == _ALWAYS or stake.span.covers(on)]
        self.ties = [tie for tie in ties if tie.span.covers(on)]
        if self.ties:
            self.stakes += self._untold()

    def _untold(self) -> list[Stake]:
        """Return an undisclosed stake for each tie of control beside which none is told."""
        told = {(stake.holder, stake.held) for stake in self.stakes}
        untold = {}
        for tie in self.ties:
            if tie.kind in _DOWNWARD and tie.object and (tie.subject, tie.object) not in told:
                untold[tie.subject, tie.object] = Stake(holder=tie.subject, held=tie.object, source=tie.source)
        return list(untold.values())

    @cached_property
    def by_holder(self) -> Mapping[str, list[Stake]]:
        """Stakes by who holds them."""
        of: dict[str, list[Stake]] = defaultdict(list)
        for stake in self.stakes:
            of[stake.holder].append(stake)
        return of

    @cached_property
    def by_held(self) -> Mapping[str, list[Stake]]:
        """Stakes by the company that they are a part of."""
        of: dict[str, list[Stake]] = defaultdict(list)
        for stake in self.stakes:
            of[stake.held].append(stake)
        return of

    @cached_property
    def downward(self) -> Mapping[str, list[tuple[str, Tie]]]:
        """Ties by the party from which control runs: to the controlled one, or from a head office to its branch."""
        of: dict[str, list[tuple[str, Tie]]] = defaultdict(list)
        for tie in self.ties:
            if tie.kind in _DOWNWARD and tie.object:
                of[tie.subject].append((tie.object, tie))
            elif tie.kind is TieKind.BRANCH_OF and tie.object:
                of[tie.object].append((tie.subject, tie))
        return of

    @cached_property
    def upward(self) -> Mapping[str, list[tuple[str, Tie]]]:
        """The same ties by the party at their lower end, with the upper."""
        of: dict[str, list[tuple[str, Tie]]] = defaultdict(list)
        for upper, ties in self.downward.items():
            for lower, tie in ties:
                of[lower].append((upper, tie))
        return of

    def above(self, company: str) -> "Graph":
        """Return the part of the graph from which holdings or control lead to `company`, and it."""
        seen, waiting = {company}, [company]
        while waiting:
            lower = waiting.pop()
            uppers = [stake.holder for stake in self.by_held.get(lower, ())]
            uppers += [upper for upper, _ in self.upward.get(lower, ())]
            for upper in uppers:
                if upper not in seen:
                    seen.add(upper)
                    waiting.append(upper)
        stakes = [stake for held in sorted(seen) for stake in self.by_held.get(held, ())]
        return Graph(
            stakes, [tie for tie in self.ties if tie.subject in seen and (not tie.object or tie.object in seen)], on=self.on
        )

    def near(self, company: str, most: int) -> "Graph":
        """Return the part of the graph among the `most` parties that are nearest above `company`, itself among them."""
        seen, wave = {company: None}, [company]
        while wave and len(seen) < most:
            uppers = [stake.holder for lower in wave for stake in self.by_held.get(lower, ())]
            uppers += [upper for lower in wave for upper, _ in self.upward.get(lower, ())]
            wave = sorted(set(uppers) - seen.keys())[: most - len(seen)]
            seen.update(dict.fromkeys(wave))
        stakes = [stake for held in seen for stake in self.by_held.get(held, ()) if stake.holder in seen]
        return Graph(stakes, [tie for tie in self.ties if tie.subject in seen and tie.object in seen], on=self.on)

    def parties(self) -> list[str]:
        """Return everybody whom a stake or a tie names, sorted."""
        named = {end for stake in self.stakes for end in (stake.holder, stake.held)}
        return sorted(named | {end for tie in self.ties for end in (tie.subject, tie.object) if end})


def part(stakes: Sequence[Stake], interest: Interest, *, most: bool) -> Decimal:
    """Add one holder's stakes in one company: those of one source are added up, of several sources the highest counts.

    Two sources that tell of the same stake do not make it two.
    """
    if len(stakes) == 1:
        (only,) = stakes
        return _NONE if only.interest is not interest else only.most if most else only.least
    by_source: dict[str, Decimal] = {}
    for stake in stakes:
        if stake.interest is interest:
            told = stake.source.list_id if stake.source else ""
            by_source[told] = EXACT.add(by_source.get(told, _NONE), stake.most if most else stake.least)
    return max(by_source.values(), default=_NONE)


_NONE = Decimal(0)
