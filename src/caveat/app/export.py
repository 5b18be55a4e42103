"""Lists in force, taken elsewhere: as FollowTheMoney entities with a manifest, or as a flat row for each party and measure.

Written as it is read, an entry at a time, and moved into place whole.
"""

import csv
import hashlib
import importlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import orjson
import yaml

from caveat.app.export_rows import COLUMNS, row_of
from caveat.app.whole_file import replaced_whole
from caveat.check import LiveList, World
from caveat.facts import Measure, Party, Stake
from caveat.facts.ftm_out import to_ftm
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, NotFound, did_you_mean
from caveat.facts.tie import Tie

_MANIFEST = ".manifest.yml"

Entry = tuple[LiveList, Party, tuple[Measure, ...]]


@noun
class Exported:
    """What was written: the lists, how many parties and measures, entities or rows, and what could not be.

    `unnamed` counts measures against goods, countries or nobody by name, for which FollowTheMoney has no entity.
    """

    path: Path
    lists: tuple[str, ...]
    parties: int
    measures: int
    written: int
    unnamed: int
    manifest: Path | None = None


class _Counts:
    """What was met and written so far."""

    def __init__(self) -> None:
        self.parties = self.measures = self.written = self.unnamed = 0


def chosen_lists(world: World, chosen: Sequence[str]) -> tuple[LiveList, ...]:
    """Return the lists that were named, or all in force that restrict somebody; raise `NotFound` for one that is not in force."""
    live = {one.spec.id: one for one in world.lists}
    for name in chosen:
        if name not in live:
            near = did_you_mean(name, live)
            raise NotFound(f"no list {name!r} is in force here{near}", advice=f"lists in force: {', '.join(live)}")
    return tuple(live[name] for name in dict.fromkeys(chosen)) or tuple(one for one in world.lists if not one.spec.register)


def export(world: World, chosen: Sequence[str], form: str, out: Path, watch: Callable[[str], None] = lambda _: None) -> Exported:
    """Write lists in force to a file, as `ftm`, `csv` or `parquet`; a file of that name is replaced whole or not at all."""
    if form not in WRITERS:
        raise BadInput(f"{form!r} is no format of exports{did_you_mean(form, WRITERS)}", advice=f"one of: {', '.join(WRITERS)}")
    if not out.parent.is_dir() or out.is_dir():
        told = "it is a folder" if out.is_dir() else "no such folder"
        raise BadInput(f"cannot be written: {told}", where=str(out), advice="name a file in a folder that is there")
    lists, counts = chosen_lists(world, chosen), _Counts()
    with replaced_whole(out) as staged:
        WRITERS[form](staged, _entries(lists, counts, watch), counts)
        manifest = _manifest(out, staged, lists) if form == "ftm" else None
    return Exported(
        path=out,
        lists=tuple(one.spec.id for one in lists),
        parties=counts.parties,
        measures=counts.measures,
        written=counts.written,
        unnamed=counts.unnamed,
        manifest=manifest,
    )


def _entries(lists: Sequence[LiveList], counts: _Counts, watch: Callable[[str], None]) -> Iterator[Entry]:
    """Yield each party with its measures, list by list."""
    for live in lists:
        watch(live.spec.id)
        counts.unnamed += len(live.entries.measures(""))
        for party_id in live.entries.party_ids():
            measures = live.entries.measures(party_id)
            counts.parties += 1
            counts.measures += len(measures)
            yield live, live.entries.party(party_id), measures


def _write_ftm(path: Path, entries: Iterator[Entry], counts: _Counts) -> None:
    """Write a line an entity; when it was first seen and last changed one snapshot cannot tell."""
    with path.open("wb") as stream:
        for live, party, measures in entries:
            seen = live.snapshot.known_at.removesuffix("Z")
            for entity in to_ftm(party, measures, *_bonds(live, party), on=live.snapshot.as_of):
                stamped = entity | {"datasets": [live.spec.id], "first_seen": None, "last_seen": seen, "last_change": None}
                stream.write(orjson.dumps(stamped) + b"\n")
                counts.written += 1


def _bonds(live: LiveList, party: Party) -> tuple[list[Stake], list[Tie]]:
    """Return the stakes in a party and the ties that begin at it, as far as both ends stand on the list: each is written once."""

    def listed(party_id: str) -> bool:
        try:
            return bool(live.entries.party(party_id))
        except NotFound:
            return False

    stakes = [one for one in live.entries.stakes_in(party.id) if listed(one.holder)]
    ties = [one for one in live.entries.ties_of(party.id) if one.subject == party.id and (not one.object or listed(one.object))]
    return stakes, ties


def _write_csv(path: Path, entries: Iterator[Entry], counts: _Counts) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        for row in _rows(entries, counts):
            writer.writerow(row)


def _write_parquet(path: Path, entries: Iterator[Entry], counts: _Counts) -> None:
    """Write every column as text; what writes Parquet is loaded when first it is asked for."""
    importlib.import_module("caveat.app.export_parquet").write_rows(path, _rows(entries, counts))


def _rows(entries: Iterator[Entry], counts: _Counts) -> Iterator[dict[str, str]]:
    """Yield a row for each party and measure; a party without a measure has one too."""
    for live, party, measures in entries:
        for measure in measures or (None,):
            counts.written += 1
            yield row_of(live, party, measure)


WRITERS: dict[str, Callable[[Path, Iterator[Entry], _Counts], None]] = {
    "ftm": _write_ftm,
    "csv": _write_csv,
    "parquet": _write_parquet,
}
"""What an export may be, and what writes it."""


def _manifest(out: Path, staged: Path, lists: Sequence[LiveList]) -> Path:
    """Write the manifest by which yente loads the file: one dataset that holds the lists, each searchable by its id."""
    version = _version(lists)
    whole = {
        "name": "caveat",
        "title": "Lists in force, exported by Caveat",
        "path": str(out.absolute()),
        "version": version,
        "load": True,
        "datasets": [live.spec.id for live in lists],
        "resources": [
            {"name": out.name, "checksum": _sha1(staged), "size": staged.stat().st_size, "mime_type": "application/json+ftm"}
        ],
    }
    path = out.with_name(out.name + _MANIFEST)
    told = {"catalogs": [], "datasets": [whole, *(_dataset(live) for live in lists)]}
    path.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")
    return path


def _dataset(live: LiveList) -> dict[str, Any]:
    spec, snapshot = live.spec, live.snapshot
    said = [f"As of {snapshot.as_of}.", "" if snapshot.complete else "An extract, not the whole list.", f"Terms: {spec.licence}."]
    return {
        "name": spec.id,
        "title": spec.title,
        "summary": f"Published by {spec.publisher}.",
        "description": " ".join(part for part in (spec.description, *said) if part),
        "version": _version([live]),
        "updated_at": snapshot.known_at.removesuffix("Z"),
        "load": False,
    }


def _version(lists: Sequence[LiveList]) -> str:
    """Return a version that grows with the moment of the newest snapshot, and differs where any snapshot does."""
    newest = max((live.snapshot.known_at for live in lists), default="")
    total = hashlib.sha256("".join(sorted(live.snapshot.sha256 for live in lists)).encode()).hexdigest()
    return f"{''.join(sign for sign in newest if sign.isdigit())}-{total[:3]}"


def _sha1(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.sha1(usedforsecurity=False)).hexdigest()
