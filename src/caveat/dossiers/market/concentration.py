"""How concentrated a market is, and how an exclusion would change that: the Herfindahl-Hirschman index as an interval.

The index is the sum of the squares of the shares in per cent (US Department of Justice and Federal Trade Commission, Merger Guidelines 2023,
guideline 1: above 1,800 highly concentrated); 10,000 is one vendor alone. What no figure tells of lies between two ends: many tiny vendors,
or as few as may be, none larger than the smallest told.
"""

from caveat.dossiers.figure import Figure
from caveat.dossiers.library import Library
from caveat.dossiers.market.shares import Market, markets
from caveat.facts.exact import Exact
from caveat.facts.noun import noun

FEWEST = 3
"""Below this many vendors told of, no index is worth its name."""


@noun
class Concentration:
    """The index of one market, from least to most, of `n` vendors told of."""

    market: Market
    n: int
    least: Exact
    most: Exact


@noun
class Exclusion:
    """What the index would be without one vendor, all else the same: its share goes to the others as they stand, or to the next alone.

    Sales that would not be replaced are not counted; nothing is said of what did happen.
    """

    before: Concentration
    excluded: str
    spread: tuple[Exact, Exact]
    to_next: tuple[Exact, Exact]
    next_vendor: str


def concentrations(library: Library, metric: str = "") -> tuple[Concentration, ...]:
    """Return the index of every market of which at least three vendors are told, as far as their shares are exact."""
    return tuple(_index(market) for market in markets(library, metric) if _countable(market))


def exclusion(found: Concentration, vendor: str) -> Exclusion | None:
    """Return what the index would be without a vendor; None where its share is not told, or nobody else's is."""
    shares = {figure.subject: _share(figure) for figure in found.market.figures}
    gone = shares.pop(vendor, None)
    if gone is None or not shares:
        return None
    untold = found.market.untold
    scale = Exact(100) / (100 - gone)
    spread = [Exact(share * scale) for share in shares.values()]
    first = max(shares, key=lambda name: shares[name])
    to_next = [Exact(share + gone) if name == first else share for name, share in shares.items()]
    return Exclusion(
        before=found,
        excluded=vendor,
        spread=_bounds(spread, Exact(untold * scale)),
        to_next=_bounds(to_next, untold),
        next_vendor=first,
    )


def _countable(market: Market) -> bool:
    return len(market.figures) >= FEWEST and all(figure.amount.exact is not None for figure in market.figures)


def _index(market: Market) -> Concentration:
    least, most = _bounds([_share(figure) for figure in market.figures], market.untold)
    return Concentration(market=market, n=len(market.figures), least=least, most=most)


def _share(figure: Figure) -> Exact:
    return figure.amount.exact or Exact(0)


def _bounds(shares: list[Exact], untold: Exact) -> tuple[Exact, Exact]:
    """Return the least and the most of the index: what is untold in tiny parts, or in parts as large as the smallest told."""
    told = sum((share * share for share in shares), Exact(0))
    part = min(shares)
    whole, rest = divmod(untold, part) if part else (0, 0)
    return Exact(round(told)), Exact(round(told + whole * part * part + rest * rest))
