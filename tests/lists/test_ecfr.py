"""Reading the eCFR's XML safely, and its citations, names and addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Citation, Day, Name
from caveat.facts.party import NameKind
from caveat.facts.problem import BadInput
from caveat.lists.ecfr_citation import read_citations, write_citation
from caveat.lists.ecfr_entries import read_entry
from caveat.lists.ecfr_names import split_name
from caveat.lists.ecfr_places import country_of, read_places, take_references
from caveat.lists.xml_text import parse_xml

BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>
<a>&c;</a>"""
DAYS = st.dates(min_value=Day(1936, 1, 1), max_value=Day(2035, 12, 31))
CITES = st.builds(
    lambda day, page: Citation(instrument=f"{day.year - 1935} FR {page}", published=Day(*day.timetuple()[:3])),
    DAYS,
    st.integers(10, 99999),
)


def test_a_document_type_is_refused_with_its_line() -> None:
    """A small file must not grow into a large one."""
    with pytest.raises(BadInput, match="document type") as caught:
        parse_xml(BOMB, "bomb.xml")
    assert caught.value.where == "bomb.xml:2"


def test_a_document_type_in_another_encoding_is_refused() -> None:
    """UTF-16 hides it from a search of the bytes."""
    with pytest.raises(BadInput, match="document type"):
        parse_xml(BOMB.decode().replace('<?xml version="1.0"?>\n', "").encode("utf-16"), "bomb.xml")


@pytest.mark.parametrize("raw", [b"<a>\n<b>text", b"", b"not XML at all", b"<a>&unknown;</a>"])
def test_xml_that_is_cut_off_or_malformed_is_refused_with_its_line(raw: bytes) -> None:
    """The advice says what to do."""
    with pytest.raises(BadInput) as caught:
        parse_xml(raw, "part.xml")
    assert caught.value.where.startswith("part.xml:")
    assert "fetch the file again" in caught.value.advice


@given(st.lists(CITES, min_size=1, max_size=8, unique_by=lambda cite: cite.instrument))
def test_citations_survive_being_written_and_read(cites: list[Citation]) -> None:
    """Read back, they stand oldest first."""
    read, problems = read_citations(" ".join(map(write_citation, cites)), "x:1")
    assert problems == ()
    assert set(read) == set(cites)
    assert [cite.published for cite in read] == sorted(cite.published for cite in cites if cite.published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("62 FR 35334, 6/30/97", {"62 FR 35334": "1997-06-30"}),
        ("73 FR 54503, 9/22/08. 84 FR 22963, 5/21/19.", {"73 FR 54503": "2008-09-22", "84 FR 22963": "2019-05-21"}),
        ("84 FR 22963, 5/21/19, 73 FR 54503,\n9/22/08.", {"73 FR 54503": "2008-09-22", "84 FR 22963": "2019-05-21"}),
        ("78 FR 75463 12/12/13.", {"78 FR 75463": "2013-12-12"}),
        ("73 FR 54508. 9/22/08. .", {"73 FR 54508": "2008-09-22"}),
        ("88 FR 71992 10/19/2023.", {"88 FR 71992": "2023-10-19"}),
        ("83 FR 22844, May 17, 2018; 83 FR 26205, June 6, 2018.", {"83 FR 22844": "2018-05-17", "83 FR 26205": "2018-06-06"}),
        (
            "[86 FR 70019, Dec. 9, 2021, as amended at 87 FR 57081, Sept. 16, 2022]",
            {"86 FR 70019": "2021-12-09", "87 FR 57081": "2022-09-16"},
        ),
        ("83 FR 44824, 9/4/18. 83 FR 44824, 9/4/18.", {"83 FR 44824": "2018-09-04"}),
    ],
)
def test_citations_are_read_in_every_form_that_the_lists_print(text: str, expected: dict[str, str]) -> None:
    """Commas are missing, years have two figures or four, months are words."""
    cites, problems = read_citations(text, "x:1")
    assert problems == ()
    assert {cite.instrument: str(cite.published) for cite in cites} == expected
    assert list(expected) == [cite.instrument for cite in cites]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("84 FR 22963.", "no day"),
        ("84 FR 22963, 13/45/19.", "no day"),
        ("84 FR 22963, 5/21/20.", "not of 2020"),
        ("84 FR 22963, 5/21/19. see below", "stands among"),
        ("84 FR 22963, 5/21/19. 84 FR 22963, 5/22/19.", "two days"),
        ("", "no Federal Register citation"),
    ],
)
def test_an_odd_citation_is_a_problem_with_its_place(text: str, complaint: str) -> None:
    """It is never dropped in silence."""
    _, problems = read_citations(text, "part-744.xml:7008")
    assert [problem.where for problem in problems] == ["part-744.xml:7008"]
    assert complaint in problems[0].what


