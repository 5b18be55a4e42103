"""From the requirements of a line to its answer: no licence required, an exception that may stand in, or a licence."""

from collections.abc import Sequence
from dataclasses import replace

from caveat.facts import Citation
from caveat.facts.deal import Line
from caveat.facts.finding import Finding, Licence, Unknown, Verdict
from caveat.rules.answers import answer
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us import _advanced
from caveat.rules.us._destination import Destination
from caveat.rules.us._exceptions import Opening, opening
from caveat.rules.us._requirements import Need, classified

REGIME = "ccl_country_chart"
_STANDS = {True: "may be used", None: "hangs on its terms"}


def weighed(matter: Matter, laws: Laws, number: int, line: Line, required: Sequence[Need], there: Destination) -> Finding:
    """Answer for a line that has these requirements at its destination."""
    law = laws[REGIME]
    certain, undecided = [one for one in required if one.binds], [one for one in required if one.binds is None]
    chart = law.on("chart", matter.law_day).confidence
    weakest = max((one.confidence for one in required), key=lambda mark: mark.rank, default=chart)
    if certain:
        return _needed(matter, laws, number, line, required, there)
    eccn = classified(line)[0]
    if undecided:
        because = f"whether line {number} ({eccn}) needs a licence to {there.code} hangs on what is not known"
        unknowns = tuple(dict.fromkeys(asked for one in undecided for asked in one.unknowns))
        return answer(law, Verdict.REVIEW, because, cites=_cites(law, undecided), unknowns=unknowns, weakest=weakest)
    told = "; ".join(dict.fromkeys(one.because for one in required)) or "no requirement of its entry applies"
    because = f"line {number} ({eccn}) to {there.code} needs no licence (NLR): {told}"
    flags = (f"licence exception {matter.deal.exception} is not needed",) if matter.deal.exception else ()
    rule = law.on("chart", matter.law_day)
    return answer(law, Verdict.ALLOWED, because, rule, flags=flags, facts={"nlr": True}, weakest=weakest)


def _needed(matter: Matter, laws: Laws, number: int, line: Line, required: Sequence[Need], there: Destination) -> Finding:
    """Answer for a line that needs a licence unless an exception overcomes every one of its requirements."""
    claimed = matter.deal.exception
    codes = [claimed] if claimed else _offered(matter, laws[REGIME], line)
    openings = [opening(code, matter, laws, number, line, required, there) for code in codes]
    found = _licence(matter, laws[REGIME], number, line, [one for one in required if one.binds], openings, there)
    free = [one for one in openings if one.open]
    if free:
        because = f"{found.because}; {', '.join(one.code for one in free)} may stand in for it"
        conditions = tuple(condition for one in free for condition in _conditions(matter, one))
        return replace(found, verdict=Verdict.ALLOWED_WITH_CONDITIONS, because=because, conditions=conditions)
    if claimed and openings[0].open is None:
        because = f"{found.because}; whether {claimed} may stand in for it hangs on what is not known"
        asked = Unknown(fact=f"whether line {number} meets the terms of {claimed}", why=openings[0].because, key="exception")
        return replace(found, verdict=Verdict.REVIEW, because=because, unknowns=openings[0].unknowns or (asked,))
    return replace(found, because=f"{found.because}; {openings[0].because}") if claimed else found


def _licence(
    matter: Matter, law: Law, number: int, line: Line, certain: Sequence[Need], openings: Sequence[Opening], there: Destination
) -> Finding:
    """Say for what a licence is needed, how it is reviewed, and how each exception that was looked at stands."""
    told = "; ".join(dict.fromkeys(one.because for one in certain))
    policy, asked, policy_cites = _policy(matter, law, line, there)
    told_open = "; ".join(f"{one.code} {_STANDS[one.open]}" for one in openings if one.open is not False)
    exceptions = told_open or f"none of {', '.join(one.code for one in openings)} is open"
    return answer(
        law,
        Verdict.LICENCE_REQUIRED,
        f"line {number} ({classified(line)[0]}) needs a licence to {there.code}: {told}",
        *(one.rests for one in openings if one.rests is not None and (one.open or one.code == matter.deal.exception)),
        cites=(*_cites(law, certain), *policy_cites),
        flags=(*_undecided(openings), *(f"review policy: {_ask(one)}" for one in asked)),
        licence=Licence(requirement=told, review_policy=_in_words(policy, asked, law, matter, certain), exceptions=exceptions),
        facts=_facts(openings, policy),
        weakest=max((one.confidence for one in certain), key=lambda mark: mark.rank),
    )


def _undecided(openings: Sequence[Opening]) -> tuple[str, ...]:
    """Name what would open an exception that nobody claimed: words of the entry to read, or a fact that is missing."""
    hanging = [one for one in openings if one.open is None]
    return tuple(f"{one.code} may be open: {_ask(one.unknowns[0]) if one.unknowns else one.because}" for one in hanging)


def _offered(matter: Matter, law: Law, line: Line) -> list[str]:
    """Return the exceptions to look at where none is claimed: those that need little, and those that the entry opens."""
    entry = matter.controls.entry(classified(line)[0]) if matter.controls else None
    opened = [code for code in (entry.exceptions if entry else ()) if entry and entry.opens(code) and code != "STA"]
    known = [code for code in opened if f"exception.{code}" in law.values]
    return list(dict.fromkeys([*law.on("offered", matter.law_day).value, *known]))


def _conditions(matter: Matter, one: Opening) -> tuple[str, ...]:
    """Return what is left to certify of an exception, with what a person has certified already told as such."""
    if matter.deal.certifications_met:
        return tuple(f"{condition} (certified, as the deal states)" for condition in one.conditions)
    return one.conditions


def _policy(matter: Matter, law: Law, line: Line, there: Destination) -> tuple[str, tuple[Unknown, ...], tuple[Citation, ...]]:
    eccn, paragraph = classified(line)
    if _advanced.is_advanced(law, matter, eccn, paragraph):
        return _advanced.review(matter, law, line, there)
    return "", (), ()


def _in_words(policy: str, asked: Sequence[Unknown], law: Law, matter: Matter, certain: Sequence[Need]) -> str:
    if policy:
        return policy.replace("_", " ").capitalize()
    if asked:
        return f"Case by case or presumption of denial: it hangs on {', '.join(one.fact for one in asked)}"
    sections = law.on("review_sections", matter.law_day).value
    told = dict.fromkeys(f"{one.reason[:2]} by 15 CFR {sections[one.reason[:2]]}" for one in certain if one.reason[:2] in sections)
    return "; ".join(told)


def _facts(openings: Sequence[Opening], policy: str) -> dict[str, bool | str]:
    names = {"LVS": "lvs", "GBS": "gbs_candidate"}
    facts: dict[str, bool | str] = {"nlr": False}
    facts |= {names[one.code]: bool(one.open) for one in openings if one.code in names}
    return {**facts, "review_policy": policy} if policy else facts


def _ask(one: Unknown) -> str:
    return f"{one.fact}{f' ({one.why})' if one.why else ''}"


def _cites(law: Law, found: Sequence[Need]) -> tuple[Citation, ...]:
    return (*law.cite("738.4"), *(cite for one in found for cite in one.cites))
