"""Whether a US person may trade in a security under the order on Chinese military-industrial complex companies.

Source: EO 13959 as amended by EO 14032; 31 CFR part 586; OFAC's FAQ 857 to 863 and 1046.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from caveat.facts import Day, Exact
from caveat.facts.deal import Act, DealParty, LineKind, Security
from caveat.facts.finding import Finding, Listing, Unknown, Verdict
from caveat.facts.noun import noun
from caveat.rules.answers import answer, together, unsure
from caveat.rules.law import Dated, Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.us._suppliers import nameless

REGIME = "ns_cmic"
_LIST = "NS_CMIC"
_TRADING = frozenset({Act.INVEST, Act.PROCURE, Act.CONTRACT, Act.SELL})


@noun
class _Paper:
    """A security of the deal: how to call it, where its issuer stands, and where facts about it go."""

    told: str
    key: str
    issuer_at: str
    issuer: DealParty | None
    security: Security


@noun
class _Reach:
    """How a security comes under the ban: in words, by which listings, listed on which day, and what is doubtful in it."""

    told: str
    listings: tuple[Listing, ...] = ()
    listed: Day | None = None
    doubts: tuple[Unknown, ...] = ()


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each security that the deal trades, and give the gravest."""
    law, deal, first = laws[REGIME], matter.deal, laws[REGIME].values["ban"].dated[0]
    papers = list(_papers(matter))
    invests = deal.act is Act.INVEST and not deal.lines
    if not papers and not invests:
        because = "the order is about publicly traded securities, and the deal trades none; goods and services are left alone"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=law.cite("EO-14032", "FAQ-863"))
    if deal.actor.us_person is False:
        because = "the order binds US persons only, and the actor is none"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=law.cite("EO-14032", "31-CFR-586"))
    if deal.act not in (None, Act.KEEP, *_TRADING):
        because = "the order bars buying and selling securities, and this is neither"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=law.cite("EO-14032", "FAQ-863"))
    if law.at("ban", matter.law_day) is None:
        return _before(matter, law)
    if not papers:
        asks = Unknown(fact="what is invested in", why="securities of listed companies may not be bought", key="lines")
        return answer(law, Verdict.REVIEW, "what is invested in is not known", first, unknowns=(asks,))
    return together([_paper(matter, law, paper) for paper in papers], answer(law, Verdict.NOT_SUBJECT, "no security", first))


def _papers(matter: Matter) -> Iterator[_Paper]:
    """Yield the securities of the deal: its lines of that kind, or the parties invested in where it has no lines."""
    for number, line in enumerate(matter.deal.lines):
        if line.security is not None or line.kind is LineKind.SECURITY:
            key, security = f"lines[{number}].security", line.security or Security()
            yield _Paper(told=f"line {number + 1}", key=key, issuer_at=f"{key}.issuer", issuer=security.issuer, security=security)
    if matter.deal.act is Act.INVEST and not matter.deal.lines:
        for place, party in matter.parties():
            told = f"the security of {matter.called(place)}"
            yield _Paper(told=told, key="lines[0].security", issuer_at=place, issuer=party, security=Security())


def _before(matter: Matter, law: Law) -> Finding:
    first, earlier = law.values["ban"].dated[0], law.at("earlier_ban", matter.law_day)
    because = f"the ban on trading in securities of listed companies begins on {first.since}, after {matter.law_day}"
    if earlier is None:
        return answer(law, Verdict.NOT_IN_FORCE, because, first)
    flag = f"an earlier ban, by another list ({earlier.note}), stood from {earlier.since}; it is not looked up here"
    return answer(law, Verdict.NOT_IN_FORCE, because, first, earlier, flags=(flag,))


def _paper(matter: Matter, law: Law, paper: _Paper) -> Finding:
    if paper.security.publicly_traded is False:
        because = f"{paper.told} is not publicly traded, and the order is about publicly traded securities"
        return answer(law, Verdict.NOT_SUBJECT, because, cites=law.cite("EO-14032", "586.305"))
    if matter.deal.act is Act.KEEP:
        because = f"{paper.told} is only kept, and holding is not prohibited"
        flags = ("a sale after the time for divesting needs a licence",)
        return answer(law, Verdict.ALLOWED, because, law.on("holding", matter.law_day), flags=flags)
    reach = _reached(matter, law, paper)
    if isinstance(reach, Finding):
        return reach
    done = _trade(matter, law, paper, reach)
    doubts = (*reach.doubts, *_open(matter, paper))
    return _licensed(matter, unsure(done, doubts, f"whether the ban applies is not settled: {done.because}"))


