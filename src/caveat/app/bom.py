"""A bill of materials answered: what counts for a destination, the rules of direct products, and what then follows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from caveat.app.bills import line_of_bill, making_of, read_bill
from caveat.app.bom_answer import BomAnswer, BomAsk, BomRow, Threshold
from caveat.app.settings import now
from caveat.check import Ask, World, decide, matter_of
from caveat.facts import Day, Exact
from caveat.facts.bill import Bill, BillLine
from caveat.facts.country import country_code
from caveat.facts.deal import Act, Actor, Deal, DealParty, Knowledge, Line, Role
from caveat.facts.finding import Finding, Unknown, Verdict, gravest
from caveat.facts.problem import BadInput
from caveat.rules import Matter
from caveat.rules.us import ear_de_minimis, ear_fdp, ear_scope, ofac_blocking
from caveat.rules.us.ear_de_minimis import Weighed
from caveat.supply import Counted, Standing
from caveat.supply.cells import number
from caveat.supply.share import shown
from caveat.supply.table_rows import BillRead
from caveat.supply.what_if import numbered, swap, without

_CONTENT = "lines[0].content"
_THEN = ("ccl_country_chart", "entity_list", "bis_lists")
"""Regimes that are asked once a thing is subject to the EAR; the last two where a party is named."""


def ask_bill(
    path: Path,
    to: str,
    law_day: Day,
    swaps: Sequence[tuple[str, Mapping[str, str]]],
    left_out: Sequence[str],
    world: World,
    asked: Mapping[str, Any],
) -> BomAnswer:
    """Read a bill, change it as asked, and answer for it."""
    code = country_code(to)
    if not code:
        raise BadInput(f"{to!r} is no country", advice="write the two letters of ISO 3166, as in CN")
    read, changed = read_bill(path), []
    bill = read.bill
    for name, changes in swaps:
        bill = swap(bill, name, changes)
        told = ", ".join(f"{key} {text or 'not known'}" for key, text in changes.items())
        changed.append(f"{name}: {told}")
    for name in left_out:
        bill = without(bill, name)
        changed.append(f"without {name}")
    ask = BomAsk(to=code, law_day=law_day, known_at=now(), changed=tuple(changed), **asked)
    return answer_bill(replace(read, bill=bill), ask, world)


def answer_bill(read: BillRead, ask: BomAsk, world: World) -> BomAnswer:
    """Answer for a bill: its content first, how it was made, how its parts were made, and then what the EAR ask for."""
    deal = _deal(read.bill, ask)
    matter = _matter(deal, ask, world)
    ways = (ear_scope.REGIME,) if "US" in (deal.lines[0].origin, deal.from_country) else (ear_de_minimis.REGIME, ear_fdp.REGIME)
    first = [decide(world.rules[regime], matter, world) for regime in ways]
    findings = [*first, *_parts(deal, ask, world), *_blocked(matter, world)]
    if subject := any(one.verdict in (Verdict.SUBJECT, Verdict.LICENCE_REQUIRED) for one in first):
        findings += _then(deal, deal.lines[0], ask, world, _THEN if ask.parties else _THEN[:1])
    weighed = ear_de_minimis.weigh(matter, 1)
    findings += _apart(deal, weighed.counted, ask, world)
    verdict = gravest(one.verdict for one in findings if one.verdict is not Verdict.SUBJECT)
    findings = sorted(map(_of_the_whole, findings), key=lambda one: one.verdict.rank)
    unknowns = (unknown for one in findings if one.verdict is Verdict.REVIEW for unknown in one.unknowns)
    share = weighed.share
    return BomAnswer(
        title=read.bill.whole.called,
        source=read.bill.source,
        to=ask.to,
        law_day=ask.law_day,
        verdict=verdict,
        price=_sum(share.whole.least, share.whole.most, deal.lines[0].currency),
        content=_sum(share.content.least, share.content.most, deal.lines[0].currency),
        share=str(share),
        rows=tuple(_rows(weighed.counted)),
        thresholds=_thresholds(world, ask, weighed),
        findings=tuple(findings),
        unknowns=tuple(dict.fromkeys(map(_by_number, unknowns))),
        problems=tuple(str(problem) for problem in read.problems),
        remarks=tuple(str(remark) for remark in read.remarks),
        changed=ask.changed,
        caveats=_caveats(read.bill, ask, subject=subject),
    )


def _deal(bill: Bill, ask: BomAsk) -> Deal:
    line = line_of_bill(bill)
    if ask.price:
        line = replace(line, value=_positive(ask.price, "--price"), value_least=None, value_most=None)
    line = replace(line, eccn=ask.eccn or line.eccn, one_time_report=ask.one_time_report)
    return Deal(
        title=line.what,
        act=Act.EXPORT if ask.from_country == "US" else Act.REEXPORT if line.origin == "US" else Act.EXPORT_FROM_ABROAD,
        to=ask.to,
        from_country=ask.from_country,
        actor=Actor(headquarters=ask.headquarters),
        parties=tuple(DealParty(name=name, role=Role.END_USER) for name in ask.parties),
        lines=(line,),
        rates=dict(ask.rates),
    )


def _positive(text: str, where: str) -> Exact:
    """Read an amount greater than nothing."""
    try:
        amount = number(text)
    except BadInput as problem:
        raise problem.at(where) from None
    if amount <= 0:
        raise BadInput(f"{text!r} is no price", where=where, advice="write an amount greater than nothing")
    return amount


def _then(deal: Deal, line: Line, ask: BomAsk, world: World, regimes: Sequence[str]) -> list[Finding]:
    """Ask what the EAR call for of a line that is subject to them."""
    matter = _matter(replace(deal, lines=(replace(line, subject_to_ear=True),)), ask, world)
    return [decide(world.rules[regime], matter, world) for regime in regimes]


def _blocked(matter: Matter, world: World) -> list[Finding]:
    """Tell of parties that OFAC has blocked, whatever the EAR make of the thing."""
    if not matter.deal.parties:
        return []
    found = decide(world.rules[ofac_blocking.REGIME], matter, world)
    return [found] if found.listings else []


def _apart(deal: Deal, counted: Sequence[Counted], ask: BomAsk, world: World) -> list[Finding]:
    """Ask of software and technology that may not be counted with the whole what they call for on their own."""
    found: list[Finding] = []
    for one in (each for each in counted if each.standing is Standing.APART and each.us):
        part = one.line
        line = Line(what=part.called, kind=part.kind, eccn=part.eccn, reasons=part.reasons, origin="US")
        found += [_named(finding, _number(one.key), part) for finding in _then(deal, line, ask, world, _THEN[:1])]
    return found


def _matter(deal: Deal, ask: BomAsk, world: World) -> Matter:
    return matter_of(Ask(deal=deal, law_day=ask.law_day, known_at=ask.known_at), world)


def _parts(deal: Deal, ask: BomAsk, world: World) -> list[Finding]:
    """Ask the rules of direct products of each foreign part that tells how it was made: its own way to the buyer is one."""
    told = [(at, one) for at, one in numbered(deal.lines[0].content or ()) if one.origin != "US" and making_of(one) is not None]
    buyer = replace(deal.parties[0], role=None) if deal.parties else None
    asked = replace(deal, lines=(), knowledge=Knowledge(ordered_by=buyer))
    if not told:
        return []
    matter, found = _matter(asked, ask, world), []
    for at, one in told:
        line = Line(what=one.called, kind=one.kind, eccn=one.eccn, reasons=one.reasons, foreign_made=True, making=making_of(one))
        finding = decide(world.rules[ear_fdp.REGIME], replace(matter, deal=replace(asked, lines=(line,))), world)
        if finding.verdict is not Verdict.NOT_SUBJECT:
            found.append(_named(finding, at, one))
        if finding.verdict is Verdict.SUBJECT:
            found += [_named(each, at, one) for each in _then(deal, line, ask, world, _THEN[:1])]
    return found


def _of_the_whole(finding: Finding) -> Finding:
    """Call the one line of the deal what it is beside the lines of its bill."""
    return _renamed(finding, "the whole", "the whole", "lines[0]")


def _named(finding: Finding, at: str, one: BillLine) -> Finding:
    """Call a part by its number in an answer that was given for it alone."""
    return _renamed(finding, f"part {at} ({one.called})", f"part {at}", f"part {at}")


def _renamed(finding: Finding, what: str, short: str, key: str) -> Finding:
    """Call the one line of a deal something else: in sentences, in flags, and in the keys of what is not known."""
    return replace(
        finding,
        because=finding.because.replace("line 1", what),
        flags=tuple(flag.replace("line 1", short) for flag in finding.flags),
        unknowns=tuple(
            replace(one, fact=one.fact.replace("line 1", what), key=one.key.replace("lines[0]", key)) for one in finding.unknowns
        ),
    )


def _rows(counted: Sequence[Counted]) -> list[BomRow]:
    return [
        BomRow(
            number=_number(one.key),
            depth=one.depth,
            name=one.line.called,
            quantity="?" if one.line.quantity is None else shown(one.line.quantity),
            value=_sum(one.value.least, one.value.most),
            origin=one.line.origin or "?",
            eccn=one.line.eccn or ("?" if one.us is not False else ""),
            maker=one.line.maker,
            standing=str(one.standing),
            counts=_sum(one.counts.least, one.counts.most),
            because=one.because,
            key=one.key,
        )
        for one in counted
    ]


def _by_number(unknown: Unknown) -> Unknown:
    """Say where a fact belongs by the number of its line: `2.1.value` for `lines[0].content[1].lines[0].value`."""
    inner = unknown.key.removeprefix(_CONTENT)
    if inner == unknown.key:
        return replace(unknown, key=unknown.key.removeprefix("lines[0]."))
    steps, _, field = inner.rpartition(".")
    return replace(unknown, key=f"{_number(steps)}.{field}")


def _number(key: str) -> str:
    """Turn a key (`[2].lines[0]`) into the number of a line in the tree (`3.1`)."""
    return ".".join(str(int(step.partition("]")[0]) + 1) for step in key.split("[")[1:])


def _sum(least: Decimal, most: Decimal | None, currency: str = "") -> str:
    """Write a sum of money: exact, a range, or not known."""
    tail = f" {currency}" if currency else ""
    if least == most:
        return f"{shown(least)}{tail}"
    if most is None:
        return f"{shown(least)} or more{tail}" if least else "?"
    return f"{shown(least)} to {shown(most)}{tail}"


def _thresholds(world: World, ask: BomAsk, weighed: Weighed) -> tuple[Threshold, ...]:
    law = world.laws[ear_de_minimis.REGIME]
    without = weighed.no_level
    sure = True if any(one.holds for one in without) else None if without else False
    rows = [
        Threshold(
            percent="0",
            what=without[0].because if without else "nothing in it has no de minimis level",
            applies=bool(without),
            over=sure,
        )
    ]
    for name in ("de_minimis_group_e", "de_minimis"):
        entry = law.on(name, ask.law_day)
        limit = Exact(entry.value)
        rows.append(
            Threshold(
                percent=shown(limit * 100),
                what="Country Groups E:1 and E:2" if name.endswith("_e") else "every other destination",
                applies=entry == weighed.limit,
                over=weighed.share.over(limit),
            )
        )
    return tuple(rows)


def _caveats(bill: Bill, ask: BomAsk, *, subject: bool) -> tuple[str, ...]:
    told = ["content is counted for this destination alone: another one may give another answer"]
    if not ask.parties:
        told.append("no party is named: lists of parties and rules that go by them were not asked (--party)")
    elif not subject:
        told.append("lists of parties were asked for blocked persons only, since the whole is not known to be subject to the EAR")
    if not bill.whole.origin and ask.from_country != "US":
        told.append("where the whole is made is not told: it is taken for foreign-made")
    silent = sum(1 for _, one in numbered(bill.whole.lines) if one.origin != "US" and not one.lines and making_of(one) is None)
    if silent:
        told.append(f"{silent} foreign parts do not tell how they were made: rules of direct products were not asked of them")
    return tuple(told)
