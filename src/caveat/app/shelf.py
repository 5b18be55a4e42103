"""Snapshots on disk: each under the hash of its raw bytes, staged aside and moved into place whole, never changed after.

`HOME/lists/<list id>/<sha256>/` holds snapshot.json, raw/, and facts-<code>/ with entries.sqlite and index/ (and controls.json for a control list), made anew from
raw/ when other code reads it; `HOME/lists/<list id>/state.json` the last update's outcome, with its problems.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson

from caveat.app.control_file import ControlFile, write_controls
from caveat.app.entries import EntryFile, write_entries
from caveat.app.made_by import made_by
from caveat.facts import Day
from caveat.facts.cite import Snapshot
from caveat.facts.form import from_plain, to_plain
from caveat.facts.problem import BadInput, NotFound
from caveat.lists import Reading
from caveat.match import Index

_FACTS = "facts-{}"
_CONTROLS = "controls.json"


def sha256_of_files(files: Mapping[str, bytes]) -> str:
    """Return one hash for a set of named files, whatever their order."""
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return total.hexdigest()


class Shelf:
    """All snapshots of this house."""

    def __init__(self, home: Path) -> None:
        self._lists = home / "lists"

    def snapshots(self, list_id: str) -> list[Snapshot]:
        """Return the snapshots of a list, the one in force last: whole before extract, then by day, then by moment."""
        stored = (self._lists / list_id).glob("[!.]*/snapshot.json")  # what begins with a dot is staged, not stored
        found = [from_plain(Snapshot, _read_json(path), where=str(path)) for path in stored]
        return sorted(found, key=lambda one: (one.complete, one.as_of, one.known_at))

    def live(self, list_id: str, known_at: str) -> Snapshot | None:
        """Return the snapshot that was in force at a moment; None if the house had none."""
        known = [one for one in self.snapshots(list_id) if one.known_at <= known_at]
        return known[-1] if known else None

    def has(self, list_id: str, sha256: str) -> bool:
        """Say whether a snapshot of these raw bytes is on the shelf."""
        return (self._lists / list_id / sha256 / "snapshot.json").is_file()

    def open(self, snapshot: Snapshot, read: Callable[[Mapping[str, bytes]], Reading] | None = None) -> tuple[Index, EntryFile]:
        """Open a snapshot's index and facts, read-only.

        If other code made them, `read` reads the raw bytes again; without it, raise `NotFound`.
        """
        folder = self._lists / snapshot.list_id / snapshot.sha256
        if not folder.is_dir():
            advice = "a receipt replays only where its snapshots are kept"
            raise NotFound(f"snapshot {snapshot.sha256[:12]} of {snapshot.list_id} is not on this shelf", advice=advice)
        facts = folder / _FACTS.format(made_by())
        if not facts.is_dir():
            if read is None:
                raise NotFound(f"the facts of snapshot {snapshot.sha256[:12]} were made by another version", where=snapshot.list_id)
            raw = {path.name: path.read_bytes() for path in (folder / "raw").iterdir()}
            _staged(facts, lambda staged: _fill_facts(staged, _stamped(read(raw), snapshot.sha256)))
        # A control list names nobody: an index without a segment finds nobody, and opens no file.
        index = Index.load(facts / "index") if snapshot.parties else Index([])
        return index, EntryFile(facts / "entries.sqlite")

    def controls(self, snapshot: Snapshot) -> ControlFile | None:
        """Return the control list of a snapshot that was opened; None for a list of parties."""
        path = self._lists / snapshot.list_id / snapshot.sha256 / _FACTS.format(made_by()) / _CONTROLS
        return ControlFile(path, snapshot) if path.is_file() else None

    def put(self, list_id: str, files: Mapping[str, bytes], reading: Reading, *, as_of: Day, known_at: str) -> Snapshot:
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
        )
        folder = self._lists / list_id
        folder.mkdir(parents=True, exist_ok=True)
        stamped = _stamped(reading, snapshot.sha256)
        _staged(folder / snapshot.sha256, lambda staged: _fill(staged, files, stamped, snapshot))
        return snapshot

    def note_state(self, list_id: str, state: Mapping[str, Any]) -> None:
        """Write down how the last update of a list went."""
        folder = self._lists / list_id
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(prefix=".state-", dir=folder, delete=False) as staged:
            staged.write(orjson.dumps(state))
        Path(staged.name).replace(folder / "state.json")

    def state(self, list_id: str) -> dict[str, Any]:
        """Return how the last update of a list went; empty if there was none."""
        path = self._lists / list_id / "state.json"
        return _read_json(path) if path.is_file() else {}


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


def _staged(folder: Path, fill: Callable[[Path], None]) -> None:
    """Fill a folder aside and move it into place whole; if somebody else was faster, theirs stays."""
    staged = Path(tempfile.mkdtemp(prefix=".staged-", dir=folder.parent))
    try:
        fill(staged)
        staged.replace(folder)
    except OSError:
        if not folder.is_dir():
            raise
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _fill(folder: Path, files: Mapping[str, bytes], reading: Reading, snapshot: Snapshot) -> None:
    (folder / "raw").mkdir()
    for name, content in files.items():
        (folder / "raw" / Path(name).name).write_bytes(content)
    facts = folder / _FACTS.format(made_by())
    facts.mkdir()
    _fill_facts(facts, reading)
    (folder / "snapshot.json").write_bytes(orjson.dumps(to_plain(snapshot), option=orjson.OPT_INDENT_2))


def _fill_facts(folder: Path, reading: Reading) -> None:
    write_entries(folder / "entries.sqlite", reading)
    Index.build(reading.parties).save(folder / "index")
    if reading.controls is not None:
        write_controls(folder / _CONTROLS, reading.controls)


def _stamped(reading: Reading, sha256: str) -> Reading:
    """Tell every fact's source which snapshot it was read from."""
    return replace(
        reading,
        parties=tuple(replace(one, source=replace(one.source, snapshot=sha256) if one.source else None) for one in reading.parties),
        measures=tuple(
            replace(one, source=replace(one.source, snapshot=sha256) if one.source else None) for one in reading.measures
        ),
    )
