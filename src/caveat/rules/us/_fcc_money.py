"""Support money of the FCC: what Universal Service support and capital subsidies may not pay for."""

from collections.abc import Iterator
from datetime import timedelta

from caveat.facts import Day, Measure
from caveat.facts.deal import ActorKind, Funds, Line
from caveat.facts.finding import Finding, Listing, Unknown, Verdict
from caveat.rules.answers import answer, together, unsure
from caveat.rules.law import Dated
from caveat.rules.us._fcc_entry import exempted
from caveat.rules.us._fcc_reading import Reading
from caveat.rules.us._suppliers import Supplier, nameless

_DESIGNATED = "FCC_DESIGNATED"
_RECIPIENTS = frozenset({ActorKind.USF_RECIPIENT, ActorKind.SUBSIDY_RECIPIENT, ActorKind.NETWORK_OPERATOR})


def spent(reading: Reading) -> Finding:
    """Answer by whose money is spent; ask where it is not told and would decide."""
    law, deal = reading.law, reading.matter.deal
    first = law.values["usf"].dated[0]
    if deal.funds is Funds.USF:
        return _lines(reading, "usf")
    if deal.funds is Funds.FCC_SUBSIDY:
        return _lines(reading, "subsidy_wait")
    covered = any(reading.covered(number, line) for number, line in enumerate(deal.lines))
    if deal.funds is not None or deal.actor.kind not in (None, *_RECIPIENTS):
        because = "the FCC's spending rules turn on its support money, and other money is spent here"
        bound = deal.actor.kind in _RECIPIENTS or covered
        return answer(law, Verdict.ALLOWED if bound else Verdict.NOT_SUBJECT, because, first)
    if deal.actor.kind is None and not covered:
        return answer(
            law, Verdict.NOT_SUBJECT, "nothing in the deal is told to be covered, or paid with support money of the FCC", first
        )
    kinds = {ActorKind.USF_RECIPIENT: ["usf"], ActorKind.SUBSIDY_RECIPIENT: ["subsidy_wait"]}
    rules = kinds.get(deal.actor.kind, ["usf", "subsidy_wait"]) if deal.actor.kind else ["usf", "subsidy_wait"]
    asks = Unknown(fact="whose money is spent", why="only support money of the FCC is bound", key="funds")
    done = together([_lines(reading, rule) for rule in rules], answer(law, Verdict.NOT_SUBJECT, "no rule speaks to it", first))
    return unsure(done, (asks,), "a covered thing may be bought, and whether with support money of the FCC is not known")


def _lines(reading: Reading, name: str) -> Finding:
    law = reading.law
    rule = law.at(name, reading.day)
    if rule is None:
        first = law.values[name].dated[0]
        return answer(law, Verdict.NOT_IN_FORCE, f"this rule on support money begins on {first.since}, after {reading.day}", first)
    if not reading.matter.deal.lines:
        asks = Unknown(fact="what is bought", why="the rules turn on who made it", key="lines")
        return answer(law, Verdict.REVIEW, "the deal does not say what is bought", rule, unknowns=(asks,))
    test = _designated if name == "usf" else _listed
    found = [one for number, line in enumerate(reading.matter.deal.lines) for one in test(reading, rule, number, line)]
    return together(found, answer(law, Verdict.ALLOWED, "nothing that the support money pays for is covered", rule))


def _designated(reading: Reading, rule: Dated, number: int, line: Line) -> Iterator[Finding]:
    """Answer under 47 CFR 54.9, then ask of 54.10 where the maker is listed but not designated."""
    law, place, told = reading.law, f"lines[{number}]", f"line {number + 1}"
    firms = reading.firms(f"{place}.maker", line.maker, _DESIGNATED)
    for one in firms:
        since = one.listing.measure.span.since
        if since is not None and reading.day < since:
            because = f"the rule is in force, but {one.told} was finally designated only on {since}, after {reading.day}"
            yield answer(law, Verdict.NOT_IN_FORCE, because, rule, listings=(one.listing,))
            continue
        because = (
            f"{told} comes from {one.told}, designated {since or 'as stated'}, and Universal Service money may not be spent on it"
        )
        done = answer(law, Verdict.PROHIBITED, because, rule, listings=(one.listing,))
        yield unsure(done, one.doubts, f"if {one.told} is a designated firm, this is forbidden, and that is not settled")
    if firms:
        return
    wait = law.at("subsidy_wait", reading.day)
    for finding in _listed(reading, wait, number, line) if wait is not None else ():
        asks = Unknown(
            fact="whether the support programme pays for capital expenditure",
            why="47 CFR 54.10 covers such programmes",
            key="funds",
        )
        because = "the maker is not designated under 47 CFR 54.9, but the thing is on the Covered List, and whether 54.10 binds this support is not known"
        yield unsure(finding, () if finding.verdict is Verdict.REVIEW else (asks,), because)


