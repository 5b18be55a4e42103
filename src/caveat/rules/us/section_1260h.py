"""What the 1260H list does by itself: it names companies and bars nothing.

Source: Pub. L. 116-283 section 1260H.
"""

from caveat.facts.deal import ActorKind
from caveat.facts.finding import Finding, Verdict
from caveat.rules.answers import answer
from caveat.rules.law import Laws
from caveat.rules.matter import Matter, subjects

REGIME = "section_1260h"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Tell who of the deal is on the list, and that this alone forbids nothing; nobody need be asked for anything."""
    law = laws[REGIME]
    rule = law.at("list_stands", matter.law_day)
    if rule is None:
        first = law.values["list_stands"].dated[0]
        return answer(law, Verdict.NOT_IN_FORCE, f"section 1260H was enacted on {first.since}, after {matter.law_day}", first)
    found = [(place, one) for place, _ in subjects(matter.deal) for one in matter.standing(place, "1260H")]
    if not found:
        return answer(
            law, Verdict.NOT_SUBJECT, "nobody in the deal was found on the 1260H list, which by itself bars nothing", rule
        )
    names = ", ".join(dict.fromkeys(matter.called(place) for place, _ in found))
    other = law.at("other_law", matter.law_day)
    bound = matter.deal.actor.kind in (None, ActorKind.DEFENCE_DEPARTMENT)
    flags = ("section 805 bars contracts and purchases of the Department of Defense: read its answer",) if other and bound else ()
    verb = "names" if any(one.certain for _, one in found) else "may name"
    because = f"the 1260H list {verb} {names}, and the list itself bars nothing"
    return answer(law, Verdict.ALLOWED, because, rule, listings=tuple(one for _, one in found), flags=flags)
