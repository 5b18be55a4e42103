"""Is a payment a bribe under the Foreign Corrupt Practices Act?

Source: 15 USC 78dd-1 to 78dd-3 and 78m(b). The elements are asked one by one: all of them make a bribe, one that is wanting makes
none, and while one is open every other is a red flag.
"""

from caveat.facts.deal import Deal
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.facts.payment import Payer, Payment
from caveat.rules.answers import answer
from caveat.rules.law import Dated, Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us._bribery import Element, covers, elements_of

REGIME = "fcpa"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for the payment of the deal: who is bound first, then its books, then the elements of a bribe."""
    law, payment = laws[REGIME], matter.deal.payment
    first = law.values["anti_bribery"].dated[0]
    rule = law.at("anti_bribery", matter.law_day)
    if payment is None:
        return answer(law, Verdict.NOT_SUBJECT, "the deal tells of no payment, gift, offer or promise to judge", first)
    if rule is None:
        return answer(law, Verdict.NOT_IN_FORCE, f"the Act is law from {first.since}, after {matter.law_day}", first)
    covered = covers(matter.deal, law, matter.law_day)
    if covered.met is False:
        because = "the payer is outside the classes that the Act names, and conspiracy does not bring it in"
        return answer(law, Verdict.NOT_SUBJECT, because, *covered.rests, cites=law.cite("Hoskins"))
    books = _books(matter, payment, law)
    return books or _bribe(matter, payment, law, (covered, *elements_of(matter.deal, law, matter.law_day)))


def _books(matter: Matter, payment: Payment, law: Law) -> Finding | None:
    """Forbid what an issuer books falsely, whatever the payment was for."""
    if payment.payer is not Payer.ISSUER or payment.booked_truly is not False:
        return None
    because = "an issuer keeps books that show its payments truly, and this one is not so booked"
    return answer(law, Verdict.PROHIBITED, because, law.on("books", matter.law_day))


def _bribe(matter: Matter, payment: Payment, law: Law, elements: tuple[Element, ...]) -> Finding:
    wanting = [one for one in elements if one.met is False]
    excused = _excuse(payment, law, matter)
    if excused is not None:
        because, rest = excused
        return answer(law, Verdict.ALLOWED, because, rest, flags=_beside(matter, law))
    if wanting:
        verdict = Verdict.NOT_SUBJECT if any(one.outside for one in wanting) else Verdict.ALLOWED
        because = f"no bribe under the Act: {'; '.join(one.denied for one in wanting)}"
        return answer(law, verdict, because, *wanting[0].rests, flags=_beside(matter, law))
    open_ = [one for one in elements if one.met is None]
    if open_:
        return _red_flags(matter, law, elements, open_)
    because = f"every element of a bribe is given: {'; '.join(one.said for one in elements)}"
    rests = tuple(rest for one in elements for rest in one.rests)
    claim = ("written local law and reasonable promotion are defences that the payer would have to prove",)
    return answer(law, Verdict.PROHIBITED, because, *rests, flags=(*claim, *_beside(matter, law)))


def _excuse(payment: Payment, law: Law, matter: Matter) -> tuple[str, Dated] | None:
    """Return the exception or the defence that is claimed, if the Act has it on the law day."""
    claims = (
        ("routine_action", payment.purpose == "routine_action", "it speeds routine governmental action, which the Act excepts"),
        ("local_law", payment.local_law is True, "written law of the country allows it, which is a defence"),
        ("promotion", payment.promotion is True, "it is a reasonable expense of promotion, which is a defence"),
    )
    for name, claimed, because in claims:
        rest = law.at(name, matter.law_day)
        if claimed and rest is not None:
            return because, rest
    return None


def _red_flags(matter: Matter, law: Law, elements: tuple[Element, ...], open_: list[Element]) -> Finding:
    given = tuple(f"red flag: {one.said}" for one in elements if one.met)
    asked = tuple(
        Unknown(fact=one.fact, why="all elements together make a bribe, one that is wanting none", key=one.key) for one in open_
    )
    because = f"whether this is a bribe is open: {len(given)} of {len(elements)} elements are given and none is ruled out"
    rest = law.on("anti_bribery", matter.law_day)
    return answer(law, Verdict.REVIEW, because, rest, unknowns=asked, flags=(*given, *_beside(matter, law)))


def _beside(matter: Matter, law: Law) -> tuple[str, ...]:
    """Say beside the answer how the Act is enforced on the law day, and what issuers must book."""
    policy = law.at("enforcement", matter.law_day)
    told = (
        ()
        if policy is None
        else (f"enforcement policy, not law: {policy.value} ({policy.confidence}); the Act itself is unchanged",)
    )
    return (*told, *_bookkeeping(matter.deal))


def _bookkeeping(deal: Deal) -> tuple[str, ...]:
    if deal.payment is None or deal.payment.payer is not Payer.ISSUER:
        return ()
    return ("an issuer books it truly and keeps internal controls, bribe or not (15 USC 78m(b))",)