def _open(matter: Matter, paper: _Paper) -> Iterator[Unknown]:
    """Name the facts that the ban needs and the deal does not state."""
    deal = matter.deal
    if deal.actor.us_person is None and deal.actor.country != "US":
        yield Unknown(fact="whether the actor is a US person", why="the order binds US persons only", key="actor.us_person")
    if paper.security.publicly_traded is None:
        why, key = "other securities are outside the order", f"{paper.key}.publicly_traded"
        yield Unknown(fact=f"whether {paper.told} is publicly traded", why=why, key=key)
    if deal.act is None:
        yield Unknown(fact="what is done with the security", why="trading is barred, holding is not", key="act")


def _reached(matter: Matter, law: Law, paper: _Paper) -> _Reach | Finding:
    """Say how the ban reaches a security, or answer where it does not or that is not known."""
    security, floor = paper.security, law.on("exposure_above", matter.law_day)
    issuer = _listed(matter, law, paper)
    if issuer is not None and not issuer.doubts:
        return issuer
    if security.exposure is not None and security.exposure > Exact(floor.value):
        percent = f"{(security.exposure * 100).normalize():f} %"
        return _Reach(told=f"{paper.told} gives exposure of {percent} to listed companies", listed=security.listed_on)
    if issuer is not None:
        return issuer
    if security.fund and security.exposure is None:
        why, key = "any share counts, however small", f"{paper.key}.exposure"
        asks = Unknown(fact=f"the share of listed companies in the fund of {paper.told}", why=why, key=key)
        return answer(law, Verdict.REVIEW, f"what the fund of {paper.told} holds is not known", floor, unknowns=(asks,))
    return _unreached(matter, law, paper)


def _listed(matter: Matter, law: Law, paper: _Paper) -> _Reach | None:
    """Return the issuer's own listing, a future one among them; None where it is not known to be listed."""
    found = matter.standing(paper.issuer_at, _LIST) or tuple(
        one for one in matter.against(paper.issuer_at, _LIST) if one.measure.span.to_come(matter.law_day)
    )
    if not found:
        return None
    listed = paper.security.listed_on
    best = replace(found[0], undated=found[0].undated and not listed)
    doubts = matter.doubts(paper.issuer_at, best)
    return _Reach(
        told=f"{matter.called(paper.issuer_at)} {'may be' if doubts else 'is'} on the NS-CMIC list",
        listings=(best, *found[1:]),
        listed=listed or _since(matter, law, best),
        doubts=doubts,
    )


def _since(matter: Matter, law: Law, listing: Listing) -> Day | None:
    """Return the day of listing; who stood on the list when the ban began was named in the annex of the order."""
    span = listing.measure.span
    if span.since is None:
        return None
    began = law.on("ban", matter.law_day).since or span.since
    return span.since if span.to_come(began) else _annex(law, matter.law_day)


def _annex(law: Law, day: Day) -> Day:
    return Day.of(law.on("annex", day).value)


def _unreached(matter: Matter, law: Law, paper: _Paper) -> Finding:
    """Answer for a security whose issuer was not found on the list."""
    rule, name = law.on("ban", matter.law_day), matter.called(paper.issuer_at)
    if nameless(paper.issuer) and not (paper.security.fund and paper.security.exposure is not None):
        asks = Unknown(fact=f"issuer of {paper.told}", why="the order names companies", key=f"{paper.issuer_at}.name")
        return answer(law, Verdict.REVIEW, f"who issued {paper.told} is not known", rule, unknowns=(asks,))
    gaps = matter.unread(paper.issuer_at, paper.issuer, _LIST) if paper.issuer and not nameless(paper.issuer) else ()
    if gaps:
        return answer(law, Verdict.REVIEW, f"whether {name} is on the NS-CMIC list is not known", rule, unknowns=gaps)
    above = [at for at in matter.listings if at.startswith(f"{paper.issuer_at}.") and matter.standing(at, _LIST)]
    if above:
        because = f"{name} is not on the NS-CMIC list itself, and a listed owner does not bring a company under the ban"
        flags = tuple(f"{name} has a listed owner ({matter.called(at)}), whose own securities are barred" for at in above)
        return answer(law, Verdict.ALLOWED, because, rule, law.on("subsidiaries", matter.law_day), flags=flags)
    if paper.security.fund:
        because = f"the fund of {paper.told} holds nothing of companies of the NS-CMIC list"
        return answer(law, Verdict.ALLOWED, because, rule, law.on("exposure_above", matter.law_day))
    return answer(law, Verdict.ALLOWED, f"{name} was not found on the NS-CMIC list", rule)


