"""Bring lists up to date: get, read strictly, gate, store, switch; a doubtful list is held and the old one stays."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from caveat.app.fetch import Fetcher, host_of
from caveat.app.mirror import FolderMirror, Origin, Publishers, RawList, WebMirror
from caveat.app.settings import now, today
from caveat.app.shelf import Shelf, sha256_of_files
from caveat.facts import Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadList, NotFound
from caveat.lists import ListRoom, Reading, check_counts, read_bundle

Watch = Callable[[str], None]


@noun
class Outcome:
    """How the update of one list went: updated, unchanged, held (with the problems), failing, or absent.

    What was updated may have problems too: newer files that were passed over.
    """

    list_id: str
    state: str
    as_of: str = ""
    rows: int = 0
    parties: int = 0
    problems: tuple[str, ...] = ()


def origin_of(mirror: str | None, rooms: Iterable[ListRoom], fetcher_of: Callable[[Iterable[str]], Fetcher] = Fetcher) -> Origin:
    """Choose where raw files come from: a folder, a web mirror, or the publishers."""
    if mirror is None:
        hosts = {host_of(address.url) for room in rooms for address in room.spec.addresses}
        return Publishers(fetcher_of(hosts), today())
    if mirror.startswith(("http://", "https://")):
        return WebMirror(mirror, fetcher_of({host_of(mirror)}))
    return FolderMirror(Path(mirror))


def update(shelf: Shelf, rooms: dict[str, ListRoom], chosen: tuple[str, ...], origin: Origin, watch: Watch) -> list[Outcome]:
    """Update the chosen lists (all that have a reader, if none is chosen); one list's trouble stops no other."""
    strange = [name for name in chosen if name not in rooms]
    if strange:
        raise NotFound(f"no list is called {', '.join(strange)}", advice=f"lists: {', '.join(rooms)}")
    wanted = [rooms[name] for name in chosen] or [room for room in rooms.values() if room.read is not None]
    outcomes = []
    for room in wanted:
        watch(room.spec.id)
        outcome = _one(shelf, room, origin)
        if outcome.state != "absent":
            told = {"state": outcome.state, "when": now(), "as_of": outcome.as_of, "problems": list(outcome.problems)}
            shelf.note_state(room.spec.id, told)
        outcomes.append(outcome)
    return outcomes


def _one(shelf: Shelf, room: ListRoom, origin: Origin) -> Outcome:
    try:
        raw = origin.latest(room.spec)
    except Problem as problem:
        return Outcome(list_id=room.spec.id, state="failing", problems=(str(problem),))
    if room.read is None:
        return Outcome(list_id=room.spec.id, state="absent", problems=("this list is written here and comes with caveat itself",))
    if raw is None:
        return Outcome(list_id=room.spec.id, state="absent", problems=("no files of this list are there",))
    try:
        return store_files(shelf, room, raw)
    except (OSError, sqlite3.Error) as error:
        told = f"cannot be stored: {error} (see whether the disk is full; the stored list stays in force)"
        return Outcome(list_id=room.spec.id, state="failing", as_of=str(raw.as_of), problems=(told,))


def read_again(room: ListRoom, files: Mapping[str, bytes]) -> Reading:
    """Read the raw bytes of a stored snapshot with today's code; raise `BadList` if that no longer reads them whole."""
    if set(files) == {"bundled.yaml"}:
        return read_bundle(files["bundled.yaml"].decode(), where=f"lists/{room.spec.id}/bundled.yaml")
    reading = room.read(files, room.spec) if room.read else Reading()
    if room.read is None or reading.doubts:
        told = f"this version cannot read the stored snapshot: {reading.doubts[0] if reading.doubts else 'it has no reader'}"
        raise BadList(told, where=room.spec.id, advice="run `caveat update`")
    return reading


def store_files(shelf: Shelf, room: ListRoom, raw: RawList) -> Outcome:
    """Read raw files of one list and store them if no gate holds them back."""
    list_id = room.spec.id
    if room.read is None:
        raise NotFound(f"{list_id} is written here and read from no file")
    if shelf.has(list_id, sha256_of_files(raw.files)):
        return Outcome(list_id=list_id, state="unchanged", as_of=str(raw.as_of), problems=raw.remarks)
    try:
        reading = room.read(raw.files, room.spec)
    except Problem as problem:
        return Outcome(list_id=list_id, state="held", as_of=str(raw.as_of), problems=(str(problem),))
    problems = check_counts(reading, room.spec)
    if problems:
        return Outcome(list_id=list_id, state="held", as_of=str(raw.as_of), rows=reading.rows, problems=tuple(map(str, problems)))
    snapshot = shelf.put(list_id, raw.files, reading, as_of=raw.as_of, known_at=now())
    return Outcome(
        list_id=list_id, state="updated", as_of=str(raw.as_of), rows=snapshot.rows, parties=snapshot.parties, problems=raw.remarks
    )
