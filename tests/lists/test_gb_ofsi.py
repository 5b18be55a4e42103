"""OFSI's list is read in both its layouts, a party a Group ID, and whatever is odd about it is told."""

import gzip
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from tests.lists.golden import agrees_with_expected

from caveat.facts.form import from_yaml
from caveat.lists import ListSpec, Reading, check_counts
from caveat.lists.gb_ofsi.read import read

_ROOM = files("caveat.lists.gb_ofsi")
_NEW, _OLD = "ConList.csv", "sanctionsconlist.csv"
SPEC = from_yaml(ListSpec, (_ROOM / "list.yaml").read_text("utf-8"), where="list.yaml")
SAMPLES = {name: (_ROOM / "sample" / name).read_bytes() for name in (_NEW, _OLD)}


@pytest.fixture(scope="module")
def real(shared: Path) -> Reading:
    return read({_OLD: gzip.decompress((shared / "lists" / "gb_ofsi" / "2018-04-13" / f"{_OLD}.gz").read_bytes())}, SPEC)


def doubts_of(raw: bytes, name: str = _NEW) -> list[str]:
    return [str(doubt) for doubt in read({name: raw}, SPEC).doubts]


@pytest.mark.parametrize(("name", "golden"), [(_NEW, "expected.yaml"), (_OLD, "expected_2018.yaml")])
def test_each_sample_gives_the_expected_facts(name: str, golden: str) -> None:
    reading = read({name: SAMPLES[name]}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("gb_ofsi", reading, golden)


def test_the_rows_of_a_group_are_one_party_whose_official_name_comes_first() -> None:
    reading = read({_OLD: SAMPLES[_OLD]}, SPEC)
    assert (reading.rows, len(reading.parties), len(reading.measures)) == (12, 3, 4)
    person = reading.parties[0]
    assert [name.text for name in person.names] == ["Yusuf Abd AL-EXAMPLE", "Youssef AL-EXAMPLÉ"]
    assert [str(day) for day in person.births] == ["1980", "1981-11-04"]
    assert [place.text for place in person.places] == ["12 Wick Street, Oldtown, Yemen (previous address)", "Qatar"]
    assert person.birthplaces == ("Oldtown, Yemen", "Yemen", "Iraq")


def test_a_group_under_two_regimes_has_two_measures_each_since_its_own_day() -> None:
    measures = [one for one in read({_OLD: SAMPLES[_OLD]}, SPEC).measures if one.targets[0].party == "gb_ofsi:990002"]
    assert [(one.title, str(one.span.since)) for one in measures] == [
        ("Syria", "2011-06-24"),
        ("Iran (nuclear proliferation)", "2007-03-24"),
    ]


def test_a_ship_that_is_only_kept_out_of_port_is_under_no_asset_freeze() -> None:
    (ship,) = (one for one in read({_OLD: SAMPLES[_OLD]}, SPEC).measures if one.targets[0].party == "gb_ofsi:990003")
    assert (ship.tags, str(ship.kind)) == (("shipping_sanctions",), "listing")


def test_a_paper_that_cannot_be_told_from_its_prose_is_kept_as_a_remark_and_counted() -> None:
    reading = read({_OLD: SAMPLES[_OLD]}, SPEC)
    assert "Passport: Peru Passport." in reading.parties[0].remarks
    assert reading.note.startswith("1 papers hold no number")


def test_the_list_has_ended_and_names_its_successor() -> None:
    assert (str(SPEC.ended), SPEC.successor, SPEC.addresses) == ("2026-01-27", "gb_uksl", ())
    assert all(any(number.kind == "ofsi_group" for number in party.identifiers) for party in read(SAMPLES, SPEC).parties)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (",Individual,", ",Ghost,", "'Ghost' is an unknown type of group"),
        (",AKA,", ",Nickname,", "'Nickname' is an unknown type of alias"),
        (",Low quality,", ",Splendid,", "'Splendid' is an unknown quality of alias"),
        (",Russia,24/02/2022", ",Moon,24/02/2022", "'Moon' is an unknown regime"),
        ("(2) Russia", "(2) Atlantis", "'Atlantis' names no country"),
        ("00/02/1962", "04/00/1962", "it has a day and no month"),
        ("23/02/2001", "Feb 2001", "Listed On: 'Feb 2001' is not a day"),
        ("(Gender)", "(Shoe size)", "'Shoe size' is an unknown label"),
        ("Trust services.", "Moon services.", "'Moon services.' is an unknown sanction"),
        (",990004", ",none", "no Group ID or no name"),
        (",Title,", ",Shoe size,", "the column 'Shoe size' is unknown"),
        (",Title,", ",Shoe size,", "the column 'Title' is missing"),
        ("Last Updated,27/01/2026", "Last Updated,today", "'today' is not a day"),
        (",Ship,", ",Ship,,", "the row has 37 cells, the header 36"),
    ],
)
def test_an_odd_value_is_told_with_its_line(old: str, new: str, told: str) -> None:
    assert old in SAMPLES[_NEW].decode()
    doubts = doubts_of(SAMPLES[_NEW].replace(old.encode(), new.encode()))
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith(f"{_NEW}:") for doubt in doubts)


def test_what_every_row_of_a_group_repeats_is_told_once() -> None:
    doubts = doubts_of(SAMPLES[_OLD].replace(b"2) Qatar", b"2) Atlantis"), _OLD)
    assert len(doubts) == 1


def test_a_truncated_or_missing_file_is_told() -> None:
    assert any("no end" in doubt for doubt in doubts_of(SAMPLES[_NEW][:-20]))
    assert doubts_of(b"")
    assert [str(doubt) for doubt in read({}, SPEC).doubts] == ["gb_ofsi: neither of ConList.csv and sanctionsconlist.csv is there"]


def test_the_real_file_is_read_without_a_doubt(real: Reading) -> None:
    assert check_counts(real, SPEC) == ()
    assert (real.rows, len(real.parties), len(real.measures), str(real.as_of)) == (9487, 2106, 2114, "2018-04-13")
    kinds = Counter(str(party.kind) for party in real.parties)
    assert (kinds["person"], kinds["vessel"]) == (1426, 25)
    assert Counter(one.kind for party in real.parties for one in party.identifiers)["un_reference"] == 672
