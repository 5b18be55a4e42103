"""The Entity List: bad rows of small files, and the two real fetches of July 2026."""

import gzip
import time
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import caveat.lists
from caveat.facts import Citation, Day, Measure, Party
from caveat.facts.cite import Confidence
from caveat.facts.form import from_yaml
from caveat.facts.party import NameKind, PartyKind
from caveat.lists import ListSpec, Reading, check_counts, read_bundle
from caveat.lists.ecfr import open_part, read_table
from caveat.lists.us_bis_entity.read import FILE, HEAD, SUPPLEMENT, read

ROOM = Path(caveat.lists.__file__).parent / "us_bis_entity"
FETCHES = ("2026-07-18", "2026-07-23")
GOOD = ("FINLAND", "Heron Ltd., Espoo, Finland.", "All items subject to the EAR.", "Presumption of denial", "79 FR 44683, 8/1/14.")


@cache
def spec() -> ListSpec:
    """Read list.yaml once."""
    return from_yaml(ListSpec, (ROOM / "list.yaml").read_text("utf-8"), where="list.yaml")


@cache
def read_fetch(shared: Path, day: str) -> Reading:
    """Read one real fetch once."""
    return read({"part-744.xml": gzip.decompress((shared / "lists/us_bis_entity" / day / "part-744.xml.gz").read_bytes())}, spec())


def table(*rows: tuple[str, ...], head: str = "License requirement") -> Reading:
    """Read a supplement of the given rows; the first of them stands on line 5."""
    lines = "".join("<TR>" + "".join(f"<TD>{cell}</TD>" for cell in row) + "</TR>\n" for row in rows)
    titles = "".join(f"<TH>{one}</TH>" for one in ("Country", "Entity", head, "License review policy", "Federal Register citation"))
    text = f'<DIV5>\n<DIV9 N="Supplement No. 4 to Part 744"><TABLE>\n<THEAD><TR>{titles}</TR></THEAD>\n<TBODY>\n{lines}</TBODY></TABLE></DIV9></DIV5>'
    return read({"part-744.xml": text.encode()}, spec())


def test_a_row_is_a_party_and_a_measure() -> None:
    """The simplest entry."""
    reading = table(GOOD)
    assert reading.doubts == ()
    (party,), (measure,) = reading.parties, reading.measures
    assert (party.id, party.kind, party.countries) == ("us_bis_entity:heron-ltd-fi", PartyKind.COMPANY, ("FI",))
    assert measure.span.since == measure.published == Day(2014, 8, 1)
    assert measure.effective_assumed
    assert measure.source is not None
    assert measure.source.place == "part-744.xml:5"


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (GOOD[:4], "a row of 4 cells"),
        (("NARNIA", *GOOD[1:]), "'NARNIA' is no country"),
        ((*GOOD[:4], "79 FR 44683."), "no day"),
        ((*GOOD[:4], ""), "no Federal Register citation"),
        ((*GOOD[:2], GOOD[3], GOOD[2], GOOD[4]), "cannot be told apart"),
        ((*GOOD[:2], "", *GOOD[3:]), "cannot be told apart"),
        (("", "", *GOOD[2:]), "names nobody"),
        ((*GOOD[:2], "All items subject to the EAR <sup>9</sup>", *GOOD[3:]), "footnote 9 is not explained"),
        (
            ("FINLAND", "Heron, a.k.a., the following two aliases:<br/>\u2014Moor.<br/> <br/> Espoo, Finland.", *GOOD[2:]),
            "2 aliases are announced",
        ),
    ],
)
def test_a_row_that_cannot_be_read_is_a_doubt_with_its_line_and_the_rest_is_read(row: tuple[str, ...], complaint: str) -> None:
    """Nothing is dropped in silence, and one bad row stops no other."""
    reading = table(GOOD, row)
    assert any(complaint in doubt.what for doubt in reading.doubts)
    assert {doubt.where for doubt in reading.doubts} == {"part-744.xml:6"}
    assert any(party.caption == "Heron Ltd." for party in reading.parties)


def test_a_row_that_dates_a_notice_otherwise_than_the_others_is_a_doubt() -> None:
    """Day and page are printed again in every row, so a slip shows."""
    others = [("", f"Heron {word} Ltd., Espoo, Finland.", *GOOD[2:]) for word in ("Moor", "Fen")]
    reading = table(GOOD, *others, ("", "Weir Ltd., Espoo, Finland.", *GOOD[2:4], "79 FR 44683, 8/11/14."))
    assert [doubt.where for doubt in reading.doubts] == ["part-744.xml:8"]


def test_a_continuation_without_an_entry_is_a_doubt() -> None:
    """A row without terms must follow the entry that it continues."""
    assert (
        table(("FINLAND", "Affiliated entities:<br/> Moor Ltd., Espoo, Finland.", "", "", "")).doubts[0].where == "part-744.xml:5"
    )


