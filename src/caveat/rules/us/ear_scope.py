"""Is the thing subject to the EAR at all? Asked before any list of parties is.

Source: 15 CFR 734.3 (what is subject and what is not), 734.4 (de minimis), 734.9 (foreign direct products),
734.10(b) (standards).
"""

from caveat.facts import Citation, Day, Exact
from caveat.facts.cite import Confidence
from caveat.facts.deal import Deal, Line, LineKind
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.facts.noun import noun
from caveat.rules.answers import answer, unsure
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter

REGIME = "ear_scope"


@noun
class Reach:
    """Whether the EAR reach a thing: True, False, or None while `unknowns` are open.

    `only_direct_product` is True where nothing but a foreign-direct-product rule brings the thing under the EAR.
    """

    subject: bool | None
    because: str
    cites: tuple[Citation, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    confidence: Confidence = Confidence.SURE
    only_direct_product: bool = False


def decide(matter: Matter, laws: Laws) -> Finding:
    """Say of a deal whether anything in it is subject to the EAR."""
    law = laws[REGIME]
    if moves(matter, law) is False:
        return answer(law, Verdict.NOT_SUBJECT, "nothing is exported, reexported, transferred or released")
    found = reach(matter, law)
    verdict = {True: Verdict.SUBJECT, False: Verdict.NOT_SUBJECT, None: Verdict.REVIEW}[found.subject]
    return answer(law, verdict, found.because, cites=found.cites, unknowns=found.unknowns, weakest=found.confidence)


def moves(matter: Matter, law: Law) -> bool | None:
    """Say whether the act is one that the EAR govern: things leaving, moving abroad or being released; None: not known."""
    deal = matter.deal
    if deal.act is None:
        return None
    if deal.act in law.on("acts_across", matter.law_day).value:
        return deal.from_country != deal.to if deal.from_country and deal.to else None
    return deal.act in law.on("acts", matter.law_day).value


def if_it_moves(finding: Finding, matter: Matter, law: Law) -> Finding:
    """Soften an answer about an export to a review where it is not known whether the deal is one."""
    if moves(matter, law) is not None:
        return finding
    if matter.deal.act is None:
        missing = Unknown(fact="what is to be done", why="exports, reexports, transfers and releases are governed", key="act")
    else:
        missing = Unknown(fact="from where to where the thing goes", why="a sale abroad is an export or a reexport", key="to")
    return unsure(finding, (missing,), f"{finding.because}, if this is an export, reexport, transfer or release")


def reach(matter: Matter, law: Law) -> Reach:
    """Return the reach of the EAR over the deal: subject if one line is, outside if all lines are."""
    if not matter.deal.lines:
        missing = Unknown(fact="what is shipped or released", why="jurisdiction follows the thing", key="lines")
        return Reach(subject=None, because="the deal names no thing", cites=law.cite("734.3(a)"), unknowns=(missing,))
    each = [line_reach(matter.deal, number, line, law, matter.law_day) for number, line in enumerate(matter.deal.lines, start=1)]
    for wanted in (True, None):
        chosen = [one for one in each if one.subject is wanted]
        if chosen:
            return chosen[0]
    return each[0]


def line_reach(deal: Deal, number: int, line: Line, law: Law, day: Day) -> Reach:
    """Return the reach of the EAR over one line (numbered from 1): exclusions first, then the ways in."""
    excluded = _excluded(deal, number, line, law, day)
    if excluded is not None:
        return excluded
    here = f"line {number}"
    if line.subject_to_ear:
        return Reach(subject=True, because=f"{here} is subject to the EAR, as the deal states", cites=law.cite("734.3(a)"))
    if line.origin == "US":
        return Reach(subject=True, because=f"{here} is of US origin, wherever it is", cites=law.cite("734.3(a)"))
    if deal.from_country == "US":
        return Reach(subject=True, because=f"{here} leaves the United States", cites=law.cite("734.3(a)"))
    if not line.origin and not line.foreign_made:
        missing = Unknown(
            fact=f"origin of {here}", why="things of US origin are subject to the EAR anywhere", key=f"lines[{number - 1}].origin"
        )
        return Reach(subject=None, because=f"the origin of {here} is not known", cites=law.cite("734.3(a)"), unknowns=(missing,))
    return _foreign_made(deal, number, line, law, day)


def _excluded(deal: Deal, number: int, line: Line, law: Law, day: Day) -> Reach | None:
    here = f"line {number}"
    if line.subject_to_ear is False:
        return Reach(subject=False, because=f"{here} is not subject to the EAR, as the deal states", cites=law.cite("734.3(b)"))
    if line.kind in (LineKind.SERVICE, LineKind.SECURITY):
        return Reach(
            subject=False, because=f"{here} is a {line.kind}, not a commodity, software or technology", cites=law.cite("734.3(a)")
        )
    if line.published and line.kind in (LineKind.SOFTWARE, LineKind.TECHNOLOGY):
        if line.eccn in law.on("published_encryption", day).value:
            missing = Unknown(
                fact=f"whether 15 CFR 742.15(b) is met for line {number}",
                why="published encryption code is outside the EAR only then",
                key="lines",
            )
            return Reach(
                subject=None, because=f"{here} is published encryption", cites=law.cite("734.7", "742.15(b)"), unknowns=(missing,)
            )
        return Reach(subject=False, because=f"{here} is published {line.kind}", cites=law.cite("734.3(b)", "734.7"))
    return _standards(deal, number, line, law, day)


def _standards(deal: Deal, number: int, line: Line, law: Law, day: Day) -> Reach | None:
    covered = law.at("standards", day)
    if (
        covered is None
        or deal.purpose not in ("standards", "standards_published")
        or line.kind not in (LineKind.SOFTWARE, LineKind.TECHNOLOGY)
    ):
        return None
    plain = lightly_controlled(line, law, day)
    if plain is False and line.eccn not in covered.value:
        return None
    cites = law.cited(covered)
    if plain is None and line.eccn not in covered.value:
        missing = Unknown(
            fact=f"reasons for control of line {number}",
            why="only EAR99 and AT-only things leave the EAR for a standard",
            key="lines",
        )
        return Reach(subject=None, because="the reasons for control are not known", cites=cites, unknowns=(missing,))
    if deal.purpose == "standards":
        missing = Unknown(
            fact="whether the standard is meant to be published", why="15 CFR 734.10(b) asks for that intent", key="purpose"
        )
        return Reach(subject=None, because="released for a standard of unknown publication", cites=cites, unknowns=(missing,))
    return Reach(subject=False, because=f"line {number} is released for a standard that is to be published", cites=cites)


def lightly_controlled(line: Line, law: Law, day: Day) -> bool | None:
    """Say whether a thing is EAR99 or controlled for anti-terrorism reasons only; None if reasons and ECCN leave it open."""
    if line.eccn == "EAR99":
        return True
    if line.reasons is not None:
        return all(reason.startswith("AT") for reason in line.reasons)
    if not line.eccn:
        return None
    return line.eccn[2:4] in law.on("at_only_series", day).value


def _foreign_made(deal: Deal, number: int, line: Line, law: Law, day: Day) -> Reach:
    here = f"line {number}"
    strict = deal.to in law.on("group_e", day).value
    limit = law.on("de_minimis_group_e" if strict else "de_minimis", day)
    if line.us_content is not None and line.us_content > Exact(limit.value):
        because = f"{here} holds more controlled US content than the de minimis share for its destination"
        return Reach(subject=True, because=because, cites=law.cited(limit))
    if line.direct_product:
        alone = line.us_content is not None
        return Reach(
            subject=True, because=f"{here} is a foreign direct product", cites=law.cite("734.9"), only_direct_product=alone
        )
    missing = []
    if line.us_content is None:
        why = "above the de minimis share a foreign-made thing is subject to the EAR"
        missing.append(Unknown(fact=f"controlled US content of {here}", why=why, key=f"lines[{number - 1}].us_content"))
    if line.direct_product is None:
        why = "a direct product of listed US technology or of a plant built on it is subject to the EAR"
        missing.append(
            Unknown(fact=f"whether {here} is a foreign direct product", why=why, key=f"lines[{number - 1}].direct_product")
        )
    cites = (*law.cited(limit), *law.cite("734.9"))
    if missing:
        return Reach(
            subject=None, because=f"{here} is foreign-made; what is in it is not known", cites=cites, unknowns=tuple(missing)
        )
    because = f"{here} is foreign-made, within the de minimis share and no foreign direct product"
    return Reach(subject=False, because=because, cites=cites)
