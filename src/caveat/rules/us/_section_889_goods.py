"""What section 889 says of the things that are bought, by an agency (Part A) or with federal grant money."""

from collections.abc import Iterator
from dataclasses import replace

from caveat.facts import Exact
from caveat.facts.deal import DealParty, Line, LineKind, Part
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.facts.noun import noun
from caveat.rules.answers import answer, together, unsure
from caveat.rules.law import Dated, Law
from caveat.rules.matter import Matter
from caveat.rules.us._suppliers import Supplier, nameless, suppliers

_PROGRAMME = "SECTION_889"


@noun
class Ban:
    """The ban that is asked of: the matter, the law, its dated entry, and what it forbids, said after a covered thing."""

    matter: Matter
    law: Law
    rule: Dated
    forbids: str

    def behind(self, place: str, party: DealParty | None) -> tuple[Supplier, ...]:
        """Return the covered firms behind a party of the deal."""
        tie = Exact(self.on("tie_above").value)
        return suppliers(self.matter, place, party, _PROGRAMME, tie_above=tie)

    def on(self, name: str) -> Dated:
        """Return another value of the law on the law day."""
        return self.law.on(name, self.matter.law_day)

    def answer(
        self, verdict: Verdict, because: str, one: Supplier, *rests: Dated, asks: Unknown | None = None, flags: tuple[str, ...] = ()
    ) -> Finding:
        """Answer about a covered firm's thing; a ban that hangs on an unsettled tie becomes a review."""
        unknowns = (asks,) if asks else ()
        done = answer(self.law, verdict, because, self.rule, *rests, listings=(one.listing,), unknowns=unknowns, flags=flags)
        return unsure(done, one.doubts, f"if {one.told} is covered by section 889, this is forbidden, and that is not settled")


def bought(ban: Ban) -> Iterator[Finding]:
    """Answer for each thing bought; ask what is bought where the deal names nothing."""
    if not ban.matter.deal.lines:
        asks = Unknown(fact="what is bought", why="section 889 turns on the maker and the kind of each thing", key="lines")
        yield answer(ban.law, Verdict.REVIEW, "the deal does not say what is bought", ban.rule, unknowns=(asks,))
    for number, line in enumerate(ban.matter.deal.lines):
        yield _line(ban, f"lines[{number}]", f"line {number + 1}", line)


def _line(ban: Ban, place: str, told: str, line: Line) -> Finding:
    found = [_made(ban, line, told, place, one) for one in ban.behind(f"{place}.maker", line.maker)]
    for at, part in enumerate(line.contains or ()):
        inside = f"{place}.contains[{at}]"
        found += [_inside(ban, part, told, inside, one) for one in ban.behind(f"{inside}.maker", part.maker)]
    for one in ban.behind(f"{place}.third_party_uses", line.third_party_uses):
        found.append(_connected(ban, line, place, one))
    done = together(found, _uncovered(ban, line, place, told))
    extra = ("the ban reaches micro-purchases, though no representation is asked for them",) if line.micro_purchase else ()
    return replace(done, flags=(*done.flags, *extra))


def _uncovered(ban: Ban, line: Line, place: str, told: str) -> Finding:
    """Answer for a thing behind which no covered firm was found: because there is none, or because nobody was named."""
    if nameless(line.maker) and line.contains is None and line.third_party_uses is None:
        asks = Unknown(
            fact=f"maker of {told}",
            why="section 889 covers what five named firms and their affiliates make",
            key=f"{place}.maker.name",
        )
        return answer(ban.law, Verdict.REVIEW, f"who made {told} is not known", ban.rule, unknowns=(asks,))
    gaps = ban.matter.unread(f"{place}.maker", line.maker, _PROGRAMME) if line.maker else ()
    if gaps:
        return answer(ban.law, Verdict.REVIEW, f"whether the maker of {told} is covered is not known", ban.rule, unknowns=gaps)
    flags = (
        () if line.contains is not None else (f"what {told} is made of was not told; a component of a covered firm would count",)
    )
    return answer(ban.law, Verdict.ALLOWED, f"{told} comes from no firm that section 889 names", ban.rule, flags=flags)