def _listed(reading: Reading, rule: Dated, number: int, line: Line) -> Iterator[Finding]:
    """Answer under 47 CFR 54.10 for a thing on the Covered List, after the days that must pass."""
    law, place, told = reading.law, f"lines[{number}]", f"line {number + 1}"
    firms = reading.firms(f"{place}.maker", line.maker)
    yield from (_firm(reading, rule, place, told, line, one) for one in firms)
    for measure in reading.classes(line):
        yield _class(reading, rule, place, told, line, measure)
    if not firms and not reading.classes(line) and nameless(line.maker):
        asks = Unknown(fact=f"maker of {told}", why="designations and the Covered List name makers", key=f"{place}.maker.name")
        yield answer(law, Verdict.REVIEW, f"who made {told} is not known", rule, unknowns=(asks,))


def _start(measure: Measure, rule: Dated) -> Day | None:
    """Return the day from which the subsidy ban bites on an entry; None for an entry whose day is not told."""
    since = measure.span.since
    return None if since is None else since + timedelta(days=rule.value)


def _firm(reading: Reading, rule: Dated, place: str, told: str, line: Line, one: Supplier) -> Finding:
    law, measure, listings = reading.law, one.listing.measure, (one.listing,)
    reached = reading.reaches(measure, line)
    if reached is False:
        return answer(law, Verdict.ALLOWED, f"the entry of {one.told} does not cover {told}", rule, listings=listings)
    start = _start(measure, rule)
    if start is not None and reading.day < start:
        because = f"{one.told} is listed since {measure.span.since}, and the subsidy ban begins {rule.value} days later, on {start}"
        return answer(law, Verdict.NOT_IN_FORCE, because, rule, listings=listings)
    purposes, purpose = measure.scope.purposes, reading.matter.deal.purpose
    if reached is None or (purposes and purpose not in purposes):
        asks = (
            Unknown(fact=f"kind of {told}", why=f"the entry of {one.told} covers some kinds only", key=f"{place}.goods")
            if reached is None
            else Unknown(
                fact=f"purpose of {told}", why=f"things of {one.told} are covered for {', '.join(purposes)}", key="purpose"
            )
        )
        because = f"{told} is of {one.told}, whose entry covers some {'kinds' if reached is None else 'purposes'} only"
        return answer(law, Verdict.REVIEW, because, rule, listings=listings, unknowns=(asks,))
    because = f"{told} of {one.told} is on the Covered List, and FCC subsidies may not be spent on it" + (
        f" from {start} on" if start else ""
    )
    done = answer(law, Verdict.PROHIBITED, because, rule, listings=listings)
    return unsure(done, one.doubts, f"if {one.told} is on the Covered List, this is forbidden, and that is not settled")


def _class(reading: Reading, rule: Dated, place: str, told: str, line: Line, measure: Measure) -> Finding:
    law, start = reading.law, _start(measure, rule)
    listed = (Listing(measure=measure, because="its class is listed"),)
    if start is not None and reading.day < start:
        because = f"the class of {told} is listed since {measure.span.since}, and the subsidy ban begins on {start}"
        return answer(law, Verdict.NOT_IN_FORCE, because, rule, listings=listed)
    if line.produced_in in law.on("domestic", reading.day).value or line.conditional_approval:
        return answer(
            law, Verdict.ALLOWED, f"{told} is outside the entry of its class: domestic or approved", rule, listings=listed
        )
    if line.exempt:
        return exempted(reading, line, place, told, rule, listed)
    done = answer(
        law,
        Verdict.PROHIBITED,
        f"{told} is of a class on the Covered List, and FCC subsidies may not be spent on it",
        rule,
        listings=listed,
    )
    if line.produced_in:
        return done
    asks = Unknown(
        fact=f"country in which {told} is produced", why="the entry covers foreign-produced things only", key=f"{place}.produced_in"
    )
    return unsure(done, (asks,), f"{told} is of a listed class, and whether it is foreign-produced is not known")
