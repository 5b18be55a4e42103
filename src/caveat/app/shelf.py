"""Snapshots on disk: each under the hash of its raw bytes, staged aside and moved into place whole, never changed after.

`HOME/lists/<list id>/<sha256>/` holds snapshot.json, receipt.json, raw/, and facts-<code>/ with entries.sqlite and (but for a
register) index/, and for a control list controls.json, made anew from raw/ when other code reads it; `seen-<moment>.json` says that
the publisher gave the same bytes again after others. `HOME/lists/<list id>/state.json` is the last update's outcome.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import orjson

from caveat.app.control_file import CONTROLS, ControlFile
from caveat.app.entries import EntryFile, Fact, write_facts
from caveat.app.fetch_receipt import FetchReceipt
from caveat.app.made_by import made_by
from caveat.app.raw import Got, sha256_of_files
from caveat.app.stage import aside, fill_facts, into_place, staged, write_whole
from caveat.facts import Day, Measure, Party, Stake
from caveat.facts.cite import Override, Snapshot
from caveat.facts.form import from_plain, to_plain
from caveat.facts.problem import BadInput, NotFound
from caveat.facts.tie import Tie
from caveat.lists import Reading
from caveat.match import Index

F = TypeVar("F", bound=Party | Measure | Stake | Tie)

_FACTS = "facts-{}"


class Shelf:
    """All snapshots of this house."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._lists = home / "lists"

    def snapshots(self, list_id: str) -> list[Snapshot]:
        """Return the snapshots of a list, the one in force last: whole before extract, then by day, then by moment.

        One that the publisher gave again stands here once for each time.
        """
        folder = self._lists / list_id  # what begins with a dot is staged, not stored
        stored = (*folder.glob("[!.]*/snapshot.json"), *folder.glob("[!.]*/seen-*.json"))
        found = [from_plain(Snapshot, _read_json(path), where=str(path)) for path in stored]
        return sorted(found, key=lambda one: (one.complete, one.as_of, one.known_at))

    def live(self, list_id: str, known_at: str) -> Snapshot | None:
        """Return the snapshot that was in force at a moment; None if the house had none."""
        known = [one for one in self.snapshots(list_id) if one.known_at <= known_at]
        return known[-1] if known else None

    def has(self, list_id: str, sha256: str) -> bool:
        """Say whether a snapshot of these raw bytes is on the shelf."""
        return (self._lists / list_id / sha256 / "snapshot.json").is_file()

    def find(self, list_id: str, told: str) -> Snapshot:
        """Return the snapshot that a hash, the beginning of one, or a day (the newest up to it) names; raise `NotFound`."""
        every = self.snapshots(list_id)
        if len(told) == len("2026-07-23") and told.count("-") == 2:
            found = [one for one in every if one.as_of <= Day.of(told)]
        else:
            found = [one for one in every if len(told) >= 4 and one.sha256.startswith(told)]
            if len({one.sha256 for one in found}) > 1:
                raise BadInput(f"{told!r} begins the hashes of several snapshots of {list_id}", advice="write more of it")
        if not found:
            here = ", ".join(f"{one.sha256[:12]} ({one.as_of})" for one in every) or "none"
            raise NotFound(f"no snapshot of {list_id} is called {told!r}", advice=f"here: {here}")
        return found[-1]

    def ready(self, snapshot: Snapshot) -> bool:
        """Say whether the facts of a snapshot were made by this very code; if not, opening it reads the raw bytes again."""
        return self._facts(snapshot).is_dir()

    def raw(self, snapshot: Snapshot) -> dict[str, Path]:
        """Return the raw files of a snapshot, by official name."""
        return {path.name: path for path in sorted((self.folder(snapshot) / "raw").iterdir())}

    def open(self, snapshot: Snapshot, read: Callable[[Mapping[str, bytes]], Reading] | None = None) -> tuple[Index, EntryFile]:
        """Open a snapshot's index and facts, read-only.

        If other code made them, `read` reads the raw bytes again; without it, raise `NotFound`.
        """

        def fill(folder: Path) -> None:
            assert read is not None, "asked for only with a reader"
            reading = read({name: path.read_bytes() for name, path in self.raw(snapshot).items()})
            fill_facts(folder, stamped(reading, snapshot.sha256))

        facts = self._made(snapshot, fill if read else None)
        # A control list names nobody: an index without a segment finds nobody, and opens no file.
        index = Index.load(facts / "index") if snapshot.parties else Index([])
        return index, EntryFile(facts / "entries.sqlite")

    def controls(self, snapshot: Snapshot) -> ControlFile | None:
        """Return the control list of a snapshot that was opened; None for a list of parties."""
        path = self._facts(snapshot) / CONTROLS
        return ControlFile(path, snapshot) if path.is_file() else None

    def register(self, snapshot: Snapshot, stream: Callable[[Mapping[str, Path]], Iterable[Fact]] | None = None) -> EntryFile:
        """Open the facts of a register's snapshot; if other code made them, `stream` reads the raw files again."""

        def fill(folder: Path) -> None:
            assert stream is not None, "asked for only with a reader"
            facts = (with_snapshot(fact, snapshot.sha256) for fact in stream(self.raw(snapshot)))
            write_facts(folder / "entries.sqlite", facts, by_name=True)

        return EntryFile(self._made(snapshot, fill if stream else None) / "entries.sqlite")

    def put(
        self,
        list_id: str,
        files: Mapping[str, bytes],
        reading: Reading,
        *,
        as_of: Day,
        known_at: str,
        override: Override | None = None,
        receipt: FetchReceipt | None = None,
    ) -> Snapshot:
        """Store a reading with its raw bytes; the snapshot appears whole or not at all."""
        snapshot = Snapshot(
            list_id=list_id,
            sha256=sha256_of_files(files),
            as_of=as_of,
            known_at=known_at,
            complete=reading.complete,
            rows=reading.rows,
            parties=len(reading.parties),
            measures=len(reading.measures),
            note=reading.note,
            override=override,
        )
        with aside(self._lists / list_id) as folder:
            fill_facts(self.facts_aside(folder, list_id), stamped(reading, snapshot.sha256))
            (folder / "raw").mkdir()
            for name, content in files.items():
                (folder / "raw" / Path(name).name).write_bytes(content)
            self.place(folder, snapshot, receipt)
        return snapshot

    def place(self, folder: Path, snapshot: Snapshot, receipt: FetchReceipt | None) -> None:
        """Move a staged folder, which holds raw/ and facts, to its place on the shelf as `snapshot`."""
        (folder / "snapshot.json").write_bytes(_json(snapshot))
        if receipt is not None:
            (folder / "receipt.json").write_bytes(_json(receipt))
        into_place(folder, self.folder(snapshot))

    def facts_aside(self, folder: Path, list_id: str) -> Path:
        """Make the folder of facts in a staged one."""
        facts = folder / _FACTS.format(made_by(list_id))
        facts.mkdir()
        return facts

    def see_again(self, receipt: FetchReceipt, override: Override | None) -> Snapshot | None:
        """Return the snapshot whose very bytes came again; None if they are new here.

        The one in force stays as it is; an older one is written down as in force again, as of another day. It is decided by one
        look, since another process may put the same bytes on the shelf between two.
        """
        every = self.snapshots(receipt.list_id)
        same = [one for one in every if one.sha256 == receipt.sha256]
        if not same or same[-1] is every[-1]:
            return same[-1] if same else None
        stem = receipt.when.replace(":", "")
        again = replace(same[0], as_of=receipt.as_of, known_at=receipt.when, override=override)
        write_whole(self.folder(again) / f"receipt-{stem}.json", _json(receipt))
        write_whole(self.folder(again) / f"seen-{stem}.json", _json(again))
        return again

    def receipt(self, snapshot: Snapshot) -> FetchReceipt | None:
        """Return how a snapshot came; None for one that was stored before receipts were kept."""
        folder = self.folder(snapshot)
        for path in (folder / f"receipt-{snapshot.known_at.replace(':', '')}.json", folder / "receipt.json"):
            if path.is_file():
                return from_plain(FetchReceipt, _read_json(path), where=str(path))
        return None

    def take_away(self, snapshot: Snapshot) -> None:
        """Take a snapshot off the shelf, raw bytes and all; its answers do not replay any more."""
        folder = self.folder(snapshot)
        gone = folder.with_name(f".staged-gone-{snapshot.sha256[:12]}")
        folder.replace(gone)
        shutil.rmtree(gone)

    def forget_facts(self, list_id: str) -> None:
        """Take away all facts of a list that is read otherwise from now on; the raw bytes stay, to be read again."""
        for facts in self.of_list(list_id).glob(f"[!.]*/{_FACTS.format('*')}"):
            shutil.rmtree(facts)

    def folder(self, snapshot: Snapshot) -> Path:
        """Return the folder of a snapshot."""
        return self._lists / snapshot.list_id / snapshot.sha256

    def of_list(self, list_id: str) -> Path:
        """Return the folder of a list."""
        return self._lists / list_id

    def note_state(self, list_id: str, state: Mapping[str, Any]) -> None:
        """Write down how the last update of a list went."""
        write_whole(self._lists / list_id / "state.json", orjson.dumps(state))

    def state(self, list_id: str) -> dict[str, Any]:
        """Return how the last update of a list went; empty if there was none."""
        path = self._lists / list_id / "state.json"
        return _read_json(path) if path.is_file() else {}

    def noted_ns(self, list_id: str) -> int:
        """Return when the last outcome was written, in nanoseconds of the file system's clock."""
        return (self._lists / list_id / "state.json").stat().st_mtime_ns

    def remembered(self, list_id: str, place: str) -> tuple[Got, Path] | None:
        """Return the file that came from `place` last, if its very bytes are still here."""
        state = self.state(list_id)
        got = next((from_plain(Got, one) for one in state.get("got", ()) if one.get("place") == place), None)
        if got is None or not (got.etag or got.last_modified):
            return None
        for folder in (self._lists / list_id / state.get("sha256", ""), self._lists / list_id / "held" / state.get("sha256", "")):
            path = folder / "raw" / got.file
            if path.is_file() and _sha256_of(path) == got.sha256:
                return got, path
        return None

    def _facts(self, snapshot: Snapshot) -> Path:
        return self.folder(snapshot) / _FACTS.format(made_by(snapshot.list_id))

    def _made(self, snapshot: Snapshot, fill: Callable[[Path], None] | None) -> Path:
        folder, facts = self.folder(snapshot), self._facts(snapshot)
        if not folder.is_dir():
            advice = "a receipt replays only where its snapshots are kept"
            raise NotFound(f"snapshot {snapshot.sha256[:12]} of {snapshot.list_id} is not on this shelf", advice=advice)
        if not facts.is_dir():
            if fill is None:
                raise NotFound(f"the facts of snapshot {snapshot.sha256[:12]} were made by another version", where=snapshot.list_id)
            staged(facts, fill)
        return facts


def stamped(reading: Reading, sha256: str) -> Reading:
    """Tell every fact's source which snapshot it was read from."""
    return replace(
        reading,
        parties=tuple(with_snapshot(one, sha256) for one in reading.parties),
        measures=tuple(with_snapshot(one, sha256) for one in reading.measures),
        stakes=tuple(with_snapshot(one, sha256) for one in reading.stakes),
        ties=tuple(with_snapshot(one, sha256) for one in reading.ties),
    )


def with_snapshot(fact: F, sha256: str) -> F:
    """Tell a fact's source which snapshot it was read from."""
    return replace(fact, source=replace(fact.source, snapshot=sha256)) if fact.source else fact


def _json(noun: Any) -> bytes:
    return orjson.dumps(to_plain(noun), option=orjson.OPT_INDENT_2)


def _sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read_json(path: Path) -> dict[str, Any]:
    try:
        found = orjson.loads(path.read_bytes())
    except orjson.JSONDecodeError as error:
        raise BadInput(
            f"is broken: {error}", where=str(path), advice="take its folder away and run `caveat update` again"
        ) from None
    if not isinstance(found, dict):
        raise BadInput("is broken: no object", where=str(path), advice="take its folder away and run `caveat update` again")
    return found
