"""What the content of one foreign-made line amounts to: counted, set beside the limit, and what has no level at all.

Source: 15 CFR 734.4 and Supplement No. 2 to part 734.
"""

from caveat.facts import Citation, Exact
from caveat.facts.cite import Confidence
from caveat.facts.deal import Line
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.facts.noun import noun
from caveat.rules.answers import answer
from caveat.rules.law import Dated, Law
from caveat.rules.matter import Matter
from caveat.rules.us._content import CHART, ByControlList
from caveat.rules.us._destination import destination
from caveat.rules.us._no_level import REGIME, NoLevel, no_level
from caveat.supply import Amount, Counted, Share, Standing, count, deciding
from caveat.supply.content import Terms
from caveat.supply.share import share_of, shown

_SCOPE = "ear_scope"


@noun
class Weighed:
    """One line's content: each part with what became of it, the share beside its limit, and the rules without a level."""

    counted: tuple[Counted, ...]
    share: Share
    limit: Dated
    no_level: tuple[NoLevel, ...]

    @property
    def over(self) -> bool | None:
        """Say whether the share is above the limit."""
        return self.share.over(Exact(self.limit.value))


def content_finding(matter: Matter, number: int, line: Line) -> Finding:
    """Answer for the content of one line (numbered from 1) that is foreign-made, or may be."""
    law, here = matter.laws[REGIME], f"line {number}"
    if line.us_content is not None:
        return _stated(matter, law, number, line)
    if line.content is None:
        why = "above the de minimis share a foreign-made thing is subject to the EAR"
        asked = Unknown(fact=f"controlled US content of {here}", why=why, key=f"lines[{number - 1}].us_content")
        because = f"what is in {here} is not known"
        return answer(law, Verdict.REVIEW, because, limit_for(matter, law), unknowns=(asked,))
    return _answered(matter, law, number, line, weigh_content(matter, number, line))


def limit_for(matter: Matter, law: Law) -> Dated:
    """Return the greatest share that leaves a thing outside the EAR at the deal's destination."""
    strict = matter.deal.to in matter.laws[_SCOPE].on("group_e", matter.law_day).value
    return law.on("de_minimis_group_e" if strict else "de_minimis", matter.law_day)


def _stated(matter: Matter, law: Law, number: int, line: Line) -> Finding:
    limit = limit_for(matter, law)
    over = line.us_content is not None and line.us_content > Exact(limit.value)
    told = f"the deal states {shown((line.us_content or Exact(0)) * 100)} % of controlled US content in line {number}"
    verdict = Verdict.SUBJECT if over else Verdict.NOT_SUBJECT
    facts = {"controlled_pct": Exact(shown((line.us_content or Exact(0)) * 100))}
    return answer(law, verdict, f"{told}, {_beside(over, limit, matter)}", limit, cites=law.cite("supp2-734"), facts=facts)


def _beside(over: bool | None, limit: Dated, matter: Matter) -> str:
    word = {True: "above", False: "at or below", None: "and it may be above"}[over]
    return f"{word} the {shown(Exact(limit.value) * 100)} % for {matter.deal.to or 'its destination'}"


def weigh_content(matter: Matter, number: int, line: Line) -> Weighed:
    """Count the content of one line for the deal's destination and day."""
    law = matter.laws[REGIME]
    discrete = law.at("discrete", matter.law_day)
    terms = Terms(
        kind=line.kind,
        destination=matter.deal.to,
        day=matter.law_day,
        currency=line.currency,
        rates=matter.deal.rates or {},
        discrete_out=discrete is not None,
    )
    counted = count(line.content or (), terms, ByControlList(matter, line.kind))
    there = destination(matter, matter.laws[CHART])
    return Weighed(
        counted=counted,
        share=share_of(counted, whole_value(line)),
        limit=limit_for(matter, law),
        no_level=tuple(no_level(matter, law, number, line, counted, there)),
    )


def whole_value(line: Line) -> Amount:
    """Return what the finished line is worth."""
    if line.value is not None:
        return Amount(least=line.value, most=line.value)
    return Amount(least=line.value_least or Exact(0), most=line.value_most)


