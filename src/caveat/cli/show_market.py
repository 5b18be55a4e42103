"""A firm's markets in the terminal."""

from collections.abc import Sequence
from itertools import chain, groupby

from rich.text import Text

from caveat.cli.show_answer import console
from caveat.cli.tables import bracketed, put
from caveat.dossiers.amount import Amount
from caveat.dossiers.figure import Figure
from caveat.dossiers.market.concentration import Concentration, Exclusion
from caveat.dossiers.market.dependency import Dependence
from caveat.dossiers.market.exposure import BackTest, Exposure
from caveat.dossiers.market.ranks import Holding, Standing
from caveat.dossiers.market.view import FirmMarket

_HELD = {
    Holding.HELD: "held",
    Holding.AMONG_TOLD: "held among those told of",
    Holding.LEVEL: "level with another",
    Holding.NOT_HELD: "not held",
    Holding.UNKNOWN: "cannot be told",
}


def show_market(view: FirmMarket) -> None:
    """Print a firm's markets, part by part; parts of which nothing is told are left out."""
    out = console()
    out.print(Text(f"{view.firm}\n", style="bold"))
    for metric, stood in groupby(view.standings, key=lambda one: one.metric):
        put(metric, ("where", "when", "counted by", "share", "rank", "largest other", "figure"), map(_standing, stood))
    for claimed in view.claimed:
        rows = [(stood.metric, stood.geo, stood.period, _HELD[held], _marked(stood.figure)) for stood, held in claimed.held]
        put(
            f"Claim {claimed.claim.claim}: {claimed.told} Rank {claimed.claim.rank}, when and where it held",
            ("by", "where", "when", "", "figure"),
            rows,
        )
    for metric, dense in groupby(view.concentrations, key=lambda one: one[0].market.metric):
        reckonings: list[tuple[str, ...]] = [_dense(*one) for one in dense]
        told = ("where", "when", "counted by", "index", "without it, spread", "without it, all to the next")
        columns = told if any(any(row[4:]) for row in reckonings) else told[:4]
        title = f"Concentration by {metric} (Herfindahl-Hirschman, 10,000 is one vendor alone)"
        put(title, columns, (row[: len(columns)] for row in reckonings))
    _exposed(view.exposures)
    on = ("", "on", "when", "value", "figure")
    put("Who depends on whom", on, chain.from_iterable(_depends(one) for one in view.dependences))
    agree = [
        (figure.period, figure.metric, _valued(figure), figure.note, _marked(figure))
        for conflict in view.conflicts
        for figure in conflict.figures
    ]
    put("Figures that do not agree, side by side", ("when", "metric", "value", "note", "figure"), agree)
    out.print(Text("Figures of different houses have different scopes and are not merged.", style="dim"))


def show_back_test(test: BackTest) -> None:
    """Print what scenarios were made of and what came."""
    out = console()
    out.print(Text(f"\nTested: what was known of {test.firm} in {test.country} by {test.day}", style="bold"))
    out.print(
        Text(f"{_percent(test.before.part)} of revenue in {test.before.period} [{_marks(test.before)}]. {_losses(test.before)}")
    )
    for one in test.after:
        part, lost = _percent(one.exposure.part), _percent(one.lost)
        told = f"  {one.exposure.period}: {part} of revenue, so {lost} of it gone; nearest: {one.nearest.name}"
        out.print(Text(f"{told} [{_marks(one.exposure)}]"))
    for figure in test.others:
        out.print(Text(f"  {figure.period}: {figure.metric} {_valued(figure)} [{_marked(figure)}]"))
    out.print(Text("Measured by the share of revenue; the revenue itself changed too, which this leaves out.", style="dim"))


def _exposed(found: Sequence[Exposure]) -> None:
    rows = [(one.country, one.period, _percent(one.part), _money(one), _marks(one)) for one in found]
    put("Sales in one country", ("country", "when", "part of revenue", "money", "figures"), rows)
    if found:
        console().print(Text(f"Scenarios on {found[-1].period}. {_losses(found[-1])}\n"))


def _losses(one: Exposure) -> str:
    told = "; ".join(f"{scenario.name}, {_percent(loss)}" for scenario, loss in one.losses)
    return f"If a part of it is lost, of all revenue goes: {told}."


def _money(one: Exposure) -> str:
    return f"{_range(one.money)} {one.unit}" if one.money else ""


def _marks(one: Exposure) -> str:
    return ", ".join(figure.id for figure in one.figures) + bracketed(one.mark)


def _standing(one: Standing) -> tuple[str, ...]:
    rank = str(one.best) if one.best == one.worst else f"{one.best} to {one.worst}"
    sure = "" if one.certain else " of those told"
    rival = f"{one.rival.subject} {one.rival.value}" if one.rival else ""
    share = "" if one.figure.unit == "rank" else _valued(one.figure)
    told = "cannot be told" if one.rival is None and not one.certain else rank + sure
    return one.geo, one.period, one.house, share, told, rival, _marked(one.figure)


def _depends(one: Dependence) -> list[tuple[str, ...]]:
    words = one.direction.value.replace("_", " ")
    return [
        ("" if at else words, "" if at else one.on, figure.period, _valued(figure), _marked(figure))
        for at, figure in enumerate(one.figures)
    ]


def _dense(one: Concentration, gone: Exclusion | None) -> tuple[str, ...]:
    index = _range(Amount(least=one.least, most=one.most))
    spread = _range(Amount(least=gone.spread[0], most=gone.spread[1])) if gone else ""
    to_next = f"{_range(Amount(least=gone.to_next[0], most=gone.to_next[1]))} ({gone.next_vendor})" if gone else ""
    return one.market.geo, one.market.period, one.market.house, f"{index} (n={one.n})", spread, to_next


def _valued(figure: Figure) -> str:
    unit = " %" if figure.unit == "%" else f" {figure.unit}"
    return f"{figure.qualifier + ' ' if figure.qualifier else ''}{figure.value}{unit}"


def _marked(figure: Figure) -> str:
    return figure.id + bracketed(figure.mark)


def _percent(amount: Amount) -> str:
    ends = [f"{one * 100:.1f}" for one in (amount.least, amount.most) if one is not None]
    return f"{' to '.join(dict.fromkeys(ends))} %"


def _range(amount: Amount) -> str:
    ends = [f"{one:,.0f}" if abs(one) >= 100 else f"{one:.1f}" for one in (amount.least, amount.most) if one is not None]
    return " to ".join(dict.fromkeys(ends))
