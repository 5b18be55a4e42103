"""The UFLPA Entity List is read from its table: aliases out of the cell, a measure for each of the four lists, odd cells told."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.golden import agrees_with_expected

from caveat.facts import Day
from caveat.facts.form import from_yaml
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import NameKind
from caveat.lists import ListSpec, Reading
from caveat.lists.us_uflpa.read import FILE, read

_ROOM = files("caveat.lists.us_uflpa")
SPEC = from_yaml(ListSpec, (_ROOM / "list.yaml").read_text("utf-8"), where="list.yaml")
SAMPLE = (_ROOM / "sample" / FILE).read_bytes()


def doubts_of(raw: bytes) -> list[str]:
    return [str(doubt) for doubt in read({FILE: raw}, SPEC).doubts]


def entry(cell: str) -> Reading:
    return read({FILE: f'name,effective_date,sublist\n"{cell}",2022-06-21,(i)\n'.encode()}, SPEC)


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read({FILE: SAMPLE}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("us_uflpa", reading)


def test_the_goods_of_an_entity_are_barred_from_its_effective_date() -> None:
    measure = read({FILE: SAMPLE}, SPEC).measures[0]
    assert (measure.kind, measure.programme, measure.tags) == (MeasureKind.IMPORT_BAN, "UFLPA", ("2(d)(2)(B)(i)",))
    assert not measure.in_force(Day(2022, 6, 20)) and measure.in_force(Day(2022, 6, 21))
    assert str(measure.cites[0]) == "Pub. L. 117-78 section 2(d)(2)(B)(i)"


def test_an_entity_on_two_of_the_four_lists_is_one_party_with_two_measures() -> None:
    reading = read({FILE: SAMPLE}, SPEC)
    assert (reading.rows, len(reading.parties), len(reading.measures)) == (4, 3, 4)
    twice = [str(one.span.since) for one in reading.measures if one.id.startswith("us_uflpa:seventh-imaginary-labour")]
    assert twice == ["2022-06-21", "2024-05-17"]


@pytest.mark.parametrize(
    ("cell", "primary", "aliases", "former"),
    [
        ("Northwind Co., Ltd.", "Northwind Co., Ltd.", [], []),
        ("Northwind Co., Ltd. (and one alias: NW)", "Northwind Co., Ltd.", ["NW"], []),
        ("Northwind (and three aliases: A (B) Co.; C; and D)", "Northwind", ["A (B) Co.", "C", "D"], []),
        ("Northwind (including one alias: NW) and its subsidiaries", "Northwind", ["NW"], []),
        ("Northwind (also known as NW)", "Northwind", ["NW"], []),
        ("Northwind (formerly known as Old Wind Co., Ltd.)", "Northwind", [], ["Old Wind Co., Ltd."]),
        ("Northwind (Oldtown) Co., Ltd.", "Northwind (Oldtown) Co., Ltd.", [], []),
    ],
)
def test_aliases_come_out_of_the_cell(cell: str, primary: str, aliases: list[str], former: list[str]) -> None:
    (party,) = entry(cell).parties
    assert party.caption == primary
    assert [name.text for name in party.names if name.kind is NameKind.STRONG_ALIAS] == aliases
    assert [name.text for name in party.names if name.kind is NameKind.FORMER] == former


def test_an_entry_that_reaches_subsidiaries_keeps_its_text_and_says_so() -> None:
    reading = entry("Northwind Corporation and its subordinate and affiliated entities")
    assert reading.parties[0].caption == "Northwind Corporation"
    assert reading.parties[0].remarks == "Northwind Corporation and its subordinate and affiliated entities"
    assert "reaches further than its name" in reading.measures[0].note


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"2(d)(2)(B)(ii)", b"(iii)", f"{FILE}:3: '(iii)' is none of the four lists"),
        (b"2024-05-17", b"17.5.2024", f"{FILE}:4: effective_date: '17.5.2024' is no day"),
        (b"2024-05-17", b"", f"{FILE}:4: the row has no effective date"),
        (b"2024-05-17,(v)", b"2024-05-17,(ii)", f"{FILE}:4: the entity stands twice on the same list"),
        (b"Section", b"Shoe", f"{FILE}:1: the column 'Shoe' is unknown"),
        (b"Section", b"Shoe", f"{FILE}:1: the column 'sublist' is missing"),
        (b"01/15/2025,", b"", f"{FILE}:5: the row has 2 cells, the header 3"),
        (b"\nSeventh", b'\n"( )",2022-06-21,(i)\nSeventh', f"{FILE}:3: the row names nobody"),
        (
            b"Corporation and its subordinate and affiliated entities,2024",
            b"Corporation (and one alias: S),2024",
            "has other names here",
        ),
    ],
)
def test_what_is_odd_is_told_with_its_line(old: bytes, new: bytes, told: str) -> None:
    assert old in SAMPLE
    assert any(told in doubt for doubt in doubts_of(SAMPLE.replace(old, new, 1)))


def test_a_missing_and_an_empty_file_are_told() -> None:
    assert [str(doubt) for doubt in read({}, SPEC).doubts] == [f"us_uflpa: the file {FILE} is missing"]
    assert doubts_of(b"")


@given(st.text(max_size=60))
def test_no_cell_makes_the_reader_raise(text: str) -> None:
    cell = text.replace('"', "").encode("utf-8", "replace")
    reading = read({FILE: b'name,effective_date,sublist\n"' + cell + b'",2022-06-21,(i)\n'}, SPEC)
    assert reading.doubts or reading.parties[0].names[0].text
