"""Findings built alike: cited from the dated entries and listings they rest on, and as sure as the weakest of them."""

from dataclasses import replace
from typing import Any

from caveat.facts import Citation
from caveat.facts.cite import Confidence
from caveat.facts.finding import Finding, Licence, Listing, Unknown, Verdict, weigh
from caveat.rules.law import Dated, Law


def answer(
    law: Law,
    verdict: Verdict,
    because: str,
    *rests: Dated,
    cites: tuple[Citation, ...] = (),
    listings: tuple[Listing, ...] = (),
    unknowns: tuple[Unknown, ...] = (),
    conditions: tuple[str, ...] = (),
    flags: tuple[str, ...] = (),
    licence: Licence | None = None,
    facts: dict[str, Any] | None = None,
    weakest: Confidence = Confidence.SURE,
) -> Finding:
    """Build the finding that rests on dated entries, `listings` and further `cites`, as sure as the weakest of them and `weakest`."""
    told = cites
    for entry in rests:
        told += law.cited(entry)
        weakest = entry.confidence if entry.confidence.rank > weakest.rank else weakest
    for one in listings:
        told += one.measure.cites
        weakest = one.measure.confidence if one.measure.confidence.rank > weakest.rank else weakest
    for cite in told:
        weakest = cite.confidence if cite.confidence.rank > weakest.rank else weakest
    return Finding(
        regime=law.regime,
        verdict=verdict,
        because=because,
        cites=_once(told),
        unknowns=unknowns,
        conditions=conditions,
        flags=flags,
        listings=listings,
        licence=licence,
        facts=facts,
        confidence=weakest,
    )


def unsure(finding: Finding, doubts: tuple[Unknown, ...], because: str) -> Finding:
    """Soften a finding graver than a review to one, where it hangs on `doubts`; leave any other as it is."""
    if not doubts or finding.verdict.rank > Verdict.REVIEW.rank:
        return finding
    return replace(finding, verdict=Verdict.REVIEW, because=because, unknowns=(*finding.unknowns, *doubts))


def together(findings: list[Finding], otherwise: Finding) -> Finding:
    """Weigh the findings that speak to the deal; return `otherwise` where none does.

    What lies outside the law, or does not yet come under it, speaks only where nothing else of the deal does.
    """
    outside = (Verdict.NOT_IN_FORCE, Verdict.NOT_SUBJECT)
    for quiet in (outside, outside[1:], ()):
        telling = [one for one in findings if one.verdict not in quiet]
        if telling:
            return weigh(telling)
    return otherwise


def _once(cites: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Keep each citation once; a whole instrument says nothing where a place in it was cited before."""
    if len(cites) < 2:
        return cites
    kept: list[Citation] = []
    placed: dict[str, list[Citation]] = {}
    for cite in cites:
        beside = placed.setdefault(cite.instrument, [])
        if cite not in beside and (cite.place or not beside):
            kept.append(cite)
        beside.append(cite)
    return tuple(kept)
