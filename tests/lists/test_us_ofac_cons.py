"""OFAC's consolidated list: each of its lists by its own programme, its directives and days, and who owns or controls whom."""

import io
import zipfile
from collections import Counter
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from tests.lists.golden import agrees_with_expected

from caveat.facts import Day, Measure
from caveat.facts.cite import Confidence
from caveat.facts.form import from_yaml
from caveat.facts.party import NameKind
from caveat.lists import ListSpec, Reading, check_counts
from caveat.lists.us_ofac_cons.read import read

_ROOM = files("caveat.lists.us_ofac_cons")
_CSV = ("cons_prim.csv", "cons_add.csv", "cons_alt.csv", "cons_comments.csv")
_XML = "CONS_ENHANCED.XML"
_ZIP = "CONS_ENHANCED.ZIP"
SPEC = from_yaml(ListSpec, (_ROOM / "list.yaml").read_text("utf-8"), where="list.yaml")
XML = (_ROOM / "sample" / _XML).read_bytes()
CSV = {name: (_ROOM / "sample" / name).read_bytes() for name in _CSV}


def doubts_of(given: dict[str, bytes]) -> list[str]:
    return [str(doubt) for doubt in read(given, SPEC).doubts]


def measure(name: str, reading: Reading) -> Measure:
    (found,) = (one for one in reading.measures if one.id == f"us_ofac_cons:{name}")
    return found


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read({_XML: XML}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("us_ofac_cons", reading)


def test_both_layouts_give_the_same_parties() -> None:
    one, two = read(CSV, SPEC), read({_XML: XML}, SPEC)
    assert one.doubts == ()
    for ours, theirs in zip(one.parties, two.parties, strict=True):
        assert (ours.id, ours.kind, ours.births, ours.birthplaces) == (theirs.id, theirs.kind, theirs.births, theirs.birthplaces)
        assert set(ours.names) == {name for name in theirs.names if name.kind is not NameKind.ORIGINAL_SCRIPT}
        assert set(ours.identifiers) == set(theirs.identifiers)
        assert [(place.text, place.country) for place in ours.places] == [(place.text, place.country) for place in theirs.places]


def test_both_layouts_give_the_same_measures_but_for_the_days_that_only_the_xml_has() -> None:
    one, two = read(CSV, SPEC), read({_XML: XML}, SPEC)
    assert [(each.id, each.tags, each.requirement, each.deadlines, each.cites) for each in one.measures] == [
        (each.id, each.tags, each.requirement, each.deadlines, each.cites) for each in two.measures
    ]
    assert [str(each.span.since) for each in one.measures] == [
        "None",
        "2022-03-26",
        "None",
        "2021-06-03",
        "2021-12-16",
        "None",
        "None",
    ]
    assert measure("502:ssi", one).note.startswith("These files do not say since when")


def test_a_party_on_two_lists_has_a_measure_for_each_with_its_own_directives() -> None:
    reading = read({_XML: XML}, SPEC)
    sectoral, menu = measure("501:ssi", reading), measure("501:ns_mbs", reading)
    assert "EO 13662 Directive 1" in sectoral.tags and "EO 14024 Directive 3" not in sectoral.tags
    assert "EO 14024 Directive 3" in menu.tags and "EO 13662 Directive 1" not in menu.tags
    assert menu.requirement.startswith("EO 14024 Directive 3: Subject to Directive 3 - dealings in new debt")
    assert (str(sectoral.span.since), str(menu.published), str(menu.span.since)) == ("2014-07-29", "2022-02-24", "2022-03-26")
    assert [(one.act, str(one.day)) for one in menu.deadlines] == [("EO 14024 Directive 3", "2022-03-26")]
    assert not menu.in_force(Day(2022, 3, 25)) and menu.in_force(Day(2022, 3, 26))


def test_a_directive_of_another_order_does_not_date_the_sectoral_listing() -> None:
    listing = measure("502:ssi", read({_XML: XML}, SPEC))
    assert "EO 14024 Directive 2" in listing.tags
    assert str(listing.span.since) == "2015-12-22"
    assert "Also on OFAC's SDN List since 2022-04-06." in listing.note
    assert measure("502:ssi", read(CSV, SPEC)).span.since is None


def test_the_days_of_a_military_industrial_company_are_its_deadlines_and_it_is_listed_from_the_first() -> None:
    for reading in (read(CSV, SPEC), read({_XML: XML}, SPEC)):
        listing = measure("503:ns_cmic", reading)
        assert (str(listing.published), str(listing.span.since)) == ("2021-06-03", "2021-06-03")
        assert [(one.act, str(one.day)) for one in listing.deadlines] == [("invest", "2021-08-02"), ("divest", "2022-06-03")]
        assert listing.tags == ("CMIC-EO13959", "EO 13959", "EO 14032")


def test_a_stated_majority_is_a_stake_between_half_and_all_and_control_is_a_tie() -> None:
    for reading in (read(CSV, SPEC), read({_XML: XML}, SPEC)):
        (stake,) = reading.stakes
        assert (stake.holder, stake.held) == ("us_ofac_cons:503", "us_ofac_cons:504")
        assert (str(stake.least), str(stake.most)) == ("0.5", "1")
    told = [(str(one.kind), one.subject, one.object, one.object_name) for one in read({_XML: XML}, SPEC).ties]
    assert told == [
        ("owns_or_controls", "us_ofac_cons:501", "us_ofac_cons:502", ""),
        ("acts_for", "us_ofac_cons:505", "", "IMAGINARY FRONT"),
    ]
    assert read({_XML: XML}, SPEC).ties[1].note == "quality: High; OFAC's number 4242, not on this list"
    assert [(str(one.kind), one.subject, one.object, one.object_name) for one in read(CSV, SPEC).ties] == [
        ("linked", "us_ofac_cons:502", "us_ofac_cons:501", ""),
        ("linked", "us_ofac_cons:505", "", "IMAGINARY FRONT"),
    ]


def test_the_zip_gives_what_its_file_gives() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_XML, XML)
    assert read({_ZIP: packed.getvalue()}, SPEC) == read({_XML: XML}, SPEC)
    assert any("broken ZIP" in doubt for doubt in doubts_of({_ZIP: packed.getvalue()[:-30]}))


