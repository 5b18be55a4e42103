"""The facts of one snapshot in one SQLite file: written once, then opened read-only, an entry at a time."""

import sqlite3
from collections import defaultdict
from functools import cache, lru_cache
from pathlib import Path

import orjson

from caveat.facts import Measure, Party
from caveat.facts.form import from_plain, to_plain
from caveat.facts.problem import NotFound
from caveat.lists import Reading

_TABLES = """
    create table party (id text primary key, plain blob not null) without rowid;
    create table measure (party text not null, number integer not null, plain blob not null, primary key (party, number)) without rowid;
"""


def write_entries(path: Path, reading: Reading) -> None:
    """Write a reading's parties and measures to a new file; a measure without a listed party stands under ''."""
    by_party: dict[str, list[Measure]] = defaultdict(list)
    for measure in reading.measures:
        for party in {target.party for target in measure.targets} or {""}:
            by_party[party].append(measure)
    rows = ((party, number, orjson.dumps(to_plain(one))) for party, many in by_party.items() for number, one in enumerate(many))
    store = sqlite3.connect(path)
    with store:
        store.executescript(_TABLES)
        store.executemany(
            "insert into party values (?, ?)", ((party.id, orjson.dumps(to_plain(party))) for party in reading.parties)
        )
        store.executemany("insert into measure values (?, ?, ?)", rows)
    store.close()


class EntryFile:
    """The facts of one snapshot, read from its file."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise NotFound("the facts of a snapshot are missing", where=str(path), advice="run `caveat update` again")
        self._store = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self.party = lru_cache(maxsize=4096)(self._party)
        self.measures = lru_cache(maxsize=4096)(self._measures)
        self.every_measure = cache(self._every_measure)

    def _party(self, party_id: str) -> Party:
        """Return a listed party; raise `NotFound` for an unknown id."""
        row = self._store.execute("select plain from party where id = ?", (party_id,)).fetchone()
        if row is None:
            raise NotFound(f"no party {party_id!r} is on this list")
        return from_plain(Party, orjson.loads(row[0]), where=party_id)

    def party_ids(self) -> list[str]:
        """Return the ids of all parties, sorted."""
        return [party_id for (party_id,) in self._store.execute("select id from party order by id")]

    def _measures(self, party_id: str) -> tuple[Measure, ...]:
        """Return the measures against a party, in the order of the list."""
        rows = self._store.execute("select plain from measure where party = ? order by number", (party_id,))
        return tuple(from_plain(Measure, orjson.loads(plain), where=party_id) for (plain,) in rows)

    def _every_measure(self) -> tuple[Measure, ...]:
        """Return all measures once each, those against goods or nobody by name among them."""
        found = {}
        for (plain,) in self._store.execute("select plain from measure order by party, number"):
            measure = from_plain(Measure, orjson.loads(plain))
            found[measure.id] = measure
        return tuple(found.values())
