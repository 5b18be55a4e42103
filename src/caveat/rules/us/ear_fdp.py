"""Is a foreign-made thing subject to the EAR because of how, and for whom, it was made, and is a licence asked for that?

Source: 15 CFR 734.9 and 744.11(a)(2); BIS's guidance of 2025-05-13 on chips that were probably made in breach of the EAR.
"""

from dataclasses import replace

from caveat.facts.deal import Line, LineKind
from caveat.facts.finding import Finding, Licence, Unknown, Verdict
from caveat.rules.answers import answer, together
from caveat.rules.law import Dated, Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us import ear_scope
from caveat.rules.us._direct_products import Caught, every_rule, resting_rules

REGIME = "ear_fdp"
_KINDS = (LineKind.SERVICE, LineKind.SECURITY)


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each foreign-made line; a warning of BIS against a chip speaks whatever is done with it."""
    matter = matter.under(laws)
    law, scope = laws[REGIME], laws[ear_scope.REGIME]
    lines = list(enumerate(matter.deal.lines, start=1))
    warned = [each for number, line in lines if (each := _warned(matter, law, number, line))]
    if ear_scope.moves(matter, scope) is False:
        nothing = answer(
            law, Verdict.NOT_SUBJECT, "nothing is exported, reexported, transferred or released", cites=law.cite("734.9")
        )
        return together(warned, nothing)
    asked = Unknown(fact="what is shipped or released", why="jurisdiction follows the thing", key="lines")
    otherwise = answer(law, Verdict.REVIEW, "the deal names no thing", cites=law.cite("734.9"), unknowns=(asked,))
    found = [_line(matter, law, number, line) for number, line in lines]
    return ear_scope.if_it_moves(together([*found, *warned], otherwise), matter, scope)


def _warned(matter: Matter, law: Law, number: int, line: Line) -> Finding | None:
    """Raise BIS's warning for a chip that it names, or one of that class and country of design."""
    rule = law.at("warned", matter.law_day)
    if rule is None or line.origin == "US":
        return None
    named = next((name for name in rule.value["names"] if name.casefold() in line.what.casefold()), "")
    designer = line.making.designed_by if line.making else None
    of_class = (
        line.eccn.partition(".")[0] in rule.value["eccns"] and designer is not None and designer.country == rule.value["design"]
    )
    if not named and not of_class:
        return None
    because = f"line {number} is {named or line.eccn}, of which BIS warns that it was probably made in breach of the EAR"
    why = "General Prohibition Ten bars dealing in things with knowledge that a violation has occurred"
    fact = f"whether line {number} was made, or left its maker, under a licence"
    flag = "General Prohibition Ten (15 CFR 736.2(b)(10)): BIS's guidance warns of dealing in such chips anywhere; it is no ban by itself"
    unknowns = (Unknown(fact=fact, why=why, key="licence"),)
    return answer(law, Verdict.REVIEW, because, rule, unknowns=unknowns, flags=(flag,))


def _line(matter: Matter, law: Law, number: int, line: Line) -> Finding:
    here = f"line {number}"
    apart = _not_asked(matter, line)
    if apart:
        return answer(law, Verdict.NOT_SUBJECT, f"{here} {apart}: no direct-product rule is asked", cites=law.cite("734.9"))
    found = every_rule(matter, number, line)
    sure = [one for one in found if one.held]
    caught = [_caught(matter, law, number, line, one, [each for each in found if each is not one]) for one in sure]
    if caught:
        licensed = [one for one in found if one.held is None and _mark(law, one)]
        return together([*caught, *([_open(law, here, licensed, ())] if licensed else [])], caught[0])
    open_rules = [one for one in found if one.held is None]
    flags = _flags(matter, law, line, found)
    if open_rules:
        return _open(law, here, open_rules, flags)
    if line.direct_product:
        because = f"{here} is a foreign direct product, as the deal states"
        return answer(law, Verdict.SUBJECT, because, cites=law.cite("734.9"))
    return answer(
        law, Verdict.NOT_SUBJECT, f"no rule of foreign direct products catches {here}", cites=law.cite("734.9"), flags=flags
    )


