"""JSON too large to hold: the elements of one array, or the lines of a file, one by one as bytes."""

import re
from collections.abc import Iterator
from typing import BinaryIO

import numpy as np

from caveat.facts.problem import BadInput

_CHUNK = 1 << 20
_MOST = 8_000_000
_AGAIN = "fetch the file again and compare its size with the publisher's"
_HEAD = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*"([^"\\]{1,80})"\s*:\s*)?\[')
_ESCAPE = re.compile(rb"\\.", re.DOTALL)
_QUOTE, _OPEN, _CLOSE, _COMMA = 1, 2, 3, 4
_SIGNS = np.zeros(256, np.uint8)
for _bytes, _sign in ((b'"', _QUOTE), (b"[{", _OPEN), (b"]}", _CLOSE), (b",", _COMMA)):
    _SIGNS[list(_bytes)] = _sign


def read_elements(
    stream: BinaryIO, where: str, key: str = "", *, most: int = _MOST, chunk: int = _CHUNK
) -> Iterator[tuple[int, bytes]]:
    """Yield the number (from 1) and the bytes of each element of the array that is the file, or stands in it under `key` alone.

    Raises `BadInput` when the file is cut off, is no such array, goes on after it, or has an element of more than `most`
    bytes. What an element says is not looked at: that is for the parser that it is handed to. Memory: a chunk and an element.
    """
    buffer, wrapped = _begin(stream, where, key, chunk)
    number, ended, wanted = 0, False, chunk
    while not ended:
        bounds, ended = _bounds(buffer)
        start = 0
        for stop in bounds:
            number += 1
            piece = buffer[start:stop]
            if not (ended and number == 1 and len(bounds) == 1 and not piece.strip()):
                yield number, piece
            start = stop + 1
        buffer = buffer[start:]
        if not ended:
            if len(buffer) > most:
                raise BadInput(f"an element is larger than {most} bytes", where=f"{where} record {number + 1}", advice=_AGAIN)
            wanted = max(chunk, len(buffer))  # a long element is not scanned anew for each small piece of it
            more = stream.read(wanted)
            if not more:
                raise BadInput("the array is cut off", where=f"{where} record {number + 1}", advice=_AGAIN)
            buffer += more
    _check_end(buffer, stream, where, wrapped=wrapped)


def read_lines(stream: BinaryIO, where: str, *, most: int = _MOST) -> Iterator[tuple[int, bytes]]:
    """Yield the number and the bytes of each line that is not blank; raise `BadInput` for one of more than `most` bytes."""
    number = 0
    while line := stream.readline(most + 1):
        number += 1
        if len(line) > most:
            raise BadInput(f"a line is longer than {most} bytes", where=f"{where}:{number}", advice=_AGAIN)
        if line.strip():
            yield number, line


def _begin(stream: BinaryIO, where: str, key: str, chunk: int) -> tuple[bytes, bool]:
    """Read up to the array; return what follows its bracket, and whether an object is around it."""
    buffer = b""
    while not (found := _HEAD.match(buffer)):
        more = stream.read(chunk)
        if not more or len(buffer) > 4096:
            raise BadInput(f"the file is no array{f' under {key!r}' if key else ''}", where=where, advice=_AGAIN)
        buffer += more
    named = found[1].decode("utf-8", "replace") if found[1] is not None else ""
    if named not in ("", key):
        raise BadInput(f"the array stands under {named!r}, not {key!r}", where=where, advice="see whether this is another file")
    return buffer[found.end() :], found[1] is not None


def _bounds(buffer: bytes) -> tuple[list[int], bool]:
    """Return where the elements in `buffer` end (a comma, or the array's bracket), and whether the array ends there."""
    plain = _ESCAPE.sub(b"__", buffer) if b"\\" in buffer else buffer
    signs = _SIGNS[np.frombuffer(plain, np.uint8)]
    at = np.flatnonzero(signs)
    signs = signs[at]
    quotes = signs == _QUOTE
    outside = ((np.cumsum(quotes) & 1) == 0) & ~quotes
    at, signs = at[outside], signs[outside]
    depth = np.cumsum((signs == _OPEN).astype(np.int32) - (signs == _CLOSE))
    closing = np.flatnonzero(depth < 0)
    last = int(closing[0]) if closing.size else len(at)
    commas = at[:last][(signs[:last] == _COMMA) & (depth[:last] == 0)]
    return [*commas.tolist(), *([int(at[last])] if closing.size else [])], bool(closing.size)


def _check_end(buffer: bytes, stream: BinaryIO, where: str, *, wrapped: bool) -> None:
    rest = (buffer + stream.read(_CHUNK)).strip()
    if rest != (b"}" if wrapped else b"") or stream.read(_CHUNK).strip():
        told = "the file goes on after its array" if rest else "the file is cut off after its array"
        raise BadInput(told, where=where, advice=_AGAIN)
