"""The SDN list gives the same facts in both its layouts, and whatever is odd about a file is told."""

import gzip
import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.lists.golden import agrees_with_expected

from caveat.facts import Day
from caveat.facts.form import from_yaml
from caveat.facts.party import NameKind, PartyKind
from caveat.lists import ListSpec, Reading, check_counts
from caveat.lists.ofac_advanced_words import period_text
from caveat.lists.ofac_csv import programme_codes
from caveat.lists.remarks import rough_days
from caveat.lists.us_ofac_sdn.read import read

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
    assert agrees_with_expected("us_ofac_sdn", replace(reading, note=""))


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


def zipped(name: str, content: bytes, within: str) -> dict[str, bytes]:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(within, content)
    return {name: packed.getvalue()}


def told_alike(reading: Reading) -> list[tuple[object, ...]]:
    """What every layout of the sample tells of a party; the newer ones also write names in other scripts."""
    return [
        (
            party.id,
            party.kind,
            {(name.text, name.kind) for name in party.names if name.kind is not NameKind.ORIGINAL_SCRIPT},
            set(party.identifiers),
            [(place.text, place.country) for place in party.places],
            (party.births, party.birthplaces, party.countries, party.gender, party.titles),
        )
        for party in reading.parties
    ]


@pytest.mark.parametrize("name", ["SDN_ENHANCED.XML", "SDN_ADVANCED.XML"])
def test_the_newer_layouts_give_the_same_parties_and_add_days_scripts_and_numbered_ties(name: str) -> None:
    old, new = read(sample(*_CSV), SPEC), read(sample(name), SPEC)
    assert new.doubts == ()
    assert str(new.as_of) == "2024-03-09"
    assert told_alike(new) == told_alike(old)
    assert [(one.id, one.tags) for one in new.measures] == [(one.id, one.tags) for one in old.measures]
    assert [str(one.span.since) for one in new.measures] == ["1999-05-04", "2011-07-28", "2019-06-12", "2014-08-29"]
    assert {one.text for one in new.parties[0].names if one.kind is NameKind.ORIGINAL_SCRIPT} == {"БУМАЖНЫЙ ФОНАРЬ"}
    assert [(str(tie.kind), tie.subject[-3:], tie.object[-3:], tie.role) for tie in new.ties] == [
        ("acts_for", "102", "101", "Acting for or on behalf of"),
        ("owns_or_controls", "101", "104", "Owned or Controlled By"),
    ]


@pytest.mark.parametrize("stem", ["SDN_ENHANCED", "SDN_ADVANCED"])
def test_a_newer_layout_may_come_in_its_zip(stem: str) -> None:
    plain = sample(f"{stem}.XML")[f"{stem}.XML"]
    assert read(zipped(f"{stem}.ZIP", plain, f"{stem}.XML"), SPEC) == read({f"{stem}.XML": plain}, SPEC)
    (doubt,) = doubts_of(zipped(f"{stem}.ZIP", plain, "OTHER.XML"))
    assert f"holds OTHER.XML, not {stem}.XML alone" in doubt


def test_the_old_layouts_give_the_same_ties_by_name() -> None:
    ties = read(sample(*_CSV), SPEC).ties
    assert [replace(tie, source=None) for tie in ties] == [replace(tie, source=None) for tie in read(sample("sdn.xml"), SPEC).ties]
    assert [(str(tie.kind), tie.subject, tie.object, tie.object_name) for tie in ties] == [
        ("linked", "us_ofac_sdn:102", "", "PAPER LANTERN TRADING CO."),
        ("linked", "us_ofac_sdn:104", "us_ofac_sdn:101", ""),
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"<identityId>", b"<shoe>7</shoe><identityId>", "the element generalInfo/shoe is unknown (4 times)"),
        (b"<isPrimary>true", b"<isPrimary>yes", "isPrimary is 'yes', not true or false"),
        (b">Owned or Controlled By<", b">Fond Of<", "'Fond Of' is an unknown relationship"),
        (b'<entity id="104">', b'<entity id="101">', "the number 101 stands twice"),
        (b"circa 1968", b"long ago", "'long ago' is no day of birth"),
        (b'datePublished="1999-05-04"', b'datePublished="May"', "datePublished: 'May' is not a day"),
        (b">SDN List<", b">FSE List<", "the entry stands on FSE List, not on the SDN List"),
        (b">A.K.A.</aliasType>", b">B.K.A.</aliasType>", "'b.k.a.' is an unknown kind of alias"),
        (b"2024-03-09T", b"9 March", "dataAsOf: "),
        (b"<fromDateBegin>2017-11-10", b"<fromDateBegin>2017-11-31", "issueDate: '2017-11-31' is not a day of the calendar"),
    ],
)
def test_what_is_odd_in_the_enhanced_xml_is_told(old: bytes, new: bytes, told: str) -> None:
    name = "SDN_ENHANCED.XML"
    assert any(told in doubt for doubt in doubts_of(_swap(sample(name), name, old, new)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"<IssuingAuthority />", b"<Shoe />", "the element IDRegDocument/Shoe is unknown (5 times)"),
        (b'ProfileID="104" ListID', b'ProfileID="105" ListID', "1 of SanctionsEntry are of no party in the file"),
        (b'From-ProfileID="104"', b'From-ProfileID="105"', "1 of ProfileRelationship are of no party in the file"),
        (b'<Profile ID="104"', b'<Profile ID="101"', "the number 101 stands twice"),
        (b">A.K.A.</AliasType>", b">B.K.A.</AliasType>", "'b.k.a.' is an unknown kind of alias"),
        (b">Owned or Controlled By<", b">Fond Of<", "'Fond Of' is an unknown relationship"),
        (b"<Year>2024</Year>", b"<Year>soon</Year>", "is no day"),
        (b"<DistinctParties>", b"<Parties>", "cut off or malformed"),
    ],
)
def test_what_is_odd_in_the_advanced_xml_is_told(old: bytes, new: bytes, told: str) -> None:
    name = "SDN_ADVANCED.XML"
    assert any(told in doubt for doubt in doubts_of(_swap(sample(name), name, old, new)))


