"""What the ICTS rules promise, and their worked cases."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules import by_hand
from tests.rules.by_hand import asked
from tests.world import rules

from caveat.facts import Day
from caveat.facts.deal import Act, Actor, Deal, DealParty, Line
from caveat.facts.finding import Finding, Verdict
from caveat.rules.us.icts import decide as ruling

days = st.dates(min_value=Day(2015, 1, 1), max_value=Day(2035, 1, 1)).map(lambda day: Day(day.year, day.month, day.day))
patient = settings(deadline=None)  # the first draw screens against every bundled list


def answer(deal: Deal, day: Day) -> Finding:
    return by_hand.on_day("icts", deal, day)


def deals(maker: str, act: Act | None, us: bool | None, goods: str, year: int | None, nexus: str) -> Deal:
    line = Line(maker=DealParty(name=maker), goods=goods, model_year=year, nexus=nexus, software_nexus=nexus)
    return Deal(act=act, actor=Actor(us_person=us), lines=(line,))


asks = {
    "act": st.sampled_from((None, Act.SELL, Act.IMPORT, Act.INSTALL, Act.USE, Act.MAINTAIN, Act.EXPORT)),
    "us": st.sampled_from((None, True, False)),
    "goods": st.sampled_from(("", "gNodeB", "antivirus", "connected_vehicle", "vcs_hardware")),
    "year": st.sampled_from((None, 2026, 2027, 2029, 2030)),
    "nexus": st.sampled_from(("", "CN", "RU", "DE")),
}
drawn = st.builds(deals, maker=st.sampled_from(("Huawei", "Kaspersky", "Nokia")), **asks)


@patient
@given(drawn, st.dates(min_value=Day(2000, 1, 1), max_value=Day(2024, 7, 19)))
def test_before_the_first_cut_off_nothing_is_prohibited(deal: Deal, day: Day) -> None:
    assert answer(deal, Day(day.year, day.month, day.day)).verdict is not Verdict.PROHIBITED


@patient
@given(drawn, days)
def test_without_a_determination_or_a_vehicle_nothing_is_prohibited(deal: Deal, day: Day) -> None:
    if answer(deal, day).verdict is Verdict.PROHIBITED:
        line = deal.lines[0]
        assert line.goods in ("connected_vehicle", "vcs_hardware") or (line.maker and line.maker.name == "Kaspersky")


@patient
@given(st.fixed_dictionaries(asks).filter(lambda one: one["nexus"]), st.sampled_from(("Huawei", "Kaspersky")), days)
def test_a_maker_without_a_listing_never_makes_the_answer_graver(asks: dict, maker: str, day: Day) -> None:  # type: ignore[type-arg]
    """Only where the link is told: of an unknown firm it has to be asked, which a determination makes needless."""
    listed, other = answer(deals(maker, **asks), day), answer(deals("Nokia", **asks), day)
    if listed.verdict is not Verdict.NOT_IN_FORCE and listed.verdict is not Verdict.ALLOWED:
        assert not other.verdict.graver_than(listed.verdict)


@patient
@given(drawn, days)
def test_what_was_completed_before_the_rules_is_outside(deal: Deal, day: Day) -> None:
    assert answer(replace(deal, completed=Day(2020, 6, 1)), day).verdict is Verdict.NOT_SUBJECT


@patient
@given(drawn, days)
def test_only_a_review_asks(deal: Deal, day: Day) -> None:
    found = answer(deal, day)
    assert bool(found.unknowns) == (found.verdict is Verdict.REVIEW)
    assert all(unknown.fact and unknown.why and unknown.key for unknown in found.unknowns)


def test_the_country_of_a_list_entry_links_its_firm() -> None:
    found = answer(deals("Huawei", Act.INSTALL, True, "gNodeB", None, ""), Day(2022, 6, 1))
    assert found.verdict is Verdict.REVIEW
    assert "(CN)" in found.because
    assert asked(found) == "what Commerce decides on line 1"


def test_the_link_of_an_unknown_maker_is_asked_for() -> None:
    found = answer(deals("Nokia", Act.INSTALL, True, "gNodeB", None, ""), Day(2022, 6, 1))
    assert "country to whose jurisdiction the maker of line 1" in asked(found)


def test_the_country_of_a_maker_that_is_told_settles_it() -> None:
    line = Line(goods="gNodeB", maker=DealParty(name="Nokia", country="FI"))
    found = answer(Deal(act=Act.INSTALL, actor=Actor(us_person=True), lines=(line,)), Day(2022, 6, 1))
    assert found.verdict is Verdict.NOT_SUBJECT


def test_a_possible_match_with_a_determined_firm_is_a_review() -> None:
    deal = deals("Kaspersky", Act.SELL, True, "antivirus", None, "")
    matter = by_hand.screened(deal)
    doubtful = {place: tuple(replace(one, same=False, score=0.8) for one in found) for place, found in matter.listings.items()}
    found = ruling(replace(matter, law_day=Day(2024, 8, 1), listings=doubtful), {"icts": rules()["icts"].law})
    assert found.verdict is Verdict.REVIEW
    assert "whether Kaspersky is AO Kaspersky Lab" in asked(found)


def test_a_unit_whose_model_year_is_not_told_is_asked_for() -> None:
    found = answer(deals("", Act.IMPORT, True, "vcs_hardware", None, "CN"), Day(2029, 2, 1))
    assert asked(found) == "model year of the vehicle of line 1"
