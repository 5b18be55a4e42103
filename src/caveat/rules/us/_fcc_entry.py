"""Entry to the market: whether covered equipment may be authorised, imported or marketed."""

from collections.abc import Iterator

from caveat.facts import Measure
from caveat.facts.deal import Act, DealParty, Line, LineKind
from caveat.facts.finding import Finding, Listing, Unknown, Verdict
from caveat.rules.answers import answer, together, unsure
from caveat.rules.law import Dated
from caveat.rules.us._fcc_models import CoveredThing, not_begun, stands, start_of
from caveat.rules.us._fcc_reading import SOFTWARE, Reading
from caveat.rules.us._suppliers import Supplier, nameless

_COVERED = "FCC_COVERED"
_NOT_EQUIPMENT = frozenset({LineKind.SERVICE, LineKind.SOFTWARE, LineKind.TECHNOLOGY, LineKind.SECURITY})


def entered(reading: Reading) -> Finding:
    """Answer for each thing that is to be authorised, imported or marketed; the gravest counts."""
    law, lines = reading.law, reading.matter.deal.lines
    if not lines:
        asks = Unknown(fact="what is to be authorised, imported or marketed", why="the ban is on covered equipment", key="lines")
        return answer(law, Verdict.REVIEW, "the deal names no thing", law.values["authorisation"].dated[0], unknowns=(asks,))
    otherwise = answer(law, Verdict.NOT_SUBJECT, "nothing in the deal is on the Covered List", law.values["authorisation"].dated[0])
    return together([one for number, line in enumerate(lines) for one in _line(reading, number, line)], otherwise)


def _line(reading: Reading, number: int, line: Line) -> Iterator[Finding]:
    law, place, told = reading.law, f"lines[{number}]", f"line {number + 1}"
    rule = law.at("authorisation", reading.day) or law.values["authorisation"].dated[0]
    if line.kind in _NOT_EQUIPMENT:
        yield answer(law, Verdict.NOT_SUBJECT, f"{told} is no equipment, and only equipment is authorised", rule)
        return
    firms = reading.firms(f"{place}.maker", line.maker)
    classes = reading.classes(line)
    yield from (_firm(reading, line, place, told, one) for one in firms)
    yield from (_class(reading, line, place, told, measure) for measure in classes)
    yield from _modules(reading, line, place, told)
    if not firms:
        yield from (_brand(reading, line, place, told, rule, one) for one in reading.firms(f"{place}.brand", _brand_party(line)))
    if not firms and not classes and not line.contains:
        yield from _untold(reading, line, place, told, rule)
        yield from _unclassed(reading, line, place, told, rule)


def _brand_party(line: Line) -> DealParty | None:
    return DealParty(name=line.brand) if line.brand else None


def _untold(reading: Reading, line: Line, place: str, told: str, rule: Dated) -> Iterator[Finding]:
    """Ask who made a thing of which nothing tells it, or for a list that could not be read.

    A sale that says nothing of the kind of thing either is not asked: most sales are of no communications equipment.
    """
    plain_sale = reading.matter.deal.act is Act.SELL and not line.goods
    if nameless(line.maker) and not plain_sale and reading.day >= (rule.since or reading.day):
        asks = Unknown(fact=f"maker of {told}", why="the Covered List names makers", key=f"{place}.maker.name")
        yield answer(reading.law, Verdict.REVIEW, f"who made {told} is not known", rule, unknowns=(asks,))
    gaps = reading.matter.unread(f"{place}.maker", line.maker, _COVERED) if line.maker else ()
    if gaps:
        yield answer(reading.law, Verdict.REVIEW, f"whether the maker of {told} is covered is not known", rule, unknowns=gaps)


def _unclassed(reading: Reading, line: Line, place: str, told: str, rule: Dated) -> Iterator[Finding]:
    """Ask for the class of a thing that may be produced abroad, once classes of things are covered whoever makes them."""
    measures = [
        one for one in reading.matter.measures.get(_COVERED, ()) if one.scope.foreign_produced and one.in_force(reading.day)
    ]
    domestic = line.produced_in in reading.law.on("domestic", reading.day).value
    if line.goods or line.brand or domestic or not measures or reading.matter.deal.act is Act.SELL:
        return
    if line.new_model is False or line.authorised is not None:  # entries against classes reach new models only
        return
    classes = sorted({target.goods for one in measures for target in one.targets})
    why = f"produced abroad, these are covered whoever makes them: {', '.join(classes)}; write `other` if it is none"
    asks = Unknown(fact=f"class of {told}", why=why, key=f"{place}.goods")
    yield answer(reading.law, Verdict.REVIEW, f"what class of thing {told} is, is not known", rule, unknowns=(asks,))


