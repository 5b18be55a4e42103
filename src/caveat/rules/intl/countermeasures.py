"""Does China answer the deal with a measure of its own, or does heeding a foreign law offend a law?

Source: China's Unreliable Entity List, Export Control Law, Anti-Foreign Sanctions Law, Blocking Rules and Decrees 834 and 835;
Regulation (EC) 2271/96. What collides with another regime's answer is said in flags beside it.
"""

from dataclasses import replace

from caveat.facts.deal import Act, ActorKind
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.rules.answers import answer, together, unsure
from caveat.rules.intl._chinese_exports import content, exported
from caveat.rules.intl._refusal import collisions, refused
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter

REGIME = "countermeasures"
CHINA = "CN"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for lists of China, its export controls, its cybersecurity review and a refusal to deal; the gravest counts."""
    law, deal = laws[REGIME], matter.deal
    found = [*_unreliable(matter, law), *_reviewed(matter, law)]
    if deal.act in (Act.EXPORT, Act.SELL) and deal.from_country == CHINA:
        found += exported(matter, law)
    elif deal.act in (Act.EXPORT, Act.REEXPORT, Act.EXPORT_FROM_ABROAD):
        found += content(matter, law)
    if deal.act is Act.REFUSE:
        found += refused(matter, law)
    because = "no counter-measure of China and no blocking statute was found to speak to the deal"
    done = together(found, answer(law, Verdict.NOT_SUBJECT, because, law.values["unreliable_entities"].dated[0]))
    flags, cites = collisions(matter, law)
    if not flags and not cites:
        return done
    return replace(done, flags=tuple(dict.fromkeys((*done.flags, *flags))), cites=tuple(dict.fromkeys((*done.cites, *cites))))


def _unreliable(matter: Matter, law: Law) -> list[Finding]:
    """Answer for each party of the unreliable entity list, where the deal trades with China or invests there."""
    deal, rule = matter.deal, law.at("unreliable_entities", matter.law_day)
    if rule is None:
        return []
    here = CHINA in (deal.from_country, deal.to, deal.actor.country)
    answers = []
    for place, _ in matter.parties():
        for one in matter.standing(place, "CN_UEL")[:1]:
            called = matter.called(place)
            if not here or deal.act not in rule.value:
                because = f"{called} is on China's unreliable entity list, and this is no trade with China nor investment there"
                answers.append(answer(law, Verdict.NOT_SUBJECT, because, rule, listings=(one,)))
                continue
            because = f"{called} is on China's unreliable entity list, which bars it from trade with China and new investment there"
            done = answer(law, Verdict.PROHIBITED, because, rule, listings=(one,))
            answers.append(unsure(done, matter.doubts(place, one), f"{called} may be on China's unreliable entity list"))
    return answers


def _reviewed(matter: Matter, law: Law) -> list[Finding]:
    """Answer for what an operator of critical information infrastructure buys of a maker that failed China's review."""
    deal, rule = matter.deal, law.values["cyber_review"].dated[0]
    if deal.act not in rule.value:
        return []
    if rule.to_come(matter.law_day):
        named = any(matter.against(f"lines[{number}].maker", "CN_CYBER") for number, _ in enumerate(deal.lines))
        because = f"the outcome of China's cybersecurity review is of {rule.since}"
        return [answer(law, Verdict.NOT_IN_FORCE, because, rule)] if named else []
    answers = []
    for number, _ in enumerate(deal.lines):
        place = f"lines[{number}].maker"
        for one in matter.standing(place, "CN_CYBER")[:1]:
            operator = deal.actor.kind is ActorKind.CRITICAL_INFRASTRUCTURE_OPERATOR
            elsewhere = deal.actor.country not in ("", CHINA) or deal.to not in ("", CHINA)
            if not operator and (deal.actor.kind is not None or elsewhere):
                because = "the cybersecurity review binds operators of critical information infrastructure in China only"
                answers.append(answer(law, Verdict.NOT_SUBJECT, because, rule, listings=(one,)))
                continue
            because = f"operators of critical information infrastructure are to stop buying of {matter.called(place)}"
            done = answer(law, Verdict.PROHIBITED, because, rule, listings=(one,))
            why = "only operators of critical information infrastructure in China are bound"
            who = () if operator else (Unknown(fact="what kind of buyer asks", why=why, key="actor.kind"),)
            answers.append(unsure(done, (*who, *matter.doubts(place, one)), f"{because}; whether that is so here is open"))
    return answers
