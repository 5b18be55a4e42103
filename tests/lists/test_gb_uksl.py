"""The UK Sanctions List gives the same facts as XML and as CSV, and whatever is odd about it is told; no real file was at hand."""

from dataclasses import replace
from importlib.resources import files

import pytest
from tests.lists.golden import agrees_with_expected

from caveat.facts.form import from_yaml
from caveat.facts.tie import TieKind
from caveat.lists import ListSpec, Reading
from caveat.lists.gb_ofsi.read import read as read_ofsi
from caveat.lists.gb_uksl.read import read

_ROOM = files("caveat.lists.gb_uksl")
_XML, _CSV = "UK-Sanctions-List.xml", "UK-Sanctions-List.csv"
SPEC = from_yaml(ListSpec, (_ROOM / "list.yaml").read_text("utf-8"), where="list.yaml")
SHIPPING = "<SanctionsImposed>Shipping sanctions: (see 'Other information')|Shipping sanctions: (see 'Other information')</SanctionsImposed>"
SAMPLES = {name: (_ROOM / "sample" / name).read_bytes() for name in (_XML, _CSV)}


def doubts_of(raw: bytes, name: str = _XML) -> list[str]:
    return [str(doubt) for doubt in read({name: raw}, SPEC).doubts]


def swapped(old: str, new: str, name: str = _XML) -> bytes:
    assert old in SAMPLES[name].decode()
    return SAMPLES[name].replace(old.encode(), new.encode())


