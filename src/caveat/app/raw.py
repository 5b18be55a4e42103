"""The raw files of one list as they came, in memory or, for a register, on disk; and one hash for them."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from caveat.app.unpack import CHUNK, opened
from caveat.facts import Day
from caveat.facts.noun import noun


@noun
class Got:
    """One file as it was got: from where, when it came, what the server calls it, its size and hash as stored.

    `mark` is what the file system says of a mirror's file: time of its content, of its inode, and the inode.
    """

    file: str
    place: str
    size: int = 0
    sha256: str = ""
    etag: str = ""
    last_modified: str = ""
    mark: str = ""


@noun
class RawList:
    """The raw files of one list as of a day, by official name: their bytes, or for a register their `paths`.

    `remarks` tell of newer days that were passed over, `got` of where each file came from.
    """

    as_of: Day
    files: dict[str, bytes]
    paths: dict[str, Path] | None = None
    remarks: tuple[str, ...] = ()
    got: tuple[Got, ...] = ()


def sha256_of_files(files: Mapping[str, bytes]) -> str:
    """Return one hash for a set of named files, whatever their order."""
    return _together({name: hashlib.sha256(content).digest() for name, content in files.items()})


def sha256_of_paths(paths: Mapping[str, Path], largest: int) -> str:
    """Return the same hash for files on disk, of their bytes unpacked; raise `BadInput` for what cannot be unpacked."""
    hashes = {}
    for name, path in paths.items():
        one = hashlib.sha256()
        with opened(path, largest=largest) as stream:
            while piece := stream.read(CHUNK):
                one.update(piece)
        hashes[name] = one.digest()
    return _together(hashes)


def sha256_of(raw: RawList, largest: int) -> str:
    """Return one hash for the raw files of a list."""
    return sha256_of_paths(raw.paths, largest) if raw.paths is not None else sha256_of_files(raw.files)


def _together(hashes: Mapping[str, bytes]) -> str:
    total = hashlib.sha256()
    for name in sorted(hashes):
        total.update(name.encode() + b"\0" + hashes[name])
    return total.hexdigest()