def test_unknown_columns_are_a_doubt() -> None:
    """Columns are read by place only while they are called what they were."""
    assert "columns are" in table(GOOD, head="Licence needed").doubts[0].what


@pytest.mark.parametrize("raw", [b"<DIV5>\n<DIV9>", b"<!DOCTYPE a>\n<a/>", b"<DIV5/>"])
def test_a_file_that_is_cut_off_unsafe_or_empty_gives_a_doubt(raw: bytes) -> None:
    """The reader never raises; the stored snapshot stays in force."""
    reading = read({"part-744.xml": raw}, spec())
    assert reading.doubts
    assert reading.parties == ()


def test_a_missing_file_gives_a_doubt_that_names_it() -> None:
    """The advice says what was given."""
    assert read({"other.xml": b""}, spec()).doubts[0].what == "part-744.xml is missing"


def test_ids_do_not_depend_on_the_order_of_rows() -> None:
    """Two rows of one name get a hash of their addresses, not a number."""
    twin = ("", "Heron Ltd., Turku, Finland.", *GOOD[2:])
    there = {party.id: party.places for party in table(GOOD, twin).parties}
    back = {party.id: party.places for party in table(("FINLAND", *twin[1:]), ("", *GOOD[1:])).parties}
    assert there == back
    assert len(there) == 2


@pytest.mark.parametrize("day", FETCHES)
def test_a_real_fetch_is_read_without_a_doubt_and_passes_the_gate(shared: Path, day: str) -> None:
    """3,411 rows have terms of their own; four more continue the row above."""
    reading = read_fetch(shared, day)
    assert check_counts(reading, spec()) == ()
    assert reading.rows == 3411
    assert len(reading.parties) == len(reading.measures) == 3466
    assert [line.split(":")[0] for line in reading.note.split("\n")] == [f"footnote {mark}" for mark in "12345"]


def test_two_fetches_of_one_law_are_equal_but_for_their_places(shared: Path) -> None:
    """Their text differs in 349 cells of this table alone: full stops, breaks, spellings. A diff must not cry wolf."""
    old, new = (read_fetch(shared, day) for day in FETCHES)
    assert law(old.parties) == law(new.parties)
    assert law(old.measures) == law(new.measures)


def law(facts: tuple[Party, ...] | tuple[Measure, ...]) -> list[Party | Measure]:
    """Leave out where the facts were read."""
    return [replace(fact, source=None) for fact in facts]


def test_the_whole_list_is_read_in_a_few_seconds(shared: Path) -> None:
    """About one second on one core; the bound leaves room for slow machines."""
    raw = gzip.decompress((shared / "lists/us_bis_entity" / FETCHES[1] / "part-744.xml.gz").read_bytes())
    begun = time.perf_counter()
    read({"part-744.xml": raw}, spec())
    assert time.perf_counter() - begun < 10


def test_huawei_was_listed_before_its_notice_was_published(shared: Path) -> None:
    """Effective 2019-05-16, published 2019-05-21: facts/rules.md."""
    party, measure = entry(shared, "us_bis_entity:huawei-technologies-co-ltd-cn")
    assert measure.span.since == Day(2019, 5, 16)
    assert measure.published == Day(2019, 5, 21)
    assert measure.history[0] == Citation(instrument="84 FR 22963", published=Day(2019, 5, 21))
    assert measure.confidence is Confidence.SURE
    assert measure.footnotes == ("1", "2")
    assert measure.requirement == "For all items subject to the EAR, see \u00a7\u00a7 734.9(e) and 744.11 of the EAR"
    assert [name.text for name in party.names] == [
        "Huawei Technologies Co., Ltd.",
        "Shenzhen Huawei Technologies",
        "Huawei Technology",
    ]
    assert len(party.places) == 7
    assert {place.country for place in party.places} == {"CN", "HK", ""}


def test_the_affiliates_that_the_huawei_entry_names_have_its_terms(shared: Path) -> None:
    """The entry announces 22; they stand in a row without terms."""
    reading = read_fetch(shared, FETCHES[1])
    affiliates = [party for party in reading.parties if party.part_of == "us_bis_entity:huawei-technologies-co-ltd-cn"]
    assert len(affiliates) == 22
    _, head = entry(shared, "us_bis_entity:huawei-technologies-co-ltd-cn")
    marine, terms = entry(shared, "us_bis_entity:huawei-marine-networks-co-ltd-cn")
    assert [name.text for name in marine.names][1:] == [
        "Huawei Marine",
        "HMN Technologies",
        "Huahai Zhihui Technology Co., Ltd.",
        "HMN Tech",
    ]
    assert (terms.requirement, terms.history, terms.span) == (head.requirement, head.history, head.span)


