"""Whether section 889 lets an agency buy a thing, contract with a firm, or federal grant money be spent.

Source: Pub. L. 115-232 section 889; FAR 52.204-25 and, from the FAR overhaul on, its successor; 2 CFR 200.216.
"""

from dataclasses import replace
from enum import StrEnum
from typing import assert_never

from caveat.facts import Exact
from caveat.facts.deal import Act, ActorKind, Deal, Funds
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.rules.answers import answer, together, unsure
from caveat.rules.law import Dated, Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us._section_889_goods import Ban, bought
from caveat.rules.us._section_889_use import contracted

REGIME = "section_889"
_BUYING = frozenset({Act.PROCURE, Act.CONTRACT})
_USING = frozenset({Act.USE, Act.KEEP, Act.INSTALL, Act.MAINTAIN})


class Bound(StrEnum):
    """In which of the law's roles somebody asks."""

    AGENCY = "agency"
    GRANT = "grant"
    CONTRACTOR = "contractor"
    NOBODY = "nobody"
    UNTOLD = "untold"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for Part A, Part B or the grant rule, whichever binds the one who asks."""
    law, act = laws[REGIME], matter.deal.act
    if act is None:
        asks = Unknown(fact="what is done", why="section 889 bars buying and contracting, not use", key="act")
        because = "section 889 would bar buying this, and what is done is not known"
        return unsure(_by_role(matter, law), (asks,), because)
    if act not in _BUYING | _USING:
        because = "section 889 governs what is bought and contracted for, and this is neither"
        return answer(law, Verdict.NOT_SUBJECT, because, law.values["part_a"].dated[0])
    return _by_role(matter, law)


def _by_role(matter: Matter, law: Law) -> Finding:
    role = _role(matter.deal)
    match role:
        case Bound.AGENCY:
            return _agency(matter, law)
        case Bound.GRANT:
            return _grant(matter, law)
        case Bound.CONTRACTOR:
            return _contractor(matter, law)
        case Bound.NOBODY:
            because = (
                "section 889 binds executive agencies and the spending of federal grant money, and the one who asks is neither"
            )
            return answer(law, Verdict.NOT_SUBJECT, because, law.values["part_a"].dated[0])
        case Bound.UNTOLD:
            asks = Unknown(
                fact="who is buying", why="section 889 binds executive agencies and recipients of federal grants", key="actor.kind"
            )
            because = "section 889 would speak to this if an executive agency were buying, and who is buying is not known"
            return unsure(_agency(matter, law), (asks,), because)
        case _:
            assert_never(role)


def _role(deal: Deal) -> Bound:
    kind = deal.actor.kind
    if kind is ActorKind.GRANT_RECIPIENT or deal.funds is Funds.FEDERAL_GRANT:
        return Bound.GRANT
    if kind in (ActorKind.EXECUTIVE_AGENCY, ActorKind.DEFENCE_DEPARTMENT) or (kind is None and deal.funds is Funds.APPROPRIATED):
        return Bound.AGENCY
    if kind is ActorKind.CONTRACTOR:
        return Bound.CONTRACTOR
    return Bound.UNTOLD if kind is None else Bound.NOBODY


def _agency(matter: Matter, law: Law) -> Finding:
    rule = law.at("part_a", matter.law_day)
    if rule is None:
        return _not_begun(matter, law, "part_a", "Part A")
    deal = matter.deal
    if deal.act in _USING:
        because = "Part A governs what an agency buys, obtains, extends or renews, not the use of what it has"
        return answer(law, Verdict.ALLOWED, because, rule)
    answers: list[Finding] = []
    if deal.act is not Act.CONTRACT or deal.lines:
        forbids = f"which Part A forbids agencies to buy from {law.values['part_a'].dated[0].since} on"
        answers += bought(Ban(matter=matter, law=law, rule=rule, forbids=forbids))
    if deal.act is Act.CONTRACT or deal.offeror_uses is not None:
        answers.append(contracted(matter, law, Exact(law.on("tie_above", matter.law_day).value)))
    return together(answers, answer(law, Verdict.ALLOWED, "nothing in the deal comes from a firm that section 889 names", rule))


def _not_begun(matter: Matter, law: Law, name: str, told: str) -> Finding:
    first: Dated = law.values[name].dated[0]
    return answer(law, Verdict.NOT_IN_FORCE, f"{told} of section 889 binds from {first.since}, after {matter.law_day}", first)


def _grant(matter: Matter, law: Law) -> Finding:
    """Answer for a recipient of federal grants: the rule is about the money, not about use."""
    rule, deal = law.at("grants", matter.law_day), matter.deal
    if rule is None:
        return _not_begun(matter, law, "grants", "the grant rule")
    if deal.act in _USING:
        return answer(law, Verdict.ALLOWED, "the grant rule bars spending federal money on covered equipment, not using it", rule)
    if deal.funds not in (None, Funds.FEDERAL_GRANT, Funds.APPROPRIATED):
        return answer(law, Verdict.ALLOWED, "the grant rule turns on federal grant money, and other money is spent here", rule)
    ban = Ban(matter=matter, law=law, rule=rule, forbids="on which federal grant money may not be spent")
    spent = together(list(bought(ban)), answer(law, Verdict.ALLOWED, "nothing is bought", rule))
    if deal.funds is not None:
        return spent
    asks = Unknown(fact="whose money is spent", why="the grant rule turns on federal grant money", key="funds")
    return unsure(spent, (asks,), "a covered thing may be bought, and whether with federal grant money is not known")


def _contractor(matter: Matter, law: Law) -> Finding:
    """Answer for a contractor, whom the law does not bind itself but whose federal contracts hang on it."""
    rule = law.at("part_a", matter.law_day)
    if rule is None:
        return _not_begun(matter, law, "part_a", "Part A")
    as_agency = _agency(replace(matter, deal=replace(matter.deal, act=Act.PROCURE)), law)
    asks = Unknown(
        fact="whether the thing goes to an agency, or is used by a firm that seeks federal contracts",
        why="Part A bars the one and Part B the other",
        key="actor.kind",
    )
    because = "section 889 does not bind a contractor's own purchase, but Part A bars supplying covered equipment and Part B contracts with its users"
    return unsure(as_agency, (asks,), because)
