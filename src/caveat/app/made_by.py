"""Which code made a snapshot's facts and index: another reader, other tables of names, make them anew from the raw bytes."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import caveat

_HERE = Path(caveat.__file__).parent
_ROOMS = ("facts", "names", "match")


@cache
def made_by(list_id: str) -> str:
    """Return a short hash of the source of all that turns a list's raw bytes into facts and an index; no other list's reader is in it."""
    total = hashlib.sha256(_shared())
    for path in _sources(_HERE / "lists" / list_id):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:12]


@cache
def _shared() -> bytes:
    total = hashlib.sha256()
    for path in (*(path for room in _ROOMS for path in _sources(_HERE / room)), *sorted((_HERE / "lists").glob("*.py"))):
        total.update(path.relative_to(_HERE).as_posix().encode() + b"\0" + path.read_bytes())
    return total.digest()


def _sources(folder: Path) -> Iterator[Path]:
    """Give the modules and tables below a folder; a list's sample and what it must give are no source."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".txt") or path.name == "list.yaml":
            yield path