def _answered(matter: Matter, law: Law, number: int, line: Line, weighed: Weighed) -> Finding:
    """Answer from the count: what has no level first, then the share, then what must be done before it is relied on."""
    share, limit, here = weighed.share, weighed.limit, f"line {number}"
    facts = _facts(share)
    discrete = law.at("discrete", matter.law_day)
    rests = (limit, discrete) if discrete and any(one.standing is Standing.SECOND for one in weighed.counted) else (limit,)
    cites, weakest = law.cite("supp2-734"), _weakest(weighed)
    certain = next((one for one in weighed.no_level if one.holds), None)
    if certain is not None:
        because = certain.because
        return answer(law, Verdict.SUBJECT, because, certain.rests, listings=certain.listings, facts=facts)
    beside = _beside(weighed.over, limit, matter)
    because = f"controlled US content is {share} of {here}, {beside}"
    if weighed.over:
        return answer(law, Verdict.SUBJECT, because, *rests, cites=cites, facts=facts, weakest=weakest)
    report = _report(matter, law, number, line, share)
    if report is not None and line.one_time_report is False and share.content.least > 0:
        because = f"{because}, but the one-time report that {line.kind} asks for is not filed"
        return answer(law, Verdict.SUBJECT, because, report, limit, cites=cites, facts=facts)
    unknowns = _unknowns(number, line, weighed)
    if unknowns:
        return answer(
            law,
            Verdict.REVIEW,
            _open(weighed, because, limit),
            *rests,
            cites=(*cites, *_open_cites(law, weighed)),
            unknowns=unknowns,
            facts=facts,
            weakest=weakest,
        )
    conditions = (*_apart(weighed), *(() if report is None or line.one_time_report else (_REPORT,)))
    verdict = Verdict.ALLOWED_WITH_CONDITIONS if conditions else Verdict.NOT_SUBJECT
    rests = (*rests, report) if report else rests
    return answer(law, verdict, because, *rests, cites=cites, conditions=conditions, facts=facts, weakest=weakest)


_REPORT = "the one-time report of 15 CFR 734.4 and Supplement No. 2 to part 734 is filed before the share is relied on"


def _facts(share: Share) -> dict[str, object]:
    if share.percent is not None:
        return {"controlled_pct": Exact(share.percent)}
    return {"controlled_pct_least": Exact(shown(share.least * 100)), "controlled_pct_most": Exact(shown(share.most * 100))}


def _weakest(weighed: Weighed) -> Confidence:
    return max((one.rests.confidence for one in weighed.no_level), key=lambda mark: mark.rank, default=Confidence.SURE)


def _report(matter: Matter, law: Law, number: int, line: Line, share: Share) -> Dated | None:
    """Return the duty to report before a share is relied on; None where it is not asked of this kind, or nothing is counted."""
    rule = law.on("report", matter.law_day)
    return rule if line.kind in rule.value and share.content.most != 0 else None


def _apart(weighed: Weighed) -> tuple[str, ...]:
    alone = [one for one in weighed.counted if one.standing is Standing.APART]
    return tuple(f"{one.line.called} is assessed on its own, since it may not be counted with the whole" for one in alone)


def assessed_apart(matter: Matter, number: int, line: Line) -> tuple[str, ...]:
    """Tell what of a line's content has to be assessed on its own, whatever becomes of the whole."""
    return _apart(weigh_content(matter, number, line)) if line.content else ()


def _unknowns(number: int, line: Line, weighed: Weighed) -> tuple[Unknown, ...]:
    """Return what keeps the answer open, the most decisive first; keys begin at the deal."""
    key = f"lines[{number - 1}]"
    asked = [unknown for one in weighed.no_level for unknown in one.unknowns]
    if weighed.over is None:
        asked += deciding(weighed.counted, whole_value(line), Exact(weighed.limit.value), f"{key}.value")
    return tuple(dict.fromkeys(_at(key, one) for one in asked))


def _at(key: str, unknown: Unknown) -> Unknown:
    if not unknown.key.startswith("["):
        return unknown
    return Unknown(fact=unknown.fact, why=unknown.why, key=f"{key}.content{unknown.key}")


def _open(weighed: Weighed, because: str, limit: Dated) -> str:
    if weighed.over is False:
        return f"{because}, but {weighed.no_level[0].because}, if that is so"
    price = weighed.share.price_at(Exact(limit.value)) if weighed.share.content.known else None
    return because if price is None else f"{because}; from a price of {shown(price)} on it is not"


def _open_cites(law: Law, weighed: Weighed) -> tuple[Citation, ...]:
    return tuple(cite for one in weighed.no_level for cite in law.cited(one.rests))
