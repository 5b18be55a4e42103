"""Bytes of a file as its publisher wrote them: gunzipped within bounds."""

import gzip
import io
import zlib

from caveat.facts.problem import BadInput

_CHUNK = 1 << 20
_GZIP = b"\x1f\x8b"


def unpacked(raw: bytes, *, where: str, largest: int) -> bytes:
    """Gunzip `raw` if it is gzip; raise `BadInput` if it is cut off, broken, or larger than `largest` bytes unpacked."""
    if not raw.startswith(_GZIP):
        if where.endswith(".gz"):
            raise BadInput("the file is called .gz and is not gzip", where=where, advice="fetch it again")
        return _bounded(raw, where, largest)
    pieces: list[bytes] = []
    size = 0
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(raw)) as stream:
            while piece := stream.read(_CHUNK):
                size += len(piece)
                if size > largest:
                    raise BadInput(
                        f"unpacks to more than {largest:,} bytes", where=where, advice="refused: no official file is that large"
                    )
                pieces.append(piece)
    except EOFError:
        raise BadInput("the gzip file is cut off", where=where, advice="fetch the file again") from None
    except (gzip.BadGzipFile, zlib.error) as error:
        raise BadInput(f"broken gzip: {error}", where=where, advice="fetch the file again") from None
    return b"".join(pieces)


def _bounded(raw: bytes, where: str, largest: int) -> bytes:
    if len(raw) > largest:
        raise BadInput(f"larger than {largest:,} bytes", where=where, advice="refused: no official file is that large")
    return raw
