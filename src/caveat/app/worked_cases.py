"""Worked cases, decided on the lists that ship with us, so that every house gets the same answers."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from caveat.app.deals import read_text
from caveat.check import Ask, World, decide, matter_of
from caveat.facts import Exact, Problem
from caveat.facts.finding import Finding
from caveat.facts.form import from_yaml
from caveat.facts.noun import noun
from caveat.rules import Case, CaseFile, Rule, deal_of


@noun
class Trial:
    """One case and what the rule answered: `failure` is empty where that was right."""

    case: Case
    failure: str = ""


def read_cases(path: Path) -> tuple[Case, ...]:
    """Read a file of worked cases; raise `BadInput` with lines."""
    return from_yaml(CaseFile, read_text(path, advice="a file of cases holds 'examples:'"), where=path.name).examples


def cases_of(rule: Rule) -> tuple[Case, ...]:
    """Return the cases that stand beside a rule."""
    return from_yaml(CaseFile, rule.cases, where=f"{rule.where}.cases.yaml").examples


def try_case(case: Case, world: World) -> Trial:
    """Decide a case by its regime's rule and compare the verdict."""
    rule = world.rules.get(case.regime)
    if rule is None:
        return Trial(case=case, failure=f"no rule for the regime {case.regime!r} is written here")
    try:
        ask = Ask(deal=deal_of(case.inputs, rule.law.words, where=case.id), law_day=case.as_of, known_at=f"{case.as_of}T00:00:00Z")
        finding = decide(rule, matter_of(ask, world), world)
    except Problem as problem:
        return Trial(case=case, failure=str(problem))
    return Trial(case=case, failure=shortfall(case, finding))


def shortfall(case: Case, finding: Finding) -> str:
    """Say in what a finding falls short of what a case expects: verdict, facts and words; empty if in nothing."""
    expected = case.expected
    if finding.verdict != expected.verdict:
        asked = f" (open: {', '.join(unknown.fact for unknown in finding.unknowns)})" if finding.unknowns else ""
        return f"expected {expected.verdict}, got {finding.verdict}: {finding.because}{asked}"
    told = finding.facts or {}
    wrong = {name: told.get(name) for name, value in (expected.facts or {}).items() if not _same(told.get(name), value)}
    if wrong:
        return f"expected the facts {expected.facts}, got {wrong}: {finding.because}"
    unsaid = expected.unsaid(finding)
    return f"the answer does not say {', '.join(map(repr, unsaid))}: {finding.because}" if unsaid else ""


def _same(told: Any, expected: Any) -> bool:
    """Say whether a fact is the one expected; numbers are compared as decimals, since YAML writes them as binary floats."""
    if isinstance(told, Decimal) and isinstance(expected, str):
        return told == Exact(expected)
    if told is None or isinstance(told, bool) or isinstance(expected, bool) or not isinstance(expected, int | float):
        return bool(told == expected)
    return isinstance(told, int | Decimal) and Decimal(told) == Decimal(str(expected))
