"""The lists of a house: what is in force of each, how it stands, and all that changes it."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path

from caveat.app import hand
from caveat.app.entries import EntryFile
from caveat.app.fetch import Fetcher
from caveat.app.fetch_receipt import FetchReceipt
from caveat.app.lock import writer, writing
from caveat.app.outcome import Outcome
from caveat.app.own_lists import own_rooms
from caveat.app.quarantine import Quarantine
from caveat.app.raw import sha256_of_files
from caveat.app.reader import read_again, stream_again
from caveat.app.retention import keep_of, prune, superfluous
from caveat.app.settings import keep_setting, today
from caveat.app.shelf import Shelf
from caveat.app.standing import ListState, SnapshotState, snapshot_states, standing_of
from caveat.app.update import origin_of, update
from caveat.app.watch import SILENT, Watch
from caveat.facts import Day
from caveat.facts.cite import Snapshot
from caveat.facts.problem import BadInput, NotFound
from caveat.lists import ListRoom, read_bundle
from caveat.lists import discover as discover_lists
from caveat.lists.diff import Difference, difference
from caveat.lists.tally import tally_of
from caveat.match import Index

WHOLE_PAST = "9999"
"""A moment after all others: whatever is on the shelf."""


class ListHouse:
    """The part of a house that keeps its lists; `House` asks them."""

    def __init__(self, home: Path, watch: Watch = SILENT) -> None:
        self.home = home
        self.shelf = Shelf(home)
        self._watch = watch

    @cached_property
    def rooms(self) -> dict[str, ListRoom]:
        """The lists that this house knows how to read, by id: the official ones, and its own."""
        official = discover_lists()
        return official | own_rooms(self.home, official)

    def lists(self) -> list[ListState]:
        """Return every list with the snapshot in force, its age and its state."""
        busy, quarantine = writer(self.home), Quarantine(self.home)
        told = []
        for id, room in self.rooms.items():
            live = self._snapshot(room, WHOLE_PAST)
            receipt = self.shelf.receipt(live) if live else None
            doing = busy.doing if busy else ""
            state = self.shelf.state(id)
            told.append(standing_of(room, live, state, today(), receipt=receipt, held=quarantine.every(id), doing=doing))
        return told

    def snapshots(self, list_id: str) -> list[SnapshotState]:
        """Return all states of one list that are here, the newest first: in force, kept, held."""
        room = self._room(list_id)
        live, stored = self._snapshot(room, WHOLE_PAST), self.shelf.snapshots(list_id)
        receipts = {(one.sha256, one.known_at): told for one in stored if (told := self.shelf.receipt(one))}
        return snapshot_states(stored, live, Quarantine(self.home).every(list_id), receipts)

    def difference(self, list_id: str, before: str, after: str) -> Difference:
        """Compare two states of a list, each named by its hash (or the beginning of it) or by a day."""
        room = self._room(list_id)
        if room.spec.register:
            raise BadInput(f"{list_id} is a register, too long to be compared entry by entry", advice="see `caveat lists show`")
        old, new = (self._facts(room, self.shelf.find(list_id, told))[1] for told in (before, after))
        return difference(old.reading(), new.reading())

    def register(self, list_id: str) -> EntryFile:
        """Open the register in force: who is called so, who holds whom; raise `NotFound` where none is loaded."""
        room = self._room(list_id)
        live = self._snapshot(room, WHOLE_PAST) if room.spec.register else None
        if live is None:
            raise NotFound(f"no register {list_id!r} is loaded", advice=f"run `caveat update {list_id}`")
        return self._register(room, live)

    def update(self, *chosen: str, mirror: str | None = None, watch: Watch = SILENT) -> list[Outcome]:
        """Bring lists up to date from a mirror or the publishers; a doubtful one is held and the old one stays.

        Raise `Busy` while another process does so.
        """
        keep = keep_of(keep_setting())
        with self._writing(watch) as heart, ExitStack() as open_ones:

            def fetcher_of(hosts: Iterable[str]) -> Fetcher:
                return open_ones.enter_context(Fetcher(hosts, self.home / "downloads", watch=heart))

            origin = origin_of(mirror, self.rooms.values(), fetcher_of, self.shelf)
            return update(self.shelf, self.rooms, chosen, origin, heart, keep)

    def release(self, list_id: str, snapshot: str, *, because: str, by: str, watch: Watch = SILENT) -> Outcome:
        """Publish what gates hold back; who does so, and why, stands in the snapshot and in every answer that rests on it."""
        with self._writing(watch) as heart:
            return hand.release(self.shelf, self._room(list_id), snapshot, because, by, heart)

    def add(self, *files: Path, list_id: str = "", as_of: Day | None = None, watch: Watch = SILENT) -> list[Outcome]:
        """Store files that a person brings, through the same gates."""
        with self._writing(watch) as heart:
            return hand.add_files(self.shelf, self.rooms, list(files), list_id, as_of, heart)

    def add_own(
        self, file: Path, id: str, format: str, title: str = "", mapping: str = "", as_of: Day | None = None
    ) -> list[Outcome]:
        """Add a list of one's own, or its next state; `mapping` is the YAML that says what the columns of a table are."""
        with self._writing(SILENT) as heart:
            room = hand.own_room(self.shelf, self.rooms, file, id, format, title, mapping)
            self.rooms = self.rooms | {id: room}
            return hand.add_files(self.shelf, self.rooms, [file], id, as_of, heart)

    def prune(self, keep: str = "", dry: bool = False) -> list[Snapshot]:
        """Take off the shelf what the setting (or `keep`) says need not be kept, and return it; with `dry` only tell."""
        chosen = keep_of(keep or keep_setting())
        if chosen is None:
            return []
        with self._writing(SILENT):
            shorten = superfluous if dry else prune
            return [one for id in self.rooms for one in shorten(self.shelf, id, chosen)]

    @contextmanager
    def _writing(self, watch: Watch) -> Iterator[Watch]:
        with writing(self.home, watch) as heart:
            yield heart

    def _room(self, list_id: str) -> ListRoom:
        if list_id not in self.rooms:
            raise NotFound(f"no list is called {list_id!r}", advice=f"lists: {', '.join(self.rooms)}")
        return self.rooms[list_id]

    def _snapshot(self, room: ListRoom, known_at: str) -> Snapshot | None:
        """Return the snapshot in force: what ships with this version before older bundles, a whole list before our extract."""
        ours = self._shelved(room) if room.bundled else None
        live = self.shelf.live(room.spec.id, known_at)
        if ours is not None and ours.known_at <= known_at and (room.read is None or live is None or not live.complete):
            return ours
        return live

    def _shelved(self, room: ListRoom) -> Snapshot:
        """Put a bundled list on the shelf if it is not there yet; it counts as known from the day that it restates."""
        files = {"bundled.yaml": room.bundled.encode()}
        sha256 = sha256_of_files(files)
        if self.shelf.has(room.spec.id, sha256):
            return next(one for one in self.shelf.snapshots(room.spec.id) if one.sha256 == sha256)
        reading = read_bundle(room.bundled, where=f"lists/{room.spec.id}/bundled.yaml")
        if reading.as_of is None:
            raise BadInput("a bundled list must say which day it restates", where=room.spec.id)
        moment, counts = (
            f"{reading.as_of}T00:00:00Z",
            {name: count for name, count in sorted(tally_of(reading).counts.items()) if count},
        )
        receipt = FetchReceipt(list_id=room.spec.id, sha256=sha256, as_of=reading.as_of, when=moment, counts=counts)
        return self.shelf.put(room.spec.id, files, reading, as_of=reading.as_of, known_at=moment, receipt=receipt)

    def _register(self, room: ListRoom, snapshot: Snapshot) -> EntryFile:
        self._tell_reading(room, snapshot)
        return self.shelf.register(snapshot, lambda paths: stream_again(room, paths))

    def _facts(self, room: ListRoom, snapshot: Snapshot) -> tuple[Index, EntryFile]:
        """Open a snapshot; one that another version read is read again first, which is told since it takes a while."""
        self._tell_reading(room, snapshot)
        return self.shelf.open(snapshot, lambda raw: read_again(room, raw))

    def _tell_reading(self, room: ListRoom, snapshot: Snapshot) -> None:
        if not self.shelf.ready(snapshot):
            self._watch.name(f"{room.spec.id}: reading its snapshot of {snapshot.as_of} with this version")
