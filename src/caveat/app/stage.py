"""Folders that appear whole or not at all: filled aside, written through to the disk, and moved into place at once."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from caveat.app.control_file import CONTROLS, write_controls
from caveat.app.entries import write_entries
from caveat.lists import Reading
from caveat.match import Index

_ASIDE = ".staged-"
_LEFT_SECONDS = 3600


@contextmanager
def aside(parent: Path) -> Iterator[Path]:
    """Give a new folder beside those of `parent`, gone afterwards unless it was moved into place."""
    parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def into_place(staged: Path, folder: Path) -> None:
    """Move a filled folder into place; if somebody else was faster, theirs stays."""
    _write_through(staged)
    try:
        staged.replace(folder)
    except OSError:
        if not folder.is_dir():
            raise
    _sync(folder.parent)


def staged(folder: Path, fill: Callable[[Path], None]) -> None:
    """Fill a folder aside and move it into place."""
    with aside(folder.parent) as new:
        fill(new)
        into_place(new, folder)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there whole, or as it was before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(prefix=".state-", dir=path.parent, delete=False) as new:
        new.write(content)
        new.flush()
        os.fsync(new.fileno())
    Path(new.name).replace(path)


def fill_facts(folder: Path, reading: Reading) -> None:
    """Write a reading's facts, its index of names, and its control list if it is one."""
    write_entries(folder / "entries.sqlite", reading)
    Index.build(reading.parties).save(folder / "index")
    if reading.controls is not None:
        write_controls(folder / CONTROLS, reading.controls)


def sweep(folder: Path) -> None:
    """Take away what a killed writer left aside an hour ago or earlier; what is younger may be somebody's work."""
    for left in (*folder.glob(f"{_ASIDE}*"), *folder.glob(f"*/{_ASIDE}*"), *folder.glob(".state-*")):
        if time.time() - left.stat().st_mtime > _LEFT_SECONDS:
            shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink(missing_ok=True)


def _write_through(folder: Path) -> None:
    for path in (*folder.rglob("*"), folder):
        _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
