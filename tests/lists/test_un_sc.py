"""The UN list is read whole, and a file that lost a regime is held back while its neighbours pass."""

import gzip
from importlib.resources import files
from pathlib import Path

import pytest
from tests.lists.golden import agrees_with_expected

from caveat.facts.form import from_yaml
from caveat.facts.party import PartyKind
from caveat.lists import ListSpec, Reading, check_counts
from caveat.lists.un_sc.read import read

_ROOM = files("caveat.lists.un_sc")
_FILE = "consolidated.xml"
SPEC = from_yaml(ListSpec, (_ROOM / "list.yaml").read_text("utf-8"), where="list.yaml")
SAMPLE = (_ROOM / "sample" / _FILE).read_bytes()


def real(shared: Path, day: str) -> Reading:
    path = shared / "lists" / "un_sc" / day / f"{_FILE}.gz"
    return read({_FILE: gzip.decompress(path.read_bytes())}, SPEC)


def doubts_of(raw: bytes) -> list[str]:
    return [str(doubt) for doubt in read({_FILE: raw}, SPEC).doubts]


def swapped(old: str, new: str) -> bytes:
    assert old in SAMPLE.decode()
    return SAMPLE.replace(old.encode(), new.encode())


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read({_FILE: SAMPLE}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("un_sc", reading)


def test_an_unknown_element_or_attribute_is_told() -> None:
    assert doubts_of(swapped("<SUBMITTED_BY>", '<SHOE size="44"/><SUBMITTED_BY>'))[0].startswith(
        "consolidated.xml:15: INDIVIDUAL/SHOE is unknown (1 times)"
    )
    assert any("SHOE@size is unknown" in doubt for doubt in doubts_of(swapped("<SUBMITTED_BY>", '<SHOE size="44"/><SUBMITTED_BY>')))
    assert any("text after" in doubt for doubt in doubts_of(swapped("</GENDER>", "</GENDER>stray")))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (">Al-Qaida<", ">Moon<", "'Moon' is an unknown regime"),
        (">Good<", ">Splendid<", "'Splendid' is an unknown quality of alias"),
        (">BETWEEN<", ">AROUND<", "'AROUND' is an unknown type of date"),
        (">Passport<", ">Library card<", "'Library card' is an unknown document"),
        (">1966-09-08<", ">1966-09-31<", "'1966-09-31' is no day of birth"),
        (">2016-03-02<", ">yesterday<", "LISTED_ON: 'yesterday' is not a day"),
        (">900002<", ">900001<", "the number 900001 stands twice"),
        ("<DATAID>900002</DATAID>", "<DATAID/>", "no number or no name"),
        ("2024-03-09T23", "9 March 2024", "dateGenerated"),
    ],
)
def test_an_odd_value_is_told_with_its_line(old: str, new: str, told: str) -> None:
    doubts = doubts_of(swapped(old, new))
    assert any(told in doubt for doubt in doubts), doubts
    assert all(doubt.startswith("consolidated.xml:") for doubt in doubts)


def test_a_truncated_hostile_or_missing_file_gives_nothing_but_the_reason() -> None:
    cut = read({_FILE: SAMPLE[: len(SAMPLE) // 2]}, SPEC)
    assert cut.parties == () and len(cut.doubts) == 1
    assert "document type" in doubts_of(SAMPLE.replace(b"<CONSOLIDATED_LIST", b"<!DOCTYPE x []><CONSOLIDATED_LIST", 1))[0]
    assert [str(doubt) for doubt in read({}, SPEC).doubts] == ["un_sc: the file consolidated.xml is missing"]


def test_single_quotes_around_attributes_change_nothing() -> None:
    head, rest = SAMPLE.split(b"<INDIVIDUALS>", 1)
    quoted = head.replace(b'"', b"'") + b"<INDIVIDUALS>" + rest
    assert read({_FILE: quoted}, SPEC) == read({_FILE: SAMPLE}, SPEC)


def test_each_regime_has_its_committee_and_its_basis() -> None:
    lookups = SPEC.lookups or {}
    bounded = {name.removeprefix("tag ") for name in SPEC.expected or {} if name.startswith("tag ")}
    assert lookups["committee"].keys() == lookups["basis"].keys() >= bounded
    assert len(bounded) == 13


@pytest.mark.parametrize(
    ("day", "persons", "entities"),
    [("2020-03-20", 709, 305), ("2021-03-12", 711, 293), ("2026-02-27", 730, 273), ("2026-08-01", 736, 275)],
)
def test_the_real_files_are_read_without_a_doubt(shared: Path, day: str, persons: int, entities: int) -> None:
    reading = real(shared, day)
    assert check_counts(reading, SPEC) == ()
    found = sum(party.kind is PartyKind.PERSON for party in reading.parties)
    assert (found, len(reading.parties) - found) == (persons, entities)
    assert str(reading.as_of) == day
    assert all(measure.span.since for measure in reading.measures)


def test_the_file_that_somebody_saved_again_is_held_back(shared: Path) -> None:
    reasons = [str(reason) for reason in check_counts(real(shared, "2024-11-30"), SPEC)]
    assert any("0 tag Iran, expected 60 to 240" in reason for reason in reasons)
    assert any("137 organisation, expected 165 to 400" in reason for reason in reasons)
