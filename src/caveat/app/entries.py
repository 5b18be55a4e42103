"""The facts of one snapshot in one SQLite file: written once, fact by fact, then opened read-only, an entry at a time."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import orjson

from caveat.facts import Measure, Party, Stake
from caveat.facts.form import from_plain, to_plain
from caveat.facts.problem import BadList, NotFound
from caveat.facts.tie import Tie
from caveat.lists import Reading
from caveat.names import fold

Fact = Party | Measure | Stake | Tie
T = TypeVar("T")

_TABLES = """
    pragma journal_mode = off;
    pragma synchronous = off;
    create table party (id text not null, plain blob not null);
    create table measure (party text not null, number integer not null, plain blob not null);
    create table stake (holder text not null, held text not null, plain blob not null);
    create table tie (subject text not null, object text not null, plain blob not null);
    create table called (name text not null, party text not null);
"""
_INDEXES = (
    "create unique index party_id on party (id)",
    "create index measure_party on measure (party, number)",
    "create index stake_holder on stake (holder)",
    "create index stake_held on stake (held)",
    "create index tie_subject on tie (subject)",
    "create index tie_object on tie (object)",
    "create index called_name on called (name)",
)
_INSERTS = (
    "insert into party values (?, ?)",
    "insert into measure values (?, ?, ?)",
    "insert into stake values (?, ?, ?)",
    "insert into tie values (?, ?, ?)",
    "insert into called values (?, ?)",
)
_BATCH = 5_000


def write_entries(path: Path, reading: Reading) -> None:
    """Write a reading's facts to a new file; a measure without a listed party stands under ''."""
    write_facts(path, (*reading.parties, *reading.measures, *reading.stakes, *reading.ties))


def write_facts(path: Path, facts: Iterable[Fact], *, by_name: bool = False) -> None:
    """Write facts to a new file in bounded memory; `by_name` keeps the folded names, for `called`.

    Raise `BadList` if an id stands for more than one party. The file is not synced: whoever moves it into place does that.
    """
    store = sqlite3.connect(path, isolation_level=None)
    try:
        store.executescript(_TABLES)
        store.execute("begin")
        passing, number = iter(facts), 0
        while batch := list(islice(passing, _BATCH)):
            for statement, rows in _rows(batch, number, by_name).items():
                store.executemany(statement, rows)
            number += len(batch)
        for index in _INDEXES:
            store.execute(index)
        store.execute("commit")
    except sqlite3.IntegrityError:
        twice = store.execute("select id from party group by id having count(*) > 1 limit 3").fetchall()
        raise BadList(f"ids stand for more than one party: {', '.join(one for (one,) in twice)}") from None
    finally:
        store.close()


def _rows(batch: Sequence[Fact], number: int, by_name: bool) -> dict[str, list[tuple[Any, ...]]]:
    """Lay out facts as rows by the statement that inserts them."""
    rows: dict[str, list[tuple[Any, ...]]] = {statement: [] for statement in _INSERTS}
    party, measure, stake, tie, called = rows.values()
    for at, fact in enumerate(batch, start=number):
        plain = orjson.dumps(to_plain(fact))
        if isinstance(fact, Party):
            party.append((fact.id, plain))
            if by_name:
                called += [(name, fact.id) for name in dict.fromkeys(fold(one.text) for one in fact.names) if name]
        elif isinstance(fact, Measure):
            measure += [(one, at, plain) for one in {target.party for target in fact.targets} or {""}]
        elif isinstance(fact, Stake):
            stake.append((fact.holder, fact.held, plain))
        else:
            tie.append((fact.subject, fact.object, plain))
    return rows


class EntryFile:
    """The facts of one snapshot, read from its file."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise NotFound("the facts of a snapshot are missing", where=str(path), advice="run `caveat update` again")
        self._path = path
        self._store = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self.party = lru_cache(maxsize=4096)(self._party)
        self.measures = lru_cache(maxsize=4096)(self._measures)
        self.every_measure = cache(self._every_measure)

    def _party(self, party_id: str) -> Party:
        """Return a listed party; raise `NotFound` for an unknown id."""
        found = next(self._found(Party, "select plain from party where id = ?", party_id), None)
        if found is None:
            raise NotFound(f"no party {party_id!r} is on this list")
        return found

    def party_ids(self) -> list[str]:
        """Return the ids of all parties, sorted."""
        return [party_id for (party_id,) in self._store.execute("select id from party order by id")]

    def every_party(self) -> Iterator[Party]:
        """Give all parties, in the order of the list."""
        return self._found(Party, "select plain from party order by rowid")

    def called(self, name: str) -> tuple[Party, ...]:
        """Return the parties of a register one of whose names folds to what `name` folds to."""
        wanted = "select plain from party where id in (select party from called where name = ?) order by id"
        return tuple(self._found(Party, wanted, fold(name)))

    def _measures(self, party_id: str) -> tuple[Measure, ...]:
        """Return the measures against a party, in the order of the list."""
        return tuple(self._found(Measure, "select plain from measure where party = ? order by number", party_id))

    def _every_measure(self) -> tuple[Measure, ...]:
        """Return all measures once each, those against goods or nobody by name among them."""
        found = self._found(Measure, "select plain from measure order by party, number")
        return tuple({measure.id: measure for measure in found}.values())

    def stakes_in(self, held: str) -> tuple[Stake, ...]:
        """Return the stakes that others hold in a party."""
        return tuple(self._found(Stake, "select plain from stake where held = ? order by rowid", held))

    def stakes_of(self, holder: str) -> tuple[Stake, ...]:
        """Return the stakes that a party holds in others."""
        return tuple(self._found(Stake, "select plain from stake where holder = ? order by rowid", holder))

    def every_stake(self) -> Iterator[Stake]:
        """Give all stakes, in the order of the list."""
        return self._found(Stake, "select plain from stake order by rowid")

    def ties_of(self, party_id: str) -> tuple[Tie, ...]:
        """Return the ties of a party, from it and to it."""
        return tuple(self._found(Tie, "select plain from tie where subject = ?1 or object = ?1 order by rowid", party_id))

    def every_tie(self) -> Iterator[Tie]:
        """Give all ties, in the order of the list."""
        return self._found(Tie, "select plain from tie order by rowid")

    def reading(self) -> Reading:
        """Return all facts at once, as their reader gave them (but its doubts, of which a stored list has none)."""
        return Reading(
            parties=tuple(self.every_party()),
            measures=self.every_measure(),
            stakes=tuple(self.every_stake()),
            ties=tuple(self.every_tie()),
        )

    def parties_not_in(self, other: "EntryFile") -> int:
        """Count the parties that another state of the list does not have, without loading either."""
        self._store.execute("attach ? as other", (f"{other._path.as_uri()}?mode=ro&immutable=1",))
        try:
            missing = "select count(*) from party where id not in (select id from other.party)"
            return int(self._store.execute(missing).fetchone()[0])
        finally:
            self._store.execute("detach other")

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def _found(self, kind: Callable[..., T], statement: str, *values: str) -> Iterator[T]:
        for (plain,) in self._store.execute(statement, values):
            yield from_plain(kind, orjson.loads(plain))  # type: ignore[arg-type]
