"""The Unverified, Military End-User and military-intelligence lists in the two real fetches of July 2026."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

import caveat.lists
from caveat.facts import Day
from caveat.facts.form import from_yaml
from caveat.facts.party import PartyKind
from caveat.lists import ListSpec, Reading, check_counts
from caveat.lists.spec import Reader
from caveat.lists.us_bis_meu.read import read as read_meu
from caveat.lists.us_bis_mieu.read import read as read_mieu
from caveat.lists.us_bis_unverified.read import read as read_unverified

READERS: dict[str, tuple[Reader, int]] = {
    "us_bis_unverified": (read_unverified, 186),
    "us_bis_meu": (read_meu, 70),
    "us_bis_mieu": (read_mieu, 13),
}
FETCHES = ("2026-07-18", "2026-07-23")


def spec_of(list_id: str) -> ListSpec:
    """Read the list.yaml of a list."""
    path = Path(caveat.lists.__file__).parent / list_id / "list.yaml"
    return from_yaml(ListSpec, path.read_text("utf-8"), where=f"{list_id}/list.yaml")


def read_fetch(shared: Path, list_id: str, day: str = FETCHES[1]) -> Reading:
    """Read one list from one real fetch."""
    raw = gzip.decompress((shared / "lists/us_bis_entity" / day / "part-744.xml.gz").read_bytes())
    return READERS[list_id][0]({"part-744.xml": raw}, spec_of(list_id))


def read_text(list_id: str, text: str) -> Reading:
    """Read one list from a small file."""
    return READERS[list_id][0]({"part-744.xml": text.encode()}, spec_of(list_id))


@pytest.mark.parametrize("list_id", READERS)
def test_a_real_fetch_is_read_without_a_doubt_and_two_fetches_are_equal_in_law(shared: Path, list_id: str) -> None:
    """The files are those of the Entity List."""
    old, new = (read_fetch(shared, list_id, day) for day in FETCHES)
    assert check_counts(new, spec_of(list_id)) == check_counts(old, spec_of(list_id)) == ()
    assert new.rows == len(new.parties) == READERS[list_id][1]
    assert [replace(one, source=None) for one in old.parties] == [replace(one, source=None) for one in new.parties]
    assert [replace(one, source=None) for one in old.measures] == [replace(one, source=None) for one in new.measures]


@pytest.mark.parametrize("list_id", READERS)
def test_every_list_is_found_in_the_mirror_of_the_entity_list(list_id: str) -> None:
    """One file of the publisher holds all four."""
    assert spec_of(list_id).mirror_of == "us_bis_entity"


@pytest.mark.parametrize("list_id", READERS)
@pytest.mark.parametrize("text", ["<DIV5>\n<cut", "<DIV5/>", "<!DOCTYPE a><a/>"])
def test_a_file_that_is_cut_off_empty_or_unsafe_gives_a_doubt(list_id: str, text: str) -> None:
    """The reader never raises."""
    reading = read_text(list_id, text)
    assert reading.doubts
    assert reading.parties == ()


def test_the_history_of_an_unverified_party_is_read_with_months_as_words(shared: Path) -> None:
    """Its first notice makes its first day."""
    (measure,) = (one for one in read_fetch(shared, "us_bis_unverified").measures if "fast-aviation-tr" in one.id)
    assert [str(cite.published) for cite in measure.history] == ["2020-10-09", "2024-07-03"]
    assert measure.span.since == Day(2020, 10, 9)


def test_the_institutions_of_a_group_that_is_no_entry_say_so(shared: Path) -> None:
    """The list names the institutions of two groups, not the groups."""
    parties = read_fetch(shared, "us_bis_meu").parties
    groups = [party.remarks for party in parties if party.remarks]
    assert groups.count("subordinate institution of Aero-Engine Company of China") == 8
    assert groups.count("subordinate institution of Aviation Industry Corporation of China") == 7
    assert not any(party.part_of for party in parties)


def test_a_row_without_a_notice_that_belongs_to_no_group_is_a_doubt() -> None:
    """Only subordinates go without."""
    head = "<TR><TH>Country</TH><TH>Entity</TH><TH>Federal Register citation</TH></TR>"
    row = "<TR><TD>FINLAND</TD><TD>Heron Ltd., Espoo, Finland</TD><TD/></TR>"
    table = f"<TABLE><THEAD>{head}</THEAD><TBODY>\n{row}</TBODY></TABLE>"
    reading = read_text("us_bis_meu", f'<DIV5><DIV9 N="Supplement No. 7 to Part 744">{table}</DIV9></DIV5>')
    assert [doubt.where for doubt in reading.doubts] == ["part-744.xml:2"]


def test_the_services_of_a_paragraph_are_told_apart(shared: Path) -> None:
    """`and` joins two services, and stands inside the name of a third."""
    reading = read_fetch(shared, "us_bis_mieu")
    names = {party.caption: [name.text for name in party.names[1:]] for party in reading.parties}
    assert names["Directorate of Military Intelligence"] == ["DIM"]
    assert names["Directorate of Military Counterintelligence"] == ["CIM"]
    assert names["General Department of Research and Intelligence"] == ["GDRI"]
    assert names["Main Intelligence Directorate"] == ["GRU"]
    assert {party.kind for party in reading.parties} == {PartyKind.PUBLIC_BODY}


def test_the_first_day_of_a_service_is_that_of_the_notice_that_added_its_country(shared: Path) -> None:
    """744.22 began on 2021-03-16; Cambodia and Belarus came later."""
    reading = read_fetch(shared, "us_bis_mieu")
    since = {party.countries[0]: str(measure.span.since) for party, measure in zip(reading.parties, reading.measures, strict=True)}
    assert (since["CN"], since["KH"], since["BY"]) == ("2021-03-16", "2021-12-09", "2022-03-02")


def test_a_paragraph_of_no_known_country_is_a_doubt_with_its_line() -> None:
    """The prose may grow a sentence that is no list."""
    text = """<DIV5><DIV8 N="744.22">
<P>(2) 'Military-intelligence end user' means an organisation.</P>
<P>(i) <I>Narnia.</I> The Lamp-Post Service.</P>
<P>(3) A new paragraph.</P>
</DIV8></DIV5>"""
    reading = read_text("us_bis_mieu", text)
    assert [doubt.where for doubt in reading.doubts] == ["part-744.xml:3", "part-744.xml:4"]
