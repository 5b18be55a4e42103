"""What a party's standing on BIS's lists leads to: denied, unverified, military, or blocked under 15 CFR 744.8."""

from collections.abc import Iterator
from dataclasses import replace

from caveat.facts.deal import DealParty
from caveat.facts.finding import Finding, Licence, Listing, Unknown, Verdict
from caveat.rules.answers import answer
from caveat.rules.law import Law
from caveat.rules.matter import Matter

REGIME = "bis_lists"


def answers(matter: Matter, place: str, party: DealParty, law: Law) -> Iterator[Finding]:
    """Yield what each of these lists says about one party; nothing where it stands on none."""
    for listing in matter.standing(place, "DPL"):
        yield _denied(matter, place, listing, law)
    if bites(matter, party, law) is False:
        return
    for listing in matter.standing(place, "UVL"):
        yield in_its_role(matter, place, party, _unverified(matter, place, listing, law))
    for listing in matter.standing(place, "SDN"):
        for one in _blocked(matter, place, listing, law):
            yield in_its_role(matter, place, party, one)


def unsure(matter: Matter, place: str, listing: Listing, law: Law, *cites: str) -> Finding | None:
    """Return the review that a listing leads to which is not certain; None for a certain one."""
    doubts = matter.doubts(place, listing)
    if not doubts:
        return None
    because = f"{matter.called(place)} may stand on the list {listing.measure.programme}"
    return answer(law, Verdict.REVIEW, because, unknowns=doubts, cites=law.cite(*cites), listings=(listing,))


def policy_facts(terms: Licence) -> dict[str, str] | None:
    """Give a review policy as one word, where it is one and the same for every thing; None where a text has to be read."""
    word = "_".join(terms.review_policy.rstrip(". ").lower().split())
    return {"review_policy": word} if word in ("presumption_of_denial", "policy_of_denial", "case_by_case") else None


def bites(matter: Matter, party: DealParty, law: Law) -> bool | None:
    """Say whether a party's role is one of 15 CFR 748.5(c)-(f); None if it is not told."""
    return None if party.role is None else party.role in law.on("roles", matter.law_day).value


def in_its_role(matter: Matter, place: str, party: DealParty, finding: Finding) -> Finding:
    """Leave a finding open where the party's role is not told, since only some roles make a listing bite."""
    if party.role is not None or finding.verdict in (Verdict.ALLOWED, Verdict.NOT_IN_FORCE, Verdict.REVIEW):
        return finding
    name = matter.called(place)
    missing = Unknown(fact=f"role of {name}", why="only some roles make a listing bite", key=f"{place}.role")
    because = f"{finding.because}; its role in the deal is not known"
    return replace(finding, verdict=Verdict.REVIEW, because=because, unknowns=(*finding.unknowns, missing))


def _denied(matter: Matter, place: str, listing: Listing, law: Law) -> Finding:
    rule = law.on("denied", matter.law_day)
    doubtful = unsure(matter, place, listing, law, *rule.cite)
    if doubtful is not None:
        return doubtful
    flag = "read the denial order itself: a standard order forbids taking part in any way; others may say less"
    because = f"{matter.called(place)} is denied export privileges; no licence exception applies"
    return answer(law, Verdict.PROHIBITED, because, rule, cites=listing.measure.history, flags=(flag,), listings=(listing,))


def _unverified(matter: Matter, place: str, listing: Listing, law: Law) -> Finding:
    rule = law.at("unverified", matter.law_day)
    name = matter.called(place)
    if rule is None:
        because = f"the Unverified List did not yet ask for a statement on {matter.law_day}"
        return answer(law, Verdict.NOT_IN_FORCE, because, cites=law.cite("744.15"))
    doubtful = unsure(matter, place, listing, law, *rule.cite)
    if doubtful is not None:
        return doubtful
    if matter.deal.exception:
        out = law.on("unverified_exceptions", matter.law_day)
        because = f"{name} is on the Unverified List, so licence exception {matter.deal.exception} is not available"
        terms = Licence(
            requirement="as the thing's own reasons for control", exceptions="none while an unverified party is in the deal"
        )
        return answer(law, Verdict.LICENCE_REQUIRED, because, out, listings=(listing,), licence=terms)
    if matter.deal.uvl_statement is False:
        because = f"{name} is on the Unverified List and has given no UVL statement; nothing may be shipped before it does"
        return answer(law, Verdict.PROHIBITED, because, rule, listings=(listing,))
    step = "the export is declared in AES (EEI filing)"
    conditions = (step,) if matter.deal.uvl_statement else (f"{name} signs a UVL statement before shipment", step)
    because = f"{name} is on the Unverified List: no licence is needed for that, but a UVL statement is"
    return answer(law, Verdict.ALLOWED_WITH_CONDITIONS, because, rule, conditions=conditions, listings=(listing,))


def _blocked(matter: Matter, place: str, listing: Listing, law: Law) -> Iterator[Finding]:
    """Answer under 15 CFR 744.8 for a blocked person whose programme is one of those named there."""
    rule = law.at("blocked_tags", matter.law_day)
    tags = set(listing.measure.tags)
    known = set(law.values["blocked_tags"].dated[0].value)
    name = matter.called(place)
    if rule is not None and listing.stated and not tags and not matter.deal.ofac_authorisation:
        asked = Unknown(
            fact=f"the programme under which {name} is blocked",
            why="15 CFR 744.8 names some of them (SDN:SDGT, say)",
            key=f"{place}.lists",
        )
        yield answer(law, Verdict.REVIEW, f"{name} is a blocked person", rule, unknowns=(asked,), listings=(listing,))
    if not tags & known:
        return
    if rule is None:
        because = f"15 CFR 744.8 did not yet reach the programme of {name} on {matter.law_day}"
        flag = "sections 744.12 to 744.14, which it replaced, are not restated here"
        yield answer(law, Verdict.NOT_IN_FORCE, because, cites=law.cite("744.8", "89 FR 20107"), flags=(flag,), listings=(listing,))
        return
    doubtful = unsure(matter, place, listing, law, *rule.cite)
    if doubtful is not None:
        yield doubtful
        return
    yield _744_8(matter, place, listing, law)


def _744_8(matter: Matter, place: str, listing: Listing, law: Law) -> Finding:
    name, rule = matter.called(place), law.on("blocked_tags", matter.law_day)
    terms = Licence(requirement="All items subject to the EAR", review_policy="Presumption of denial", exceptions="None")
    if any(one.certain for one in matter.standing(place, "ENTITY_LIST")):
        because = f"{name} is a blocked person and on the Entity List, whose entry holds even where OFAC authorises the deal"
        cites = law.cite("744.8", "744.11(a)")
        return answer(
            law, Verdict.LICENCE_REQUIRED, because, cites=cites, listings=(listing,), licence=terms, facts=policy_facts(terms)
        )
    if matter.deal.ofac_authorisation:
        because = f"{name} is a blocked person, and OFAC's {matter.deal.ofac_authorisation} licence stands in for one of BIS"
        return answer(law, Verdict.ALLOWED, because, cites=law.cite("744.8(b)"), listings=(listing,))
    because = (
        f"{name} is a blocked person under a programme that 15 CFR 744.8 names ({', '.join(sorted(set(listing.measure.tags)))})"
    )
    flags = ("an authorisation of OFAC would stand in for it",)
    facts = policy_facts(terms)
    return answer(law, Verdict.LICENCE_REQUIRED, because, rule, flags=flags, listings=(listing,), licence=terms, facts=facts)
