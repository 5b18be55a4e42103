"""A register's raw files to a snapshot in force: read as a stream in bounded memory, weighed by its counts alone."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from caveat.app.entries import EntryFile, Fact, write_facts
from caveat.app.fetch_receipt import FetchReceipt
from caveat.app.judge import gates_alone
from caveat.app.outcome import Outcome
from caveat.app.quarantine import Held, copy_raw
from caveat.app.raw import Got, RawList
from caveat.app.reader import stream_again, stream_of
from caveat.app.settings import now
from caveat.app.shelf import Shelf, with_snapshot
from caveat.app.stage import aside
from caveat.app.watch import Watch
from caveat.app.way_in import hold, let_in, receipt_of, signed
from caveat.facts import Problem
from caveat.facts.cite import Override, Snapshot
from caveat.lists import ListRoom
from caveat.lists.gate import Gate, no_rows
from caveat.lists.gate_against import churn
from caveat.lists.tally import Tally

_MANY_DOUBTS = 100
_TOLD_EVERY = 10_000


class _Passing:
    """The facts of a register as they pass by on their way to disk: counted, stamped, and rid of doubts, which are kept."""

    def __init__(self, room: ListRoom, raw: RawList, sha256: str, watch: Watch) -> None:
        self.tally = Tally(frozenset(room.spec.filled or {}))
        self.doubts: list[str] = []
        self._room, self._raw, self._sha256, self._watch = room, raw, sha256, watch

    def __iter__(self) -> Iterator[Fact]:
        facts = stream_of(self._room, self._raw.paths or {})
        for number, fact in enumerate(facts):
            if isinstance(fact, Problem):
                self.doubts.append(str(fact))
                if len(self.doubts) >= _MANY_DOUBTS:
                    return
                continue
            self.tally.add(fact)
            if number % _TOLD_EVERY == 0:
                self._watch.count(number, None)
            yield with_snapshot(fact, self._sha256)


def store_register(
    shelf: Shelf, room: ListRoom, raw: RawList, sha256: str, judged: str, watch: Watch, override: Override | None
) -> Outcome:
    """Stream a register into a staged snapshot, and publish or hold it."""
    spec = room.spec
    blank = Held(list_id=spec.id, sha256=sha256, as_of=raw.as_of, when=now(), judged_by=judged, got=_hashed(raw))
    with aside(shelf.of_list(spec.id)) as folder:
        passing, entries = _Passing(room, raw, sha256, watch), shelf.facts_aside(folder, spec.id) / "entries.sqlite"
        doubts = _written(entries, passing, room)
        blank = replace(blank, rows=passing.tally.counts["rows"])
        if doubts:
            return hold(shelf, raw, replace(blank, doubts=doubts))
        live = shelf.live(spec.id, "9999")
        extract = _extract(room, raw)
        compared = live if live and live.complete and not extract else None
        against, unread = _against(shelf, room, compared, entries, raw) if compared else ([], ())
        gates = [*([] if extract else gates_alone(passing.tally, spec)), *against]
        reasons = tuple(str(problem) for gate in gates for problem in gate.holds)
        if reasons and override is None:
            return hold(shelf, raw, replace(blank, gates=reasons, remarks=unread))
        receipt = receipt_of(blank, passing.tally, gates, unread, live)
        snapshot = _place(shelf, folder, raw, receipt, signed(override, reasons), extract)
    return let_in(shelf, raw, blank, snapshot, receipt)


def _written(entries: Path, passing: _Passing, room: ListRoom) -> tuple[str, ...]:
    """Write the facts, and return the doubts met on the way."""
    try:
        write_facts(entries, passing, by_name=True)
    except Problem as problem:
        passing.doubts.append(str(problem))
    return tuple(passing.doubts) or tuple(map(str, no_rows(passing.tally, room.spec)))


def _extract(room: ListRoom, raw: RawList) -> str:
    """Return what list.yaml says of files that are no whole register (`lookups.extract`), "" for a whole one."""
    told = (room.spec.lookup("extract", name) for name in raw.paths or {})
    return next((note for note in told if note), "")


def _place(shelf: Shelf, folder: Path, raw: RawList, receipt: FetchReceipt, override: Override | None, extract: str) -> Snapshot:
    """Put the staged folder on the shelf, or say that a stored register is in force again."""
    if again := shelf.see_again(receipt, override):
        return again
    counts = receipt.counts or {}
    snapshot = Snapshot(
        list_id=receipt.list_id,
        sha256=receipt.sha256,
        as_of=receipt.as_of,
        known_at=receipt.when,
        complete=not extract,
        rows=counts.get("rows", 0),
        parties=counts.get("parties", 0),
        measures=counts.get("measures", 0),
        note=extract,
        override=override,
    )
    (folder / "raw").mkdir()
    copy_raw(raw, folder / "raw")
    shelf.place(folder, snapshot, receipt)
    return snapshot


def _against(shelf: Shelf, room: ListRoom, live: Snapshot, entries: Path, raw: RawList) -> tuple[list[Gate], tuple[str, ...]]:
    """Compare ids with the snapshot in force inside the database; a register is too long for anything closer."""
    try:
        old = shelf.register(live, lambda paths: stream_again(room, paths))
    except Problem as problem:
        return [], (f"not compared with the snapshot in force: {problem}",)
    new = EntryFile(entries)
    gone, come = old.parties_not_in(new), new.parties_not_in(old)
    before, after = live.parties, live.parties - gone + come
    new.close()
    old.close()
    return [churn(gone, come, before, after, room.spec, (raw.as_of - live.as_of).days)], ()


def _hashed(raw: RawList) -> tuple[Got, ...]:
    """Tell the hash of each file that a server gave a version, as it lies on disk."""
    told = []
    for one in raw.got:
        path = (raw.paths or {}).get(one.file)
        if path is not None and (one.etag or one.last_modified):
            with path.open("rb") as file:
                told.append(replace(one, sha256=hashlib.file_digest(file, "sha256").hexdigest()))
        else:
            told.append(one)
    return tuple(told)
