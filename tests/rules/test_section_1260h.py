"""What the 1260H list promises by itself, and its worked cases."""

from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules import by_hand

from caveat.facts import Day
from caveat.facts.deal import Act, Actor, ActorKind, Deal, DealParty, Line, Role
from caveat.facts.finding import Finding, Verdict
from caveat.facts.form import from_yaml
from caveat.rules import Case, CaseFile, Law, Matter
from caveat.rules.us.section_1260h import decide as ruling

REGIME = "section_1260h"
FOLDER = files("caveat.rules.us")
CASES = from_yaml(CaseFile, (FOLDER / "section_1260h.cases.yaml").read_text("utf-8"), where="section_1260h.cases.yaml").examples

days = st.dates(min_value=Day(2015, 1, 1), max_value=Day(2035, 1, 1)).map(lambda day: Day(day.year, day.month, day.day))
patient = settings(deadline=None)  # the first draw screens against every bundled list


@cache
def law() -> Law:
    return from_yaml(Law, (FOLDER / "section_1260h.yaml").read_text("utf-8"), where="section_1260h.yaml")


@cache
def screened(deal: Deal) -> Matter:
    """The matter of a deal, screened once whatever the law day."""
    return by_hand.matter_of(deal, Day(2020, 1, 1))


def answer(deal: Deal, day: Day) -> Finding:
    return ruling(replace(screened(deal), law_day=day), {REGIME: law()})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_case_of_ours_is_decided_rightly(case: Case) -> None:
    found = by_hand.decide(case)
    assert found.verdict is case.verdict, found.because


def test_every_worked_example_is_decided_rightly(shared: Path) -> None:
    text = (shared / "facts" / "worked_examples.yaml").read_text("utf-8")
    examples = [case for case in from_yaml(CaseFile, text, where="worked_examples.yaml").examples if case.regime == REGIME]
    assert examples
    wrong = {case.id: found.because for case in examples if (found := by_hand.decide(case)).verdict is not case.verdict}
    assert not wrong


def test_every_dated_entry_has_a_citation_that_is_known() -> None:
    for name, entry in law().entries():
        assert entry.cite, name
        assert law().cited(entry), name


def test_the_entries_of_a_value_follow_each_other_without_overlap() -> None:
    for value in law().values.values():
        for one, after in zip(value.dated, value.dated[1:], strict=False):
            assert one.until is not None
            assert after.since is not None
            assert one.until <= after.since


drawn = st.builds(
    lambda act, kind, lists: Deal(
        act=act,
        actor=Actor(kind=kind),
        parties=(DealParty(name="Seller", role=Role.SELLER, lists=lists),),
        lines=(Line(maker=DealParty(name="Maker", lists=lists)),),
    ),
    act=st.sampled_from((None, *Act)),
    kind=st.sampled_from((None, *ActorKind)),
    lists=st.sampled_from((None, (), ("1260H",))),
)


@patient
@given(drawn, days)
def test_the_list_alone_never_bars_or_asks_anything(deal: Deal, day: Day) -> None:
    found = answer(deal, day)
    assert found.verdict in (Verdict.ALLOWED, Verdict.NOT_SUBJECT, Verdict.NOT_IN_FORCE)
    assert not found.unknowns


def test_the_department_of_defense_is_sent_on_to_section_805() -> None:
    party = DealParty(name="Seller", role=Role.SELLER, lists=("1260H",))
    deal = Deal(act=Act.CONTRACT, actor=Actor(kind=ActorKind.DEFENCE_DEPARTMENT), parties=(party,))
    found = answer(deal, Day(2026, 8, 1))
    assert any("section 805" in flag for flag in found.flags)
    assert "Seller" in found.because


def test_a_private_firm_is_not_sent_on() -> None:
    party = DealParty(name="Seller", role=Role.SELLER, lists=("1260H",))
    deal = Deal(act=Act.PROCURE, actor=Actor(kind=ActorKind.PRIVATE), parties=(party,))
    assert not answer(deal, Day(2026, 8, 1)).flags
