"""A claim of an article against one fact: whether the fact agrees with it, speaks against it, or decides nothing."""

import re

from caveat.dossiers.reading.agreeing import is_of_place
from caveat.dossiers.reading.article import DayKind
from caveat.dossiers.reading.candidates import Candidate, Sort
from caveat.dossiers.reading.claims import ReadClaim
from caveat.dossiers.reading.concepts import concepts_in
from caveat.dossiers.reading.denials import Polarity, denials_in, polarity_of
from caveat.dossiers.reading.matching import Asked, Beside, times_fit
from caveat.dossiers.reading.units import Measured, is_comparable, is_same

_NOT = re.compile(r"\b(?:not|never)\b(?: \w+ly)? (?P<word>\w+)")
_LENGTHS = frozenset({"days", "weeks", "months", "years"})
_TOLD = _LENGTHS | {"%"}
_MANY = 3.5
"""So many signs tell an event where neither its kind nor a quantity of it is told."""


def compared(claim: ReadClaim, asked: Asked, one: Beside) -> tuple[bool | None, str]:
    """Say whether a fact agrees with a claim (None: it does not decide), and in what; what is denied is contradicted by it."""
    candidate = one.candidate
    if not is_of_place(asked.places, candidate):
        return None, "the place is another"
    if asked.by and candidate.days and candidate.days.first > asked.by and is_denial(claim):
        return None, "it came after the writing"
    agrees, why = _compared_as_told(claim, asked, one)
    polarity = polarity_to(claim, asked, candidate)
    if polarity is Polarity.SAME or agrees is None:
        return agrees, why
    if polarity is Polarity.OPPOSED and agrees and not lacks_number(asked, one):
        return False, "the fact says the opposite"
    return None, "it does not tell whether what is denied is so"


def is_denial(claim: ReadClaim) -> bool:
    """Say whether a claim says, or its speaker, that something is not so."""
    return claim.denies or bool(denials_in(claim.text))


def _compared_as_told(claim: ReadClaim, asked: Asked, one: Beside) -> tuple[bool | None, str]:
    """Say whether a fact agrees with a claim as if the claim denied nothing."""
    candidate = one.candidate
    fits = times_fit(asked.days, candidate.days) if candidate.days else None
    if _is_turned(claim, candidate.told):
        return False, "the fact says the opposite"
    own = [
        amount
        for amount in asked.amounts
        if any(is_comparable(amount, its) and _is_of(amount, its, asked) for its in candidate.amounts)
    ]
    same = [amount for amount in own if any(is_same(amount, its) for its in candidate.amounts)]
    if candidate.sort is Sort.FIGURE:
        if one.doubt:
            return None, "it is not said of whom"
        if not same or fits is False:
            return (None if not own or fits is not True else False), "the figure is another"
        return True, "the figure is the same"
    if own and not same:
        return (False if fits is not False else None), "the quantity is another"
    of_kind = bool(asked.kinds & candidate.kinds) if asked.kinds else one.signs >= _MANY
    firm = [amount for amount in same if amount.unit not in _LENGTHS and None not in (amount.least, amount.most)]
    of_kind = of_kind and bool(asked.meanings & candidate.meanings)
    if asked.ranked or not (firm or of_kind):
        return None, "it is near, and does not tell this"
    if fits is False:
        return (False if _is_dated(asked) else None), "the time is another"
    return True, "the event tells it, but not the number" if lacks_number(asked, one) else "the event tells it"


def polarity_to(claim: ReadClaim, asked: Asked, candidate: Candidate) -> Polarity:
    """Say how a record stands to what a claim denies: opposed only where that is a measure of its kind, taken against who is named."""
    if claim.doubts:
        return Polarity.APART
    polarity = polarity_of(claim.text, candidate.told, candidate.meanings, candidate.kinds)
    opposed = asked.kinds & candidate.kinds and asked.parties & candidate.parties
    return Polarity.APART if polarity is Polarity.OPPOSED and not opposed else polarity


def _is_dated(asked: Asked) -> bool:
    """Say whether a claim tells its day by itself; a day that was reasoned from others contradicts nothing."""
    return any(one.kind == DayKind.ABSOLUTE and one.earliest and not one.guess for one in asked.days)


def lacks_number(asked: Asked, one: Beside) -> bool:
    """Say whether a claim tells money, a per cent or a length of time, and a fact has no such number at all."""
    told = [amount for amount in asked.amounts if amount.unit in _TOLD or amount.unit.isupper()]
    return bool(told) and not has_number(asked, one)


def has_number(asked: Asked, one: Beside) -> bool:
    """Say whether a fact has a number of money, per cent or time that a claim tells."""
    told = [amount for amount in asked.amounts if amount.unit in _TOLD or amount.unit.isupper()]
    return any(is_same(own, its) for own in told for its in one.candidate.amounts)


def _is_of(amount: Measured, its: Measured, asked: Asked) -> bool:
    """Say whether two comparable quantities count the same thing, as far as words tell: money and per cents count many things."""
    if is_same(amount, its):
        return True
    about = concepts_in(its.what.replace("_", " "))
    return bool(about & concepts_in(" ".join(asked.meanings).lower())) or its.what in asked.meanings


def _is_turned(claim: ReadClaim, told: str) -> bool:
    """Say whether a fact denies with `not` the very thing that a claim affirms, or the other way round."""
    if claim.denies or claim.doubts or denials_in(claim.text):
        return False
    spoken = concepts_in(claim.text)
    return any(concepts_in(found["word"]) & spoken for found in _NOT.finditer(told.lower()))
