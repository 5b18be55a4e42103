"""The Denied Persons List: one party for its many rows, an order for its days, and every odd row told with its line."""

from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.golden import agrees_with_expected

from caveat.facts import Day, Measure, Name, Party
from caveat.facts.form import from_yaml
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import NameKind
from caveat.lists import ListSpec, Reading, check_counts
from caveat.lists.us_bis_dpl.read import read
from caveat.lists.us_bis_dpl.row import names_of, notices_of

_ROOM = files("caveat.lists.us_bis_dpl")
_FILE = "dpl.txt"
SPEC = from_yaml(ListSpec, (_ROOM / "list.yaml").read_text("utf-8"), where="list.yaml")
SAMPLE = (_ROOM / "sample" / _FILE).read_bytes()
LINES = SAMPLE.decode().splitlines()


def doubts_of(raw: bytes) -> list[str]:
    return [str(doubt) for doubt in read({_FILE: raw}, SPEC).doubts]


def of_lines(*lines: str) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def changed(before: str, after: str) -> list[str]:
    assert before in SAMPLE.decode()
    return doubts_of(SAMPLE.decode().replace(before, after, 1).encode())


def party(name: str, reading: Reading | None = None) -> Party:
    (found,) = (one for one in (reading or read({_FILE: SAMPLE}, SPEC)).parties if one.id == f"us_bis_dpl:{name}")
    return found


