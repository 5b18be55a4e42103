"""What a person decides about lists: releases with a reason, files by hand, lists of one's own, how much is kept."""

import gzip
import threading
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.app.small import NAMES, csv_of, csv_room, numbered_of, numbered_room, put, rooms_of

import caveat
from caveat.app.hand import add_files, release, rooms_for
from caveat.app.house import House as OpenHouse
from caveat.app.lock import Busy, writer, writing
from caveat.app.mirror import FolderMirror
from caveat.app.outcome import Outcome
from caveat.app.own_lists import OWN_FORMATS
from caveat.app.quarantine import Quarantine
from caveat.app.retention import Keep, keep_of, prune, superfluous
from caveat.app.shelf import Shelf
from caveat.app.update import update
from caveat.app.watch import SILENT
from caveat.facts import Day
from caveat.facts.exact import Exact
from caveat.facts.problem import BadInput, Incomplete, NotFound
from caveat.lists.formats import FORMATS

ROOM = numbered_room()
FIRMS = {number: f"Firm {word} Works" for number, word in enumerate("abcdefghijklmnopqrstuvwxyz", start=1)}


def _update(home: Path, mirror: Path) -> Outcome:
    return update(Shelf(home), rooms_of(ROOM), (), FolderMirror(mirror))[0]


@pytest.fixture
def held(tmp_path: Path) -> tuple[Path, Outcome]:
    """Give a home with a small list in force, and a much shorter one held back."""
    put(tmp_path / "m", "small_numbered", "2026-01-01", "numbered.csv", numbered_of(FIRMS))
    assert _update(tmp_path / "home", tmp_path / "m").state == "updated"
    put(tmp_path / "m", "small_numbered", "2026-02-01", "numbered.csv", numbered_of({1: FIRMS[1], 2: FIRMS[2]}))
    outcome = _update(tmp_path / "home", tmp_path / "m")
    assert outcome.state == "held"
    return tmp_path / "home", outcome


