"""An update that is killed at any moment leaves a store that opens, answers from the last good snapshot, and updates again."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.app.small import csv_of, csv_room, put, rooms_of, xml_of, xml_room

from caveat.app.lock import writer
from caveat.app.mirror import FolderMirror
from caveat.app.shelf import Shelf
from caveat.app.update import update

KILLS = 50
CSV_NAME, XML_NAME = "Northgate Optics Ltd", "Harbour Radio Works"
_WRITER = """
import os, sys
from pathlib import Path
from tests.app.small import csv_of, csv_room, put, rooms_of, xml_of, xml_room
from caveat.app.lock import writing
from caveat.app.mirror import FolderMirror
from caveat.app.shelf import Shelf
from caveat.app.update import update
from caveat.app.watch import SILENT

home, mirrors = Path(sys.argv[1]), Path(sys.argv[2])
update(Shelf(mirrors / "warm"), rooms_of(csv_room(), xml_room()), (), FolderMirror(mirrors / "0"))  # children begin with all tables read
for _ in sys.stdin:                         # a child for each line, which goes on until it is killed
    child = os.fork()
    if child == 0:
        print("at work", os.getpid(), flush=True)
        for state in range(10_000):         # each state of the lists names somebody new, so that an update has something to store
            mirror, names = mirrors / f"{os.getpid()}-{state}", ["Amber Works", "Birch Works", "Cedar Works", f"Newcomer {os.getpid()} {state}"]
            put(mirror, "small_csv", "2026-01-01", "names.csv", csv_of("Northgate Optics Ltd", *names))
            put(mirror, "small_xml", "2026-01-01", "names.xml", xml_of("Harbour Radio Works", *names), packed=True)
            with writing(home, SILENT) as heart:
                update(Shelf(home), rooms_of(csv_room(), xml_room()), (), FolderMirror(mirror), heart)
        os._exit(0)
    os.waitpid(child, 0)
    print("ended", child, flush=True)
"""


def _answers(home: Path) -> None:
    """See that each list opens and finds who stands on it in every state."""
    for list_id, name in (("small_csv", CSV_NAME), ("small_xml", XML_NAME)):
        shelf = Shelf(home)
        live = shelf.live(list_id, "9999")
        assert live is not None
        index, entries = shelf.open(live)
        assert index.search(name, limit=1)[0].score > 0.95
        assert len(list(entries.every_party())) == live.parties == 5
        for snapshot in shelf.snapshots(list_id)[-3:]:
            assert shelf.open(snapshot)[1].party_ids()
        assert shelf.state(list_id)["state"] in ("updated", "unchanged")


def test_fifty_updates_killed_at_random_moments_do_no_harm(tmp_path: Path) -> None:
    home, mirrors, dice = tmp_path / "home", tmp_path / "m", random.Random(20261122)
    for state, newcomer in (("0", "Newcomer"), ("1", "Another")):
        for list_id, name, of, known in (
            ("small_csv", "names.csv", csv_of, CSV_NAME),
            ("small_xml", "names.xml", xml_of, XML_NAME),
        ):
            put(mirrors / state, list_id, "2026-01-01", name, of(known, "Amber Works", "Birch Works", "Cedar Works", newcomer))
    rooms = rooms_of(csv_room(), xml_room())
    assert [one.state for one in update(Shelf(home), rooms, (), FolderMirror(mirrors / "0"))] == ["updated", "updated"]
    start = time.perf_counter()
    assert [one.state for one in update(Shelf(home), rooms, (), FolderMirror(mirrors / "1"))] == ["updated", "updated"]
    pace = time.perf_counter() - start  # what an update takes on this machine as busy as it is now
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    with subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(home), str(mirrors)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as parent:
        assert parent.stdin is not None and parent.stdout is not None
        for _ in range(KILLS):
            parent.stdin.write("\n")
            parent.stdin.flush()
            word, _, pid = parent.stdout.readline().strip().rpartition(" ")
            assert word == "at work"
            time.sleep(dice.uniform(0, 5 * pace))
            os.kill(int(pid), signal.SIGKILL)
            assert parent.stdout.readline().startswith("ended")
            assert writer(home) is None, "the kernel lets go of a dead writer's lock"
            _answers(home)
        parent.stdin.close()
    assert len(Shelf(home).snapshots("small_csv")) > KILLS // 2, "the killed ones had something to do"
    put(mirrors / "8", "small_csv", "2026-02-01", "names.csv", csv_of(CSV_NAME, "Meadow Sensors"))
    assert update(Shelf(home), rooms, ("small_csv",), FolderMirror(mirrors / "8"))[0].state == "updated"
