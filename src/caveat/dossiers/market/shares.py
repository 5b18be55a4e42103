"""A market as one house counted it in one period: each vendor's share, and how much is left for vendors that nobody told of."""

from collections import defaultdict
from collections.abc import Iterable

from caveat.dossiers.figure import Figure
from caveat.dossiers.library import Library
from caveat.facts.exact import Exact
from caveat.facts.noun import noun

HUNDRED = Exact(100)
_SHARE = " share"


@noun
class Market:
    """The shares of one metric in one place and period, counted by one house; in per cent, as the house prints them."""

    metric: str
    geo: str
    period: str
    house: str
    scope: str
    figures: tuple[Figure, ...]

    @property
    def told(self) -> Exact:
        """The least that the told shares come to together, in per cent."""
        return Exact(sum((ends_of(figure)[0] for figure in self.figures), Exact(0)))

    @property
    def untold(self) -> Exact:
        """The most that vendors of whom nothing is told can hold together, in per cent."""
        return max(Exact(HUNDRED - self.told), Exact(0))


def markets(library: Library, metric: str = "") -> tuple[Market, ...]:
    """Return the markets of which shares of single vendors are told, by metric, place, house and time."""
    found: dict[tuple[str, str, str, str, str], list[Figure]] = defaultdict(list)
    for figure in library.figures.values():
        if _is_share(figure) and metric in ("", figure.metric):
            found[figure.metric, figure.geo, figure.house, figure.period, figure.scope].append(figure)
    return tuple(
        Market(
            metric=key[0],
            geo=key[1],
            house=key[2],
            period=key[3],
            scope=key[4],
            figures=tuple(sorted(many, key=lambda one: (-ends_of(one)[1], one.subject))),
        )
        for key, many in sorted(found.items(), key=lambda one: (one[0][0], one[0][1], one[1][0].days.first, one[0][2], one[0][4]))
    )


def ends_of(figure: Figure) -> tuple[Exact, Exact]:
    """Return the least and the most that a share in per cent can be."""
    least, most = figure.amount.least, figure.amount.most
    return Exact(0) if least is None else least, HUNDRED if most is None else most


def rank_among(others: Iterable[Figure], figure: Figure) -> tuple[int, int]:
    """Return the best and the worst rank that a share in per cent can have beside others; shares that are level share ranks."""
    ends, (least, most) = [ends_of(one) for one in others], ends_of(figure)
    return 1 + sum(one[0] > most for one in ends), 1 + sum(one[1] >= least for one in ends)


def _is_share(figure: Figure) -> bool:
    """Say whether a figure is one vendor's share of a market (not of its own revenue, nor of several vendors together)."""
    return figure.unit == "%" and figure.metric.endswith(_SHARE) and not figure.forecast and not figure.of_many
