"""What BIS's other lists and end uses do: denied persons, unverified, military and military-intelligence parties, 744.8.

Source: 15 CFR 736.2(b)(4) and (7), 744.6, 744.8, 744.15, 744.21, 744.22 and Supplements No. 2, 6 and 7 to part 744.
"""

from caveat.facts.deal import Act
from caveat.facts.finding import Finding, Unknown, Verdict, gravest, weigh
from caveat.rules.answers import answer
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us import _military, _parties
from caveat.rules.us.ear_scope import Reach, if_it_moves, moves, reach

REGIME = "bis_lists"
_READ = ("DPL", "UVL", "MEU", "MIEU", "SDN")


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each list that someone in the deal stands on, and each end use that is known; the gravest wins."""
    law, scope = laws[REGIME], laws["ear_scope"]
    if matter.deal.act is Act.SUPPORT:
        return _military.support(matter, law)
    if moves(matter, scope) is False:
        because = "these lists govern exports, reexports, transfers and releases, and this is none"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=law.cite("748.5"))
    reached = reach(matter, scope)
    if reached.subject is False:
        because = f"{reached.because}; these lists reach only things subject to the EAR"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=reached.cites, weakest=reached.confidence)
    found = [one for place, party in matter.parties() for one in _parties.answers(matter, place, party, law)]
    found += _military.answers(matter, law)
    if not found:
        return _nobody(matter, law)
    if reached.subject is None and gravest(one.verdict for one in found).rank < Verdict.REVIEW.rank:
        return _open(found, reached, law)
    return if_it_moves(weigh(found), matter, scope)


def _open(found: list[Finding], reached: Reach, law: Law) -> Finding:
    because = f"{found[0].because}, and whether the thing is subject to the EAR is not known"
    listings = tuple(listing for one in found for listing in one.listings)
    return answer(
        law, Verdict.REVIEW, because, cites=(*reached.cites, *found[0].cites), unknowns=reached.unknowns, listings=listings
    )


def _nobody(matter: Matter, law: Law) -> Finding:
    if not matter.deal.parties:
        missing = Unknown(fact="who the parties are", why="these lists name parties", key="parties")
        return answer(law, Verdict.REVIEW, "the deal names no party", cites=law.cite("748.5"), unknowns=(missing,))
    gaps = tuple(gap for place, party in matter.parties() for gap in matter.unread(place, party, *_READ))
    cites = law.cite("736.2(b)(4)", "744.8", "744.15", "744.21", "744.22")
    if gaps:
        because = "no party was found on these lists, but not all of them are loaded whole"
        return answer(law, Verdict.REVIEW, because, unknowns=gaps, cites=cites)
    return answer(law, Verdict.ALLOWED, f"no party was found on these lists{matter.seen(*_READ)}", cites=cites)
