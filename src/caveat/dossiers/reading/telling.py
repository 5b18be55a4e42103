"""Which events of the library a sentence may tell: by kind, by parties, by day and by words, on a published scale."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from caveat.dossiers.event import Event
from caveat.dossiers.library import Library
from caveat.dossiers.reading.article import Article, DayMention, MeasureMention, PartyMention, ToldEvent
from caveat.dossiers.reading.gazetteer import STATE, Gazetteer
from caveat.dossiers.reading.tokens import words_of
from caveat.dossiers.table import read_beside
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun

MOST = 40
"""How many events are kept for a sentence, the likeliest first."""
_STEM = 6
_LONG = 5
_RARE = 0.06
"""In what part of all events a word may stand and still tell one from another."""


@noun
class Scale:
    """The published points; see telling.yaml."""

    kind: int
    acting: int
    against: int
    about: int
    state: int
    day: int
    words: int
    least: int
    apart: int


@cache
def scale() -> Scale:
    """Return the published scale."""
    return read_beside(Scale, __package__, "telling.yaml")


class Record:
    """The events of a library by kind, with the words that tell one from another."""

    __slots__ = ("by_kind", "events", "stems")

    def __init__(self, library: Library) -> None:
        self.events: dict[str, Event] = {event.id: event for _, event in library.events()}
        self.by_kind: dict[MeasureKind, list[Event]] = defaultdict(list)
        for event in self.events.values():
            self.by_kind[event.kind].append(event)
        stems = {event.id: _stems(f"{event.told} {event.basis}") for event in self.events.values()}
        often = Counter(stem for one in stems.values() for stem in one)
        most = max(2, _RARE * len(stems))
        self.stems = {name: frozenset(stem for stem in one if often[stem] <= most) for name, one in stems.items()}


def told_events(
    article: Article,
    parties: Sequence[PartyMention],
    days: Sequence[DayMention],
    measures: Sequence[MeasureMention],
    library: Library,
    gazetteer: Gazetteer,
) -> tuple[ToldEvent, ...]:
    """Return for each sentence the events that it may tell, the likeliest first."""
    record = Record(library)
    by_sentence: dict[int, tuple[list[PartyMention], list[DayMention], set[MeasureKind]]] = defaultdict(lambda: ([], [], set()))
    for party in parties:
        by_sentence[party.sentence][0].append(party)
    for day in days:
        by_sentence[day.sentence][1].append(day)
    for measure in measures:
        if not measure.negated:
            by_sentence[measure.sentence][2].add(measure.kind)
    told: list[ToldEvent] = []
    for number, (named, when, kinds) in sorted(by_sentence.items()):
        text = _stems(article.sentences[number].text)
        found = [_weighed(number, event, named, when, text, record, gazetteer) for kind in kinds for event in record.by_kind[kind]]
        likely = [one for one in found if one.points >= scale().least]
        told += sorted(likely, key=lambda one: (-one.points, one.event))[:MOST]
    return tuple(told)


def _weighed(
    number: int,
    event: Event,
    named: Sequence[PartyMention],
    when: Sequence[DayMention],
    text: frozenset[str],
    record: Record,
    gazetteer: Gazetteer,
) -> ToldEvent:
    reasons = list(_reasons(event, named, when, text & record.stems[event.id], gazetteer))
    sided = any(why.startswith(("it names who", "it names against", "it names whom")) for _, why in reasons)
    points = scale().kind + sum(points for points, _ in reasons) if sided else 0
    because = (f"it mentions a measure of its kind, {event.kind.value.replace('_', ' ')}", *(why for _, why in reasons))
    return ToldEvent(sentence=number, event=event.id, points=points, because=because)


def _reasons(
    event: Event, named: Sequence[PartyMention], when: Sequence[DayMention], shared: frozenset[str], gazetteer: Gazetteer
) -> Iterator[tuple[int, str]]:
    sides, points = gazetteer.events[event.id], scale()
    parties = {one.party for one in named if one.kind != STATE}
    states = {code for one in named for code in one.states}
    if acting := parties & sides.acting:
        yield points.acting, f"it names who acted, {_listed(acting)}"
    if against := parties & sides.against:
        yield points.against, f"it names against whom, {_listed(against)}"
    elif about := parties & sides.about:
        yield points.about, f"it names whom the case is about, {_listed(about)}"
    if held := states & set(event.authority.countries):
        yield points.state, f"it names a state of the authority, {_listed(held)}"
    if any(one.earliest and one.latest and one.earliest <= event.days.last and event.days.first <= one.latest for one in when):
        yield points.day, f"it tells a time in which {event.day} lies"
    if len(shared) > 1:
        yield min(points.words, len(shared) // 2), f"both have rarer words, {_listed(shared)}"


def _listed(words: frozenset[str] | set[str]) -> str:
    return ", ".join(sorted(words))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words_of(text).folded if len(word) >= _LONG)
