"""Claims of rank ("the largest maker of …") beside the ranks that the library's figures and events tell, period by period."""

from caveat.dossiers.ledger.measured import rank_of
from caveat.dossiers.library import Library
from caveat.dossiers.reading.candidates import Sort, candidates_of
from caveat.dossiers.reading.concepts import concepts_in
from caveat.dossiers.reading.matching import Asked, times_fit
from caveat.facts.exact import Exact
from caveat.facts.noun import noun

_ANY = frozenset({"share", "market", "revenue", "first", "second", "maker", "equipment", "grow", "lower"})
"""Concepts that rankings of every trade share, so that none of them says which is meant."""


@noun
class Ranked:
    """A rank in one period, from `best` to `worst` where shares are level, with the figures or the event that tell it."""

    told: str
    best: Exact
    worst: Exact
    figures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.told


def ranks_of(asked: Asked, library: Library) -> tuple[Ranked, ...]:
    """Return the ranks that the library tells of the party of a claim in the trade that it speaks of, in the order of time.

    A rank in one state or region is no rank in the world, so only those of the world are counted, unless the claim names a state.
    """
    trade = concepts_in(" ".join(meaning.lower().replace("_", " ") for meaning in asked.meanings)) - _ANY
    parties = asked.parties or asked.carried
    found: list[tuple[str, Ranked]] = []
    for one in candidates_of(library).of(Sort.FIGURE, Sort.EVENT):
        if not (parties & one.parties and one.days) or times_fit(asked.days, one.days) is False:
            continue
        if one.sort is Sort.FIGURE:
            figure = library.figures[one.id]
            wide = figure.geo in {"world", ""} or figure.geo in asked.states
            if not wide or figure.forecast or not (trade & concepts_in(figure.metric)) - _ANY:
                continue
            if ranked := rank_of(library, figure):
                low, high = ranked.amount.least, ranked.amount.most
                assert low is not None
                assert high is not None  # a rank is a number, or a range with both ends
                found.append((str(one.days.last), Ranked(told=ranked.told, best=low, worst=high, figures=ranked.figures)))
            continue
        if not trade & concepts_in(one.told) - _ANY:
            continue
        for amount in one.amounts:
            if amount.unit == "rank" and amount.least is not None:
                told = f"rank {amount.least} ({amount.what}, told on {one.days.last})"
                found.append((str(one.days.last), Ranked(told=told, best=amount.least, worst=amount.least, events=(one.id,))))
    return tuple(ranked for _, ranked in sorted(found, key=lambda pair: pair[0]))
