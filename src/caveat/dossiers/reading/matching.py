"""A claim of an article beside the library: which of its claims, events and figures speak of the same, on a published scale."""

import re
from collections.abc import Callable
from functools import cache

from caveat.dossiers.library import Library
from caveat.dossiers.period import Period, days_of
from caveat.dossiers.reading.agreeing import places_in
from caveat.dossiers.reading.article import DayKind, DayMention, QuantityKind, QuantityMention
from caveat.dossiers.reading.candidates import Candidate, Candidates, Sort, candidates_of, without_names
from caveat.dossiers.reading.claims import ReadClaim
from caveat.dossiers.reading.concepts import concepts_in, meanings_of
from caveat.dossiers.reading.mentioned import Mentioned, names_of
from caveat.dossiers.reading.units import Measured, is_same
from caveat.dossiers.reading.voices import AUTHOR
from caveat.dossiers.table import read_beside
from caveat.facts import Day
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun

_LEANS = re.compile(
    r"\b(?:its?|they|their|them|he|she|his|her|him|both)\b|\b(?:the|this|these|such) (?:\w+ ){0,2}"
    r"(?:company|firm|group|vendor|maker|business|order|contract|charges?|products?|market)\b|^(?:was|were|has|had|is) ",
    re.IGNORECASE,
)


_WE = re.compile(r"\b(?:we|our)\b", re.IGNORECASE)


@noun
class MatchScale:
    """The published points; see matching.yaml."""

    meaning: float
    party: float
    carried: float
    state: float
    state_off: float
    kind: float
    kind_words: float
    day: float
    day_off: float
    amount: float
    rank: float
    beside: float
    match: float
    same: float
    signs: float
    sure: float
    doubt: float
    near: float
    most: int


@noun
class Asked:
    """What a claim of an article speaks of: meanings, parties of its own or carried from before, states, kinds, days, quantities.

    `told_of` are those of its own parties whom cases of the library are about, `places` the states that a record of it must be of. `leans` says that it speaks of somebody by a pronoun
    or a description, or goes on from another clause, so that a party of the sentences before may be meant. `by` is the last day on which it may be written.
    """

    meanings: frozenset[str]
    parties: frozenset[str]
    told_of: frozenset[str]
    carried: frozenset[str]
    states: frozenset[str]
    places: frozenset[str]
    kinds: frozenset[MeasureKind]
    days: tuple[DayMention, ...]
    amounts: tuple[Measured, ...]
    ranked: bool
    leans: bool = False
    by: Day | None = None


@noun
class Beside:
    """A candidate beside a claim: its points, for what, and how many signs there are that it speaks of the same."""

    candidate: Candidate
    points: float
    because: tuple[str, ...]
    signs: float = 0.0
    doubt: float = 0.0

    def reaches(self, points: float) -> bool:
        """Say whether it has so many points, and signs enough; more are asked where it is nowhere said whom the claim speaks of."""
        scale = match_scale()
        return self.points >= points and (self.signs >= scale.signs + self.doubt or self.points >= scale.sure)


@cache
def match_scale() -> MatchScale:
    """Return the published scale."""
    return read_beside(MatchScale, __package__, "matching.yaml")


def asked_of(claim: ReadClaim, mentioned: Mentioned, library: Library) -> Asked:
    """Return what a claim speaks of; where it names nobody of the library, those of the sentences before it are carried."""
    candidates = candidates_of(library)
    here = mentioned.parties[claim.sentence]
    inside = [one for one in here if claim.start <= one.start < claim.end]
    own = names_of(inside)
    told_of = frozenset(one.party for one in inside if one.cases or one.party in candidates.firms) & own
    carried = names_of(here) - own
    if not told_of and not carried:
        carried = mentioned.before(claim.sentence) | mentioned.mostly
    carried |= frozenset(firm for name in own | carried for firm in candidates.firms.get(name, ())) - own
    days = mentioned.days[claim.sentence]
    told = [one for one in days if one.kind != DayKind.LENGTH]
    quantities = [
        one
        for one in mentioned.quantities[claim.sentence]
        if claim.start <= one.start < claim.end and not any(one.start < day.end and day.start < one.end for day in told)
    ]
    measures = [one for one in mentioned.measures[claim.sentence] if one.start < claim.end and one.end > claim.start]
    act = min((one.start for one in measures), default=claim.end)
    return Asked(
        meanings=meanings_of(without_names(f"{claim.context} {claim.text}", candidates.gazetteer)),
        parties=own,
        told_of=told_of,
        carried=carried,
        states=frozenset(code for one in inside for code in one.states),
        places=places_in(inside, mentioned.article.text, claim.start, act, candidates.gazetteer),
        kinds=frozenset(one.kind for one in measures),
        days=tuple([one for one in days if claim.start <= one.start < claim.end] or days),
        amounts=tuple(_plain(one) for one in quantities if one.unit and (one.least is not None or one.most is not None)),
        ranked=any(one.kind == QuantityKind.RANK for one in quantities),
        leans=bool(claim.context or _LEANS.search(claim.text) or (claim.speaker != AUTHOR and _WE.search(claim.text))),
        by=days_of(mentioned.article.published).last if mentioned.article.published else None,
    )


