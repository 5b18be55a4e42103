"""Destinations with rules of their own: Cuba, North Korea, Iran, Syria, Russia, Belarus and occupied regions of Ukraine.

Source: 15 CFR part 746, sections 742.8 to 742.10 and 742.19, and for Iran 31 CFR part 560.
"""

from caveat.facts.deal import Act, Line, LineKind
from caveat.facts.finding import Finding, Licence, Unknown, Verdict
from caveat.facts.noun import noun
from caveat.rules.answers import answer
from caveat.rules.law import Dated, Law, read_terms
from caveat.rules.matter import Matter
from caveat.rules.us._exceptions import names
from caveat.rules.us._requirements import classified

ELSEWHERE = "elsewhere"
"""The word by which a deal says that the thing goes to no region with rules of its own."""


@noun
class Embargo:
    """What an embargo asks for: of which ECCNs (`all`, or categories by their digit), of EAR99 things, food, deemed exports.

    `food` (and medicine) is `free` or left to `ofac`; `ear99` is `licence`, `us_link` (where the United States are touched) or
    `supplements` (where one of part 746 names the thing).
    """

    eccns: tuple[str, ...]
    ear99: str
    policy: str
    exceptions: tuple[str, ...]
    free: str = ""
    food: str = ""
    deemed: str = ""
    deemed_ear99: str = ""
    software_too: bool = False


def embargo_on(matter: Matter, law: Law) -> Dated | None:
    """Return the embargo that holds for the deal's destination, if one does."""
    name = _place(matter)
    return law.at(name, matter.law_day) if name in law.values else None


def _place(matter: Matter) -> str:
    """Return the value that the destination's embargo would have: of the region, where the deal names one, else of the country."""
    region = matter.deal.region.lower()
    rule = matter.deal.to if region in ("", ELSEWHERE) else region
    return f"embargo.{rule}"


def regions_to_tell(matter: Matter, law: Law) -> tuple[str, ...]:
    """Name the regions of the destination that have rules of their own, where the deal does not tell of them in these words."""
    rule = law.at("regions", matter.law_day)
    found = tuple(rule.value.get(matter.deal.to, ())) if rule else ()
    return () if matter.deal.region.lower() in (*found, ELSEWHERE) else found


def embargoed(matter: Matter, law: Law, number: int, line: Line) -> Finding | None:
    """Answer for a line to an embargoed destination; None where there is no embargo or it leaves the line to the chart."""
    rule = embargo_on(matter, law)
    if rule is None:
        return None
    terms = read_terms(Embargo, rule.value)
    deemed = matter.deal.act is Act.DEEMED_EXPORT
    eccn, _ = classified(line)
    if deemed and (terms.deemed or (terms.deemed_ear99 and eccn == "EAR99")):
        return None
    if not eccn and "all" in terms.eccns and terms.ear99 == "licence":
        return _licence(matter, law, number, line, rule, terms, "every thing subject to the EAR")
    if not eccn:
        return None
    if eccn == "EAR99":
        return _ear99(matter, law, number, line, rule, terms)
    if "all" in terms.eccns or eccn[0] in terms.eccns:
        return _licence(matter, law, number, line, rule, terms, f"{eccn}")
    return None


def _ear99(matter: Matter, law: Law, number: int, line: Line, rule: Dated, terms: Embargo) -> Finding | None:
    to, here = matter.deal.to, f"line {number}"
    if terms.food == "free" and line.food_or_medicine:
        because = f"{here} is EAR99 food or medicine, which the embargo on {law.values[_place(matter)].what} leaves free"
        return answer(law, Verdict.ALLOWED, because, rule, facts={"nlr": True})
    if terms.ear99 == "licence":
        return _licence(matter, law, number, line, rule, terms, "an EAR99 thing")
    if terms.ear99 == "us_link":
        return _iran(matter, law, number, line, rule, terms)
    if line.supp_746:
        return _licence(matter, law, number, line, rule, terms, "an EAR99 thing that a supplement to part 746 names")
    if terms.software_too and line.kind is LineKind.SOFTWARE:
        return _licence(matter, law, number, line, rule, terms, "EAR99 software, of which some kinds are named")
    if line.supp_746 is None:
        why = (
            "EAR99 things need a licence where their HTS code or description stands in Supplements No. 2, 4, 5, 6 or 7 to part 746"
        )
        asked = Unknown(fact=f"whether a supplement to part 746 names {here}", why=why, key=f"lines[{number - 1}].supp_746")
        return answer(law, Verdict.REVIEW, f"{here} is EAR99, and {to} is under 15 CFR 746.8", rule, unknowns=(asked,))
    return None


def _iran(matter: Matter, law: Law, number: int, line: Line, rule: Dated, terms: Embargo) -> Finding:
    deal = matter.deal
    if line.food_or_medicine and terms.food == "ofac":
        condition = "the general licence of OFAC for food, medicine and medical devices covers the deal (31 CFR 560.530)"
        because = f"line {number} is food or medicine for Iran, which OFAC's general licence may cover"
        return answer(law, Verdict.ALLOWED_WITH_CONDITIONS, because, rule, conditions=(condition,))
    if deal.act is Act.DEEMED_EXPORT:
        asked = Unknown(fact="what 31 CFR 560.418 says of the release", why="it spares some EAR99 technology", key="licence")
        return answer(law, Verdict.REVIEW, f"line {number} is EAR99 and released to a person of Iran", rule, unknowns=(asked,))
    if deal.act is Act.EXPORT or deal.actor.us_person or deal.from_country == "US":
        return _licence(matter, law, number, line, rule, terms, "an EAR99 thing out of the United States or of a US person")
    why = "OFAC's rules bind US persons and things out of the United States; some reexports by others are free of them"
    asked = Unknown(fact="whether a US person takes part", why=why, key="actor.us_person")
    return answer(law, Verdict.REVIEW, f"line {number} is EAR99 and goes to Iran", rule, unknowns=(asked,))


def _licence(matter: Matter, law: Law, number: int, line: Line, rule: Dated, terms: Embargo, what: str) -> Finding:
    """Answer that a licence is needed, unless an exception that the section leaves open is claimed."""
    name, claimed = law.values[_place(matter)].what, matter.deal.exception
    licence = Licence(
        requirement=f"{what} to {name}",
        review_policy=terms.policy,
        exceptions=f"only {', '.join(terms.exceptions)}, as far as the section says",
    )
    offered = "SPP" if "SPP" in terms.exceptions and classified(line)[0] == "EAR99" else ""
    code = claimed or offered
    facts = {"nlr": False, "review_policy": terms.policy}
    if code in terms.exceptions:
        entry = law.at(f"exception.{code}", matter.law_day)
        if entry is not None and names(entry, matter.deal.to, line):
            conditions = (
                *(f"{code}: {one}" for one in entry.value.get("needs", ())),
                f"the section on {name} leaves {code} open for this thing",
            )
            because = f"line {number} needs a licence to {name}, and exception {code} may stand in for it"
            return answer(
                law, Verdict.ALLOWED_WITH_CONDITIONS, because, rule, entry, conditions=conditions, licence=licence, facts=facts
            )
    told = f"; exception {claimed} is not open there" if claimed else ""
    flags = tuple(f"not so {one}" for one in (terms.free, "EAR99 food and medicine" if terms.food == "free" else "") if one)
    because = f"line {number} is {what}, and needs a licence to {name}{told}"
    return answer(law, Verdict.LICENCE_REQUIRED, because, rule, flags=flags, licence=licence, facts=facts)
