"""The SDN list gives the same facts in both its layouts, and whatever is odd about a file is told."""

import gzip
import json
import os
from collections import Counter
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts.form import from_yaml, to_plain
from caveat.facts.party import PartyKind
from caveat.lists import ListSpec, Reading, check_counts
from caveat.lists.us_ofac_sdn.read import read
from caveat.lists.us_ofac_sdn.sdn_csv import programme_codes

_ROOM = files("caveat.lists.us_ofac_sdn")
_CSV = ("sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv")
SPEC = from_yaml(ListSpec, (_ROOM / "list.yaml").read_text("utf-8"), where="list.yaml")


def sample(*names: str) -> dict[str, bytes]:
    return {name: (_ROOM / "sample" / name).read_bytes() for name in names}


def real(shared: Path, day: str) -> Reading:
    folder = shared / "lists" / "us_ofac_sdn" / day
    return read({path.name.removesuffix(".gz"): gzip.decompress(path.read_bytes()) for path in folder.iterdir()}, SPEC)


def doubts_of(given: dict[str, bytes], spec: ListSpec = SPEC) -> list[str]:
    return [str(doubt) for doubt in read(given, spec).doubts]


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read(sample(*_CSV), SPEC)
    assert reading.doubts == ()
    found = json.loads(json.dumps(to_plain(replace(reading, note=""))))
    expected = Path(str(_ROOM / "expected.yaml"))
    if os.environ.get("CAVEAT_REMAKE_GOLDENS"):
        expected.write_text(yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=130), "utf-8")
    assert to_plain(from_yaml(Reading, expected.read_text("utf-8"), where="expected.yaml")) == to_plain(replace(reading, note=""))


def test_both_layouts_give_the_same_parties_and_measures() -> None:
    one, two = read(sample(*_CSV), SPEC), read(sample("sdn.xml"), SPEC)
    assert two.doubts == ()
    assert str(two.as_of) == "2024-03-09"
    for ours, theirs in zip(one.parties, two.parties, strict=True):
        assert (ours.id, ours.kind, ours.births, ours.countries) == (theirs.id, theirs.kind, theirs.births, theirs.countries)
        assert (ours.birthplaces, ours.gender, ours.titles) == (theirs.birthplaces, theirs.gender, theirs.titles)
        assert set(ours.names) == set(theirs.names)
        assert set(ours.identifiers) == set(theirs.identifiers)
        assert [(place.text, place.country) for place in ours.places] == [(place.text, place.country) for place in theirs.places]
    assert [replace(one, source=None) for one in one.measures] == [replace(one, source=None) for one in two.measures]


def test_every_remark_is_kept_whole() -> None:
    comment = "pleAddressOne; Phone Number 15550100; a.k.a. 'ARCHIVIST'."
    party = read(sample(*_CSV), SPEC).parties[1]
    assert party.remarks.startswith("DOB 08 Sep 1966; ") and comment in party.remarks
    assert "1ExampleAddressOne" in [number.value for number in party.identifiers]


@given(
    st.text(st.characters(codec="utf-8", exclude_characters='"\x00\x1a', exclude_categories=("Cs", "Cc")), min_size=1, max_size=80)
)
def test_any_remark_is_kept_whole(text: str) -> None:
    given_files = sample(*_CSV) | {"sdn.csv": f'101,"X",-0- ,"CUBA",{"-0- ," * 7}"{text}"\r\n'.encode() + b"\x1a"}
    party = read(given_files, SPEC).parties[0]
    assert text.strip() in party.remarks or text.strip() == "-0-"


def test_a_place_names_file_and_line() -> None:
    assert [str(party.source) for party in read(sample(*_CSV), SPEC).parties][1] == "us_ofac_sdn sdn.csv:2"
    assert next(str(party.source) for party in read(sample("sdn.xml"), SPEC).parties) == "us_ofac_sdn sdn.xml:7"


@pytest.mark.parametrize("text", ["SDGT] [IRGC", "SDGT; IRGC", "[SDGT] [IRGC]", "SDGT][IRGC"])
def test_programme_codes_are_parted_as_ofac_and_as_copies_write_them(text: str) -> None:
    assert programme_codes(text) == ("SDGT", "IRGC")


def test_a_missing_file_of_a_layout_is_named() -> None:
    assert doubts_of(sample("sdn.csv", "add.csv", "alt.csv")) == [
        "us_ofac_sdn: the file sdn_comments.csv is missing (give all of sdn.csv, add.csv, alt.csv, sdn_comments.csv)"
    ]
    assert doubts_of({})


def test_a_file_without_its_end_mark_is_told() -> None:
    cut = sample(*_CSV)
    (doubt,) = doubts_of(cut | {"alt.csv": cut["alt.csv"].removesuffix(b"\x1a")})
    assert doubt.startswith("alt.csv:4: the file lacks its end")


def test_a_file_whose_end_mark_may_be_missing_must_end_with_a_whole_line_and_agree_with_the_others() -> None:
    whole = sample(*_CSV)
    assert doubts_of(whole | {"sdn.csv": whole["sdn.csv"].removesuffix(b"\x1a")}) == []
    lines = whole["sdn.csv"].splitlines(keepends=True)
    (doubt,) = doubts_of(whole | {"sdn.csv": b"".join(lines[:3])})
    assert doubt.startswith("add.csv:5: 1 numbers of add.csv are not in sdn.csv")
    assert any("lacks its end" in one for one in doubts_of(whole | {"sdn.csv": whole["sdn.csv"][:-40]}))


