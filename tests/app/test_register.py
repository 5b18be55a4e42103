"""Registers are read as a stream, found by exact name and id, and give who holds whom; nobody is screened against them."""

import gzip
import io
import json
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from tests.app.small import put, register_room, rooms_of

import caveat
from caveat.app.entries import EntryFile
from caveat.app.house import House
from caveat.app.mirror import FolderMirror
from caveat.app.outcome import Outcome
from caveat.app.quarantine import Quarantine
from caveat.app.reader import stream_again
from caveat.app.shelf import Shelf
from caveat.app.unpack import opened
from caveat.app.update import update
from caveat.facts import Day
from caveat.facts.exact import Exact
from caveat.facts.problem import BadInput, NotFound
from caveat.lists import ListRoom

ROOM = register_room()
ROWS = "company,1,Northgate Optics Ltd\ncompany,2,Harbour Radio Works\ncompany,3,華為技術有限公司\nstake,1,2,0.75\nstake,2,3,0.4\n"


def _update(home: Path, mirror: Path, room: ListRoom = ROOM) -> Outcome:
    return update(Shelf(home), rooms_of(room), (), FolderMirror(mirror))[0]


def _entries(home: Path) -> EntryFile:
    shelf = Shelf(home)
    live = shelf.live("small_register", "9999")
    assert live is not None
    return shelf.register(live, lambda paths: stream_again(ROOM, paths))


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """Give a home that holds the small register, and its mirror beside it."""
    put(tmp_path / "m", "small_register", "2026-01-01", "register.csv", ROWS.encode(), packed=True)
    assert _update(tmp_path / "home", tmp_path / "m").state == "updated"
    return tmp_path / "home"


def test_a_register_tells_who_is_called_so_and_who_holds_whom(stored: Path) -> None:
    entries = _entries(stored)
    assert [one.id for one in entries.called("NORTHGATE  optics, Ltd.")] == ["small_register:1"]
    assert [one.id for one in entries.called("华为技术有限公司")] == ["small_register:3"]
    assert entries.called("Northgate") == ()
    assert entries.party("small_register:2").caption == "Harbour Radio Works"
    assert [(one.holder, one.least) for one in entries.stakes_in("small_register:2")] == [("small_register:1", Exact("0.75"))]
    assert [one.held for one in entries.stakes_of("small_register:2")] == ["small_register:3"]
    assert len(entries.ties_of("small_register:2")) == 2
    assert len(list(entries.every_stake())) == 2
    source = entries.party("small_register:2").source
    assert source is not None and len(source.snapshot) == 64 and source.place == "register.csv:2"


def test_facts_of_one_row_are_one_row(stored: Path) -> None:
    live = Shelf(stored).live("small_register", "9999")
    assert live is not None
    assert (live.rows, live.parties, live.measures) == (5, 3, 0)


def test_a_register_that_did_not_change_is_not_even_unpacked(stored: Path, tmp_path: Path) -> None:
    path = tmp_path / "m" / "small_register" / "2026-01-01" / "register.csv.gz"
    assert _update(stored, tmp_path / "m").state == "unchanged"
    path.write_bytes(gzip.compress(ROWS.encode() + b"company,4,Meadow Sensors\n", mtime=0))
    assert _update(stored, tmp_path / "m").state == "updated", "a change at once after the look is seen"


def test_packed_or_not_it_is_the_same_snapshot(stored: Path, tmp_path: Path) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("golden-copy.csv", ROWS)
    for day, content in (("2026-02-01", ROWS.encode()), ("2026-03-01", archive.getvalue())):
        put(tmp_path / "m", "small_register", day, "register.csv", content)
        assert _update(stored, tmp_path / "m").state == "unchanged"


def test_rows_that_cannot_be_read_hold_a_register_and_leave_nothing_half(stored: Path, tmp_path: Path) -> None:
    put(tmp_path / "m", "small_register", "2026-02-01", "register.csv", (ROWS + "firm,5,Strange\n").encode())
    outcome = _update(stored, tmp_path / "m")
    assert outcome.state == "held"
    assert "register.csv:6: no such row" in outcome.problems[0]
    assert Quarantine(stored).every("small_register")[0].doubts
    assert not list((stored / "lists" / "small_register").glob(".staged-*"))
    assert _update(stored, tmp_path / "m").problems == outcome.problems


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (gzip.compress(ROWS.encode())[:-9], "cut off"),
        (ROWS.encode() + b"company,1,Somebody Else\n", "more than one party: small_register:1"),
        (gzip.compress(bytes(3_000_000)), "unpacks to more than 1,000,000"),
    ],
    ids=["cut", "one id twice", "bomb"],
)
def test_a_broken_register_is_not_published(content: bytes, told: str, stored: Path, tmp_path: Path) -> None:
    put(tmp_path / "m", "small_register", "2026-02-01", "register.csv", content)
    outcome = _update(stored, tmp_path / "m")
    assert outcome.state in ("held", "failing")
    assert told in outcome.problems[0]
    assert _entries(stored).party("small_register:1").caption == "Northgate Optics Ltd"


