"""Ranks by time, against a claim of rank: when and where did it hold."""

from enum import StrEnum

from caveat.dossiers.figure import Figure
from caveat.dossiers.library import Library
from caveat.dossiers.market.shares import Market, ends_of, markets, rank_among
from caveat.dossiers.table import read_beside
from caveat.facts.exact import Exact
from caveat.facts.noun import noun
from caveat.facts.problem import NotFound, did_you_mean


class Holding(StrEnum):
    """Whether a rank was held: for sure, among the vendors that are told of, level with others, not, or nobody can tell."""

    HELD = "held"
    AMONG_TOLD = "held_among_told"
    LEVEL = "level"
    NOT_HELD = "not_held"
    UNKNOWN = "unknown"


@noun
class Standing:
    """Where a subject stood in a market: its rank lies from `best` to `worst` among the vendors told of.

    `certain` says that no vendor of whom nothing is told can stand before it. `rival` is the largest of the other vendors and `ahead`
    the distance to it in points of per cent, from least to most; below nothing where the rival is larger.
    """

    subject: str
    metric: str
    geo: str
    period: str
    house: str
    scope: str
    figure: Figure
    best: int
    worst: int
    certain: bool
    rival: Figure | None = None
    ahead: tuple[Exact, Exact] | None = None

    def holding(self, rank: int) -> Holding:
        """Say whether the subject held a rank then and there."""
        if not self.certain and self.rival is None:
            return Holding.UNKNOWN
        if self.best <= rank <= self.worst:
            if self.best < self.worst:
                return Holding.LEVEL
            return Holding.HELD if self.certain else Holding.AMONG_TOLD
        return Holding.NOT_HELD


def standings(library: Library, subject: str) -> tuple[Standing, ...]:
    """Return where a subject stood in every market of which its share or rank is told; raise `NotFound` for a subject without any."""
    named = {figure.subject for figure in library.figures.values()}
    match = next((one for one in named if one.casefold() == subject.casefold()), None)
    if match is None:
        known = f"figures are of: {', '.join(sorted(named))}" if named else "no figure was published by then"
        raise NotFound(f"no figure{library.until} is of {subject!r}{did_you_mean(subject, sorted(named))}", advice=known)
    shares = [_standing(market, figure) for market in markets(library) for figure in market.figures if figure.subject == match]
    ranks = [_told(figure) for figure in library.figures.values() if figure.subject == match and figure.unit == "rank"]
    return tuple(sorted([*shares, *ranks], key=lambda one: (one.metric, one.geo, one.figure.days.first)))


def _standing(market: Market, figure: Figure) -> Standing:
    others = [one for one in market.figures if one is not figure]
    best, worst = rank_among(others, figure)
    return _stands(figure, best, worst, certain=market.untold < ends_of(figure)[0], rival=others[0] if others else None)


def _distance(figure: Figure, rival: Figure) -> tuple[Exact, Exact]:
    mine, its = ends_of(figure), ends_of(rival)
    return Exact(mine[0] - its[1]), Exact(mine[1] - its[0])


def _told(figure: Figure) -> Standing:
    rank = int(figure.amount.exact or 0)
    return _stands(figure, rank, rank, certain=True)


def _stands(figure: Figure, best: int, worst: int, *, certain: bool, rival: Figure | None = None) -> Standing:
    return Standing(
        subject=figure.subject,
        metric=figure.metric,
        geo=figure.geo,
        period=figure.period,
        house=figure.house,
        scope=figure.scope,
        figure=figure,
        best=best,
        worst=worst,
        certain=certain,
        rival=rival,
        ahead=_distance(figure, rival) if rival else None,
    )


@noun
class RankClaim:
    """That a subject has a rank by some metrics, as a claim of the library says."""

    claim: str
    subject: str
    metrics: tuple[str, ...]
    rank: int


@noun
class RankClaims:
    """The file of rank claims."""

    claims: tuple[RankClaim, ...]


def rank_claims(subject: str) -> tuple[RankClaim, ...]:
    """Return the claims of rank that are kept of a subject."""
    kept = read_beside(RankClaims, __package__, "rank_claims.yaml").claims
    return tuple(one for one in kept if one.subject.casefold() == subject.casefold())