@given(st.text(max_size=200))
def test_no_text_makes_the_citation_reader_raise(text: str) -> None:
    """Readers collect; they do not throw."""
    read_citations(text, "x:1")


@given(st.text(alphabet="ab,.;()\u2014\n |AKa.k.f1 and", max_size=120))
def test_no_text_makes_the_entry_reader_raise(text: str) -> None:
    """Whatever a row holds, it is read or is a doubt."""
    read_entry(text)


@pytest.mark.parametrize(
    ("text", "name", "address"),
    [
        ("Heron Co., Ltd., 7 Mill Lane, China", "Heron Co., Ltd.", "7 Mill Lane, China"),
        ("Fen School, Heron University, 7 Mill Lane", "Fen School, Heron University", "7 Mill Lane"),
        ("Heron (Moor, Fen) Works, Espoo, Finland", "Heron (Moor, Fen) Works", "Espoo, Finland"),
        ("Heron Works. No. 7 Mill Lane, Espoo", "Heron Works.", "No. 7 Mill Lane, Espoo"),
        ("Heron 7 Mill| 9 Quay", "Heron 7 Mill", "9 Quay"),
        ("Heron", "Heron", ""),
    ],
)
def test_a_name_ends_where_its_address_begins(text: str, name: str, address: str) -> None:
    """Legal forms and parent bodies after a comma still belong to the name; a reviewed `|` settles it."""
    found = split_name(text)
    assert (found[0].strip(), found[1].strip()) == (name, address)


def test_aliases_are_told_from_former_names() -> None:
    """`f.k.a.` is former, `a.k.a.` strong."""
    (one,) = read_entry(
        "Heron AO (f.k.a., Old Heron; and Older Heron), a.k.a., the following one alias:\n\u2014Blue Heron.\n\n1 Fen Road, Espoo, Finland."
    )
    assert one.names == (
        Name(text="Heron AO"),
        Name(text="Old Heron", kind=NameKind.FORMER),
        Name(text="Older Heron", kind=NameKind.FORMER),
        Name(text="Blue Heron", kind=NameKind.STRONG_ALIAS),
    )
    assert [place.text for place in one.places] == ["1 Fen Road, Espoo, Finland"]


def test_aliases_in_running_text_are_read() -> None:
    """The older entries have no bullets."""
    (one,) = read_entry("Jan Heron, a.k.a., John Heron and Johnny Heron, 27-06 Moor Building, Espoo, Finland")
    assert [name.text for name in one.names] == ["Jan Heron", "John Heron", "Johnny Heron"]


def test_a_wrong_count_of_aliases_is_told() -> None:
    """The list says how many there are, so a lost one is noticed."""
    (one,) = read_entry("Heron, a.k.a., the following two aliases:\n\u2014Blue Heron.\n\nEspoo, Finland.")
    assert one.miscounted == "2 aliases are announced and 1 stand there"


def test_an_acronym_in_brackets_is_an_alias_and_a_place_is_not() -> None:
    """`(EBCC)` names the party; `(Hong Kong)` belongs to its name."""
    (first,) = read_entry("Fen Road Works (FRW), Espoo, Finland")
    (second,) = read_entry("Fen Road (Hong Kong) Works, Espoo, Finland")
    assert [name.text for name in first.names] == ["Fen Road Works", "FRW"]
    assert [name.text for name in second.names] == ["Fen Road (Hong Kong) Works"]


def test_several_addresses_are_split_and_keep_their_countries() -> None:
    """At semicolons, and at `and` after a country, not inside a street."""
    places = read_places(
        "Fen and Moor Road, Espoo, Finland and 2 Weir St., Kowloon, Hong Kong; and P.O. Box 1, Dubai, UAE; and Ford Lane, Springfield"
    )
    assert [(place.text, place.country) for place in places] == [
        ("Fen and Moor Road, Espoo, Finland", "FI"),
        ("2 Weir St., Kowloon, Hong Kong", "HK"),
        ("P.O. Box 1, Dubai, U.A.E.", "AE"),
        ("Ford Lane, Springfield", ""),
    ]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("Istanbul, Turkey 34134", "TR"),
        ("Shenzhen, China, 518033", "CN"),
        ("Baotou, Inner Mongolia", ""),
        ("Vaalimaa, 49930 Finland", "FI"),
        ("Tortola, British Virgin Islands", "VG"),
        ("Geneva 1204, Switzerland", "CH"),
        ("7 Mill Lane", ""),
    ],
)
def test_the_country_of_an_address_is_told_by_its_end(address: str, code: str) -> None:
    """A postal code may follow it; a province is none."""
    assert country_of(address) == code


def test_a_cross_reference_is_neither_name_nor_address() -> None:
    """It goes to the remarks."""
    assert take_references("Heron, Espoo, Finland. (See alternate addresses under China).") == (
        "Heron, Espoo, Finland",
        "See alternate addresses under China",
    )
