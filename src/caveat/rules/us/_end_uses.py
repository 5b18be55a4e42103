"""End uses that need a licence whatever the thing's classification, once they are known; and what US persons may not support.

Source: 15 CFR 744.2 to 744.6, 744.23. Military end uses (744.21, 744.22) are answered by bis_lists.
"""

from collections.abc import Iterator

from caveat.facts import Day
from caveat.facts.deal import Act
from caveat.facts.finding import Finding, Licence, Unknown, Verdict
from caveat.rules.answers import answer
from caveat.rules.law import Dated, Law, by_day
from caveat.rules.matter import Matter
from caveat.rules.us._destination import Destination, reach_in
from caveat.rules.us._requirements import classified

PREFIX = "end_use."


def _known(matter: Matter, law: Law) -> Iterator[tuple[str, Dated | None]]:
    """Yield the end uses that the deal says are known, each with its rule on the law day."""
    for name, key, rule in _rules_on(law, matter.law_day):
        if getattr(matter.deal.knowledge, key):
            yield name, rule


@by_day
def _rules_on(law: Law, day: Day) -> tuple[tuple[str, str, Dated | None], ...]:
    """Return the end uses that the law names, each with the key of a deal that tells it and its rule on a day."""
    named = ((name, value.dated[0].value["knowledge"]) for name, value in law.values.items() if name.startswith(PREFIX))
    return tuple((name, key, law.at(name, day)) for name, key in named)


def answers(matter: Matter, law: Law, there: Destination) -> list[Finding]:
    """Return what is to be said of every known end use of a thing subject to the EAR."""
    return [_end_use(matter, law, name, rule, there) for name, rule in _known(matter, law)]


def _end_use(matter: Matter, law: Law, name: str, rule: Dated | None, there: Destination) -> Finding:
    what = law.values[name].what
    if rule is None:
        first = law.values[name].dated[0]
        because = f"a known end use ({what}) was not yet governed on {matter.law_day}; its rule came on {first.since}"
        return answer(law, Verdict.NOT_IN_FORCE, because, cites=law.cited(first))
    held = reach_in(rule.value).holds(there)
    if held and rule.value.get("listed_only") and all(classified(line)[0] == "EAR99" for line in matter.deal.lines):
        because = f"a known end use ({what}) asks for a licence for things of the Commerce Control List, and these are EAR99"
        return answer(law, Verdict.ALLOWED, because, rule)
    if held:
        licence = Licence(
            requirement="every thing subject to the EAR, unless the section says less",
            review_policy=rule.value["policy"],
            exceptions="none, unless the section names one",
        )
        because = f"the end use is known: {what}; a licence is needed whatever the classification"
        return answer(
            law,
            Verdict.LICENCE_REQUIRED,
            because,
            rule,
            licence=licence,
            facts={"nlr": False, "review_policy": rule.value["policy"]},
        )
    return _not_there(matter, law, rule, what, held, there)


def _not_there(matter: Matter, law: Law, rule: Dated, what: str, held: bool | None, there: Destination) -> Finding:
    wider = rule.value.get("elsewhere", "")
    if held is False and not wider:
        return answer(
            law, Verdict.ALLOWED, f"a known end use ({what}) is not governed for {there.code or 'an unknown destination'}", rule
        )
    fact = wider or f"whether the end use is governed for {there.code or 'the destination'}: {what}"
    asked = Unknown(fact=fact, why="the section reaches some destinations and some uses only", key="knowledge")
    return answer(law, Verdict.REVIEW, f"an end use is known: {what}", rule, unknowns=(asked,))


def support(matter: Matter, law: Law, there: Destination) -> Finding | None:
    """Answer for a US person's support of an end use, whatever the thing; None where no such end use is known."""
    rule, known = law.on("support", matter.law_day), [name.removeprefix(PREFIX) for name, _ in _known(matter, law)]
    found = [name for name in known if name in rule.value]
    if not found or matter.deal.act is not Act.SUPPORT:
        return None
    what, person = law.values[f"{PREFIX}{found[0]}"].what, matter.deal.actor.us_person
    if person is False:
        return answer(law, Verdict.NOT_SUBJECT, "the prohibition binds US persons, and the actor is none", rule)
    held = reach_in(rule.value[found[0]]).holds(there)
    if held is False:
        return answer(law, Verdict.NOT_SUBJECT, f"support of {what} is not governed for {there.code}", rule)
    if held is None or person is None:
        fact, key = (
            ("the country of the end use", "to") if held is None else ("whether the actor is a US person", "actor.us_person")
        )
        asked = Unknown(fact=fact, why="15 CFR 744.6 binds US persons, for some destinations", key=key)
        return answer(law, Verdict.REVIEW, f"support of an end use is asked about: {what}", rule, unknowns=(asked,))
    because = f"a US person may not support this end use without a licence, whatever the thing: {what}"
    licence = Licence(requirement="the activity itself, with things subject to the EAR or not", review_policy="By 15 CFR 744.6(e)")
    return answer(law, Verdict.LICENCE_REQUIRED, because, rule, licence=licence)
