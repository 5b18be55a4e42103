"""What the order on securities of Chinese military-industrial complex companies promises, and its worked cases."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules import by_hand
from tests.rules.by_hand import asked
from tests.world import listed, live, reading, rules, spec, world_of

from caveat import check
from caveat.facts import Day, Exact
from caveat.facts.deal import Act, Actor, Deal, DealParty, Line, LineKind, Owner, Security
from caveat.facts.finding import Finding, Verdict
from caveat.rules.us.ns_cmic import decide as ruling

LISTED = DealParty(name="Listed", lists=("NS_CMIC",))
FREE = DealParty(name="Free", lists=())
LATER = Day(2024, 1, 1)

days = st.dates(min_value=Day(2015, 1, 1), max_value=Day(2035, 1, 1)).map(lambda day: Day(day.year, day.month, day.day))
patient = settings(deadline=None)  # the first draw screens against every bundled list
maybe = st.sampled_from((None, True, False))


def answer(deal: Deal, day: Day = LATER) -> Finding:
    return by_hand.on_day("ns_cmic", deal, day)


def trade(security: Security, act: Act | None = Act.INVEST, us_person: bool | None = True, purpose: str = "") -> Deal:
    return Deal(act=act, actor=Actor(us_person=us_person), lines=(Line(security=security),), purpose=purpose)


drawn = st.builds(
    trade,
    security=st.builds(
        Security,
        issuer=st.sampled_from((None, LISTED, FREE)),
        publicly_traded=maybe,
        fund=maybe,
        exposure=st.sampled_from((None, Exact("0"), Exact("0.001"))),
        listed_on=st.sampled_from((None, Day(2021, 6, 3), Day(2021, 12, 10))),
    ),
    act=st.sampled_from((None, Act.INVEST, Act.PROCURE, Act.SELL, Act.KEEP, Act.USE)),
    us_person=maybe,
    purpose=st.sampled_from(("", "divest", "profit")),
)


def test_the_days_of_the_annex_follow_from_the_counts_of_days() -> None:
    security = Security(issuer=LISTED, publicly_traded=True, listed_on=Day(2021, 6, 3))
    assert "before 2022-06-03" in answer(trade(security, Act.SELL, purpose="divest"), Day(2021, 8, 2)).because
    assert "from 2021-08-02 on" in answer(trade(security), Day(2021, 8, 2)).because


@patient
@given(drawn, st.dates(min_value=Day(2000, 1, 1), max_value=Day(2021, 8, 1)))
def test_before_the_ban_nothing_is_prohibited_and_nothing_asked(deal: Deal, day: Day) -> None:
    found = answer(deal, Day(day.year, day.month, day.day))
    assert found.verdict in (Verdict.NOT_IN_FORCE, Verdict.NOT_SUBJECT)


@patient
@given(drawn, days)
def test_only_a_us_person_who_trades_publicly_traded_securities_is_barred(deal: Deal, day: Day) -> None:
    if answer(deal, day).verdict is Verdict.PROHIBITED:
        security = deal.lines[0].security
        assert deal.actor.us_person
        assert security is not None
        assert security.publicly_traded
        assert deal.act not in (None, Act.KEEP, Act.USE)


@patient
@given(drawn, days)
def test_an_unlisted_issuer_never_makes_the_answer_graver(deal: Deal, day: Day) -> None:
    security = deal.lines[0].security
    assert security is not None
    found = answer(deal, day)
    free = answer(replace(deal, lines=(Line(security=replace(security, issuer=FREE, exposure=Exact("0"))),)), day)
    assert not free.verdict.graver_than(found.verdict)


@patient
@given(drawn, days)
def test_a_review_names_what_is_missing_and_nothing_else_does(deal: Deal, day: Day) -> None:
    found = answer(deal, day)
    assert bool(found.unknowns) == (found.verdict is Verdict.REVIEW)
    assert all(unknown.fact and unknown.why and unknown.key for unknown in found.unknowns)


@patient
@given(st.sampled_from(tuple(Act)), days, st.sampled_from((LineKind.COMMODITY, LineKind.SOFTWARE, LineKind.SERVICE, None)))
def test_goods_and_services_of_a_listed_company_are_left_alone_whoever_trades_them(act: Act, day: Day, kind: LineKind) -> None:
    deal = Deal(act=act, parties=(LISTED,), lines=(Line(kind=kind, maker=LISTED),))
    assert answer(deal, day).verdict is Verdict.NOT_SUBJECT


@patient
@given(st.decimals(min_value="0.5", max_value=1, places=2).map(lambda share: Exact(str(share))))
def test_no_share_of_a_listed_owner_brings_a_company_under_the_ban(share: Exact) -> None:
    owner = Owner(name="Listed", share=share, lists=("NS_CMIC",))
    found = answer(trade(Security(issuer=replace(FREE, owners=(owner,)), publicly_traded=True)))
    assert found.verdict is Verdict.ALLOWED
    assert "Listed" in found.flags[0]


def test_each_missing_fact_is_named() -> None:
    security = Security(issuer=LISTED, publicly_traded=True)
    assert asked(answer(trade(security, us_person=None))) == "whether the actor is a US person"
    assert asked(answer(trade(security, act=None))) == "what is done with the security"
    assert asked(answer(trade(replace(security, publicly_traded=None)))) == "whether line 1 is publicly traded"
    assert asked(answer(trade(replace(security, issuer=None)))) == "issuer of line 1"
    assert asked(answer(trade(security, Act.SELL, purpose="divest"))) == "day on which the issuer of line 1 was listed"
    assert "solely to divest" in asked(answer(trade(security, Act.SELL)))
    assert "share of listed companies" in asked(answer(trade(Security(publicly_traded=True, fund=True))))
    assert asked(answer(Deal(act=Act.INVEST, actor=Actor(us_person=True)))) == "what is invested in"


def test_a_list_that_is_not_loaded_is_named() -> None:
    found = answer(trade(Security(issuer=DealParty(name="Nobody in Particular"), publicly_traded=True)))
    assert found.verdict is Verdict.REVIEW
    assert "NS_CMIC" in asked(found)


def test_a_licence_of_ofac_opens_the_trade() -> None:
    deal = replace(trade(Security(issuer=LISTED, publicly_traded=True)), ofac_authorisation="specific")
    found = answer(deal)
    assert found.verdict is Verdict.ALLOWED_WITH_CONDITIONS
    assert found.conditions


def test_the_earlier_order_is_told_where_it_stood() -> None:
    deal = trade(Security(issuer=LISTED, publicly_traded=True))
    assert answer(deal, Day(2021, 6, 2)).flags
    assert not answer(deal, Day(2021, 6, 3)).flags
    assert not answer(deal, Day(2021, 1, 10)).flags


def on_a_list(name: str, since: str | None, day: Day, act: Act = Act.SELL) -> Finding:
    """Decide on a sale to divest where a list, and not the deal, says who is listed since when."""
    entries = reading([listed("world", "Zhuhai Orbit Optics", "NS_CMIC", since=since)], as_of="2026-01-01")
    world = world_of(live(spec("world", "NS_CMIC"), entries, as_of="2026-01-01"))
    deal = trade(Security(issuer=DealParty(name=name), publicly_traded=True), act, purpose="divest" if act is Act.SELL else "")
    ask = check.Ask(deal=deal, law_day=day, known_at=f"{day}T00:00:00Z")
    return ruling(check.matter_of(ask, world), {"ns_cmic": rules()["ns_cmic"].law})


def test_the_list_s_own_day_of_listing_counts_the_days() -> None:
    name = "Zhuhai Orbit Optics"
    assert on_a_list(name, "2021-12-10", Day(2022, 12, 9)).verdict is Verdict.ALLOWED
    assert on_a_list(name, "2021-12-10", Day(2022, 12, 10)).verdict is Verdict.PROHIBITED
    assert on_a_list(name, "2021-12-10", Day(2022, 2, 7), Act.INVEST).verdict is Verdict.NOT_IN_FORCE
    assert on_a_list(name, "2021-12-10", Day(2021, 12, 9), Act.INVEST).verdict is Verdict.NOT_IN_FORCE
    assert on_a_list(name, "2021-12-10", Day(2022, 2, 8), Act.INVEST).verdict is Verdict.PROHIBITED


@pytest.mark.parametrize("since", ["2021-06-03", "2021-08-02"])
def test_a_list_that_gives_the_day_of_effect_for_the_annex_is_not_taken_for_a_later_listing(since: str) -> None:
    assert on_a_list("Zhuhai Orbit Optics", since, Day(2022, 6, 2)).verdict is Verdict.ALLOWED
    assert on_a_list("Zhuhai Orbit Optics", since, Day(2022, 6, 3)).verdict is Verdict.PROHIBITED


def test_a_list_without_days_of_listing_leaves_open_since_when() -> None:
    found = on_a_list("Zhuhai Orbit Optics", None, Day(2023, 1, 1), Act.INVEST)
    assert found.verdict is Verdict.REVIEW
    assert "since when" in asked(found)
    assert on_a_list("Zhuhai Orbit Optics", None, Day(2026, 2, 1), Act.INVEST).verdict is Verdict.PROHIBITED


def test_an_issuer_that_is_not_on_a_loaded_list_may_be_bought() -> None:
    assert on_a_list("Bavarian Pretzel Works", "2021-12-10", LATER, Act.INVEST).verdict is Verdict.ALLOWED


def test_a_company_invested_in_is_asked_whether_its_securities_are_publicly_traded() -> None:
    found = answer(Deal(act=Act.INVEST, actor=Actor(us_person=True), parties=(LISTED,)))
    assert asked(found) == "whether the security of Listed is publicly traded"


def test_the_gravest_of_several_securities_counts() -> None:
    lines = tuple(Line(security=Security(issuer=issuer, publicly_traded=True)) for issuer in (FREE, LISTED))
    assert answer(replace(trade(Security()), lines=lines)).verdict is Verdict.PROHIBITED
