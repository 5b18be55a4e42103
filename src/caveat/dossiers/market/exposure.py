"""What a firm has to lose in a country: its sales there by year, scenarios, and a test of the scenarios on what came after."""

from collections.abc import Sequence
from functools import cache

from caveat.dossiers.amount import Amount
from caveat.dossiers.figure import Figure
from caveat.dossiers.library import Library
from caveat.dossiers.table import read_beside
from caveat.facts import Day
from caveat.facts.exact import Exact
from caveat.facts.noun import noun


@noun
class Firm:
    """By which metrics a firm's sales in a country are told: a share of its revenue, or sums.

    `market` is its share of what is sold there, `change` how its sales there moved from one year to the next.
    """

    firm: str
    country: str
    share: str = ""
    sales: str = ""
    group: str = ""
    market: str = ""
    change: str = ""


@noun
class Scenario:
    """A part (0..1) of the sales in a country that is taken away."""

    name: str
    lost: Exact


@noun
class Firms:
    """The file of firms and scenarios."""

    firms: tuple[Firm, ...]
    scenarios: tuple[Scenario, ...]


@noun
class Exposure:
    """A firm's sales in a country in one period: as a part (0..1) of its revenue, and as money where that is told.

    `figures` are the ids behind it; `losses` say for each scenario what part of the whole revenue goes with it.
    """

    firm: str
    country: str
    period: str
    part: Amount
    money: Amount | None
    unit: str
    figures: tuple[Figure, ...]
    losses: tuple[tuple[Scenario, Amount], ...]

    @property
    def mark(self) -> str:
        """What must stand beside the exposure: the weakest mark of its figures."""
        return max((figure.mark for figure in self.figures), key=len)


@noun
class Outcome:
    """What came: the part (0..1) of the sales in the country that was gone, and the scenario nearest to it.

    It is measured by the country's share of revenue; the revenue itself changed too, which this leaves out.
    """

    exposure: Exposure
    lost: Amount
    nearest: Scenario


@noun
class BackTest:
    """Scenarios made from what was known on a day, set beside what was told of later periods.

    `others` are further figures of later periods.
    """

    firm: str
    country: str
    day: Day
    before: Exposure
    after: tuple[Outcome, ...]
    others: tuple[Figure, ...]


def exposures(library: Library, firm: str) -> tuple[Exposure, ...]:
    """Return what a firm has in each country that figures tell of, by period; nothing for a firm of which none do."""
    rows = [row for row in _table().firms if row.firm.casefold() == firm.casefold()]
    found = [one for row in rows for one in (*_by_share(library, row), *_by_sums(library, row))]
    return tuple(sorted(found, key=lambda one: (one.country, one.figures[0].days.first, one.figures[0].id)))


def back_test(library: Library, firm: str, day: Day) -> BackTest | None:
    """Make scenarios from what was known by the end of `day` and tell what came; None where nothing was known, or nothing came after."""
    known = exposures(library.as_of(day), firm)
    if not known:
        return None
    before = known[-1]
    told = {figure.id for one in known for figure in one.figures}
    later = [one for one in exposures(library, firm) if one.country == before.country and one.figures[0].days.last > day]
    after = tuple(_outcome(before, one) for one in later if one.figures[0].id not in told)
    row = next(one for one in _table().firms if one.firm == before.firm and one.country == before.country)
    others = tuple(
        figure
        for figure in library.figures.values()
        if figure.subject == before.firm and figure.days.last > day and figure.metric in (row.market, row.change)
    )
    return BackTest(
        firm=before.firm,
        country=before.country,
        day=day,
        before=before,
        after=after,
        others=others,
    )


def _by_share(library: Library, row: Firm) -> list[Exposure]:
    found = [
        figure for figure in library.figures.values() if row.share and (figure.subject, figure.metric) == (row.firm, row.share)
    ]
    return [_exposure(library, row, figure) for figure in found]


def _exposure(library: Library, row: Firm, figure: Figure) -> Exposure:
    part = _scaled(figure.amount, Exact("0.01"))
    group = _sum_of(library, row, row.group, figure.period, "world") if row.group else None
    money = _product(part, group.amount) if group else None
    return _told(row, part, money, (figure, group) if group else (figure,))


def _by_sums(library: Library, row: Firm) -> list[Exposure]:
    """Return the exposures that are told as sums alone; where a share is told too, that is shown and not this."""
    if not row.sales or row.share:
        return []
    found = []
    for figure in library.figures.values():
        group = _sum_of(library, row, row.group, figure.period, "") if figure.metric == row.sales else None
        if figure.subject == row.firm and group and group.amount.exact:
            found.append(_told(row, _scaled(figure.amount, Exact(1 / group.amount.exact)), figure.amount, (figure, group)))
    return found


def _sum_of(library: Library, row: Firm, metric: str, period: str, geo: str) -> Figure | None:
    found = [
        figure
        for figure in library.figures.values()
        if (figure.subject, figure.metric, figure.period) == (row.firm, metric, period) and figure.geo in ("", geo)
    ]
    return found[0] if len(found) == 1 else None


def _told(row: Firm, part: Amount, money: Amount | None, figures: tuple[Figure, ...]) -> Exposure:
    return Exposure(
        firm=row.firm,
        country=row.country,
        period=figures[0].period,
        part=part,
        money=money,
        unit=figures[-1].unit if money else "",
        figures=figures,
        losses=tuple((scenario, _scaled(part, scenario.lost)) for scenario in _table().scenarios),
    )


def _lost(before: Amount, after: Amount) -> Amount:
    """Return the part of the sales that is gone, from least to most."""
    ends = sorted(1 - late / early for early in _ends(before) if early for late in _ends(after))
    return Amount(least=Exact(ends[0]), most=Exact(ends[-1]))


def _outcome(before: Exposure, after: Exposure) -> Outcome:
    lost = _lost(before.part, after.part)
    middle = sum(_ends(lost), Exact(0)) / len(_ends(lost))
    nearest = min(_table().scenarios, key=lambda scenario: abs(scenario.lost - middle))
    return Outcome(exposure=after, lost=lost, nearest=nearest)


def _scaled(amount: Amount, by: Exact) -> Amount:
    return Amount(
        least=Exact(amount.least * by) if amount.least is not None else None,
        most=Exact(amount.most * by) if amount.most is not None else None,
    )


def _product(one: Amount, other: Amount) -> Amount:
    ends = [Exact(a * b) for a in _ends(one) for b in _ends(other)]
    return Amount(least=min(ends), most=max(ends))


def _ends(amount: Amount) -> Sequence[Exact]:
    return [one for one in (amount.least, amount.most) if one is not None]


@cache
def _table() -> Firms:
    return read_beside(Firms, __package__, "firms.yaml")
