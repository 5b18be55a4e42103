"""What gates held back: kept with its raw bytes and the reasons, until a person releases it or it is taken away.

`HOME/lists/<list id>/held/<sha256>/` holds held.json and raw/.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

import orjson

from caveat.app.raw import Got, RawList
from caveat.app.stage import staged
from caveat.facts import Day
from caveat.facts.form import from_plain, to_plain
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, NotFound


@noun
class Held:
    """One state of a list that was not published: its doubts (which nobody can release) and the gates that held it.

    `judged_by` names all that the judgement hung on, so that the same bytes are not read again only to be held again.
    """

    list_id: str
    sha256: str
    as_of: Day
    when: str
    rows: int = 0
    doubts: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    got: tuple[Got, ...] = ()
    judged_by: str = ""

    @property
    def problems(self) -> tuple[str, ...]:
        """All reasons, the doubts first."""
        return (*self.doubts, *self.gates)


class Quarantine:
    """All that is held back in this house."""

    def __init__(self, home: Path) -> None:
        self._lists = home / "lists"

    def every(self, list_id: str) -> list[Held]:
        """Return what is held of a list, the oldest first."""
        found = (self._lists / list_id / "held").glob("[!.]*/held.json")
        held = [from_plain(Held, orjson.loads(path.read_bytes()), where=str(path)) for path in found]
        return sorted(held, key=lambda one: (one.when, one.sha256))

    def get(self, list_id: str, sha256: str) -> Held | None:
        """Return what is held under a hash, None if nothing is."""
        return next((one for one in self.every(list_id) if one.sha256 == sha256), None)

    def find(self, list_id: str, told: str) -> Held:
        """Return what the beginning of a hash names; raise `NotFound` where that is nothing, `BadInput` where it is several."""
        every = self.every(list_id)
        found = [one for one in every if len(told) >= 4 and one.sha256.startswith(told)]
        if len(found) > 1:
            raise BadInput(f"{told!r} begins the hashes of several that are held", where=list_id, advice="write more of it")
        if not found:
            here = ", ".join(f"{one.sha256[:12]} ({one.as_of})" for one in every) or "none"
            raise NotFound(f"nothing of {list_id} is held as {told!r}", advice=f"held: {here}")
        return found[0]

    def put(self, held: Held, raw: RawList) -> None:
        """Keep what was held, or its new reasons if it is here already."""
        content = orjson.dumps(to_plain(held), option=orjson.OPT_INDENT_2)
        self.take_away(held)
        staged(self._folder(held), lambda folder: _fill(folder, raw, content))

    def raw(self, held: Held) -> dict[str, Path]:
        """Return the raw files of what is held, by official name."""
        return {path.name: path for path in sorted((self._folder(held) / "raw").iterdir())}

    def take_away(self, held: Held) -> None:
        """Forget what was held, if it is here."""
        folder = self._folder(held)
        if folder.is_dir():
            gone = folder.with_name(f".staged-gone-{held.sha256[:12]}")
            folder.replace(gone)
            shutil.rmtree(gone)

    def _folder(self, held: Held) -> Path:
        return self._lists / held.list_id / "held" / held.sha256


def _fill(folder: Path, raw: RawList, content: bytes) -> None:
    (folder / "raw").mkdir()
    copy_raw(raw, folder / "raw")
    (folder / "held.json").write_bytes(content)


def copy_raw(raw: RawList, folder: Path) -> None:
    """Write raw files into a folder as they came; those of a register stay packed."""
    paths: Mapping[str, Path] = raw.paths or {}
    for name, path in paths.items():
        shutil.copyfile(path, folder / Path(name).name)
    for name, content in raw.files.items():
        (folder / Path(name).name).write_bytes(content)