def test_a_register_that_lost_a_third_is_held(tmp_path: Path) -> None:
    rows = [f"company,{number},Firm {number}\n" for number in range(60)]
    put(tmp_path / "m", "small_register", "2026-01-01", "register.csv", "".join(rows).encode())
    _update(tmp_path / "home", tmp_path / "m")
    put(tmp_path / "m", "small_register", "2026-02-01", "register.csv", "".join(rows[20:]).encode())
    outcome = _update(tmp_path / "home", tmp_path / "m")
    assert outcome.state == "held"
    assert "20 of 60 parties are gone" in outcome.problems[0]


def test_facts_that_other_code_made_are_made_anew(stored: Path) -> None:
    for facts in (stored / "lists").glob("*/*/facts-*"):
        facts.rename(facts.with_name("facts-of-another-version"))
    assert len(_entries(stored).called("Harbour Radio Works")) == 1


def test_nobody_is_screened_against_a_register(stored: Path) -> None:
    house = caveat.open(stored)
    house.rooms = {**house.rooms, "small_register": ROOM}
    assert "small_register" not in {live.spec.id for live in house.world().lists}
    assert house.register("small_register").called("Harbour Radio Works")
    assert {one.id: one.rows for one in house.lists()}["small_register"] == 5
    with pytest.raises(NotFound, match="no register 'un_sc'"):
        house.register("un_sc")
    with pytest.raises(BadInput, match="too long"):
        house.difference("small_register", "2026-01-01", "2026-01-01")


DEAL = {
    "act": "export",
    "from_country": "US",
    "to": "MY",
    "parties": [{"name": "Harbour", "role": "end_user", "country": "MY", "identifiers": {"lei": "2"}}],
    "lines": [{"kind": "commodity", "eccn": "EAR99", "origin": "US"}],
}


@pytest.fixture
def harbour(stored: Path) -> House:
    """Open a house with the small register, where a firm holds three quarters of a party of the deal."""
    house = caveat.open(stored)
    house.rooms = {**house.rooms, "small_register": ROOM}
    return house


def test_a_deal_is_checked_with_those_above_its_parties_and_replayed(harbour: House) -> None:
    answer = harbour.check(DEAL, "2026-07-01")
    assert any("who stands above Harbour (2, there Harbour Radio Works)" in one for one in answer.caveats)
    assert "small_register" in {one.list_id for one in answer.receipt.snapshots}
    path = harbour.keep(answer.receipt)
    assert harbour.replay(path)[1] == answer
    earlier = harbour.check(DEAL, "2026-07-01", known_at="2020-01-01")
    assert not any("stands above" in one for one in earlier.caveats), "the register was not known then"


def test_whoever_is_asked_for_facts_gets_the_holders_into_the_deal(harbour: House) -> None:
    completed = harbour.complete(DEAL, lambda _: "", Day(2026, 7, 1), None)
    assert [one.name for one in completed.deal.holders] == ["Northgate Optics Ltd"]
    assert [(one.holder, one.held, one.least) for one in completed.deal.stakes] == [
        ("small_register:1", "small_register:2", Exact("0.75"))
    ]


def test_a_file_of_deals_is_answered_as_each_alone(harbour: House, tmp_path: Path) -> None:
    path = tmp_path / "deals.jsonl"
    path.write_text(json.dumps(DEAL) + "\n", "utf-8")
    with harbour.checking(path, "2026-07-01", "2026-07-23T12:00:00Z") as checking:
        (row,) = checking.answers
    assert row["receipt"] == harbour.check(DEAL, "2026-07-01", "2026-07-23T12:00:00Z").receipt.id


def test_a_long_register_is_read_in_bounded_memory(tmp_path: Path) -> None:
    rows = "".join(f"company,{number},Firm number {number} of the register\n" for number in range(30_000))
    put(tmp_path / "m", "small_register", "2026-01-01", "register.csv", rows.encode(), packed=True)
    room = register_room(largest_bytes=10_000_000)
    tracemalloc.start()
    try:
        assert _update(tmp_path / "home", tmp_path / "m", room).parties == 30_000
        assert tracemalloc.get_traced_memory()[1] < 40_000_000
    finally:
        tracemalloc.stop()


def test_a_zip_of_several_files_is_not_guessed_at(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as zipped:
        zipped.writestr("a", "1")
        zipped.writestr("b", "2")
    with pytest.raises(BadInput, match="holds 2 files"), opened(tmp_path / "two.zip", largest=10):
        pass