def test_the_huawei_parties_are_counted(shared: Path) -> None:
    """113 rows say Huawei; 152 parties carry footnote 1, which only the Huawei rules give; the three waves each have their day."""
    reading = read_fetch(shared, FETCHES[1])
    huawei = [measure for measure in reading.measures if "1" in measure.footnotes]
    assert len(huawei) == 152
    assert all(measure.footnotes == ("1", "2") for measure in huawei)
    assert {str(measure.span.since) for measure in huawei} == {"2019-05-16", "2019-08-19", "2020-08-17"}
    assert sum(any("huawei" in name.text.lower() for name in party.names) for party in reading.parties) == 131


def test_an_address_entry_has_no_name(shared: Path) -> None:
    """Listed addresses, since 2024-06-18."""
    addresses = [party for party in read_fetch(shared, FETCHES[1]).parties if party.kind is PartyKind.ADDRESS]
    assert len(addresses) == 19
    assert all(not party.names and len(party.places) == 1 for party in addresses)
    assert {party.places[0].country for party in addresses} == {"HK", "TR"}


def test_a_subordinate_institution_shares_the_addresses_of_its_entry(shared: Path) -> None:
    """China Aerospace's Second Academy names thirteen over four rows."""
    academy, _ = entry(shared, "us_bis_entity:china-aerospace-science-and-industry-corporation-second-academy-cn")
    factory, _ = entry(shared, "us_bis_entity:284-factory-cn")
    assert factory.part_of == academy.id
    assert factory.places == academy.places
    assert len(academy.places) == 5
    assert [name.text for name in factory.names] == [
        "284 Factory",
        "Beijing Changfeng Machinery Factory",
        "Beijing Changfeng Xinlian Project Management",
    ]


def test_former_names_and_several_addresses_of_a_real_entry_are_read(shared: Path) -> None:
    """One with a former name in brackets, and its cross-reference in the remarks."""
    party, _ = entry(shared, "us_bis_entity:lts-holding-limited-ch")
    assert [name.text for name in party.names if name.kind is NameKind.FORMER] == ["IPP-International Petroleum Products Ltd."]
    assert party.remarks.startswith("See alternate address")


def test_rows_that_the_office_misprinted_are_read_by_their_lookups(shared: Path) -> None:
    """Two columns stand in each other's place; a citation runs into another column; a day is of the wrong year."""
    _, swapped = entry(shared, "us_bis_entity:djamshid-nezhad-de")
    assert (swapped.requirement, swapped.review_policy) == (
        "For all items subject to the EAR. (See \u00a7 744.11 of the EAR)",
        "Presumption of denial",
    )
    _, moved = entry(shared, "us_bis_entity:rayscience-optoelectronics-innovation-co-ltd-cn")
    assert [cite.instrument for cite in moved.history] == ["88 FR 13675", "89 FR 14405"]
    assert moved.review_policy == "See \u00a7 744.3(d) of the EAR"


def test_every_correction_of_list_yaml_still_finds_its_misprint(shared: Path) -> None:
    """A correction of nothing would hide the next misprint."""
    cells: set[str] = set()
    for day in FETCHES:
        raw = gzip.decompress((shared / "lists/us_bis_entity" / day / "part-744.xml.gz").read_bytes())
        rows = read_table(open_part({FILE: raw}, FILE), SUPPLEMENT, HEAD, FILE).rows
        cells |= {cell.text for row in rows for cell in row.cells}
    text = "\n\n\n".join(cells)
    assert [wrong for wrong in (spec().lookups or {})["misprints"] if wrong not in text] == []


def test_the_bundled_extract_says_what_it_is_and_agrees_with_the_whole_list(shared: Path) -> None:
    """Hits from the extract and from the list have the same ids."""
    begun = time.perf_counter()
    extract = read_bundle((ROOM / "bundled.yaml").read_text("utf-8"), where="bundled.yaml")
    assert time.perf_counter() - begun < 2
    assert not extract.complete
    assert "not the list" in extract.note
    whole = read_fetch(shared, FETCHES[1])
    assert set(extract.parties) <= set(law(whole.parties))
    assert set(extract.measures) <= set(law(whole.measures))
    assert {measure.id for measure in whole.measures if "1" in measure.footnotes} <= {measure.id for measure in extract.measures}


def entry(shared: Path, party_id: str) -> tuple[Party, Measure]:
    """Find one party and its measure in the newer fetch."""
    reading = read_fetch(shared, FETCHES[1])
    return (
        next(party for party in reading.parties if party.id == party_id),
        next(measure for measure in reading.measures if measure.targets[0].party == party_id),
    )
