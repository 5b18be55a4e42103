"""May a thing subject to the EAR go where a listed entity is a party?

Source: 15 CFR 744.11, 744.16 and Supplement No. 4 to part 744; for Huawei the temporary general licence of 2019-2020.
"""

from dataclasses import replace

from caveat.facts import Citation
from caveat.facts.deal import DealParty
from caveat.facts.finding import Finding, Licence, Listing, Unknown, Verdict, weigh
from caveat.rules.answers import answer
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us._parties import policy_facts
from caveat.rules.us._reliefs import relief
from caveat.rules.us.affiliates_rule import affiliates
from caveat.rules.us.ear_scope import Reach, if_it_moves, moves, reach

REGIME = "entity_list"
PROGRAMME = "ENTITY_LIST"
_NO_EXCEPTION = "None, unless the entry names one (15 CFR 744.16(b))"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each party of the deal, and give the gravest."""
    law, scope = laws[REGIME], laws["ear_scope"]
    if moves(matter, scope) is False:
        because = "the Entity List governs exports, reexports, transfers and releases to listed entities, and this is none"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=law.cite("744.11(a)", "748.5"))
    reached = reach(matter, scope)
    if reached.subject is False:
        because = f"{reached.because}; the Entity List reaches only things subject to the EAR"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=(*reached.cites, *law.cite("744.11(a)")), weakest=reached.confidence)
    if not matter.deal.parties:
        missing = Unknown(fact="who the parties are", why="a listed party makes the listing bite", key="parties")
        return answer(law, Verdict.REVIEW, "the deal names no party", cites=law.cite("744.11(a)"), unknowns=(missing,))
    found = weigh([_party(matter, place, party, laws, reached) for place, party in matter.parties()])
    return if_it_moves(found, matter, scope)


def _party(matter: Matter, place: str, party: DealParty, laws: Laws, reached: Reach) -> Finding:
    """Answer for one party: by its name, by its address, by its owners under the affiliates rule."""
    law, scope = laws[REGIME], laws["ear_scope"]
    standing = matter.standing(place, PROGRAMME)
    if standing:
        bitten = f"{matter.called(place)} is on the Entity List", _chain(law, standing[0])
        return _outside_roles(matter, place, party, law, *bitten, standing) or _listed(matter, place, standing, law, scope, reached)
    if party.address_listed:
        return _address(matter, place, party, law, reached)
    owned = affiliates(matter, laws, reached).get(place)
    return replace(owned, regime=REGIME) if owned else _unlisted(matter, place, party, law)


def _outside_roles(
    matter: Matter,
    place: str,
    party: DealParty,
    law: Law,
    bitten: str,
    cites: tuple[Citation, ...],
    standing: tuple[Listing, ...] = (),
) -> Finding | None:
    """Answer for a party that is `bitten` in a role which does not count, or is not known; None if it counts."""
    roles, agents = law.on("roles", matter.law_day), law.on("agent_roles", matter.law_day)
    if party.role is not None and party.role in roles.value:
        return None
    name = matter.called(place)
    flags = (f"{bitten}: look at General Prohibition Ten and 'is informed' letters",)
    if party.role is None:
        missing = Unknown(fact=f"role of {name}", why="only some roles make a listing bite", key=f"{place}.role")
        because = f"{bitten}; its role in the deal is not known"
        return answer(law, Verdict.REVIEW, because, roles, cites=cites, unknowns=(missing,), listings=standing, flags=flags)
    role = party.role.value.replace("_", " ")
    if party.role in agents.value:
        missing = Unknown(
            fact=f"whether {name} takes the goods as an intermediate consignee", why=f"a {role} may", key=f"{place}.role"
        )
        because = f"{bitten}, and is a {role}"
        return answer(law, Verdict.REVIEW, because, agents, cites=cites, unknowns=(missing,), listings=standing, flags=flags)
    because = f"{bitten}, but as {role} it is no party under 15 CFR 748.5(c)-(f)"
    return answer(law, Verdict.ALLOWED, because, roles, cites=cites, listings=standing, flags=flags)


def _listed(matter: Matter, place: str, standing: tuple[Listing, ...], law: Law, scope: Law, reached: Reach) -> Finding:
    listing, name = standing[0], matter.called(place)
    cites = _chain(law, listing)
    doubts = matter.doubts(place, listing)
    if doubts:
        because = f"{name} may be an entity on the Entity List"
        return answer(law, Verdict.REVIEW, because, cites=cites, unknowns=doubts, listings=standing)
    if reached.subject is None:
        because = f"{name} is on the Entity List, and whether the thing is subject to the EAR is not known"
        return answer(law, Verdict.REVIEW, because, cites=(*cites, *reached.cites), unknowns=reached.unknowns, listings=standing)
    relieved = relief(matter, listing, law, scope)
    if relieved is not None:
        return answer(
            law,
            relieved.verdict,
            relieved.because,
            relieved.rests,
            cites=cites,
            unknowns=relieved.unknowns,
            conditions=relieved.conditions,
            listings=standing,
        )
    if reached.only_by(set(listing.measure.footnotes) & set(law.on("direct_product_marks", matter.law_day).value)):
        return _direct_product(matter, standing, law, cites, perhaps_more=reached.perhaps_more)
    return _licence(matter, place, standing, law, cites)


def _direct_product(
    matter: Matter, standing: tuple[Listing, ...], law: Law, cites: tuple[Citation, ...], *, perhaps_more: bool
) -> Finding:
    """Answer for a thing that only the entry's direct-product rule brings under the EAR: exceptions remain open to it."""
    marks, exception = law.on("direct_product_marks", matter.law_day), matter.deal.exception
    review = law.on("direct_product_review", matter.law_day)
    terms = Licence(
        requirement="Things subject to the EAR as direct products only (15 CFR 744.11(a)(2)(i))",
        review_policy=review.value,
        exceptions="all of 15 CFR part 740, if their terms and 15 CFR 740.2 are met",
    )
    party = standing[0].party.caption if standing[0].party else "a listed entity"
    because = f"the thing goes to {party} and is subject to the EAR only as a foreign direct product"
    if exception:
        conditions: tuple[str, ...] = (f"the terms of licence exception {exception} and of 15 CFR 740.2 are met",)
        if perhaps_more:
            conditions = (*conditions, "no other rule of direct products catches it, which is not known")
        verdict = Verdict.ALLOWED_WITH_CONDITIONS
        return answer(law, verdict, because, marks, cites=cites, conditions=conditions, listings=standing, licence=terms)
    return answer(law, Verdict.LICENCE_REQUIRED, because, marks, review, cites=cites, listings=standing, licence=terms)


