"""What section 889 promises, and its worked cases."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules import by_hand
from tests.rules.by_hand import asked
from tests.world import rules

from caveat.facts import Day, Exact
from caveat.facts.deal import Act, Actor, ActorKind, Deal, DealParty, Funds, Line, LineKind, Owner, Part, Use
from caveat.facts.finding import Finding, Listing, Verdict
from caveat.rules.us.section_889 import decide as ruling

days = st.dates(min_value=Day(2015, 1, 1), max_value=Day(2035, 1, 1)).map(lambda day: Day(day.year, day.month, day.day))
patient = settings(deadline=None)  # the first draw screens against every bundled list


def answer(deal: Deal, day: Day) -> Finding:
    return by_hand.on_day("section_889", deal, day)


def party(name: str) -> DealParty:
    return DealParty(name=name)


makers = st.sampled_from(("Huawei", "ZTE", "Hikvision", "Dahua", "Hytera"))
truths = st.sampled_from((None, True, False))
actors = st.sampled_from((None, *ActorKind))


def deals(maker: str, act: Act, kind: ActorKind | None, essential: bool | None, purpose: str) -> Deal:
    return Deal(
        act=act,
        actor=Actor(kind=kind),
        purpose=purpose,
        lines=(Line(goods="telecom", maker=party(maker), contains=(Part(maker=party(maker), essential=essential),)),),
        offeror_uses=(Use(maker=party(maker), essential=essential, purpose=purpose),),
    )


drawn = st.builds(
    deals,
    maker=makers,
    act=st.sampled_from((Act.PROCURE, Act.CONTRACT, Act.USE)),
    kind=actors,
    essential=truths,
    purpose=st.sampled_from(("", "public_safety", "retail_analytics")),
)


@patient
@given(drawn, st.dates(min_value=Day(2000, 1, 1), max_value=Day(2019, 8, 12)))
def test_before_part_a_nothing_is_prohibited(deal: Deal, day: Day) -> None:
    assert answer(deal, Day(day.year, day.month, day.day)).verdict is not Verdict.PROHIBITED


@patient
@given(st.sampled_from((Act.PROCURE, Act.CONTRACT, Act.USE)), actors, truths, makers, days)
def test_a_maker_who_is_not_named_never_makes_the_answer_graver(
    act: Act, kind: ActorKind | None, essential: bool | None, maker: str, day: Day
) -> None:
    named, other = (answer(deals(name, act, kind, essential, ""), day) for name in (maker, "Nokia"))
    assert not other.verdict.graver_than(named.verdict)


@patient
@given(drawn, days)
def test_a_review_names_what_is_missing_and_nothing_else_does(deal: Deal, day: Day) -> None:
    found = answer(deal, day)
    assert bool(found.unknowns) == (found.verdict is Verdict.REVIEW)
    assert all(unknown.fact and unknown.why and unknown.key for unknown in found.unknowns)


@patient
@given(makers, days, days)
def test_what_part_a_forbids_stays_forbidden(maker: str, one: Day, other: Day) -> None:
    deal = deals(maker, Act.PROCURE, ActorKind.EXECUTIVE_AGENCY, True, "public_safety")
    if answer(deal, min(one, other)).verdict is Verdict.PROHIBITED:
        assert answer(deal, max(one, other)).verdict is Verdict.PROHIBITED


def agency(*lines: Line) -> Deal:
    return Deal(act=Act.PROCURE, actor=Actor(kind=ActorKind.EXECUTIVE_AGENCY), lines=lines)


def test_the_missing_maker_is_named_with_its_line() -> None:
    found = answer(agency(Line(maker=party("Nokia")), Line(goods="telecom")), Day(2021, 1, 1))
    assert found.verdict is Verdict.REVIEW
    assert asked(found) == "maker of line 2"
    assert found.unknowns[0].key == "lines[1].maker.name"


def test_one_covered_line_outweighs_the_others() -> None:
    found = answer(agency(Line(maker=party("Nokia")), Line(goods="telecom", maker=party("ZTE"))), Day(2021, 1, 1))
    assert found.verdict is Verdict.PROHIBITED
    assert "line 2" in found.because


def test_a_majority_owner_makes_a_subsidiary_and_a_smaller_one_asks() -> None:
    def held(share: Exact | None) -> Deal:
        return agency(Line(goods="telecom", maker=DealParty(name="A", owners=(Owner(name="Huawei", share=share),))))

    assert answer(held(Exact("0.51")), Day(2021, 1, 1)).verdict is Verdict.PROHIBITED
    for share in (Exact("0.5"), Exact("0.1"), None):
        found = answer(held(share), Day(2021, 1, 1))
        assert found.verdict is Verdict.REVIEW
        assert "affiliate of Huawei" in asked(found)


def test_a_possible_match_is_a_review_that_asks_if_it_is_the_same() -> None:
    deal = agency(Line(goods="telecom", maker=party("Huawei")))
    matter = by_hand.screened(deal)
    doubtful: dict[str, tuple[Listing, ...]] = {
        place: tuple(replace(one, same=False, score=0.8) for one in found) for place, found in matter.listings.items()
    }
    found = ruling(replace(matter, law_day=Day(2021, 1, 1), listings=doubtful), {"section_889": rules()["section_889"].law})
    assert found.verdict is Verdict.REVIEW
    assert "whether Huawei is Huawei Technologies Company" in asked(found)


def test_a_thing_that_can_neither_route_nor_see_may_be_bought() -> None:
    deal = agency(Line(goods="telecom", maker=party("Huawei"), can_route_or_see=False))
    assert answer(deal, Day(2021, 1, 1)).verdict is Verdict.ALLOWED


def test_a_list_that_is_not_loaded_is_named() -> None:
    matter = replace(by_hand.screened(agency(Line(maker=party("Nokia")))), coverage={}, law_day=Day(2021, 1, 1))
    found = ruling(matter, {"section_889": rules()["section_889"].law})
    assert found.verdict is Verdict.REVIEW
    assert "SECTION_889" in asked(found)


def test_the_clause_is_cited_by_the_day_of_the_contract() -> None:
    deal = agency(Line(goods="telecom", maker=party("Huawei")))
    before = " ".join(map(str, answer(deal, Day(2025, 8, 13)).cites))
    after = " ".join(map(str, answer(deal, Day(2025, 8, 14)).cites))
    assert "52.240-91" not in before
    assert "52.204-25" in before
    assert "52.240-91" in after
    assert "52.204-25" in after


def test_money_of_a_federal_grant_binds_whoever_spends_it() -> None:
    deal = Deal(act=Act.PROCURE, funds=Funds.FEDERAL_GRANT, lines=(Line(kind=LineKind.SERVICE, maker=party("ZTE")),))
    assert answer(deal, Day(2021, 1, 1)).verdict is Verdict.PROHIBITED


def test_an_export_is_none_of_its_business() -> None:
    deal = Deal(act=Act.EXPORT, lines=(Line(maker=party("Huawei")),))
    assert answer(deal, Day(2021, 1, 1)).verdict is Verdict.NOT_SUBJECT
