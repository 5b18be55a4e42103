"""Lists are brought up to date whole or not at all: whatever a mirror holds, the snapshot in force stays and still answers."""

import gzip
import itertools
import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.app.small import NAMES, csv_of, csv_room, put, rooms_of, xml_of, xml_room

import caveat
from caveat.app.mirror import FolderMirror
from caveat.app.outcome import Outcome
from caveat.app.shelf import Shelf
from caveat.app.update import origin_of, update
from caveat.facts.problem import NotFound
from caveat.lists import ListRoom, ListSpec, Reading
from caveat.lists.spec import Reader

ROOMS = rooms_of(csv_room(), xml_room())
LAUGHS = '<?xml version="1.0"?>\n<!DOCTYPE names [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<names><name>&b;</name><name>x</name></names>'
ENTITY = '<?xml version="1.0"?>\n<!DOCTYPE names [<!ENTITY a SYSTEM "file:///etc/hostname">]>\n<names><name>&a;</name><name>x</name></names>'


def _update(home: Path, mirror: Path, *chosen: str, rooms: Mapping[str, ListRoom] = ROOMS) -> list[Outcome]:
    return update(Shelf(home), dict(rooms), chosen, FolderMirror(mirror))


def _best(home: Path, list_id: str, name: str) -> float:
    shelf = Shelf(home)
    live = shelf.live(list_id, "9999")
    assert live is not None
    index, entries = shelf.open(live)
    hits = index.search(name, limit=1)
    assert entries.measures(hits[0].party_id)
    return hits[0].score


def _in_force(home: Path, list_id: str) -> str:
    live = Shelf(home).live(list_id, "9999")
    return live.sha256 if live else ""


@pytest.fixture
def stored(tmp_path: Path) -> tuple[Path, Path]:
    """Give a home that holds both small lists as of 2026-01-01, and the mirror that they came from."""
    home, mirror = tmp_path / "home", tmp_path / "mirror"
    put(mirror, "small_csv", "2026-01-01", "names.csv", csv_of(*NAMES))
    put(mirror, "small_xml", "2026-01-01", "names.xml", xml_of(*NAMES), packed=True)
    assert [outcome.state for outcome in _update(home, mirror)] == ["updated", "updated"]
    return home, mirror


BROKEN = {
    "empty csv": ("small_csv", "names.csv", b"", "empty"),
    "cut csv": ("small_csv", "names.csv", csv_of(*NAMES)[:-5], "names.csv:3"),
    "csv of another layout": ("small_csv", "names.csv", b"a,b\nc,d\n", "names.csv:1"),
    "csv in another encoding": ("small_csv", "names.csv", b"Northgate\nCaf\xe9\n", "names.csv:2"),
    "shrunken csv": ("small_csv", "names.csv", csv_of(NAMES[0]), "expected 2 to 100"),
    "swollen csv": ("small_csv", "names.csv", csv_of(*(f"Firm {n}" for n in range(101))), "expected 2 to 100"),
    "empty xml": ("small_xml", "names.xml", b"", "names.xml:1"),
    "cut xml": ("small_xml", "names.xml", xml_of(*NAMES)[:-20], "names.xml:5"),
    "web page": ("small_xml", "names.xml", b"<html><body>Sign in<br></body></html>", "names.xml:1"),
    "billion laughs": ("small_xml", "names.xml", LAUGHS.encode(), "names.xml:2"),
    "entity": ("small_xml", "names.xml", ENTITY.encode(), "names.xml:2"),
    "entity in utf-16": ("small_xml", "names.xml", ENTITY.replace("1.0", '1.0" encoding="utf-16').encode("utf-16"), "names.xml"),
}


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_is_held_with_its_place_and_the_stored_list_stays(what: str, packed: bool, stored: tuple[Path, Path]) -> None:
    home, mirror = stored
    list_id, name, content, told = BROKEN[what]
    before = _in_force(home, list_id)
    put(mirror, list_id, "2026-02-01", name, content, packed=packed)
    outcome = _update(home, mirror, list_id)[0]
    assert outcome.state == "held"
    assert told in outcome.problems[0]
    assert outcome.problems[0].endswith(")"), "advice is missing"
    assert _in_force(home, list_id) == before
    assert _best(home, list_id, "Northgate Optics") > 0.9
    assert Shelf(home).state(list_id)["state"] == "held"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (gzip.compress(bytes(5_000_000)), "unpacks to more than 1,000,000 bytes"),
        (gzip.compress(csv_of(*NAMES))[:-9], "cut off"),
        (csv_of(*NAMES), "is not gzip"),
        (bytes(1_000_001), "larger than 1,000,000 bytes"),
    ],
    ids=["bomb", "cut", "not gzip", "large"],
)
def test_a_packed_file_that_cannot_be_unpacked_fails_with_its_path(raw: bytes, told: str, stored: tuple[Path, Path]) -> None:
    home, mirror = stored
    before = _in_force(home, "small_csv")
    path = put(mirror, "small_csv", "2026-02-01", "names.csv.gz", raw)
    outcome = _update(home, mirror, "small_csv")[0]
    assert outcome.state == "failing"
    assert str(path) in outcome.problems[0]
    assert told in outcome.problems[0]
    assert _in_force(home, "small_csv") == before


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200), list_id=st.sampled_from(["small_csv", "small_xml"]))
def test_whatever_bytes_come_the_stored_list_answers(content: bytes, list_id: str, stored: tuple[Path, Path]) -> None:
    home, mirror = stored
    name = "names.csv" if list_id == "small_csv" else "names.xml"
    put(mirror, list_id, "2026-03-01", name, content)
    assert _update(home, mirror, list_id)[0].state in ("held", "failing", "updated", "unchanged")
    assert _in_force(home, list_id)