def orders(name: str, reading: Reading | None = None) -> list[Measure]:
    measures = (reading or read({_FILE: SAMPLE}, SPEC)).measures
    return [one for one in measures if one.targets[0].party == f"us_bis_dpl:{name}"]


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read({_FILE: SAMPLE}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("us_bis_dpl", reading)


def test_every_row_belongs_to_a_party_and_to_an_order() -> None:
    reading = read({_FILE: SAMPLE}, SPEC)
    for facts in (reading.parties, reading.measures):
        lines = [int(line) for fact in facts if fact.source for line in fact.source.place.removeprefix("dpl.txt:").split(",")]
        assert sorted(lines) == list(range(2, len(LINES) + 1))
    assert reading.rows == len(LINES) - 1


def test_an_order_binds_on_the_day_of_its_expiration_and_not_on_the_next() -> None:
    (order,) = orders("northwind-nwi-instruments-co-ltd")
    assert order.kind is MeasureKind.DENIAL_ORDER
    assert not order.in_force(Day(2006, 11, 8))
    assert order.in_force(Day(2006, 11, 9))
    assert order.in_force(Day(2026, 11, 9))
    assert not order.in_force(Day(2026, 11, 10))
    assert order.note.startswith("The order ends with 2026-11-09. Standard order: Y.")


def test_an_order_without_an_expiration_date_is_open() -> None:
    (order,) = orders("globe-metals")
    assert str(order.span) == "1981-09-01 to …"
    assert "no day on which the order ends" in order.note


def test_rows_of_one_name_that_share_a_day_a_notice_or_an_address_are_one_party() -> None:
    fable = party("orlando-fable")
    assert [place.country for place in fable.places] == ["US", "FR"]
    assert [str(order.span.since) for order in orders("orlando-fable")] == ["2003-06-19", "2002-03-04"]


def test_a_namesake_without_any_of_these_is_a_party_of_its_own() -> None:
    namesake = party("orlando-fable:2019-05-02")
    assert [place.country for place in namesake.places] == ["MT"]
    assert [order.id for order in orders("orlando-fable:2019-05-02")] == [
        "us_bis_dpl:orlando-fable:2019-05-02:2019-05-02:2029-05-03"
    ]


@given(st.permutations(LINES[1:]))
def test_the_order_of_rows_changes_no_party_and_no_order(lines: list[str]) -> None:
    reading, usual = read({_FILE: of_lines(LINES[0], *lines)}, SPEC), read({_FILE: SAMPLE}, SPEC)
    assert {one.id for one in reading.parties} == {one.id for one in usual.parties}
    assert {(one.id, str(one.span), one.history) for one in reading.measures} == {
        (one.id, str(one.span), one.history) for one in usual.measures
    }


def test_the_id_of_a_party_outlives_the_renewal_of_its_order() -> None:
    renewed = SAMPLE.replace(b"05/13/2022", b"11/08/2022").replace(b"11/09/2022", b"05/07/2023")
    assert {one.id for one in read({_FILE: renewed}, SPEC).parties} == {one.id for one in read({_FILE: SAMPLE}, SPEC).parties}


def test_rows_that_give_one_order_two_ends_are_two_orders_that_say_so() -> None:
    other = LINES[2].replace("06/29/2056", "06/29/2030")
    found = orders("orlando-fable", read({_FILE: of_lines(*LINES[:3], other)}, SPEC))
    assert [str(order.span.until) for order in found] == ["2056-06-30", "2030-06-30"]
    assert "Another row gives an order of the same day that ends before 2030-06-30." in found[0].note


def test_an_order_after_older_notices_says_that_it_may_not_be_the_first() -> None:
    (order,) = orders("grey-heron-airways")
    assert [str(cite) for cite in order.history] == ["86 FR 66277 (2021-11-22)", "87 FR 30173 (2022-05-18)"]
    assert "Notices from 86 FR 66277 (2021-11-22) on precede it" in order.note
    assert "TDO RENEWAL, F.R. NOTICE ADDED (2022-05-18)" in order.note


def test_whether_an_order_is_standard_is_kept() -> None:
    assert "Standard order: N." in orders("orlando-fable:2019-05-02")[0].note
    assert "Standard order: not stated." in orders("orlando-fable")[1].note


def test_an_order_rests_on_its_law_and_a_restated_place_keeps_its_mark() -> None:
    (order,) = orders("globe-metals")
    assert [str(cite) for cite in order.cites] == ["15 CFR 736.2(b)(4)", "15 CFR 764.3(a)(2) [likely]", "15 CFR part 766"]


@pytest.mark.parametrize(
    ("text", "primary", "aliases", "former"),
    [
        ("FUYI GREY A/K/A FRANK GREY", "FUYI GREY", ["FRANK GREY"], []),
        ("FUYI GREY aka FRANK GREY", "FUYI GREY", ["FRANK GREY"], []),
        ("HERON AIR D/B/A H7 AIR", "HERON AIR", ["H7 AIR"], []),
        ("HERON AIR, F.K.A. OLD AIR, d/b/a H7", "HERON AIR", ["H7"], ["OLD AIR"]),
        ("PEARL (A.K.A. NEI GREY) LI", "PEARL LI", ["NEI GREY"], []),
        ("UTOPIA AVIATION JSC,", "UTOPIA AVIATION JSC", [], []),
        ("EDWIN MAKASIAR II", "EDWIN MAKASIAR II", [], []),
        ('SHAO "ERIC" GREY', 'SHAO "ERIC" GREY', [], []),
        ("ASMAT (APPLIED SYSTEMS METHODS AND TECHNOLOGY)", "ASMAT", ["APPLIED SYSTEMS METHODS AND TECHNOLOGY"], []),
        ("GREY (UNREVIEWED) HERON", "GREY (UNREVIEWED) HERON", [], []),
    ],
)
def test_other_names_within_a_name_are_names_of_their_own(text: str, primary: str, aliases: list[str], former: list[str]) -> None:
    first, *rest = names_of(text, SPEC)
    assert first == Name(text=primary)
    assert [one.text for one in rest if one.kind is NameKind.STRONG_ALIAS] == aliases
    assert [one.text for one in rest if one.kind is NameKind.FORMER] == former


def test_another_spelling_of_the_name_is_kept_as_an_alias() -> None:
    assert [(name.text, str(name.kind)) for name in party("grey-heron-airways").names] == [
        ("GREY HERON AIRWAYS", "primary"),
        ("GH AIR", "strong_alias"),
        ("HERON CARGO", "former"),
        ("GREY-HERON AIRWAYS", "strong_alias"),
    ]


def test_a_notice_of_another_year_than_its_volume_is_left_undated_and_told() -> None:
    cites, strange = notices_of("85 F.R. 4000 1/23/2021", SPEC)
    assert ([str(cite) for cite in cites], strange) == (["85 FR 4000"], "2021-01-23 as the day of 85 FR 4000")


def test_a_reviewed_misprint_of_a_notice_is_mended() -> None:
    cites, strange = notices_of("86 F.R. 66277 11/22/2021, 87 30173 5/18/2022", SPEC)
    assert ([str(cite) for cite in cites], strange) == (["86 FR 66277 (2021-11-22)", "87 FR 30173 (2022-05-18)"], "")


def test_the_country_is_told_by_the_state_where_its_own_column_is_empty() -> None:
    assert [place.country for place in party("zoe-numen").places] == [""]
    assert [place.country for place in party("grey-heron-airways").places] == ["LV", "CY"]
    (doubt,) = changed('"NICOSIA"\t"CY"', '"NICOSIA"\t"QQ"')
    assert doubt.startswith("dpl.txt:7: no country is known by the state 'QQ' and the country ''")


def test_a_legal_form_makes_a_company_and_a_bare_name_a_person() -> None:
    kinds = {one.caption: str(one.kind) for one in read({_FILE: SAMPLE}, SPEC).parties}
    assert kinds['NORTHWIND "NWI" INSTRUMENTS CO., LTD.'] == "company"
    assert kinds["GLOBE METALS"] == "organisation"
    assert kinds["ORLANDO FABLE"] == "person"


def test_an_unknown_a_missing_and_a_repeated_column_are_told() -> None:
    wider = of_lines(LINES[0] + '\t"Shoe_Size"', *(line + '\t""' for line in LINES[1:]))
    assert doubts_of(wider)[0].startswith("dpl.txt:1: the column 'Shoe_Size' is unknown")
    assert any(doubt.startswith("dpl.txt:1: the column 'Action' is missing") for doubt in changed('"Action"', '"Deed"'))
    assert any("the column 'City' stands twice" in doubt for doubt in changed('"State"', '"City"'))


def test_a_ragged_row_is_told_and_the_rows_beside_it_are_read() -> None:
    raw = of_lines(*LINES[:4], LINES[4] + '\t"more"', *LINES[5:])
    reading = read({_FILE: raw}, SPEC)
    assert [str(doubt).split(" (")[0] for doubt in reading.doubts] == ["dpl.txt:5: the row has 13 cells, the header 12"]
    assert reading.rows == len(LINES) - 2


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("06/19/2003", "19/06/2003", "dpl.txt:2: Effective_Date: '2003-19-06' is not a day of the calendar"),
        ("06/19/2003", "2003-06-19", "dpl.txt:2: Effective_Date: '2003-06-19' is not a day written MM/DD/YYYY"),
        ("06/19/2003", "", "dpl.txt:2: the order has no effective date"),
        ("06/29/2056", "forever", "dpl.txt:2: Expiration_Date: 'forever' is not a day written MM/DD/YYYY"),
        ("06/29/2056", "06/18/2003", "dpl.txt:2: the order ends with 2003-06-18 and begins on 2003-06-19"),
        ("2007-01-31", "01/31/2007", "dpl.txt:2: Last_Update: '01/31/2007' is not a day"),
        ('"y"', '"maybe"', "dpl.txt:6: 'maybe' is no standard order"),
        ('" ORLANDO FABLE"', '" "', "dpl.txt:2: the row has no name"),
    ],
)
def test_a_cell_that_cannot_be_read_is_told_with_its_line(before: str, after: str, told: str) -> None:
    assert any(doubt.startswith(told) for doubt in changed(before, after))