def test_a_number_that_leads_nowhere_is_told() -> None:
    name = "SDN_ADVANCED.XML"
    raw = sample(name)
    number = re.search(rb'<FeatureType ID="(\d+)"[^>]*>Website<', raw[name])
    assert number
    gone = re.sub(rb'<FeatureType ID="%s"[^>]*>Website</FeatureType>' % number[1], b"", raw[name])
    assert any(f"FeatureType {number[1].decode()} is no reference value" in doubt for doubt in doubts_of({name: gone}))


@pytest.mark.parametrize("name", ["SDN_ENHANCED.XML", "SDN_ADVANCED.XML"])
def test_a_file_of_another_kind_under_the_name_is_told(name: str) -> None:
    (doubt,) = doubts_of({name: b"<html><body/></html>"})
    assert doubt.startswith(f"{name}:1: the root is html")
    assert doubts_of({name: sample(name)[name][:4000]})


@given(st.dates(min_value=date(1000, 1, 1)), st.dates(min_value=date(1000, 1, 1)))
def test_a_period_is_written_so_that_it_is_read_again(one: date, other: date) -> None:
    begin, end = (Day(day.year, day.month, day.day) for day in sorted((one, other)))
    days = rough_days(period_text(_period(begin, end)))
    assert {days[0].year, days[-1].year} == {begin.year, end.year}
    assert len(days) > 1 or begin.year == end.year


def test_a_period_of_a_whole_month_or_year_is_that_month_or_year() -> None:
    written = [
        period_text(_period(Day.of(begin), Day.of(end), approximate))
        for begin, end, approximate in (
            ("1962-11-23", "1962-11-23", "false"),
            ("1962-02-01", "1962-02-28", "false"),
            ("1962-01-01", "1962-12-31", "true"),
            ("1960-01-01", "1962-12-31", "false"),
            ("1960-01-05", "1960-02-06", "false"),
        )
    ]
    assert written == ["23 Nov 1962", "Feb 1962", "circa 1962", "1960 to 1962", "05 Jan 1960 to 06 Feb 1960"]


def _period(begin: Day, end: Day, approximate: str = "false") -> etree._Element:
    def edge(name: str, day: Day) -> str:
        told = f"<Year>{day.year:04d}</Year><Month>{day.month}</Month><Day>{day.day}</Day>"
        return f'<{name} Approximate="{approximate}"><From>{told}</From><To>{told}</To></{name}>'

    return etree.fromstring(f"<DatePeriod>{edge('Start', begin)}{edge('End', end)}</DatePeriod>")


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


@pytest.mark.parametrize(
    ("day", "rows", "ties"), [("2021-03-10", 8832, 3352), ("2021-07-07", 8976, 3408), ("2026-08-02", 19181, 8)]
)
def test_the_real_files_are_read_without_a_doubt(shared: Path, day: str, rows: int, ties: int) -> None:
    reading = real(shared, day)
    assert check_counts(reading, SPEC) == ()
    assert reading.rows == len(reading.parties) == len(reading.measures) == rows
    assert len(reading.ties) == ties


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
