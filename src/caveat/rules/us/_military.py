"""Military and military-intelligence end users and end uses: what is known counts beside what is listed.

Source: 15 CFR 744.21 with Supplement No. 2 (only some things), 744.22 (every thing), 744.6(b)(5) (support by US persons).
"""

from collections.abc import Iterator

from caveat.facts.deal import DealParty
from caveat.facts.finding import Finding, Licence, Listing, Unknown, Verdict
from caveat.rules.answers import answer
from caveat.rules.law import Dated, Law
from caveat.rules.matter import Matter
from caveat.rules.us._parties import bites, in_its_role, policy_facts, unsure

REGIME = "bis_lists"
_TERMS = Licence(
    requirement="as 15 CFR 744.21 or 744.22 says", review_policy="Presumption of denial", exceptions="License Exception GOV only"
)


def support(matter: Matter, law: Law) -> Finding:
    """Answer for a US person's support of an end use, whatever the thing is."""
    known = matter.deal.knowledge
    involved = (
        known.military_intelligence_end_use
        or known.military_intelligence_end_user
        or any(party.is_mieu for party in matter.deal.parties)
    )
    rule = law.at("support", matter.law_day)
    countries = law.at("intelligence_countries", matter.law_day)
    cites = law.cited(rule) if rule else law.cite("744.6", "736.2(b)(7)")
    if not involved:
        missing = Unknown(fact="whether the end use is military intelligence", why="support of it needs a licence", key="knowledge")
        if known.military_intelligence_end_use is None:
            return answer(law, Verdict.REVIEW, "the end use that is supported is not known", unknowns=(missing,), cites=cites)
        return answer(law, Verdict.NOT_SUBJECT, "no military-intelligence end use or end user is supported", cites=cites)
    if rule is None or countries is None:
        because = f"General Prohibition Seven did not yet reach military intelligence on {matter.law_day}"
        return answer(law, Verdict.NOT_IN_FORCE, because, cites=cites)
    if matter.deal.actor.us_person is False:
        because = "the prohibition binds US persons, and the actor is none"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=cites)
    if matter.deal.actor.us_person is None and matter.deal.actor.country != "US":
        missing = Unknown(fact="whether the actor is a US person", why="the prohibition binds US persons", key="actor.us_person")
        return answer(law, Verdict.REVIEW, "who gives the support is not known", unknowns=(missing,), cites=cites)
    if matter.deal.to not in countries.value:
        return _elsewhere(matter, countries, law, Verdict.NOT_SUBJECT)
    because = "a US person may not support a military-intelligence end use or end user there without a licence, whatever the thing"
    return answer(law, Verdict.LICENCE_REQUIRED, because, rule, licence=_TERMS)


def _elsewhere(matter: Matter, countries: Dated, law: Law, verdict: Verdict) -> Finding:
    """Answer for a country that the rule does not name, with `verdict`, or ask for the country."""
    if matter.deal.to:
        because = f"{matter.deal.to} is none of the countries whose military intelligence the rule names"
        return answer(law, verdict, because, countries)
    missing = Unknown(fact="the country of the end use", why="the rule names countries", key="to")
    return answer(law, Verdict.REVIEW, "the country of the end use is not known", countries, unknowns=(missing,))


def answers(matter: Matter, law: Law) -> list[Finding]:
    """Return what is to be said of military and military-intelligence parties and end uses in an export."""
    return [*_intelligence(matter, law), *_military(matter, law)]


def _intelligence(matter: Matter, law: Law) -> Iterator[Finding]:
    known = matter.deal.knowledge
    users = [(place, party) for place, party in matter.parties() if bites(matter, party, law) is not False]
    listed = [(place, party, one) for place, party in users for one in matter.against(place, "MIEU")]
    stated = next(((place, party) for place, party in users if party.is_mieu), None)
    told = known.military_intelligence_end_use or known.military_intelligence_end_user or stated
    if not listed and not told:
        return
    countries = law.at("intelligence_countries", matter.law_day)
    if countries is None:
        because = f"15 CFR 744.22 had not taken effect on {matter.law_day}"
        yield answer(law, Verdict.NOT_IN_FORCE, because, cites=law.cite("744.22", "86 FR 4865"))
        return
    for place, party, listing in listed:
        if listing.measure.in_force(matter.law_day):
            named = _licence(f"{matter.called(place)} is a military-intelligence end user", countries, law, listing)
            yield unsure(matter, place, listing, law, "744.22") or in_its_role(matter, place, party, named)
    if told and stated and known.military_intelligence_end_user is False:
        yield _contradicted("military-intelligence end user", countries, law)
    elif told and matter.deal.to in countries.value:
        found = _licence(f"a military-intelligence end use or end user of {matter.deal.to} is known", countries, law)
        only = stated and not (known.military_intelligence_end_use or known.military_intelligence_end_user)
        yield in_its_role(matter, *stated, found) if stated and only else found
    elif told:
        yield _elsewhere(matter, countries, law, Verdict.ALLOWED)


