"""How a claim of an article stands beside the library: its status, the facts beside it, and why."""

import re
from dataclasses import replace

from caveat.dossiers.claim import Claim, Modality, Status
from caveat.dossiers.library import Library
from caveat.dossiers.reading.article import DayKind, Reading
from caveat.dossiers.reading.candidates import Sort
from caveat.dossiers.reading.claims import ReadClaim, claims_of
from caveat.dossiers.reading.concepts import concepts_in
from caveat.dossiers.reading.matching import Asked, Beside, asked_of, beside, match_scale, times_fit
from caveat.dossiers.reading.mentioned import Mentioned
from caveat.dossiers.reading.ranks import Ranked, ranks_of
from caveat.dossiers.reading.units import Measured, is_comparable, is_same
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun

_NOT = re.compile(r"\b(?:not|never)\b(?: \w+ly)? (?P<word>\w+)")
_LENGTHS = frozenset({"days", "weeks", "months", "years"})
_TOLD = _LENGTHS | {"%"}
_BACK = 60
"""How many claims back the one is looked for that a denial denies."""
_MANY = 3.5
"""So many signs tell an event where neither its kind nor a quantity of it is told."""
_REPORTED = frozenset({MeasureKind.ESPIONAGE_DISCLOSURE})
"""Events that are reports: that it was told is on record, not that it is so."""
_ALLEGED = _REPORTED | {
    MeasureKind.PUBLIC_CAMPAIGN,
    MeasureKind.PROSECUTION,
    MeasureKind.INVESTIGATION,
    MeasureKind.CIVIL_LITIGATION,
    MeasureKind.TARGET_LITIGATION,
    MeasureKind.DIPLOMATIC_PRESSURE,
    MeasureKind.PARLIAMENTARY_REPORT,
}
"""Events in which somebody says that a thing is so."""
_TURNED = {Status.SUPPORTED: Status.CONTRADICTED, Status.CONTRADICTED: Status.SUPPORTED}


@noun
class Standing:
    """A claim of an article with its status, why, and what of the library stands beside it; `answers` is a claim that it denies.

    What is not known is unverifiable, never contradicted. `answers` and `answered_by` are places in the list of claims.
    """

    claim: ReadClaim
    status: Status
    because: str
    claims: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    answers: int | None = None
    answered_by: tuple[int, ...] = ()


def standings_of(reading: Reading, library: Library) -> tuple[Standing, ...]:
    """Return every claim of an article with its status beside a library, which is already cut to the day that it is seen as of."""
    claims = claims_of(reading)
    mentioned = Mentioned(reading)
    asked = [asked_of(claim, mentioned, library) for claim in claims]
    return _paired(tuple(_standing(*pair, library) for pair in zip(claims, asked, strict=True)), asked)


def _standing(claim: ReadClaim, asked: Asked, library: Library) -> Standing:
    scale = match_scale()
    found = beside(asked, library)
    like = [one for one in found if one.candidate.sort is Sort.CLAIM and one.reaches(scale.same)]
    facts = tuple(one for one in found if one.candidate.sort is not Sort.CLAIM)
    if like:
        known = next(one for _, one in library.claims() if one.id == like[0].candidate.id)
        return _as_known(claim, known)
    if claim.modality is Modality.JUDGES:
        return _with(claim, Status.OPINION, f"a judgement, by its words {claim.cue!r}", _close(asked, facts))
    if claim.modality is Modality.INSINUATES:
        return _with(
            claim,
            Status.UNVERIFIABLE,
            f"it is hinted and not said ({claim.cue!r}); a motive or a link is not in the library",
            facts,
        )
    return _by_facts(claim, asked, facts, library)


def _as_known(claim: ReadClaim, known: Claim) -> Standing:
    """Let a claim stand as the library's claim does, as far as the facts of that are there."""
    status, because = known.standing, known.because
    if status is not known.status:
        because = "none of the facts that stood beside this claim is in the library as it is seen"
    if known.accusation and not claim.accuses:
        status, because = Status.UNVERIFIABLE, f"that it is alleged is on record; whether it is so is not told. {because}"
    if claim.denies:
        status = _TURNED.get(status, status)
        because = f"the speaker denies what the library has as a claim: {because}"
    return Standing(claim=claim, status=status, because=because, claims=(known.id,), events=known.events, figures=known.figures)


