"""Is the thing subject to the EAR at all? Asked before any list of parties is.

Source: 15 CFR 734.3 (what is subject and what is not), 734.4 (de minimis), 734.9 (foreign direct products),
734.10(b) (standards).
"""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from caveat.facts import Citation, Day
from caveat.facts.cite import Confidence
from caveat.facts.control import classification
from caveat.facts.deal import Deal, Line, LineKind
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.facts.last import of_last
from caveat.facts.noun import noun
from caveat.rules.answers import answer, unsure
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us._de_minimis import content_finding
from caveat.rules.us._direct_products import caught_by

REGIME = "ear_scope"


@noun
class Reach:
    """Whether the EAR reach a thing: True, False, or None while `unknowns` are open.

    `only_direct_product` is True where nothing but a foreign-direct-product rule brings the thing under the EAR; `marks` are the
    footnotes of the Entity List that this one rule goes by, None where the deal does not tell which rule it is; `perhaps_more` says
    that another may catch it too.
    """

    subject: bool | None
    because: str
    cites: tuple[Citation, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    confidence: Confidence = Confidence.SURE
    only_direct_product: bool = False
    marks: tuple[str, ...] | None = ()
    perhaps_more: bool = False

    def only_by(self, marks: AbstractSet[str]) -> bool:
        """Say whether nothing but the direct-product rule on one of these footnotes brings the thing under the EAR."""
        return self.only_direct_product and bool(marks) and (self.marks is None or not marks.isdisjoint(self.marks))


def decide(matter: Matter, laws: Laws) -> Finding:
    """Say of a deal whether anything in it is subject to the EAR."""
    matter, law = matter.under(laws), laws[REGIME]
    if moves(matter, law) is False:
        return answer(law, Verdict.NOT_SUBJECT, "nothing is exported, reexported, transferred or released")
    found = reach(matter, law)
    verdict = {True: Verdict.SUBJECT, False: Verdict.NOT_SUBJECT, None: Verdict.REVIEW}[found.subject]
    return answer(law, verdict, found.because, cites=found.cites, unknowns=found.unknowns, weakest=found.confidence)


@of_last
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


@of_last
def reach(matter: Matter, law: Law) -> Reach:
    """Return the reach of the EAR over the deal: subject if one line is, outside if all lines are."""
    if not matter.deal.lines:
        missing = Unknown(fact="what is shipped or released", why="jurisdiction follows the thing", key="lines")
        return Reach(subject=None, because="the deal names no thing", cites=law.cite("734.3(a)"), unknowns=(missing,))
    each = [line_reach(matter, number, line, law) for number, line in enumerate(matter.deal.lines, start=1)]
    for wanted in (True, None):
        chosen = [one for one in each if one.subject is wanted]
        if chosen:
            return chosen[0]
    return each[0]


def line_reach(matter: Matter, number: int, line: Line, law: Law) -> Reach:
    """Return the reach of the EAR over one line (numbered from 1): exclusions first, then the ways in."""
    deal, day = matter.deal, matter.law_day
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
    return _foreign_made(matter, number, line, law)


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
    plain, some = lightly_controlled(line, law, day), law.at("standards_some", day)
    cites = law.cited(covered)
    if plain is False and some is not None and classification(line.eccn)[0] in some.value:
        asked = Unknown(
            fact=f"whether line {number} is one of the things of {line.eccn} that may be released for a standard",
            why="15 CFR 734.10(b) means some of them",
            key=f"lines[{number - 1}].eccn",
        )
        return Reach(
            subject=None, because=f"some things of {line.eccn} leave the EAR for a standard", cites=cites, unknowns=(asked,)
        )
    if plain is False and line.eccn not in covered.value:
        return None
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


def _foreign_made(matter: Matter, number: int, line: Line, law: Law) -> Reach:
    """Weigh the two ways in of a foreign-made thing, either of which is enough: its US content, and how it was made."""
    here, content = f"line {number}", content_finding(matter, number, line)
    cites = (*content.cites, *law.cite("734.9"))
    if content.verdict is Verdict.SUBJECT:
        return Reach(subject=True, because=f"{here}: {content.because}", cites=content.cites, confidence=content.confidence)
    made = _made(matter, number, line, law)
    if made.subject:
        return replace(made, only_direct_product=content.verdict is not Verdict.REVIEW)
    unknowns = (*(content.unknowns if content.verdict is Verdict.REVIEW else ()), *made.unknowns)
    if unknowns:
        because = f"{here} is foreign-made; what is in it, or how it was made, is not known"
        return Reach(subject=None, because=because, cites=cites, unknowns=unknowns)
    because = f"{here} is foreign-made, within the de minimis share and no foreign direct product"
    return Reach(subject=False, because=because, cites=cites, confidence=max(content.confidence, made.confidence, key=_rank))


def _rank(mark: Confidence) -> int:
    return mark.rank


def _made(matter: Matter, number: int, line: Line, law: Law) -> Reach:
    """Say whether a rule of foreign direct products catches a line: as the deal states it, else by how it was made."""
    here = f"line {number}"
    if line.direct_product is not None:
        because = f"{here} is {'a' if line.direct_product else 'no'} foreign direct product, as the deal states"
        return Reach(subject=line.direct_product, because=because, cites=law.cite("734.9"), marks=None)
    if line.making is None:
        why = "a direct product of listed US technology or of a plant built on it is subject to the EAR"
        fact, key = f"whether {here} is a foreign direct product", f"lines[{number - 1}].direct_product"
        return Reach(subject=None, because=fact, cites=law.cite("734.9"), unknowns=(Unknown(fact=fact, why=why, key=key),))
    caught = caught_by(matter, number, line)
    return Reach(
        subject=caught.held,
        because=caught.because,
        cites=law.cite("734.9"),
        unknowns=(*caught.unknowns, *caught.unasked),
        confidence=caught.confidence,
        marks=caught.scope.footnotes if caught.alone is not False and caught.scope else (),
        perhaps_more=caught.alone is None,
    )
