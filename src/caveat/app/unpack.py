"""Bytes of a file as its publisher wrote them: unpacked within bounds, at once or as a stream."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from caveat.facts.problem import BadInput

CHUNK = 1 << 20
_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_REFUSED = "refused: no official file is that large"
_AGAIN = "fetch the file again"


def unpacked(raw: bytes, *, where: str, largest: int) -> bytes:
    """Gunzip `raw` if it is gzip; raise `BadInput` if it is cut off, broken, or larger than `largest` bytes unpacked."""
    if not raw.startswith(_GZIP):
        if where.endswith(".gz"):
            raise BadInput("the file is called .gz and is not gzip", where=where, advice="fetch it again")
        if len(raw) > largest:
            raise BadInput(f"larger than {largest:,} bytes", where=where, advice=_REFUSED)
        return raw
    pieces: list[bytes] = []
    stream = Bounded(gzip.GzipFile(fileobj=io.BytesIO(raw)), where, largest)
    while piece := stream.read(CHUNK):
        pieces.append(piece)
    return b"".join(pieces)


@contextmanager
def opened(path: Path, *, largest: int) -> Iterator[BinaryIO]:
    """Open a file as a stream of at most `largest` bytes: of gzip what is packed, of a zip its only member.

    Reading raises `BadInput` where the file is cut off or broken; so does opening a zip of none or several members.
    """
    where = str(path)
    with path.open("rb") as file:
        head = file.read(len(_ZIP))
        file.seek(0)
        if head.startswith(_GZIP):
            yield cast(BinaryIO, io.BufferedReader(Bounded(gzip.GzipFile(fileobj=file), where, largest), CHUNK))
        elif head == _ZIP:
            with _member(file, where) as member:
                yield cast(BinaryIO, io.BufferedReader(Bounded(member, where, largest), CHUNK))
        elif path.name.endswith((".gz", ".zip")):
            raise BadInput(f"the file is called {path.suffix} and is not", where=where, advice=_AGAIN)
        else:
            yield cast(BinaryIO, io.BufferedReader(Bounded(file, where, largest), CHUNK))


class Bounded(io.RawIOBase):
    """A stream that refuses to give more than `largest` bytes, and tells what is broken with its place."""

    def __init__(self, inner: io.BufferedIOBase | BinaryIO, where: str, largest: int) -> None:
        super().__init__()
        self._inner = inner
        self._where = where
        self._largest = largest
        self._kind = "zip" if isinstance(inner, zipfile.ZipExtFile) else "gzip"
        self._size = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill a buffer with what comes next."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        piece = self._next(len(view))
        view[: len(piece)] = piece
        return len(piece)

    def _next(self, most: int) -> bytes:
        try:
            piece = self._inner.read(most)
        except EOFError:
            raise BadInput(f"the {self._kind} file is cut off", where=self._where, advice=_AGAIN) from None
        except (gzip.BadGzipFile, zipfile.BadZipFile, zlib.error) as error:
            raise BadInput(f"broken {self._kind}: {error}", where=self._where, advice=_AGAIN) from None
        self._size += len(piece)
        if self._size > self._largest:
            raise BadInput(f"unpacks to more than {self._largest:,} bytes", where=self._where, advice=_REFUSED)
        return piece


@contextmanager
def _member(file: BinaryIO, where: str) -> Iterator[BinaryIO]:
    try:
        archive = zipfile.ZipFile(file)
        members = [one for one in archive.infolist() if not one.is_dir()]
        if len(members) != 1:
            raise BadInput(
                f"the zip holds {len(members)} files, expected one", where=where, advice="take the file itself out of it"
            )
        member = archive.open(members[0])
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise BadInput(f"broken zip: {error}", where=where, advice=_AGAIN) from None
    with archive, member:
        yield cast(BinaryIO, member)
