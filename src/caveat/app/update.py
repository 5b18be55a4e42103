"""Bring lists up to date: get, read strictly, gate, store, switch; a doubtful list is held and the old one stays."""

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from caveat.app.fetch import Fetcher, host_of
from caveat.app.mirror import FolderMirror, Memory, Origin, Publishers, WebMirror
from caveat.app.outcome import Outcome
from caveat.app.raw import RawList
from caveat.app.retention import Keep, prune
from caveat.app.settings import now, today
from caveat.app.shelf import Shelf
from caveat.app.stage import sweep
from caveat.app.store_list import store_files
from caveat.app.watch import SILENT, Watch
from caveat.facts import Problem
from caveat.facts.form import to_plain
from caveat.facts.problem import NotFound
from caveat.lists import ListRoom

_SETTLED_SECONDS = 2
_NOT_FETCHED = ("absent", "ended")

FetcherOf = Callable[[Iterable[str]], Fetcher]


def origin_of(
    mirror: str | None, rooms: Iterable[ListRoom], fetcher_of: FetcherOf = Fetcher, memory: Memory | None = None
) -> Origin:
    """Choose where raw files come from: a folder, a web mirror, or the publishers."""
    if mirror is None:
        hosts = {host_of(address.url) for room in rooms for address in room.spec.addresses}
        return Publishers(fetcher_of(hosts), today(), memory)
    if mirror.startswith(("http://", "https://")):
        return WebMirror(mirror, fetcher_of({host_of(mirror)}), memory)
    return FolderMirror(Path(mirror))


def update(
    shelf: Shelf,
    rooms: dict[str, ListRoom],
    chosen: tuple[str, ...],
    origin: Origin,
    watch: Watch = SILENT,
    keep: Keep | None = None,
) -> list[Outcome]:
    """Update the chosen lists (all that have a reader, if none is chosen); one list's trouble stops no other."""
    strange = [name for name in chosen if name not in rooms]
    if strange:
        raise NotFound(f"no list is called {', '.join(strange)}", advice=f"lists: {', '.join(rooms)}")
    wanted = [rooms[name] for name in chosen] or [room for room in rooms.values() if room.read or room.stream]
    outcomes = []
    for room in primaries_first(wanted):
        watch.name(room.spec.id)
        outcome = _one(shelf, room, origin, watch)
        note(shelf, outcome)
        if outcome.state == "updated" and keep:
            prune(shelf, room.spec.id, keep)
        outcomes.append(outcome)
    order = [room.spec.id for room in wanted]
    return sorted(outcomes, key=lambda one: order.index(one.list_id))


def primaries_first(rooms: list[ListRoom]) -> list[ListRoom]:
    """Put aggregates behind the lists that win over them, so that they are weighed against what those say today."""
    return sorted(rooms, key=lambda room: bool(room.spec.yields_to))


def note(shelf: Shelf, outcome: Outcome) -> None:
    """Write down how an update went; one that got nothing forgets neither what was got before nor what the servers called it."""
    if outcome.state == "absent":
        return
    last = shelf.state(outcome.list_id)
    told: dict[str, Any] = {
        "state": outcome.state,
        "when": now(),
        "as_of": outcome.as_of,
        "problems": list(outcome.problems),
        "remarks": list(outcome.remarks),
        "sha256": outcome.sha256 or last.get("sha256", ""),
        "got": to_plain(list(outcome.got)) if outcome.sha256 else last.get("got", []),
    }
    shelf.note_state(outcome.list_id, told)


def _one(shelf: Shelf, room: ListRoom, origin: Origin, watch: Watch) -> Outcome:
    spec = room.spec
    if room.read is None and room.stream is None:
        return Outcome(list_id=spec.id, state="absent", problems=("this list is written here and comes with caveat itself",))
    try:
        raw = origin.latest(spec)
        if raw is None:
            return _nothing(room, origin)
        if same := _untouched(shelf, room, raw):
            return same
        sweep(shelf.of_list(spec.id))
        return store_files(shelf, room, raw, watch)
    except Problem as problem:
        return Outcome(list_id=spec.id, state="failing", problems=(str(problem),))
    except (OSError, sqlite3.Error) as error:
        told = f"cannot be stored: {error} (see whether the disk is full; the stored list stays in force)"
        return Outcome(list_id=spec.id, state="failing", problems=(told,))


def _nothing(room: ListRoom, origin: Origin) -> Outcome:
    """Tell why there is nothing to get: the list has ended, or the mirror does not hold it."""
    spec = room.spec
    if spec.ended is None or not isinstance(origin, Publishers):
        return Outcome(list_id=spec.id, state="absent", problems=("no files of this list are there",))
    follows = f"; {spec.successor} follows it" if spec.successor else ""
    told = f"its publisher ended it on {spec.ended}: its last snapshot stays, and nobody was delisted by that{follows}"
    return Outcome(list_id=spec.id, state="ended", remarks=(told,))


def _untouched(shelf: Shelf, room: ListRoom, raw: RawList) -> Outcome | None:
    """Know a register's files in a mirror folder again without reading gigabytes; an ordinary list is always hashed.

    They are the same if the file system says so: name, size, both times and the inode. The time of the inode (ctime) moves
    with every write and no program can set it back, so that a file of the same size with its old time of content shows
    all the same. A clock's tick may hide a second write: what was written within two seconds of our look is hashed.
    """
    live, state = shelf.live(room.spec.id, "9999"), shelf.state(room.spec.id)
    if (
        raw.paths is None
        or live is None
        or state.get("sha256") != live.sha256
        or state.get("state") not in ("updated", "unchanged")
    ):
        return None
    now_there = [(one.file, one.place, one.mark) for one in raw.got]
    if not all(mark for _, _, mark in now_there) or str(raw.as_of) != state.get("as_of"):
        return None
    if now_there != [(one.get("file"), one.get("place"), one.get("mark")) for one in state.get("got", ())]:
        return None
    settled = shelf.noted_ns(room.spec.id) - _SETTLED_SECONDS * 10**9
    if any(int(mark.split()[2]) > settled for _, _, mark in now_there):
        return None
    return Outcome(
        list_id=room.spec.id, state="unchanged", as_of=str(raw.as_of), problems=raw.remarks, sha256=live.sha256, got=raw.got
    )
