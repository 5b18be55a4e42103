"""Properties of licence requirements that the law promises."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules.by_hand import asked, decide_deal, matter_of
from tests.world import rules, world_of

from caveat import check
from caveat.facts import Day, Exact
from caveat.facts.cite import Confidence
from caveat.facts.deal import Act, Deal, DealParty, Line, Role
from caveat.facts.finding import Finding, Verdict

REGIME = "ccl_country_chart"
TODAY = Day(2026, 7, 23)
COLUMNS = ("NS1", "NS2", "MT1", "NP1", "CB2", "RS1", "AT1")


def export(to: str, line: Line, **more: object) -> Deal:
    return Deal(act=Act.EXPORT, from_country="US", to=to, lines=(replace(line, origin="US"),), **more)  # type: ignore[arg-type]


def told(deal: Deal, day: Day = TODAY) -> Finding:
    return decide_deal(REGIME, deal, day)


def grave(verdict: Verdict) -> int:
    return min(verdict.rank, Verdict.ALLOWED.rank)


@settings(max_examples=60, deadline=None)
@given(
    reasons=st.lists(st.sampled_from(COLUMNS), min_size=1, max_size=3, unique=True),
    marked=st.dictionaries(st.sampled_from(COLUMNS), st.booleans()),
    more=st.sampled_from(COLUMNS),
    to=st.sampled_from(["TD", "CN", "DE"]),
)
def test_one_more_x_never_eases_an_answer(reasons: list[str], marked: dict[str, bool], more: str, to: str) -> None:
    line = Line(eccn="2A101", reasons=tuple(reasons), value=Exact("10"), lvs_limit=Exact("100"), gbs=True)
    chart = {column: marked.get(column, False) for column in COLUMNS}
    before = told(export(to, line, chart=chart))
    after = told(export(to, line, chart={**chart, more: True}))
    assert grave(after.verdict) <= grave(before.verdict)


@settings(max_examples=60, deadline=None)
@given(reasons=st.lists(st.sampled_from(COLUMNS), min_size=1, max_size=3, unique=True), more=st.sampled_from(COLUMNS))
def test_one_more_reason_for_control_never_eases_an_answer(reasons: list[str], more: str) -> None:
    line = Line(eccn="2A101", reasons=tuple(reasons), gbs=True, lvs_limit=Exact("1"), value=Exact("2"))
    chart = dict.fromkeys(COLUMNS, True)
    before = told(export("TD", line, chart=chart))
    after = told(export("TD", replace(line, reasons=(*reasons, more)), chart=chart))
    assert grave(after.verdict) <= grave(before.verdict)


def _eccns() -> list[str]:
    controls = matter_of(Deal(), TODAY).controls
    assert controls is not None
    return list(controls.eccns())


@pytest.mark.parametrize("eccn", _eccns())
def test_every_entry_is_answered_for_friend_and_foe_and_never_let_through_where_a_column_bites(eccn: str) -> None:
    controls = matter_of(Deal(), TODAY).controls
    assert controls is not None
    entry = controls.entry(eccn)
    assert entry is not None
    for to in ("CN", "DE", "CA", "HK"):
        finding = told(export(to, Line(eccn=eccn)))
        row = controls.row(to)
        assert row is not None
        bites = any(one.covers("") and one.column in row.columns for one in entry.controls)
        assert not bites or finding.verdict in (Verdict.LICENCE_REQUIRED, Verdict.ALLOWED_WITH_CONDITIONS)
        assert finding.verdict is not Verdict.REVIEW or finding.unknowns
        assert finding.cites
    assert told(export("KP", Line(eccn=eccn))).verdict is Verdict.LICENCE_REQUIRED


@pytest.mark.parametrize("eccn", ["3A001.a.2", "5A991", "3A090.a", "1C350", "EAR99"])
def test_hong_kong_is_answered_as_china(eccn: str) -> None:
    assert told(export("HK", Line(eccn=eccn))).verdict == told(export("CN", Line(eccn=eccn))).verdict


@pytest.mark.parametrize("code", ["LVS", "GBS", "TMP", "GOV"])
def test_a_barring_party_never_opens_an_exception(code: str) -> None:
    line = Line(eccn="2A101", reasons=("NS2",), value=Exact("10"), lvs_limit=Exact("100"), gbs=True)
    free = told(export("TD", line, exception=code))
    party = DealParty(name="Beispiel", role=Role.END_USER, lists=("UVL",))
    barred = told(export("TD", line, exception=code, parties=(party,)))
    assert free.verdict is Verdict.ALLOWED_WITH_CONDITIONS
    assert barred.verdict is Verdict.LICENCE_REQUIRED
    assert "Beispiel" in barred.because


def test_conditions_are_told_as_certified_where_the_deal_says_so() -> None:
    line = Line(eccn="2A101", reasons=("NS2",), value=Exact("10"), lvs_limit=Exact("100"))
    finding = told(export("TD", line, exception="LVS", certifications_met=True))
    assert all("certified" in one for one in finding.conditions)


def test_a_missing_term_of_the_eased_class_is_asked_for_beside_the_licence() -> None:
    finding = told(export("CN", Line(eccn="3A090.a", tpp=Exact("100"))))
    assert finding.verdict is Verdict.LICENCE_REQUIRED
    assert finding.licence is not None
    assert "DRAM bandwidth" in finding.licence.review_policy
    assert "review_policy" not in (finding.facts or {})


def test_an_answer_from_the_list_of_another_day_is_likely_and_says_so() -> None:
    on_the_day, before = told(export("CN", Line(eccn="5A991"))), told(export("CN", Line(eccn="5A991")), Day(2021, 1, 10))
    assert on_the_day.confidence is Confidence.SURE
    assert before.confidence is Confidence.LIKELY
    assert any("as of 2026-07-23" in flag for flag in before.flags)


def test_the_worldwide_limb_that_is_not_enforced_is_a_warning() -> None:
    finding = told(export("DE", Line(eccn="3A090.a")))
    assert finding.verdict is Verdict.ALLOWED
    assert any("not enforced" in flag for flag in finding.flags)


def test_without_a_control_list_the_list_is_asked_for() -> None:
    deal, world = export("CN", Line(eccn="3A001")), world_of()
    ask = check.Ask(deal=deal, law_day=TODAY, known_at="2026-07-23T00:00:00Z")
    finding = check.decide(rules()[REGIME], check.matter_of(ask, world), world)
    assert finding.verdict is Verdict.REVIEW
    assert "Commerce Control List" in asked(finding)


def test_the_gravest_line_and_end_use_of_a_deal_carries_it() -> None:
    lines = (Line(eccn="EAR99", origin="US"), Line(eccn="3A001.a.2", origin="US"))
    deal = Deal(act=Act.EXPORT, from_country="US", to="CN", lines=lines)
    finding = told(deal)
    assert finding.verdict is Verdict.LICENCE_REQUIRED
    assert "line 2" in finding.because
