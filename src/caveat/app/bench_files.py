"""The labelled files of a bench folder and the real lists beside it, read for the measures."""

import csv
import io
import os
from collections.abc import Sequence
from pathlib import Path

import yaml

from caveat.app.mirror import FolderMirror
from caveat.app.unpack import unpacked
from caveat.facts import Party
from caveat.facts.problem import BadInput, NotFound, Problem
from caveat.lists import discover

LARGEST_BYTES = 500_000_000
LISTS = ("us_ofac_sdn", "un_sc")

_LAYOUT = "it holds name_pairs.csv and the files beside it, with the mirror of lists in ../lists"


def bench_folder(folder: Path | None) -> Path:
    """Return the folder of labelled files: the one given, else `bench` in the folder that CAVEAT_SHARED names."""
    shared = os.environ.get("CAVEAT_SHARED")
    if folder is None and not shared:
        raise NotFound("no folder of labelled files is known", advice="name FOLDER, or set CAVEAT_SHARED to the folder above it")
    found = folder or Path(shared or "") / "bench"
    if not found.is_dir():
        raise NotFound(f"no such folder: {found}", advice=_LAYOUT)
    return found


class BenchFiles:
    """A bench folder: its files as rows, its lists as parties, each read when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def text(self, name: str) -> str:
        """Return the text of a file, packed or not; raise `NotFound` where it is missing."""
        path = next((path for path in (self._folder / name, self._folder / f"{name}.gz") if path.is_file()), None)
        if path is None:
            raise NotFound("is missing", where=str(self._folder / name), advice=_LAYOUT)
        try:
            return unpacked(path.read_bytes(), where=str(path), largest=LARGEST_BYTES).decode("utf-8")
        except UnicodeDecodeError:
            raise BadInput("is not UTF-8", where=str(path), advice="save it as UTF-8") from None

    def rows(self, name: str) -> list[dict[str, str]]:
        """Return the rows of a CSV or TSV file, its lines of comment left out."""
        lines = [line for line in io.StringIO(self.text(name), newline="") if not line.startswith("#")]
        if name.endswith(".tsv"):
            return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        return list(csv.DictReader(lines))

    def names(self, pattern: str) -> list[str]:
        """Return the names of the files that fit a pattern, without `.gz`, sorted."""
        return sorted(str(path.relative_to(self._folder)).removesuffix(".gz") for path in self._folder.glob(pattern))

    def checks(self) -> list[dict[str, object]]:
        """Return the checks of whole records."""
        plain: dict[str, list[dict[str, object]]] = yaml.safe_load(self.text("entity_pairs.yaml"))
        return plain["checks"]

    def companies(self) -> list[str]:
        """Return the names of the companies that file with the SEC, each once."""
        return list(dict.fromkeys(row["name"] for row in self.rows("names/sec_companies.csv")))

    def ever_listed(self, name: str) -> list[Party]:
        """Return the parties of all whole files of a list in the mirror, each as it last stood there."""
        room = discover()[name]
        last: dict[str, Party] = {}
        for raw in FolderMirror(self._folder.parent / "lists").every(room.spec):
            assert room.read is not None
            last |= {party.id: party for party in room.read(raw.files, room.spec).parties}
        return list(last.values())

    def parties(self, chosen: Sequence[str] = LISTS) -> dict[str, tuple[Party, ...]]:
        """Read the newest whole files of the chosen lists in the mirror beside the folder."""
        mirror, rooms = FolderMirror(self._folder.parent / "lists"), discover()
        read: dict[str, tuple[Party, ...]] = {}
        for name in chosen:
            room, raw = rooms[name], mirror.latest(rooms[name].spec)
            if raw is None or room.read is None:
                raise Problem(f"the mirror holds no {name}", where=str(self._folder.parent / "lists"), advice=_LAYOUT)
            read[name] = room.read(raw.files, room.spec).parties
        return read
