"""What the Entity List promises on every day, beside its worked cases."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.rules.by_hand import decide_deal

from caveat.facts import Day, Exact
from caveat.facts.deal import Act, Deal, DealParty, Line, LineKind, Owner, Role
from caveat.facts.finding import Verdict

LISTED_ON = Day(2019, 5, 16)
days = st.dates(Day(2010, 1, 1), Day(2026, 11, 22)).map(lambda day: Day(day.year, day.month, day.day))
roles = st.sampled_from([Role.PURCHASER, Role.INTERMEDIATE_CONSIGNEE, Role.ULTIMATE_CONSIGNEE, Role.END_USER])


def export(*parties: DealParty, line: Line | None = None, act: Act = Act.EXPORT, **more: str) -> Deal:
    thing = line or Line(kind=LineKind.COMMODITY, eccn="EAR99", origin="US")
    return Deal(act=act, from_country="US", to="CN", parties=parties, lines=(thing,), **more)  # type: ignore[arg-type]


def huawei(role: Role | None = Role.END_USER) -> DealParty:
    return DealParty(name="Huawei Technologies Co., Ltd.", role=role, country="CN")


@given(days, roles)
def test_before_its_listing_huawei_needs_no_licence_and_from_then_on_it_does(day: Day, role: Role) -> None:
    verdict = decide_deal("entity_list", export(huawei(role)), day).verdict
    assert verdict is (Verdict.LICENCE_REQUIRED if day >= LISTED_ON else Verdict.ALLOWED)


@given(days)
def test_an_import_is_never_subject(day: Day) -> None:
    assert decide_deal("entity_list", export(huawei(Role.SELLER), act=Act.IMPORT), day).verdict is Verdict.NOT_SUBJECT


@given(days, st.sampled_from(["existing_network_support", "standards", "security_research", ""]))
def test_a_relief_never_makes_an_answer_graver(day: Day, purpose: str) -> None:
    plain = decide_deal("entity_list", export(huawei()), day)
    relieved = decide_deal("entity_list", export(huawei(), purpose=purpose), day)
    assert not relieved.verdict.graver_than(plain.verdict) or relieved.verdict is Verdict.REVIEW


@given(st.decimals(0, 1, places=3), st.decimals(0, 1, places=3))
def test_more_listed_ownership_never_frees_a_company(one: Exact, other: Exact) -> None:
    def owned(share: Exact) -> Deal:
        owner = Owner(name="Huawei Technologies Co., Ltd.", share=Exact(str(share)))
        return export(DealParty(name="Lakeside Trading", role=Role.END_USER, lists=(), owners=(owner,)))

    low, high = sorted((one, other))
    day = Day(2025, 10, 15)
    assert not decide_deal("entity_list", owned(low), day).verdict.graver_than(decide_deal("entity_list", owned(high), day).verdict)


def test_a_name_that_is_only_alike_is_asked_about_by_name() -> None:
    finding = decide_deal(
        "entity_list", export(DealParty(name="Huawei Technologies Design", role=Role.END_USER, country="CN")), Day(2023, 1, 1)
    )
    assert finding.verdict is Verdict.REVIEW
    assert "whether Huawei Technologies Design is Huawei" in finding.unknowns[0].fact


def test_somebody_who_is_not_in_the_extract_may_still_be_on_the_list() -> None:
    finding = decide_deal("entity_list", export(DealParty(name="Quiet Meadow Bakery", role=Role.END_USER)), Day(2023, 1, 1))
    assert finding.verdict is Verdict.REVIEW
    assert "extract" in finding.unknowns[0].why


def test_a_missing_role_and_a_missing_origin_are_named() -> None:
    no_role = decide_deal("entity_list", export(huawei(None)), Day(2023, 1, 1))
    assert [unknown.key for unknown in no_role.unknowns] == ["parties[0].role"]
    abroad = Deal(act=Act.REEXPORT, from_country="DE", to="CN", parties=(huawei(),), lines=(Line(kind=LineKind.COMMODITY),))
    assert [unknown.fact for unknown in decide_deal("entity_list", abroad, Day(2023, 1, 1)).unknowns] == ["origin of line 1"]


def test_the_citations_lead_from_the_rule_to_the_entry_and_its_amendments() -> None:
    cites = [cite.instrument for cite in decide_deal("entity_list", export(huawei()), Day(2026, 7, 23)).cites]
    chain = ["15 CFR 744.11", "15 CFR 744.16", "84 FR 22961", "84 FR 22963", "85 FR 29853", "85 FR 51603"]
    assert [cite for cite in cites if cite in chain] == chain


def test_the_general_licence_ends_with_its_last_day() -> None:
    last = Day(2020, 8, 13)
    for day, verdict in ((last, Verdict.ALLOWED_WITH_CONDITIONS), (last + timedelta(days=1), Verdict.LICENCE_REQUIRED)):
        assert (
            decide_deal("entity_list", export(huawei(), purpose="existing_network_support"), Day(*day.timetuple()[:3])).verdict
            is verdict
        )
