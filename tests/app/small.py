"""Small lists of our own making, and mirrors that hold them: what updates are tried on."""

import csv
import gzip
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from caveat.facts import Citation, Day, Exact, Measure, Party, Problem, Source, Span, Stake
from caveat.facts.measure import Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.problem import BadList
from caveat.facts.tie import Tie, TieKind
from caveat.lists import ListRoom, ListSpec, Reading
from caveat.lists.csv_text import read_rows
from caveat.lists.spec import Range
from caveat.lists.xml_text import parse_xml

NAMES = ("Northgate Optics Ltd", "Harbour Radio Works", "Zephyr Drones GmbH")


def csv_room(id: str = "small_csv", **changed: object) -> ListRoom:
    """Make a list of one CSV file: a name a row, two to a hundred of them."""
    return ListRoom(spec=_spec(id, "names.csv", **changed), read=_read_csv)


def numbered_room(id: str = "small_numbered", **changed: object) -> ListRoom:
    """Make a list of one CSV file whose rows are `NUMBER,NAME,PROGRAMME`: ids are the publisher's own."""
    told: dict[str, object] = {"expected": {"parties": Range(least=2, most=5000)}}
    return ListRoom(spec=_spec(id, "numbered.csv", **(told | changed)), read=_read_numbered)


def numbered_of(names: Mapping[int, str], programme: str = "SMALL") -> bytes:
    """Write numbered names as the numbered list has them."""
    return "".join(f'{number},"{name}",{programme}\n' for number, name in names.items()).encode()


def xml_room(id: str = "small_xml", **changed: object) -> ListRoom:
    """Make a list of one XML file: `<names><name>…</name></names>`."""
    return ListRoom(spec=_spec(id, "names.xml", **changed), read=_read_xml)


def register_room(id: str = "small_register", **changed: object) -> ListRoom:
    """Make a register of one CSV file read as a stream: `company,NUMBER,NAME` or `stake,HOLDER,HELD,SHARE`."""
    told: dict[str, object] = {"register": True, "expected": {"parties": Range(least=1, most=1_000_000)}}
    return ListRoom(spec=_spec(id, "register.csv", **(told | changed)), stream=_stream_csv)


def rooms_of(*rooms: ListRoom) -> dict[str, ListRoom]:
    """Give lists by their ids."""
    return {room.spec.id: room for room in rooms}


def csv_of(*names: str) -> bytes:
    """Write names as the CSV list has them."""
    return "".join(f'"{name}"\n' for name in names).encode()


def xml_of(*names: str) -> bytes:
    """Write names as the XML list has them."""
    return ('<?xml version="1.0"?>\n<names>\n' + "".join(f"<name>{name}</name>\n" for name in names) + "</names>\n").encode()


def put(mirror: Path, list_id: str, day: str, name: str, content: bytes, *, packed: bool = False) -> Path:
    """Lay a file into a mirror as `LIST_ID/DAY/NAME[.gz]`."""
    path = mirror / list_id / day / (f"{name}.gz" if packed else name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(content, mtime=0) if packed else content)
    return path


def _spec(id: str, file: str, **changed: object) -> ListSpec:
    told: dict[str, object] = {
        "id": id,
        "title": "A small list",
        "publisher": "Office of Small Lists",
        "authority": "xx.small",
        "jurisdiction": "XX",
        "programmes": ("SMALL",),
        "licence": "none",
        "cadence_days": 1,
        "layouts": ((file,),),
        "largest_bytes": 1_000_000,
        "expected": {"parties": Range(least=2, most=100)},
    }
    return ListSpec(**(told | changed))  # type: ignore[arg-type]


def _read_csv(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    doubts: list[Problem] = []
    names = [cells[0] for _, cells in read_rows(files["names.csv"], "names.csv", doubts, columns=1)]
    return _reading(names, spec, doubts)


def _read_numbered(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    doubts: list[Problem] = []
    rows = [cells for _, cells in read_rows(files["numbered.csv"], "numbered.csv", doubts, columns=3)]
    found = _reading([name for _, name, _ in rows], spec, doubts, [number for number, _, _ in rows])
    measures = tuple(replace(one, programme=row[2]) for one, row in zip(found.measures, rows, strict=True))
    return replace(found, measures=measures)


def _read_xml(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    root = parse_xml(files["names.xml"], "names.xml")
    return _reading([element.text or "" for element in root.iter("name")], spec, [])


def _reading(names: list[str], spec: ListSpec, doubts: list[Problem], numbers: Sequence[object] = ()) -> Reading:
    ids = [f"{spec.id}:{number}" for number in numbers or range(1, len(names) + 1)]
    measures = tuple(
        Measure(
            id=f"{one}:listing",
            kind=MeasureKind.LISTING,
            authority=spec.authority,
            programme=spec.programmes[0],
            targets=(Target(party=one),),
            span=Span(since=Day(2020, 1, 1)),
            cites=(Citation(instrument="Small Act", place="1"),),
        )
        for one in ids
    )
    parties = tuple(Party.named(one, "company", name) for one, name in zip(ids, names, strict=True))
    return Reading(parties=parties, measures=measures, doubts=tuple(doubts), rows=len(names))


def _stream_csv(files: Mapping[str, BinaryIO], spec: ListSpec) -> Iterator[Party | Measure | Stake | Tie | Problem]:
    text = io.TextIOWrapper(files["register.csv"], "utf-8", newline="")
    for number, cells in enumerate(csv.reader(text), start=1):
        source = Source(list_id=spec.id, place=f"register.csv:{number}")
        if cells[0] == "company" and len(cells) == 3:
            yield replace(Party.named(f"{spec.id}:{cells[1]}", "company", cells[2]), source=source)
        elif cells[0] == "stake" and len(cells) == 4:
            holder, held = (f"{spec.id}:{cell}" for cell in cells[1:3])
            yield Stake(holder=holder, held=held, least=Exact(cells[3]), most=Exact(cells[3]), source=source)
            yield Tie(kind=TieKind.CONTROLS, subject=holder, object=held, source=source)
        else:
            yield BadList(f"no such row: {','.join(cells)}", where=source.place, advice="look at the file")