def _licence(matter: Matter, place: str, standing: tuple[Listing, ...], law: Law, cites: tuple[Citation, ...]) -> Finding:
    measure, name, licence = standing[0].measure, matter.called(place), matter.deal.licence
    terms = Licence(
        requirement=measure.requirement or "All items subject to the EAR, unless the entry says less",
        review_policy=measure.review_policy or "as the entry says",
        exceptions=_NO_EXCEPTION,
    )
    if licence:
        because = f"{name} is on the Entity List; the deal states licence {licence}"
        conditions = (f"licence {licence} covers this thing, these parties and this use, and its conditions are kept",)
        return answer(
            law, Verdict.ALLOWED_WITH_CONDITIONS, because, cites=cites, conditions=conditions, listings=standing, licence=terms
        )
    narrowed = _narrowed(matter, measure.requirement, law)
    if narrowed is not None:
        because = f"{name} is on the Entity List with a requirement that does not take in every thing"
        return answer(law, Verdict.REVIEW, because, cites=cites, unknowns=(narrowed,), listings=standing, licence=terms)
    since = f" since {measure.span.since}" if measure.span.since else ""
    because = f"{name} is on the Entity List{since} and is a party to the deal"
    flags = _flags(matter, measure.history)
    facts = policy_facts(terms)
    return answer(law, Verdict.LICENCE_REQUIRED, because, cites=cites, flags=flags, listings=standing, licence=terms, facts=facts)


