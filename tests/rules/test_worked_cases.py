"""Every worked case of every rule comes out right: those beside the rules, and those of the fact base."""

from pathlib import Path

import pytest
from tests.rules.by_hand import decide
from tests.world import rules

from caveat.facts.form import from_yaml
from caveat.rules import Case, CaseFile

OURS = [case for rule in rules().values() for case in from_yaml(CaseFile, rule.cases, where=rule.where).examples]


@pytest.mark.parametrize("case", OURS, ids=lambda case: case.id)
def test_a_worked_case_gets_its_verdict(case: Case) -> None:
    finding = decide(case)
    assert finding.verdict == case.expected.verdict, finding.because
    assert finding.because
    assert case.expected.unsaid(finding) == ()
    assert finding.verdict != "REVIEW" or finding.unknowns, "a review names what is missing"


def test_the_cases_of_a_rule_are_cases_of_its_regime_and_their_ids_are_their_own() -> None:
    for rule in rules().values():
        cases = from_yaml(CaseFile, rule.cases, where=rule.where).examples
        assert cases, rule.where
        assert {case.regime for case in cases} == {rule.law.regime}
    assert len({case.id for case in OURS}) == len(OURS)


def test_every_worked_example_of_the_fact_base_in_our_regimes_gets_its_verdict(shared: Path) -> None:
    text = (shared / "facts" / "worked_examples.yaml").read_text("utf-8")
    ours = [case for case in from_yaml(CaseFile, text, where="worked_examples.yaml").examples if case.regime in rules()]
    wrong = {case.id: str(decide(case).verdict) for case in ours if decide(case).verdict != case.expected.verdict}
    assert len(ours) >= 65
    assert wrong == {}


def test_every_verdict_that_a_case_rests_on_is_cited() -> None:
    bare = [case.id for case in OURS if decide(case).verdict in ("PROHIBITED", "LICENCE_REQUIRED") and not decide(case).cites]
    assert bare == []
