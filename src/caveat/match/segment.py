"""One block of an index: the arrays of some parties, ready for the kernel."""

import ctypes
import struct
import weakref
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from caveat.facts import Name
from caveat.facts.party import PartyKind
from caveat.facts.problem import BadInput
from caveat.match.arrays import Array, read_arrays, text_at, write_arrays
from caveat.match.build import KINDS, NAME_KINDS, ROW_KIND_BITS
from caveat.match.filing import shift_bits
from caveat.match.identifiers import identifier_key, same_identifier
from caveat.match.kernel import MOST_HITS, IndexView, RawExplanation, RawHit, kernel, weights
from caveat.match.packing import GRAMMARS
from caveat.names import Grammar

RawHits = list[tuple[int, int, float, int, int]]
"""Parties by number, their best names, scores, which name was asked, notes."""

_HIT = struct.Struct("IIfBBxx")
_POINTERS = tuple(name for name, kind, *_ in IndexView._fields_ if kind is ctypes.c_void_p and name != "gone")


class Segment:
    """Arrays in memory or mapped from files, read-only; `gone` marks parties that were removed."""

    __slots__ = ("__weakref__", "_idle", "arrays", "counts", "gone", "view")

    def __init__(self, arrays: dict[str, Array], counts: dict[str, int], gone: Array | None = None) -> None:
        self.arrays, self.counts, self.gone = arrays, counts, gone
        self._idle: list[int] = []
        rarest = float(np.log1p(counts["names"] / 8)) or 1.0
        places = {name: arrays[name].ctypes.data for name in _POINTERS}
        self.view = IndexView(
            **{name: counts[name] for name in ("words", "names", "parties")},
            key_shift=32 - shift_bits(len(arrays["key"])),
            phrase_shift=32 - shift_bits(len(arrays["phrase"])),
            rarest=rarest + 2.0,
            **places,
            latin_texts=len(arrays["latin_shared"]),
            gone=gone.ctypes.data if gone is not None else None,
        )
        weakref.finalize(self, _free, self._idle)

    @classmethod
    def load(cls, folder: Path, *, verify: bool) -> "Segment":
        """Open a saved segment."""
        arrays, counts = read_arrays(folder, verify=verify)
        gone = arrays.pop("gone", None)
        if not {*_POINTERS, "name_text", "party_id", "identifier"} <= set(arrays):
            raise BadInput("the index lacks some of its arrays", where=str(folder), advice="build the index again")
        return cls(arrays, counts, gone)

    def save(self, folder: Path) -> None:
        """Write the arrays and their manifest into `folder`."""
        write_arrays(folder, self.arrays | ({"gone": self.gone} if self.gone is not None else {}), self.counts)

    def without(self, ids: set[str]) -> "Segment":
        """Give this segment with the parties of these ids marked as removed."""
        numbers = [number for number in range(self.counts["parties"]) if self.party_id(number) in ids]
        if not numbers:
            return self
        gone = np.zeros(self.counts["parties"], np.uint8) if self.gone is None else self.gone.copy()
        gone[numbers] = 1
        return Segment(self.arrays, self.counts, gone)

    def search(self, query: bytes, limit: int, threshold: float) -> RawHits:
        """Search one packed query; the kernel holds no lock meanwhile."""
        room = ctypes.create_string_buffer(_HIT.size * limit)
        scratch = self._scratch()
        found = kernel().caveat_search(self.view, weights(), scratch, query, len(query), limit, threshold, room)
        self._idle.append(scratch)
        assert found >= 0, "queries are packed as the kernel reads them"
        return list(_HIT.iter_unpack(memoryview(room)[: found * _HIT.size]))

    def search_many(self, queries: Sequence[bytes], limit: int, threshold: float) -> dict[int, RawHits]:
        """Search packed queries in one call and give what was found for those that hit, by their place; no lock is held meanwhile."""
        count = len(queries)
        starts = np.zeros(count + 1, np.uint64)
        np.cumsum([len(query) for query in queries], out=starts[1:])
        room = np.empty(count * limit * _HIT.size, np.uint8)
        found = np.zeros(count, np.int32)
        scratch = self._scratch()
        kernel().caveat_search_many(
            self.view, weights(), scratch, b"".join(queries), starts.ctypes.data, count, limit, threshold,
            room.ctypes.data, found.ctypes.data,
        )  # fmt: skip
        self._idle.append(scratch)
        assert not count or found.min() >= 0, "queries are packed as the kernel reads them"
        told, size = room.data, limit * _HIT.size
        return {
            at: list(_HIT.iter_unpack(told[at * size : at * size + int(found[at]) * _HIT.size]))
            for at in np.flatnonzero(found).tolist()
        }

    def explain(self, query: bytes, asked: int, name: int) -> tuple[RawHit, RawExplanation]:
        """Score one name against a packed query and say why."""
        hit, why = RawHit(), RawExplanation()
        told = kernel().caveat_explain(self.view, weights(), query, len(query), asked, name, hit, why)
        assert told, "a name is explained in the grammar it was found in"
        return hit, why

    def party_id(self, party: int) -> str:
        """Give the id of a party."""
        return text_at(self.arrays["party_id"], self.arrays["party_id_at"], party)

    def kind(self, party: int) -> PartyKind:
        """Give the kind of a party."""
        return KINDS[int(self.arrays["party_traits"][party]) & (1 << ROW_KIND_BITS) - 1]

    def name(self, number: int) -> Name:
        """Give a name as its source writes it."""
        text = text_at(self.arrays["name_text"], self.arrays["name_text_at"], number)
        return Name(text=text, kind=NAME_KINDS[int(self.arrays["name_traits"][number]) & (1 << ROW_KIND_BITS) - 1])

    def grammar(self, number: int) -> int:
        """Give the number of the grammar that a name was read in."""
        return int(self.arrays["name_traits"][number]) >> ROW_KIND_BITS

    def reads(self, number: int, grammar: Grammar) -> bool:
        """Say whether a name was read in `grammar`."""
        return GRAMMARS[self.grammar(number)] is grammar

    def names_of(self, party: int) -> range:
        """Give the numbers of a party's names."""
        first, last = np.searchsorted(self.arrays["name_party"], [party, party + 1]).tolist()
        return range(first, last)

    def bearers(self, value: str, kind: str, country: str) -> list[tuple[int, str]]:
        """Give the parties that bear an identifier of this normalised value, with the kind it is listed as."""
        keys, found = self.arrays["identifier"], []
        first, last = (int(np.searchsorted(keys, np.uint32(identifier_key(value)), side)) for side in ("left", "right"))
        for place in range(first, last):
            text = text_at(self.arrays["identifier_text"], self.arrays["identifier_text_at"], place)
            listed, listed_kind, listed_country = text.split("\t")
            party = int(self.arrays["identifier_party"][place])
            if listed == value and same_identifier(kind, country, listed_kind, listed_country) and not self._is_gone(party):
                found.append((party, listed_kind))
        return found

    def _is_gone(self, party: int) -> bool:
        return self.gone is not None and bool(self.gone[party])

    def _scratch(self) -> int:
        """Take an idle scratch or make one; each search needs its own."""
        try:
            return self._idle.pop()
        except IndexError:
            made: int | None = kernel().caveat_scratch(self.view)
            if not made:
                raise MemoryError("no memory for a search") from None
            return made


def _free(idle: list[int]) -> None:
    for scratch in idle:
        kernel().caveat_scratch_free(scratch)


def most_hits(limit: int) -> int:
    """Give how many hits are sought where `limit` are wanted."""
    return max(1, min(limit, MOST_HITS))
