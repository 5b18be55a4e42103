"""Fit the tables of costs by which words of other scripts are compared with Latin ones.

`python scripts/fit_scripts.py FOLDER` reads FOLDER/translit/wikidata_*.tsv.gz (latin, script, count) and writes
src/caveat/names/costs/*.txt. Expectation maximisation after Ristad & Yianilos (1998), "Learning string edit distance",
with operations of up to three letters on a side after Jiampojamarn et al. (2007), "Applying many-to-many alignments".
Nothing is drawn at random. A Latin form whose checksum is 0 of 5 is never fitted to: figures are measured on those.
"""

import gzip
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

from caveat.names.foreign import EDGE, Script, spelt
from caveat.names.latin import fold_latin

FILES = {"russian": Script.CYRILLIC, "arabic": Script.ARABIC, "hebrew": Script.HEBREW} | {
    "korean": Script.HANGUL, "katakana": Script.KANA, "chinese": Script.HAN
}  # fmt: skip
OUT = Path(__file__).parents[1] / "src" / "caveat" / "names" / "costs"
MOST_PAIRS, LONGEST_PAIR = 60_000, 20
SMALL = ((0, 1), (1, 0), (1, 1))
SIZES = (*SMALL, (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2))
LEAST_SEEN, LEAST_EXPECTED = 30, 12
WRONG = 0.12
"""The share of pairs left out in all as wrong: those that the letters alone explain worst."""
FROM_LATIN = 0.85
"""How much a cost says what is written for the Latin letters, and how much what the Latin letters are: the best of 1, .85, .75, .5."""
UNIT = 16

Pair = tuple[str, str, int]
Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Segments = tuple[str, str]


def latin_of(text: str) -> str:
    """Fold a Latin form to a-z."""
    return "".join(letter for letter in fold_latin(text.lower()) if "a" <= letter <= "z")


def held_out(latin: str) -> bool:
    """Say whether a Latin form is kept to measure on."""
    return crc32(latin.encode()) % 5 == 0


