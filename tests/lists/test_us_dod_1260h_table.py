"""A newer section 1260H list may be loaded from a table; the whole table gives what is bundled."""

from importlib.resources import files
from pathlib import Path

import pytest
from tests.lists.golden import agrees_with_expected

from caveat.facts import Day
from caveat.facts.form import from_yaml
from caveat.lists import ListSpec, Reading, check_counts, read_bundle
from caveat.lists.us_dod_1260h.read import FILE, read

_ROOM = files("caveat.lists.us_dod_1260h")
SPEC = from_yaml(ListSpec, (_ROOM / "list.yaml").read_text("utf-8"), where="list.yaml")
SAMPLE = (_ROOM / "sample" / FILE).read_bytes()


def spans(name: str, reading: Reading) -> list[str]:
    return [str(one.span) for one in reading.measures if one.targets[0].party == f"us_dod_1260h:{name}"]


def test_the_sample_gives_the_expected_facts() -> None:
    reading = read({FILE: SAMPLE}, SPEC)
    assert reading.doubts == ()
    assert agrees_with_expected("us_dod_1260h", reading)


def test_who_is_not_on_the_newest_list_has_left_and_who_came_back_has_two_stays() -> None:
    reading = read({FILE: SAMPLE}, SPEC)
    assert spans("imaginary-seventh-research-institute", reading) == ["2026-06-08 to 2027-01-15"]
    assert spans("heron-optics", reading) == ["2021-06-03 to 2024-01-31", "2027-01-15 to …"]
    assert str(reading.as_of) == "2027-01-15"


def test_a_former_name_makes_one_party_of_two_rows() -> None:
    reading = read({FILE: SAMPLE}, SPEC)
    (party,) = (one for one in reading.parties if one.id == "us_dod_1260h:paper-crane-drone")
    assert [name.text for name in party.names] == [
        "Paper Crane Aviation Co., Ltd.",
        "PCA",
        "Paper Crane Drone Co., Ltd.",
        "PCD",
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"2024-01-31", b"2021-01-31", f"{FILE}:3: it ends on 2021-01-31 and was listed on 2021-06-03"),
        (b"2022-10-05", b"October", f"{FILE}:4: listed: 'October' is no day"),
        (b"former_name", b"shoe", f"{FILE}:1: the column 'shoe' is unknown"),
        (b"Grey Heron Industries Corporation,GHIC", b",GHIC", f"{FILE}:2: the row names nobody"),
    ],
)
def test_what_is_odd_is_told_with_its_line(old: bytes, new: bytes, told: str) -> None:
    doubts = [str(doubt) for doubt in read({FILE: SAMPLE.replace(old, new, 1)}, SPEC).doubts]
    assert any(told in doubt for doubt in doubts)


def test_a_missing_file_is_told() -> None:
    assert [str(doubt) for doubt in read({}, SPEC).doubts] == [f"us_dod_1260h: the file {FILE} is missing"]


def test_the_whole_table_gives_what_is_bundled(shared: Path) -> None:
    bundle = read_bundle((_ROOM / "bundled.yaml").read_text("utf-8"), where="bundled.yaml")
    reading = read({FILE: (shared / "facts" / FILE).read_bytes()}, SPEC)
    assert check_counts(reading, SPEC) == ()
    assert reading.rows == 397
    assert {one.id: one.span for one in reading.measures} == {one.id: one.span for one in bundle.measures}
    assert [(one.id, one.kind, set(one.names), one.part_of) for one in reading.parties] == [
        (one.id, one.kind, set(one.names), one.part_of) for one in bundle.parties
    ]


def test_the_newest_list_alone_may_be_loaded(shared: Path) -> None:
    head, *rows = (shared / "facts" / FILE).read_text("utf-8").splitlines()
    newest = [row for row in rows if row.endswith("2026-06-08,")]
    reading = read({FILE: "\n".join([head, *newest, ""]).encode()}, SPEC)
    assert check_counts(reading, SPEC) == ()
    assert sum(one.in_force(Day(2026, 6, 8)) for one in reading.measures) == 188
