"""The index: every name of every listed party, and who of them a query might be."""

import gc
import heapq
import itertools
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from caveat.facts import Name, Party
from caveat.facts.party import PartyKind
from caveat.match.arrays import read_manifest, write_manifest
from caveat.match.asked import Asked, asked
from caveat.match.build import built
from caveat.match.explaining import explained
from caveat.match.explanation import Explanation
from caveat.match.identifiers import fails_its_check, normal_value, telling
from caveat.match.packing import GRAMMARS
from caveat.match.segment import Segment, most_hits
from caveat.names import read_name

_NOTES = (
    "a weak alias",
    "of a different kind",
    "births agree",
    "births differ",
    "countries agree",
    "countries differ",
    "genders differ",
    "of another kind than the name looks like",
)


_FAULTY = 0.75
"""What an equal identifier is worth that fails its own check digit: an alert, but no certainty."""


class Hit:
    """A listed party that a query might be: its best name and the score, 0..1; what it says more is read when it is asked."""

    __slots__ = ("_asked", "_explained", "_name", "_note", "_party", "_query", "_segment", "score")

    def __init__(self, segment: Segment, query: Asked, party: int, name: int, score: float, asked: int, note: str = "") -> None:
        self._segment, self._query, self._party, self._name, self.score = segment, query, party, name, score
        self._asked, self._note = asked, note
        self._explained: Explanation | None = None

    def __repr__(self) -> str:
        return f"Hit({self.party_id!r}, {self.score:.4f}, {self.name.text!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Hit):
            return NotImplemented
        return (self.party_id, self.score, self.name) == (other.party_id, other.score, other.name)

    def __hash__(self) -> int:
        return hash((self.party_id, self.score))

    @property
    def party_id(self) -> str:
        """The id of the listed party."""
        return self._segment.party_id(self._party)

    @property
    def kind(self) -> PartyKind:
        """The kind of the listed party."""
        return self._segment.kind(self._party)

    @property
    def name(self) -> Name:
        """The name that was met; the id of a party that has none."""
        return self._segment.name(self._name) if self._name >= 0 else Name(text=self.party_id)

    @property
    def party(self) -> Party:
        """The listed party as far as an index knows it: its id, its kind and the name that was met."""
        return Party(id=self.party_id, kind=self.kind, names=(self.name,))

    @property
    def explanation(self) -> Explanation:
        """Why it scored as it did; found once, since every measure against the party tells it."""
        if self._explained is None:
            self._explained = self._explain()
        return self._explained

    def _explain(self) -> Explanation:
        told = (self._note,) if self._note else ()
        listed = self.name.text
        if self._asked < 0:
            text = self._query.names[0].text if self._query.names else ""
            return Explanation(query=text, listed=listed, score=self.score, notes=told)
        hit, why = self._segment.explain(self._query.packed, self._asked, self._name)
        grammar = GRAMMARS[self._segment.grammar(self._name)]
        name = self._query.names[self._asked]
        why.score = self.score
        notes = told + tuple(text for bit, text in enumerate(_NOTES) if hit.notes >> bit & 1)
        return explained(name.text, listed, name.readings[grammar], read_name(listed, grammar), why, notes=notes)


