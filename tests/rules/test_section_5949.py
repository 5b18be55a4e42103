"""What section 5949 promises, and its worked cases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules import by_hand
from tests.rules.by_hand import asked

from caveat.facts import Day
from caveat.facts.deal import Act, Actor, ActorKind, Deal, DealParty, Line, LineKind, Part
from caveat.facts.finding import Finding, Verdict

days = st.dates(min_value=Day(2015, 1, 1), max_value=Day(2035, 1, 1)).map(lambda day: Day(day.year, day.month, day.day))
patient = settings(deadline=None)  # the first draw screens against every bundled list


def answer(deal: Deal, day: Day) -> Finding:
    return by_hand.on_day("section_5949", deal, day)


def deals(maker: str, act: Act | None, kind: ActorKind | None) -> Deal:
    return Deal(act=act, actor=Actor(kind=kind), lines=(Line(contains=(Part(kind="semiconductor", maker=DealParty(name=maker)),)),))


makers = st.sampled_from(("SMIC", "CXMT", "YMTC"))
acts = st.sampled_from((None, Act.PROCURE, Act.CONTRACT, Act.USE, Act.EXPORT))
kinds = st.sampled_from((None, *ActorKind))


@patient
@given(makers, acts, kinds, st.dates(min_value=Day(2000, 1, 1), max_value=Day(2027, 12, 22)))
def test_before_its_day_nothing_is_prohibited(maker: str, act: Act | None, kind: ActorKind | None, day: Day) -> None:
    assert answer(deals(maker, act, kind), Day(day.year, day.month, day.day)).verdict is not Verdict.PROHIBITED


@patient
@given(makers, acts, kinds, days)
def test_a_maker_who_is_not_named_never_makes_the_answer_graver(
    maker: str, act: Act | None, kind: ActorKind | None, day: Day
) -> None:
    assert not answer(deals("TSMC", act, kind), day).verdict.graver_than(answer(deals(maker, act, kind), day).verdict)


@patient
@given(makers, kinds, days)
def test_use_is_never_barred(maker: str, kind: ActorKind | None, day: Day) -> None:
    assert answer(deals(maker, Act.USE, kind), day).verdict not in (Verdict.PROHIBITED, Verdict.REVIEW)


@patient
@given(makers, acts, kinds, days)
def test_a_review_names_what_is_missing_and_nothing_else_does(
    maker: str, act: Act | None, kind: ActorKind | None, day: Day
) -> None:
    found = answer(deals(maker, act, kind), day)
    assert bool(found.unknowns) == (found.verdict is Verdict.REVIEW)
    assert all(unknown.fact and unknown.why and unknown.key for unknown in found.unknowns)


def bought(line: Line) -> Finding:
    return answer(Deal(act=Act.PROCURE, actor=Actor(kind=ActorKind.EXECUTIVE_AGENCY), lines=(line,)), Day(2028, 1, 10))


def test_unknown_semiconductors_are_asked_for_with_their_line() -> None:
    found = bought(Line(maker=DealParty(name="Dell")))
    assert asked(found) == "makers of the semiconductors in line 1"
    assert found.unknowns[0].key == "lines[0].contains"


def test_a_thing_without_parts_is_known_to_have_no_semiconductor() -> None:
    assert bought(Line(maker=DealParty(name="Dell"), contains=())).verdict is Verdict.ALLOWED


@pytest.mark.parametrize(
    ("critical", "verdict"), [(True, Verdict.PROHIBITED), (False, Verdict.ALLOWED), (None, Verdict.REVIEW)], ids=str
)
def test_part_b_binds_critical_systems_only(critical: bool | None, verdict: Verdict) -> None:
    line = Line(kind=LineKind.SERVICE, third_party_uses=DealParty(name="SMIC"), critical_system=critical)
    found = bought(line)
    assert found.verdict is verdict
    assert (verdict is not Verdict.REVIEW) or "critical system" in asked(found)


def test_the_proposed_rule_is_told_as_proposed() -> None:
    deal = deals("SMIC", Act.PROCURE, ActorKind.EXECUTIVE_AGENCY)
    assert any("proposed" in flag for flag in answer(deal, Day(2026, 5, 1)).flags)
    assert not answer(deal, Day(2026, 2, 16)).flags