def _open(law: Law, here: str, rules: list[Caught], flags: tuple[str, ...]) -> Finding:
    """Answer for rules of which it is not known whether they catch a line."""
    unknowns = tuple(dict.fromkeys(unknown for one in rules for unknown in one.unknowns))
    paragraphs = ", ".join(dict.fromkeys(one.scope.paragraph for one in rules if one.scope))
    because = f"whether {here} is a foreign direct product under {paragraphs} is not known"
    rests = tuple(one.rests for one in rules if one.rests)
    listings = tuple(dict.fromkeys(each for one in rules for each in one.listings))
    return answer(law, Verdict.REVIEW, because, *rests, unknowns=unknowns, flags=flags, listings=listings)


def _mark(law: Law, one: Caught) -> str:
    """Return the footnote of the Entity List for whose entities a rule asks for a licence; empty if it does not."""
    return next((each for each in one.scope.footnotes if f"licence.{each}" in law.values), "") if one.scope else ""


def _not_asked(matter: Matter, line: Line) -> str:
    if line.kind in _KINDS:
        return f"is a {line.kind}"
    if line.subject_to_ear is not None:
        return f"{'is' if line.subject_to_ear else 'is not'} subject to the EAR, as the deal states"
    if line.origin == "US" or matter.deal.from_country == "US" or line.foreign_made is False:
        return (
            "is not foreign-made"
            if line.origin != "US" and matter.deal.from_country != "US"
            else "is of US origin or leaves the United States"
        )
    return ""


def _flags(matter: Matter, law: Law, line: Line, found: list[Caught]) -> tuple[str, ...]:
    """Say what was left out and taken for nothing, and which limbs stand in the text and are not enforced."""
    unasked = tuple(dict.fromkeys(each for one in found for each in one.unasked))
    told = [f"not told, and taken for nothing of the kind: {each.fact} ({each.why})" for each in unasked]
    wide = law.at("advanced_worldwide", matter.law_day)
    advanced = law.at("advanced_items", matter.law_day)
    if wide is not None and advanced is not None and line.eccn.partition(".")[0] in advanced.value:
        told.append(f"paragraph (h) names every destination by its text: {wide.state.replace('_', ' ')}; {wide.note}")
    for name, entry in resting_rules(matter):
        if line.eccn.partition(".")[0] in entry.value.get("items", ()):
            told.append(f"{law.values[name].what}: {entry.state.replace('_', ' ')} ({law.cited(entry)[0]})")
    return tuple(told)


def _caught(matter: Matter, law: Law, number: int, line: Line, one: Caught, others: list[Caught]) -> Finding:
    """Answer for a rule that catches the line: the licence of 15 CFR 744.11(a)(2) for marked entities, else the mere reach.

    `others` are the rules that catch it too, or may.
    """
    rests = (one.rests,) if one.rests else ()
    mark = _mark(law, one)
    if not mark:
        flag = "subject to the EAR: what that asks for follows from the chart, part 744 and part 746"
        return answer(law, Verdict.SUBJECT, one.because, *rests, listings=one.listings, flags=(flag,))
    duty = law.on(f"licence.{mark}", matter.law_day)
    finding = _licence(matter, law, line, one, mark, duty)
    return _by_exporter(matter, law, finding, duty) if mark == "5" else _excepted(matter, law, finding, mark, others)


def _licence(matter: Matter, law: Law, line: Line, one: Caught, mark: str, duty: Dated) -> Finding:
    below = law.on("below_5g", matter.law_day)
    generation = line.making.telecom_generation.upper() if line.making else ""
    policy, told = "presumption_of_denial", "presumption of denial"
    if mark == "1" and generation in below.value:
        policy, told = "case_by_case", f"case by case: it can only support telecom below 5G ({generation})"
    elif mark == "1":
        told = "presumption of denial; case by case for what can only support telecom below 5G (4G, 3G)"
    every = mark in law.on("open_exceptions", matter.law_day).value
    terms = Licence(
        requirement=f"foreign direct products under 15 CFR 734.9{one.scope.paragraph if one.scope else ''} (744.11{duty.value})",
        review_policy=told,
        exceptions="all of 15 CFR part 740, if their terms and 15 CFR 740.2 are met"
        if every
        else "none, unless 15 CFR 744.11(a)(2) names one",
    )
    licence = matter.deal.licence
    if licence:
        conditions = (f"licence {licence} covers this thing, these parties and this use, and its conditions are kept",)
        verdict, because = Verdict.ALLOWED_WITH_CONDITIONS, f"{one.because}; the deal states licence {licence}"
        return answer(law, verdict, because, duty, conditions=conditions, listings=one.listings, licence=terms)
    rests = (one.rests, duty) if one.rests else (duty,)
    facts = {"review_policy": policy}
    return answer(law, Verdict.LICENCE_REQUIRED, one.because, *rests, listings=one.listings, licence=terms, facts=facts)


