"""Worked cases: a dated situation and the right verdict, in YAML beside the rule."""

from typing import Any

from caveat.facts import Day
from caveat.facts.cite import Confidence
from caveat.facts.finding import Verdict
from caveat.facts.noun import noun


@noun
class Expected:
    """The right answer of a case."""

    verdict: str
    why: str = ""
    facts: dict[str, Any] | None = None


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
