"""LEI records are read strictly from XML and JSON alike, and each status of an LEI is told beside it."""

import gzip
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import lei as stdnum_lei
from tests.lists.gleif_files import as_golden_json, reading_of, sample, spec_of
from tests.lists.golden import agrees_with_expected

from caveat.facts import Party, Problem
from caveat.facts.party import NameKind
from caveat.lists import Reading
from caveat.lists.gleif import has_right_check_digits, is_lei
from caveat.lists.gleif_lei.read import stream

_FILE = "lei2-golden-copy.xml"
SPEC = spec_of("gleif_lei")
SAMPLE = sample("gleif_lei", _FILE)


def read(raw: bytes, file: str = _FILE) -> Reading:
    return reading_of(stream, {file: raw}, SPEC)


def doubts_of(raw: bytes, file: str = _FILE) -> list[str]:
    return [str(doubt) for doubt in read(raw, file).doubts]


def swapped(old: str, new: str) -> bytes:
    assert old in SAMPLE.decode()
    return SAMPLE.replace(old.encode(), new.encode(), 1)


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read(SAMPLE)
    assert reading.doubts == ()
    assert agrees_with_expected("gleif_lei", reading)


def test_the_golden_copy_in_json_gives_the_same_facts() -> None:
    golden = read(as_golden_json(SAMPLE, "LEIRecord", "records"), "lei2-golden-copy.json")
    assert golden.doubts == ()
    assert [replace(one, source=None) for one in golden.parties] == [replace(one, source=None) for one in read(SAMPLE).parties]
    assert [replace(one, source=None) for one in golden.ties] == [replace(one, source=None) for one in read(SAMPLE).ties]
    assert [one.source.place for one in golden.parties if one.source][:2] == [
        "lei2-golden-copy.json record 1",
        "lei2-golden-copy.json record 2",
    ]


@given(st.text(alphabet="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=18, max_size=18), st.integers(0, 99))
def test_check_digits_are_those_of_iso_17442(stem: str, digits: int) -> None:
    lei = f"{stem}{digits:02d}"
    assert is_lei(lei)
    assert has_right_check_digits(lei) == stdnum_lei.is_valid(lei)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<lei:City>", "<lei:Planet>Mars</lei:Planet><lei:City>", "LegalAddress/Planet is unknown"),
        ('type="PREVIOUS_LEGAL_NAME"', 'type="PREVIOUS_LEGAL_NAME" shoe="44"', "OtherEntityName@shoe is unknown"),
        ("<lei:Country>GB</lei:Country>", "<lei:Country>GB</lei:Country>" * 2, "LegalAddress/Country that stands twice"),
        ("<lei:Country>GB</lei:Country>", "<lei:Country>Q8</lei:Country>", "'Q8' is no country"),
        ("<lei:Country>GB</lei:Country>", "<lei:Country>G<b/>B</lei:Country>", "Country/b is unknown"),
        ("<lei:City>", "stray<lei:City>", "text in LegalAddress is unknown"),
        ("PREVIOUS_LEGAL_NAME", "NICKNAME", "'NICKNAME' is an unknown name"),
        (">FUND<", ">CLUB<", "'CLUB' is an unknown category"),
        (">ISSUED<", ">LOST<", "'LOST' is an unknown registration"),
        (">ACTIVE<", ">ASLEEP<", "'ASLEEP' is an unknown entity_status"),
        ("ZZZZ00ACME0000000004", "ZZZZ00ACME0000000005", "1 of 8 LEIs have wrong check digits"),
        ("<lei:LEI>ZZZZ00ACME", "<lei:LEI>zzzz00acme", "is no LEI"),
        (">Never Existed SA<", "><", "the record has no legal name"),
        ("<lei:RecordCount>8<", "<lei:RecordCount>9<", "the header promises 9 records, the file has 8"),
        ("GLEIF_FULL_PUBLISHED", "GLEIF_DELTA_PUBLISHED", "says that it is GLEIF_DELTA_PUBLISHED"),
        ("<lei:FileContent>", "<lei:Mood/><lei:FileContent>", "LEIHeader/Mood is unknown"),
        ("<lei:LEIRecords>", "<lei:LEIRecords><lei:Odd/>", "Odd"),
    ],
)
def test_an_odd_value_is_told_with_its_line(old: str, new: str, told: str) -> None:
    doubts = doubts_of(swapped(old, new))
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith(_FILE) for doubt in doubts)


def test_each_sort_of_strange_thing_is_told_once() -> None:
    everywhere = SAMPLE.replace(b"<lei:City>", b"<lei:Planet>Mars</lei:Planet><lei:City>")
    assert len(doubts_of(everywhere)) == 2  # in the legal address and in the headquarters


