"""Whether section 5949 bars an agency's purchase for the semiconductors that are in it.

Source: NDAA for fiscal year 2023, section 5949; the FAR rule is only proposed.
"""

from collections.abc import Iterator

from caveat.facts import Exact
from caveat.facts.deal import Act, ActorKind, DealParty, Line, LineKind
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.rules.answers import answer, together, unsure
from caveat.rules.law import Dated, Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us._suppliers import Supplier, nameless, suppliers

REGIME = "section_5949"
_LIST = "SECTION_5949"
_BUYING = frozenset({Act.PROCURE, Act.CONTRACT})
_USING = frozenset({Act.USE, Act.KEEP, Act.INSTALL, Act.MAINTAIN})
_AGENCIES = frozenset({ActorKind.EXECUTIVE_AGENCY, ActorKind.DEFENCE_DEPARTMENT})
_INTANGIBLE = frozenset({LineKind.SERVICE, LineKind.SOFTWARE, LineKind.TECHNOLOGY, LineKind.SECURITY})


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for what an agency buys; a contractor's own use is free."""
    law, deal = laws[REGIME], matter.deal
    first = law.values["part_a"].dated[0]
    if deal.act is not None and deal.act not in _BUYING | _USING:
        return answer(law, Verdict.NOT_SUBJECT, "section 5949 governs what agencies buy, and this is no purchase", first)
    if deal.actor.kind not in (None, ActorKind.CONTRACTOR, *_AGENCIES):
        return answer(law, Verdict.NOT_SUBJECT, "section 5949 binds executive agencies only", first)
    rule = law.at("part_a", matter.law_day)
    if rule is None:
        flags = _proposed(matter, law)
        return answer(
            law, Verdict.NOT_IN_FORCE, f"section 5949 binds from {first.since}, after {matter.law_day}", first, flags=flags
        )
    if deal.act in _USING:
        return answer(
            law, Verdict.ALLOWED, "section 5949 bars purchases of agencies, not the use of things, by a contractor or anybody", rule
        )
    if deal.actor.kind is ActorKind.CONTRACTOR:
        flags = ("what the contractor supplies to an agency is bound as the agency's purchase",)
        return answer(law, Verdict.ALLOWED, "section 5949 has no ban on what a contractor buys for itself", rule, flags=flags)
    done = _agency(matter, law, rule)
    if deal.act is None:
        acted = Unknown(fact="what is done", why="section 5949 bars purchases, not use", key="act")
        done = unsure(done, (acted,), "section 5949 would bar buying this, and what is done is not known")
    if deal.actor.kind is None:
        asks = Unknown(fact="who is buying", why="section 5949 binds executive agencies", key="actor.kind")
        return unsure(
            done, (asks,), "section 5949 would speak to this if an executive agency were buying, and who is buying is not known"
        )
    return done


def _proposed(matter: Matter, law: Law) -> tuple[str, ...]:
    entry = law.at("far_rule", matter.law_day)
    return (
        ()
        if entry is None or entry.binds
        else (f"the FAR rule that would carry this out is {entry.state} ({law.cited(entry)[0]})",)
    )


def _agency(matter: Matter, law: Law, rule: Dated) -> Finding:
    flags = _proposed(matter, law)
    if not matter.deal.lines:
        asks = Unknown(fact="what is bought", why="section 5949 turns on the semiconductors in it", key="lines")
        return answer(law, Verdict.REVIEW, "the deal does not say what is bought", rule, unknowns=(asks,), flags=flags)
    answers = [one for number, line in enumerate(matter.deal.lines) for one in _line(matter, law, rule, number, line)]
    return together(
        answers, answer(law, Verdict.ALLOWED, "no semiconductor of a firm that section 5949 names was found", rule, flags=flags)
    )


def _makers(matter: Matter, law: Law, place: str, party: DealParty | None) -> tuple[Supplier, ...]:
    return suppliers(matter, place, party, _LIST, tie_above=Exact(law.on("tie_above", matter.law_day).value))


def _line(matter: Matter, law: Law, rule: Dated, number: int, line: Line) -> Iterator[Finding]:
    place, told = f"lines[{number}]", f"line {number + 1}"
    inside = [
        one
        for at, part in enumerate(line.contains or ())
        for one in _makers(matter, law, f"{place}.contains[{at}].maker", part.maker)
    ]
    for one in (*_makers(matter, law, f"{place}.maker", line.maker), *inside):
        because = f"{told} includes semiconductors of {one.told}, and Part A bars agencies from buying it from {rule.since} on"
        done = answer(law, Verdict.PROHIBITED, because, rule, listings=(one.listing,), flags=_proposed(matter, law))
        yield unsure(
            done, one.doubts, f"if {one.told} is a firm that section 5949 covers, this is forbidden, and that is not settled"
        )
    for one in _makers(matter, law, f"{place}.third_party_uses", line.third_party_uses):
        yield _critical(matter, law, line, place, told, one)
    unnamed = [
        f"{place}.contains[{at}].maker.name"
        for at, part in enumerate(line.contains or ())
        if part.kind == "semiconductor" and nameless(part.maker)
    ]
    if line.contains is None and line.kind not in _INTANGIBLE and not inside:
        unnamed.append(f"{place}.contains")
    for key in unnamed:
        asks = Unknown(
            fact=f"makers of the semiconductors in {told}", why="Part A bars what includes those of three named firms", key=key
        )
        yield answer(law, Verdict.REVIEW, f"whose semiconductors are in {told} is not known", rule, unknowns=(asks,))


def _critical(matter: Matter, law: Law, line: Line, place: str, told: str, one: Supplier) -> Finding:
    """Answer under Part B for a thing that uses products which include covered semiconductors."""
    rule = law.on("part_b", matter.law_day)
    if line.critical_system is False:
        because = f"{told} uses products with semiconductors of {one.told}, but for no critical system"
        return answer(law, Verdict.ALLOWED, because, rule, listings=(one.listing,))
    if line.critical_system is None:
        asks = Unknown(
            fact=f"whether {told} is for a critical system",
            why="Part B binds critical systems only",
            key=f"{place}.critical_system",
        )
        because = f"{told} uses products with semiconductors of {one.told}, and whether that is for a critical system is not known"
        return answer(law, Verdict.REVIEW, because, rule, listings=(one.listing,), unknowns=(asks,))
    because = f"{told} is for a critical system and uses products with semiconductors of {one.told}, which Part B bars"
    done = answer(law, Verdict.PROHIBITED, because, rule, listings=(one.listing,))
    return unsure(done, one.doubts, f"if {one.told} is a firm that section 5949 covers, this is forbidden, and that is not settled")
