"""One question, one answer: screen the deal, ask every regime, combine, and say what the answer does not cover."""

from dataclasses import replace

from caveat.check.answer import Answer, Ask, Weighed
from caveat.check.caveats import caveats_of
from caveat.check.listings import Screened, screen, seek
from caveat.check.looked_up import looked_up, namesakes
from caveat.check.receipt import receipt_of
from caveat.check.sitting import Sitting
from caveat.check.world import World
from caveat.facts.finding import Finding, Listing, Unknown, Verdict, gravest
from caveat.facts.problem import LawGap
from caveat.rules import Laws, Matter, Rule


def check(ask: Ask, world: World, sitting: Sitting | None = None) -> Answer:
    """Answer whether the deal may go ahead under the law of `ask.law_day`, on the lists of `world`.

    Pure: the same ask and world always give the same answer, in a `sitting` of that world or alone.
    """
    sitting = sitting or Sitting(world)
    seek([ask.deal], sitting)
    found = weighed(ask, sitting)
    caveats = (*found.remarks, *namesakes(ask.deal, world.registers), *caveats_of(ask, world, found.findings))
    ordered = tuple(sorted(found.findings, key=lambda finding: finding.verdict.rank))
    receipt = receipt_of(ask, world, [found.verdict, ordered, found.hits, found.unknowns, caveats])
    return Answer(
        verdict=found.verdict,
        law_day=ask.law_day,
        known_at=ask.known_at,
        findings=ordered,
        hits=found.hits,
        unknowns=found.unknowns,
        caveats=caveats,
        receipt=receipt,
    )


def weighed(ask: Ask, sitting: Sitting) -> Weighed:
    """Look up who stands above the parties, screen the deal, ask every regime and combine: the gravest finding is the verdict.

    A law without a value for the day, and a list that no rule reads, lead to `REVIEW`.
    """
    world = sitting.world
    told = looked_up(ask.deal, world.registers)
    if told.deal is not ask.deal:
        ask = replace(ask, deal=told.deal)
        seek([ask.deal], sitting)
    screened = screen(ask.deal, ask.law_day, sitting)
    matter = _laid_out(ask, screened, sitting)
    findings = [_decided(rule, matter, sitting.laws) for rule in sitting.rules]
    findings += _unruled(matter, sitting)
    verdict = gravest(finding.verdict for finding in findings if finding.verdict.decides)
    unknowns = tuple(
        dict.fromkeys(unknown for finding in findings if finding.verdict is Verdict.REVIEW for unknown in finding.unknowns)
    )
    return Weighed(verdict=verdict, findings=tuple(findings), hits=screened.hits, unknowns=unknowns, remarks=told.remarks)


def matter_of(ask: Ask, world: World) -> Matter:
    """Screen a deal and lay out what the rules decide on: for who asks some rules and not all."""
    sitting = Sitting(world)
    return _laid_out(ask, screen(ask.deal, ask.law_day, sitting), sitting)


def _laid_out(ask: Ask, screened: Screened, sitting: Sitting) -> Matter:
    return Matter(
        deal=ask.deal,
        law_day=ask.law_day,
        listings=screened.listings,
        coverage=sitting.coverage,
        measures=sitting.measures,
        controls=sitting.controls,
        laws=sitting.laws,
    )


def decide(rule: Rule, matter: Matter, world: World) -> Finding:
    """Ask one rule; a gap in its law is an answer of its own."""
    return _decided(rule, matter, world.laws)


def _decided(rule: Rule, matter: Matter, laws: Laws) -> Finding:
    try:
        return rule.decide(matter, laws)
    except LawGap as gap:
        missing = Unknown(fact=f"the law of {rule.law.title} on {matter.law_day}", why=gap.what, key="law_day")
        return Finding(regime=rule.law.regime, verdict=Verdict.REVIEW, because=gap.what, unknowns=(missing,))


def _unruled(matter: Matter, sitting: Sitting) -> list[Finding]:
    """Answer for listings under programmes that no rule of this house reads: never a default, always a review."""
    standing: dict[str, list[tuple[str, Listing]]] = {}
    for place, listings in matter.listings.items():
        for one in listings:
            if one.measure.programme not in sitting.programmes and one.measure.in_force(matter.law_day):
                standing.setdefault(one.measure.programme, []).append((place, one))
    return [_no_rule(programme, found, matter) for programme, found in sorted(standing.items())]


def _no_rule(programme: str, found: list[tuple[str, Listing]], matter: Matter) -> Finding:
    place, first = max(found, key=lambda each: (each[1].same, each[1].score))
    verb = "is" if first.certain else "may be"
    because = f"{matter.called(place)} {verb} on the list {programme}, for which no rule is written here"
    missing = Unknown(fact=f"what follows from the list {programme}", why="no rule of this house reads it", key="")
    return Finding(
        regime=programme.lower(),
        verdict=Verdict.REVIEW,
        because=because,
        cites=first.measure.cites,
        unknowns=(*matter.doubts(place, first), missing),
        listings=tuple(one for _, one in found),
    )
