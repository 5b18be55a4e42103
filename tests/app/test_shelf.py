"""Snapshots stand whole on the shelf or not at all, and the one that was in force at a moment can be found again."""

import shutil
import sqlite3
from pathlib import Path

import orjson
import pytest
from tests.app.small import NAMES, csv_of, csv_room

from caveat.app import stage
from caveat.app.raw import sha256_of_files
from caveat.app.shelf import Shelf
from caveat.facts import Day
from caveat.facts.cite import Snapshot
from caveat.facts.problem import BadInput, NotFound
from caveat.lists import Reading

ROOM = csv_room()


def _reading(*names: str, complete: bool = True) -> tuple[dict[str, bytes], Reading]:
    files = {"names.csv": csv_of(*names)}
    assert ROOM.read is not None
    reading = ROOM.read(files, ROOM.spec)
    return files, Reading(parties=reading.parties, measures=reading.measures, rows=reading.rows, complete=complete)


def _put(
    shelf: Shelf, *names: str, as_of: str = "2026-01-01", known_at: str = "2026-01-01T00:00:00Z", complete: bool = True
) -> Snapshot:
    files, reading = _reading(*names, complete=complete)
    return shelf.put("small_csv", files, reading, as_of=Day.of(as_of), known_at=known_at)


def test_the_hash_depends_on_names_and_bytes_and_not_on_order() -> None:
    one, two = {"a": b"1", "b": b"2"}, {"b": b"2", "a": b"1"}
    assert sha256_of_files(one) == sha256_of_files(two)
    assert len({sha256_of_files(files) for files in (one, {"a": b"1"}, {"a": b"2", "b": b"1"}, {"a": b"1b", "": b"2"}, {})}) == 5


def test_what_is_put_is_found_again_with_its_facts_and_their_source(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    snapshot = _put(shelf, *NAMES)
    assert shelf.snapshots("small_csv") == [snapshot]
    assert shelf.has("small_csv", snapshot.sha256)
    index, entries = shelf.open(snapshot)
    hit = index.search("Zephyr Drones")[0]
    assert entries.party(hit.party_id).caption == "Zephyr Drones GmbH"
    assert entries.measures(hit.party_id)[0].programme == "SMALL"
    assert len(entries.every_measure()) == 3
    with pytest.raises(NotFound, match="no party"):
        entries.party("nobody")
    raw = tmp_path / "lists" / "small_csv" / snapshot.sha256 / "raw" / "names.csv"
    assert raw.read_bytes() == csv_of(*NAMES)


def test_the_same_bytes_are_put_once(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    assert _put(shelf, *NAMES).sha256 == _put(shelf, *NAMES).sha256
    assert len(shelf.snapshots("small_csv")) == 1


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), sqlite3.OperationalError("disk full"), KeyboardInterrupt()]
)
def test_a_write_that_fails_leaves_nothing(error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, reading: Reading) -> None:
        path.write_bytes(b"half")
        raise error

    shelf = Shelf(tmp_path)
    before = _put(shelf, *NAMES)
    monkeypatch.setattr(stage, "write_entries", fail)
    with pytest.raises(type(error)):
        _put(shelf, "Meadow Sensors", "Firm Two")
    assert shelf.snapshots("small_csv") == [before]
    assert [path.name for path in (tmp_path / "lists" / "small_csv").iterdir()] == [before.sha256]


def test_what_a_killed_update_left_behind_is_not_taken_for_a_snapshot(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    snapshot = _put(shelf, *NAMES)
    folder = tmp_path / "lists" / "small_csv"
    shutil.copytree(folder / snapshot.sha256, folder / ".staged-killed")
    changed = orjson.loads((folder / ".staged-killed" / "snapshot.json").read_bytes()) | {"sha256": "f" * 64, "as_of": "2027-01-01"}
    (folder / ".staged-killed" / "snapshot.json").write_bytes(orjson.dumps(changed))
    assert shelf.live("small_csv", "9999") == snapshot


def test_the_snapshot_in_force_at_a_moment_is_the_newest_then_known(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    first = _put(shelf, "First A", "First B", as_of="2026-01-01", known_at="2026-01-03T08:00:00Z")
    second = _put(shelf, "Second A", "Second B", as_of="2026-02-01", known_at="2026-02-03T08:00:00Z")
    _put(shelf, "Older A", "Older B", as_of="2025-01-01", known_at="2026-03-01T08:00:00Z")
    assert shelf.live("small_csv", "2026-01-03T07:59:59Z") is None
    assert shelf.live("small_csv", "2026-01-03T08:00:00Z") == first
    assert shelf.live("small_csv", "2026-02-03T07:59:59Z") == first
    assert shelf.live("small_csv", "2026-02-03T08:00:00Z") == second
    assert shelf.live("small_csv", "2026-12-31T00:00:00Z") == second
    assert shelf.live("no_such_list", "9999") is None


def test_a_whole_list_goes_before_an_extract_of_a_later_day(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    extract = _put(shelf, "Part A", "Part B", as_of="2026-05-01", known_at="2026-05-01T00:00:00Z", complete=False)
    whole = _put(shelf, *NAMES, as_of="2026-01-01", known_at="2026-06-01T00:00:00Z")
    assert shelf.live("small_csv", "2026-05-02T00:00:00Z") == extract
    assert shelf.live("small_csv", "2026-06-02T00:00:00Z") == whole


def test_a_snapshot_that_is_not_here_is_told(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    snapshot = _put(shelf, *NAMES)
    shutil.rmtree(tmp_path / "lists" / "small_csv" / snapshot.sha256)
    with pytest.raises(NotFound, match="not on this shelf"):
        shelf.open(snapshot)


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'"text"', b'{"list_id": 3}'])
def test_a_broken_snapshot_file_is_told_with_its_path(broken: bytes, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    snapshot = _put(shelf, *NAMES)
    path = tmp_path / "lists" / "small_csv" / snapshot.sha256 / "snapshot.json"
    path.write_bytes(broken)
    with pytest.raises(BadInput) as told:
        shelf.snapshots("small_csv")
    assert str(path) in str(told.value)


def test_the_state_of_the_last_update_is_kept(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    assert shelf.state("small_csv") == {}
    shelf.note_state("small_csv", {"state": "held", "problems": ["x"]})
    shelf.note_state("small_csv", {"state": "updated", "problems": []})
    assert shelf.state("small_csv") == {"state": "updated", "problems": []}
    assert [path.name for path in (tmp_path / "lists" / "small_csv").iterdir()] == ["state.json"]