def _by_facts(claim: ReadClaim, asked: Asked, facts: tuple[Beside, ...], library: Library) -> Standing:
    """Judge a checkable claim by the events and figures that speak of the same thing."""
    close = _close(asked, facts)
    if claim.modality is Modality.PREDICTS:
        why = "it speaks of the future" + (", and what the library has near it does not tell how it came out" if close else "")
        return _with(claim, Status.UNVERIFIABLE, why, close)
    if asked.ranked and (ranks := ranks_of(asked, library)):
        return _by_ranks(claim, asked, ranks)
    if not close:
        return _with(claim, Status.UNVERIFIABLE, "nothing in the library speaks of it", ())
    weighed = [(one, *_compared(claim, asked, one)) for one in close]
    agree = [one for one in weighed if one[1] is True]
    against = [one for one in weighed if one[1] is False]
    chosen = agree or against or weighed
    status = Status.SUPPORTED if agree else Status.CONTRADICTED if against else Status.UNVERIFIABLE
    if agree and (_lacks_number(asked, agree[0][0]) or _is_reported(agree[0][0])):
        status = Status.PARTLY
    if claim.denies:
        status = _denied(status, chosen[0][0])
    best = chosen[0]
    why = f"{best[2]}: {best[0].candidate.told}" if agree or against else "what the library has near it does not tell this"
    if claim.denies and status is Status.UNVERIFIABLE and (agree or against):
        why = f"that it is alleged or reported is on record, and that it is denied: {best[0].candidate.told}"
    return _with(claim, status, why, tuple(one[0] for one in chosen))


def _is_reported(fact: Beside) -> bool:
    return bool(fact.candidate.kinds) and fact.candidate.kinds <= _REPORTED


def _denied(status: Status, fact: Beside) -> Status:
    """Turn the status of what is denied; a charge or a report that it is so decides nothing about a denial."""
    return Status.UNVERIFIABLE if fact.candidate.kinds & _ALLEGED else _TURNED.get(status, status)


def _close(asked: Asked, facts: tuple[Beside, ...]) -> tuple[Beside, ...]:
    """Return the facts that speak of the same thing: the best, those hardly below it, and those with the same quantity."""
    scale = match_scale()
    reached = [one for one in facts if one.reaches(scale.match)]
    same = [one for one in reached if _has_number(asked, one)]
    near = [one for one in reached if one.points >= reached[0].points - scale.near]
    return tuple(dict.fromkeys((*same, *near)))[: scale.most]


def _by_ranks(claim: ReadClaim, asked: Asked, ranks: tuple[Ranked, ...]) -> Standing:
    """Judge a claim of rank by every period in which the library can tell the rank."""
    wanted = next((one for one in asked.amounts if one.unit == "rank"), None)
    held = [one for one in ranks if wanted and wanted.least == one.best == one.worst]
    failed = [one for one in ranks if wanted and wanted.least is not None and not one.best <= wanted.least <= one.worst]
    status = Status.SUPPORTED if len(held) == len(ranks) else Status.CONTRADICTED if len(failed) == len(ranks) else Status.PARTLY
    told = "; ".join(str(one) for one in ranks)
    ids = tuple(dict.fromkeys(id for one in ranks for id in one.figures))
    events = tuple(dict.fromkeys(id for one in ranks for id in one.events))
    return Standing(
        claim=claim, status=status, because=f"it held in {len(held)} of {len(ranks)} counts: {told}", figures=ids, events=events
    )


def _compared(claim: ReadClaim, asked: Asked, one: Beside) -> tuple[bool | None, str]:
    """Say whether a fact agrees with a claim (None: it does not decide), and in what."""
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
    return True, "the event tells it, but not the number" if _lacks_number(asked, one) else "the event tells it"


def _is_dated(asked: Asked) -> bool:
    """Say whether a claim tells its day by itself; a day that was reasoned from others contradicts nothing."""
    return any(one.kind == DayKind.ABSOLUTE and one.earliest and not one.guess for one in asked.days)


def _lacks_number(asked: Asked, one: Beside) -> bool:
    """Say whether a claim tells money, a per cent or a length of time, and a fact has no such number at all."""
    told = [amount for amount in asked.amounts if amount.unit in _TOLD or amount.unit.isupper()]
    return bool(told) and not _has_number(asked, one)


def _has_number(asked: Asked, one: Beside) -> bool:
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
    if claim.negated:
        return False
    spoken = concepts_in(claim.text)
    return any(concepts_in(found["word"]) & spoken for found in _NOT.finditer(told.lower()))


def _with(claim: ReadClaim, status: Status, because: str, facts: tuple[Beside, ...]) -> Standing:
    most = match_scale().most
    return Standing(
        claim=claim,
        status=status,
        because=because,
        events=_ids(facts, Sort.EVENT)[:most],
        figures=_ids(facts, Sort.FIGURE)[:most],
    )


def _ids(facts: tuple[Beside, ...], sort: Sort) -> tuple[str, ...]:
    return tuple(one.candidate.id for one in facts if one.candidate.sort is sort)


def _paired(standings: tuple[Standing, ...], asked: list[Asked]) -> tuple[Standing, ...]:
    """Set each denial beside the claim of another speaker that it denies: the nearest before it with most in common."""
    answers: dict[int, int] = {}
    for at, one in enumerate(standings):
        if not one.claim.denies:
            continue
        likely = [
            (len(asked[before].meanings & asked[at].meanings), before)
            for before in range(max(0, at - _BACK), at)
            if standings[before].claim.speaker != one.claim.speaker and not standings[before].claim.denies
        ]
        if likely and max(likely)[0]:
            answers[at] = max(likely)[1]
    return tuple(
        replace(one, answers=answers.get(at), answered_by=tuple(denial for denial, its in answers.items() if its == at))
        for at, one in enumerate(standings)
    )
