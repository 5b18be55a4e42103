"""How a claim of an article stands beside the library: its status, the facts beside it, and why."""

import re
from collections.abc import Iterator
from dataclasses import replace

from caveat.dossiers.claim import Claim, Modality, Status
from caveat.dossiers.library import Library
from caveat.dossiers.period import Period
from caveat.dossiers.reading.absolute import told_in
from caveat.dossiers.reading.agreeing import is_of_place, is_of_time
from caveat.dossiers.reading.article import Reading
from caveat.dossiers.reading.candidates import Sort
from caveat.dossiers.reading.claims import ReadClaim, claims_of
from caveat.dossiers.reading.comparing import compared, has_number, is_denial, lacks_number, polarity_to
from caveat.dossiers.reading.denials import Polarity
from caveat.dossiers.reading.matching import Asked, Beside, asked_of, beside, match_scale
from caveat.dossiers.reading.mentioned import Mentioned
from caveat.dossiers.reading.ranks import Ranked, ranks_of
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun

_BACK = 60
"""How many claims back the one is looked for that a denial denies."""
_REPORTED = frozenset({MeasureKind.ESPIONAGE_DISCLOSURE})
"""Events that are reports: that it was told is on record, not that it is so."""
_THING = re.compile(r"(?<=\bthe )[A-Z][\w-]+(?: (?:of |for )?[A-Z][\w-]+)+")
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
_TURNED = {
    Status.SUPPORTED: Status.CONTRADICTED,
    Status.CONTRADICTED: Status.UNVERIFIABLE,
    Status.PARTLY: Status.UNVERIFIABLE,
}
"""How the opposite of a claim stands: that a claim fails, or holds in part, does not make its opposite so."""


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
    like = [
        one
        for one in found
        if one.candidate.sort is Sort.CLAIM and one.reaches(scale.same) and _is_same(claim, asked, one, library)
    ]
    facts = tuple(one for one in found if one.candidate.sort is not Sort.CLAIM)
    facts = tuple(one for one in facts if is_of_place(asked.places, one.candidate)) or facts
    if like and not _is_told_better(claim, asked, like[0], facts):
        known = next(one for _, one in library.claims() if one.id == like[0].candidate.id)
        polarity = polarity_to(claim, asked, like[0].candidate)
        if polarity is Polarity.SAME or (polarity is Polarity.OPPOSED and known.standing is Status.SUPPORTED):
            return _as_known(claim, known, opposed=polarity is Polarity.OPPOSED)
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


def _is_same(claim: ReadClaim, asked: Asked, one: Beside, library: Library) -> bool:
    """Say whether a claim of the library is of the place and the time that a claim names in its own words."""
    days = [day for day in asked.days if claim.start <= day.start < claim.end]
    times = tuple(_times_of(one.candidate.id, library))
    if asked.by and times and is_denial(claim) and all(when.first > asked.by for when in times):
        return False  # what came after the writing tells nothing of what was not yet so
    return is_of_place(asked.places, one.candidate) and is_of_time(days, times)


def _times_of(name: str, library: Library) -> Iterator[Period]:
    """Give the times of a claim of the library: those that it tells, and those of the events and figures beside it."""
    known = next(one for _, one in library.claims() if one.id == name)
    yield from (Period(first=one.first, last=one.last) for one in told_in(known.told, 0))
    yield from (library.event(one).days for one in known.events)
    yield from (library.figures[one].days for one in known.figures)


def _is_told_better(claim: ReadClaim, asked: Asked, like: Beside, facts: tuple[Beside, ...]) -> bool:
    """Say whether a fact that has more in common with a claim than the library's claim has, and all that this has, decides it in full."""
    shared = asked.meanings & like.candidate.meanings
    nearer = [
        one for one in facts if one.reaches(match_scale().match) and one.points > like.points and shared <= one.candidate.meanings
    ]
    return any(compared(claim, asked, one)[0] and not lacks_number(asked, one) and not _is_reported(one) for one in nearer)


def _as_known(claim: ReadClaim, known: Claim, *, opposed: bool) -> Standing:
    """Let a claim stand as the library's claim does, as far as the facts of that are there; turned, where it says the opposite."""
    status, because = known.standing, known.because
    if status is not known.status:
        because = "none of the facts that stood beside this claim is in the library as it is seen"
    if known.accusation and not claim.accuses:
        status, because = Status.UNVERIFIABLE, f"that it is alleged is on record; whether it is so is not told. {because}"
    if opposed:
        status = _TURNED.get(status, status)
        because = f"it says the opposite of what the library has as a claim: {because}"
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
        close = _at_another_time(claim, asked, library)
    if not close:
        return _with(claim, Status.UNVERIFIABLE, "nothing in the library speaks of it", ())
    weighed = [(one, *compared(claim, asked, one)) for one in close]
    agree = [one for one in weighed if one[1] is True]
    against = [one for one in weighed if one[1] is False]
    chosen = agree or against or weighed
    status = Status.SUPPORTED if agree else Status.CONTRADICTED if against else Status.UNVERIFIABLE
    if agree and (lacks_number(asked, agree[0][0]) or _is_reported(agree[0][0])):
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
    same = [one for one in reached if has_number(asked, one)]
    near = [one for one in reached if one.points >= reached[0].points - scale.near]
    return tuple(dict.fromkeys((*same, *near)))[: scale.most]


def _at_another_time(claim: ReadClaim, asked: Asked, library: Library) -> tuple[Beside, ...]:
    """Return the events of another time than the claim tells that share with it a kind and a thing by its proper name (a list, a fund)."""
    things = [one.group() for one in _THING.finditer(claim.text)]
    found = beside(replace(asked, days=()), library) if things else ()
    events = [one for one in found if one.candidate.sort is Sort.EVENT and asked.kinds & one.candidate.kinds]
    return _close(asked, tuple(one for one in events if any(thing in one.candidate.told for thing in things)))


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
