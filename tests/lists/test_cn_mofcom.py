"""MOFCOM's three lists are read from what a third party gathered, which is an extract and says so."""

import gzip
from collections import Counter
from pathlib import Path

import pytest
from tests.lists.golden import agrees_with_expected, sample_of, spec_of

from caveat.facts.cite import Confidence
from caveat.lists import check_counts
from caveat.lists.cn_mofcom.read import read

SPEC = spec_of("cn_mofcom")
FILE = "entities.json"
SAMPLE = sample_of("cn_mofcom", FILE)


def doubts_of(raw: bytes) -> list[str]:
    return [str(doubt) for doubt in read({FILE: raw}, SPEC).doubts]


def swapped(old: str, new: str) -> bytes:
    assert old in SAMPLE.decode()
    return SAMPLE.decode().replace(old, new, 1).encode()


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read({FILE: SAMPLE}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("cn_mofcom", reading)


def test_one_number_in_two_announcements_of_a_day_is_two_parties() -> None:
    ids = [party.id for party in read({FILE: SAMPLE}, SPEC).parties]
    assert ids[2:] == ["cn_mofcom:cn-uel-20240520-1:21234567", "cn_mofcom:cn-uel-20240520-1:31234567"]


def test_one_number_twice_in_one_announcement_holds_the_list_back() -> None:
    reading = read({FILE: swapped("art_3123456789abcdef", "art_2123456789abcdef")}, SPEC)
    assert any("stands for more than one party" in str(reason) for reason in check_counts(reading, SPEC))


def test_a_listing_that_is_said_to_be_suspended_is_marked_unverified() -> None:
    marks = {measure.programme: measure.confidence for measure in read({FILE: SAMPLE}, SPEC).measures}
    assert marks == {"CN_ATTENTION": Confidence.LIKELY, "CN_ECL_LIST": Confidence.UNVERIFIED, "CN_UEL": Confidence.LIKELY}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"last_verified": "2026-07-19", ', "", "the key 'last_verified' is missing"),
        ('"country": "cn"', '"country": "cn", "shoe": 44', "the key 'shoe' is unknown"),
        ("cn-attention-list", "cn-moon-list", "list_id 'cn-moon-list' is unknown"),
        ("cn-attention-list", "cn-unreliable-entity-list", "is unknown for this list"),
        ('"organization"', '"person"', "entity_type 'person' is unknown"),
        ("2026-06-29", "June 2026", "date_added: 'June 2026' is not a day"),
        ('"entity_name": "Lantern Defense"', '"entity_name": ""', "the entry has not one entity_name"),
        ('"aliases": []', '"aliases": [{}]', "aliases holds {}, which is no text"),
    ],
)
def test_an_odd_value_is_told_with_its_line(old: str, new: str, told: str) -> None:
    doubts = doubts_of(swapped(old, new))
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith("entities.json:") for doubt in doubts)


def test_a_cut_off_or_missing_file_gives_nothing_but_the_reason() -> None:
    cut = read({FILE: SAMPLE[: len(SAMPLE) // 2]}, SPEC)
    assert cut.parties == () and len(cut.doubts) == 1
    assert [str(doubt) for doubt in read({}, SPEC).doubts] == ["cn_mofcom: the file entities.json is missing"]


def test_each_programme_has_its_title_and_its_basis() -> None:
    lookups = SPEC.lookups or {}
    assert set(SPEC.programmes) == lookups["title"].keys() == lookups["basis"].keys() == set(lookups["programme"].values())
    assert {key.split()[0] for key in lookups["later"]} <= set(SPEC.programmes)


def test_the_real_file_is_read_without_a_doubt(shared: Path) -> None:
    raw = gzip.decompress((shared / "lists/cn_mofcom/2026-06-29/entities.json.gz").read_bytes())
    reading = read({FILE: raw}, SPEC)
    assert check_counts(reading, SPEC) == ()
    assert (reading.rows, len(reading.parties), len(reading.measures)) == (240, 240, 240)
    assert Counter(measure.programme for measure in reading.measures) == {"CN_ECL_LIST": 139, "CN_UEL": 61, "CN_ATTENTION": 40}
    assert not reading.complete
    assert str(reading.as_of) == "2026-06-29"
    assert all(measure.span.since and measure.cites[0].url for measure in reading.measures)
    names = [name.text for party in reading.parties for name in party.names]
    assert not any("等" in name or "军售" in name for name in names)
