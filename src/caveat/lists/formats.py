"""The formats by which a user brings any list: one table, and a room from a list.yaml."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from caveat.facts import Measure, Party, Problem, Stake
from caveat.facts.form import from_yaml
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, ManyProblems, did_you_mean
from caveat.facts.tie import Tie
from caveat.lists import bods, ftm_json, table, targets_simple
from caveat.lists.own import Against, OwnList
from caveat.lists.spec import ListRoom, ListSpec, Reader, Reading, Streamer

OwnReader = Callable[[Mapping[str, bytes], OwnList], Reading]
OwnStreamer = Callable[[Mapping[str, BinaryIO], OwnList], Iterator[Party | Measure | Stake | Tie | Problem]]

_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


@noun
class Format:
    """One format: its reader, or its streamer, or both; the files that make a whole list, whom measures are against."""

    read: OwnReader | None = None
    stream: OwnStreamer | None = None
    layouts: tuple[tuple[str, ...], ...]
    against: Against = Against.RESTRICTED


FORMATS = {
    "bods": Format(stream=bods.stream, layouts=(("statements.json",), ("statements.jsonl",))),
    "ftm": Format(read=ftm_json.read, stream=ftm_json.stream, layouts=(("entities.ftm.json",),)),
    "targets_simple": Format(read=targets_simple.read, layouts=(("targets.simple.csv",),)),
    "table": Format(read=table.read, layouts=(("list.csv",), ("list.xlsx",)), against=Against.EVERYBODY),
}
"""Every format by the name that `format` in a list.yaml gives it."""


def room_of(list_yaml: str, where: str) -> ListRoom:
    """Make a room of a user's list.yaml; raise `ManyProblems` with every fault of it.

    Its programme is OWN_<ID> unless the file names others, so that no rule mistakes it for an official list.
    """
    own = from_yaml(OwnList, list_yaml, where=where)
    problems = list(_problems(own, where))
    if problems:
        raise ManyProblems("this is no list of one's own", parts=problems, where=where)
    form = FORMATS[own.format]
    own = replace(
        own,
        title=own.title or own.id,
        programmes=own.programmes or (f"OWN_{own.id.upper()}",),
        layouts=own.layouts or form.layouts,
        measure=replace(own.measure, against=own.measure.against or form.against),
    )
    if form.stream is not None and (own.register or form.read is None):
        stream = _streamer(form.stream, own)
        return ListRoom(spec=own, stream=stream) if own.register else ListRoom(spec=own, read=_gathering(stream))
    assert form.read is not None, "a format is read or streamed"
    return ListRoom(spec=own, read=_reader(form.read, own))


def _reader(read: OwnReader, own: OwnList) -> Reader:
    return lambda files, _: read(files, own)


def _streamer(stream: OwnStreamer, own: OwnList) -> Streamer:
    return lambda files, _: stream(files, own)


def _gathering(stream: Streamer) -> Reader:
    """Read whole what a format only streams."""

    def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
        facts = list(stream({name: io.BytesIO(raw) for name, raw in files.items()}, spec))
        parties = tuple(one for one in facts if isinstance(one, Party))
        return Reading(
            parties=parties,
            measures=tuple(one for one in facts if isinstance(one, Measure)),
            stakes=tuple(one for one in facts if isinstance(one, Stake)),
            ties=tuple(one for one in facts if isinstance(one, Tie)),
            doubts=tuple(one for one in facts if isinstance(one, Problem)),
            rows=len(parties),
        )

    return read


def _problems(own: OwnList, where: str) -> Iterator[Problem]:
    if not _ID.fullmatch(own.id):
        advice = "small letters and digits, parted by single underscores, as in house_list"
        yield BadInput(f"id: {own.id!r} is no id of a list", where=where, advice=advice)
    if own.format not in FORMATS:
        known = ", ".join(FORMATS)
        yield BadInput(
            f"format: {own.format!r} is no format{did_you_mean(own.format, FORMATS)}", where=where, advice=f"one of: {known}"
        )
    elif own.register and FORMATS[own.format].stream is None:
        yield BadInput(f"register: {own.format} cannot be read as a stream", where=where, advice="leave `register` out")
    if (own.mapping is None) == (own.format == "table"):
        needs = "a table needs a mapping" if own.mapping is None else f"{own.format} has no columns to map"
        yield BadInput(f"mapping: {needs}", where=where, advice="docs/own-lists.md shows one")
    if own.mapping is not None:
        yield from table.check_mapping(own.mapping, where)
    for word, programme in ((own.lookups or {}).get("programme") or {}).items():
        if programme not in own.programmes:
            advice = "add it to `programmes`, so that what is loaded of it is known"
            yield BadInput(
                f"lookups.programme: {word!r} stands for {programme!r}, which is none of the list's", where=where, advice=advice
            )