def _firm(reading: Reading, line: Line, place: str, told: str, one: Supplier) -> Finding:
    """Answer for a thing whose maker has an entry of its own."""
    law, measure = reading.law, one.listing.measure
    first = law.at("authorisation", reading.day) or law.values["authorisation"].dated[0]
    reached = reading.reaches(measure, line)
    if reached is False or (measure.scope.goods == SOFTWARE and line.goods):
        because = f"the entry of {one.told} covers services or other goods, not {told}"
        return answer(law, Verdict.NOT_SUBJECT, because, first, listings=(one.listing,))
    start = start_of(reading, "authorisation", measure)
    if reading.day < start:
        return not_begun(reading, told, f"of {one.told}", start, first, one.listing)
    if reached is None:
        asks = Unknown(
            fact=f"kind of {told}", why=f"the entry of {one.told} covers some kinds of things only", key=f"{place}.goods"
        )
        because = f"{told} is made by {one.told}, and whether its entry covers a thing of that kind is not known"
        return answer(law, Verdict.REVIEW, because, first, listings=(one.listing,), unknowns=(asks,))
    thing = CoveredThing(
        reading=reading,
        line=line,
        place=place,
        called=f"{told} of {one.told}",
        measure=measure,
        start=start,
        listings=(one.listing,),
    )
    done = stands(thing)
    return unsure(done, one.doubts, f"if {one.told} is on the Covered List, this is forbidden, and that is not settled")


def _class(reading: Reading, line: Line, place: str, told: str, measure: Measure) -> Finding:
    """Answer for a thing whose class is listed, whoever makes it, if it is produced abroad."""
    law, called = reading.law, f"{told} ({measure.title[0].lower()}{measure.title[1:]})"
    first = law.at("authorisation", reading.day) or law.values["authorisation"].dated[0]
    listed = (Listing(measure=measure, because="its class is listed"),)
    start = start_of(reading, "authorisation", measure)
    if reading.day < start:
        return not_begun(reading, told, f"({line.goods})", start, first, *listed)
    if line.produced_in in law.on("domestic", reading.day).value:
        return answer(
            law,
            Verdict.NOT_SUBJECT,
            f"{told} is produced in the United States, and the entry covers foreign-produced things",
            first,
            listings=listed,
        )
    if line.conditional_approval:
        return answer(
            law, Verdict.ALLOWED, f"{told} has the conditional approval that takes it out of the entry", first, listings=listed
        )
    if line.exempt:
        return exempted(reading, line, place, told, first, listed)
    thing = CoveredThing(reading=reading, line=line, place=place, called=called, measure=measure, start=start, listings=listed)
    done = stands(thing)
    if line.produced_in:
        return done
    asks = Unknown(
        fact=f"country in which {told} is produced", why="the entry covers foreign-produced things only", key=f"{place}.produced_in"
    )
    return unsure(done, (asks,), f"{told} is of a listed class, and whether it is foreign-produced is not known")


def exempted(reading: Reading, line: Line, place: str, told: str, first: Dated, listed: tuple[Listing, ...]) -> Finding:
    """Answer for a thing of a listed class that is said to be exempt: some classes have exemptions, for a time."""
    law = reading.law
    window = law.at("category_exemptions", reading.day)
    if window is None or line.goods not in window.value:
        asks = Unknown(fact=f"which exemption takes {told} out", why=f"none is known for {reading.day}", key=f"{place}.exempt")
        because = f"{told} is said to be exempt, and no exemption of its class is known for {reading.day}"
        return answer(law, Verdict.REVIEW, because, first, listings=listed, unknowns=(asks,))
    because, flags = f"{told} is exempt from the entry of its class", ("keep the proof of the exemption",)
    return answer(law, Verdict.ALLOWED, because, first, window, listings=listed, flags=flags)


def _modules(reading: Reading, line: Line, place: str, told: str) -> Iterator[Finding]:
    """Answer for covered modular transmitters inside the thing."""
    law = reading.law
    rule = law.at("host_devices", reading.day) or law.values["host_devices"].dated[0]
    for at, part in enumerate(line.contains or ()):
        for one in reading.firms(f"{place}.contains[{at}].maker", part.maker) if part.kind == "module" else ():
            measure, listings = one.listing.measure, (one.listing,)
            start = start_of(reading, "host_devices", measure)
            if measure.scope.services is True or measure.scope.goods == SOFTWARE:
                continue
            if reading.day < start:
                yield not_begun(reading, told, f"with a module of {one.told}", start, rule, one.listing)
                continue
            called = f"{told}, with a module of {one.told},"
            thing = CoveredThing(
                reading=reading, line=line, place=place, called=called, measure=measure, start=start, listings=listings, host=True
            )
            yield unsure(
                stands(thing), one.doubts, f"{told} has a module of {one.told}, and whether that firm is covered is not settled"
            )


def _brand(reading: Reading, line: Line, place: str, told: str, rule: Dated, one: Supplier) -> Finding:
    """Answer for a thing that bears a listed firm's brand but is not told to be made by it."""
    if reading.reaches(one.listing.measure, line) is False:
        because = f"the entry of {one.told} is about services, not about a thing that bears its brand"
        return answer(reading.law, Verdict.NOT_SUBJECT, because, rule, listings=(one.listing,))
    start = start_of(reading, "authorisation", one.listing.measure)
    if reading.day < start:
        return not_begun(reading, told, f"under the brand of {one.told}", start, rule, one.listing)
    asks = Unknown(
        fact=f"what part {one.told} has in producing {told}",
        why="the ban is on what a listed firm produces, in whatever part",
        key=f"{place}.maker.name",
    )
    because = f"{told} bears the brand of {one.told}, and whether that firm has a part in producing it is not known"
    return answer(reading.law, Verdict.REVIEW, because, rule, listings=(one.listing,), unknowns=(asks,))