def test_a_truncated_hostile_or_missing_file_ends_in_the_reason() -> None:
    assert any("cut off or malformed" in doubt for doubt in doubts_of(SAMPLE[: len(SAMPLE) // 2]))
    assert "document type" in doubts_of(SAMPLE.replace(b"<lei:LEIData", b"<!DOCTYPE x []><lei:LEIData", 1))[0]
    assert [str(doubt) for doubt in stream({}, SPEC) if isinstance(doubt, Problem)] == [
        "gleif_lei: 0 files were given: none (give the one file of the golden copy, or the extract of names)"
    ]


def test_json_of_a_converter_is_refused_with_advice() -> None:
    [doubt] = doubts_of(b'[{"LEI": "ZZZZ00ACME0000000004", "Entity": {"LegalName": "x"}}]', "lei2-golden-copy.json")
    assert "has not the form of GLEIF's golden copy" in doubt and "lost lines of addresses" in doubt


def test_every_status_of_an_lei_keeps_its_party_and_is_told_beside_the_number() -> None:
    notes = {party.caption: party.identifiers[0].note for party in read(SAMPLE).parties}
    assert len(notes) == 8
    assert notes["Invented Radio Filters plc"] == ""
    assert notes["Invented Holding BV"].endswith("since its renewal was due (2021-06-30)")
    assert "vouches for nothing" in notes["Never Existed SA"]
    assert "duplicate" in notes["Invented Radio Filters PLC"]


def test_a_successor_of_an_active_entity_is_only_a_remark() -> None:
    reading = read(SAMPLE)
    assert {(tie.subject, tie.object, tie.role) for tie in reading.ties} == {
        ("gleif_lei:ZZZZ00ACME0000000004", "gleif_lei:ZZZZ00OLDCO000000072", "RETIRED"),
        ("gleif_lei:ZZZZ00ACME0000000004", "gleif_lei:ZZZZ00TWIN0000000047", "DUPLICATE"),
    }
    remarks = {party.caption: party.remarks for party in reading.parties}
    assert remarks["Merging Soon GmbH"].endswith("names as coming successor ZZZZ00HOLDING0000010")
    assert remarks["Old Invented Ltd"].endswith("names as successor Somebody without an LEI")


def names_csv(*rows: str) -> bytes:
    return ("\n".join(["lei,legal_name,country,category,subcategory", *rows]) + "\n").encode()


def test_the_extract_of_names_is_read_and_says_what_it_lacks() -> None:
    small = replace(SPEC, lookups={table: words for table, words in (SPEC.lookups or {}).items() if table != "least_rows"})
    reading = reading_of(stream, {"lei_names.csv": names_csv('ZZZZ00ACME0000000004,"Invented, plc",GB,GENERAL,')}, small)
    assert reading.doubts == ()
    [party] = reading.parties
    assert (party.id, party.caption, party.countries) == ("gleif_lei:ZZZZ00ACME0000000004", "Invented, plc", ("GB",))
    assert "chosen by words of their sector" in (SPEC.lookup("extract", "lei_names.csv") or "")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (names_csv("ZZZZ00ACME0000000004,A,GB,GENERAL,"), "1 rows, at least 390000 expected"),
        (names_csv("ZZZZ00ACME0000000004,A,GB"), "lei_names.csv:2: 'ZZZZ00ACME0000000004' begins no row"),
        (names_csv("nonsense,A,GB,GENERAL,"), "'nonsense' begins no row"),
        (names_csv('ZZZZ00ACME0000000004,"A,GB,GENERAL,'), "cut off or badly written"),
        (names_csv("ZZZZ00ACME0000000004,A,GB,GENERAL,").replace(b"A,", b"\xff,"), "cut off or badly written"),
        (b"id,name\n", "the columns are id, name"),
        (b"", "the columns are none"),
    ],
)
def test_an_odd_extract_is_told(raw: bytes, told: str) -> None:
    doubts = doubts_of(raw, "lei_names.csv")
    assert any(told in doubt for doubt in doubts), doubts


@pytest.mark.parametrize(("file", "count", "promised"), [("lei-data.xml", 13, None), ("lei-updates-data2.xml", 12, 2495059)])
def test_the_real_samples_lack_only_the_records_that_somebody_cut_away(
    shared: Path, file: str, count: int, promised: int | None
) -> None:
    """What list.yaml calls an extract is not weighed by its header."""
    raw = (shared / "lists" / "gleif_lei" / "2023-06-01" / file).read_bytes()
    reading = read(raw, file)
    assert len(reading.parties) == count
    told = [f"the header promises {promised} records, the file has {count}"] if promised else []
    assert [doubt.what for doubt in reading.doubts] == told
    golden = read(as_golden_json(raw, "LEIRecord", "records"), "x.json")
    assert golden.doubts == ()
    assert [replace(one, source=None) for one in golden.parties] == [replace(one, source=None) for one in reading.parties]
    kinds = {name.kind for party in reading.parties for name in party.names}
    assert NameKind.FORMER in kinds


def test_the_real_json_sample_is_a_converters_and_no_golden_copy(shared: Path) -> None:
    [doubt] = doubts_of((shared / "lists" / "gleif_lei" / "2023-06-01" / "lei-data.json").read_bytes(), "lei-data.json")
    assert "has not the form of GLEIF's golden copy" in doubt


def test_the_real_extract_is_read_whole(shared: Path) -> None:
    with gzip.open(shared / "lists" / "gleif_lei" / "2025-10-01" / "lei_names.csv.gz", "rb") as raw:
        facts = stream({"lei_names.csv": io.BufferedReader(raw)}, SPEC)
        counts = {True: 0, False: 0}
        for fact in facts:
            counts[isinstance(fact, Party)] += 1
    assert counts == {True: 399_203, False: 0}
