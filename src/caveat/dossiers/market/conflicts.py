"""Figures that tell of the same thing and do not agree: side by side, never averaged."""

from collections import defaultdict

from caveat.dossiers.figure import Figure
from caveat.dossiers.library import Library
from caveat.facts.noun import noun


@noun
class Conflict:
    """What several figures say of one subject, metric, period and place, and why they may differ."""

    subject: str
    metric: str
    period: str
    geo: str
    figures: tuple[Figure, ...]
    because: str


def conflicts(library: Library) -> tuple[Conflict, ...]:
    """Return the figures that differ on the same thing, and those that the library marks as such."""
    groups: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for figure in library.figures.values():
        made = str(figure.made or "")
        groups[figure.subject, figure.metric, figure.period, figure.geo, figure.scope, made].add(figure.id)
        for other in figure.conflicts:
            if other in library.figures:
                groups[figure.subject, figure.metric, figure.period, figure.geo, figure.scope, made].add(other)
    found = [_conflict(tuple(library.figures[one] for one in sorted(ids))) for ids in groups.values()]
    return tuple(sorted((one for one in found if one), key=lambda one: (one.subject, one.metric, one.period)))


def _conflict(figures: tuple[Figure, ...]) -> Conflict | None:
    if len({figure.value for figure in figures}) < 2:
        return None
    houses = sorted({figure.house for figure in figures if figure.house})
    first = figures[0]
    return Conflict(
        subject=first.subject,
        metric=first.metric,
        period=first.period,
        geo=first.geo,
        figures=figures,
        because=f"counted by {', '.join(houses)}" if len(houses) > 1 else "; ".join(one.note for one in figures if one.note),
    )