def _trade(matter: Matter, law: Law, paper: _Paper, reach: _Reach) -> Finding:
    """Answer for buying or selling a security that the ban reaches: not before its day, and for a time to divest."""
    day, rule = matter.law_day, law.on("ban", matter.law_day)
    lead, begins = law.on("days_to_ban", day), rule.since
    if reach.listed:
        begins = max(reach.listed + timedelta(days=lead.value), begins or reach.listed)
        if day < begins:
            because = f"the ban begins {lead.value} days after the listing of {reach.listed}, on {begins}: {reach.told}"
            return answer(law, Verdict.NOT_IN_FORCE, because, rule, lead, listings=reach.listings)
    if matter.deal.purpose in law.on("divesting", day).value:
        return _divestment(law, paper, reach, day)
    because = f"{reach.told}, and {'selling' if matter.deal.act is Act.SELL else 'buying'} is barred to US persons from {begins} on"
    barred = answer(law, Verdict.PROHIBITED, because, rule, *_basis(law, reach, day), listings=reach.listings)
    inside = _divestment(law, paper, reach, day)
    if matter.deal.purpose or matter.deal.act is not Act.SELL or inside.verdict is Verdict.PROHIBITED:
        return barred
    why = "for a time after the listing, trades solely to divest are allowed"
    asks = Unknown(fact="whether the sale is made solely to divest", why=why, key="purpose")
    return unsure(barred, (asks, *inside.unknowns), f"{reach.told}, and a sale is allowed only to divest, and for a time")


def _basis(law: Law, reach: _Reach, day: Day) -> tuple[Dated, ...]:
    """Return what further than the ban itself bars a trade: that any exposure counts, where no issuer is listed."""
    return () if reach.listings else (law.on("exposure_above", day),)


def _divestment(law: Law, paper: _Paper, reach: _Reach, day: Day) -> Finding:
    """Answer for a trade made solely to divest; without the day of listing, the annex's own time is the least there is."""
    rule, window = law.on("ban", day), law.on("days_to_divest", day)
    ends = (reach.listed or _annex(law, day)) + timedelta(days=window.value)
    if day < ends:
        because = f"{reach.told}, and trades solely to divest are allowed before {ends}"
        return answer(law, Verdict.ALLOWED, because, rule, window, listings=reach.listings)
    if reach.listed is None:
        why = f"trades to divest are allowed for {window.value} days after the listing"
        asks = Unknown(fact=f"day on which the issuer of {paper.told} was listed", why=why, key=f"{paper.key}.listed_on")
        because = f"{reach.told}, and whether the time for divesting has run out is not known"
        return answer(law, Verdict.REVIEW, because, rule, window, unknowns=(asks,), listings=reach.listings)
    because = f"{reach.told}, and the time for divesting ended before {ends}; a trade now needs a licence"
    return answer(law, Verdict.PROHIBITED, because, rule, window, listings=reach.listings)


def _licensed(matter: Matter, done: Finding) -> Finding:
    """Turn a ban into conditions where OFAC has authorised the trade."""
    if not matter.deal.ofac_authorisation or done.verdict not in (Verdict.PROHIBITED, Verdict.REVIEW):
        return done
    condition = f"OFAC's {matter.deal.ofac_authorisation} licence covers this trade, and its terms are kept"
    return replace(done, verdict=Verdict.ALLOWED_WITH_CONDITIONS, conditions=(condition,), unknowns=())