def test_a_truncated_an_empty_and_a_missing_file_are_told() -> None:
    doubts = doubts_of(SAMPLE[:-20])
    assert any(doubt.startswith("dpl.txt:12: the last line has no end") for doubt in doubts)
    assert any(doubt.startswith("dpl.txt:12: the row cannot be read: unexpected end of data") for doubt in doubts)
    assert doubts_of(b"")[0].startswith("dpl.txt: the file is empty")
    assert [str(doubt) for doubt in read({}, SPEC).doubts] == ["us_bis_dpl: the file dpl.txt is missing"]


def test_bytes_that_are_no_utf_8_are_told_with_their_line() -> None:
    (doubt,) = doubts_of(SAMPLE.replace(b"PARIS", b"PAR\xcdS", 1))
    assert doubt.startswith("dpl.txt:3: the row cannot be read")


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_raise(raw: bytes) -> None:
    assert read({_FILE: SAMPLE + raw}, SPEC).rows >= len(LINES) - 2


@pytest.mark.parametrize(
    ("day", "rows", "parties", "measures", "kinds"),
    [
        ("2022-09-02", 581, 458, 460, {"person": 352, "company": 67, "organisation": 39}),
        ("2023-11-28", 665, 544, 548, {"person": 441, "company": 67, "organisation": 36}),
    ],
)
def test_the_real_files_are_read_without_a_doubt(
    shared: Path, day: str, rows: int, parties: int, measures: int, kinds: dict[str, int]
) -> None:
    """A row for each line but the header; of 460 and 546 names two differ from another by a space or a hyphen alone."""
    raw = (shared / "lists" / "us_bis_dpl" / day / _FILE).read_bytes()
    reading = read({_FILE: raw}, SPEC)
    assert check_counts(reading, SPEC) == ()
    assert (reading.rows, len(reading.parties), len(reading.measures)) == (rows, parties, measures)
    assert reading.rows == raw.count(b"\n") - 1
    assert Counter(str(one.kind) for one in reading.parties) == kinds
    assert len({one.id for one in reading.measures}) == measures
    assert sum(one.span.until is None for one in reading.measures) == 45


def test_the_real_file_cut_off_at_the_end_of_a_line_is_held_back_by_its_counts(shared: Path) -> None:
    raw = (shared / "lists" / "us_bis_dpl" / "2023-11-28" / _FILE).read_bytes()
    half = b"".join(raw.splitlines(keepends=True)[:400])
    assert any("399 rows, expected 500" in str(problem) for problem in check_counts(read({_FILE: half}, SPEC), SPEC))
