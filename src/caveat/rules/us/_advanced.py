"""Advanced computing: chips, computers and memory that go by 15 CFR 742.6(a)(6), and how their applications are reviewed."""

from caveat.facts import Citation, Exact
from caveat.facts.cite import Confidence
from caveat.facts.deal import Act, Line
from caveat.facts.finding import Unknown
from caveat.facts.noun import noun
from caveat.rules.law import Law
from caveat.rules.matter import Matter
from caveat.rules.us._destination import Destination, reach_of

SECTION = "742.6(a)(6)(i"
"""What requirements of advanced computing entries point to: (a)(6)(i)(B) for memory, (a)(6)(iii) for the others."""


@noun
class Held:
    """Whether section 742.6(a)(6) holds for a thing at its destination."""

    holds: bool | None
    because: str
    unknowns: tuple[Unknown, ...]
    cites: tuple[Citation, ...]
    confidence: Confidence


def is_advanced(law: Law, matter: Matter, eccn: str, paragraph: str) -> bool:
    """Say whether a thing is of an advanced computing entry, or of a paragraph .z."""
    entries = law.at("advanced_eccns", matter.law_day)
    return entries is not None and (eccn in entries.value or paragraph[:1] == "z")


def binds(matter: Matter, law: Law, eccn: str, paragraph: str, there: Destination) -> Held | None:
    """Return whether the section holds; None for a thing that it does not mean."""
    if not is_advanced(law, matter, eccn, paragraph):
        return None
    reach, memory = law.on("advanced_reach", matter.law_day), law.at("memory_reach", matter.law_day)
    broad = reach_of(reach).holds(there)
    narrow = reach_of(memory).holds(there) if memory else False
    may_be_memory = eccn == "3A090" and memory is not None and not paragraph
    unknowns: tuple[Unknown, ...] = ()
    held = narrow if eccn == "3A090" and paragraph[:1] == "c" else broad
    if may_be_memory and broad and not narrow:
        held = None
        unknowns = (Unknown(fact="paragraph of 3A090", why="high-bandwidth memory (.c) goes by other destinations", key="lines"),)
    elif held is False:
        unknowns = _headquarters(matter, law)
        held = None if unknowns else False
    because = f"15 CFR 742.6(a)(6) asks for a licence for {eccn} to {there.code}"
    return Held(
        holds=held,
        because=because if held is not False else f"15 CFR 742.6(a)(6) does not reach {eccn} to {there.code}",
        unknowns=unknowns,
        cites=law.cited(reach),
        confidence=reach.confidence,
    )


def _headquarters(matter: Matter, law: Law) -> tuple[Unknown, ...]:
    """Ask after parties elsewhere that are of Macau or Country Group D:5: their headquarters count wherever the thing goes."""
    rule, controls = law.at("advanced_headquarters", matter.law_day), matter.controls
    if rule is None or controls is None:
        return ()
    asked = []
    for place, party in matter.parties():
        country = "CN" if party.country == "HK" else party.country
        home = Destination(code=party.country, country=country, groups=controls.groups(country))
        if country and reach_of(rule).holds(home):
            why = f"{party.country} is its country, and headquarters in Macau or Country Group D:5 count wherever the thing goes"
            asked.append(
                Unknown(fact=f"where {matter.called(place)} and its ultimate parent have their headquarters", why=why, key=place)
            )
    return tuple(asked)


def flags(matter: Matter, law: Law, eccn: str, paragraph: str) -> tuple[str, ...]:
    """Warn of the worldwide limb, which stands in the text and is not enforced."""
    rule = law.at("advanced_worldwide", matter.law_day)
    if rule is None or not is_advanced(law, matter, eccn, paragraph):
        return ()
    return (
        f"the text of 15 CFR 742.6(a)(6) names every destination since {law.values['advanced_worldwide'].dated[0].since}: {rule.state.replace('_', ' ')}; {rule.note}",
    )


def review(matter: Matter, law: Law, line: Line, there: Destination) -> tuple[str, tuple[Unknown, ...], tuple[Citation, ...]]:
    """Return how an application is reviewed, with what is open and the citations; empty where no policy is restated.

    A fact that is missing leaves the policy empty; one that shuts the thing out of the eased class decides it.
    """
    general, eased = law.at("advanced_review", matter.law_day), law.at("eased_review", matter.law_day)
    if general is None or there.country not in ("CN", "MO"):
        return "", (), ()
    if eased is None:
        return general.value, (), law.cited(general)
    checks = _eased(matter, line, eased.value)
    if any(told is False for told, _ in checks):
        return general.value, (), law.cited(eased)
    missing = tuple(asked for told, asked in checks if told is None)
    return ("", missing, law.cited(eased)) if missing else (eased.value["policy"], (), law.cited(eased))


def _eased(matter: Matter, line: Line, terms: dict[str, str]) -> list[tuple[bool | None, Unknown]]:
    """Return each term of the eased class: met, not met or not known, and what to ask for."""
    deal, at = matter.deal, "lines[0]"
    from_there = deal.act is Act.EXPORT and deal.from_country in ("", terms["from"])
    sold = None if line.sold_in_us_since is None else str(line.sold_in_us_since) <= str(terms["sold_by"])
    return [
        (
            from_there if deal.act is not None else None,
            Unknown(fact="whether the thing is exported from the United States", key="act"),
        ),
        (
            _below(line.tpp, terms["tpp"]),
            Unknown(fact="total processing performance", why=f"below {terms['tpp']} the review is eased", key=f"{at}.tpp"),
        ),
        (
            _below(line.dram_bandwidth, terms["dram_bandwidth"]),
            Unknown(
                fact="total DRAM bandwidth",
                why=f"below {terms['dram_bandwidth']} GB/s the review is eased",
                key=f"{at}.dram_bandwidth",
            ),
        ),
        (
            sold,
            Unknown(fact="since when it is sold in the United States", why=f"by {terms['sold_by']}", key=f"{at}.sold_in_us_since"),
        ),
        (deal.certifications_met, Unknown(fact="whether all is certified", why=terms["certified"], key="certifications_met")),
    ]


def _below(value: Exact | None, limit: str) -> bool | None:
    return None if value is None else value < Exact(limit)
