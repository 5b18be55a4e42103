"""The deals of examples/ are read strictly and get the answers that they were written for."""

from pathlib import Path

import pytest
from tests.world import bundled_world

from caveat.check import Ask, check
from caveat.facts import Day
from caveat.facts.deal import Deal
from caveat.facts.finding import Verdict
from caveat.facts.form import from_yaml

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ANSWERS = [
    ("huawei-radio-parts", "2019-05-15", "entity_list", Verdict.ALLOWED),
    ("huawei-radio-parts", "2019-05-17", "entity_list", Verdict.LICENCE_REQUIRED),
    ("huawei-radio-parts", "2019-06-15", "entity_list", Verdict.ALLOWED_WITH_CONDITIONS),
    ("huawei-radio-parts", "2020-09-01", "entity_list", Verdict.LICENCE_REQUIRED),
    ("huawei-radio-parts", "2026-07-23", "section_1260h", Verdict.ALLOWED),
    ("agency-cameras", "2019-08-12", "section_889", Verdict.NOT_IN_FORCE),
    ("agency-cameras", "2019-08-13", "section_889", Verdict.PROHIBITED),
    ("uk-operator-5g", "2027-12-31", "national_hrv", Verdict.ALLOWED),
    ("uk-operator-5g", "2028-01-01", "national_hrv", Verdict.PROHIBITED),
    ("uk-operator-5g", "2026-07-23", "icts", Verdict.NOT_SUBJECT),
    ("uk-operator-5g", "2026-07-23", "fcc", Verdict.NOT_SUBJECT),
]


@pytest.mark.parametrize(("deal", "day", "regime", "verdict"), ANSWERS)
def test_an_example_gets_its_answer(deal: str, day: str, regime: str, verdict: Verdict) -> None:
    text = (EXAMPLES / f"{deal}.yaml").read_text("utf-8")
    ask = Ask(deal=from_yaml(Deal, text, where=deal), law_day=Day.of(day), known_at="2026-11-22T00:00:00Z")
    found = {finding.regime: finding.verdict for finding in check(ask, bundled_world()).findings}
    assert found[regime] is verdict


def test_every_example_is_asked() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.yaml")} == {deal for deal, *_ in ANSWERS}