def _made(ban: Ban, line: Line, told: str, place: str, one: Supplier) -> Finding:
    """Answer for a thing that a covered firm makes or a service that it provides."""
    covered, service = ban.on("covered_goods"), line.kind is LineKind.SERVICE
    if line.can_route_or_see is False:
        because = f"{told} of {one.told} can neither route traffic nor see it, which the statute leaves out"
        return ban.answer(Verdict.ALLOWED, because, one, ban.on("no_visibility"))
    kinds = one.listing.measure.scope.goods or tuple(covered.value)
    if not service and line.goods and not any(line.goods in covered.value[kind] for kind in kinds):
        asks = Unknown(
            fact=f"whether {told} is {' or '.join(kind.replace('_', ' ') for kind in kinds)} equipment",
            why="the statute covers equipment of that kind, and agencies read it broadly",
            key=f"{place}.goods",
        )
        because = f"{told} ({line.goods}) is made by {one.told}, and whether section 889 covers a thing of that kind is disputed"
        return ban.answer(Verdict.REVIEW, because, one, covered, asks=asks)
    limit = _purpose(ban, one, told)
    if limit is not None:
        return limit
    presumed = (
        ()
        if line.goods or service
        else (f"{told} is taken for telecommunications equipment, since the deal does not say what it is",)
    )
    flows = ("the ban flows down to subcontractors at every tier",) if line.indirect else ()
    return ban.answer(
        Verdict.PROHIBITED, f"{told} is made or provided by {one.told}, {ban.forbids}", one, flags=(*presumed, *flows)
    )


def _purpose(ban: Ban, one: Supplier, told: str) -> Finding | None:
    """Return the review that a purpose-limited firm leads to unless the purpose is one that is covered."""
    purposes, purpose = one.listing.measure.scope.purposes, ban.matter.deal.purpose
    if not purposes or purpose in purposes:
        return None
    asks = Unknown(fact=f"purpose of {told}", why=f"things of {one.told} are covered for {', '.join(purposes)}", key="purpose")
    state = f"{purpose} is not plainly one of them" if purpose else "the purpose is not known"
    return ban.answer(Verdict.REVIEW, f"{told} of {one.told} is covered for some purposes only, and {state}", one, asks=asks)


def _inside(ban: Ban, part: Part, told: str, inside: str, one: Supplier) -> Finding:
    """Answer for a covered firm's component inside a thing."""
    test = ban.on("essential")
    if part.essential or part.critical_technology:
        limit = _purpose(ban, one, told)
        if limit is not None:
            return limit
        because = f"{told} has a substantial or essential component, or critical technology, of {one.told}, {ban.forbids}"
        return ban.answer(Verdict.PROHIBITED, because, one, test)
    if part.essential is False and part.critical_technology is False:
        because = f"the part of {one.told} in {told} is neither essential to it nor critical technology"
        return ban.answer(Verdict.ALLOWED, because, one, test)
    key = "essential" if part.essential is None else "critical_technology"
    asks = Unknown(
        fact=f"whether the part of {one.told} in {told} is {key.replace('_', ' ')}",
        why="only a component that the thing needs, or critical technology, counts",
        key=f"{inside}.{key}",
    )
    because = f"{told} has a part of {one.told}, and whether it is essential or critical technology is not known"
    return ban.answer(Verdict.REVIEW, because, one, test, asks=asks)


def _connected(ban: Ban, line: Line, place: str, one: Supplier) -> Finding:
    """Answer for a service behind which a third party's covered equipment stands."""
    excuse = ban.on("third_party")
    if line.connects_to_third_party:
        because = f"the service only connects to the facilities of a third party, which uses {one.told}; the law leaves that out"
        return ban.answer(Verdict.ALLOWED, because, one, excuse)
    if line.connects_to_third_party is None:
        fact = "whether the service only connects to a third party's facilities"
        asks = Unknown(fact=fact, why="the law leaves such a connection out", key=f"{place}.connects_to_third_party")
        because = f"equipment of {one.told} stands behind the service, and whether it is only a third party's is not known"
        return ban.answer(Verdict.REVIEW, because, one, excuse, asks=asks)
    limit = _purpose(ban, one, "the service")
    if limit is not None:
        return limit
    because = f"the service uses covered equipment of {one.told} and is no mere connection to a third party, {ban.forbids}"
    return ban.answer(Verdict.PROHIBITED, because, one)
