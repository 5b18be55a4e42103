"""Do listed parties own half or more of a foreign company that is a party to an export?

Source: 90 FR 47201, stayed by 90 FR 50857; Supplement No. 8 to 15 CFR part 744.
"""

from collections.abc import Mapping
from dataclasses import replace

from caveat.facts.deal import DealParty
from caveat.facts.finding import Finding, Licence, Listing, Unknown, Verdict, weigh
from caveat.facts.last import of_last
from caveat.facts.tie import TieKind
from caveat.ownership import Criterion, Standing
from caveat.rules.answers import answer
from caveat.rules.holdings import Holdings, holdings_of
from caveat.rules.law import Dated, Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.owners import Owned, criterion_of, first_criterion, has_owners, owned
from caveat.rules.us._military import things
from caveat.rules.us.ear_scope import Reach, if_it_moves, moves, reach

REGIME = "affiliates_rule"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each party that has owners, and give the gravest."""
    law, scope = laws[REGIME], laws["ear_scope"]
    rule = law.values["owned_share"].dated[0]
    if moves(matter, scope) is False:
        because = "the affiliates rule is about exports, reexports and transfers, and this is none"
        return answer(law, Verdict.NOT_SUBJECT, because, rule)
    reached = reach(matter, scope)
    if reached.subject is False:
        because = f"{reached.because}; the affiliates rule reaches only things subject to the EAR"
        return answer(law, Verdict.NOT_SUBJECT, because, rule, cites=reached.cites, weakest=reached.confidence)
    if found := affiliates(matter, laws, reached):
        return if_it_moves(weigh(list(found.values())), matter, scope)
    held = holdings_of(matter.deal, matter.law_day)
    told = [(place, party) for place, party in matter.parties() if has_owners(held, place)]
    if not told:
        return answer(law, Verdict.NOT_SUBJECT, "the deal tells of no owner of a party", rule)
    names = ", ".join(matter.called(place) for place, _ in told)
    gaps = tuple(gap for place, party in told for gap in _gaps(matter, place, party, law))
    if gaps and law.binds("owned_share", matter.law_day):
        because = f"whether owners of {names} are listed is not known: a list is not loaded"
        return answer(law, Verdict.REVIEW, because, rule, unknowns=gaps)
    because = f"no owner of {names} was found on a list that the rule reads ({_read(law, matter)})"
    itself = [matter.called(place) for place, _ in told if _counts(matter, place, laws)]
    if itself:
        because = f"{', '.join(itself)} stands on a list itself, which bites by itself; the affiliates rule is about those it owns"
    flags = tuple(_outside(matter, law, place) for place, _ in told)
    return answer(law, Verdict.ALLOWED, because, rule, flags=tuple(flag for flag in flags if flag))


@of_last
def affiliates(matter: Matter, laws: Laws, reached: Reach) -> Mapping[str, Finding]:
    """Answer, by place, for the parties that are not themselves listed and have listed owners."""
    if matter.nobody_listed:
        return {}
    held = holdings_of(matter.deal, matter.law_day)
    answers = {place: _affiliate(matter, held, place, party, laws, reached) for place, party in matter.parties()}
    return {place: one for place, one in answers.items() if one}


def _affiliate(matter: Matter, held: Holdings, place: str, party: DealParty, laws: Laws, reached: Reach) -> Finding | None:
    """Answer for one party; None if it is itself listed, or none of its owners is."""
    law, name = laws[REGIME], matter.called(place)
    test, rests = _test(law, matter)
    found = owned(matter, held, place, party, test, lambda matter, at: _counts(matter, at, laws))
    if found is None or (found.held.tier == 0 and found.held.certain):
        return None
    rule = law.at("owned_share", matter.law_day)
    flags = (f"red flag: {name} has listed owners ({found.told})", *_control(matter, place, party))
    if rule is None or not rule.binds:
        state = "no affiliates rule was in force" if rule is None else f"the affiliates rule is suspended until {rule.until}"
        because = f"{name} is not itself listed, and on {matter.law_day} {state}: a legally distinct company is not covered"
        rest = rule or law.values["owned_share"].dated[0]
        return answer(law, Verdict.ALLOWED, because, rest, flags=flags, listings=found.listings)
    if party.country == law.on("home", matter.law_day).value:
        because = f"{name} is a company of the United States, and the affiliates rule is about foreign ones"
        return answer(law, Verdict.ALLOWED, because, *rests, law.on("home", matter.law_day), flags=flags, listings=found.listings)
    if found.standing is Standing.NOT:
        because = f"listed owners hold less than the share of the affiliates rule in {name} ({found.told})"
        said = answer(law, Verdict.ALLOWED, because, *rests, flags=flags, listings=found.listings)
    else:
        said = _bites(matter, place, party, laws, found, reached, flags, rests)
    return replace(said, stakes=found.held.stakes, ties=found.held.ties)


def _test(law: Law, matter: Matter) -> tuple[Criterion, tuple[Dated, ...]]:
    """Return the rule's test; before its first day, that of the first day, so that a red flag can be told."""
    return criterion_of(law, matter.law_day) or first_criterion(law)