def _flags(matter: Matter, history: tuple[Citation, ...]) -> tuple[str, ...]:
    said = []
    if matter.deal.exception:
        said.append(f"licence exception {matter.deal.exception} does not apply to listed entities")
    later = [cite for cite in history if cite.published and cite.published > matter.law_day]
    if later:
        said.append(f"the entry was amended after {matter.law_day} ({later[0]} first); its text is shown as the snapshot has it")
    return tuple(said)


def _narrowed(matter: Matter, requirement: str, law: Law) -> Unknown | None:
    """Ask whether the thing is within an entry's requirement that does not begin with, or narrows again, every thing."""
    text = " ".join(requirement.lower().split())
    whole = any(text.startswith(opening) for opening in law.on("whole_requirement", matter.law_day).value)
    if not text or (whole and not any(word in text for word in law.on("narrowing", matter.law_day).value)):
        return None
    return Unknown(fact="whether the thing is within the entry's licence requirement", why=requirement, key="lines")


def _chain(law: Law, listing: Listing) -> tuple[Citation, ...]:
    """Return the law, then the entry's history, oldest first: the rule of 2019 before the page of its entries."""
    opening = law.cite("84 FR 22961") if any(cite.instrument == "84 FR 22963" for cite in listing.measure.history) else ()
    return (*law.cite("744.11(a)", "744.16", "supp4-744"), *opening, *listing.measure.history)


def _address(matter: Matter, place: str, party: DealParty, law: Law, reached: Reach) -> Finding:
    rule, name = law.at("addresses", matter.law_day), matter.called(place)
    if rule is None:
        because = f"{name} uses an address that was listed later; on {matter.law_day} no address stood on the Entity List"
        return answer(law, Verdict.ALLOWED, because, cites=law.cite("744.16(f)"))
    outside = _outside_roles(matter, place, party, law, f"{name} uses an address on the Entity List", law.cited(rule))
    if outside is not None:
        return outside
    if reached.subject is None:
        because = f"{name} uses a listed address, and whether the thing is subject to the EAR is not known"
        return answer(law, Verdict.REVIEW, because, rule, unknowns=reached.unknowns)
    because = f"{name} uses an address on the Entity List, which binds whoever uses it"
    terms = Licence(requirement="All items subject to the EAR", exceptions=_NO_EXCEPTION)
    return answer(law, Verdict.LICENCE_REQUIRED, because, rule, licence=terms)


def _days_to(listing: Listing, matter: Matter) -> int:
    since = listing.measure.span.since
    return (since - matter.law_day).days if since else 0


def _unlisted(matter: Matter, place: str, party: DealParty, law: Law) -> Finding:
    name = matter.called(place)
    later = tuple(one for one in matter.against(place, PROGRAMME) if one.same and one.measure.span.to_come(matter.law_day))
    near = [
        one
        for one in later
        if one.measure.effective_assumed and _days_to(one, matter) <= law.on("days_before_publication", matter.law_day).value
    ]
    if near:
        why = f"it was published on {near[0].measure.published} and may have taken effect some days before"
        missing = Unknown(fact=f"the day on which the listing of {name} took effect", why=why, key="law_day")
        because = f"{name} was listed within days after {matter.law_day}"
        return answer(law, Verdict.REVIEW, because, cites=_chain(law, near[0]), unknowns=(missing,), listings=later)
    if later:
        because = f"{name} was not yet listed on {matter.law_day}: its listing took effect on {later[0].measure.span.since}"
        return answer(law, Verdict.ALLOWED, because, cites=_chain(law, later[0]), listings=later)
    gaps = matter.unread(place, party, PROGRAMME)
    if gaps:
        because = f"{name} was not found, but the Entity List is not loaded whole"
        return answer(law, Verdict.REVIEW, because, cites=law.cite("744.11(a)"), unknowns=gaps)
    because = f"{name} was not found on the Entity List{matter.seen(PROGRAMME)}"
    return answer(law, Verdict.ALLOWED, because, cites=law.cite("744.11(a)", "748.5"))
