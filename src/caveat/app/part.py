"""A download that grows on disk: what came before it broke off is kept, with what the server called it, and goes on from there."""

import hashlib
from pathlib import Path

import orjson

from caveat.facts.noun import noun


@noun
class Version:
    """What a server calls one state of a file; empty where it does not say."""

    etag: str = ""
    last_modified: str = ""

    @property
    def exact(self) -> str:
        """The word by which a server may be asked for the rest of the very same bytes (RFC 9110 13.1.5); weak ones do not do."""
        return self.etag if self.etag and not self.etag.startswith("W/") else self.last_modified


class Part:
    """The file of one address below a folder, whole or not yet."""

    def __init__(self, folder: Path, url: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        stem = hashlib.sha256(url.encode()).hexdigest()[:32]
        self.path = folder / f"{stem}.part"
        self._whole = folder / f"{stem}.whole"
        self._told = folder / f"{stem}.json"

    @property
    def size(self) -> int:
        """How many bytes are there."""
        return self.path.stat().st_size if self.path.is_file() else 0

    @property
    def version(self) -> Version:
        """Which state of the file the bytes are of."""
        try:
            return Version(**orjson.loads(self._told.read_bytes()))
        except (OSError, ValueError, TypeError):
            return Version()

    def resumable(self) -> str:
        """Return the word for If-Range, empty if there is nothing to go on from."""
        return self.version.exact if self.size else ""

    def begin(self, version: Version) -> None:
        """Begin anew; the word is written before the first byte, so that bytes never stand under another's name."""
        self.drop()
        self._told.write_bytes(orjson.dumps({"etag": version.etag, "last_modified": version.last_modified}))

    def finish(self) -> Path:
        """Give the whole file its place."""
        self.path.touch()
        self.path.replace(self._whole)
        self._told.unlink(missing_ok=True)
        return self._whole

    def drop(self) -> None:
        """Forget what came so far."""
        self.path.unlink(missing_ok=True)
        self._told.unlink(missing_ok=True)