def without_places(reading: Reading) -> Reading:
    return replace(
        reading,
        rows=0,
        parties=tuple(replace(one, source=None) for one in reading.parties),
        measures=tuple(replace(one, source=None) for one in reading.measures),
        ties=tuple(replace(one, source=None) for one in reading.ties),
    )


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read({_XML: SAMPLES[_XML]}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("gb_uksl", reading)


def test_the_csv_gives_the_same_facts_as_the_xml() -> None:
    """Its 24 rows of one person are the product of 3 names, 4 birth dates and 2 nationalities."""
    whole = read({_CSV: SAMPLES[_CSV]}, SPEC)
    assert (whole.rows, whole.doubts) == (27, ())
    assert without_places(whole) == without_places(read({_XML: SAMPLES[_XML]}, SPEC))


def test_a_rule_can_tell_an_asset_freeze_from_the_rest() -> None:
    measures = {one.targets[0].party: one for one in read({_XML: SAMPLES[_XML]}, SPEC).measures}
    assert measures["gb_uksl:AFG9901"].tags == ("asset_freeze", "travel_ban")
    ship = measures["gb_uksl:RUS9903"]
    assert (ship.tags, str(ship.kind)) == (("shipping_sanctions",), "listing")


def test_parents_subsidiaries_and_owners_of_ships_become_ties() -> None:
    ties = {(one.role, one.object_name): one for one in read({_XML: SAMPLES[_XML]}, SPEC).ties}
    subsidiary = ties["subsidiary", "Wax and Sons"]
    assert (subsidiary.kind, subsidiary.subject, subsidiary.object) == (TieKind.OWNS_OR_CONTROLS, "gb_uksl:RUS9902", "")
    owner = ties["current owner/operator", ""]
    assert (owner.kind, owner.subject, owner.object) == (TieKind.OWNS_OR_CONTROLS, "gb_uksl:RUS9902", "gb_uksl:RUS9903")
    assert ties["previous owner/operator", "Old Wharf Ltd"].kind is TieKind.LINKED


def test_a_tie_that_names_a_unique_id_is_to_its_designation() -> None:
    raw = swapped("<ParentCompany>Wick Holding", "<ParentCompany>co-owned by the keeper (AFG9901)")
    (parent,) = (one for one in read({_XML: raw}, SPEC).ties if one.role == "parent company")
    assert (parent.subject, parent.object) == ("gb_uksl:AFG9901", "gb_uksl:RUS9902")


def test_a_name_that_two_designations_bear_is_not_resolved() -> None:
    raw = swapped("<Name6>Candle Trading", "<Name6>Wick Holding").replace(b">Lantern<", b">Wick Holding<")
    raw = raw.replace(b"Paper Lantern Trading LLC</Cur", b"WICK HOLDING</Cur")
    (owner,) = (one for one in read({_XML: raw}, SPEC).ties if one.role == "current owner/operator")
    assert (owner.kind, owner.object, owner.object_name) == (TieKind.LINKED, "", "WICK HOLDING")


def test_ofsis_group_ids_lead_from_the_ended_list_to_this_one() -> None:
    room = files("caveat.lists.gb_ofsi")
    spec = from_yaml(ListSpec, (room / "list.yaml").read_text("utf-8"), where="list.yaml")
    ended = read_ofsi({"ConList.csv": (room / "sample" / "ConList.csv").read_bytes()}, spec)
    now = read({_XML: SAMPLES[_XML]}, SPEC)
    groups = [
        {one.value for party in reading.parties for one in party.identifiers if one.kind == "ofsi_group"}
        for reading in (ended, now)
    ]
    assert groups[0] & groups[1] == {"990001"}
    assert spec.successor == SPEC.id


def test_the_name_of_a_ship_is_taken_out_of_its_number() -> None:
    party = read({_XML: swapped("PAPER BOAT 3", 'IMO 9900037 ("PAPER BOAT 3")')}, SPEC).parties[2]
    assert [name.text for name in party.names] == ["PAPER BOAT 3", 'IMO 9900037 ("PAPER BOAT 3")']


def test_a_mark_of_the_xml_counts_beside_the_words() -> None:
    raw = swapped("<Deflag>false</Deflag>", "<Deflag>true</Deflag>")
    assert read({_XML: raw}, SPEC).measures[0].tags == ("asset_freeze", "travel_ban", "deflag")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Asset freeze|Travel Ban", "Asset freeze|Moon Ban", "'Moon Ban' is an unknown sanction"),
        ("<TravelBan>true</TravelBan>", "<TravelBan>perhaps</TravelBan>", "TravelBan is 'perhaps'"),
        (">Individual<", ">Ghost<", "'Ghost' is an unknown type of designation"),
        (">ALias<", ">Nickname<", "'Nickname' is an unknown type of name"),
        (">Low quality a.k.a<", ">Splendid<", "'Splendid' is an unknown strength of alias"),
        (">Primary name<", ">Alias<", "the designation RUS9903 has no primary name"),
        (">Gabon<", ">Atlantis<", "'Atlantis' names no country"),
        (">dd/mm/1961<", ">dd/mm/19yy<", "'dd/mm/19yy' is no day of birth"),
        (">25/01/2001<", ">January<", "Date Designated: 'January' is not a day"),
        (">IMO9900037<", ">none<", "'none' is no IMO number"),
        (">RUS9903<", ">RUS9902<", "the Unique ID RUS9902 stands 2 times"),
        ("<UniqueID>AFG9901</UniqueID>", "<UniqueID/>", "no Unique ID, no name, or not one type"),
        ("<RegimeName>The Afghanistan (Sanctions) (EU Exit) Regulations 2020</RegimeName>", "", "names no regulations"),
        (SHIPPING, "<SanctionsImposed/>", "the designation RUS9903 imposes nothing"),
        ("<Titles>", "<Shoes/><Titles>", "the element Designation/Shoes is unknown"),
        ("<Titles>", '<Titles size="44">', "the attribute Titles@size is unknown"),
        (">23/09/2026<", ">today<", "DateGenerated"),
    ],
)
def test_an_odd_value_is_told_with_its_line(old: str, new: str, told: str) -> None:
    doubts = doubts_of(swapped(old, new))
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith(f"{_XML}:") for doubt in doubts)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (",Title,", ",Shoe size,", "the column 'Shoe size' is unknown"),
        (",Title,", ",Shoe size,", "the column 'Title' is missing"),
        ("Report Date: 23-Sep-2026", "Report Date: today", "does not tell the day of the report"),
        ("Report Date: 23-Sep-2026", "Report Date: 31-Feb-2026", "2026-02-31"),
        (",Ship,UK", ",Ship,UK,", "the row has 59 cells, the header 58"),
    ],
)
def test_an_odd_csv_is_told_with_its_line(old: str, new: str, told: str) -> None:
    doubts = doubts_of(swapped(old, new, _CSV), _CSV)
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith(f"{_CSV}:") for doubt in doubts)


def test_a_truncated_hostile_or_missing_file_gives_nothing_but_the_reason() -> None:
    cut = read({_XML: SAMPLES[_XML][:2000]}, SPEC)
    assert cut.parties == () and len(cut.doubts) == 1
    assert "document type" in doubts_of(SAMPLES[_XML].replace(b"<Designations", b"<!DOCTYPE x []><Designations", 1))[0]
    assert "the root is html" in doubts_of(b"<html/>")[0]
    assert any("no end" in doubt for doubt in doubts_of(SAMPLES[_CSV][:-20], _CSV))
    assert "no UK-Sanctions-List.xml or" in str(read({}, SPEC).doubts[0])
