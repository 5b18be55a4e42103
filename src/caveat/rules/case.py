"""Worked cases: a dated situation and the right verdict, in YAML beside the rule."""

from typing import Any

from caveat.facts import Day
from caveat.facts.cite import Confidence
from caveat.facts.finding import Finding, Verdict
from caveat.facts.noun import noun


@noun
class Expected:
    """The right answer of a case; `says` are words that it must hold beside the verdict, `silent` words that it must not: in a flag, a condition, a citation."""

    verdict: str
    why: str = ""
    facts: dict[str, Any] | None = None
    says: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    def unsaid(self, finding: Finding) -> tuple[str, ...]:
        """Return the words of `says` that a finding does not hold, and those of `silent` that it holds."""
        cites = (f"{cite.instrument} {cite.place}".strip() for cite in finding.cites)
        unknown = (f"{one.fact} {one.why} {one.key}" for one in finding.unknowns)
        licence = (finding.licence.review_policy, finding.licence.exceptions) if finding.licence else ()
        told = "\n".join((finding.because, *finding.flags, *finding.conditions, *unknown, *licence, *cites, finding.confidence))
        return (*(words for words in self.says if words not in told), *(f"not {words}" for words in self.silent if words in told))


@noun
class Case:
    """One worked case. `scenario` tells who made up the facts, `rule_basis` what the rule was read from."""

    id: str
    regime: str
    as_of: Day
    title: str
    inputs: dict[str, Any]
    expected: Expected
    citation: str
    confidence: Confidence = Confidence.SURE
    scenario: str = ""
    rule_basis: str = ""

    @property
    def verdict(self) -> Verdict | None:
        """The expected verdict, if it is one that a deal can get."""
        return Verdict(self.expected.verdict) if self.expected.verdict in Verdict.__members__ else None


@noun
class CaseFile:
    """A file of worked cases."""

    examples: tuple[Case, ...]
