"""Positions, citations, pressure and candidates for retaliation."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from tests.dossiers.small import DAYS, case, event, libraries, library

from caveat.dossiers import Library
from caveat.dossiers.event import Authority, Reliance
from caveat.dossiers.influence import adoptions, candidates, edges, positions, pressures
from caveat.dossiers.influence.positions import Form
from caveat.facts import Day, Measure, Span
from caveat.facts.exact import Exact
from caveat.facts.measure import Deadline, Force, Scope, State
from caveat.facts.measure_kind import MeasureKind

NETWORKS = ("carrier networks",)


def of(state: str) -> Authority:
    """Name an office of a state."""
    return Authority(name="An office", countries=(state,))


def ban(where: str, day: str | None, *, deadline: str = "keep", **more: Any) -> Measure:
    """Build a measure of a state on networks, in force unless said otherwise."""
    since = Day.of(day) if day else None
    given: dict[str, Any] = {
        "deadlines": (Deadline(act=deadline, day=Day.of("2028-01-01")),) if deadline else (),
        "scope": Scope(jurisdictions=(where,)),
        "force": Force.ORDER,
        "state": State.IN_FORCE,
    }
    return Measure(
        id=f"networks:{where}:{day}:{deadline}",
        kind=MeasureKind.NETWORK_BAN,
        authority=f"{where}.office",
        programme="NATIONAL_TELECOM",
        title=f"An order of {where}",
        span=Span(since=since),
        **{**given, **more},
    )


@pytest.mark.parametrize(
    ("measure", "form", "binding"),
    [
        (ban("GB", "2020-01-28"), Form.REMOVAL, True),
        (ban("GB", "2020-01-28", deadline="install"), Form.BAN_ON_NEW, True),
        (ban("GB", "2020-01-28", deadline=""), Form.AUTHORISATION, True),
        (ban("GB", "2020-01-28", scope=Scope(jurisdictions=("GB",), share_cap=Exact("0.35"))), Form.CAP, True),
        (ban("GB", "2020-01-28", state=State.POLICY_ONLY), Form.REMOVAL, False),
        (ban("GB", "2020-01-28", force=Force.GUIDANCE), Form.REMOVAL, False),
    ],
)
def test_a_position_tells_its_form_and_whether_it_is_law(measure: Measure, form: Form, binding: bool) -> None:
    (position,) = positions(library(case("alpha"), measures=[measure]))
    assert (position.form, position.binding, position.measures) == (form, binding, (measure.id,))


def test_states_come_in_the_order_of_their_first_position_and_proposals_do_not_count() -> None:
    measures = [ban("SE", "2020-10-20"), ban("GB", "2020-07-14"), ban("GB", "2022-10-13"), ban("EU", "2020-01-29")]
    whole = library(case("alpha"), measures=[*measures, ban("PL", "2019-01-01", state=State.PROPOSED), ban("LV", None)])
    assert [(one.jurisdiction, str(one.day), one.after) for one in adoptions(whole)] == [
        ("GB", "2020-07-14", 0),
        ("SE", "2020-10-20", 1),
    ]


def test_where_only_law_is_asked_policy_does_not_count() -> None:
    measures = [ban("GB", "2020-07-14", state=State.POLICY_ONLY), ban("GB", "2022-10-13")]
    whole = library(case("alpha"), measures=measures)
    assert [str(one.day) for one in adoptions(whole)] == ["2020-07-14"]
    assert [str(one.day) for one in adoptions(whole, binding=True)] == ["2022-10-13"]


def test_an_event_that_is_a_measure_of_the_lists_is_not_told_twice() -> None:
    measure = ban("SE", "2020-10-20")
    same = event("alpha-1", "2020-10-20", "network_ban", authority=of("SE"), lines=NETWORKS, measures=(measure.id,))
    other = event("alpha-2", "2021-01-01", "network_ban", authority=of("CR"), lines=NETWORKS)
    found = positions(library(case("alpha", [same, other]), measures=[measure]))
    assert [(one.jurisdiction, one.measures, one.events) for one in found] == [
        ("CR", (), ("alpha-2",)),
        ("SE", (measure.id,), ("alpha-1",)),
    ]


def test_pressure_is_followed_by_the_next_position_of_the_same_state() -> None:
    acts = [
        event("alpha-1", "2019-02-11", "diplomatic_pressure", receivers=("GB", "HU"), lines=NETWORKS),
        event("alpha-2", "2019-03-01", "diplomatic_pressure", lines=NETWORKS),
    ]
    whole = library(case("alpha", acts), measures=[ban("GB", "2018-01-01"), ban("GB", "2020-01-28"), ban("SE", "2020-10-20")])
    found = {(one.event, one.receiver): one for one in pressures(whole)}
    british = found["alpha-1", "GB"]
    assert british.decision is not None and (british.lag, str(british.decision.day)) == (351, "2020-01-28")
    assert found["alpha-1", "HU"].decision is None and found["alpha-2", ""].decision is None
    assert adoptions(whole)[1].pressed == ()


def test_a_threat_that_was_carried_out_is_told_with_its_days() -> None:
    threat = event("alpha-1", "2021-05-11", "diplomatic_pressure", authority=of("CN"), receivers=("SE",))
    act = event("alpha-2", "2021-07-19", "retaliation", authority=of("CN"), hits=("SE",))
    assert pressures(library(case("alpha", [threat, act])))[0].carried_out == (("alpha-2", 69),)


def told(*, lag_day: str = "2021-07-19", owner: str = "An office", home: str = "CN", answers: tuple[str, ...] = ()) -> Library:
    """Build a ban by Sweden on a Chinese firm and a later Chinese act against Sweden."""
    banned = case("alpha", [event("alpha-1", "2020-10-20", "network_ban", authority=of("SE"))], home=(home,))
    act = event("beta-1", lag_day, "retaliation", authority=Authority(name=owner, countries=("CN",)), hits=("SE",), answers=answers)
    return library(banned, case("beta", [act], sector="else"))


@pytest.mark.parametrize(
    ("built", "score"),
    [
        (lambda: told(lag_day="2020-11-01"), 5),
        (lambda: told(lag_day="2021-01-01"), 4),
        (told, 3),
        (lambda: told(owner="An operator (state-owned)"), 2),
        (lambda: told(lag_day="2022-05-01"), 2),
    ],
)
def test_a_candidate_is_scored_by_the_published_scale(built: Callable[[], Library], score: int) -> None:
    (found,) = candidates(built())
    assert (found.score, found.most, found.named) == (score, 9, False)


def test_what_the_record_ties_itself_is_said_and_not_scored() -> None:
    (found,) = candidates(told(answers=("alpha-1",)))
    assert (found.score, found.named) == (3, True)


def test_acts_too_late_too_early_or_against_another_home_are_no_candidates() -> None:
    assert [*candidates(told(lag_day="2023-01-01")), *candidates(told(lag_day="2020-10-01")), *candidates(told(home="RU"))] == []


def test_an_edge_needs_a_document() -> None:
    report = event("alpha-1", "2019", "security_assessment")
    decision = event("alpha-2", "2020", "network_ban", rests_on=(Reliance(assessment="alpha-1", source="paper"),))
    (edge,) = edges(library(case("alpha", [report, decision])))
    assert edge.document is not None and (edge.decision, edge.assessment, edge.mark) == ("alpha-2", "alpha-1", "")


@given(libraries(), DAYS)
def test_no_view_sees_what_came_later(whole: Library, drawn: object) -> None:
    day = Day.fromisoformat(str(drawn))
    seen = whole.as_of(day)
    there = {one.id for _, one in seen.events()}
    assert {one.event for one in pressures(seen)} <= there
    assert {name for one in candidates(seen) for name in (one.act, one.trigger, *one.alternatives, *one.threats)} <= there
    assert all(one.day is not None and one.day <= day for one in positions(seen))
