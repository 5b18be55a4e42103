"""The EU's list is read whole: its programmes apart, its days apart, and whatever is odd about it is told."""

import gzip
from collections import Counter
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from tests.lists.golden import agrees_with_expected

from caveat.facts.form import from_yaml
from caveat.lists import ListSpec, Reading, check_counts
from caveat.lists.eu_fsf.read import read

_ROOM = files("caveat.lists.eu_fsf")
_FILE = "eu_fsf_full_2024-05-06.xml"
WHOLE = from_yaml(ListSpec, (_ROOM / "list.yaml").read_text("utf-8"), where="list.yaml")
SPEC = replace(WHOLE, lookups={table: words for table, words in (WHOLE.lookups or {}).items() if table != "floor"})
SAMPLE = (_ROOM / "sample" / _FILE).read_bytes()


@pytest.fixture(scope="module")
def real(shared: Path) -> Reading:
    day = "2021-03-02"
    name = f"eu_fsf_full_{day}.xml"
    return read({name: gzip.decompress((shared / "lists" / "eu_fsf" / day / f"{name}.gz").read_bytes())}, WHOLE)


def doubts_of(raw: bytes) -> list[str]:
    return [str(doubt) for doubt in read({_FILE: raw}, SPEC).doubts]


def swapped(old: str, new: str, times: int = -1) -> bytes:
    assert old in SAMPLE.decode()
    return SAMPLE.replace(old.encode(), new.encode(), times)


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read({_FILE: SAMPLE}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("eu_fsf", reading)


def test_a_party_under_two_programmes_is_one_party_with_two_measures() -> None:
    reading = read({_FILE: SAMPLE}, SPEC)
    assert (reading.rows, len(reading.parties)) == (4, 3)
    assert [measure.id for measure in reading.measures if measure.targets[0].party == "eu_fsf:900001"] == [
        "eu_fsf:900001:afg",
        "eu_fsf:900001:taqa",
    ]


def test_publication_entry_into_force_and_designation_are_kept_apart() -> None:
    measure = read({_FILE: SAMPLE}, SPEC).measures[0]
    assert (str(measure.published), str(measure.span)) == ("2017-03-09", "2001-03-02 to …")
    assert measure.effective_assumed
    assert "entered into force on 2017-03-10. Designated on 2001-03-02." in measure.note
    assert [str(cite) for cite in measure.history] == [
        "EU regulation 981/2002 OJ L139 (2002-05-29)",
        "EU regulation 2017/9904 OJ L63 (2017-03-09)",
    ]


def test_the_official_name_is_the_first_in_latin_script_that_has_no_lesser_mark() -> None:
    assert [party.caption for party in read({_FILE: SAMPLE}, SPEC).parties] == [
        "Yusuf Al-Example",
        "Paper Lantern Trading LLC",
        "Order of the Snuffed Wick",
    ]


def test_a_year_of_the_islamic_calendar_is_no_year_of_ours() -> None:
    (party, *_) = read({_FILE: SAMPLE}, SPEC).parties
    years = {day.year for day in party.births}
    assert 1984 in years and not years & {1405, 1344}
    assert "1344 of the Islamic calendar" in party.remarks


def test_an_unknown_element_or_attribute_is_told() -> None:
    strange = doubts_of(swapped("<remark>An invented", '<shoe size="44"/><remark>An invented'))
    assert any("the element sanctionEntity/shoe is unknown (1 times)" in doubt for doubt in strange)
    assert any("the attribute shoe@size is unknown" in doubt for doubt in strange)
    assert any(
        "the attribute nameAlias@colour is unknown" in doubt for doubt in doubts_of(swapped("<nameAlias ", '<nameAlias colour="" '))
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('programme="AFG"', 'programme="MOON"', "'MOON' is an unknown programme"),
        ('programme="TAQA"', 'programme="AFG"', "the listing eu_fsf:900001:afg stands 2 times"),
        ('code="person"', 'code="ghost"', "'ghost' is an unknown kind of subject"),
        ('"passport"', '"librarycard"', "'librarycard' is an unknown kind of paper"),
        ('"ISLAMIC"', '"LUNAR"', "'LUNAR' is an unknown calendar"),
        ('countryIso2Code="AF"', 'countryIso2Code="QQ"', "'QQ' is an unknown country"),
        ('dayOfMonth="29"', 'dayOfMonth="28"', "the birth is on 1964-02-29 and on 1964-02-28"),
        ('year="1961"', 'year="late"', "'late' is no day of birth"),
        ('entryIntoForceDate="2017-03-10"', 'entryIntoForceDate="soon"', "entryIntoForceDate: 'soon' is not a day"),
        ('publicationDate="2002-05-29"', 'publicationDate=""', "publicationDate: '' is not a day"),
        ('circa="true"', 'circa="perhaps"', "circa is 'perhaps'"),
        ('strong="false"', 'strong="maybe"', "'maybe' is no strength of a name"),
        ('gender="M"', 'gender="X"', "the names give the genders X"),
        ('logicalId="900003"', 'logicalId=""', "no number, no name or no regulation"),
        ("2024-05-06T10", "6 May 2024 ", "generationDate"),
    ],
)
def test_an_odd_value_is_told_with_its_line(old: str, new: str, told: str) -> None:
    doubts = doubts_of(swapped(old, new))
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith(f"{_FILE}:") for doubt in doubts)


def test_a_truncated_hostile_or_missing_file_gives_nothing_but_the_reason() -> None:
    cut = read({_FILE: SAMPLE[: len(SAMPLE) // 2]}, SPEC)
    assert cut.parties == () and len(cut.doubts) == 1
    assert "document type" in doubts_of(SAMPLE.replace(b"<export", b"<!DOCTYPE x []><export", 1))[0]
    assert "the root is html" in doubts_of(b"<html/>")[0]
    assert [str(doubt) for doubt in read({}, SPEC).doubts] == ["eu_fsf: 0 files where one XML file is the whole list"]


def test_a_programme_that_vanished_is_told() -> None:
    doubts = [str(doubt) for doubt in read({_FILE: SAMPLE}, WHOLE).doubts]
    assert any("0 entries of IRN, at least 150 expected" in doubt for doubt in doubts)


def test_the_real_file_is_read_without_a_doubt(real: Reading) -> None:
    assert check_counts(real, WHOLE) == ()
    assert (real.rows, len(real.parties), len(real.measures), str(real.as_of)) == (2269, 2248, 2269, "2021-03-02")
    tags = Counter(measure.tags[0] for measure in real.measures)
    assert (tags["TAQA"], tags["SYR"], tags["UKR"], tags["UNLI"]) == (375, 364, 235, 4)


def test_every_listing_of_the_real_file_has_a_beginning_and_a_linked_basis(real: Reading) -> None:
    assert all(measure.span.since and measure.cites[0].url.startswith("http") for measure in real.measures)
    assert all(measure.span.since <= measure.published for measure in real.measures if measure.span.since and measure.published)
    assert sum(measure.force is None for measure in real.measures) == 4
