"""Escalation on the published scale: it never sees ahead, relief alone lowers it early, and each step opens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.small import DAYS, case, event, library
from tests.dossiers.worlds import shipped, worlds

from caveat.dossiers import Library
from caveat.dossiers.dossier.escalation import escalation, level_on, reaches_of
from caveat.dossiers.dossier.scale import scale
from caveat.dossiers.event import Authority
from caveat.facts import Day
from caveat.facts.measure_kind import TRAITS, MeasureKind
from caveat.facts.span import RoughDay


def level(whole: Library, name: str, day: Day) -> int:
    """Return the level of a day."""
    return level_on(reaches_of(whole.case(name), scale()), day)[0]


@given(worlds(), DAYS, DAYS)
def test_what_came_later_does_not_change_the_level_of_a_day(whole: Library, one: object, other: object) -> None:
    first, second = sorted(Day.fromisoformat(str(day)) for day in (one, other))
    for name in whole.cases:
        assert level(whole.as_of(first), name, first) == level(whole.as_of(second), name, first)


@given(worlds(), DAYS, st.data())
def test_without_an_act_that_is_no_relief_the_level_is_never_higher(whole: Library, drawn: object, data: st.DataObject) -> None:
    day = Day.fromisoformat(str(drawn))
    acts = [(one.id, event.id) for one, event in whole.events() if event.traits.direction != "relief"]
    if acts:
        name, gone = data.draw(st.sampled_from(acts))
        assert level(whole.without(gone), name, day) <= level(whole, name, day)


@given(worlds())
def test_the_steps_lead_to_the_level_of_the_day(whole: Library) -> None:
    for name in whole.cases:
        told = escalation(whole, name)
        at = 0
        for step in told.steps:
            assert step.before == at != step.level == level(whole, name, step.day)
            at = step.level
        assert at == told.level


def test_the_scale_gives_each_kind_its_reason_and_no_kind_of_relief_a_level() -> None:
    weighed = {one.kind for one in scale().kinds}
    assert all(one.because for one in scale().kinds)
    for kind in MeasureKind:
        if TRAITS[kind].binding and TRAITS[kind].family in ("restriction", "framework"):
            assert kind in weighed, kind
        if TRAITS[kind].direction in ("relief", "response", "outcome", "replacement"):
            assert kind not in weighed, kind


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2016-03-07", 0),
        ("2016-03-08", 6),
        ("2017-03-28", 6),
        ("2017-03-29", 4),
        ("2018-04-15", 7),
        ("2018-07-12", 7),
        ("2018-07-13", 4),
    ],
)
def test_the_ladder_of_zte_goes_up_and_down(day: str, expected: int) -> None:
    assert level(shipped(), "zte", Day.of(day)) == expected


def test_the_ladder_of_huawei_by_the_united_states() -> None:
    steps = [(str(step.day), step.level) for step in escalation(shipped(), "huawei").sender_steps]
    assert steps[-3:] == [("2016-06-02", 2), ("2018-05-02", 4), ("2019-05-16", 6)]


def test_acts_of_the_home_state_do_not_count() -> None:
    decree = event("alpha-1", "2014-05-14", "legislation", authority=Authority(name="French Government", countries=("FR",)))
    assert escalation(library(case("alpha", [decree])), "alpha").level == 0


@pytest.mark.parametrize(("until", "expected"), [(None, 7), ("2020-06-01", 0)])
def test_a_denial_order_ends_with_its_own_term(until: str | None, expected: int) -> None:
    order = event("alpha-1", "2019-01-01", "denial_order", until=RoughDay.of(until) if until else None)
    assert level(library(case("alpha", [order])), "alpha", Day.of("2020-06-02")) == expected


def test_a_licence_lowers_nothing() -> None:
    acts = [event("alpha-1", "2019-01-01"), event("alpha-2", "2019-02-01", "licence", answers=("alpha-1",))]
    assert level(library(case("alpha", acts)), "alpha", Day.of("2019-03-01")) == 6


@pytest.mark.parametrize(("day", "expected"), [("2021-01-14", 1), ("2021-01-15", 0)])
def test_an_act_counts_for_the_months_of_the_window(day: str, expected: int) -> None:
    said = event("alpha-1", "2019-01-15", "public_campaign")
    assert level(library(case("alpha", [said])), "alpha", Day.of(day)) == expected


@pytest.mark.parametrize(("person", "expected"), [("Ann Reed", 0), ("Ben Reed", 5)])
def test_a_release_ends_the_arrest_of_its_own_person(person: str, expected: int) -> None:
    acts = [
        event("alpha-1", "2019-01-15", "arrest_detention", persons=("Ann Reed",)),
        event("alpha-2", "2019-02-01", "release", persons=(person,)),
    ]
    assert level(library(case("alpha", acts)), "alpha", Day.of("2019-03-01")) == expected
