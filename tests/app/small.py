"""Small lists of our own making, and mirrors that hold them: what updates are tried on."""

import gzip
from collections.abc import Mapping
from pathlib import Path

from caveat.facts import Citation, Day, Measure, Party, Problem, Span
from caveat.facts.measure import Target
from caveat.facts.measure_kind import MeasureKind
from caveat.lists import ListRoom, ListSpec, Reading
from caveat.lists.csv_text import read_rows
from caveat.lists.spec import Range
from caveat.lists.xml_text import parse_xml

NAMES = ("Northgate Optics Ltd", "Harbour Radio Works", "Zephyr Drones GmbH")


def csv_room(id: str = "small_csv", **changed: object) -> ListRoom:
    """Make a list of one CSV file: a name a row, two to a hundred of them."""
    return ListRoom(spec=_spec(id, "names.csv", **changed), read=_read_csv)


def xml_room(id: str = "small_xml", **changed: object) -> ListRoom:
    """Make a list of one XML file: `<names><name>…</name></names>`."""
    return ListRoom(spec=_spec(id, "names.xml", **changed), read=_read_xml)


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


def _read_xml(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    root = parse_xml(files["names.xml"], "names.xml")
    return _reading([element.text or "" for element in root.iter("name")], spec, [])


def _reading(names: list[str], spec: ListSpec, doubts: list[Problem]) -> Reading:
    ids = [f"{spec.id}:{number}" for number, _ in enumerate(names, start=1)]
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
