"""What frees a deal with a listed entity from its licence duty: Huawei's temporary general licence, and standards bodies.

Source: Supplement No. 7 to 15 CFR part 744 as it stood 2019-05-20 to 2020-08-13; 15 CFR 744.16 as amended by 85 FR 36719
and 87 FR 55241; footnote 2 of Supplement No. 4.
"""

from caveat.facts.finding import Listing, Unknown, Verdict
from caveat.facts.noun import noun
from caveat.rules.law import Dated, Law
from caveat.rules.matter import Matter
from caveat.rules.us.ear_scope import lightly_controlled

_STANDARDS = ("standards", "standards_published")


@noun
class Relief:
    """A way out of the licence duty: what it leads to, the dated entry it rests on, and what it asks for."""

    verdict: Verdict
    because: str
    rests: Dated
    unknowns: tuple[Unknown, ...] = ()
    conditions: tuple[str, ...] = ()


def relief(matter: Matter, listing: Listing, law: Law, scope: Law) -> Relief | None:
    """Return the relief that the deal's purpose opens on the law day, or None."""
    return (
        _standards(matter, listing, law, scope) or _general_licence(matter, listing, law, scope) or _residue(matter, listing, law)
    )


def _huawei(matter: Matter, listing: Listing, law: Law) -> bool:
    return bool(set(listing.measure.footnotes) & set(law.on("huawei_marks", matter.law_day).value))


def _standards(matter: Matter, listing: Listing, law: Law, scope: Law) -> Relief | None:
    rule, day = law.at("standards", matter.law_day), matter.law_day
    if rule is None or matter.deal.purpose not in _STANDARDS:
        return None
    if not (rule.value["everybody"] or _huawei(matter, listing, law)):
        return None
    eccns = rule.value["encryption"]
    missing = []
    for number, line in enumerate(matter.deal.lines, start=1):
        if line.kind not in rule.value["kinds"]:
            return None
        light = lightly_controlled(line, scope, day)
        if light is False and line.eccn not in eccns:
            return None
        if light is None:
            why = "only EAR99 and AT-only things may be released to a standards body"
            missing.append(Unknown(fact=f"ECCN and reasons for control of line {number}", why=why, key=f"lines[{number - 1}].eccn"))
    if missing:
        because = "a release to a standards body; whether the thing is light enough is not known"
        return Relief(verdict=Verdict.REVIEW, because=because, rests=rule, unknowns=tuple(missing))
    what = "listed encryption items" if any(line.eccn in eccns for line in matter.deal.lines) else "EAR99 or AT-only things"
    because = f"{what} may be released to a standards organisation although a listed entity is a member"
    return Relief(verdict=Verdict.ALLOWED, because=because, rests=rule)


def _general_licence(matter: Matter, listing: Listing, law: Law, scope: Law) -> Relief | None:
    deal, window = matter.deal, law.at("general_licence", matter.law_day)
    claimed = bool(deal.general_licence)
    if window is None or not _huawei(matter, listing, law) or deal.to in scope.on("group_e", matter.law_day).value:
        return None
    if not deal.purpose and claimed:
        why = "the temporary general licence covers some purposes only"
        missing = Unknown(fact="purpose of the deal", why=why, key="purpose")
        because = "the temporary general licence for Huawei is claimed for an unknown purpose"
        return Relief(verdict=Verdict.REVIEW, because=because, rests=window, unknowns=(missing,))
    if deal.purpose not in window.value or deal.general_licence_conditions_met is False:
        return None
    because = f"the temporary general licence for Huawei covers {deal.purpose.replace('_', ' ')} from {window.since} to before {window.until}"
    if deal.general_licence_conditions_met:
        return Relief(verdict=Verdict.ALLOWED, because=because, rests=window)
    condition = f"the terms of the temporary general licence are met: {law.on('general_licence_terms', matter.law_day).value}"
    return Relief(verdict=Verdict.ALLOWED_WITH_CONDITIONS, because=because, rests=window, conditions=(condition,))


def _residue(matter: Matter, listing: Listing, law: Law) -> Relief | None:
    kept = law.at("security_residue", matter.law_day)
    if kept is None or matter.deal.purpose not in kept.value or not _huawei(matter, listing, law):
        return None
    because = "disclosures for security research are kept free of the listing, within the limits of footnote 2"
    condition = "only information on vulnerabilities in existing, fully operational networks and equipment is disclosed"
    return Relief(verdict=Verdict.ALLOWED_WITH_CONDITIONS, because=because, rests=kept, conditions=(condition,))