class Index:
    """Names of parties in memory-mapped arrays; never changed, and shared by whoever opens the same folder.

    An index is made of segments: `added` and `removed` give a new index that shares the arrays of the old one.
    """

    __slots__ = ("segments",)

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = tuple(segments)

    @classmethod
    def build(cls, parties: Iterable[Party]) -> "Index":
        """Index every name, identifier and bare address of `parties`."""
        return cls([Segment(*built(parties))])

    @classmethod
    def load(cls, folder: Path | str, *, verify: bool = True) -> "Index":
        """Open a saved index; `verify` reads every file to compare its sum (some 20 ms for 100,000 names), else only sizes are compared. Raises `NotFound` or `BadInput`."""
        _tables_stay()
        (count,) = read_manifest(Path(folder), "segments")
        return cls([Segment.load(Path(folder) / f"{number}", verify=verify) for number in range(int(count))])

    def save(self, folder: Path | str) -> None:
        """Write every segment and, last, the manifest into `folder`."""
        for number, segment in enumerate(self.segments):
            segment.save(Path(folder) / f"{number}")
        write_manifest(Path(folder), {"segments": len(self.segments)})

    def added(self, parties: Iterable[Party]) -> "Index":
        """Give an index with `parties` as well, without building the rest again; a party of a known id takes its place."""
        new = list(parties)
        return Index([*self.removed(party.id for party in new).segments, Segment(*built(new))])

    def removed(self, ids: Iterable[str]) -> "Index":
        """Give an index without the parties of these ids, without building the rest again."""
        gone = set(ids)
        return Index([segment.without(gone) for segment in self.segments])

    def __len__(self) -> int:
        return sum(
            segment.counts["parties"] - (int(segment.gone.sum()) if segment.gone is not None else 0) for segment in self.segments
        )

    @property
    def names(self) -> int:
        """How many names it holds, those of removed parties included."""
        return sum(segment.counts["names"] for segment in self.segments)

    def search(self, query: str | Party | Asked, limit: int = 10, threshold: float = 0.0) -> list[Hit]:
        """Give the parties that `query` might be, the likeliest first, none below `threshold`, at most 1,024."""
        sought = asked(query)
        found = [
            [Hit(segment, sought, *raw[:4]) for raw in segment.search(sought.packed, most_hits(limit), threshold)]
            for segment in self.segments
        ]
        return self._ranked(sought, found, limit)

    def search_many(self, queries: Iterable[str | Party | Asked], limit: int = 10, threshold: float = 0.0) -> list[list[Hit]]:
        """Search many queries at once, as `search` does each; meanwhile other threads may run."""
        with _nothing_collected():
            sought = [asked(query) for query in queries]
        packed = [one.packed for one in sought]
        found = [segment.search_many(packed, most_hits(limit), threshold) for segment in self.segments]
        told: list[list[Hit]] = [[] for _ in sought]
        for place in {*itertools.chain(*found), *(place for place, one in enumerate(sought) if one.identifiers)}:
            one = sought[place]
            hits = [
                [Hit(segment, one, *raw[:4]) for raw in raws.get(place, ())]
                for segment, raws in zip(self.segments, found, strict=True)
            ]
            told[place] = self._ranked(one, hits, limit)
        return told

    def _ranked(self, sought: Asked, found: list[list[Hit]], limit: int) -> list[Hit]:
        if sought.identifiers:
            found = [self._by_identifier(segment, sought, hits) for segment, hits in zip(self.segments, found, strict=True)]
        if len(found) == 1:
            return found[0][: max(0, limit)]
        return list(heapq.merge(*found, key=lambda hit: -hit.score))[: max(0, limit)]

    def _by_identifier(self, segment: Segment, sought: Asked, hits: list[Hit]) -> list[Hit]:
        """Let an equal identifier decide, whatever the names say; one that fails its check digit only brings the party up."""
        decided: dict[int, tuple[float, str]] = {}
        for identifier in sought.identifiers:
            value = normal_value(identifier)
            for party, kind in segment.bearers(value, identifier.kind, identifier.country) if telling(value) else ():
                fails = fails_its_check(identifier.kind, value) or fails_its_check(kind, value)
                told = f"{kind or 'identifier'} {value} is equal" + (", but fails its check digit" if fails else "")
                decided[party] = max(decided.get(party, (0.0, "")), (_FAULTY if fails else 1.0, told))
        if not decided:
            return hits
        best = {hit._party: hit for hit in hits}
        known = [_decided(segment, sought, party, *told, best.get(party)) for party, told in sorted(decided.items())]
        return sorted([*known, *(hit for hit in hits if hit._party not in decided)], key=lambda hit: -hit.score)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Let no rubbish be sought while names are read: it makes no circles, and looking for some among all that stays takes a seventh of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@cache
def _tables_stay() -> None:
    """Take the tables of names, which live as long as the process, out of what is walked for rubbish: a third of the time of a search."""
    asked("Ivanov Иванов 王 Trading")
    gc.freeze()


def _decided(segment: Segment, sought: Asked, party: int, score: float, note: str, hit: Hit | None) -> Hit:
    """Score a party by its identifier at least, and show the name that met the query best, or its first."""
    if hit is not None:
        return Hit(segment, sought, party, hit._name, max(score, hit.score), hit._asked, note)
    names = segment.names_of(party)
    return Hit(segment, sought, party, names[0] if names else -1, score, -1, note)
