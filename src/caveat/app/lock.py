"""One writer at a time: a lock that the kernel lets go of when its holder dies, with a heartbeat that says who holds it and what it does."""

import fcntl
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import orjson

from caveat.app.settings import now
from caveat.app.watch import Watch
from caveat.facts.noun import noun
from caveat.facts.problem import Problem

_BEAT_SECONDS = 1.0


@noun
class Holder:
    """Who writes to the house: its process and host, since when, when it was last heard of, and which list it is at."""

    pid: int = 0
    host: str = ""
    since: str = ""
    beat: str = ""
    doing: str = ""


class Busy(Problem):
    """Somebody else is writing."""


class Heart(Watch):
    """Passes on what is told, and writes it down beside the lock at most once a second (and whenever the work changes)."""

    def __init__(self, path: Path, told: Watch) -> None:
        self._path = path
        self._told = told
        self._since = now()
        self._doing = ""
        self._beaten = 0.0
        self._beat()

    def name(self, doing: str) -> None:
        """Pass on what is being done, and beat."""
        self._doing = doing
        self._beat()
        self._told.name(doing)

    def count(self, done: int, total: int | None) -> None:
        """Pass on how much is done, and beat."""
        if time.monotonic() - self._beaten > _BEAT_SECONDS:
            self._beat()
        self._told.count(done, total)

    def _beat(self) -> None:
        self._beaten = time.monotonic()
        told = {"pid": os.getpid(), "host": socket.gethostname(), "since": self._since, "beat": now(), "doing": self._doing}
        staged = self._path.with_name(f".{self._path.name}-{os.getpid()}")
        staged.write_bytes(orjson.dumps(told))
        staged.replace(self._path)


@contextmanager
def writing(home: Path, watch: Watch) -> Iterator[Watch]:
    """Be the one who writes to `home`; raise `Busy` with who else is. Readers need no lock.

    The lock is on a file that is never replaced, so it is the kernel's: a holder killed at any moment holds nothing.
    """
    home.mkdir(parents=True, exist_ok=True)
    with (home / "update.lock").open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise _busy(home) from None
        yield Heart(home / "update.beat", watch)


def writer(home: Path) -> Holder | None:
    """Return who writes to `home` now, None if nobody does."""
    path = home / "update.lock"
    if not path.is_file():
        return None
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return _told(home)
    return None


def _told(home: Path) -> Holder:
    try:
        return Holder(**orjson.loads((home / "update.beat").read_bytes()))
    except (OSError, ValueError, TypeError):
        return Holder()


def _busy(home: Path) -> Busy:
    one = _told(home)
    what = f"process {one.pid} on {one.host} is updating this house since {one.since}, now at {one.doing or 'its start'}"
    return Busy(
        f"{what}; last heard of at {one.beat}", where=str(home), advice="wait until it is done; nothing needs to be taken away"
    )
