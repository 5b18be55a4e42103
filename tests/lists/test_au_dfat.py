"""The Australian list is read in both layouts, one party for each reference number."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.golden import agrees_with_expected, sample_of, spec_of
from tests.lists.workbook import workbook_of_csv

from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.span import RoughDay
from caveat.lists import Reading, check_counts
from caveat.lists.au_dfat.births import births_of
from caveat.lists.au_dfat.party import lettered
from caveat.lists.au_dfat.read import read

SPEC = spec_of("au_dfat")
OFFICIAL = "Australian_Sanctions_Consolidated_List.xlsx"
NEW, OLD = (sample_of("au_dfat", name).decode() for name in ("new.csv", "old.csv"))


def read_csv(text: str) -> Reading:
    return read({OFFICIAL: workbook_of_csv(text)}, SPEC)


def doubts_of(text: str) -> list[str]:
    return [str(doubt) for doubt in read_csv(text).doubts]


def swapped(text: str, old: str, new: str, times: int = -1) -> str:
    assert old in text
    return text.replace(old, new, times)


@cache
def real(path: Path, pattern: str) -> Reading:
    return read({pattern: path.read_bytes()}, SPEC)


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read_csv(NEW)
    assert reading.doubts == ()
    assert agrees_with_expected("au_dfat", reading)


def test_the_old_layout_gives_the_same_parties_without_strengths_and_sanctions() -> None:
    reading = read_csv(OLD)
    assert reading.doubts == ()
    assert [party.id for party in reading.parties] == ["au_dfat:7", "au_dfat:8"]
    assert [name.kind for name in reading.parties[0].names] == [NameKind.PRIMARY, NameKind.STRONG_ALIAS]
    assert [str(day) for day in reading.parties[0].births] == ["1966-09-08", "circa 1968"]
    assert reading.parties[0].countries == ("YE",)
    assert "Citizenship: a) Yemeni b) Moonish" in reading.parties[0].remarks
    assert reading.parties[1].names[1].kind is NameKind.FORMER
    assert {measure.kind for measure in reading.measures} == {MeasureKind.BLOCKING_SANCTION}
    assert [(measure.programme, str(measure.span.since)) for measure in reading.measures] == [
        ("AU_UNSC", "2001-01-25"),
        ("AU_1373", "None"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Alias Strength", "Alias Strong", "the column 'Alias Strong' is unknown"),
        ("Travel Ban", "Travel", "the column 'Travel Ban' is missing"),
        ("Citizenship", "Address", "the column 'Address' stands twice"),
        (",Vessel,", ",Balloon,", "'Balloon' is an unknown type of party"),
        (",Alias,Weak,", ",Alias,Middling,", "'alias middling' is an unknown type of name"),
        (",Alias,Weak,", ",Alias,,", "'alias' is an unknown type of name"),
        ("\n9,", "\nIX,", "'IX' is no reference"),
        (",GREY HERON,", ",,", "the row has no name"),
        ("\n8a,", "\n8,", "the reference 8 has not one primary name"),
        ("\n8,", "\n8b,", "the reference 8 has not one primary name"),
        ("\n9,", "\n8b,", "the rows of reference 8 differ in 'Type'"),
        ("Autonomous (Vessels)", "Autonomous (Moon)", "'Autonomous (Moon)' is an unknown committee"),
        (",9074729,", ",90747,", "'90747' is no IMO number"),
        ("FALSE,FALSE,FALSE,TRUE", "FALSE,FALSE,FALSE,perhaps", "'perhaps' is neither TRUE nor FALSE"),
        ("1969 (this aka only)", "1969; a leap day", "'a leap day' is no day of birth"),
        (",2026-05-01,", ",lately,", "Control Date: 'lately' is not a day"),
    ],
)
def test_an_odd_value_is_told_with_its_line(old: str, new: str, told: str) -> None:
    doubts = doubts_of(swapped(NEW, old, new, 1))
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith("consolidated.xlsx:") for doubt in doubts)


def test_a_reference_that_passed_to_somebody_else_shows_in_name_and_birth() -> None:
    before, after = (
        read_csv(NEW).parties[0],
        read_csv(NEW.replace("YUSUF AL-EXAMPLE", "ROSA FABLE").replace("8/09/1966, 1968", "1990")),
    )
    assert before.id == after.parties[0].id
    assert (before.caption, before.births[0]) != (after.parties[0].caption, after.parties[0].births[0])


def test_a_missing_or_hostile_file_gives_nothing_but_the_reason() -> None:
    assert [str(doubt) for doubt in read({}, SPEC).doubts] == ["au_dfat: the file consolidated.xlsx is missing"]
    broken = read({OFFICIAL: b"PK\x03\x04"}, SPEC)
    assert broken.parties == () and "is no Excel workbook" in str(broken.doubts[0])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("26 Dec. 1955", ["1955-12-26"]),
        ("a) 5 Jan. 1974 b) 24 Jan.1973", ["1974-01-05", "1973-01-24"]),
        ("Between 1955 and 1957", ["circa 1955", "circa 1956", "circa 1957"]),
        ("approximately 1977/1978", ["circa 1977", "circa 1978"]),
        ("7/02/1950, 02/1951", ["1950-02-07", "1951-02"]),
        ("March 16, 1972; alt DOB: 19/11/1956", ["1972-03-16", "1956-11-19"]),
        ("15 May 1968 (as Somebody) 1970 (as Somebody Else)", ["1968-05-15", "1970"]),
        ("na", []),
    ],
)
def test_days_of_birth_are_read_as_the_list_writes_them(text: str, days: list[str]) -> None:
    found, unread = births_of(text, SPEC)
    assert ([str(day) for day in found], unread) == (days, ())


@given(st.dates())
def test_a_day_with_slashes_is_day_month_year(day: object) -> None:
    one = RoughDay.of(str(day))
    assert births_of(f"{one.day}/{one.month:02d}/{one.year:04d}", SPEC) == ((one,), ())


@given(st.lists(st.text(alphabet="xyz ,", min_size=1).map(lambda text: f"Q{text.strip(' ,')}"), min_size=1, max_size=6))
def test_lettered_parts_are_all_found_and_none_is_lost(parts: list[str]) -> None:
    text = " ".join(f"{chr(97 + at)}) {part}" for at, part in enumerate(parts))
    assert lettered(text) == parts
    assert lettered(f"of {text}") == [f"of {text}"]


@pytest.mark.parametrize(
    ("name", "pattern", "rows", "parties", "vessels"),
    [
        ("2024-11-11/regulation8_consolidated_2024-11.xlsx", "regulation8_consolidated*.xlsx", 9553, 3062, 0),
        ("2026-07-21/dfat_2026-08.xlsx", "dfat_*.xlsx", 11068, 3846, 262),
    ],
)
def test_the_real_files_are_read_without_a_doubt(
    shared: Path, name: str, pattern: str, rows: int, parties: int, vessels: int
) -> None:
    reading = real(shared / "lists" / "au_dfat" / name, pattern)
    assert check_counts(reading, SPEC) == ()
    assert (reading.rows, len(reading.parties), len(reading.measures)) == (rows, parties, parties)
    assert sum(party.kind is PartyKind.VESSEL for party in reading.parties) == vessels
    assert str(reading.as_of) == name[:10]


def test_most_people_of_the_real_files_have_a_day_of_birth(shared: Path) -> None:
    reading = real(shared / "lists" / "au_dfat" / "2026-07-21/dfat_2026-08.xlsx", "dfat_*.xlsx")
    people = [party for party in reading.parties if party.kind is PartyKind.PERSON]
    assert sum(bool(person.births) for person in people) > 0.9 * len(people)
