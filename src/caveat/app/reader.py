"""Raw bytes to facts by a list's own reader: at once, as a stream for a register, or once more for a stored snapshot."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from caveat.app.entries import Fact
from caveat.app.unpack import opened
from caveat.facts import Problem
from caveat.facts.problem import BadList
from caveat.lists import ListRoom, Reading, read_bundle


def read_again(room: ListRoom, files: Mapping[str, bytes]) -> Reading:
    """Read the raw bytes of a stored snapshot with today's code; raise `BadList` if that no longer reads them whole."""
    if set(files) == {"bundled.yaml"}:
        return read_bundle(files["bundled.yaml"].decode(), where=f"lists/{room.spec.id}/bundled.yaml")
    reading = room.read(files, room.spec) if room.read else Reading()
    if room.read is None or reading.doubts:
        raise _unreadable(room, reading.doubts[0] if reading.doubts else "it has no reader")
    return reading


def stream_of(room: ListRoom, paths: Mapping[str, Path]) -> Iterator[Fact | Problem]:
    """Give the facts of a register one by one, with doubts in their place; its files are unpacked on the way."""
    assert room.stream is not None, "a register has a streamer"
    with ExitStack() as stack:
        files = {name: stack.enter_context(opened(path, largest=room.spec.largest_bytes)) for name, path in paths.items()}
        yield from room.stream(files, room.spec)


def stream_again(room: ListRoom, paths: Mapping[str, Path]) -> Iterator[Fact]:
    """Give the facts of a stored register with today's code; raise `BadList` at the first doubt."""
    for fact in stream_of(room, paths):
        if isinstance(fact, Problem):
            raise _unreadable(room, fact)
        yield fact


def _unreadable(room: ListRoom, why: object) -> BadList:
    return BadList(f"this version cannot read the stored snapshot: {why}", where=room.spec.id, advice="run `caveat update`")
