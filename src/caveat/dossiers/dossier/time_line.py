"""The events of a case in order, by channel and by flank, with counts a quarter."""

from collections.abc import Iterable
from functools import cache

from caveat.dossiers.acts import in_order, is_against
from caveat.dossiers.event import Effect, Event, Later
from caveat.dossiers.library import Library
from caveat.dossiers.period import quarter_of
from caveat.dossiers.table import read_beside
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.span import RoughDay


@noun
class Line:
    """One event as a dossier shows it; `sources` are keys of the case's references, `mark` what is not sure of it."""

    events: tuple[str, ...]
    day: RoughDay
    kind: MeasureKind
    family: str
    channel: str
    flank: str
    direction: str
    binding: bool
    by: str
    countries: tuple[str, ...]
    targets: tuple[str, ...]
    told: str
    sources: tuple[str, ...]
    basis: str = ""
    until: RoughDay | None = None
    effects: tuple[Effect, ...] = ()
    later: tuple[Later, ...] = ()
    persons: tuple[str, ...] = ()
    mark: str = ""
    note: str = ""


@noun
class Tally:
    """How many acts of one sort fell into a period: a quarter, or a year where no more is known of the day."""

    period: str
    sort: str
    events: tuple[str, ...]

    @property
    def year(self) -> int:
        """The calendar year of the period."""
        return int(self.period[:4])


@noun
class TimeLine:
    """Events in order; `channels` tallies all of them, `flanks` the acts against the subject by what of its business they hit."""

    lines: tuple[Line, ...]
    channels: tuple[Tally, ...]
    flanks: tuple[Tally, ...]
    flank_rule: str


@noun
class _Programme:
    programme: str
    flank: str
    because: str


@noun
class _Flanks:
    rule: str
    programmes: tuple[_Programme, ...]


def time_line(library: Library, case_id: str) -> TimeLine:
    """Tell the events of a case in order, and count them by quarter."""
    case = library.case(case_id)
    events = in_order(case)
    hits = [event for event in events if is_against(case, event)]
    return TimeLine(
        lines=tuple(_line(library, event) for event in events),
        channels=tallied((quarter_of(event.day), event.traits.channel, event) for event in events),
        flanks=tallied((quarter_of(event.day), flank_of(library, event), event) for event in hits),
        flank_rule=_flanks().rule,
    )


def tallied(marked: Iterable[tuple[str, str, Event]]) -> tuple[Tally, ...]:
    """Gather events by period and sort, in order."""
    found: dict[tuple[str, str], list[str]] = {}
    for period, sort, event in marked:
        found.setdefault((period, sort), []).append(event.id)
    return tuple(Tally(period=period, sort=sort, events=tuple(ids)) for (period, sort), ids in sorted(found.items()))


def flank_of(library: Library, event: Event) -> str:
    """Return what of the business an act hits: as its kind says, or the programme of the listing that it is."""
    if event.kind is MeasureKind.LISTING:
        table = {one.programme: one.flank for one in _flanks().programmes}
        told = {table.get(measure.programme, "") for measure in library.measures_of(event)}
        if len(told) == 1 and (flank := told.pop()):
            return flank
    return event.traits.flank


def _line(library: Library, event: Event) -> Line:
    traits = event.traits
    return Line(
        events=(event.id,),
        day=event.day,
        kind=event.kind,
        family=traits.family,
        channel=traits.channel,
        flank=flank_of(library, event),
        direction=traits.direction,
        binding=traits.binding,
        by=event.authority.name,
        countries=event.authority.countries,
        targets=event.targets,
        told=event.told,
        sources=event.sources,
        basis=event.basis,
        until=event.until,
        effects=event.effects,
        later=event.later,
        persons=event.persons,
        mark=event.mark,
        note=event.note,
    )


@cache
def _flanks() -> _Flanks:
    return read_beside(_Flanks, __package__, "flanks.yaml")