def test_files_that_did_not_change_are_told_as_such(stored: tuple[Path, Path]) -> None:
    home, mirror = stored
    assert [outcome.state for outcome in _update(home, mirror)] == ["unchanged", "unchanged"]
    assert len(Shelf(home).snapshots("small_csv")) == 1


def test_the_newest_day_wins_and_the_older_snapshot_is_kept(stored: tuple[Path, Path]) -> None:
    home, mirror = stored
    put(mirror, "small_csv", "2026-02-01", "names.csv", csv_of(*NAMES, "Meadow Sensors"))
    put(mirror, "small_csv", "notes", "names.csv", b"not a day")
    put(mirror, "small_csv", "2025-12-31", "names.csv", csv_of("Old One", "Old Two"))
    outcome = _update(home, mirror, "small_csv")[0]
    assert (outcome.state, outcome.as_of, outcome.parties) == ("updated", "2026-02-01", 4)
    assert [str(one.as_of) for one in Shelf(home).snapshots("small_csv")] == ["2026-01-01", "2026-02-01"]
    assert _best(home, "small_csv", "Meadow Sensors") > 0.9


def test_an_older_file_that_comes_late_does_not_replace_a_newer_one(stored: tuple[Path, Path], tmp_path: Path) -> None:
    home, _ = stored
    before = _in_force(home, "small_csv")
    put(tmp_path / "old", "small_csv", "2024-01-01", "names.csv", csv_of("Old One", "Old Two"))
    assert _update(home, tmp_path / "old", "small_csv")[0].state == "updated"
    assert _in_force(home, "small_csv") == before


def test_a_day_that_lacks_a_file_is_passed_over_and_told(stored: tuple[Path, Path]) -> None:
    home, mirror = stored
    put(mirror, "small_csv", "2026-02-01", "names.csv.part", b"half")
    outcome = _update(home, mirror, "small_csv")[0]
    assert (outcome.state, outcome.as_of) == ("unchanged", "2026-01-01")
    assert "2026-02-01" in outcome.problems[0]
    assert "names.csv" in outcome.problems[0]


def test_a_mirror_whose_days_all_lack_a_file_fails(tmp_path: Path) -> None:
    put(tmp_path, "small_csv", "2026-02-01", "renamed.csv", b"x")
    outcome = _update(tmp_path / "home", tmp_path, "small_csv")[0]
    assert outcome.state == "failing"
    assert "names.csv" in outcome.problems[0]


def test_a_folder_named_by_an_impossible_day_is_told_with_its_place(tmp_path: Path) -> None:
    put(tmp_path, "small_csv", "2026-13-45", "names.csv", csv_of(*NAMES))
    outcome = _update(tmp_path / "home", tmp_path, "small_csv")[0]
    assert outcome.state == "failing"
    assert "2026-13-45: '2026-13-45' is not a day of the calendar" in outcome.problems[0]


def test_a_list_that_the_mirror_does_not_hold_is_absent_and_leaves_no_trace(stored: tuple[Path, Path], tmp_path: Path) -> None:
    home, _ = stored
    (tmp_path / "bare").mkdir()
    outcome = _update(home, tmp_path / "bare", "small_csv")[0]
    assert (outcome.state, outcome.problems) == ("absent", ("no files of this list are there",))
    assert Shelf(home).state("small_csv")["state"] == "updated"


def test_one_list_in_trouble_stops_no_other(stored: tuple[Path, Path]) -> None:
    home, mirror = stored
    put(mirror, "small_csv", "2026-02-01", "names.csv", b"")
    put(mirror, "small_xml", "2026-02-01", "names.xml", xml_of(*NAMES, "Meadow Sensors"))
    assert [outcome.state for outcome in _update(home, mirror)] == ["held", "updated"]


