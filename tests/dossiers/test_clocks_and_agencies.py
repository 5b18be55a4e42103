"""Clocks of exemptions, agencies that acted, the time line by channel and flank."""

import pytest
from hypothesis import given
from tests.dossiers.small import case, event, library
from tests.dossiers.worlds import shipped, worlds

from caveat.dossiers import Library
from caveat.dossiers.agencies import agencies_of, register
from caveat.dossiers.dossier.co_action import co_action
from caveat.dossiers.dossier.exemptions import Clock, exemptions
from caveat.dossiers.dossier.time_line import time_line
from caveat.dossiers.event import Authority, ClockStep
from caveat.dossiers.period import quarter_of
from caveat.facts import Day
from caveat.facts.span import RoughDay


def clock(whole: Library, name: str, day: str) -> Clock:
    """Return the first clock of a case on a day."""
    return exemptions(whole.as_of(Day.of(day)), name).clocks[0]


def test_the_temporary_general_licence_for_huawei_ran_452_days_with_five_extensions() -> None:
    one = clock(shipped(), "huawei", "2026-01-01")
    assert (str(one.began), str(one.ended), one.days, one.extensions, one.running) == ("2019-05-20", "2020-08-13", 452, 5, False)


def test_a_clock_runs_on_the_days_between() -> None:
    one = clock(shipped(), "huawei", "2019-06-01")
    assert (one.days, one.running, one.ended) == (13, True, None)


@pytest.mark.parametrize(
    ("day", "running", "days"), [("2019-03-01", True, 60), ("2019-03-02", False, 60), ("2019-02-28", True, 59)]
)
def test_a_clock_that_nobody_extends_runs_out(day: str, running: bool, days: int) -> None:
    started = event("alpha-1", "2019-01-01", "licence", clock="waiver", step=ClockStep.START, until=RoughDay.of("2019-03-01"))
    one = exemptions(library(case("alpha", [started])), "alpha", Day.of(day)).clocks[0]
    assert (one.running, one.days) == (running, days)


def test_of_an_exemption_whose_start_is_not_recorded_no_days_are_counted() -> None:
    ended = event("alpha-1", "2021-01-17", "licence_revocation", clock="licences", step=ClockStep.END)
    one = exemptions(library(case("alpha", [ended])), "alpha").clocks[0]
    assert (one.began, one.days, one.running) == (None, None, None)


@given(worlds())
def test_every_step_of_a_clock_and_every_grant_is_there_once(whole: Library) -> None:
    for name, one in whole.cases.items():
        told = exemptions(whole, name)
        ticks = [event for each in told.clocks for tick in each.ticks for event in tick.events]
        assert sorted(ticks) == sorted(event.id for event in one.events if event.clock)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Commerce (BIS)", ("Commerce",)),
        ("DOJ (E.D.N.Y.)", ("Justice",)),
        ("DOJ, BIS, OFAC", ("Commerce", "Justice", "Treasury")),
        ("State / OFAC", ("Treasury", "State")),
        ("E.D.N.Y. (Judge Donnelly)", ("US courts",)),
        ("Congress / President", ("White House", "Congress")),
        ("An office nobody knows", ("An office nobody knows",)),
    ],
)
def test_an_agency_is_known_by_its_spellings(name: str, found: tuple[str, ...]) -> None:
    assert agencies_of(Authority(name=name, countries=("US",)), ("US",)) == found


def test_a_spelling_counts_for_its_own_state_alone() -> None:
    assert agencies_of(Authority(name="President Hollande", countries=("FR",)), ("US",)) == ("President Hollande",)


def test_six_agencies_and_congress_sat_together_on_huawei_in_february_2018() -> None:
    told = co_action(shipped(), "huawei")
    day = next(one for one in told.same_day if one.when == "2018-02-13")
    assert set(day.agencies) == {"FBI", "CIA", "NSA", "DIA", "NGA", "DNI", "Congress"}
    assert max(told.quarters, key=lambda one: len(one.agencies)).when == "2018 Q1"


def test_courts_are_shown_and_not_counted() -> None:
    told = co_action(shipped(), "huawei")
    courts = {one.id for one in register().agencies if one.branch == "court"}
    assert [one.agency for one in told.order if not one.counted] == ["US courts"]
    assert not any(courts & set(one.agencies) for one in told.quarters)


@given(worlds())
def test_channels_count_every_event_once(whole: Library) -> None:
    for name, one in whole.cases.items():
        told = time_line(whole, name)
        counted = [event for tally in told.channels for event in tally.events]
        assert sorted(counted) == sorted(event.id for event in one.events) == sorted(line.events[0] for line in told.lines)


@given(worlds())
def test_the_time_line_is_in_order(whole: Library) -> None:
    for name in whole.cases:
        days = [whole.event(line.events[0]).days.last for line in time_line(whole, name).lines]
        assert days == sorted(days)


@pytest.mark.parametrize(("day", "quarter"), [("2019-05-16", "2019 Q2"), ("2019-12", "2019 Q4"), ("2019", "2019")])
def test_a_quarter_is_told_as_far_as_the_day_is_known(day: str, quarter: str) -> None:
    assert quarter_of(RoughDay.of(day)) == quarter


def test_a_listing_hits_the_flank_that_its_programme_says() -> None:
    flanks = {line.events[0]: line.flank for line in time_line(shipped(), "huawei").lines}
    assert flanks["huawei-2019-05-16-listing"] == "supply"
    assert flanks["huawei-2021-03-12-listing"] == "demand"
    assert flanks["huawei-2020-06-24-listing"] == "supply_or_capital"
