"""The same law, different ends: cases that share an allegation or a legal basis, what became of each, and what goes with a break-up.

No cause is drawn. With few cases many features fall in line by chance; how many is reckoned and stands beside the finding.
"""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from math import comb

from caveat.dossiers.acts import in_order
from caveat.dossiers.case import Allegation, Case
from caveat.dossiers.compare.chosen import like
from caveat.dossiers.compare.difference import Vector, field_of, ranked
from caveat.dossiers.compare.feature import Type, Value, ids
from caveat.dossiers.library import Library
from caveat.facts import Day
from caveat.facts.exact import Exact
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, did_you_mean

LEAST = 3
BREAK_UP = "passed"
_OUTCOME = "outcome"
RULE = (
    "Cases that share one of the words asked: an allegation of the case that events state, or a word in the legal basis of an event. A "
    "break-up is told where a unit was lost or passed to another (the fates acquired and unit lost). A feature goes with it where it is told of every "
    "case that broke up and of no other, against it where it is told of every other case and of none that broke up. Features of the "
    "outcome itself are not looked at. Not told is not a no, and going together is no cause."
)


@noun
class Member:
    """A case of the panel: by which events it shares the law, and what became of it."""

    case: str
    name: str
    shares: tuple[str, ...]
    broke_up: Value | None
    ends: tuple[tuple[str, Value], ...]


@noun
class CoVarying:
    """A feature that goes with or against a break-up, and the cases of which it is told, each with its value."""

    feature: str
    name: str
    group: str
    told_of: tuple[tuple[str, Value], ...]


@noun
class Panel:
    """Cases under one law: `n`, how many `broke_up`, and what goes with and against that.

    `looked_at` are features told of some of the cases but not of all; `by_chance` is how many of these would go with or against a
    break-up, on average, if a draw had chosen which cases broke up.
    """

    asked: tuple[str, ...]
    n: int
    broke_up: int
    members: tuple[Member, ...]
    looked_at: int
    going_with: tuple[CoVarying, ...]
    going_against: tuple[CoVarying, ...]
    by_chance: Exact
    day: Day | None = None
    rule: str = RULE


def panel(library: Library, asked: Sequence[str]) -> Panel:
    """Lay out the cases that share a law; raise `BadInput` where fewer than three do."""
    field = field_of(library)
    shared = {name: _shares(library.cases[name], told, asked) for name, told in field.vectors.items()}
    found = [name for name in field.vectors if shared[name]]
    if len(found) < LEAST:
        raise _too_few(library, asked, found)
    vectors = {name: field.vectors[name] for name in found}
    broken = {name for name, told in vectors.items() if told[BREAK_UP]}
    looked, chance = _looked_at(vectors, len(broken))
    return Panel(
        asked=tuple(asked),
        n=len(found),
        broke_up=len(broken),
        members=tuple(_member(library.cases[name], shared[name], vectors[name]) for name in found),
        looked_at=looked,
        going_with=_told_exactly_of(vectors, broken),
        going_against=_told_exactly_of(vectors, vectors.keys() - broken),
        by_chance=Exact(f"{float(chance):.1f}"),
        day=library.day,
    )


def _told_exactly_of(vectors: Mapping[str, Vector], names: Collection[str]) -> tuple[CoVarying, ...]:
    """Return the features that are told of these cases and of no other; none where these are all or no case."""
    if not names or len(names) == len(vectors):
        return ()
    found = []
    for feature in ranked():
        told = _told_of(vectors, feature.id)
        if feature.type is Type.YES_NO and feature.group != _OUTCOME and told.keys() == set(names):
            found.append(CoVarying(feature=feature.id, name=feature.name, group=feature.group, told_of=tuple(told.items())))
    return tuple(found)


def _looked_at(vectors: Mapping[str, Vector], broken: int) -> tuple[int, Fraction]:
    """Return how many features tell some cases from others, and how many of them a chance draw would line up with a break-up."""
    n, chance, looked = len(vectors), Fraction(0), 0
    for feature in ranked():
        told = len(_told_of(vectors, feature.id))
        if feature.type is Type.YES_NO and feature.group != _OUTCOME and 0 < told < n:
            looked += 1
            chance += Fraction((told == broken) + (told == n - broken), comb(n, told)) if 0 < broken < n else 0
    return looked, chance


def _told_of(vectors: Mapping[str, Vector], feature: str) -> dict[str, Value]:
    return {name: value for name, vector in vectors.items() if (value := vector[feature]) and value.yes}


def _member(case: Case, shares: tuple[str, ...], told: Vector) -> Member:
    outcome = [one.id for one in ranked() if one.group == _OUTCOME and one.type is Type.YES_NO]
    ends = tuple((one, value) for one in outcome if (value := told[one]))
    return Member(case=case.id, name=case.name, shares=shares, broke_up=told[BREAK_UP], ends=ends)


def _shares(case: Case, told: Vector, asked: Sequence[str]) -> tuple[str, ...]:
    """Return the events by which a case is under the law: those that state the allegation, and those whose basis has the word."""
    wanted = {one.casefold().replace(" ", "_") for one in asked}
    stated = {
        one
        for feature in ranked()
        if feature.allegation and feature.allegation.value in wanted and (value := told[feature.id])
        for one in value.events
    }
    patterns = [f"*{one}*" for one in asked]
    return ids(event for event in in_order(case) if event.id in stated or like(event.basis, patterns))


def _too_few(library: Library, asked: Sequence[str], found: Sequence[str]) -> BadInput:
    known = [*(one.value for one in Allegation), *(event.basis for _, event in library.events())]
    words = " ".join(asked)
    hint = "" if found or words in known else did_you_mean(words, known)
    under = f"{', '.join(found) or 'no case'} under {' or '.join(asked)}{library.until}{hint}"
    return BadInput(
        f"{under}: n is {len(found)}, too few to set ends beside each other",
        advice=f"a panel needs {LEAST} cases; ask a broader law or several words",
    )
