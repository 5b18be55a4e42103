"""The state of criminal proceedings at each binding measure, computed from steps and set beside what the record states."""

import pytest
from hypothesis import given
from tests.dossiers.small import case, event, library
from tests.dossiers.worlds import shipped, worlds

from caveat.dossiers import Library
from caveat.dossiers.acts import Side
from caveat.dossiers.dossier.proceedings import Standing, is_burden, process
from caveat.dossiers.event import Authority, Event, Proceeding, Stage, Step
from caveat.facts import Day

CHARGED, PLEA, CONVICTED = Standing.CHARGED_UNTRIED, Standing.POST_PLEA, Standing.POST_CONVICTION


def step(event_id: str, day: str, what: Step, firm: bool = True) -> Event:
    """Build a step of proceedings."""
    return event(event_id, day, "prosecution", proceeding=Proceeding(step=what, against=("Alpha",), firm=firm))


def test_of_the_us_measures_on_huawei_22_fell_while_charges_were_untried_4_before_any_and_none_after_judgment() -> None:
    told = process(shipped(), "huawei")
    counts = {state: told.count(Side.SENDERS, state) for state in Standing}
    assert counts == {**dict.fromkeys(Standing, 0), Standing.PRE_CHARGE: 4, CHARGED: 22}
    assert told.disagreements == ()


def test_the_united_states_laid_no_binding_restriction_on_alstom_and_others_did() -> None:
    told = process(shipped(), "alstom")
    counts = [(one.side, one.state, len(one.events)) for one in told.counts]
    assert counts == [(Side.HOME, CHARGED, 2), (Side.OTHERS, PLEA, 1), (Side.OTHERS, CONVICTED, 2)]


def test_where_the_record_states_another_stage_both_are_shown() -> None:
    differing = process(shipped(), "alstom").disagreements
    assert [(one.events, one.state, one.stated) for one in differing] == [
        (("alstom-2012-02-22-listing",), CONVICTED, Stage.PRE_CHARGE),
        (("alstom-2019-02-06-investment_review",), CONVICTED, Stage.POST_PLEA),
    ]
    assert "Alstom Network Schweiz" in differing[0].because


def test_what_courts_held_on_punishment_is_told_that_of_other_cases_too() -> None:
    told = process(shipped(), "huawei")
    assert told.on_punishment == ("huawei-2019-03-06-target_litigation", "huawei-2020-02-18-court_ruling")
    assert "kaspersky-2018-11-30-court_ruling" in told.elsewhere
    assert "huawei-2021-06-18-court_ruling" in told.argued


def test_seen_before_the_first_charge_the_measures_are_administrative() -> None:
    told = process(shipped().as_of(Day.of("2018-08-21")), "huawei")
    assert {one.state for one in told.burdens} == {Standing.ADMINISTRATIVE}
    assert told.disagreements == ()


@given(worlds())
def test_every_burden_is_counted_once(whole: Library) -> None:
    for name, one in whole.cases.items():
        told = process(whole, name)
        counted = [event for count in told.counts for event in count.events]
        assert sorted(counted) == sorted(event.id for event in one.events if is_burden(event))


@given(worlds())
def test_nothing_is_after_a_judgment_where_nobody_was_convicted(whole: Library) -> None:
    for name, one in whole.cases.items():
        judged = {Step.CONVICTED, Step.SENTENCED}
        if not any(event.proceeding and event.proceeding.step in judged for event in one.events):
            assert all(burden.state is not CONVICTED for burden in process(whole, name).burdens)


@pytest.mark.parametrize(
    ("what", "state"),
    [
        (Step.CHARGED, CHARGED),
        (Step.DEFERRED, CHARGED),
        (Step.PLEADED, PLEA),
        (Step.CONVICTED, CONVICTED),
        (Step.SENTENCED, CONVICTED),
        (Step.ACQUITTED, Standing.ENDED),
        (Step.DISMISSED, Standing.ENDED),
    ],
)
def test_each_step_gives_its_state(what: Step, state: Standing) -> None:
    told = process(library(case("alpha", [step("alpha-1", "2019-01-01", what), event("alpha-2", "2019-02-01")])), "alpha")
    assert [one.state for one in told.burdens] == [state]
    assert told.burdens[0].steps == ("alpha-1",)


def test_the_firms_own_proceedings_go_before_those_of_its_people() -> None:
    events = [
        step("alpha-1", "2019-01-01", Step.CONVICTED, firm=False),
        event("alpha-2", "2019-02-01"),
        step("alpha-3", "2019-03-01", Step.CHARGED),
        event("alpha-4", "2019-04-01"),
    ]
    burdens = process(library(case("alpha", events)), "alpha").burdens
    assert [one.state for one in burdens] == [CONVICTED, CHARGED]
    assert burdens[0].because.startswith("not the firm itself")


@pytest.mark.parametrize(
    ("day", "state", "unsure"),
    [("2019-05-16", CHARGED, False), ("2019-05-17", Standing.PRE_CHARGE, False), ("2019-05", Standing.PRE_CHARGE, True)],
)
def test_a_step_on_the_day_counts_as_taken_and_one_of_the_month_is_unsure(day: str, state: Standing, unsure: bool) -> None:
    events = [event("alpha-1", "2019-05-16"), step("alpha-2", day, Step.CHARGED)]
    burden = process(library(case("alpha", events)), "alpha").burdens[0]
    assert (burden.state, burden.unsure) == (state, unsure)


def test_enforcement_and_countermeasures_are_no_burden() -> None:
    events = [
        event("alpha-1", "2019", "fine"),
        event("alpha-2", "2019", "retaliation"),
        event("alpha-3", "2019", "policy_framework"),
    ]
    assert process(library(case("alpha", events)), "alpha").burdens == ()


def test_a_measure_of_the_home_state_stands_by_itself() -> None:
    french = Authority(name="French Government", countries=("FR",))
    told = process(library(case("alpha", [event("alpha-1", "2014", "legislation", authority=french)])), "alpha")
    assert [one.side for one in told.burdens] == [Side.HOME]
