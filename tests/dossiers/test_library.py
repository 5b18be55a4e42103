"""The library: what is kept together stays together, and no day sees what came after it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.small import DAYS, PAPER, case, claim, event, figure, libraries, library

from caveat.dossiers import Document, Library, read_case
from caveat.dossiers.case import Fate, FateKind
from caveat.dossiers.event import Later, Reliance
from caveat.facts import Day, Measure, Span
from caveat.facts.form import to_plain
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.problem import ManyProblems, NotFound
from caveat.facts.span import RoughDay


@given(libraries(), DAYS)
def test_as_of_a_day_nothing_later_is_there(whole: Library, drawn: object) -> None:
    day = Day.fromisoformat(str(drawn))
    seen = whole.as_of(day)
    assert all(one.days.last <= day for _, one in seen.events())
    assert {one.id for _, one in seen.events()} == {one.id for _, one in whole.events() if one.days.last <= day}
    seen.check()


@given(libraries(), st.data())
def test_an_event_that_is_taken_away_is_named_nowhere(whole: Library, data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from([one.id for _, one in whole.events()]))
    rest = whole.without(gone)
    rest.check()
    assert f"'{gone}'" not in repr(to_plain(rest.cases)) + repr(to_plain(rest.documents))


@given(libraries(), DAYS, DAYS)
def test_looking_back_twice_is_looking_back_to_the_earlier_day(whole: Library, one: object, other: object) -> None:
    days = sorted(Day.fromisoformat(str(day)) for day in (one, other))
    assert whole.as_of(days[1]).as_of(days[0]) == whole.as_of(days[0])


def test_a_day_known_by_its_month_is_seen_when_the_month_is_over() -> None:
    whole = library(case("alpha", [event("alpha-1", "2019-05")]))
    assert not list(whole.as_of(Day.of("2019-05-30")).events())
    assert list(whole.as_of(Day.of("2019-05-31")).events())


def test_what_came_of_an_event_later_is_told_only_from_then_on() -> None:
    later = Later(day=RoughDay.of("2018-09"), told="He was released.")
    whole = library(case("alpha", [event("alpha-1", "2017-09-25", later=(later,))]))
    assert whole.as_of(Day.of("2018-09-29")).event("alpha-1").later == ()
    assert whole.as_of(Day.of("2018-09-30")).event("alpha-1").later == (later,)


def test_a_measure_of_law_is_the_object_of_the_list() -> None:
    measure = Measure(
        id="us_list:alpha",
        kind=MeasureKind.LISTING,
        authority="us.bis",
        programme="ENTITY_LIST",
        span=Span(since=Day.of("2019-05-16")),
    )
    whole = library(case("alpha", [event("alpha-1", "2019-05-16", measures=("us_list:*",))]), measures=[measure])
    assert whole.measures_of(whole.event("alpha-1"))[0] is measure


def test_an_event_told_for_another_day_than_its_measure_is_an_error() -> None:
    measure = Measure(
        id="us_list:alpha",
        kind=MeasureKind.LISTING,
        authority="us.bis",
        programme="ENTITY_LIST",
        span=Span(since=Day.of("2019-05-17")),
    )
    with pytest.raises(ManyProblems, match="none of its measures took effect"):
        library(case("alpha", [event("alpha-1", "2019-05-16", measures=("us_list:alpha",))]), measures=[measure])


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (event("alpha-1", "2019", answers=("beta-9",)), "beta-9"),
        (event("alpha-1", "2019", rests_on=(Reliance(assessment="beta-9", source="paper"),)), "beta-9"),
        (event("alpha-1", "2019", measures=("no_list:*",)), "which no list has"),
    ],
)
def test_a_reference_that_leads_nowhere_is_an_error(one: object, told: str) -> None:
    with pytest.raises(ManyProblems, match=told):
        library(case("alpha", [one]))  # type: ignore[list-item]


def test_a_claim_beside_a_fact_that_is_not_there_is_an_error() -> None:
    document = Document(id="paper", reference=PAPER, stance="none", claims=(claim("C1", events=("gone",), figures=("m0",)),))
    with pytest.raises(ManyProblems) as told:
        library(case("alpha"), documents=[document])
    assert "'gone'" in str(told.value) and "'m0'" in str(told.value)


def test_a_case_whose_parts_do_not_meet_is_told_with_every_fault() -> None:
    with pytest.raises(ManyProblems) as told:
        case(
            "alpha",
            [event("alpha-1", "2019", sources=("lost",)), event("alpha-1", "2020", lines=("pumps",))],
            lines=("turbines",),
            fates=(Fate(line="pumps", fate=FateKind.ACQUIRED, event="alpha-7"),),
        )
    words = str(told.value)
    assert all(fault in words for fault in ("'lost'", "stands twice", "'pumps'", "'alpha-7'"))


def test_a_case_file_tells_each_fault_with_its_line() -> None:
    with pytest.raises(ManyProblems) as told:
        read_case("id: x\nname: X\nallegations: [greed]\nhome: FR\n", "x.yaml")
    assert "x.yaml:3" in str(told.value) and "x.yaml:4" in str(told.value) and "'told' is missing" in str(told.value)


def test_figures_are_seen_when_their_period_is_over() -> None:
    whole = library(
        case("alpha"), figures=[figure("m1", "Alpha", "share", "2020", "30"), figure("m2", "Alpha", "share", "2020Q3", "8-29")]
    )
    assert set(whole.as_of(Day.of("2020-10-01")).figures) == {"m2"}


def test_another_name_than_a_case_has_is_answered_with_the_nearest() -> None:
    with pytest.raises(NotFound, match="did you mean 'alpha'"):
        library(case("alpha")).case("alfa")


def test_a_case_of_the_same_id_takes_the_place_of_the_other() -> None:
    whole = library(case("alpha", [event("alpha-1", "2019")]))
    again = replace(whole, cases={**whole.cases, "alpha": case("alpha")})
    assert not list(again.events())