def test_a_list_without_a_snapshot_has_nothing_to_prune(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    assert superfluous(shelf, "small_numbered", Keep(days=400)) == []
    assert superfluous(shelf, "small_numbered", Keep(snapshots=1)) == []


def test_what_a_gate_holds_a_person_releases_and_answers_for(held: tuple[Path, Outcome]) -> None:
    home, waiting = held
    shelf = Shelf(home)
    before = shelf.live("small_numbered", "9999")
    outcome = release(shelf, ROOM, waiting.sha256[:8], "OFAC delisted them, press release of 2026-02-01", "A. Person", SILENT)
    assert (outcome.state, outcome.parties) == ("updated", 2)
    live = shelf.live("small_numbered", "9999")
    assert live is not None and live.override is not None and before is not None
    assert (live.override.by, live.override.because) == ("A. Person", "OFAC delisted them, press release of 2026-02-01")
    assert live.override.gates == waiting.problems
    assert not Quarantine(home).every("small_numbered")
    assert shelf.find("small_numbered", before.sha256[:12]) == before, "the last good one is never taken away"


def test_before_the_release_the_older_snapshot_is_what_was_known(
    held: tuple[Path, Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    home, waiting = held
    shelf = Shelf(home)
    first = shelf.live("small_numbered", "9999")
    monkeypatch.setattr("caveat.app.store_list.now", lambda: "2027-03-01T12:00:00Z")
    release(shelf, ROOM, waiting.sha256, "checked", "A. Person", SILENT)
    assert shelf.live("small_numbered", "2027-03-01T11:59:59Z") == first
    released = shelf.live("small_numbered", "2027-03-01T12:00:00Z")
    assert released is not None and released.sha256 == waiting.sha256
    assert released.as_of == Day(2026, 2, 1), "it is of the day of its file, and known since its release"


def test_a_release_is_told_in_every_answer_and_in_the_list_of_lists(tmp_path: Path, shared: Path) -> None:
    house = caveat.open(tmp_path / "home")
    house.update("us_bis_mieu", mirror=str(shared / "lists"))
    room = house.rooms["us_bis_mieu"]
    live = house.shelf.live("us_bis_mieu", "9999")
    assert live is not None
    strict = replace(room, spec=replace(room.spec, filled={"births": Exact("0.5")}))
    house.shelf.take_away(live)
    house.rooms = {**house.rooms, "us_bis_mieu": strict}
    waiting = house.update("us_bis_mieu", mirror=str(shared / "lists"))[0]
    assert waiting.state == "held"
    assert {one.id: one.held for one in house.lists()}["us_bis_mieu"] == (waiting.sha256,)
    house.release("us_bis_mieu", waiting.sha256, because="no organisation is born", by="A. Person")
    told = {one.id: one for one in house.lists()}["us_bis_mieu"]
    assert told.release is not None and told.release.by == "A. Person"
    answer = house.check({"act": "export", "parties": [{"name": "Somebody"}]}, "2026-08-01")
    assert any("released by A. Person" in caveat and "no organisation is born" in caveat for caveat in answer.caveats)
    house.keep(answer.receipt)
    assert house.replay(answer.receipt.id)[1].receipt == answer.receipt


def test_what_cannot_be_read_is_released_by_nobody(tmp_path: Path) -> None:
    put(tmp_path / "m", "small_numbered", "2026-01-01", "numbered.csv", b"1,Half a r\n")
    waiting = _update(tmp_path / "home", tmp_path / "m")
    with pytest.raises(BadInput, match="cannot be released"):
        release(Shelf(tmp_path / "home"), ROOM, waiting.sha256, "I trust it", "A. Person", SILENT)
    assert Shelf(tmp_path / "home").live("small_numbered", "9999") is None


@pytest.mark.parametrize(("because", "by"), [("", "A. Person"), ("  ", "A. Person"), ("checked", " ")])
def test_a_release_without_reason_or_name_is_refused(because: str, by: str, held: tuple[Path, Outcome]) -> None:
    with pytest.raises(BadInput, match="its reason and the name"):
        release(Shelf(held[0]), ROOM, held[1].sha256, because, by, SILENT)


def test_what_is_not_held_cannot_be_released(held: tuple[Path, Outcome]) -> None:
    with pytest.raises(NotFound, match="nothing of small_numbered is held as 'ffff'") as told:
        release(Shelf(held[0]), ROOM, "ffff", "checked", "A. Person", SILENT)
    assert held[1].sha256[:12] in told.value.advice


def test_files_by_hand_are_known_by_their_names_packed_or_not(tmp_path: Path) -> None:
    rooms, shelf = rooms_of(ROOM, csv_room()), Shelf(tmp_path / "home")
    day = tmp_path / "2026-03-01"
    day.mkdir()
    (day / "names.csv.gz").write_bytes(gzip.compress(csv_of(*NAMES)))
    with zipfile.ZipFile(day / "numbered.csv.zip", "w") as zipped:
        zipped.writestr("numbered.csv", numbered_of(FIRMS))
    for name, list_id in (("names.csv.gz", "small_csv"), ("numbered.csv.zip", "small_numbered")):
        outcome = add_files(shelf, rooms, [day / name], "", None, SILENT)[0]
        assert (outcome.list_id, outcome.state, outcome.as_of) == (list_id, "updated", "2026-03-01")
    assert add_files(shelf, rooms, [day / "names.csv.gz"], "", Day(2026, 4, 1), SILENT)[0].state == "unchanged"


def test_files_by_hand_pass_the_same_gates(held: tuple[Path, Outcome], tmp_path: Path) -> None:
    (tmp_path / "numbered.csv").write_bytes(numbered_of({1: FIRMS[1], 9: FIRMS[9]}))
    outcome = add_files(Shelf(held[0]), rooms_of(ROOM), [tmp_path / "numbered.csv"], "", Day(2026, 3, 1), SILENT)[0]
    assert outcome.state == "held"


def test_files_of_no_list_or_of_several_are_told(tmp_path: Path) -> None:
    rooms = rooms_of(csv_room("one"), csv_room("two"), csv_room("three", mirror_of="two"))
    names = {"names.csv": tmp_path / "names.csv"}
    with pytest.raises(BadInput, match="several lists have such files: one, two, three"):
        rooms_for(rooms, names, "")
    assert [room.spec.id for room in rooms_for(rooms_of(rooms["two"], rooms["three"]), names, "")] == ["two", "three"]
    assert [room.spec.id for room in rooms_for(rooms, names, "one")] == ["one"]
    with pytest.raises(NotFound, match=r"no list is made of other\.csv"):
        rooms_for(rooms, {"other.csv": tmp_path}, "")
    with pytest.raises(NotFound, match="no list is called 'four'"):
        rooms_for(rooms, names, "four")
    with pytest.raises(NotFound, match="no such file"):
        add_files(Shelf(tmp_path), rooms, [tmp_path / "names.csv"], "one", None, SILENT)


def _suppliers(*names: str) -> bytes:
    return b"Supplier\n" + csv_of(*names)


def test_a_list_of_one_s_own_is_kept_and_screened(tmp_path: Path) -> None:
    house, file = OpenHouse(tmp_path / "home"), tmp_path / "names.csv"
    file.write_bytes(_suppliers(*NAMES))
    outcome = house.add_own(file, "our_suppliers", "table", "Our suppliers", "name: Supplier\n")[0]
    assert (outcome.list_id, outcome.state) == ("our_suppliers", "updated")
    again = OpenHouse(tmp_path / "home")
    assert again.rooms["our_suppliers"].spec.title == "Our suppliers"
    (hit,) = again.screen("Northgate Optics", limit=1)
    assert (hit.list_id, hit.measures[0].programme) == ("our_suppliers", "OWN_OUR_SUPPLIERS")
    file.write_bytes(_suppliers(*NAMES, "Meadow Sensors"))
    later = again.add_own(file, "our_suppliers", "table", "Our suppliers", "name: Supplier\n", Day(2999, 1, 1))
    assert later[0].change == {"added": 1, "removed": 0, "law": 0, "text": 0, "renumbered": 0, "unchanged": 3}


def test_the_same_file_is_read_again_under_another_mapping(tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_bytes(b"Supplier,Parent\nAlder Ltd,Quarrystone Holding\n")
    OpenHouse(tmp_path / "home").add_own(file, "ours", "table", mapping="name: Supplier\nignored: [Parent]\n")
    house = OpenHouse(tmp_path / "home")
    house.add_own(file, "ours", "table", mapping="name: Parent\nignored: [Supplier]\n")
    assert OpenHouse(tmp_path / "home").screen("Quarrystone Holding", limit=1)[0].list_id == "ours"


def test_a_whole_list_yaml_may_be_given_as_the_mapping(tmp_path: Path) -> None:
    example = Path(__file__).resolve().parents[2] / "examples" / "house-list"
    (file,) = example.glob("*.csv")
    house = OpenHouse(tmp_path / "home")
    (outcome,) = house.add_own(file, "left", "table", mapping=(example / "list.yaml").read_text("utf-8"))
    assert (outcome.state, outcome.rows) == ("updated", 4)
    assert house.rooms["left"].spec.authority == "invented.compliance"


@pytest.mark.parametrize("id", ["un_sc", "Our Suppliers", "../elsewhere", "", "x"])
def test_an_id_that_is_none_or_another_list_s_is_refused(id: str, tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_bytes(_suppliers(*NAMES))
    with pytest.raises(BadInput, match=r"is no id of a list|is the id of another list"):
        OpenHouse(tmp_path / "home").add_own(tmp_path / "names.csv", id, "table", mapping="name: Supplier\n")
    assert not (tmp_path / "home" / "own").exists()


def test_an_own_list_in_the_wrong_folder_is_told(tmp_path: Path) -> None:
    path = tmp_path / "own" / "suppliers" / "list.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("{id: others, title: x, format: table, mapping: {name: Supplier}}")
    with pytest.raises(Incomplete, match="calls itself 'others'"):
        _ = OpenHouse(tmp_path).rooms


def test_the_commands_know_every_format_of_own_lists() -> None:
    assert set(OWN_FORMATS) == set(FORMATS)


def _history(home: Path, mirror: Path, days: int) -> Shelf:
    for day in range(1, days + 1):
        put(mirror, "small_numbered", f"2026-01-{day:02}", "numbered.csv", numbered_of(FIRMS | {100 + day: f"Newcomer {day} Ltd"}))
        assert _update(home, mirror).state == "updated"
    return Shelf(home)


def test_as_many_snapshots_are_kept_as_the_setting_says(tmp_path: Path) -> None:
    shelf = _history(tmp_path / "home", tmp_path / "m", 5)
    assert [str(one.as_of) for one in superfluous(shelf, "small_numbered", Keep(snapshots=2))] == [
        "2026-01-01",
        "2026-01-02",
        "2026-01-03",
    ]
    assert len(shelf.snapshots("small_numbered")) == 5
    prune(shelf, "small_numbered", Keep(snapshots=2))
    assert [str(one.as_of) for one in shelf.snapshots("small_numbered")] == ["2026-01-04", "2026-01-05"]


def test_days_count_from_when_a_snapshot_was_last_in_force(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(["2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z"])
    monkeypatch.setattr("caveat.app.store_list.now", lambda: next(moments))
    shelf = _history(tmp_path / "home", tmp_path / "m", 3)
    monkeypatch.setattr("caveat.app.retention.now", lambda: "2026-07-11T00:00:00Z")
    assert [str(one.as_of) for one in superfluous(shelf, "small_numbered", Keep(days=30))] == ["2026-01-01"]
    assert superfluous(shelf, "small_numbered", Keep(days=60)) == []
    assert len(superfluous(shelf, "small_numbered", Keep(days=1))) == 2, "the one in force stays, however old it is"


def test_what_is_held_is_never_pruned(held: tuple[Path, Outcome]) -> None:
    prune(Shelf(held[0]), "small_numbered", Keep(snapshots=1))
    assert len(Quarantine(held[0]).every("small_numbered")) == 1


def test_an_update_prunes_by_the_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = _history(tmp_path / "home", tmp_path / "m", 3)
    put(tmp_path / "m", "small_numbered", "2026-02-01", "numbered.csv", numbered_of(FIRMS))
    monkeypatch.setenv("CAVEAT_KEEP", "2")
    with caveat.open(tmp_path / "home") as house:
        house.rooms = rooms_of(ROOM)
        house.update(mirror=str(tmp_path / "m"))
        assert len(shelf.snapshots("small_numbered")) == 2
        assert [one.state for one in house.snapshots("small_numbered")] == ["in force", "kept"]
        assert house.prune("1", dry=True) and len(shelf.snapshots("small_numbered")) == 2
        assert len(house.prune("1")) == 1
        assert house.prune("all") == []


@given(st.text(max_size=8))
def test_a_setting_is_read_or_refused(told: str) -> None:
    try:
        keep = keep_of(told)
    except BadInput:
        return
    assert keep is None or keep.snapshots > 0 or keep.days > 0


def test_the_setting_has_its_forms() -> None:
    assert (keep_of(""), keep_of("all"), keep_of("10"), keep_of("400d")) == (None, None, Keep(snapshots=10), Keep(days=400))
    for wrong in ("0", "-1", "ten", "10 weeks"):
        with pytest.raises(BadInput, match="does not say how much"):
            keep_of(wrong)


def test_a_second_writer_is_told_who_the_first_is_and_readers_are_not_hindered(tmp_path: Path) -> None:
    with writing(tmp_path, SILENT) as heart:
        heart.name("small_csv: reading")
        with pytest.raises(Busy, match="now at small_csv: reading"), writing(tmp_path, SILENT):
            pass
        found: list[Any] = []
        thread = threading.Thread(target=lambda: found.append(writer(tmp_path)))
        thread.start()
        thread.join()
        assert found[0].doing == "small_csv: reading"
        house = caveat.open(tmp_path)
        house.rooms = rooms_of(csv_room())
        assert house.lists()[0].state == "checking"
        with pytest.raises(Busy):
            house.update(mirror=str(tmp_path))
    assert writer(tmp_path) is None
    assert house.lists()[0].state == "absent"
    with writing(tmp_path, SILENT):
        pass


def test_a_snapshot_is_found_by_hash_or_day(tmp_path: Path) -> None:
    shelf = _history(tmp_path / "home", tmp_path / "m", 3)
    second = shelf.snapshots("small_numbered")[1]
    assert shelf.find("small_numbered", "2026-01-02") == shelf.find("small_numbered", second.sha256[:9]) == second
    assert shelf.find("small_numbered", "2026-12-31").as_of == Day(2026, 1, 3)
    for nothing in ("2025-12-31", "ffffffff", "", second.sha256[:3]):
        with pytest.raises(NotFound, match="no snapshot"):
            shelf.find("small_numbered", nothing)
    with pytest.raises(BadInput, match="is not a day"):
        shelf.find("small_numbered", "2026-13-45")


def test_a_snapshot_has_its_receipt(tmp_path: Path) -> None:
    shelf = _history(tmp_path / "home", tmp_path / "m", 2)
    live = shelf.snapshots("small_numbered")[-1]
    receipt = shelf.receipt(live)
    assert receipt is not None and receipt.counts is not None
    assert receipt.got[0].place.endswith("2026-01-02/numbered.csv") and len(receipt.got[0].sha256) == 64
    assert receipt.counts["programme SMALL"] == receipt.counts["company"] == 27
    assert receipt.gates == ("counts", "filled", "churn", "identities", "returned", "day")
    assert receipt.change == {"added": 1, "removed": 1, "law": 0, "text": 0, "renumbered": 0, "unchanged": 26}
    assert receipt.before == shelf.snapshots("small_numbered")[0].sha256