def test_a_held_list_recovers_with_the_next_good_file(stored: tuple[Path, Path]) -> None:
    home, mirror = stored
    put(mirror, "small_csv", "2026-02-01", "names.csv", b"")
    _update(home, mirror)
    put(mirror, "small_csv", "2026-02-01", "names.csv", csv_of(*NAMES, "Meadow Sensors"))
    assert _update(home, mirror)[0].state == "updated"
    assert Shelf(home).state("small_csv")["problems"] == []


def test_an_unknown_list_is_refused_before_anything_is_done(stored: tuple[Path, Path]) -> None:
    home, mirror = stored
    with pytest.raises(NotFound, match="small_tsv") as told:
        _update(home, mirror, "small_csv", "small_tsv")
    assert "small_csv, small_xml" in told.value.advice


def test_a_mirror_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no such folder"):
        origin_of(str(tmp_path / "nowhere"), ())


def test_a_list_that_is_written_here_is_not_looked_for(tmp_path: Path) -> None:
    written = replace(csv_room(), read=None)
    outcome = _update(tmp_path / "home", tmp_path, "small_csv", rooms=rooms_of(written))[0]
    assert outcome.state == "absent"
    assert "written here" in outcome.problems[0]


def test_two_updates_at_once_do_no_harm(stored: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    home, mirror = stored
    seconds = itertools.count(10)
    monkeypatch.setattr("caveat.app.store_list.now", lambda: f"2099-01-01T00:00:{next(seconds)}Z")
    put(mirror, "small_csv", "2026-02-01", "names.csv", csv_of(*NAMES, "Meadow Sensors"))
    together = threading.Barrier(4)
    meet = replace(ROOMS["small_csv"], read=_read_when(together, ROOMS["small_csv"]))
    outcomes: list[Outcome] = []
    workers = [
        threading.Thread(target=lambda: outcomes.extend(_update(home, mirror, "small_csv", rooms=rooms_of(meet)))) for _ in range(4)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    assert [outcome.state for outcome in outcomes] == ["updated"] * 4
    assert len(Shelf(home).snapshots("small_csv")) == 2
    assert _best(home, "small_csv", "Meadow Sensors") > 0.9
    assert not [path for path in (home / "lists" / "small_csv").iterdir() if path.name.startswith(".")]


def test_a_disk_that_fails_is_an_outcome_and_no_crash(stored: tuple[Path, Path]) -> None:
    home, mirror = stored
    before = _in_force(home, "small_csv")
    put(mirror, "small_csv", "2026-02-01", "names.csv", csv_of("Meadow Sensors", "Firm Two"))
    full = replace(ROOMS["small_csv"], read=_read_then_fail)
    outcomes = _update(home, mirror, rooms=rooms_of(full, ROOMS["small_xml"]))
    assert [outcome.state for outcome in outcomes] == ["failing", "unchanged"]
    assert "No space left" in outcomes[0].problems[0]
    assert _in_force(home, "small_csv") == before


def test_real_lists_are_updated_checked_and_left_alone_when_unchanged(shared: Path, tmp_path: Path) -> None:
    with caveat.open(tmp_path) as house:
        outcomes = house.update("un_sc", "us_bis_mieu", mirror=str(shared / "lists"))
        assert [(outcome.list_id, outcome.state, outcome.problems) for outcome in outcomes] == [
            ("un_sc", "updated", ()),
            ("us_bis_mieu", "updated", ()),
        ]
        again = house.update("un_sc", "us_bis_mieu", mirror=str(shared / "lists"))
        assert [outcome.state for outcome in again] == ["unchanged", "unchanged"]
        states = {one.id: one for one in house.lists()}
        assert states["un_sc"].complete
        assert states["un_sc"].parties > 900
        assert house.screen("AL-QAIDA")[0].list_id == "un_sc"
        raw = gzip.decompress(max((shared / "lists" / "un_sc").glob("*/consolidated.xml.gz")).read_bytes())
        put(tmp_path / "bad", "un_sc", "2030-01-01", "consolidated.xml", raw[: len(raw) // 2])
        held = house.update("un_sc", mirror=str(tmp_path / "bad"))[0]
        assert held.state == "held"
        assert "consolidated.xml:" in held.problems[0]
        told = {one.id: one for one in house.lists()}["un_sc"]
        assert (told.state, told.snapshot) == ("held", states["un_sc"].snapshot)
        assert house.screen("AL-QAIDA")[0].list_id == "un_sc"


def _read_when(together: threading.Barrier, room: ListRoom) -> Reader:
    def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
        together.wait(30)
        assert room.read is not None
        return room.read(files, spec)

    return read


def _read_then_fail(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    raise OSError(28, "No space left on device")
