"""What the FCC's rules promise, and their worked cases."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.rules import by_hand
from tests.rules.by_hand import asked
from tests.world import rules

from caveat.facts import Day, Exact
from caveat.facts.cite import Confidence
from caveat.facts.deal import Act, Actor, ActorKind, Deal, DealParty, Funds, Line, LineKind, Owner, Part
from caveat.facts.finding import Finding, Verdict
from caveat.rules.us.fcc import decide as ruling

days = st.dates(min_value=Day(2015, 1, 1), max_value=Day(2035, 1, 1)).map(lambda day: Day(day.year, day.month, day.day))
patient = settings(deadline=None)  # the first draw screens against every bundled list


def answer(deal: Deal, day: Day) -> Finding:
    return by_hand.on_day("fcc", deal, day)


def party(name: str) -> DealParty:
    return DealParty(name=name)


makers = st.sampled_from(("Huawei", "ZTE", "Hikvision", "Kaspersky", "DJI", "China Mobile"))
acts = st.sampled_from((Act.PROCURE, Act.AUTHORISE_EQUIPMENT, Act.IMPORT, Act.MARKET, Act.SELL, Act.USE, Act.KEEP))


def deals(maker: str, act: Act, funds: Funds | None, goods: str, new: bool | None) -> Deal:
    return Deal(act=act, funds=funds, lines=(Line(maker=party(maker), goods=goods, new_model=new, produced_in="CN"),))


asks = {
    "act": acts,
    "funds": st.sampled_from((None, Funds.OWN, Funds.USF, Funds.FCC_SUBSIDY)),
    "goods": st.sampled_from(("", "telecom", "uas", "consumer_router", "antivirus", "computer_no_telecom")),
    "new": st.sampled_from((None, True, False)),
}
drawn = st.builds(deals, maker=makers, **asks)


@patient
@given(drawn, st.dates(min_value=Day(2000, 1, 1), max_value=Day(2020, 6, 29)))
def test_before_the_first_designation_nothing_is_prohibited(deal: Deal, day: Day) -> None:
    assert answer(deal, Day(day.year, day.month, day.day)).verdict is not Verdict.PROHIBITED


@patient
@given(st.fixed_dictionaries(asks), makers, days)
def test_a_maker_who_is_not_listed_never_makes_the_answer_graver(asks: dict, maker: str, day: Day) -> None:  # type: ignore[type-arg]
    assume(asks["goods"])  # a thing of unknown class is asked about for itself
    listed, other = (answer(deals(name, **asks), day).verdict for name in (maker, "Nokia"))
    assert not other.graver_than(listed)


@patient
@given(drawn, days)
def test_an_owner_may_always_go_on_using_a_thing(deal: Deal, day: Day) -> None:
    assert answer(replace(deal, act=Act.USE), day).verdict in (Verdict.ALLOWED, Verdict.NOT_SUBJECT)


@patient
@given(drawn, days)
def test_own_money_is_never_bound(deal: Deal, day: Day) -> None:
    found = answer(replace(deal, act=Act.PROCURE, funds=Funds.OWN), day)
    assert found.verdict in (Verdict.ALLOWED, Verdict.NOT_SUBJECT)


@patient
@given(drawn, days)
def test_a_review_names_what_is_missing_and_nothing_else_does(deal: Deal, day: Day) -> None:
    found = answer(deal, day)
    assert bool(found.unknowns) == (found.verdict is Verdict.REVIEW)
    assert all(unknown.fact and unknown.why and unknown.key for unknown in found.unknowns)


@patient
@given(st.sampled_from(("uas", "uas_component", "consumer_router", "power_inverter", "robotic_device")), days)
def test_a_listed_class_binds_every_maker_alike(goods: str, day: Day) -> None:
    one, other = (answer(deals(name, Act.AUTHORISE_EQUIPMENT, None, goods, True), day).verdict for name in ("Nokia", "Parrot"))
    assert one is other


def test_a_services_entry_never_bans_a_thing() -> None:
    for name in ("China Mobile", "China Telecom (Americas) Corp.", "ComNet", "Digitalsystem Technology Inc."):
        found = answer(deals(name, Act.AUTHORISE_EQUIPMENT, None, "telecom", True), Day(2026, 8, 1))
        assert found.verdict is Verdict.NOT_SUBJECT


def test_a_services_entry_binds_subsidies_for_services() -> None:
    line = Line(kind=LineKind.SERVICE, maker=party("China Mobile International USA Inc."))
    deal = Deal(act=Act.PROCURE, funds=Funds.FCC_SUBSIDY, lines=(line,))
    assert answer(deal, Day(2022, 5, 23)).verdict is Verdict.NOT_IN_FORCE
    assert answer(deal, Day(2022, 5, 24)).verdict is Verdict.PROHIBITED


def test_an_owner_of_more_than_a_tenth_makes_an_affiliate_and_a_smaller_one_asks() -> None:
    def held(share: str) -> Deal:
        maker = DealParty(name="A", owners=(Owner(name="Huawei", share=Exact(share)),))
        return Deal(act=Act.AUTHORISE_EQUIPMENT, lines=(Line(goods="telecom", maker=maker),))

    assert answer(held("0.11"), Day(2024, 1, 1)).verdict is Verdict.PROHIBITED
    found = answer(held("0.10"), Day(2024, 1, 1))
    assert found.verdict is Verdict.REVIEW
    assert "affiliate of Huawei" in asked(found)


def test_only_modules_count_inside_a_device() -> None:
    line = Line(maker=party("Nokia"), contains=(Part(kind="component", maker=party("Huawei")),), new_model=True)
    found = answer(Deal(act=Act.AUTHORISE_EQUIPMENT, lines=(line,)), Day(2026, 2, 1))
    assert found.verdict is Verdict.NOT_SUBJECT


def test_the_missing_maker_is_named_with_its_line() -> None:
    found = answer(Deal(act=Act.AUTHORISE_EQUIPMENT, lines=(Line(new_model=True),)), Day(2024, 1, 1))
    assert asked(found) == "maker of line 1"


def test_an_unknown_kind_of_a_software_maker_is_asked_for() -> None:
    deal = Deal(act=Act.PROCURE, funds=Funds.FCC_SUBSIDY, lines=(Line(maker=party("Kaspersky")),))
    assert asked(answer(deal, Day(2023, 1, 1))) == "kind of line 1"


def test_an_agency_that_buys_is_not_bound() -> None:
    deal = Deal(act=Act.PROCURE, actor=Actor(kind=ActorKind.EXECUTIVE_AGENCY), lines=(Line(maker=party("Huawei")),))
    assert answer(deal, Day(2023, 1, 1)).verdict is Verdict.ALLOWED


def test_a_possible_match_is_a_review() -> None:
    deal = deals("Huawei", Act.AUTHORISE_EQUIPMENT, None, "telecom", True)
    matter = by_hand.screened(deal)
    doubtful = {place: tuple(replace(one, same=False, score=0.8) for one in found) for place, found in matter.listings.items()}
    found = ruling(replace(matter, law_day=Day(2024, 1, 1), listings=doubtful), {"fcc": rules()["fcc"].law})
    assert found.verdict is Verdict.REVIEW
    assert "whether Huawei is Huawei Technologies Company" in asked(found)


def test_the_order_on_old_models_says_that_its_day_is_likely() -> None:
    deal = deals("Huawei", Act.IMPORT, None, "telecom", False)
    announced, binding = answer(deal, Day(2026, 7, 5)), answer(deal, Day(2026, 7, 6))
    assert announced.verdict is Verdict.ALLOWED
    assert any("announced" in flag for flag in announced.flags)
    assert binding.verdict is Verdict.PROHIBITED
    assert binding.confidence is Confidence.LIKELY


def test_a_new_foreign_thing_of_unknown_class_is_asked_about_once_classes_are_covered() -> None:
    thing = deals("Parrot", Act.IMPORT, None, "", True)
    assert answer(thing, Day(2025, 12, 21)).verdict is not Verdict.REVIEW
    asked = answer(thing, Day(2026, 1, 15))
    assert (asked.verdict, [unknown.key for unknown in asked.unknowns]) == (Verdict.REVIEW, ["lines[0].goods"])
    assert answer(deals("Parrot", Act.IMPORT, None, "other", True), Day(2026, 1, 15)).verdict is Verdict.NOT_SUBJECT