def test_an_entry_without_a_row_in_add_csv_is_told() -> None:
    whole = sample(*_CSV)
    lines = whole["add.csv"].splitlines(keepends=True)
    assert any("no row in add.csv" in one for one in doubts_of(whole | {"add.csv": b"".join(lines[:4]) + b"\x1a"}))


def test_a_number_that_stands_twice_is_told() -> None:
    whole = sample(*_CSV)
    (doubt,) = doubts_of(whole | {"sdn.csv": whole["sdn.csv"].replace(b"\x1a", whole["sdn.csv"].splitlines(keepends=True)[0])})
    assert doubt.startswith("sdn.csv:5: the number 101 stands twice, first at sdn.csv:1")
    xml = sample("sdn.xml")["sdn.xml"].replace(b"<uid>104</uid>", b"<uid>101</uid>")
    assert any("the number 101 stands twice" in one for one in doubts_of({"sdn.xml": xml}))


def test_a_row_of_another_width_is_told() -> None:
    whole = sample(*_CSV)
    assert any("cells, not 5" in one for one in doubts_of(whole | {"alt.csv": b"101,1\r\n" + whole["alt.csv"]}))


def test_unknown_words_are_told() -> None:
    whole = sample(*_CSV)
    assert any(
        "'spaceship' is an unknown kind of party" in one for one in doubts_of(_swap(whole, "sdn.csv", b'"vessel"', b'"spaceship"'))
    )
    assert any("'bka' is an unknown kind of alias" in one for one in doubts_of(_swap(whole, "alt.csv", b'"fka"', b'"bka"')))


def test_an_unknown_element_or_attribute_is_told_once_with_its_first_place() -> None:
    xml = sample("sdn.xml")
    doubts = doubts_of(_swap(xml, "sdn.xml", b"<sdnType>", b'<shoe size="44">7</shoe><sdnType>'))
    assert [one.partition(" (use")[0] for one in doubts] == [
        "sdn.xml:10: the element sdnEntry/shoe is unknown (4 times)",
        "sdn.xml:10: the attribute shoe@size is unknown (4 times)",
    ]


def test_a_record_count_that_differs_is_told() -> None:
    (doubt,) = doubts_of(_swap(sample("sdn.xml"), "sdn.xml", b"<Record_Count>4<", b"<Record_Count>5<"))
    assert "says it has 5 records and has 4" in doubt


def test_a_truncated_or_hostile_xml_file_is_told_and_gives_nothing() -> None:
    xml = sample("sdn.xml")["sdn.xml"]
    cut = read({"sdn.xml": xml[: len(xml) // 2]}, SPEC)
    assert cut.parties == () and len(cut.doubts) == 1 and cut.doubts[0].where.startswith("sdn.xml:")
    hostile = xml.replace(b"<sdnList", b'<!DOCTYPE sdnList [<!ENTITY a "b">]><sdnList', 1)
    assert "document type" in doubts_of({"sdn.xml": hostile})[0]


def test_a_strange_label_of_a_number_is_kept_as_such() -> None:
    xml = sample("sdn.xml")["sdn.xml"].replace(b"<idType>Tax ID No.</idType>", b"<idType>Guild Token</idType>")
    party = read({"sdn.xml": xml}, SPEC).parties[0]
    assert ("other", "900-1", "Guild Token") in [(number.kind, number.value, number.note) for number in party.identifiers]


@pytest.mark.parametrize(("day", "rows"), [("2021-03-10", 8832), ("2021-07-07", 8976), ("2026-08-02", 19181)])
def test_the_real_files_are_read_without_a_doubt(shared: Path, day: str, rows: int) -> None:
    reading = real(shared, day)
    assert check_counts(reading, SPEC) == ()
    assert reading.rows == len(reading.parties) == len(reading.measures) == rows


def test_the_real_layouts_agree_where_their_days_overlap(shared: Path) -> None:
    one = {party.id: party for party in real(shared, "2021-03-10").parties}
    two = {party.id: party for party in real(shared, "2021-07-07").parties}
    both = one.keys() & two.keys()
    same = Counter[str]()
    for key in both:
        ours, theirs = one[key], two[key]
        same["kind"] += ours.kind is theirs.kind
        same["names"] += set(ours.names) == set(theirs.names)
        same["identifiers"] += set(ours.identifiers) == set(theirs.identifiers)
        same["births"] += set(ours.births) == set(theirs.births)
        same["countries"] += set(ours.countries) == set(theirs.countries)
    assert len(both) == 8762
    assert min(same.values()) >= 0.997 * len(both), same


def test_most_of_the_real_remarks_become_facts(shared: Path) -> None:
    reading = real(shared, "2021-07-07")
    numbers = [int(word) for word in reading.note.split() if word.isdigit()]
    segments, read_ones, stated = numbers[:3]
    assert read_ones / segments > 0.67 and (read_ones + stated) / segments > 0.94
    assert sum(party.kind is PartyKind.PERSON and bool(party.births) for party in reading.parties) > 4300


def _swap(given_files: dict[str, bytes], name: str, old: bytes, new: bytes) -> dict[str, bytes]:
    assert old in given_files[name]
    return given_files | {name: given_files[name].replace(old, new)}
