"""What a test of a prediction measures: the figures that it chooses, their ranks, or quantities that events carry."""

from collections.abc import Iterator

from caveat.dossiers.amount import Amount, amount_of
from caveat.dossiers.figure import Figure
from caveat.dossiers.library import Library
from caveat.dossiers.market.shares import rank_among
from caveat.dossiers.period import Period, days_of, period_of
from caveat.dossiers.prediction import Bound, Prediction, Reads, Test
from caveat.facts.exact import Exact
from caveat.facts.noun import noun


@noun
class Reading:
    """One measured value with its period, in words, and the facts that it is taken from."""

    told: str
    amount: Amount
    days: Period
    figures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.told


def readings_of(library: Library, prediction: Prediction, test: Test) -> tuple[Reading, ...]:
    """Return what was measured after a prediction was made and by its deadline, in the order of periods."""
    made, deadline = days_of(prediction.made).last, days_of(test.deadline).last
    found = _effects(library, prediction, test) if test.effect else _figures(library, test)
    kept = [one for one in found if made < one.days.last <= deadline]
    return tuple(sorted(kept, key=lambda one: (one.days.last, one.told)))


def bound_of(library: Library, test: Test) -> Reading | None:
    """Return what a value is compared with; None where the period to compare with has no figure.

    Figures of the earlier period that disagree make a range, within which nothing is decided.
    """
    assert test.value is not None  # the noun demands it beside a metric or an effect
    if not test.base:
        days = days_of(test.deadline)
        return Reading(told=_words(test.value, test.value), amount=Amount(least=test.value, most=test.value), days=days)
    base = period_of(test.base)
    found = [one for one in _figures(library, test) if one.days == base]
    ends = [end for one in found for end in (one.amount.least, one.amount.most) if end is not None]
    if not ends:
        return None
    low, high = Exact(min(ends) * test.value), Exact(max(ends) * test.value)
    share = "" if test.value == 1 else f"{_words(test.value, test.value)} of "
    return Reading(
        told=f"{_words(low, high)} ({share}what {test.base} had)",
        amount=Amount(least=low, most=high),
        days=base,
        figures=tuple(id for one in found for id in one.figures),
    )


def _words(low: Exact, high: Exact) -> str:
    return " to ".join(dict.fromkeys(f"{one.normalize():f}" for one in (low, high)))


def is_within(amount: Amount, bound: Amount, test: Test) -> bool | None:
    """Say whether a value lies on the foretold side of a bound; None where its range reaches to both sides."""
    least, most, low, high = amount.least, amount.most, bound.least, bound.most
    assert low is not None
    assert high is not None  # both ends of a bound are told
    if test.bound is Bound.AT_LEAST:
        return True if least is not None and least >= high else False if most is not None and most < low else None
    return True if most is not None and most <= low else False if least is not None and least > high else None


def rank_of(library: Library, figure: Figure) -> Reading | None:
    """Return the rank of a share among its like as a range (shares that are level share ranks); None where it stands alone.

    A figure that is itself a rank is taken as it is.
    """
    if figure.unit == "rank":
        return Reading(told=f"rank {_told(figure)}", amount=figure.amount, days=figure.days, figures=(figure.id,))
    if figure.unit != "%":
        return None
    peers = [
        one for one in library.figures.values() if one.subject != figure.subject and _like(one) == _like(figure) and not one.of_many
    ]
    own = figure.amount
    if not peers or own.least is None or own.most is None:
        return None
    best, worst = rank_among(peers, figure)
    rank = str(best) if best == worst else f"{best}-{worst}"
    return Reading(
        told=f"rank {rank} of {len(peers) + 1} counted by {figure.house or 'the source'} for {figure.period} ({figure.value} {figure.unit}{', ' * bool(figure.mark)}{figure.mark})",
        amount=amount_of(rank),
        days=figure.days,
        figures=(figure.id, *sorted(one.id for one in peers)),
    )


def _figures(library: Library, test: Test) -> Iterator[Reading]:
    for figure in library.figures.values():
        if figure.forecast or (figure.subject, figure.metric, figure.geo) != (test.of, test.metric, test.geo):
            continue
        if test.house and figure.house != test.house:
            continue
        if test.reads is Reads.VALUE:
            yield Reading(told=_told(figure), amount=figure.amount, days=figure.days, figures=(figure.id,))
        elif ranked := rank_of(library, figure):
            yield ranked


def _like(figure: Figure) -> tuple[str, str, str, str, str, bool]:
    return figure.metric, figure.geo, figure.house, figure.scope, figure.period, figure.forecast


def _told(figure: Figure) -> str:
    marks = ", ".join(one for one in (figure.house, figure.qualifier, figure.mark) if one)
    return f"{figure.value} {figure.unit} in {figure.period}" + (f" ({marks})" if marks else "")


def _effects(library: Library, prediction: Prediction, test: Test) -> Iterator[Reading]:
    for event in library.case(prediction.about).events:
        for effect in event.effects:
            if effect.metric == test.effect and effect.amount is not None:
                told = f"{effect.value} {effect.unit} on {event.day}" + (f" ({event.mark})" if event.mark else "")
                yield Reading(told=told, amount=effect.amount, days=event.days, events=(event.id,))
