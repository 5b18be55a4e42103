"""Part B of section 889: what the firm itself uses with which an agency would contract."""

from caveat.facts import Exact
from caveat.facts.deal import Use
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.rules.answers import answer, together, unsure
from caveat.rules.law import Dated, Law
from caveat.rules.matter import Matter
from caveat.rules.us._suppliers import Supplier, nameless, suppliers

_PROGRAMME = "SECTION_889"


def contracted(matter: Matter, law: Law, tie_above: Exact) -> Finding:
    """Answer whether an agency may contract with an offeror that uses what the deal tells of it."""
    rule = law.at("part_b", matter.law_day)
    if rule is None:
        first = law.values["part_b"].dated[0]
        return answer(law, Verdict.NOT_IN_FORCE, f"Part B of section 889 binds from {first.since}, after {matter.law_day}", first)
    uses = matter.deal.offeror_uses
    if uses is None:
        asks = Unknown(
            fact="what covered equipment the offeror uses", why="Part B looks at its use anywhere, for any work", key="offeror_uses"
        )
        return answer(law, Verdict.REVIEW, "whether the offeror uses covered equipment is not known", rule, unknowns=(asks,))
    answers = [_use(matter, law, rule, number, use, tie_above) for number, use in enumerate(uses)]
    return together(answers, _nothing_used(matter, law, rule))


def _nothing_used(matter: Matter, law: Law, rule: Dated) -> Finding:
    deal, flags = matter.deal, ("a reasonable inquiry by the offeror must stand behind this; no audit is asked for",)
    if deal.affiliate_uses:
        reach = law.on("reach_of_use", matter.law_day)
        because = "the offeror itself uses no covered equipment, and Part B measures the offeror, not its affiliates"
        return answer(law, Verdict.ALLOWED, because, rule, reach, flags=(*flags, "a final rule may widen Part B to affiliates"))
    if deal.subcontractor_uses:
        because = "the offeror itself uses no covered equipment, and Part B does not flow down to subcontractors"
        return answer(law, Verdict.ALLOWED, because, rule, flags=flags)
    return answer(law, Verdict.ALLOWED, "the offeror uses no covered equipment", rule, flags=flags)


def _use(matter: Matter, law: Law, rule: Dated, number: int, use: Use, tie_above: Exact) -> Finding:
    place = f"offeror_uses[{number}]"
    if nameless(use.maker):
        asks = Unknown(
            fact="maker of what the offeror uses",
            why="Part B covers what five named firms and their affiliates make",
            key=f"{place}.maker.name",
        )
        return answer(law, Verdict.REVIEW, "who made what the offeror uses is not known", rule, unknowns=(asks,))
    found = [
        _used(matter, law, rule, place, use, one)
        for one in suppliers(matter, f"{place}.maker", use.maker, _PROGRAMME, tie_above=tie_above)
    ]
    gaps = matter.unread(f"{place}.maker", use.maker, _PROGRAMME) if use.maker and not found else ()
    if gaps:
        return answer(law, Verdict.REVIEW, "whether the offeror uses covered equipment is not known", rule, unknowns=gaps)
    return together(found, answer(law, Verdict.ALLOWED, "what the offeror uses comes from no firm that section 889 names", rule))


def _used(matter: Matter, law: Law, rule: Dated, place: str, use: Use, one: Supplier) -> Finding:
    listings, day = (one.listing,), matter.law_day
    if use.can_route_or_see is False:
        because = f"the equipment of {one.told} can neither route traffic nor see it, which the statute leaves out"
        return answer(law, Verdict.ALLOWED, because, rule, law.on("no_visibility", day), listings=listings)
    if use.essential is False:
        because = f"what the offeror uses of {one.told} is no substantial or essential component of any system"
        return answer(law, Verdict.ALLOWED, because, rule, law.on("essential", day), listings=listings)
    excuses = law.on("own_use_excuses", day)
    asks = _open(excuses, place, use, one)
    if asks:
        because = f"the offeror uses equipment of {one.told}, and {asks[0].why}"
        return answer(law, Verdict.REVIEW, because, rule, listings=listings, unknowns=asks)
    if use.exception and excuses.value[use.exception] is True:
        because = f"the {use.exception} exception shelters what the offeror uses of {one.told}"
        return answer(law, Verdict.ALLOWED, because, rule, excuses, listings=listings)
    because = f"the offeror uses covered equipment of {one.told}, and Part B bars agencies from contracting with it, related to the contract or not"
    rests = (rule, excuses) if use.exception else (rule,)
    flags = (
        (f"the {use.exception} exception is about what an agency buys and does not shelter the offeror's own use",)
        if use.exception
        else ()
    )
    done = answer(law, Verdict.PROHIBITED, because, *rests, listings=listings, flags=flags)
    return unsure(
        done, one.doubts, f"the offeror uses equipment of {one.told}, and whether section 889 covers that firm is not settled"
    )


def _open(excuses: Dated, place: str, use: Use, one: Supplier) -> tuple[Unknown, ...]:
    """Ask what would still change the answer: if the thing is essential, for what it is used, which exception is meant."""
    asks = []
    purposes = one.listing.measure.scope.purposes
    if use.essential is None and not use.exception:  # what needs an exception for a service is no trifle in it
        why = "only a substantial or essential component of some system counts"
        asks.append(Unknown(fact=f"whether what is used of {one.told} is essential to a system", why=why, key=f"{place}.essential"))
    if purposes and use.purpose not in purposes:
        state = f"{use.purpose} is not plainly one" if use.purpose else "the purpose is not told"
        why = f"its things are covered for four purposes ({', '.join(purposes)}); {state}"
        asks.append(Unknown(fact=f"purpose for which the offeror uses {one.told}", why=why, key=f"{place}.purpose"))
    if use.exception and use.exception not in excuses.value:
        why = f"the exception {use.exception!r} is not one that section 889 is known to have"
        asks.append(Unknown(fact="which exception of section 889 is meant", why=why, key=f"{place}.exception"))
    return tuple(asks)
