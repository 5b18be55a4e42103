"""Days of an article: told outright, from the writing, from another day; and when it was written."""

import pytest
from tests.dossiers.reading.world import read_text, small_library

from caveat.dossiers.reading import article_of, read
from caveat.facts import Day

REPORT = "In a report released earlier this week, Huawei’s HCSEC, supervised by the British government, found that products did not meet standards."
RIVAL = "Ericsson last week said it expects market share lower in China."


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on 20 October 2020", "2020-10-20", "2020-10-20"),
        ("on Oct. 20, 2020", "2020-10-20", "2020-10-20"),
        ("on October 20th, 2020", "2020-10-20", "2020-10-20"),
        ("on 2020-10-20", "2020-10-20", "2020-10-20"),
        ("on 20.10.2020", "2020-10-20", "2020-10-20"),
        ("on 20/10/2020", "2020-10-20", "2020-10-20"),
        ("on 5/6/2020", "2020-05-06", "2020-06-05"),
        ("between 20-24 July 2021", "2021-07-20", "2021-07-24"),
        ("in July 2021", "2021-07-01", "2021-07-31"),
        ("in mid-July 2021", "2021-07-11", "2021-07-21"),
        ("in early 2020", "2020-01-01", "2020-05-02"),
        ("in mid-2021", "2021-05-02", "2021-09-01"),
        ("in Q3 2021", "2021-07-01", "2021-09-30"),
        ("in the third quarter of 2021", "2021-07-01", "2021-09-30"),
        ("in H1 2020", "2020-01-01", "2020-06-30"),
        ("in the summer of 2019", "2019-06-01", "2019-08-31"),
        ("in 2019", "2019-01-01", "2019-12-31"),
        ("from 2007 to 2010", "2007-01-01", "2010-12-31"),
        ("in the 2010s", "2010-01-01", "2019-12-31"),
        ("in FY2022", "2021-02-01", "2023-03-31"),
    ],
)
def test_a_time_is_read_as_the_days_among_which_it_lies(words: str, first: str, last: str) -> None:
    (day,) = read_text(f"It came about {words}, it is said.").days
    assert (str(day.earliest), str(day.latest)) == (first, last)


@pytest.mark.parametrize(
    "text", ["On 31 February 2020 it rained.", "It has 2000 employees and $2020.", "See section 2021 of the law."]
)
def test_what_is_no_time_is_not_read_as_one(text: str) -> None:
    assert [
        one.text
        for one in read_text(text).days
        if one.text in {"31 February 2020", "2000", "$2020", "2021"} and one.latest == one.earliest
    ] == []


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("yesterday", "2021-07-20", "2021-07-21"),
        ("earlier this week", "2021-07-19", "2021-07-22"),
        ("last week", "2021-07-12", "2021-07-17"),
        ("last month", "2021-06-01", "2021-06-30"),
        ("last year", "2020-01-01", "2020-12-31"),
        ("two years ago", "2019-01-01", "2019-12-31"),
        ("on Monday", "2021-07-19", "2021-07-19"),
        ("recently", "2020-07-22", "2021-07-22"),
        ("last September", "2020-09-01", "2020-09-30"),
        ("last summer", "2020-06-01", "2020-08-31"),
        ("over the past three months", "2021-04-20", "2021-07-22"),
        ("next month", "2021-08-01", "2021-08-31"),
    ],
)
def test_a_time_beside_the_writing_is_reckoned_from_it(words: str, first: str, last: str) -> None:
    (day,) = read_text(f"They said {words} that it was over.", "2021-07-22").days
    assert (str(day.earliest), str(day.latest)) == (first, last)


def test_a_time_beside_another_is_reckoned_from_the_one_before_it() -> None:
    days = read_text(
        "She was arrested on 1 December 2018. Nine days later two men were held. A year later nothing had changed."
    ).days
    assert [str(one.earliest) for one in days] == ["2018-12-01", "2018-12-10", "2019-01-01"]


def test_what_may_lie_ahead_is_marked_and_does_not_hold_the_writing_back() -> None:
    reading = read_text("In 2019 they said that the gear must be removed by the end of 2027. A trial is set for May 4, 2026.")
    assert [(one.text, one.guess) for one in reading.days] == [("2019", False), ("the end of 2027", True), ("May 4, 2026", True)]
    assert str(reading.written.earliest) == "2019-01-01"


def test_a_day_without_a_year_takes_that_of_the_day_before_it_as_a_guess() -> None:
    days = read_text("It began on 3 March 2020. On 5 May it was over.").days
    assert [(str(one.earliest), one.guess) for one in days] == [("2020-03-03", False), ("2020-05-05", True)]


def test_how_long_is_not_when() -> None:
    (day,) = read_text("They hacked it for more than a decade until then.").days
    assert (day.text, day.earliest, day.latest) == ("for more than a decade", None, None)


def test_an_undated_article_is_dated_by_the_events_that_it_tells_as_new() -> None:
    written = read_text(f"{REPORT} {RIVAL}").written
    assert (str(written.earliest), str(written.latest)) == ("2021-07-20", "2021-07-24")
    assert written.events == ("huawei-2021-07-20-security_assessment", "ericsson-2021-07-16-financial_result")
    assert any("earlier this week" in why and "2021-07-20" in why for why in written.because)
    assert not written.stated


def test_one_expression_that_many_events_fit_leaves_the_day_open_and_names_all() -> None:
    written = read_text(REPORT).written
    assert not written.known
    assert len(written.others) == 2


@pytest.mark.parametrize("gone", ["huawei-2021-07-20-security_assessment", "ericsson-2021-07-16-financial_result"])
def test_without_one_of_the_events_nothing_is_reasoned_from_it(gone: str) -> None:
    written = read(article_of(f"{REPORT} {RIVAL}"), small_library().without(gone)).written
    assert gone not in written.events
    assert not written.known


def test_as_of_a_day_before_an_event_it_is_not_reasoned_from() -> None:
    written = read(article_of(f"{REPORT} {RIVAL}"), small_library().as_of(Day.of("2021-07-19"))).written
    assert "huawei-2021-07-20-security_assessment" not in written.events


def test_what_is_told_outright_is_never_younger_than_the_writing() -> None:
    written = read_text(f"In 2020 much had changed. {REPORT}").written
    assert written.earliest is not None
    assert str(written.earliest) >= "2020-01-01"
