"""What claims of articles are set beside: the claims, events and figures of a library, ready to be compared."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from enum import StrEnum

from caveat.dossiers.case import Case
from caveat.dossiers.claim import Claim
from caveat.dossiers.event import Event
from caveat.dossiers.figure import Figure
from caveat.dossiers.library import Library
from caveat.dossiers.period import Period
from caveat.dossiers.reading.concepts import meanings_of
from caveat.dossiers.reading.gazetteer import STATE, Gazetteer, gazetteer_of
from caveat.dossiers.reading.tokens import words_of
from caveat.dossiers.reading.units import Measured, measured
from caveat.facts.last import of_last
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.party import PartyKind

_PAPERS = frozenset(
    {"Financial Times", "Reuters", "Le Monde", "Bloomberg", "Wall Street Journal", "New York Times", "Der Spiegel", "Global Times"}
)
"""Papers tell of others; that a claim and a fact name the same paper says nothing."""


class Sort(StrEnum):
    """What a candidate is."""

    CLAIM = "claim"
    EVENT = "event"
    FIGURE = "figure"


@noun
class Candidate:
    """A claim, event or figure: what it speaks of, whom, when, how much, and the text that says it.

    `states` are those that act or are acted upon in it, `acting` those that act in the events beside
    a claim, `homes` those whence its parties come.
    """

    id: str
    sort: Sort
    told: str
    meanings: frozenset[str]
    parties: frozenset[str]
    states: frozenset[str]
    acting: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    kinds: frozenset[MeasureKind] = frozenset()
    days: Period | None = None
    amounts: tuple[Measured, ...] = ()


class Candidates:
    """All candidates of a library, and how much each meaning tells (the rarer, the more)."""

    __slots__ = ("by_id", "by_party", "firms", "gazetteer", "lengths", "parties", "weights")

    def __init__(self, library: Library) -> None:
        gazetteer = gazetteer_of(library)
        events = {event.id: event for _, event in library.events()}
        every = [
            *(_of_claim(claim, library, events, gazetteer) for _, claim in library.claims()),
            *(_of_event(case, event, gazetteer) for case, event in library.events()),
            *(_of_figure(figure, gazetteer) for figure in library.figures.values()),
        ]
        self.gazetteer = gazetteer
        self.firms = _firms(library, gazetteer)
        self.by_id = {one.id: one for one in every}
        self.parties = frozenset(party for one in every for party in one.parties if party not in _PAPERS)
        self.by_party: dict[str, list[Candidate]] = defaultdict(list)
        for one in every:
            for party in one.parties:
                self.by_party[party].append(one)
        often = Counter(meaning for one in every for meaning in one.meanings)
        self.weights = {meaning: math.log((1 + len(every)) / many) for meaning, many in often.items()}
        self.lengths = {one.id: self._length(one.meanings) for one in every}

    def of(self, *sorts: Sort) -> Iterator[Candidate]:
        """Give the candidates of some sorts."""
        return (one for one in self.by_id.values() if one.sort in sorts)

    def near(self, own: frozenset[str], carried: frozenset[str]) -> Iterator[Candidate]:
        """Give the candidates that may speak of parties; where those are in none, all."""
        wanted = own & self.parties or carried & self.parties
        if not wanted:
            return iter(self.by_id.values())
        found = {one.id: one for party in sorted(wanted | own) for one in self.by_party.get(party, ())}
        if not own & self.parties:
            found.update((one.id, one) for one in self.of(Sort.CLAIM))
        return iter(found.values())

    def likeness(self, meanings: frozenset[str], one: Candidate) -> float:
        """Return how much meanings have in common with those of a candidate, from 0 to 1: the cosine of their weights."""
        shared = meanings & one.meanings
        if not shared:
            return 0.0
        return sum(self.weights[meaning] ** 2 for meaning in shared) / (self._length(meanings) * self.lengths[one.id])

    def _length(self, meanings: frozenset[str]) -> float:
        return math.sqrt(sum(self.weights.get(meaning, 0.0) ** 2 for meaning in meanings))


def _firms(library: Library, gazetteer: Gazetteer) -> dict[str, frozenset[str]]:
    """Return for each person that events name the firms of the one case that names them."""
    cases: dict[str, set[str]] = defaultdict(set)
    for case, event in library.events():
        sides = gazetteer.events[event.id]
        for name in sides.acting | sides.against:
            if gazetteer.parties[name].kind == PartyKind.PERSON:
                cases[name].add(case.id)
    about = {
        name: sides.about
        for name, sides in ((case.id, gazetteer.events[case.events[0].id]) for case in library.cases.values() if case.events)
    }
    return {name: about[next(iter(ids))] for name, ids in cases.items() if len(ids) == 1}


@of_last
def candidates_of(library: Library) -> Candidates:
    """Return the candidates of a library; those of the last one asked about are kept."""
    return Candidates(library)


def _of_claim(claim: Claim, library: Library, events: dict[str, Event], gazetteer: Gazetteer) -> Candidate:
    parties, states = _named("; ".join((claim.told, *(library.case(name).name for name in claim.about))), gazetteer)
    homes = frozenset(code for name in claim.about for code in library.case(name).home)
    beside = [events[name] for name in claim.events if name in events]
    acting = frozenset(code for one in beside for code in one.authority.countries)
    return Candidate(
        id=claim.id,
        sort=Sort.CLAIM,
        told=claim.told,
        meanings=meanings_of(without_names(claim.told, gazetteer)),
        parties=parties,
        states=states,
        acting=acting,
        homes=homes | _homes(parties, gazetteer),
        kinds=frozenset(one.kind for one in beside),
    )


def _of_event(case: Case, event: Event, gazetteer: Gazetteer) -> Candidate:
    text = "; ".join((case.name, event.authority.name, *event.targets, *event.persons, event.told))
    parties, states = _named(text, gazetteer)
    amounts = (measured(one.value, one.unit, one.metric) for one in event.effects)
    words = f"{event.told} {event.basis} {' '.join(event.lines)} {event.kind.value.replace('_', ' ')}"
    return Candidate(
        id=event.id,
        sort=Sort.EVENT,
        told=event.told,
        meanings=meanings_of(without_names(words, gazetteer)),
        parties=parties,
        states=states | frozenset(event.authority.countries),
        homes=frozenset(case.home) | _homes(parties, gazetteer),
        kinds=frozenset({event.kind}),
        days=event.days,
        amounts=tuple(one for one in amounts if one),
    )


def _of_figure(figure: Figure, gazetteer: Gazetteer) -> Candidate:
    parties, states = _named(f"{figure.subject}; {figure.metric}", gazetteer)
    told = f"{figure.subject} {figure.metric} {figure.geo} {figure.scope}"
    amount = measured(figure.value, figure.unit, figure.metric)
    return Candidate(
        id=figure.id,
        sort=Sort.FIGURE,
        told=told,
        meanings=meanings_of(without_names(told, gazetteer)),
        parties=parties,
        states=states | frozenset({figure.geo}),
        homes=_homes(parties, gazetteer),
        days=figure.days,
        amounts=(amount,) if amount else (),
    )


def without_names(text: str, gazetteer: Gazetteer) -> str:
    """Return a text without the names of parties and states in it: whom it speaks of is compared by itself."""
    words = words_of(text)
    parts, at, place = [], 0, 0
    while place < len(words):
        hit = gazetteer.tree.at(words, place, text)
        if hit is None:
            place += 1
            continue
        parts.append(text[at : words.starts[place]])
        place += hit[1]
        at = words.ends[place - 1]
    return "".join((*parts, text[at:]))


def _homes(parties: frozenset[str], gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(code for name in parties for code in gazetteer.parties[name].home)


def _named(text: str, gazetteer: Gazetteer) -> tuple[frozenset[str], frozenset[str]]:
    known = gazetteer.find(text)
    return (
        frozenset(one.name for one in known if one.kind != STATE),
        frozenset(code for one in known if one.kind == STATE for code in one.home),
    )
