"""Whether a transaction in information and communications technology is barred, or open to review by Commerce.

Source: EO 13873; 15 CFR part 791 (part 7 before); the Kaspersky final determination; subpart D on connected vehicles.
"""

from caveat.facts import Day
from caveat.facts.deal import Act, Line
from caveat.facts.finding import Finding, Listing, Unknown, Verdict
from caveat.rules.answers import answer, together, unsure
from caveat.rules.law import Dated, Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us import _icts_vehicles
from caveat.rules.us._nexus import touches_us

REGIME = "icts"
_LEAVING = frozenset(
    {Act.EXPORT, Act.REEXPORT, Act.EXPORT_FROM_ABROAD, Act.DEEMED_EXPORT, Act.AUTHORISE_EQUIPMENT, Act.INVEST, Act.PAY}
)


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each thing: a determination or a rule that bars it, else whether Commerce may review."""
    law, deal = laws[REGIME], matter.deal
    first = law.values["reaches_from"].dated[0]
    begins = Day.of(first.value)
    if deal.act in _LEAVING:
        return answer(
            law,
            Verdict.NOT_SUBJECT,
            "the ICTS rules reach acquiring, importing, installing, dealing in and using, and this is none",
            first,
        )
    if deal.actor.us_person is False or touches_us(deal) is False:
        return answer(law, Verdict.NOT_SUBJECT, "nobody subject to the jurisdiction of the United States takes part", first)
    if deal.completed is not None and deal.completed < begins:
        because = f"the transaction was completed on {deal.completed}, before {begins}, from which day Commerce may review"
        return answer(law, Verdict.NOT_SUBJECT, because, first)
    rule = law.at("power", matter.law_day)
    if rule is None:
        return answer(
            law, Verdict.NOT_IN_FORCE, f"the ICTS rules reach transactions from {begins} on, after {matter.law_day}", first
        )
    excluded = law.on("excluded", matter.law_day)
    if deal.purpose in excluded.value:
        because = f"what is {deal.purpose.replace('_', ' ')} is left out of the ICTS rules"
        return answer(law, Verdict.NOT_SUBJECT, because, rule, excluded)
    answers = [_line(matter, law, rule, number, line) for number, line in enumerate(deal.lines)]
    return together(answers, answer(law, Verdict.NOT_SUBJECT, "the deal names no thing with a link to a foreign adversary", rule))


def _line(matter: Matter, law: Law, rule: Dated, number: int, line: Line) -> Finding:
    place, told = f"lines[{number}]", f"line {number + 1}"
    if line.goods in _icts_vehicles.GOODS:
        return _icts_vehicles.answered(matter, law, line, place, told)
    listings = _known(matter, place, line)
    determined = _determined(matter, law, told, place, listings)
    return determined or _reviewable(matter, law, rule, line, place, told, listings)


def _known(matter: Matter, place: str, line: Line) -> tuple[tuple[str, Listing], ...]:
    """Return every listing of those behind a thing, with its place: they tell who a firm is and of which country."""
    places = [f"{place}.maker", f"{place}.maker.subsidiary_of", f"{place}.brand"]
    places += [f"{place}.contains[{at}].maker" for at in range(len(line.contains or ()))]
    return tuple((at, one) for at in places for one in matter.listings.get(at, ()))


def _determined(matter: Matter, law: Law, told: str, place: str, listings: tuple[tuple[str, Listing], ...]) -> Finding | None:
    """Answer under the final determination if it reaches the maker and the act; None if it does not."""
    reach, deal = law.at("determined", matter.law_day), matter.deal
    if reach is None or deal.act is None:
        return None
    for at, one in listings:
        if one.party is None or one.party.id not in reach.value:
            continue
        for name in ("new_agreements", "updates_and_resale"):
            entry = law.on(name, matter.law_day)
            if deal.act.value not in entry.value:
                continue
            return _barred(matter, law, name, entry, told, at, one)
        because = f"the determination on {one.party.caption} bars new agreements, updates and resale, not {deal.act.value.replace('_', ' ')}"
        return answer(law, Verdict.ALLOWED, because, law.on("updates_and_resale", matter.law_day), listings=(one,))
    return None


def _barred(matter: Matter, law: Law, name: str, entry: Dated, told: str, at: str, one: Listing) -> Finding:
    maker = one.party.caption if one.party else told
    if not entry.binds:
        start = next(later.since for later in law.values[name].dated if later.binds)
        because = f"the determination on {maker} is made, and this act is barred from {start} on, after {matter.law_day}"
        return answer(law, Verdict.NOT_IN_FORCE, because, entry, listings=(one,))
    done = answer(
        law, Verdict.PROHIBITED, f"a final determination on {maker} bars this act from {entry.since} on", entry, listings=(one,)
    )
    doubts = (*matter.doubts(at, one), *_jurisdiction(matter))
    return unsure(done, doubts, f"a final determination on {maker} bars this act, if it reaches this transaction")


def _jurisdiction(matter: Matter) -> tuple[Unknown, ...]:
    deal = matter.deal
    if deal.actor.us_person or "US" in (deal.actor.country, deal.to):
        return ()
    why = "the rules bind transactions of those subject to the jurisdiction of the United States"
    return (Unknown(fact="whether a person of the United States takes part", why=why, key="actor.us_person"),)


def _reviewable(
    matter: Matter, law: Law, rule: Dated, line: Line, place: str, told: str, listings: tuple[tuple[str, Listing], ...]
) -> Finding:
    """Answer where nothing is barred: Commerce may review what is in scope and linked to an adversary."""
    adversaries, scope = law.on("adversaries", matter.law_day), law.on("in_scope", matter.law_day)
    later = law.at("adversaries_later", matter.law_day)
    countries = [*adversaries.value, *(later.value if later else ())]
    plainly = line.goods in scope.value
    link = _told_link(line, countries)
    found = () if link else _listed_link(listings, countries)
    if not link and not found:
        return _unlinked(law, line, place, told, plainly, rule, adversaries)
    asked = [Unknown(fact=f"what Commerce decides on {told}", why="EO 13873 leaves it to a review case by case", key="licence")]
    asked += _jurisdiction(matter)
    if not plainly:
        why = "section 791.3 takes in listed kinds of technology only"
        asked.append(Unknown(fact=f"whether {told} is technology of section 791.3", why=why, key=f"{place}.goods"))
    asked += [doubt for at, one in found for doubt in matter.doubts(at, one)]
    country = link or next(each for _, one in found if one.party for each in one.party.countries if each in countries)
    because = (
        f"{told} is linked to a foreign adversary ({country}); EO 13873 bans nothing by itself, no determination is known, "
        "and Commerce may review"
    )
    told_by = tuple(one for _, one in found)
    flags = () if rule.binds else (rule.note,)
    return answer(law, Verdict.REVIEW, because, rule, adversaries, scope, listings=told_by, unknowns=tuple(asked), flags=flags)


def _unlinked(law: Law, line: Line, place: str, told: str, plainly: bool, *rests: Dated) -> Finding:
    """Answer for a thing that nothing links to an adversary; ask for the link where the thing is plainly in scope."""
    if not plainly or line.nexus or (line.maker and line.maker.country):
        return answer(law, Verdict.NOT_SUBJECT, f"nothing links {told} to a foreign adversary", *rests)
    asks = Unknown(
        fact=f"country to whose jurisdiction the maker of {told} is subject",
        why="a link to a foreign adversary opens it to review",
        key=f"{place}.nexus",
    )
    return answer(law, Verdict.REVIEW, f"whether {told} is linked to a foreign adversary is not known", *rests, unknowns=(asks,))


def _told_link(line: Line, adversaries: list[str]) -> str:
    """Return the adversary country to which the deal itself links a thing; empty if to none."""
    told = [line.nexus, line.software_nexus, line.produced_in, line.maker.country if line.maker else ""]
    told += [part.maker.country for part in line.contains or () if part.maker]
    return next((country for country in told if country in adversaries), "")


def _listed_link(listings: tuple[tuple[str, Listing], ...], adversaries: list[str]) -> tuple[tuple[str, Listing], ...]:
    """Return the surest listing, with its place, of a firm of an adversary country; empty if there is none."""
    linked = [(at, one) for at, one in listings if one.party and set(one.party.countries) & set(adversaries)]
    return tuple(sorted(linked, key=lambda pair: not pair[1].same)[:1])
