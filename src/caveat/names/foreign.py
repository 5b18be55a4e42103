"""Words of other scripts beside Latin ones: which script, how it is spelt for its table of costs, and the tables."""

import re
import struct
from bisect import bisect_left
from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files

from caveat.names.arabic import spell_arabic
from caveat.names.cyrillic import spell_cyrillic
from caveat.names.han import spell_han
from caveat.names.hangul import spell_hangul
from caveat.names.hebrew import spell_hebrew
from caveat.names.kana import spell_kana


class Script(IntEnum):
    """A script that has a table of costs, by the number under which it is stored."""

    CYRILLIC = 1
    ARABIC = 2
    HEBREW = 3
    HANGUL = 4
    KANA = 5
    HAN = 6


Operation = tuple[str, str, int]
"""Letters of the script, letters of Latin written for them, and the cost in sixteenths of a nat."""

EDGE = "|"
"""Stands before the first letter and after the last, on both sides."""

_SPELL: dict[Script, Callable[[str], str]] = {
    Script.CYRILLIC: spell_cyrillic,
    Script.ARABIC: spell_arabic,
    Script.HEBREW: spell_hebrew,
    Script.HANGUL: spell_hangul,
    Script.KANA: spell_kana,
    Script.HAN: spell_han,
}
_LETTERS = re.compile(
    "([\u0400-\u052f\u1c80-\u1c8f])|([\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff])|([\u05d0-\u05f2])|([\uac00-\ud7a3])|([\u3040-\u30ff])"
    "|([\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)
_CODES = {
    EDGE: 63,
    "-": 53,
    **{chr(97 + place): 1 + place for place in range(26)},
    **{chr(65 + place): 27 + place for place in range(26)},
}
_NO_SIGN = re.compile("[^A-Za-z-]")
_HEAD, _OPERATION, _UNTOLD = "<I4H66H", "<2B3s3sH", 150
LONGEST = 40


@lru_cache(maxsize=1 << 14)
def spelt(word: str) -> tuple[Script, str] | None:
    """Give the script of a folded-case word and its spelling in at most 40 ASCII signs; None if no table knows it.

    The whole run is spelt, never cut into article, surname or company words; kanji beside kana are read as Han.
    """
    scripts = {Script(found.lastindex or 0) for found in _LETTERS.finditer(word)}
    if not scripts:
        return None
    script = max(scripts)
    signs = _NO_SIGN.sub("", _SPELL[script](word))[:LONGEST]
    return (script, signs) if signs else None


@lru_cache(maxsize=32)
def costs(script: Script, to_latin: bool = True) -> bytes:
    """Give the table of a script as `foreign.h` lays it out: writing Latin for the script, or the script for Latin."""
    usual, operations = _read(script)
    if not to_latin:
        operations = [(latin, foreign, cost) for foreign, latin, cost in operations]
    rows = sorted((_codes(written), _codes(writes), cost) for written, writes, cost in operations)
    firsts = [(written or b"\0")[0] for written, _, _ in rows]
    begin = [bisect_left(firsts, code) for code in range(66)]
    head = struct.pack(_HEAD, len(rows), _UNTOLD, _UNTOLD, _UNTOLD, usual, *begin)
    return head + b"".join(
        struct.pack(_OPERATION, len(written), len(writes), written, writes, cost) for written, writes, cost in rows
    )


def _read(script: Script) -> tuple[int, list[Operation]]:
    """Read a table: a line of the usual cost, then a line for each letters of the script: `sh: s 12 sh 3`; `_` is nothing."""
    usual, operations = 0, []
    for line in (files("caveat.names") / "costs" / f"{script.name.lower()}.txt").read_text("ascii").splitlines():
        if line.startswith("#"):
            continue
        written, _, rest = line.partition(": ")
        if written == "usual":
            usual = int(rest)
            continue
        parts = rest.split()
        operations += [
            (written.replace("_", ""), writes.replace("_", ""), int(cost))
            for writes, cost in zip(parts[::2], parts[1::2], strict=True)
        ]
    return usual, operations


def _codes(letters: str) -> bytes:
    return bytes(_CODES.get(letter, 54) for letter in letters)