def rows_of(path: Path) -> Iterator[tuple[str, str, int]]:
    """Read the rows of a file: Latin form as folded, the form in the script, count."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            latin, foreign, count, _ = line.rstrip("\n").split("\t")
            if folded := latin_of(latin):
                yield folded, foreign, int(count)


def pairs_of(path: Path, script: Script) -> list[Pair]:
    """Choose the pairs to fit to: those told most often, then by checksum."""
    chosen = []
    for latin, foreign, count in rows_of(path):
        found = spelt(foreign.lower())
        if found and found[0] is script and not held_out(latin) and max(len(found[1]), len(latin)) <= LONGEST_PAIR:
            chosen.append((-min(count, 3), crc32((latin + foreign).encode()), (found[1], latin, count)))
    return [pair for _, _, pair in sorted(chosen)[:MOST_PAIRS]]


class Alignment:
    """All pairs beside each other, and for each place in them the operations that may stand there.

    `steps[i, j]` are the operations that begin after i letters of the script and j of Latin: their sizes, the pairs in
    which they stand and the number of each operation.
    """

    def __init__(self, pairs: list[Pair]) -> None:
        self.codes = {letter: code for code, letter in enumerate(["", *sorted({c for p in pairs for c in p[0] + p[1]}), EDGE])}
        self.letters = {code: letter for letter, code in self.codes.items()}
        self.sides = [self._coded([pair[side] for pair in pairs]) for side in (0, 1)]
        self.sizes = [(side > 0).sum(axis=1) for side in self.sides]
        self.weights = np.array([math.sqrt(min(count, 4)) for _, _, count in pairs])
        self.live = np.ones(len(pairs), dtype=bool)

    def _coded(self, words: list[Any]) -> Integers:
        coded = np.zeros((len(words), max(map(len, words)) + 2), dtype=np.int64)
        for at, word in enumerate(words):
            coded[at, : len(word) + 2] = [self.codes[letter] for letter in (EDGE, *word, EDGE)]
        return coded

    def _segment(self, side: int, start: int, size: int) -> Integers:
        """Give the code of `size` letters from `start` in every pair; -1 where the word ends before."""
        codes = sum((self.sides[side][:, start + k] << (6 * (2 - k)) for k in range(size)), np.zeros(len(self.live), np.int64))
        return np.where(start + size <= self.sizes[side], codes, -1)

    def _stand(self, sizes: tuple[int, int], i: int, j: int) -> tuple[Integers, Integers]:
        """Give the pairs in which an operation may stand, and what it is there; edges are written for edges alone."""
        (a, b), (n, m) = sizes, self.sizes
        one, other = self._segment(0, i, a), self._segment(1, j, b)
        fits = (one >= 0) & (other >= 0) & self.live & (abs(i * m - j * n) <= 5 * np.maximum(n, m))
        fits &= ((i + a == n) & (a > 0)) == ((j + b == m) & (b > 0))
        rows = np.nonzero(fits)[0]
        return rows, (one[rows] << 18) | other[rows]

    def lay(self, kinds: tuple[tuple[int, int], ...], seen: int) -> None:
        """Find all operations of these sizes that stand at `seen` places or more; those of single letters are always kept."""
        found = {}
        for a, b in kinds:
            for i in range(self.sides[0].shape[1] + 1 - a):
                for j in range(self.sides[1].shape[1] + 1 - b):
                    if (i == 0 and a > 0) == (j == 0 and b > 0):
                        found[i, j, a, b] = self._stand((a, b), i, j)
        every, counts = np.unique(np.concatenate([keys for _, keys in found.values()]), return_counts=True)
        single = ((every >> 18) & 0xFFF == 0) & (every & 0xFFF == 0)
        kept = every[(counts >= seen) | single]
        self.single = ((kept >> 18) & 0xFFF == 0) & (kept & 0xFFF == 0)
        self.operations = [(self._text(int(key) >> 18), self._text(int(key) & 0x3FFFF)) for key in kept]
        self.steps: dict[tuple[int, int], list[tuple[int, int, Integers, Integers]]] = defaultdict(list)
        for (i, j, a, b), (rows, keys) in found.items():
            at = np.minimum(np.searchsorted(kept, keys), len(kept) - 1)
            known = kept[at] == keys
            if known.any():
                self.steps[i, j].append((a, b, rows[known], at[known]))

    def _text(self, key: int) -> str:
        return "".join(self.letters[(key >> shift) & 63] for shift in (12, 6, 0))

    def expected(self, chances: Floats) -> tuple[Floats, Floats]:
        """Count how often each operation is expected in all pairs, and give the cost per letter of each pair."""
        shape = (self.sides[0].shape[1] + 1, self.sides[1].shape[1] + 1, len(self.live))
        ahead, behind, every = np.zeros(shape), np.zeros(shape), np.arange(len(self.live))
        ahead[0, 0] = behind[self.sizes[0], self.sizes[1], every] = 1
        for i, j in sorted(self.steps):
            for a, b, rows, at in self.steps[i, j]:
                ahead[i + a, j + b, rows] += ahead[i, j, rows] * chances[at]
        total = ahead[self.sizes[0], self.sizes[1], every]
        share = np.where((total > 0) & self.live, self.weights / np.maximum(total, 1e-300), 0)
        counts = np.zeros(len(chances))
        for i, j in sorted(self.steps, reverse=True):
            for a, b, rows, at in self.steps[i, j]:
                onward = chances[at] * behind[i + a, j + b, rows]
                behind[i, j, rows] += onward
                counts += np.bincount(at, weights=ahead[i, j, rows] * onward * share[rows], minlength=len(chances))
        return counts, -np.log(np.maximum(total, 1e-300)) / (self.sizes[0] + self.sizes[1])


def fitted(pairs: list[Pair]) -> dict[Segments, float]:
    """Give the operations worth keeping and how often each is expected: first single letters, then longer ones."""
    aligned = Alignment(pairs)
    aligned.lay(SMALL, 1)
    chances = np.array([_first_guess(*segments) for segments in aligned.operations])
    for turn in range(6):
        counts, each = aligned.expected(chances / chances.sum())
        chances = (counts + 1e-3) / (counts + 1e-3).sum()
        if turn in (3, 4):
            aligned.live &= each <= np.quantile(each, 1 - WRONG * (turn - 2) / 2)
    single = dict(zip(aligned.operations, chances.tolist(), strict=True))
    aligned.lay(SIZES, LEAST_SEEN)
    chances = np.array([_composed(single, *segments) for segments in aligned.operations])
    for turn in range(6):
        counts, _ = aligned.expected(chances / chances.sum())
        counts = np.where(aligned.single, counts + 1e-2, np.maximum(counts - min(turn, 3), 0))
        if turn >= 2:
            counts[~aligned.single & (counts < LEAST_EXPECTED)] = 0
        chances = counts
    return {segments: count for segments, count in zip(aligned.operations, counts.tolist(), strict=True) if count > 0}


def _first_guess(foreign: str, latin: str) -> float:
    if foreign == latin == EDGE:
        return 0.1
    if not foreign or not latin:
        return 0.004
    return 0.03 if foreign.lower() == latin else 0.001


def _composed(single: dict[Segments, float], foreign: str, latin: str) -> float:
    """Give the chance of a longer operation as one of single letters: it must then earn more."""
    chances = np.zeros((len(foreign) + 1, len(latin) + 1))
    chances[0, 0] = 1
    for i in range(len(foreign) + 1):
        for j in range(len(latin) + 1):
            for a, b in SMALL:
                if i >= a and j >= b:
                    chances[i, j] += chances[i - a, j - b] * single.get((foreign[i - a : i], latin[j - b : j]), 1e-7)
    return float(chances[-1, -1])


def costs_of(counts: dict[Segments, float]) -> dict[Segments, int]:
    """Turn counts to costs: mostly of the script's letters given the Latin ones, some of the Latin ones given the script's."""
    written: dict[str, float] = defaultdict(float)
    writes: dict[str, float] = defaultdict(float)
    for (foreign, latin), count in counts.items():
        written[foreign] += count
        writes[latin] += count
    written[""] = writes[""] = sum(counts.values())
    return {
        (foreign, latin): min(
            255,
            round(-UNIT * (FROM_LATIN * math.log(count / writes[latin]) + (1 - FROM_LATIN) * math.log(count / written[foreign]))),
        )
        for (foreign, latin), count in counts.items()
    }


def pruned(costs: dict[Segments, int], untold: int = 150) -> dict[Segments, int]:
    """Leave out what costs about as much without being told."""
    kept = {}
    for (foreign, latin), cost in costs.items():
        if foreign == latin == EDGE or cost >= untold * max(len(foreign), len(latin)):
            continue
        if max(len(foreign), len(latin)) == 1 or cost < cost_of(costs, foreign, latin, whole=False) - 6:
            kept[foreign, latin] = cost
    return kept


def cost_of(costs: dict[Segments, int], foreign: str, latin: str, *, whole: bool = True) -> int:
    """Give the least cost of writing `latin` for `foreign`; without `whole`, not by one operation for all of it."""
    least = {(0, 0): 0}
    for i in range(len(foreign) + 1):
        for j in range(len(latin) + 1):
            if i or j:
                least[i, j] = min(
                    (
                        least[i - a, j - b] + costs.get((foreign[i - a : i], latin[j - b : j]), 150 if max(a, b) == 1 else 9999)
                        for a, b in SIZES
                        if a <= i and b <= j and (whole or (a, b) != (len(foreign), len(latin)))
                    ),
                    default=9999,
                )
    return least[len(foreign), len(latin)]


def usual_of(costs: dict[Segments, int], pairs: list[Pair]) -> int:
    """Give the cost a letter, in sixty-fourths, that one pair in twenty of those told thrice or more exceeds."""
    often = [pair for pair in pairs if pair[2] >= 3][:1500]
    free = {**costs, (EDGE, EDGE): 0}
    each = [
        64 * cost_of(free, f"{EDGE}{foreign}{EDGE}", f"{EDGE}{latin}{EDGE}") / (len(foreign) + len(latin) + 2)
        for foreign, latin, _ in often
    ]
    return round(float(np.quantile(each, 0.95)))


def written_out(script: Script, costs: dict[Segments, int], usual: int) -> str:
    """Write a table: for each letters of the script what Latin is written for them, cheapest first; `_` is nothing, `|` an edge."""
    lines = [f"# {script.name.lower()}: costs in sixteenths of a nat, fitted by scripts/fit_scripts.py", f"usual: {usual}"]
    by_letters: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (foreign, latin), cost in costs.items():
        by_letters[foreign].append((cost, latin))
    for foreign in sorted(by_letters):
        lines.append(f"{foreign or '_'}: " + " ".join(f"{latin or '_'} {cost}" for cost, latin in sorted(by_letters[foreign])))
    return "\n".join(lines) + "\n"


def main(folder: Path) -> None:
    """Fit every script of which the folder holds pairs."""
    OUT.mkdir(exist_ok=True)
    for name, script in FILES.items():
        pairs = pairs_of(folder / "translit" / f"wikidata_{name}.tsv.gz", script)
        costs = pruned(costs_of(fitted(pairs)))
        table = written_out(script, costs, usual_of(costs, pairs))
        (OUT / f"{script.name.lower()}.txt").write_text(table, "ascii")
        print(f"{script.name.lower()}: {len(pairs)} pairs, {len(costs)} operations, {len(table)} bytes", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python scripts/fit_scripts.py FOLDER (the one that holds translit/)")
    main(Path(sys.argv[1]))