def _excepted(matter: Matter, law: Law, finding: Finding, mark: str, others: list[Caught]) -> Finding:
    """Weigh a licence exception, which stays open to things that only the rule on footnote 1 brings under the EAR."""
    also = ", ".join(dict.fromkeys(one.scope.paragraph for one in others if one.held and one.scope))
    perhaps = ", ".join(dict.fromkeys(one.scope.paragraph for one in others if one.held is None and one.scope))
    deal, rule = matter.deal, law.on("open_exceptions", matter.law_day)
    if not deal.exception or finding.verdict is not Verdict.LICENCE_REQUIRED:
        return finding
    code, cites = deal.exception, (*finding.cites, *law.cited(rule))
    if mark not in rule.value:
        return replace(finding, flags=(*finding.flags, f"licence exception {code} is not open to footnote {mark} entities"))
    if also:
        flag = f"licence exception {code} is open to what footnote {mark} alone brings under the EAR, and 15 CFR 734.9{also} does so too"
        return replace(finding, flags=(*finding.flags, flag))
    if deal.exception_barred or deal.exception_terms_met is False:
        why = "15 CFR 740.2 bars it" if deal.exception_barred else "its terms are not met"
        return replace(finding, flags=(*finding.flags, f"licence exception {code} does not help: {why}"))
    because = f"{finding.because}; licence exception {code} stands in for the licence"
    conditions: tuple[str, ...] = ()
    if deal.exception_barred is not False or not deal.exception_terms_met:
        conditions = (f"the terms of licence exception {code} are met and 15 CFR 740.2 does not bar it",)
    if perhaps:
        conditions = (*conditions, f"no other rule brings it under the EAR: whether 15 CFR 734.9{perhaps} does is not known")
    if not conditions:
        return replace(finding, verdict=Verdict.ALLOWED, because=because, cites=cites)
    return replace(finding, verdict=Verdict.ALLOWED_WITH_CONDITIONS, because=because, cites=cites, conditions=conditions)


def _by_exporter(matter: Matter, law: Law, finding: Finding, duty: Dated) -> Finding:
    """Narrow the licence for footnote 5 entities by where the thing leaves and whose company sends it."""
    rule, deal = law.on("tool_exporters", matter.law_day), matter.deal
    if finding.verdict is not Verdict.LICENCE_REQUIRED:
        return finding
    home, left = deal.actor.headquarters, deal.from_country
    if not left:
        asked = Unknown(fact="from where it is exported", why="15 CFR 744.11(a)(2)(v) goes by it", key="from_country")
        return replace(finding, verdict=Verdict.REVIEW, unknowns=(asked,), cites=(*finding.cites, *law.cited(rule)))
    groups = matter.controls.groups(left) if matter.controls else frozenset()
    if left not in rule.value:
        if "A:5" not in groups:
            return finding
        asked = Unknown(
            fact="which limb of 15 CFR 744.11(a)(2)(v)(A) holds", why=f"{left} is in A:5, outside Supplement No. 4", key="licence"
        )
        return replace(finding, verdict=Verdict.REVIEW, unknowns=(asked,))
    if home in rule.value:
        because = f"{finding.because}; but no limb of 744.11(a)(2)(v)(A) covers a company of {home} that exports out of {left}"
        return answer(law, Verdict.ALLOWED, because, rule, duty, cites=finding.cites, listings=finding.listings)
    fact = "where the exporter and its ultimate parent have their headquarters"
    why = f"companies of Supplement No. 4 countries are spared out of {left}; of others the limbs are not restated"
    asked = Unknown(fact=fact, why=why, key="actor.headquarters" if not home else "licence")
    return replace(finding, verdict=Verdict.REVIEW, unknowns=(asked,), cites=(*finding.cites, *law.cited(rule)))
