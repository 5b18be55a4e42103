"""How far acts against the subject of a case had gone on each day, on the published scale."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import timedelta

from caveat.dossiers.acts import day_of, in_order, is_against
from caveat.dossiers.case import Case
from caveat.dossiers.dossier.scale import Scale, Weight, scale
from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.dossiers.period import days_of
from caveat.facts import Day
from caveat.facts.noun import noun

_ONE_DAY = timedelta(days=1)


@noun
class Reach:
    """The days on which an act counts at its level, up to but not on `until`; `ended` names the event that ended it, if one did."""

    event: str
    countries: tuple[str, ...]
    level: int
    since: Day
    until: Day | None = None
    ended: str = ""

    def covers(self, day: Day) -> bool:
        """Say whether the act counts on a day."""
        return self.since <= day and (self.until is None or day < self.until)


@noun
class Step:
    """A day on which the level changed, and the events that carried it there or whose end let it fall."""

    day: Day
    before: int
    level: int
    name: str
    because: str
    events: tuple[str, ...]


@noun
class StateLevel:
    """The level of the acts of one state, with the events at that level."""

    country: str
    level: int
    events: tuple[str, ...]


@noun
class Escalation:
    """The level on a day, what carries it, each change that led to it, that of the senders' acts alone, and each state's own level."""

    scale: Scale
    day: Day
    level: int
    name: str
    events: tuple[str, ...]
    steps: tuple[Step, ...]
    sender_steps: tuple[Step, ...]
    states: tuple[StateLevel, ...]


def escalation(library: Library, case_id: str, on: Day | None = None) -> Escalation:
    """Follow the level from the first act to a day."""
    case, published = library.case(case_id), scale()
    day = day_of(library, case, on)
    reaches = reaches_of(case, published)
    level, carried = level_on(reaches, day)
    return Escalation(
        scale=published,
        day=day,
        level=level,
        name=published.rung(level).name,
        events=carried,
        steps=tuple(_steps(reaches, day, published)),
        sender_steps=tuple(_steps([one for one in reaches if set(one.countries) & set(case.senders)], day, published)),
        states=_states(reaches, day),
    )


def reaches_of(case: Case, published: Scale) -> tuple[Reach, ...]:
    """Return the days on which each act against the subject counts."""
    events = in_order(case)
    weighed = [(event, weight) for event in events if is_against(case, event) and (weight := published.weight(event.kind))]
    return tuple(_reach(event, weight, events, published.months) for event, weight in weighed)


def level_on(reaches: Sequence[Reach], day: Day) -> tuple[int, tuple[str, ...]]:
    """Return the level of a day and the acts that carry it."""
    there = [one for one in reaches if one.covers(day)]
    level = max((one.level for one in there), default=0)
    return level, tuple(one.event for one in there if one.level == level)


def _reach(event: Event, weight: Weight, events: Sequence[Event], months: int) -> Reach:
    since = event.days.last
    ends = [(one.days.last, one.id) for one in events if one.kind in weight.ended_by and _ends(one, event)]
    if not weight.standing:
        ends.append((_months_after(since, months), ""))
    if weight.runs_out and event.until and not event.clock:  # a clock's day is that of an exemption beside it
        ends.append((days_of(event.until).last + _ONE_DAY, ""))
    until, ended = min(ends, default=(None, ""))
    countries = event.authority.countries
    if until is not None and until <= since:  # ended on the day it came: it counts on that day
        until = since + _ONE_DAY
    return Reach(event=event.id, countries=countries, level=weight.level, since=since, until=until, ended=ended)


def _ends(relief: Event, event: Event) -> bool:
    """Say whether a relief ends an act: it answers it, or frees somebody whom it held, and came no earlier."""
    freed = bool(set(relief.persons) & set(event.persons))
    return relief.days.last >= event.days.last and (event.id in relief.answers or freed)


def _steps(reaches: Sequence[Reach], day: Day, published: Scale) -> Iterator[Step]:
    """Yield the changes of level up to a day; between two ends of spans nothing can change."""
    turns = sorted({turn for one in reaches for turn in (one.since, one.until) if turn is not None and turn <= day})
    before, carried = 0, tuple[str, ...]()
    for turn in turns:
        level, events = level_on(reaches, turn)
        if level != before:
            because, shown = _why(reaches, turn, level, before, events, carried)
            yield Step(day=turn, before=before, level=level, name=published.rung(level).name, because=because, events=shown)
        before, carried = level, events


def _why(
    reaches: Sequence[Reach], turn: Day, level: int, before: int, events: tuple[str, ...], carried: tuple[str, ...]
) -> tuple[str, tuple[str, ...]]:
    if level > before:
        return "an act of this level", events
    over = [one for one in reaches if one.event in carried and one.until == turn]
    ended = tuple(dict.fromkeys(one.ended for one in over if one.ended))
    if ended:
        return "what carried the level was ended", (*ended, *carried)
    return "what carried the level counts no longer", carried


def _states(reaches: Sequence[Reach], day: Day) -> tuple[StateLevel, ...]:
    found = []
    for country in sorted({country for one in reaches for country in one.countries}):
        level, events = level_on([one for one in reaches if country in one.countries], day)
        if level:
            found.append(StateLevel(country=country, level=level, events=events))
    return tuple(sorted(found, key=lambda one: (-one.level, one.country)))


def _months_after(day: Day, months: int) -> Day:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return Day(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
