"""Is a blocked person in the deal, or a party that blocked persons own to half or more?

Source: 31 CFR chapter V; OFAC's guidance of 2008 and 2014 and FAQ 398 to 401.
"""

from dataclasses import replace

from caveat.facts import Citation
from caveat.facts.deal import DealParty
from caveat.facts.finding import Finding, Listing, Unknown, Verdict, weigh
from caveat.ownership import Standing
from caveat.rules.answers import answer
from caveat.rules.holdings import holdings_of
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.owners import Owned, criterion_of, first_criterion, owned
from caveat.rules.us._nexus import touches_us, us_link

REGIME = "ofac_blocking"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each party of the deal, whatever its role, and give the gravest."""
    law = laws[REGIME]
    each = [_party(matter, place, party, law, laws["ofac_50"]) for place, party in matter.parties()]
    if not each and matter.deal.act in (None, *law.on("acts_with_others", matter.law_day).value):
        missing = Unknown(fact="who the parties are", why="a blocked person in any role makes the deal forbidden", key="parties")
        return answer(law, Verdict.REVIEW, "the deal names no party", cites=law.cite("31-CFR-V"), unknowns=(missing,))
    if not each:
        because = "the deal names no party whose property could be blocked"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=law.cite("31-CFR-V"))
    return weigh(each)


def _party(matter: Matter, place: str, party: DealParty, law: Law, test: Law) -> Finding:
    standing = matter.standing(place, "SDN")
    if standing:
        doubts = matter.doubts(place, standing[0])
        if doubts:
            because = f"{matter.called(place)} may be a blocked person"
            return answer(law, Verdict.REVIEW, because, unknowns=doubts, cites=law.cite("31-CFR-V"), listings=standing)
        return _blocked(matter, f"{matter.called(place)} is a blocked person{_programmes(standing)}", standing, law)
    tested, counting = criterion_of(test, matter.law_day), test.on("lists", matter.law_day).value
    criterion, _ = tested or first_criterion(test)
    above = holdings_of(matter.deal, matter.law_day)
    held = owned(matter, above, place, party, criterion, lambda one, at: one.standing(at, *counting))
    if held is not None:
        said = _owned(matter, place, held, law, test) if tested else _untested(matter, place, held, law, test)
        return replace(said, stakes=held.held.stakes, ties=held.held.ties)
    gaps = matter.unread(place, party, "SDN")
    if gaps:
        because = f"{matter.called(place)} was not looked up: OFAC's list is not loaded"
        return answer(law, Verdict.REVIEW, because, unknowns=gaps, cites=law.cite("31-CFR-V"))
    because = f"{matter.called(place)} was not found on OFAC's list{matter.seen('SDN')}, and no blocked owner is stated"
    return answer(law, Verdict.ALLOWED, because, cites=(*law.cite("31-CFR-V"), *test.cite("FAQ-401")))


def _programmes(standing: tuple[Listing, ...]) -> str:
    tags = sorted({tag for one in standing for tag in one.measure.tags})
    return f" ({', '.join(tags)})" if tags else ""


def _owned(matter: Matter, place: str, held: Owned, law: Law, test: Law) -> Finding:
    """Answer for a party whose owners, or theirs, are blocked, by OFAC's test of ownership."""
    name, rule = matter.called(place), test.on("owned_share", matter.law_day)
    if held.standing is Standing.OWNED:
        because = f"{name} is owned to half or more by blocked persons ({held.told}) and so is blocked itself"
        return _blocked(matter, because, held.listings, law, test.cited(rule))
    cites = (*test.cited(rule), *test.cite("FAQ-398"))
    flag = f"{name} has blocked owners ({held.told}); deal with none of them, and do not let one sign (FAQ 400)"
    if held.standing is Standing.OPEN:
        because = f"{name} has blocked owners whose share is open ({held.told})"
        return answer(law, Verdict.REVIEW, because, unknowns=held.unknowns, cites=cites, flags=(flag,), listings=held.listings)
    because = f"blocked persons own less than half of {name} ({held.told}); ownership decides, not control"
    return answer(law, Verdict.ALLOWED, because, cites=cites, flags=(flag,), listings=held.listings)


def _untested(matter: Matter, place: str, held: Owned, law: Law, test: Law) -> Finding:
    """Answer for a party with blocked owners before the first guidance on ownership."""
    name, first = matter.called(place), test.values["owned_share"].dated[0]
    because = f"{name} has blocked owners ({held.told}), and OFAC's first guidance on ownership is of {first.since}"
    why = "blocked persons' property was blocked then too; by which share of a company was not published"
    missing = Unknown(fact=f"whether {name} was property of its blocked owners on {matter.law_day}", why=why, key="law_day")
    return answer(law, Verdict.REVIEW, because, unknowns=(missing,), cites=test.cited(first), listings=held.listings)


def _blocked(matter: Matter, because: str, listings: tuple[Listing, ...], law: Law, basis: tuple[Citation, ...] = ()) -> Finding:
    """Answer for property that is blocked, by who asks: US persons and US nexus are bound, others are warned."""
    deal, cites = matter.deal, (*law.cite("31-CFR-V"), *basis)
    if deal.ofac_authorisation:
        condition = f"OFAC's {deal.ofac_authorisation} licence covers this deal, and its terms are kept"
        return answer(law, Verdict.ALLOWED_WITH_CONDITIONS, because, cites=cites, conditions=(condition,), listings=listings)
    if touches_us(deal):
        flags: tuple[str, ...] = (
            f"tied to the United States: {us_link(deal)}",
            "property of a blocked person that comes into a US person's hand is blocked and reported to OFAC",
        )
        return answer(law, Verdict.PROHIBITED, because, cites=cites, flags=flags, listings=listings)
    if deal.actor.us_person is None and not deal.actor.country:
        missing: tuple[Unknown, ...] = (
            Unknown(fact="whether the actor is a US person", why="US persons are bound everywhere", key="actor.us_person"),
        )
    else:
        missing = (
            Unknown(
                fact="whether the deal touches the United States",
                why="payment, goods or persons there bind too",
                key="actor.us_person",
            ),
        )
    flags = ("who is no US person may still cause a violation, and some programmes carry secondary sanctions",)
    return answer(law, Verdict.REVIEW, because, cites=cites, unknowns=missing, flags=flags, listings=listings)
