"""What measures did to others than their target: events and figures in the order of their days, beside the first act on supplies.

See backfire.yaml. Sequence and figures only: that one follows another does not say that it came of it.
"""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from caveat.dossiers.case import Case
from caveat.dossiers.compare.chosen import chosen, like
from caveat.dossiers.compare.feature import Selection
from caveat.dossiers.compare.features import features, value_of
from caveat.dossiers.event import Event
from caveat.dossiers.figure import Figure
from caveat.dossiers.library import Library
from caveat.dossiers.period import Period, days_of
from caveat.dossiers.table import read_beside
from caveat.facts import Day
from caveat.facts.noun import noun
from caveat.facts.problem import NotFound

RULE = "Events and figures in the order of their days; before and after the sender's first act on supplies (cut off from parts by law, or blocked). Sequence, not cause."
_ON_SUPPLIES = ("parts_cut", "blocked")


class Time(StrEnum):
    """How the day or period of an effect lies to the sender's first act on supplies; `around` takes in the day itself."""

    BEFORE = "before"
    AROUND = "around"
    AFTER = "after"


@noun
class Series:
    """Which figures of the library belong to a head, for one case; `*` stands for any letters."""

    case: str
    subject: str
    metric: str


@noun
class Head:
    """A sort of effect on others, why it is looked at, and which events and figures tell it."""

    head: str
    because: str
    of: tuple[Selection, ...]
    figures: tuple[Series, ...]


@noun
class Heads:
    """The file of heads."""

    heads: tuple[Head, ...]


@noun
class Effect:
    """An event or figure that tells of an effect on others, and how it lies in time to the first act on supplies."""

    when: str
    day: Day
    told: str
    time: Time
    event: str = ""
    figure: str = ""
    mark: str = ""


@noun
class Told:
    """What is told under one head, the oldest first."""

    head: str
    because: str
    effects: tuple[Effect, ...]


@noun
class Backfire:
    """What is told of effects on others in a case, head by head; heads of which nothing is told are `not_recorded`."""

    case: str
    name: str
    first: Event
    heads: tuple[Told, ...]
    not_recorded: tuple[str, ...]
    rule: str = RULE


def backfire_of(library: Library, name: str) -> Backfire:
    """Gather effects on others; raise `NotFound` where no act on supplies is told, or nothing of effects."""
    case = library.case(name)
    first = _first_on_supplies(library, case)
    told = [(head, _effects(library, case, head, first)) for head in _heads()]
    if not any(effects for _, effects in told):
        raise NotFound(
            f"the case {name} tells of no effects on others{library.until}", advice="ask another case, or add events or figures"
        )
    return Backfire(
        case=case.id,
        name=case.name,
        first=first,
        heads=tuple(Told(head=head.head, because=head.because, effects=effects) for head, effects in told if effects),
        not_recorded=tuple(head.head for head, effects in told if not effects),
    )


def _first_on_supplies(library: Library, case: Case) -> Event:
    """Return the first event by which a sender cut off parts or finance, as the table of features has it."""
    told = [value_of(library, case, one) for one in features() if one.id in _ON_SUPPLIES]
    acts = [library.event(one) for value in told if value for one in value.events]
    if not acts:
        raise NotFound(
            f"the case {case.id} tells of no act of a sender on supplies{library.until}",
            advice="the panel sets effects beside such an act",
        )
    return min(acts, key=lambda event: (event.days.last, event.id))


def _effects(library: Library, case: Case, head: Head, first: Event) -> tuple[Effect, ...]:
    series = [one for one in head.figures if one.case == case.id]
    figures = [one for one in library.figures.values() if any(_belongs(one, of) for of in series)]
    found = [_of_event(event, first) for event in chosen(case, head.of)] + [_of_figure(one, first) for one in figures]
    return tuple(sorted(found, key=lambda one: (one.day, one.event, one.figure)))


def _belongs(figure: Figure, series: Series) -> bool:
    return like(figure.subject, (series.subject,)) and like(figure.metric, (series.metric,))


def _of_event(event: Event, first: Event) -> Effect:
    time = _time(event.days, first)
    return Effect(when=str(event.day), day=event.days.last, told=event.told, time=time, event=event.id, mark=event.mark)


def _of_figure(figure: Figure, first: Event) -> Effect:
    unit = figure.unit if figure.unit.startswith("%") else f" {figure.unit}"
    reserved = f"{figure.qualifier} " if figure.qualifier else ""
    kinds = ["a forecast" if figure.forecast else "", "derived" if figure.derived else ""]
    notes: Sequence[str] = [figure.house, figure.stance, figure.scope, *kinds]
    told = f"{figure.subject}, {figure.metric}: {reserved}{figure.value}{unit}"
    bracket = f" ({', '.join(filter(None, notes))})" if any(notes) else ""
    when = f"{figure.period}, foretold {figure.made}" if figure.made else figure.period
    time = _time(days_of(figure.made) if figure.made else figure.days, first)
    return Effect(when=when, day=figure.days.last, told=told + bracket, time=time, figure=figure.id, mark=figure.mark)


def _time(days: Period, first: Event) -> Time:
    if days.last < first.days.first:
        return Time.BEFORE
    return Time.AFTER if days.first > first.days.last else Time.AROUND


@cache
def _heads() -> tuple[Head, ...]:
    return read_beside(Heads, __package__, "backfire.yaml").heads
