"""Who the subject of a case is: its size by year, and the measures of law that bind it on a day."""

from collections.abc import Iterable

from caveat.dossiers.acts import day_of, first_word, in_order, words_of
from caveat.dossiers.case import Case
from caveat.dossiers.event import Event
from caveat.dossiers.figure import Figure
from caveat.dossiers.library import Library
from caveat.facts import Day, Measure
from caveat.facts.cite import Citation
from caveat.facts.measure import State
from caveat.facts.noun import noun

METRICS = (
    "revenue",
    "group net sales",
    "group sales",
    "net profit",
    "R&D spend",
    "home-market share of revenue",
    "China share of group revenue",
    "China share of revenue",
)
"""The figures by which a firm's size is told, in this order."""
_WHOLE = ("", "world")


@noun
class Size:
    """One figure of the firm's size, as one house counted it; `conflicts` are figures that say otherwise."""

    metric: str
    period: str
    value: str
    unit: str
    figures: tuple[str, ...]
    sources: tuple[str, ...]
    house: str = ""
    qualifier: str = ""
    conflicts: tuple[str, ...] = ()
    mark: str = ""


@noun
class InForce:
    """Measures of one programme of a list that stand alike on a day: how many, since when, by which law, shown by which events."""

    list_id: str
    programme: str
    authority: str
    state: State
    since: Day | None
    latest: Day | None
    measures: tuple[str, ...]
    cites: tuple[Citation, ...]
    events: tuple[str, ...]


def sizes(library: Library, case: Case) -> tuple[Size, ...]:
    """Return the figures of the firm's size, forecasts and parts of the world left out."""
    found = [figure for figure in library.figures.values() if figure.metric in METRICS and _of(case, figure)]
    found.sort(key=lambda one: (METRICS.index(one.metric), one.days.first, one.days.last, one.id))
    return tuple(
        Size(
            metric=one.metric,
            period=one.period,
            value=one.value,
            unit=one.unit,
            figures=(one.id,),
            sources=tuple(figure_key(key) for key in one.sources),
            house=one.house,
            qualifier=one.qualifier,
            conflicts=one.conflicts,
            mark=one.mark,
        )
        for one in found
    )


def figure_key(key: str) -> str:
    """Return the key of a figure's source in a dossier, where the case's own sources have theirs."""
    return f"figures/{key}"


def in_force(library: Library, case_id: str, on: Day | None = None) -> tuple[InForce, ...]:
    """Return the measures of law behind the events of a case whose span covers the day, each with the word for how it stands.

    A measure that is only announced or policy on the lists is told as such, not as binding. What the same act did to other
    targets of the event (ZTE beside Huawei) is left to their own cases.
    """
    case = library.case(case_id)
    day = day_of(library, case, on)
    held: dict[str, tuple[Measure, list[str]]] = {}
    for event in in_order(case):
        for measure in library.measures_of(event):
            if measure.state is not State.ENDED and measure.span.covers(day) and not _of_another(case, event, measure):
                held.setdefault(measure.id, (measure, []))[1].append(event.id)
    groups: dict[tuple[str, str, str, State], list[tuple[Measure, list[str]]]] = {}
    for measure, events in held.values():
        key = (measure.id.partition(":")[0], measure.programme, measure.authority, measure.state)
        groups.setdefault(key, []).append((measure, events))
    return tuple(_group(key, found, day) for key, found in groups.items())


def _group(key: tuple[str, str, str, State], found: list[tuple[Measure, list[str]]], day: Day) -> InForce:
    days = sorted(measure.span.since for measure, _ in found if measure.span.since)
    cites = [cite for measure, _ in found for cite in (*measure.cites, *measure.history)]
    return InForce(
        list_id=key[0],
        programme=key[1],
        authority=key[2],
        state=key[3],
        since=days[0] if days else None,
        latest=days[-1] if days else None,
        measures=tuple(measure.id for measure, _ in found),
        cites=_known(cites, day),
        events=tuple(dict.fromkeys(event for _, events in found for event in events)),
    )


def _of_another(case: Case, event: Event, measure: Measure) -> bool:
    """Say whether a measure is against another target of the event and not the subject."""
    own = words_of(case)
    others = {first_word(target) for target in event.targets} - set(own)
    parties = [target.party.partition(":")[2] for target in measure.targets if target.party]
    return bool(parties) and all(any(one in party for one in others) and not any(one in party for one in own) for party in parties)


def _known(cites: Iterable[Citation], day: Day) -> tuple[Citation, ...]:
    """Return citations once each, without those published after the day."""
    return tuple(dict.fromkeys(cite for cite in cites if cite.published is None or cite.published <= day))


def _of(case: Case, figure: Figure) -> bool:
    names = (case.name, *case.parties)
    named = any(name == figure.subject or name.startswith(f"{figure.subject} ") for name in names)
    return named and not figure.forecast and figure.geo in _WHOLE
