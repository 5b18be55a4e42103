"""Whether section 805 bars the Department of Defense from a contract or a purchase.

Source: NDAA for fiscal year 2024, section 805; the list is that of section 1260H.
"""

from collections.abc import Iterator

from caveat.facts import Exact
from caveat.facts.deal import Act, ActorKind, DealParty, Line, Role
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.rules.answers import answer, together, unsure
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us._suppliers import Supplier, nameless, suppliers

REGIME = "section_805"
_LIST = "1260H"
_BUYING = frozenset({Act.PROCURE, Act.CONTRACT})
_OPPOSITE = frozenset({None, Role.SELLER, Role.SIGNATORY})


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for those with whom the Department contracts and for what it buys; the gravest counts."""
    law, deal = laws[REGIME], matter.deal
    first = law.values["entity_ban"].dated[0]
    if deal.act is not None and deal.act not in _BUYING:
        return answer(
            law,
            Verdict.NOT_SUBJECT,
            "section 805 governs contracts and purchases of the Department of Defense, and this is neither",
            first,
        )
    if deal.actor.kind not in (None, ActorKind.DEFENCE_DEPARTMENT):
        return answer(law, Verdict.NOT_SUBJECT, "section 805 binds the Department of Defense only", first)
    done = _department(matter, law)
    if deal.act is None:
        acted = Unknown(fact="what is done", why="section 805 bars contracts and purchases, not use", key="act")
        done = unsure(done, (acted,), "section 805 would bar contracting for this, and what is done is not known")
    if deal.actor.kind is None:
        asks = Unknown(fact="who is buying", why="section 805 binds the Department of Defense only", key="actor.kind")
        return unsure(
            done,
            (asks,),
            "section 805 would speak to this if the Department of Defense were buying, and who is buying is not known",
        )
    return done


def _department(matter: Matter, law: Law) -> Finding:
    first = law.values["entity_ban"].dated[0]
    rule = law.at("entity_ban", matter.law_day)
    if rule is None:
        return answer(
            law,
            Verdict.NOT_IN_FORCE,
            f"section 805 bars contracts with listed entities from {first.since}, after {matter.law_day}",
            first,
        )
    deal = matter.deal
    opposite = [(place, party) for place, party in matter.parties() if party.role in _OPPOSITE]
    answers = [one for place, party in opposite for one in _contracted(matter, law, place, party)]
    answers += [one for number, line in enumerate(deal.lines) for one in _bought(matter, law, number, line)]
    if not opposite and (deal.act is Act.CONTRACT or not deal.lines):
        asks = Unknown(
            fact="with whom the contract is made", why="section 805 bars contracts with entities of the 1260H list", key="parties"
        )
        answers.append(answer(law, Verdict.REVIEW, "with whom the Department contracts is not known", rule, unknowns=(asks,)))
    flags = () if opposite else ("the seller was not told; a contract with an entity of the 1260H list is barred too",)
    return together(
        answers, answer(law, Verdict.ALLOWED, "nobody of the 1260H list was found in what the deal names", rule, flags=flags)
    )


def _listed(matter: Matter, law: Law, place: str, party: DealParty | None) -> tuple[Supplier, ...]:
    tie = Exact(law.on("control_above", matter.law_day).value)
    return suppliers(matter, place, party, _LIST, tie_above=tie)


def _gaps(matter: Matter, law: Law, place: str, party: DealParty | None) -> Iterator[Finding]:
    gaps = matter.unread(place, party, _LIST) if party and party.name else ()
    if gaps:
        rule = law.on("entity_ban", matter.law_day)
        yield answer(law, Verdict.REVIEW, f"whether {matter.called(place)} is on the 1260H list is not known", rule, unknowns=gaps)


def _contracted(matter: Matter, law: Law, place: str, party: DealParty) -> Iterator[Finding]:
    rule = law.on("entity_ban", matter.law_day)
    found = [one for one in _listed(matter, law, place, party) if one.listing.measure.in_force(matter.law_day)]
    for one in found:
        because = f"{one.told} is an entity of the 1260H list or under its control, and the Department may not contract with it from {rule.since} on"
        done = answer(law, Verdict.PROHIBITED, because, rule, listings=(one.listing,))
        yield unsure(
            done,
            one.doubts,
            f"if {one.told} is listed or controlled by a listed entity, this is forbidden, and that is not settled",
        )
    if not found and nameless(party):
        asks = Unknown(fact="name of the other party", why="the 1260H list names entities", key=f"{place}.name")
        yield answer(law, Verdict.REVIEW, "with whom the Department contracts is not known", rule, unknowns=(asks,))
    if not found:
        yield from _gaps(matter, law, place, party)


def _bought(matter: Matter, law: Law, number: int, line: Line) -> Iterator[Finding]:
    """Answer for a thing bought: the end item counts, through whomever it comes; its components do not."""
    place, told = f"lines[{number}]", f"line {number + 1}"
    rule, first = law.at("goods_ban", matter.law_day), law.values["goods_ban"].dated[0]
    made = [one for one in _listed(matter, law, f"{place}.maker", line.maker) if one.listing.measure.in_force(matter.law_day)]
    if rule is None:
        because = f"section 805 bars goods and services of listed entities from {first.since}, after {matter.law_day}"
        yield answer(law, Verdict.NOT_IN_FORCE, because, first, listings=tuple(one.listing for one in made))
        return
    for one in made:
        way = "through a reseller or otherwise indirectly" if line.indirect else "directly or indirectly"
        because = (
            f"{told} is of {one.told}, an entity of the 1260H list or under its control, and the Department may not buy it, {way}"
        )
        done = answer(law, Verdict.PROHIBITED, because, rule, listings=(one.listing,))
        yield unsure(
            done,
            one.doubts,
            f"if {one.told} is listed or controlled by a listed entity, this is forbidden, and that is not settled",
        )
    if made:
        return
    for at, part in enumerate(line.contains or ()):
        inside = _listed(matter, law, f"{place}.contains[{at}].maker", part.maker)
        for one in inside[:1]:
            because = f"{told} has a component of {one.told}, and section 805 leaves components out"
            yield answer(law, Verdict.ALLOWED, because, rule, law.on("components", matter.law_day), listings=(one.listing,))
    if nameless(line.maker):
        asks = Unknown(
            fact=f"maker of {told}", why="goods of an entity of the 1260H list may not be bought", key=f"{place}.maker.name"
        )
        yield answer(law, Verdict.REVIEW, f"who made {told} is not known", rule, unknowns=(asks,))
    yield from _gaps(matter, law, f"{place}.maker", line.maker)
