"""Which code made a snapshot's facts and index: other readers, other tables of names, make them anew from the raw bytes."""

import hashlib
from functools import cache
from pathlib import Path

import caveat

_ROOMS = ("facts", "names", "lists", "match")


@cache
def made_by() -> str:
    """Return a short hash of the source of all rooms that turn raw bytes into facts and names into an index."""
    here = Path(caveat.__file__).parent
    total = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted((here / room).rglob("*.py")):
            total.update(path.relative_to(here).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:12]