def _contradicted(what: str, rule: Dated, law: Law) -> Finding:
    missing = Unknown(fact=f"whether a party is known to be a {what}", why="the deal says both", key="knowledge")
    return answer(law, Verdict.REVIEW, f"a party is stated to be a {what}, and not to be known as one", rule, unknowns=(missing,))


def _licence(because: str, rule: Dated, law: Law, *listings: Listing) -> Finding:
    return answer(law, Verdict.LICENCE_REQUIRED, because, rule, listings=listings, licence=_TERMS, facts=policy_facts(_TERMS))


def _military(matter: Matter, law: Law) -> Iterator[Finding]:
    users = [(place, party) for place, party in matter.parties() if bites(matter, party, law) is not False]
    for place, party in users:
        standing = matter.standing(place, "MEU")
        if not (standing or party.is_meu):
            continue
        doubtful = unsure(matter, place, standing[0], law, "744.21", "supp7-744") if standing and not party.is_meu else None
        yield doubtful or in_its_role(matter, place, party, _end_user(matter, place, party, standing, law))
    known = matter.deal.knowledge
    already = any(party.is_meu or matter.standing(place, "MEU") for place, party in users)
    if (known.military_end_use or known.military_end_user) and not already:
        yield things(matter, "a military end use or end user is known", matter.deal.to, (), law)


def _end_user(matter: Matter, place: str, party: DealParty, standing: tuple[Listing, ...], law: Law) -> Finding:
    some, known = law.at("military_countries", matter.law_day), matter.deal.knowledge
    told = party.is_meu or known.military_end_user or known.military_end_use
    if some is not None and party.is_meu and known.military_end_user is False:
        return _contradicted("military end user", some, law)
    if some is not None and not told and law.at("military_list", matter.law_day) is None:
        why = "the Military End User List came later; before it, only what was known counted"
        fact = f"whether {matter.called(place)} was known to be a military end user on {matter.law_day}"
        because = f"{matter.called(place)} is named by the Military End User List, which did not exist on {matter.law_day}"
        missing = Unknown(fact=fact, why=why, key="knowledge.military_end_user")
        return answer(law, Verdict.REVIEW, because, some, unknowns=(missing,), listings=standing)
    of = next((country for one in standing if one.party for country in one.party.countries), "")
    return things(matter, f"{matter.called(place)} is a military end user", of or party.country or matter.deal.to, standing, law)


def things(matter: Matter, who: str, country: str, listings: tuple[Listing, ...], law: Law) -> Finding:
    """Answer for a military end user by the things: every one for some countries, those of Supplement No. 2 for others."""
    everything, some = law.at("military_everything", matter.law_day), law.at("military_countries", matter.law_day)
    if everything is not None and country in everything.value:
        return _licence(f"{who}; for {country} every thing subject to the EAR needs a licence", everything, law, *listings)
    if some is None:
        because = f"{who}; the rule of Supplement No. 2 is not known here for {matter.law_day}, before its widening of 2020"
        missing = Unknown(
            fact=f"15 CFR 744.21 as it stood on {matter.law_day}",
            why="the text before the widening is not restated here",
            key="law_day",
        )
        return answer(law, Verdict.REVIEW, because, cites=law.cite("744.21"), unknowns=(missing,), listings=listings)
    if country not in some.value and not listings:
        because = f"{who}; {country or 'the country'} is none of those that 15 CFR 744.21 names"
        return answer(law, Verdict.ALLOWED, because, some, listings=listings)
    return _supplement(matter, who, some, listings, law)


def _supplement(matter: Matter, who: str, rule: Dated, listings: tuple[Listing, ...], law: Law) -> Finding:
    eccns = law.on("military_eccns", matter.law_day)
    missing = []
    for number, line in enumerate(matter.deal.lines, start=1):
        if line.supp2_744:
            return _licence(f"{who}, and line {number} is within Supplement No. 2 to part 744", rule, law, *listings)
        if line.supp2_744 is None and not line.eccn:
            missing.append(
                Unknown(
                    fact=f"ECCN of line {number}",
                    why="only things of Supplement No. 2 need a licence",
                    key=f"lines[{number - 1}].eccn",
                )
            )
        elif line.supp2_744 is None and line.eccn in eccns.value:
            why = f"the supplement takes in some things of {line.eccn}"
            missing.append(
                Unknown(fact=f"whether line {number} is within Supplement No. 2", why=why, key=f"lines[{number - 1}].supp2_744")
            )
    if missing:
        return answer(law, Verdict.REVIEW, who, rule, eccns, unknowns=tuple(missing), listings=listings)
    because = f"{who}, but nothing in the deal is within Supplement No. 2 to part 744"
    return answer(law, Verdict.ALLOWED, because, rule, eccns, listings=listings)
