"""The transcription of METI's Foreign End User List is read strictly, with its grounds and its torn entries."""

import gzip
from collections import Counter
from pathlib import Path

import pytest
from tests.lists.golden import agrees_with_expected, sample_of, spec_of

from caveat.facts.cite import Confidence
from caveat.lists import check_counts
from caveat.lists.jp_meti_eul.read import read

SPEC = spec_of("jp_meti_eul")
FILE = "entities.json"
SAMPLE = sample_of("jp_meti_eul", FILE)


def doubts_of(raw: bytes) -> list[str]:
    return [str(doubt) for doubt in read({FILE: raw}, SPEC).doubts]


def swapped(old: str, new: str) -> bytes:
    assert old in SAMPLE.decode()
    return SAMPLE.decode().replace(old, new, 1).encode()


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read({FILE: SAMPLE}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("jp_meti_eul", reading)


def test_a_name_that_ran_into_the_country_is_read_apart_and_says_so() -> None:
    torn = read({FILE: SAMPLE}, SPEC).parties[1]
    assert (torn.caption, torn.countries) == ("Inkwell Optics Institute", ("CN",))
    assert "ran the name into the country" in torn.remarks


def test_a_bare_legal_form_is_no_name_of_anybody() -> None:
    names = [name.text for name in read({FILE: SAMPLE}, SPEC).parties[0].names]
    assert names == ["Lantern Works Co.", "Lantern Works", "LW"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"date_added": null, ', "", "the key 'date_added' is missing"),
        ('"country": "jp"', '"shoe": 44, "country": "jp"', "the key 'shoe' is unknown"),
        ("jp-end-user-list", "jp-other-list", "list_id ['jp-other-list'] is unknown"),
        ('"organization"', '"person"', "entity_type ['person'] is unknown"),
        ("生物、化学、ミサイル、核 B,C,M、Ｎ", "生物 B,C", "is an unknown ground"),
        ("通常兵器の懸念: CW", "通常兵器の懸念: CX", "is an unknown ground"),
        ("大量破壊兵器等の懸念", "別の懸念", "is an unknown ground"),
        ("Islamic Republic of Iran", "Moon", "'Moon' is no country"),
        ('"Islamic Republic of Iran"', '"Iran", "Iraq"', "not one country"),
        ('"entity_name": ""', '"entity_name": "Inkwell"', "or the entry has no name"),
        ('"entity_name": "Lantern Works Co."', '"entity_name": 7', "entity_name holds 7, which is no text"),
    ],
)
def test_an_odd_value_is_told_with_its_line(old: str, new: str, told: str) -> None:
    doubts = doubts_of(swapped(old, new))
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith("entities.json:") for doubt in doubts)


def test_a_cut_off_or_missing_file_gives_nothing_but_the_reason() -> None:
    cut = read({FILE: SAMPLE[: len(SAMPLE) // 2]}, SPEC)
    assert cut.parties == () and len(cut.doubts) == 1
    assert [str(doubt) for doubt in read({}, SPEC).doubts] == ["jp_meti_eul: the file entities.json is missing"]


def test_the_real_file_is_read_without_a_doubt(shared: Path) -> None:
    raw = gzip.decompress((shared / "lists/jp_meti_eul/2025-09-29/entities.json.gz").read_bytes())
    reading = read({FILE: raw}, SPEC)
    assert check_counts(reading, SPEC) == ()
    assert (reading.rows, len(reading.parties), len(reading.measures)) == (835, 835, 835)
    assert reading.complete
    assert sum(bool(party.remarks) for party in reading.parties) == 37
    countries = Counter(code for party in reading.parties for code in party.countries)
    assert countries.total() == 835 and countries["IR"] == 257 and countries["CN"] == 127
    assert all(measure.tags and measure.confidence is Confidence.LIKELY for measure in reading.measures)
