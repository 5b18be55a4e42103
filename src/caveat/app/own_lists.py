"""Lists of one's own: `HOME/own/<id>/list.yaml`, whose format says how its file is read."""

import importlib
from collections.abc import Mapping
from pathlib import Path

from caveat.facts.problem import Incomplete
from caveat.lists import ListRoom

OWN_FORMATS = ("bods", "ftm", "table", "targets_simple")
"""The names of all formats, told here so that naming them loads none."""


def room_of(text: str, where: str) -> ListRoom:
    """Return the list that a list.yaml with a `format` describes; the formats are loaded when first one is asked for."""
    room: ListRoom = importlib.import_module("caveat.lists.formats").room_of(text, where)
    return room


def own_rooms(home: Path, official: Mapping[str, ListRoom]) -> dict[str, ListRoom]:
    """Return the lists of this house's own by id; raise `Incomplete` for one whose folder and list.yaml disagree."""
    rooms = {}
    for path in sorted((home / "own").glob("[!.]*/list.yaml")):
        room = room_of(path.read_text("utf-8"), str(path))
        if room.spec.id != path.parent.name or room.spec.id in official:
            raise Incomplete(f"{path} calls itself {room.spec.id!r}", advice="the id is the folder's name, and no official list's")
        rooms[room.spec.id] = room
    return rooms
