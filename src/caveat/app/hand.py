"""What a person does to lists by hand: release what is held, bring files, add a list of one's own."""

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from caveat.app.mirror import layout_of
from caveat.app.outcome import Outcome
from caveat.app.own_lists import room_of
from caveat.app.quarantine import Held, Quarantine
from caveat.app.raw import Got, RawList
from caveat.app.settings import now, today
from caveat.app.shelf import Shelf
from caveat.app.stage import write_whole
from caveat.app.store_list import store_files
from caveat.app.unpack import opened, unpacked
from caveat.app.update import note
from caveat.app.watch import Watch
from caveat.facts import Day
from caveat.facts.cite import Override
from caveat.facts.problem import BadInput, NotFound
from caveat.facts.yaml_text import YamlText
from caveat.lists import ListRoom

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ID = re.compile(r"[a-z][a-z0-9_]{1,40}")


def release(shelf: Shelf, room: ListRoom, told: str, because: str, by: str, watch: Watch) -> Outcome:
    """Publish what gates hold back, on a person's word, which is recorded in the snapshot; doubts of reading stay doubts."""
    if not because.strip() or not by.strip():
        raise BadInput("a release needs its reason and the name of who answers for it", advice='--because "…" --by NAME')
    quarantine = Quarantine(shelf.home)
    held = quarantine.find(room.spec.id, told)
    if held.doubts:
        raise BadInput(
            f"cannot be released, since it cannot be read for sure: {held.doubts[0]}",
            where=room.spec.id,
            advice="the reader or list.yaml must learn to read it first",
        )
    word = Override(by=by.strip(), because=because.strip(), when=now())
    outcome = store_files(shelf, room, _raw_of(quarantine, held, room), watch, word)
    note(shelf, outcome)
    return outcome


def _raw_of(quarantine: Quarantine, held: Held, room: ListRoom) -> RawList:
    paths = quarantine.raw(held)
    files = {} if room.spec.register else {name: path.read_bytes() for name, path in paths.items()}
    return RawList(as_of=held.as_of, files=files, paths=paths if room.spec.register else None, got=held.got)


def rooms_for(rooms: Mapping[str, ListRoom], names: Mapping[str, Path], chosen: str) -> list[ListRoom]:
    """Return the lists that these files make: the chosen one, or all that share the one layout that fits.

    Raise `NotFound` where no list has such files, `BadInput` where several lists do that have nothing to do with each other.
    """
    if chosen and chosen not in rooms:
        raise NotFound(f"no list is called {chosen!r}", advice=f"lists: {', '.join(rooms)}")
    fit = [room for room in rooms.values() if (room.read or room.stream) and layout_of(room.spec, set(names))]
    fit = [room for room in fit if not chosen or room.spec.id == chosen]
    if not fit:
        wanted = [rooms[chosen]] if chosen else [room for room in rooms.values() if room.spec.layouts]
        known = "; ".join(f"{room.spec.id}: {' or '.join(' + '.join(one) for one in room.spec.layouts)}" for room in wanted)
        raise NotFound(f"no list is made of {', '.join(sorted(names))}", advice=f"official names are {known}")
    if len({room.spec.mirror_of or room.spec.id for room in fit}) > 1:
        raise BadInput(f"several lists have such files: {', '.join(room.spec.id for room in fit)}", advice="say which: --list LIST")
    return fit


def add_files(
    shelf: Shelf, rooms: Mapping[str, ListRoom], files: list[Path], chosen: str, as_of: Day | None, watch: Watch
) -> list[Outcome]:
    """Store files that a person brings, through the same gates; the day is `as_of`, else that of their folder, else today."""
    names = {path.name.removesuffix(".zip") if path.name.endswith(".zip") else path.name: path for path in files}
    if len(names) < len(files):
        raise BadInput("two of the files have one name", advice="bring the files of one day")
    missing = [str(path) for path in files if not path.is_file()]
    if missing:
        raise NotFound(f"no such file: {', '.join(missing)}")
    outcomes = []
    for room in rooms_for(rooms, names, chosen):
        watch.name(room.spec.id)
        outcome = store_files(shelf, room, _brought(room, names, as_of or _day_of(files)), watch)
        note(shelf, outcome)
        outcomes.append(outcome)
    return outcomes


def _brought(room: ListRoom, names: Mapping[str, Path], as_of: Day) -> RawList:
    found = layout_of(room.spec, set(names)) or {}
    paths = {official: names[there] for official, there in found.items()}
    got = tuple(Got(file=official, place=str(path.absolute()), size=path.stat().st_size) for official, path in paths.items())
    if room.spec.register:
        return RawList(as_of=as_of, files={}, paths=paths, got=got)
    largest = room.spec.largest_bytes
    for path in paths.values():
        if path.stat().st_size > largest:
            raise BadInput(f"larger than {largest:,} bytes", where=str(path), advice="refused: no official file is that large")
    return RawList(as_of=as_of, files={name: _content(path, largest) for name, path in paths.items()}, got=got)


def _content(path: Path, largest: int) -> bytes:
    """Return the bytes of a file as its publisher wrote them: gunzipped, or taken out of a zip that holds nothing else."""
    if path.name.endswith(".zip"):
        with opened(path, largest=largest) as stream:
            return stream.read()
    return unpacked(path.read_bytes(), where=str(path), largest=largest)


def _day_of(files: list[Path]) -> Day:
    """Return the day that the files' folder is named by, as in a mirror, else today."""
    folder = files[0].absolute().parent.name
    return Day.of(folder) if _DAY.fullmatch(folder) else today()


def own_room(shelf: Shelf, rooms: Mapping[str, ListRoom], file: Path, id: str, format: str, title: str, mapping: str) -> ListRoom:
    """Write the list.yaml of a list of one's own and return the list; raise `BadInput` for an id that is none or is taken.

    What is stored of the list is read again if its list.yaml changed.
    """
    folder = shelf.home / "own" / id
    if not _ID.fullmatch(id) or (id in rooms and not (folder / "list.yaml").is_file()):
        taken = "is the id of another list" if id in rooms else "is no id of a list"
        raise BadInput(f"{id!r} {taken}", advice="write small letters, digits and _, as in our_suppliers")
    text = _own_yaml(file, id, format, title, mapping)
    room = room_of(text, "list.yaml")
    path = folder / "list.yaml"
    if path.is_file() and path.read_text("utf-8") != text:
        shelf.forget_facts(id)
    write_whole(path, text.encode())
    return room


def _own_yaml(file: Path, id: str, format: str, title: str, mapping: str) -> str:
    """Write a list.yaml from what was told; `mapping` is the YAML of a mapping, or of a whole list.yaml, which what was told completes."""
    given = YamlText(mapping, "mapping").value if mapping else {}
    if not isinstance(given, dict):
        raise BadInput("a mapping is a table of keys", where="mapping", advice="docs/own-lists.md shows one")
    whole = given if "mapping" in given or "format" in given else {"mapping": given} if given else {}
    named = {"title": title} if title else {}
    layout = file.name.removesuffix(".gz").removesuffix(".zip")
    told = {**whole, **named, "id": id, "format": format, "layouts": [[layout]]}
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False)
