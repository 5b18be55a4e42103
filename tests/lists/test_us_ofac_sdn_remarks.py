"""What OFAC's remarks say becomes facts, and no text is too strange for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Exact
from caveat.facts.party import NameKind, PartyKind
from caveat.lists.remark_bonds import Bond, bond_of
from caveat.lists.remarks import entity_kind, identifier, parse_remarks, rough_days, sounds_like_organisation

_WORDS = st.sampled_from(
    [
        "DOB ",
        "alt. ",
        "1966",
        "08 Sep ",
        "circa ",
        " to ",
        "; ",
        "a.k.a. '",
        "'",
        "Passport ",
        "(Iraq)",
        " issued ",
        " expires ",
        "IMO ",
        ".",
    ]
)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("08 Sep 1966", ["1966-09-08"]),
        ("Sep 1966", ["1966-09"]),
        ("1984", ["1984"]),
        ("1984.", ["1984"]),
        ("circa 1970", ["circa 1970"]),
        ("circa Aug 1970", ["circa 1970-08"]),
        ("1973-03-25", ["1973-03-25"]),
        ("October 1, 1968", ["1968-10-01"]),
        ("1960 to 1962", ["circa 1960", "circa 1961", "circa 1962"]),
        ("1955-1956", ["circa 1955", "circa 1956"]),
        ("01 Jan 1961 to 31 Dec 1961", ["1961"]),
        ("1900 to 1999", ["circa 1900", "circa 1999"]),
        ("30 Feb 1970", []),
        ("1962 to 1960", []),
        ("86400", []),
        ("unknown", []),
    ],
)
def test_a_day_of_birth_is_read_as_roughly_as_it_is_written(text: str, days: list[str]) -> None:
    assert [str(day) for day in rough_days(text)] == days


@pytest.mark.parametrize(
    ("text", "kind", "value", "country", "note"),
    [
        ("Passport A1 (Korea, North)", "passport", "A1", "KP", ""),
        (
            "alt. Passport A1 (Iran) issued 10 Nov 2017 expires Jan 2027",
            "passport",
            "A1",
            "IR",
            "issued 10 Nov 2017; expires Jan 2027",
        ),
        ("Cedula No. 16247821 (Colombia).", "national_id", "16247821", "CO", "Cedula No."),
        ("NIT # 800146749-7 (Colombia)", "tax", "800146749-7", "CO", "NIT #"),
        ("Folio Mercantil No. 22839 (Jalisco) (Mexico)", "registration", "22839 (Jalisco)", "MX", "Folio Mercantil No."),
        ("SSN 000-00-0000 (United States)", "ssn", "000-00-0000", "US", ""),
        ("Vessel Registration Identification IMO 9187629", "imo", "9187629", "", "Vessel Registration Identification"),
        ("Company Number IMO 5055293", "imo_company", "5055293", "", "Company Number"),
        ("MMSI 572469210", "mmsi", "572469210", "", ""),
        ("SWIFT/BIC HAVIGB2L", "bic", "HAVIGB2L", "", "SWIFT/BIC"),
        ("Legal Entity Number 253400WSS48YWMBUA688", "lei", "253400WSS48YWMBUA688", "", "Legal Entity Number"),
        ("Legal Entity Number 852496527 (Netherlands)", "registration", "852496527", "NL", "Legal Entity Number"),
        ("alt. Digital Currency Address - ETH 0x1da5", "wallet", "0x1da5", "", "ETH"),
        ("Aircraft Tail Number YI-NAB", "aircraft_tail", "YI-NAB", "", "Aircraft Tail Number"),
    ],
)
def test_a_number_gets_its_kind_its_value_and_its_country(text: str, kind: str, value: str, country: str, note: str) -> None:
    (found,) = parse_remarks(text).identifiers
    assert (found.kind, found.value, found.country, found.note) == (kind, value, country, note)


def test_a_whole_remark_is_read_and_counted() -> None:
    read = parse_remarks(
        "DOB 1984; POB Basrah, Iraq; nationality Iraq; Gender Female; a.k.a. 'BNC'; f.k.a. 'OLD'; Linked To: X; Minister."
    )
    assert [str(day) for day in read.births] == ["1984"]
    assert read.birthplaces == ("Basrah, Iraq",)
    assert read.countries == ("IQ",)
    assert read.gender == "female"
    assert [(name.text, name.kind) for name in read.names] == [("BNC", NameKind.WEAK_ALIAS), ("OLD", NameKind.FORMER)]
    assert read.bonds == (Bond(word="Linked To", name="X"),)
    assert (read.segments, read.read, read.stated) == (8, 7, 0)


def test_of_a_torn_remark_the_first_segment_is_not_read() -> None:
    read = parse_remarks("ssport 4005504207 (Russia); Passport A1 (Iran)", torn=True)
    assert [number.value for number in read.identifiers] == ["A1"]


def test_prose_after_a_label_is_no_number() -> None:
    assert parse_remarks("Passport and National ID were issued in Ulm").identifiers == ()


def test_an_unknown_label_makes_no_identifier() -> None:
    assert identifier("Shoe Size", "44") is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("CECOEX, S.A.", PartyKind.COMPANY),
        ("GRUPO EJEMPLO, S.A. DE C.V.", PartyKind.COMPANY),
        ("OOO EXAMPLE", PartyKind.COMPANY),
        ("MINISTRY OF EXAMPLES", PartyKind.ORGANISATION),
        ("AL-EXAMPLE (a.k.a. EXAMPLE LTD)", PartyKind.ORGANISATION),
    ],
)
def test_a_company_is_told_by_its_legal_form(name: str, kind: PartyKind) -> None:
    assert entity_kind(name) is kind


def test_a_person_does_not_sound_like_an_organisation() -> None:
    assert sounds_like_organisation("SKY BLUE BIRD AVIATION")
    assert not sounds_like_organisation("Jesus Alberto Acosta")


@given(st.text(max_size=120) | st.lists(_WORDS, max_size=20).map("".join))
def test_no_remark_makes_the_reader_raise_and_every_segment_is_counted(text: str) -> None:
    read = parse_remarks(text)
    assert 0 <= read.read + read.stated <= read.segments


@given(st.text(max_size=40))
def test_no_text_makes_the_reader_of_days_raise(text: str) -> None:
    assert all(1 <= day.year <= 9999 for day in rough_days(text))


@given(st.integers(1900, 1990), st.integers(0, 60))
def test_a_span_of_years_holds_both_its_ends(first: int, length: int) -> None:
    years = [day.year for day in rough_days(f"{first} to {first + length}")]
    assert years[0] == first and years[-1] == first + length


@pytest.mark.parametrize(
    ("text", "word", "name", "least", "most"),
    [
        ("Linked To: GREY HERON (UTOPIA)", "Linked To", "GREY HERON (UTOPIA)", None, None),
        ("(Linked To: GREY HERON CO., LTD.)", "Linked To", "GREY HERON CO., LTD.", None, None),
        ("alt. Linked To: GREY HERON", "Linked To", "GREY HERON", None, None),
        ("owned or controlled by GREY HERON", "owned or controlled by", "GREY HERON", None, None),
        ("majority-owned by GREY HERON", "majority-owned by", "GREY HERON", "0.5", "1"),
        ("55% owned by GREY HERON", "55% owned by", "GREY HERON", "0.55", "0.55"),
        ("owned 50 percent or more by GREY HERON", "owned 50 percent or more by", "GREY HERON", "0.5", "1"),
    ],
)
def test_a_bond_is_read_and_a_share_only_where_one_is_said(
    text: str, word: str, name: str, least: str | None, most: str | None
) -> None:
    bounds = {"least": Exact(least) if least else None, "most": Exact(most) if most else None}
    assert bond_of(text) == Bond(word=word, name=name, **bounds)


@pytest.mark.parametrize(
    "text",
    [
        "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions: section 510.2",
        "subsidiary of GREY HERON",
        "Minister",
        "500% owned by GREY HERON",
        "Linked To:",
        "LINKED TO: )",
    ],
)
def test_what_names_no_other_party_or_an_impossible_share_is_no_bond(text: str) -> None:
    assert bond_of(text) is None


@given(st.text(max_size=80) | st.sampled_from(["Linked To: ", "10% owned by "]).flatmap(lambda head: st.text().map(head.__add__)))
def test_no_text_makes_the_reader_of_bonds_raise(text: str) -> None:
    found = bond_of(text)
    assert found is None or found.name
