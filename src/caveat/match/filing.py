"""Keys filed under their sums: sorted, each with its owner, and a directory by their first bits."""

import ctypes
from array import array

import numpy as np

from caveat.match.arrays import Array
from caveat.match.kernel import kernel

_BATCH = 1 << 15
_KEYS_A_BUCKET = 4
_ROOM = 64
"""Keys for each word or phrase that there is room for at first."""


class Filing:
    """The phrases of names, filed batch by batch so that no more readings are held than a batch."""

    __slots__ = ("_done", "_flat", "_keys", "_owners", "_starts")

    def __init__(self) -> None:
        self._flat, self._starts, self._done = bytearray(), array("Q", [0]), 0
        self._keys: list[Array] = []
        self._owners: list[Array] = []

    def add(self, packed: bytes) -> None:
        """Take the packed reading of the next name; without bytes it has no phrases."""
        self._flat += packed or bytes(5)
        self._starts.append(len(self._flat))
        if len(self._starts) > _BATCH:
            self._file()

    def all(self) -> tuple[Array, Array]:
        """Give all keys and the numbers of their names."""
        self._file()
        return np.concatenate([np.zeros(0, np.uint32), *self._keys]), np.concatenate([np.zeros(0, np.uint32), *self._owners])

    def _file(self) -> None:
        keys, owners = _keys_of(kernel().caveat_filed_phrases, self._flat, self._starts)
        self._keys.append(keys)
        self._owners.append(owners + np.uint32(self._done))
        self._done += len(self._starts) - 1
        self._flat, self._starts = bytearray(), array("Q", [0])


def filed_words(packed: bytearray, ends: "array[int]") -> dict[str, Array]:
    """File every packed word under its keys."""
    return filed("key", "key_word", *_keys_of(kernel().caveat_filed_keys, packed, ends))


def filed(key: str, owner: str, keys: Array, owners: Array) -> dict[str, Array]:
    """Sort keys with their owners, each pair once, and lay out the directory `key`_at: where the keys of each first bits begin."""
    pairs = np.unique(keys.astype(np.uint64) << np.uint64(32) | owners)
    keys, owners = (pairs >> np.uint64(32)).astype(np.uint32), pairs.astype(np.uint32)
    buckets = 1 << shift_bits(len(keys))
    firsts = np.arange(buckets, dtype=np.uint64) << np.uint64(32 - shift_bits(len(keys)))
    directory = np.append(np.searchsorted(keys, firsts.astype(np.uint32)), len(keys)).astype(np.uint32)
    return {key: keys, owner: owners, f"{key}_at": directory}


def shift_bits(count: int) -> int:
    """Give how many first bits of a key the directory of `count` keys is made by."""
    return max(1, (count // _KEYS_A_BUCKET).bit_length())


def _keys_of(function: "ctypes._NamedFuncPointer", packed: bytearray, ends: "array[int]") -> tuple[Array, Array]:
    count, room = len(ends) - 1, _ROOM * (len(ends) + 1)
    flat = bytes(packed)
    while True:
        keys, owners = np.zeros(room, np.uint32), np.zeros(room, np.uint32)
        filed = function(flat, ends.buffer_info()[0], count, keys.ctypes.data, owners.ctypes.data, room)
        assert filed >= 0, "words and readings are packed as the kernel reads them"
        if filed <= room:
            return keys[:filed].copy(), owners[:filed].copy()
        room = filed
