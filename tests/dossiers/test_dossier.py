"""The dossier: every row opens to events, no day shows what came later, claims stand apart, and what is gone is gone everywhere."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.small import DAYS, PAPER, case, claim, event, library
from tests.dossiers.worlds import CLAIMED, rows_of, shipped, worlds

from caveat.dossiers import Document, Library
from caveat.dossiers.dossier import Claimed, Dossier, dossier_of
from caveat.dossiers.dossier.escalation import Escalation
from caveat.dossiers.dossier.hooks import hooks
from caveat.dossiers.dossier.outcomes import outcomes, responses
from caveat.dossiers.dossier.persons import persons
from caveat.facts import Day
from caveat.facts.form import to_plain
from caveat.facts.problem import NotFound
from caveat.facts.span import RoughDay


def opens(dossier: Dossier) -> None:
    """Assert that every row names events, and each of them a line with its source."""
    for row in rows_of(dossier):
        bare = isinstance(row, Claimed) or (isinstance(row, Escalation) and row.level == 0)
        assert row.events or bare, row
        for one in (*row.events, *getattr(row, "answers", ())):
            line = dossier.line(one)
            assert line.sources and all(key in dossier.sources for key in line.sources)


def sees_no_later(whole: Library, name: str, day: Day) -> None:
    """Assert that the dossier as of a day names nothing that had not surely happened by then."""
    seen = dossier_of(whole.as_of(day), name, day)
    past = {one.id for _, one in whole.events() if one.days.last <= day}
    assert {one for row in rows_of(seen) for one in row.events} <= past
    for row in rows_of(seen):
        told = getattr(row, "day", None)
        assert not isinstance(told, Day) or told <= day, row
    assert seen.head.outcome == "" and seen.head.told == ""


@given(worlds())
def test_every_row_opens_to_its_events(whole: Library) -> None:
    for name in whole.cases:
        opens(dossier_of(whole, name))


@given(worlds(), DAYS)
def test_a_look_back_shows_nothing_later(whole: Library, drawn: object) -> None:
    for name in whole.cases:
        sees_no_later(whole, name, Day.fromisoformat(str(drawn)))


@given(worlds(), st.data())
def test_an_event_that_is_taken_away_is_nowhere_in_the_dossier(whole: Library, data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from([one.id for _, one in whole.events()]))
    rest = whole.without(gone)
    for name, one in rest.cases.items():
        if one.events:
            assert f"'{gone}'" not in repr(to_plain(dossier_of(rest, name))), name


@given(worlds())
def test_a_claim_stands_under_claims_and_nowhere_else(whole: Library) -> None:
    for name in whole.cases:
        plain = to_plain(dossier_of(whole, name))
        assert CLAIMED in repr(plain.pop("claims"))
        assert CLAIMED not in repr(plain)


def test_every_case_that_ships_with_us_opens_on_every_day_and_sees_nothing_later() -> None:
    whole = shipped()
    for name, one in whole.cases.items():
        opens(dossier_of(whole, name))
        turns = sorted({event.days.last for event in one.events})
        for turn in turns[:: max(1, len(turns) // 12)]:
            for day in (turn, turn - timedelta(days=1)):
                if any(event.days.last <= day for event in one.events):
                    seen = Day.fromisoformat(str(day))
                    sees_no_later(whole, name, seen)
                    opens(dossier_of(whole.as_of(seen), name, seen))


def test_what_is_from_memory_carries_its_mark_in_every_line() -> None:
    whole = shipped()
    for line in dossier_of(whole, "huawei").time_line.lines:
        assert line.mark == whole.event(line.events[0]).mark


def test_the_head_of_huawei_tells_its_size_and_what_binds_it() -> None:
    head = dossier_of(shipped(), "huawei", Day.of("2026-11-01")).head
    sizes = {(one.metric, one.period): one.value for one in head.sizes}
    assert sizes["revenue", "2024"] == "862.072" and sizes["home-market share of revenue", "2018"] == "51.6"
    assert {one.programme for one in head.in_force} >= {"ENTITY_LIST", "SECTION_889", "FCC_COVERED", "1260H"}
    listed = next(one for one in head.in_force if one.programme == "ENTITY_LIST")
    assert len(listed.measures) > 100 and all("huawei" in one or "hisilicon" in one for one in listed.measures)
    assert [one.measures for one in head.in_force if one.programme == "SECTION_889"] == [("us_section_889:huawei:covered",)]


def test_what_binds_is_told_for_the_day() -> None:
    before, after = (dossier_of(shipped(), "huawei", Day.of(day)).head.in_force for day in ("2019-05-15", "2019-05-16"))
    assert "ENTITY_LIST" not in {one.programme for one in before}
    assert "ENTITY_LIST" in {one.programme for one in after}


def test_a_citation_of_a_later_day_is_not_told() -> None:
    day = Day.of("2019-06-01")
    for one in dossier_of(shipped().as_of(day), "huawei", day).head.in_force:
        assert all(cite.published is None or cite.published <= day for cite in one.cites)


def test_alstoms_lines_are_told_to_the_end_of_the_record() -> None:
    told = {one.line: [(str(turn.day), turn.fate.value, turn.by) for turn in one.turns] for one in outcomes(shipped(), "alstom")}
    assert told["nuclear turbines"] == [("2015-11-02", "acquired", "General Electric"), ("2024-05-31", "reversed", "EDF")]
    assert told["rail"][-1] == ("2021-01-29", "grown", "")


def test_days_in_custody_are_counted_from_the_events() -> None:
    held = {
        (ledger.person, str(step.day)): step.held
        for name in ("huawei", "alstom")
        for ledger in persons(shipped(), name)
        for step in ledger.steps
        if step.held is not None
    }
    assert held["Meng Wanzhou", "2018-12-11"] == 10
    assert held["Meng Wanzhou", "2021-09-24"] == 1028
    assert held["Michael Kovrig", "2021-09-24"] == 1019
    assert held["Frederic Pierucci", "2014-06-12"] == 424


def test_an_arrest_on_request_is_told_as_such() -> None:
    meng = persons(shipped(), "huawei")[0]
    assert [str(step.day) for step in meng.steps if step.on_request] == ["2018-12-01"]


def test_days_are_not_counted_where_the_arrest_is_known_only_in_part() -> None:
    held = [
        event("alpha-1", "2013-04", "arrest_detention", persons=("Ann Reed",)),
        event("alpha-2", "2014-06-12", "release", persons=("Ann Reed",)),
    ]
    assert [step.held for step in persons(library(case("alpha", held)), "alpha")[0].steps] == [None, None]


def test_what_a_rival_did_is_no_response_of_the_firm() -> None:
    by = {one.by for one in responses(shipped(), "alstom")}
    assert "General Electric" not in by and "Alstom SA" in by
    assert {one.sort for one in responses(shipped(), "alstom")} == {"corporate action", "law or review of the home state"}


def test_hooks_are_told_only_where_words_tell_them() -> None:
    found = {one.hook: one.events for one in hooks(shipped(), "huawei").hooks}
    assert found["arrest in a third country"] == ("huawei-2018-12-01-arrest_detention",)
    assert "huawei-2020-05-15-export_control_rule" in found["foreign-made items"]
    assert "foreign bribery law" not in found


def test_a_claim_on_a_case_is_told_with_its_speaker_and_status() -> None:
    said = claim("C1", about=("alpha",), events=("alpha-1",))
    document = Document(id="paper", reference=PAPER, stance="none", claims=(said,), written=RoughDay.of("2000"))
    whole = library(case("alpha", [event("alpha-1", "2019")]), case("beta", [event("beta-1", "2019")]), documents=[document])
    told = dossier_of(whole, "alpha").claims
    assert [(one.claim, one.speaker, one.status.value, one.events) for one in told] == [
        ("C1", "the author", "supported", ("alpha-1",))
    ]
    assert dossier_of(whole, "beta").claims == ()


def test_a_case_without_events_has_no_day() -> None:
    with pytest.raises(NotFound, match="has no event"):
        dossier_of(library(case("alpha")), "alpha")
