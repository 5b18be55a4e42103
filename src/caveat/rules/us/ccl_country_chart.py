"""Does a thing's classification, destination or end use call for a licence, and may an exception stand in for it?

Source: 15 CFR 736.2(b)(1)-(3), (5), (6), 738.4, parts 740, 742 and 746, sections 744.2 to 744.6 and 744.23.
"""

from dataclasses import replace

from caveat.facts import Day
from caveat.facts.cite import Confidence
from caveat.facts.deal import Act, Line, LineKind
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.rules.answers import answer, together
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us import _advanced, _end_uses, _licences
from caveat.rules.us._de_minimis import assessed_apart
from caveat.rules.us._destination import Destination, destination
from caveat.rules.us._embargoes import embargoed, regions_to_tell
from caveat.rules.us._requirements import Need, classified, needs
from caveat.rules.us.ear_scope import Reach, if_it_moves, moves, reach

REGIME = "ccl_country_chart"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each line of an export and for each known end use; the gravest wins."""
    law, scope = laws[REGIME], laws["ear_scope"]
    there = destination(matter, law)
    if matter.deal.act is Act.SUPPORT:
        nothing = answer(law, Verdict.NOT_SUBJECT, "no end use is supported that 15 CFR 744.6 names", cites=law.cite("744.6"))
        return _end_uses.support(matter, law, there) or nothing
    if moves(matter, scope) is False:
        because = "nothing is exported, reexported, transferred or released"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=law.cite("738.4"))
    reached, told = _reached(matter, law, scope)
    if reached.subject is False:
        return answer(law, Verdict.NOT_SUBJECT, reached.because, cites=reached.cites, weakest=reached.confidence)
    lines = matter.deal.lines or (Line(),)
    found = [_with_apart(matter, number, line, _line(matter, laws, number, line, there)) for number, line in enumerate(lines, 1)]
    found += _end_uses.answers(matter, law, there)
    if reached.subject is None:
        found = [_if_subject(one, reached, law) for one in found]
    return if_it_moves(_flagged(together(found, found[0]), told), matter, scope)


def _with_apart(matter: Matter, number: int, line: Line, finding: Finding) -> Finding:
    """Leave to certify that software and technology in a line, which may not be counted with it, were assessed on their own."""
    apart = assessed_apart(matter, number, line) if finding.verdict in (Verdict.ALLOWED, Verdict.ALLOWED_WITH_CONDITIONS) else ()
    if not apart:
        return finding
    return replace(finding, verdict=Verdict.ALLOWED_WITH_CONDITIONS, conditions=(*finding.conditions, *apart))


def _flagged(finding: Finding, told: tuple[str, ...]) -> Finding:
    return replace(finding, flags=tuple(dict.fromkeys((*finding.flags, *told)))) if told else finding


def _reached(matter: Matter, law: Law, scope: Law) -> tuple[Reach, tuple[str, ...]]:
    """Return the reach of the EAR; what is called an export or a reexport, and nothing else is known, is taken at its word.

    Sources: 15 CFR 734.13 (an export leaves the United States), 734.14 (a reexport is of things subject to the EAR).
    """
    found, deal = reach(matter, scope), matter.deal
    if found.subject is not None or not deal.lines:
        return found, ()
    foreign = any(line.foreign_made or (line.origin and line.origin != "US") for line in deal.lines)
    if deal.act is Act.EXPORT and not deal.from_country:
        word, cite = "an export leaves the United States", law.cite("734.13")
    elif deal.act is Act.REEXPORT and not foreign:
        word, cite = "a reexport is one of things subject to the EAR", law.cite("734.14")
    else:
        return found, ()
    return Reach(subject=True, because=word, cites=cite), (f"the deal is taken at its word: {word} ({cite[0]})",)


def _if_subject(finding: Finding, reached: Reach, law: Law) -> Finding:
    """Soften what is graver than a review to one, while it is not known whether the EAR reach the thing."""
    if finding.verdict.rank >= Verdict.REVIEW.rank and finding.verdict is not Verdict.ALLOWED_WITH_CONDITIONS:
        return finding
    because = f"{finding.because}, if it is subject to the EAR"
    return answer(
        law, Verdict.REVIEW, because, cites=(*finding.cites, *reached.cites), unknowns=reached.unknowns, licence=finding.licence
    )


def _line(matter: Matter, laws: Laws, number: int, line: Line, there: Destination) -> Finding:
    law = laws[REGIME]
    if matter.deal.licence:
        conditions = (
            f"licence {matter.deal.licence} covers line {number}, its destination and its use, and its conditions are kept",
        )
        because = f"the deal states licence {matter.deal.licence}"
        return answer(law, Verdict.ALLOWED_WITH_CONDITIONS, because, cites=law.cite("738.4"), conditions=conditions)
    return (
        _nothing_to_ask(matter, law, number, line)
        or embargoed(matter, law, number, line)
        or _by_class(matter, laws, number, line, there)
    )


def _nothing_to_ask(matter: Matter, law: Law, number: int, line: Line) -> Finding | None:
    """Answer for what the chart cannot mean: a thing that a deemed export does not release, and one that comes home."""
    if matter.deal.act is Act.DEEMED_EXPORT and line.kind is LineKind.COMMODITY:
        because = f"line {number} is a commodity; only technology and source code are released to a person"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=law.cite("734.13"))
    if matter.deal.to == "US" and matter.deal.act is not Act.DEEMED_EXPORT:
        because = f"line {number} goes to the United States, which no requirement of the chart names"
        return answer(law, Verdict.ALLOWED, because, cites=law.cite("734.13", "738-supp1"), facts={"nlr": True})
    return None


def _by_class(matter: Matter, laws: Laws, number: int, line: Line, there: Destination) -> Finding:
    """Answer by the classification: EAR99, or the requirements of the entry against the Country Chart."""
    law, day = laws[REGIME], matter.law_day
    eccn, paragraph = classified(line)
    free = law.on("no_chart", day)
    missing = _missing(matter, law, number, eccn, there)
    if missing is not None:
        return missing
    if eccn in free.value:
        because = f"line {number} is {eccn}, which no column of the Country Chart reaches: no licence required (NLR)"
        return _left_to_certify(
            matter, law, answer(law, Verdict.ALLOWED, because, free, flags=_standing_flags(matter), facts={"nlr": True})
        )
    later = _came_later(law, eccn, paragraph, day)
    if later is not None:
        why = f"{eccn}{f'.{paragraph}' if paragraph else ''} came on {later}; what held for the thing before is not known here"
        asked = Unknown(fact=f"classification of line {number} on {day}", why=why, key=f"lines[{number - 1}].eccn")
        return answer(law, Verdict.REVIEW, f"{eccn} did not exist on {day}", law.on("came_later", day), unknowns=(asked,))
    required = needs(matter, law, number, line, there)
    found = _licences.weighed(matter, laws, number, line, required, there)
    found = _aged(matter, found, required)
    extra = (*_advanced.flags(matter, law, eccn, paragraph), *(_standing_flags(matter) if found.verdict is Verdict.ALLOWED else ()))
    return _left_to_certify(matter, law, _flagged(found, extra))


def _missing(matter: Matter, law: Law, number: int, eccn: str, there: Destination) -> Finding | None:
    """Ask for what the chart goes by: the classification and the destination."""
    if not eccn:
        why = "the reasons for control come with it, and the Country Chart goes by them"
        asked = Unknown(fact=f"ECCN of line {number}", why=why, key=f"lines[{number - 1}].eccn")
        because = f"the classification of line {number} is not known"
    elif not there.code:
        asked = Unknown(fact="the destination", why="the Country Chart goes by it", key="to")
        because = "the destination is not known"
    elif there.code == there.country == "HK" and eccn != "EAR99" and matter.deal.chart is None:
        asked = Unknown(
            fact=f"the row of Hong Kong on {matter.law_day}", why="it had one of its own, which is not kept here", key="chart"
        )
        because = f"Hong Kong had a row of its own on {matter.law_day}"
    else:
        return None
    return answer(law, Verdict.REVIEW, because, cites=law.cite("738.4"), unknowns=(asked,))


def _came_later(law: Law, eccn: str, paragraph: str, day: Day) -> Day | None:
    """Return the first day of an entry that did not yet exist, None for one that did."""
    days = law.on("came_later", day).value
    told = days.get(eccn) or (days["Z"] if paragraph[:1] == "z" else None)
    first = Day.of(str(told)) if told else None
    return first if first is not None and day < first else None


def _aged(matter: Matter, found: Finding, required: list[Need]) -> Finding:
    """Mark an answer that reads the control list of another day as likely, and say so."""
    controls = matter.controls
    stated = matter.deal.chart is not None and all(need.reason in matter.deal.chart or need.binds is False for need in required)
    if controls is None or controls.as_of == matter.law_day or stated:
        return found
    told = f"entries and Country Chart are read as of {controls.as_of}: what was otherwise on {matter.law_day} is not seen"
    aged = _flagged(found, (told,))
    if controls.as_of < matter.law_day:
        return aged
    return replace(aged, confidence=max(aged.confidence, Confidence.LIKELY, key=lambda mark: mark.rank))


def _standing_flags(matter: Matter) -> tuple[str, ...]:
    """Say under which of the prohibitions that look at parties and uses an NLR answer falls away."""
    uses = [name for name in matter.deal.knowledge.__dataclass_fields__ if name.endswith("_end_use")]
    silent = any(getattr(matter.deal.knowledge, name) is None for name in uses)
    return ("NLR holds only while none of the end uses of 15 CFR part 744 is known",) if silent else ()


def _left_to_certify(matter: Matter, law: Law, found: Finding) -> Finding:
    """Make the region a condition where the destination has one with an embargo and the deal does not tell it."""
    regions = regions_to_tell(matter, law)
    if not regions or found.verdict is not Verdict.ALLOWED:
        return found
    condition = f"the thing does not go to {', '.join(law.values[f'embargo.{one}'].what for one in regions)}"
    rule = law.on("regions", matter.law_day)
    return answer(
        law,
        Verdict.ALLOWED_WITH_CONDITIONS,
        found.because,
        rule,
        cites=found.cites,
        conditions=(condition,),
        flags=found.flags,
        facts=found.facts,
        weakest=found.confidence,
    )