def _counts(matter: Matter, place: str, laws: Laws) -> tuple[Listing, ...]:
    """Return the listings whose holder counts: of the Entity List, the MEU List, and blocked persons of 15 CFR 744.8."""
    law, day = laws[REGIME], matter.law_day
    named = {tag for entry in laws["bis_lists"].values["blocked_tags"].dated for tag in entry.value}
    blocked = matter.standing(place, *law.on("blocked_lists", day).value)
    return (
        *matter.standing(place, *law.on("lists", day).value),
        *(one for one in blocked if named & set(one.measure.tags)),
        *(replace(one, same=False) for one in blocked if one.stated and not one.measure.tags),
    )


def _bites(
    matter: Matter,
    place: str,
    party: DealParty,
    laws: Laws,
    found: Owned,
    reached: Reach,
    flags: tuple[str, ...],
    rests: tuple[Dated, ...],
) -> Finding:
    """Answer for a foreign company that listed owners hold, or may hold, to the rule's share, while the rule is in force."""
    law, name, day = laws[REGIME], matter.called(place), matter.law_day
    roles, unknown = law.on("roles", day), law.on("unknown_share", day)
    branch = any(tie.kind is TieKind.BRANCH_OF for tie in found.held.ties)
    rests = (*rests, roles, *((law.on("branches", day),) if branch else ()))
    held = found.standing is Standing.OWNED
    because = f"{'' if held else 'whether '}listed owners hold the share of the affiliates rule in {name} ({found.told})"
    because += "" if held else " is not known"
    if party.role is not None and party.role not in roles.value:
        why = f"as {party.role.value.replace('_', ' ')} it is no party under 15 CFR 748.5(c)-(f)"
        return answer(law, Verdict.ALLOWED, f"{because}, but {why}", *rests, flags=flags, listings=found.listings)
    asks = list(found.unknowns)
    if party.role is None:
        asks.append(Unknown(fact=f"role of {name}", why="only some roles make a listing bite", key=f"{place}.role"))
    duty = held or found.listed_only
    if not duty or party.role is None or reached.subject is None:
        asks += reached.unknowns if reached.subject is None else ()
        return answer(law, Verdict.REVIEW, because, *rests, unknowns=tuple(asks), flags=flags, listings=found.listings)
    if found.listings and all(one.measure.programme == "MEU" for one in found.listings):
        theirs = things(matter, because, _country(found, matter), found.listings, laws["bis_lists"])
        if theirs.verdict is not Verdict.LICENCE_REQUIRED:
            said = answer(law, theirs.verdict, theirs.because, *rests, cites=theirs.cites, flags=flags, listings=found.listings)
            return replace(said, unknowns=theirs.unknowns)
    if not held:
        because += "; who cannot find it out needs a licence (red flag 29)"
        rests = (*rests, unknown)
    return _licence(matter, law, found, because, tuple(asks), flags, rests)


