"""What follows when somebody refuses to deal for the sake of a foreign law, and what an answer of another regime collides with."""

from collections.abc import Iterator

from caveat.facts import Citation
from caveat.facts.deal import Act
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.rules.answers import answer, unsure
from caveat.rules.law import Dated, Law
from caveat.rules.matter import Matter

_WHY = Unknown(
    fact="for the sake of which foreign law the deal is refused",
    why="blocking statutes forbid heeding some foreign laws and not others",
    key="refused_for",
)


def is_chinese(matter: Matter, law: Law, place: str, country: str) -> bool:
    """Say whether a party is Chinese: by its country, or by that of the listed party that it certainly is."""
    where = law.on("chinese", matter.law_day).value
    listed = (one.party for one in matter.listings.get(place, ()) if one.same and one.party)
    return country in where or (not country and any(set(party.countries) & set(where) for party in listed))


def refused(matter: Matter, law: Law) -> Iterator[Finding]:
    """Answer for a refusal to deal: by the blocking statutes of the EU and the United Kingdom, then by China's laws."""
    actor, on = matter.deal.actor, matter.law_day
    for bound, name, whose in ((actor.eu_person, "eu_annex", "EU"), (actor.uk_person, "uk_annex", "United Kingdom")):
        rule = law.at(name, on)
        if bound and rule is not None:
            yield _blocked(matter, law, rule, whose)
    for place, party in matter.parties():
        if is_chinese(matter, law, place, party.country):
            yield from _of_chinese(matter, law, place)


def _blocked(matter: Matter, law: Law, rule: Dated, whose: str) -> Finding:
    """Answer by a blocking statute: a law of its annex may not be heeded, another may."""
    deal = matter.deal
    if deal.refused_for and deal.refused_for not in rule.value:
        because = f"the law that is heeded ({deal.refused_for}) is not in the annex of the blocking statute of the {whose}"
        return answer(law, Verdict.NOT_SUBJECT, because, rule)
    if deal.authorisation:
        condition = f"the {deal.authorisation} authorisation to heed the foreign law covers this refusal, and its terms are kept"
        return answer(law, Verdict.ALLOWED_WITH_CONDITIONS, "heeding the foreign law is authorised", rule, conditions=(condition,))
    because = f"the blocking statute of the {whose} forbids its persons to heed the laws of its annex"
    done = answer(law, Verdict.PROHIBITED, because, rule)
    return unsure(done, () if deal.refused_for else (_WHY,), f"{because}; which law is heeded here is not told")


def _of_chinese(matter: Matter, law: Law, place: str) -> Iterator[Finding]:
    """Answer for a Chinese party that is refused: a flag alone at first, a review since China can answer it by decree."""
    deal, on, called = matter.deal, matter.law_day, matter.called(place)
    order, sanctions = law.at("blocking_order", on), law.at("discriminatory_measures", on)
    chinese_actor = deal.actor.country in law.on("chinese", on).value
    if chinese_actor and order is not None and deal.blocking_order:
        yield answer(law, Verdict.PROHIBITED, "an order of MOFCOM forbids Chinese persons to heed the foreign law", order)
    if chinese_actor and order is not None and deal.refused_for:
        within = law.on("report_within", on)
        condition = f"report to MOFCOM within {within.value} days that {deal.refused_for} keeps one from dealing with {called}"
        because = "a Chinese person reports a foreign law that keeps it from dealing"
        yield answer(law, Verdict.ALLOWED_WITH_CONDITIONS, because, order, within, conditions=(condition,))
    decrees = [one for name in ("chain_security", "counter_extraterritorial") if (one := law.at(name, on))]
    rests = [*([sanctions] if sanctions is not None and chinese_actor else []), *decrees]
    flags, _ = _of_chinese_law(matter, law, called)
    if rests:
        fact = f"whether an authority of China takes the refusal of {called} for a measure against it"
        doubt = Unknown(fact=fact, why="nothing is barred by itself; China may list, order or sue", key="refused_for")
        because = f"refusing {called} for the sake of a foreign law may be answered by China; nothing is barred by itself"
        yield answer(law, Verdict.REVIEW, because, *rests, unknowns=(doubt,), flags=flags)


def _of_chinese_law(matter: Matter, law: Law, called: str) -> tuple[tuple[str, ...], tuple[Citation, ...]]:
    """Return the flags that China's laws of the law day raise over cutting off a party, with their citations."""
    told = {
        "unreliable_entities": f"CN-UEL: who stops dealing with {called} for other than commercial reasons may be listed",
        "discriminatory_measures": f"CN-AFSL: who carries out foreign measures against {called} may be sued or countered",
        "blocking_order": "CN-BLOCK: an order of MOFCOM may forbid Chinese persons to heed the foreign law; none is known here",
        "chain_security": "CN-834: exits, audits and gathering of facts in China may be answered",
        "counter_extraterritorial": "CN-835: heeding a foreign extraterritorial law may bring one on the malicious entity list",
    }
    standing = [(flag, rule) for name, flag in told.items() if (rule := law.at(name, matter.law_day))]
    return tuple(flag for flag, _ in standing), tuple(cite for _, rule in standing for cite in law.cited(rule))


def collisions(matter: Matter, law: Law) -> tuple[tuple[str, ...], tuple[Citation, ...]]:
    """Return what to say beside the answers of other regimes, where heeding them cuts off a Chinese party or offends a statute."""
    deal, lists = matter.deal, law.on("foreign_lists", matter.law_day).value
    flags: tuple[str, ...] = ()
    cites: tuple[Citation, ...] = ()
    for place, party in matter.parties():
        cut_off = deal.act is Act.REFUSE or any(one.same for one in matter.standing(place, *lists))
        if cut_off and is_chinese(matter, law, place, party.country):
            flags, cites = _of_chinese_law(matter, law, matter.called(place))
            break
    countries = law.at("eu_annex_countries", matter.law_day)
    if countries is not None and deal.actor.eu_person and deal.act is not Act.REFUSE and deal.to in countries.value:
        flags += (
            "EU-BLOCK: persons of the EU may not heed the US laws on this country that the annex of Regulation 2271/96 names",
        )
        cites += law.cited(countries)
    return flags, cites
