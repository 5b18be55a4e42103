"""Who of a deal stands on the Entity List with a footnote that a rule of foreign direct products names.

Source: 15 CFR 734.9(e), (g); 744.11(a)(2); Supplement No. 4 to part 744.
"""

from caveat.facts.deal import DealParty
from caveat.facts.finding import Listing, Unknown
from caveat.facts.noun import noun
from caveat.rules.law import Law
from caveat.rules.matter import Matter

PROGRAMME = "ENTITY_LIST"
ORDERED_BY = "knowledge.ordered_by"


@noun
class Marked:
    """Whether one of the marks is met (None while `unknowns` are open), by whom, and on which listings that rests."""

    held: bool | None
    who: str = ""
    listings: tuple[Listing, ...] = ()
    unknowns: tuple[Unknown, ...] = ()


def marked_at(matter: Matter, place: str, party: DealParty, marks: tuple[str, ...]) -> Marked:
    """Say whether the party at a place stands on the Entity List with one of the marks."""
    name = matter.called(place)
    found = [one for one in matter.standing(place, PROGRAMME) if set(one.measure.footnotes) & set(marks)]
    sure = [one for one in found if one.certain]
    if sure:
        return Marked(held=True, who=name, listings=(sure[0],))
    if found:
        return Marked(held=None, who=name, listings=(found[0],), unknowns=matter.doubts(place, found[0]))
    stated = [one for one in matter.standing(place, PROGRAMME) if one.stated]
    if stated and party.footnotes is None and not any(not one.stated for one in matter.standing(place, PROGRAMME)):
        asked = Unknown(
            fact=f"footnotes of {name} on the Entity List", why="rules of direct products go by them", key=f"{place}.footnotes"
        )
        return Marked(held=None, who=name, unknowns=(asked,))
    gaps = matter.unread(place, party, PROGRAMME)
    return Marked(held=None if gaps else False, who=name, unknowns=gaps)


def reached_by_mark(matter: Matter, entities: Law, marks: tuple[str, ...], *, ordered: bool) -> Marked:
    """Say whether a marked entity is a party in a role that counts, or is known to have ordered what the thing goes into."""
    roles = entities.on("roles", matter.law_day).value
    seen: list[Marked] = []
    for place, party in matter.parties():
        if party.role is not None and party.role not in roles:
            continue
        one = marked_at(matter, place, party, marks)
        if one.held and party.role is None:
            asked = Unknown(fact=f"role of {one.who}", why="only some roles make the rule bite", key=f"{place}.role")
            one = Marked(held=None, who=one.who, listings=one.listings, unknowns=(asked,))
        seen.append(one)
    buyer = matter.deal.knowledge.ordered_by
    if ordered and buyer is not None:
        seen.append(marked_at(matter, ORDERED_BY, buyer, marks))
    for wanted in (True, None):
        alike = [one for one in seen if one.held is wanted]
        if alike:
            unknowns = tuple(dict.fromkeys(unknown for one in alike for unknown in one.unknowns))
            return Marked(held=wanted, who=alike[0].who, listings=alike[0].listings, unknowns=unknowns)
    return Marked(held=False)