def _country(found: Owned, matter: Matter) -> str:
    """Return the country of a listed owner, as its list tells it, else where the thing goes."""
    return next((country for one in found.listings if one.party for country in one.party.countries), matter.deal.to)


def _licence(
    matter: Matter,
    law: Law,
    found: Owned,
    because: str,
    asks: tuple[Unknown, ...],
    flags: tuple[str, ...],
    rests: tuple[Dated, ...],
) -> Finding:
    """Answer for a company that shares its owners' licence duty: the strictest of theirs."""
    relief, note = law.at("general_licence", matter.law_day), next((one.note for one in rests if one.note), "")
    if note:
        asks = (*asks, Unknown(fact="whether BIS extended the stay of the affiliates rule", why=note, key="law_day"))
        flags = (*flags, note)
    if relief is not None:
        flags = (*flags, f"the temporary general licence may help: {relief.value}")
    conditions: tuple[str, ...] = ()
    if relief is not None and matter.deal.general_licence and matter.deal.general_licence_conditions_met:
        conditions, rests = (f"the deal lies within General Order No. 7: {relief.value}",), (*rests, relief)
    elif matter.deal.licence:
        conditions = (f"licence {matter.deal.licence} covers this thing, these parties and this use, and its conditions are kept",)
    if conditions:
        met = Verdict.ALLOWED_WITH_CONDITIONS
        return answer(law, met, because, *rests, conditions=conditions, flags=flags, listings=found.listings)
    marks = sorted({mark for one in found.listings for mark in one.measure.footnotes})
    if marks:
        flags = (*flags, f"the owners' footnote marks ({', '.join(marks)}) and their direct-product rules come down with the duty")
    return answer(
        law,
        Verdict.LICENCE_REQUIRED,
        because,
        *rests,
        unknowns=asks,
        flags=flags,
        listings=found.listings,
        licence=_terms(found.listings),
    )


def _terms(listings: tuple[Listing, ...]) -> Licence:
    """Tell the terms of the owners' entries; where they differ, the most restrictive holds."""
    requirements = sorted({one.measure.requirement for one in listings if one.measure.requirement})
    policies = sorted({one.measure.review_policy for one in listings if one.measure.review_policy})
    return Licence(
        requirement=" / ".join(requirements) or "as the most restrictive owner's entry",
        review_policy=" / ".join(policies) or "as that entry",
        exceptions="as the most restrictive owner's entry: none, unless it names one",
    )


def _control(matter: Matter, place: str, party: DealParty) -> tuple[str, ...]:
    if party.board_majority_of or party.controlled_by:
        return (f"red flag: control of {matter.called(place)} is stated; only ownership counts",)
    return ()


def _outside(matter: Matter, law: Law, place: str) -> str:
    """Warn of owners on lists that the rule leaves out."""
    outside = law.on("outside_lists", matter.law_day).value
    above = [at for at in matter.listings if at.startswith(f"{place}.") and matter.standing(at, *outside)]
    names = ", ".join(dict.fromkeys(matter.called(at) for at in above))
    return f"{names} is on a list that the affiliates rule leaves out ({', '.join(outside)})" if above else ""


def _gaps(matter: Matter, place: str, party: DealParty, law: Law) -> tuple[Unknown, ...]:
    programmes = law.on("lists", matter.law_day).value
    above = [(at, one) for at, one in matter.everybody() if at.startswith((f"{place}.", "holders", "stakes"))]
    return tuple(dict.fromkeys(gap for at, one in above for gap in matter.unread(at, one, *programmes)))


def _read(law: Law, matter: Matter) -> str:
    return ", ".join((*law.on("lists", matter.law_day).value, *law.on("blocked_lists", matter.law_day).value))
