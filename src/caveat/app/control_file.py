"""The control list of one snapshot in one JSON file: written once, read when first asked, an entry at a time."""

from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import orjson

from caveat.facts import Day, Source
from caveat.facts.cite import Snapshot
from caveat.facts.control import ChartRow, ControlEntry, ControlList, ExceptionSection
from caveat.facts.form import from_plain, to_plain

CONTROLS = "controls.json"


def write_controls(path: Path, controls: ControlList) -> None:
    """Write a control list to a new file."""
    path.write_bytes(orjson.dumps(to_plain(controls)))


class ControlFile:
    """A control list read from its file; see `facts.control.Controls`. A deal without things of the EAR costs nothing here."""

    def __init__(self, path: Path, snapshot: Snapshot) -> None:
        self._path = path
        self._snapshot = snapshot
        self.entry = lru_cache(maxsize=1024)(self._entry)
        self.row = lru_cache(maxsize=512)(self._row)
        self.groups = lru_cache(maxsize=512)(self._groups)

    @property
    def as_of(self) -> Day:
        """The day of the list."""
        return self._snapshot.as_of

    def eccns(self) -> tuple[str, ...]:
        """Return every ECCN, in the order of the list."""
        return tuple(self._entries)

    def sections(self) -> tuple[ExceptionSection, ...]:
        """Return the licence exceptions that the regulation has."""
        return tuple(from_plain(ExceptionSection, one) for one in self._plain["exceptions"])

    def _entry(self, eccn: str) -> ControlEntry | None:
        """Return the entry of an ECCN (`3A001`)."""
        found = self._entries.get(eccn)
        return from_plain(ControlEntry, {**found, "source": self._source(f"entry {eccn}")}, where=eccn) if found else None

    def _row(self, country: str) -> ChartRow | None:
        """Return the row of the Country Chart that holds for a destination."""
        found = self._rows.get(self._plain.get("rows_as", {}).get(country, country))
        return from_plain(ChartRow, {**found, "source": self._source(f"row {found['name']}")}, where=country) if found else None

    def _groups(self, country: str) -> frozenset[str]:
        """Return the Country Groups of a destination (`B`, `D:1`)."""
        stands_for = self._plain.get("rows_as", {}).get(country, country)
        return frozenset(name for name, members in self._plain["groups"].items() if stands_for in members)

    @cached_property
    def _plain(self) -> dict[str, Any]:
        return dict(orjson.loads(self._path.read_bytes()))

    @cached_property
    def _entries(self) -> dict[str, dict[str, Any]]:
        return {one["eccn"]: one for one in self._plain["entries"]}

    @cached_property
    def _rows(self) -> dict[str, dict[str, Any]]:
        return {one["country"]: one for one in self._plain["chart"]}

    def _source(self, place: str) -> dict[str, str]:
        return dict(to_plain(Source(list_id=self._snapshot.list_id, snapshot=self._snapshot.sha256, place=place)))
