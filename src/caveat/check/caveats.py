"""What an answer does not cover, said beside it."""

from collections.abc import Sequence

from caveat.check.answer import Ask
from caveat.check.world import World
from caveat.facts.deal import Act
from caveat.facts.finding import Finding, Verdict

_MOVING = (Act.EXPORT, Act.REEXPORT, Act.EXPORT_FROM_ABROAD, Act.TRANSFER_IN_COUNTRY, Act.DEEMED_EXPORT, Act.RELEASE)


def caveats_of(ask: Ask, world: World, findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the caveats of an answer: lists, law and regimes beyond its reach, facts that are not sure."""
    return (*_of_lists(ask, world), *_of_law(ask, world), *_of_regimes(ask), *_of_confidence(findings))


def _of_lists(ask: Ask, world: World) -> list[str]:
    told = []
    for live in world.lists:
        snapshot = live.snapshot
        if not snapshot.complete:
            told.append(
                f"{live.spec.id} is an extract as of {snapshot.as_of}, not the list: who is not found in it may still be listed"
            )
        if snapshot.override is not None:
            one = snapshot.override
            told.append(
                f"{live.spec.id} as of {snapshot.as_of} was held back and released by {one.by} on {one.when[:10]}: {one.because}"
                f" (the gates had said: {'; '.join(one.gates)})"
            )
        if live.spec.ended is not None and ask.law_day > live.spec.ended:
            follows = f"; {live.spec.successor} follows it" if live.spec.successor else ""
            told.append(
                f"{live.spec.id} ended on {live.spec.ended}: it says nothing of later days, and delisted nobody by ending{follows}"
            )
        if live.written_here or live.controls is not None:
            continue
        if ask.law_day > snapshot.as_of:
            told.append(f"{live.spec.id} is known as of {snapshot.as_of}: what changed up to {ask.law_day} is not seen")
        elif ask.law_day < snapshot.as_of:
            told.append(
                f"{live.spec.id} shows who stood on it on {snapshot.as_of}: who was taken off between {ask.law_day} and then is not seen"
            )
    return told


def _of_law(ask: Ask, world: World) -> list[str]:
    late = sorted({rule.law.known_to for rule in world.rules.values() if rule.law.known_to < ask.law_day})
    return [f"the law is known here up to {day}: what is enacted up to {ask.law_day} is not seen" for day in late[:1]]


def _of_regimes(ask: Ask) -> list[str]:
    if ask.deal.act not in _MOVING:
        return []
    gist = "of licence exceptions and of part 746 the gist is answered: what it leaves open is told as a condition"
    return [f"{gist}; short supply (part 754), anti-boycott rules (part 760) and the ITAR are not answered here"]


def _of_confidence(findings: Sequence[Finding]) -> list[str]:
    """Name the regimes whose answer rests on what is only likely or unverified."""
    deciding = [one for one in findings if one.verdict.rank <= Verdict.ALLOWED.rank and one.confidence.rank > 0]
    return [f"{one.regime}: the answer rests on what is {one.confidence}" for one in deciding]
