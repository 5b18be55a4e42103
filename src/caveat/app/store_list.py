"""One list's raw files to a snapshot in force: read strictly, ask the gates, compare, and publish or hold."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from caveat.app.fetch_receipt import FetchReceipt
from caveat.app.judge import gate_of_primaries, gates_against, gates_alone, judged_by
from caveat.app.outcome import Outcome, held_outcome
from caveat.app.quarantine import Held, Quarantine
from caveat.app.raw import Got, RawList, sha256_of
from caveat.app.reader import read_again
from caveat.app.settings import now
from caveat.app.shelf import Shelf
from caveat.app.store_register import store_register
from caveat.app.watch import SILENT, Watch
from caveat.app.way_in import hold, let_in, receipt_of, signed
from caveat.facts import Problem
from caveat.facts.cite import Override, Snapshot
from caveat.facts.problem import NotFound
from caveat.lists import ListRoom, Reading
from caveat.lists.diff import difference
from caveat.lists.gate import Gate, doubts_of
from caveat.lists.tally import Tally, tally_of

_ALWAYS = "9999"


def store_files(shelf: Shelf, room: ListRoom, raw: RawList, watch: Watch = SILENT, override: Override | None = None) -> Outcome:
    """Read raw files of one list and publish them if no gate holds them back, or a person's `override` releases them.

    The hash of the content alone says whether anything changed: what a file calls itself is told and not trusted.
    """
    spec = room.spec
    if room.read is None and room.stream is None:
        raise NotFound(f"{spec.id} is written here and read from no file")
    sha256 = sha256_of(raw, spec.largest_bytes)
    live = shelf.live(spec.id, _ALWAYS)
    if live is not None and (live.sha256 == sha256 or (shelf.has(spec.id, sha256) and raw.as_of < live.as_of)):
        return Outcome(
            list_id=spec.id, state="unchanged", as_of=str(raw.as_of), problems=raw.remarks, sha256=sha256, got=hashed(raw)
        )
    judged, held = judged_by(shelf, spec, raw.as_of), Quarantine(shelf.home).get(spec.id, sha256)
    if held is not None and held.judged_by == judged and override is None:
        return held_outcome(held)
    watch.name(f"{spec.id}: reading")
    if room.stream is not None:
        return store_register(shelf, room, raw, sha256, judged, watch, override)
    return _store(shelf, room, raw, sha256, judged, override)


def _store(shelf: Shelf, room: ListRoom, raw: RawList, sha256: str, judged: str, override: Override | None) -> Outcome:
    """Read an ordinary list, which fits into memory, and publish or hold it."""
    spec = room.spec
    blank = Held(list_id=spec.id, sha256=sha256, as_of=raw.as_of, when=now(), judged_by=judged, got=hashed(raw))
    try:
        assert room.read is not None, "an ordinary list has a reader"
        reading = room.read(raw.files, spec)
    except Problem as problem:
        return hold(shelf, raw, replace(blank, doubts=(str(problem),)))
    if doubts := doubts_of(reading, spec):
        return hold(shelf, raw, replace(blank, rows=reading.rows, doubts=tuple(map(str, doubts))))
    tally, before = tally_of(reading), _whole(shelf, spec.id)
    earlier, unread = _earlier(shelf, room, before)
    gates = _gates(shelf, room, reading, tally, raw, before, earlier)
    remarks = (*unread, *(remark for gate in gates for remark in gate.remarks))
    reasons = tuple(str(problem) for gate in gates for problem in gate.holds)
    if reasons and override is None:
        return hold(shelf, raw, replace(blank, rows=reading.rows, gates=reasons, remarks=remarks))
    change = difference(earlier, reading).counts if earlier else None
    receipt = receipt_of(blank, tally, gates, remarks, before, change)
    snapshot = _publish(shelf, raw, reading, receipt, signed(override, reasons))
    return let_in(shelf, raw, blank, snapshot, receipt)


def hashed(raw: RawList) -> tuple[Got, ...]:
    """Tell of each file in memory its hash as it is stored; by that it is known again when the server says that it is still right."""
    return tuple(
        replace(one, sha256=hashlib.sha256(raw.files[one.file]).hexdigest()) if one.file in raw.files else one for one in raw.got
    )


def _publish(shelf: Shelf, raw: RawList, reading: Reading, receipt: FetchReceipt, override: Override | None) -> Snapshot:
    if again := shelf.see_again(receipt, override):
        return again
    return shelf.put(
        receipt.list_id, raw.files, reading, as_of=raw.as_of, known_at=receipt.when, override=override, receipt=receipt
    )


def _gates(
    shelf: Shelf, room: ListRoom, reading: Reading, tally: Tally, raw: RawList, before: Snapshot | None, earlier: Reading | None
) -> Sequence[Gate]:
    gates = gates_alone(tally, room.spec)
    if before is not None and earlier is not None and reading.complete:
        gates += gates_against(shelf, room.spec, reading, raw.as_of, before, earlier)
    if room.spec.yields_to and reading.complete:
        gates.append(gate_of_primaries(shelf, room.spec, tally, raw.as_of))
    return gates


def _whole(shelf: Shelf, list_id: str) -> Snapshot | None:
    """Return the snapshot in force if it is a whole list: an extract is no measure for one."""
    live = shelf.live(list_id, _ALWAYS)
    return live if live is not None and live.complete else None


def _earlier(shelf: Shelf, room: ListRoom, before: Snapshot | None) -> tuple[Reading | None, tuple[str, ...]]:
    """Return the facts of the snapshot in force; where this version cannot read it any more, say that nothing was compared."""
    if before is None:
        return None, ()
    try:
        _, entries = shelf.open(before, lambda files: read_again(room, files))
    except Problem as problem:
        return None, (f"not compared with the snapshot in force: {problem}",)
    reading = entries.reading()
    entries.close()
    return reading, ()
