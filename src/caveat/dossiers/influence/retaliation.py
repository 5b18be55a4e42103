"""Candidates for retaliation: later adverse acts beside the earlier acts that they may answer, scored and never asserted."""

from functools import cache

from caveat.dossiers.case import Case
from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.dossiers.table import read_beside
from caveat.facts.noun import noun

_ACTS = frozenset({"retaliation", "retaliation_personal"})
_TRIGGERS = frozenset({"restriction", "enforcement", "framework", "corporate"})


@noun
class Points:
    """Points for one feature, and why."""

    points: int
    why: str
    within_days: int = 0


@noun
class Actor:
    """Points for who acted."""

    organ: Points
    owned: Points


@noun
class Scale:
    """The published scale: retaliation.yaml."""

    window_days: int
    lag: tuple[Points, ...]
    actor: Actor
    sector: Points
    threat: Points


@noun
class Candidate:
    """An adverse act of one state against another, and one earlier act that it may answer.

    `reasons` say what was scored, `threats` are the events between the two, `alternatives` the other earlier acts in the window that could stand in its
    place. `named` says that the record itself ties the two; `note` is what it adds (who denies it, that it is an inference).
    """

    act: str
    trigger: str
    by: str
    against: str
    lag: int
    score: int
    most: int
    reasons: tuple[str, ...]
    threats: tuple[str, ...]
    alternatives: tuple[str, ...]
    named: bool
    note: str


def candidates(library: Library) -> tuple[Candidate, ...]:
    """Return the candidates, those with most points first; an act of which no state is told to be hit has none."""
    acts = [(case, event) for case, event in library.events() if event.kind.value in _ACTS and event.hits]
    found = [one for case, act in acts for hit in act.hits for one in _of(library, case, act, hit)]
    return tuple(sorted(found, key=lambda one: (-one.score, one.act, one.lag, one.trigger)))


def _of(library: Library, case: Case, act: Event, hit: str) -> list[Candidate]:
    actor = act.authority.countries[0]
    earlier = [
        (other, event)
        for other, event in library.events()
        if 0 <= (act.days.first - event.days.last).days <= scale().window_days
        and event.traits.direction == "against"
        and event.traits.family in _TRIGGERS
        and event.traits.binding
        and hit in event.authority.countries
        and (actor in other.home or event.id in act.answers)
    ]
    return [_candidate(library, case, act, hit, other, event, [one.id for _, one in earlier]) for other, event in earlier]


def _candidate(
    library: Library, case: Case, act: Event, hit: str, other: Case, trigger: Event, all_triggers: list[str]
) -> Candidate:
    lag = (act.days.first - trigger.days.last).days
    threats = [
        event.id
        for _, event in library.events()
        if event.traits.channel in ("diplomatic", "media")
        and act.authority.countries[0] in event.authority.countries
        and hit in event.receivers
        and trigger.days.last <= event.days.first <= act.days.first
    ]
    same = case.id == other.id or set(act.lines) & set(trigger.lines) or _sectors(case) & _sectors(other)
    scored = [_lag(lag), _actor(act), scale().sector if same else None, scale().threat if threats else None]
    kept = [one for one in scored if one]
    return Candidate(
        act=act.id,
        trigger=trigger.id,
        by=act.authority.countries[0],
        against=hit,
        lag=lag,
        score=sum(one.points for one in kept),
        most=max(one.points for one in scale().lag) + scale().actor.organ.points + scale().sector.points + scale().threat.points,
        reasons=tuple(one.why for one in kept),
        threats=tuple(threats),
        alternatives=tuple(one for one in all_triggers if one != trigger.id),
        named=trigger.id in act.answers,
        note=act.note,
    )


def _sectors(case: Case) -> set[str]:
    return {part.strip() for part in case.sector.split(",")}


def _lag(days: int) -> Points | None:
    return next((one for one in scale().lag if days <= one.within_days), None)


def _actor(act: Event) -> Points:
    return scale().actor.owned if "state-owned" in act.authority.name else scale().actor.organ


@cache
def scale() -> Scale:
    """Return the published scale."""
    return read_beside(Scale, __package__, "retaliation.yaml")