def test_a_list_told_by_a_directive_alone_is_marked_likely() -> None:
    """The CSV files name no list: a party whose directive would put it on one may have left it for the SDN list."""
    reading = read(CSV, SPEC)
    menu = measure("501:ns_mbs", reading)
    assert menu.confidence is Confidence.LIKELY
    assert "Told by EO 14024 Directive 3" in menu.note
    assert measure("501:ns_mbs", read({_XML: XML}, SPEC)).confidence is Confidence.SURE


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"<versionId>", b"<shoe/><versionId>", "the element feature/shoe is unknown"),
        (b">CAPTA List<", b">Moon List<", "'Moon List' is an unknown list"),
        (b">CAPTA List<", b">Consolidated List<", "the entry stands on no list that we know"),
        (b"<formattedFullName>BANK OF NOWHERE CO LTD</formattedFullName>", b"", "the entry has no number or no name"),
    ],
)
def test_what_is_odd_in_the_xml_is_told(old: bytes, new: bytes, told: str) -> None:
    assert old in XML
    assert any(told in doubt for doubt in doubts_of({_XML: XML.replace(old, new)}))


def test_an_unknown_programme_in_the_csv_files_is_told() -> None:
    changed = CSV | {"cons_prim.csv": CSV["cons_prim.csv"].replace(b'"561-Related"', b'"MOON"')}
    doubts = doubts_of(changed)
    assert any("'MOON' is an unknown programme" in doubt for doubt in doubts)
    assert any("no list is known by MOON" in doubt for doubt in doubts)


def test_a_missing_file_is_named() -> None:
    assert any("the file cons_alt.csv is missing" in doubt for doubt in doubts_of({k: v for k, v in CSV.items() if "alt" not in k}))


def test_every_programme_has_its_basis_and_kind() -> None:
    for table in ("measure", "basis"):
        assert set(SPEC.programmes) == (SPEC.lookups or {})[table].keys()


def real(shared: Path, day: str) -> Reading:
    folder = shared / "lists" / "us_ofac_cons" / day
    return read({path.name: path.read_bytes() for path in folder.iterdir()}, SPEC)


def test_the_real_csv_files_are_read_without_a_doubt(shared: Path) -> None:
    reading = real(shared, "2025-12-19")
    assert check_counts(reading, SPEC) == ()
    assert (reading.rows, len(reading.parties), len(reading.measures), len(reading.ties)) == (442, 442, 448, 283)
    counts = Counter(one.programme for one in reading.measures)
    assert counts == {"SSI": 286, "PLC": 78, "NS_CMIC": 68, "NS_MBS": 15, "CAPTA": 1}
    assert sum(one.confidence is Confidence.LIKELY for one in reading.measures) == 6
    assert sum(bool(one.object) for one in reading.ties) == 282


def test_the_real_enhanced_xml_is_read_without_a_doubt(shared: Path) -> None:
    reading = real(shared, "2025-01-10")
    assert check_counts(reading, SPEC) == ()
    assert (reading.rows, len(reading.parties), len(reading.measures), len(reading.ties)) == (443, 443, 446, 283)
    counts = Counter(one.programme for one in reading.measures)
    assert counts == {"SSI": 286, "PLC": 78, "NS_CMIC": 68, "NS_MBS": 12, "CAPTA": 1, "FSE": 1}
    assert Counter(str(one.kind) for one in reading.ties) == {"owns_or_controls": 282, "acts_for": 1}
    assert all(one.span.since for one in reading.measures)
    assert str(reading.as_of) == "2025-01-10"


def test_the_real_layouts_agree_where_they_name_the_same_parties(shared: Path) -> None:
    """Eleven months lie between them; of the 442 entries of the older layout, 442 are in the other."""
    one = {party.id: party for party in real(shared, "2025-12-19").parties}
    two = {party.id: party for party in real(shared, "2025-01-10").parties}
    both = one.keys() & two.keys()
    same = Counter[str]()
    for key in both:
        ours, theirs = one[key], two[key]
        same["kind"] += ours.kind is theirs.kind
        same["names"] += set(ours.names) == {name for name in theirs.names if name.kind is not NameKind.ORIGINAL_SCRIPT}
        same["numbers"] += {one.value for one in ours.identifiers} == {one.value for one in theirs.identifiers}
        same["births"] += ours.births == theirs.births
        same["places"] += {place.country for place in ours.places} == {place.country for place in theirs.places}
    assert len(both) == 442
    assert min(same.values()) >= 0.9 * len(both), same


def test_huawei_stands_on_the_military_industrial_list_in_both_real_layouts(shared: Path) -> None:
    for day in ("2025-12-19", "2025-01-10"):
        reading = real(shared, day)
        listing = measure("30947:ns_cmic", reading)
        assert replace(listing, note="", source=None).span.since == Day(2021, 6, 3)
        assert [str(one.day) for one in listing.deadlines] == ["2021-08-02", "2022-06-03"]