def beside(asked: Asked, library: Library) -> tuple[Beside, ...]:
    """Return the claims, events and figures of a library that stand beside a claim, the likeliest first."""
    candidates = candidates_of(library)
    found = (_weighed(asked, one, candidates) for one in candidates.near(asked.parties, asked.carried))
    kept = sorted((one for one in found if one), key=lambda one: (-one.points, one.candidate.id))
    return tuple(kept)


def times_fit(days: tuple[DayMention, ...], when: Period) -> bool | None:
    """Say whether a day that is told meets a time; None where no day is told firmly."""
    firm = [one for one in days if one.earliest and one.latest and one.kind != DayKind.LENGTH]
    if not firm:
        return None
    return any(one.earliest <= when.last and when.first <= one.latest for one in firm if one.earliest and one.latest)


def _weighed(asked: Asked, one: Candidate, candidates: Candidates) -> Beside | None:
    if not _meets(asked, one, candidates):
        return None
    parts = _parts(asked, one, candidates.likeness(asked.meanings, one))
    points = sum(parts.values())
    if points < match_scale().beside:
        return None
    because = tuple(_why(part, asked, one) for part in parts)
    doubt = match_scale().doubt if "carried" in parts and not asked.leans else 0.0
    return Beside(candidate=one, points=round(points, 1), because=because, signs=_signs(asked, one), doubt=doubt)


def _signs(asked: Asked, one: Candidate) -> float:
    same = _same_amounts(asked, one)
    fits = bool(one.days and times_fit(asked.days, one.days))
    halves = bool(asked.carried & one.parties) + bool(asked.states & one.states)
    kinds = bool(asked.kinds & one.kinds) or _words_of_kind(asked, one)
    return len(asked.meanings & one.meanings) + len(asked.parties & one.parties) + kinds + fits + 2 * same + halves / 2


def _words_of_kind(asked: Asked, one: Candidate) -> bool:
    """Say whether a claim has a word for the kind of an event (a ban, a fine, a report)."""
    return one.sort is Sort.EVENT and any(_words_for(kind) & asked.meanings for kind in one.kinds)


@cache
def _words_for(kind: MeasureKind) -> frozenset[str]:
    return frozenset(name.upper() for name in concepts_in(kind.value.replace("_", " ")))


def _meets(asked: Asked, one: Candidate, candidates: Candidates) -> bool:
    """Say whether a candidate speaks of anybody of whom the claim speaks."""
    if asked.told_of:
        return bool(asked.told_of & one.parties)
    if asked.parties & candidates.parties:
        return bool(asked.parties & one.parties)
    if asked.carried & one.parties:
        return True
    return one.sort is Sort.CLAIM or (not asked.parties and not asked.carried and bool(asked.states & one.states))


def _parts(asked: Asked, one: Candidate, like: float) -> dict[str, float]:
    """Return the points of a candidate by the row of the scale that gives them."""
    scale = match_scale()
    parts: dict[str, float] = {}
    if like:
        parts["meaning"] = scale.meaning * like
    if asked.parties & one.parties:
        parts["party"] = scale.party
    elif asked.carried & one.parties:
        parts["carried"] = scale.carried
    if asked.states & one.states:
        parts["state"] = scale.state
    elif asked.states and one.states:
        parts["state_off"] = scale.state_off
    if asked.kinds & one.kinds:
        parts["kind"] = scale.kind
    elif _words_of_kind(asked, one):
        parts["kind_words"] = scale.kind_words
    if asked.days and one.days and (fit := times_fit(asked.days, one.days)) is not None:
        parts["day" if fit else "day_off"] = scale.day if fit else scale.day_off
    if asked.amounts and (same := _same_amounts(asked, one)):
        parts["amount"] = scale.amount * min(2, same)
    if asked.ranked and any(amount.unit == "rank" or "share" in amount.what for amount in one.amounts):
        parts["rank"] = scale.rank
    return parts


def _why(part: str, asked: Asked, one: Candidate) -> str:
    told: dict[str, Callable[[], str]] = {
        "meaning": lambda: f"both speak of {_listed(asked.meanings & one.meanings)}",
        "party": lambda: f"both name {', '.join(sorted(asked.parties & one.parties))}",
        "carried": lambda: f"the sentences before name {', '.join(sorted(asked.carried & one.parties))}",
        "state": lambda: f"both name {', '.join(sorted(asked.states & one.states))}",
        "state_off": lambda: f"it names {', '.join(sorted(one.states))}",
        "kind": lambda: f"both tell of {', '.join(sorted(kind.value.replace('_', ' ') for kind in asked.kinds & one.kinds))}",
        "kind_words": lambda: "it has words of that kind",
        "day": lambda: "the time fits",
        "day_off": lambda: "the time does not fit",
        "amount": lambda: f"{_same_amounts(asked, one)} quantities are the same",
        "rank": lambda: "both tell a rank or a share",
    }
    return told[part]()


def _same_amounts(asked: Asked, one: Candidate) -> int:
    return sum(any(is_same(own, its) for its in one.amounts) for own in asked.amounts)


def _plain(one: QuantityMention) -> Measured:
    return Measured(least=one.least, most=one.most, unit=one.unit, what=one.what)


def _listed(meanings: frozenset[str]) -> str:
    return ", ".join(sorted(meaning.lower().replace("_", " ") for meaning in meanings))
