"""`make fit`: fit the weights of the table in match/features.py to the labelled data, and print the rows to put there.

The data are classes of cases, not rows to be learnt: labelled pairs, checks on whole records, entries of two lists, aliases held out
of real lists beside strangers, altered persons with all their fields beside invented ones. The goal is a sum of soft margins (how
surely each right pair lies above the line that its measure is read at, each wrong one below), so that no single row can move it much;
weights are walked one at a time, in steps that shrink, and are drawn softly to where they began. Deterministic.
"""

import argparse
import ctypes
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import yaml

from caveat.app.bench import QUICK, WHOLE, Bench
from caveat.facts import Name, Party
from caveat.match import Index, features
from caveat.match.asked import asked
from caveat.match.features import COMMON, FEATURES, ROLES, Row
from caveat.match.kernel import Table as Laid
from caveat.match.kernel import kernel, table_of, weights
from caveat.match.segment import Segment
from caveat.validation.labelled import check_of, entries_of, pair_of, person_of

ALERT, LET_THROUGH, ENTRIES_LET_THROUGH = 0.70, 0.005, 0.29
SOFTNESS, PULL, DEARER = 0.03, 0.02, 3.0
CANDIDATES = 12
STEPS = (0.30, 0.15, 0.07)
FIXED = frozenset(
    (
        "role name",
        "role number",
        "feature contradicted numbers",
        "feature weak alias",
        "feature different kind",
        "feature contradicted places",
        "feature word order",
        "feature family and given",
        "feature different legal form",
        "feature country",
        "feature gender",
    )
)
"""What the data say too little of: Plant 102 is not Plant 103 whatever they say, and the unit of weight is a name."""
LEAST = {"role title": 0.01, "role particle": 0.01}
"""A word may weigh little, but a name of such words alone must weigh something."""
Floats = np.ndarray[tuple[int], np.dtype[np.float32]]
Table = dict[tuple[str, str], float]
BANDS = {"same": (0.955, 1.2), "likely": (0.705, 0.945), "different": (-1.0, 0.69)}
PAIRS = Path(__file__).resolve().parents[1] / "tests" / "match" / "pairs.yaml"
TABLE = Path(features.__file__)


@dataclass(slots=True)
class Cases:
    """Names of queries beside listed names, grouped: the score of a group is the best of its pairs."""

    segment: Segment
    queries: bytearray = field(default_factory=bytearray)
    starts: list[int] = field(default_factory=lambda: [0])
    names: list[int] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    group: list[int] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)

    def open(self, *, right: bool) -> None:
        """Begin a group."""
        self.right.append(right)

    def add(self, packed: bytes, asked_name: int, name: int) -> None:
        """Take a pair into the group."""
        self.queries += packed
        self.starts.append(len(self.queries))
        self.names.append(name)
        self.asked.append(asked_name)
        self.group.append(len(self.right) - 1)

    def close(self) -> Callable[[object], tuple[Floats, Floats]]:
        """Give the function from a table to the scores of right and of wrong groups."""
        count, flat = len(self.names), bytes(self.queries)
        starts, names = np.asarray(self.starts, np.uint64), np.asarray(self.names, np.uint32)
        which, group, right = np.asarray(self.asked, np.uint8), np.asarray(self.group), np.asarray(self.right)

        def scored(table: object) -> tuple[Floats, Floats]:
            scores = np.zeros(count, np.float32)
            done = kernel().caveat_score_many(
                self.segment.view, table, flat, starts.ctypes.data, count, names.ctypes.data, which.ctypes.data, scores.ctypes.data
            )
            assert done == count
            best = np.zeros(len(right), np.float32)
            np.maximum.at(best, group, scores)
            return best[right], best[~right]

        return scored


def searched(index: Index, queries: Iterable[tuple[str | Party, bool, str]], most: int = CANDIDATES) -> Cases:
    """Pair each query with the listed names that a search finds; of a right one, with its own party's alone."""
    (segment,) = index.segments
    cases = Cases(segment)
    for query, right, party_id in queries:
        sought = asked(query)
        hits = segment.search(sought.packed, 200 if right else most, 0.0)
        cases.open(right=right)
        for party, name, _, which, _ in hits:
            if not right or segment.party_id(party) == party_id or not party_id:
                cases.add(sought.packed, which, name)
    return cases


def paired(pairs: Iterable[tuple[Party, Party, bool]]) -> Cases:
    """Pair each query with the one listed party beside it."""
    told = list(pairs)
    (segment,) = Index.build(replace(listed, id=str(place)) for place, (_, listed, _) in enumerate(told)).segments
    cases = Cases(segment)
    for place, (query, _, right) in enumerate(told):
        sought = asked(query)
        cases.open(right=right)
        for name in segment.names_of(place):
            for which, one in enumerate(sought.names):
                if any(
                    reading.words and list(one.readings).index(grammar) >= 0 and segment.reads(name, grammar)
                    for grammar, reading in one.readings.items()
                ):
                    cases.add(sought.packed, which, name)
    return cases


def soft(scores: Floats, line: float) -> float:
    """Give the share of scores above a line, softly."""
    return float(np.mean(1 / (1 + np.exp(-(scores - line) / SOFTNESS)))) if len(scores) else 0.0


def above(right: Floats, wrong: Floats) -> float:
    """Value pairs that are read at the alert: right ones above it, wrong ones below, F1 softly."""
    found, false = soft(right, ALERT) * len(right), soft(wrong, ALERT) * len(wrong)
    return 2 * found / (found + false + len(right))


def at_share(share: float) -> Callable[[Floats, Floats], float]:
    """Value pairs that are read where a share of the wrong ones is let through; the line is a mean of nearby ones."""

    def value(right: Floats, wrong: Floats) -> float:
        ordered = np.sort(wrong)[::-1]
        lines = [float(ordered[min(len(ordered) - 1, int(part * share * len(ordered)))]) for part in (0.6, 0.8, 1.0, 1.3, 1.7)]
        return float(np.mean([soft(right, line + 1e-6) for line in lines]))

    return value


def in_band(bands: Sequence[tuple[float, float]]) -> Callable[[Floats, Floats], float]:
    """Value our own pairs: each within its band."""
    least, below = (np.asarray(side, np.float32) for side in zip(*bands, strict=True))

    def value(right: Floats, _: Floats) -> float:
        margin = np.minimum(right - least, below - right)
        return float(np.mean(np.clip(1 + margin / 0.05, -1, 1)))

    return value


def caught(right: Floats, wrong: Floats) -> float:
    """Value altered persons: hardly one may be missed, hardly one invented let through."""
    return 2 * soft(right, ALERT) - 1 - 20 * soft(wrong, ALERT + 0.02)


Goal = tuple[str, float, Callable[[object], tuple[Floats, Floats]], Callable[[Floats, Floats], float]]


def goals(bench: Bench) -> list[Goal]:
    """Read the data and say what each kind of it is to reach, and how much that counts."""
    files = bench.files
    pairs = [pair_of(row) for row in files.rows("name_pairs.csv")]
    checks = [check_of(one) for one in files.checks()]
    entries = [entries_of(row) for row in files.rows("crosslist_pairs.csv")]
    alone = paired(
        (Party.named("q", pair.kinds[0], pair.one), Party.named("l", pair.kinds[0], pair.other), pair.same) for pair in pairs
    )
    records = paired((one.query, one.candidate, one.same) for one in checks)
    primary = paired(
        (Party.named("q", one.kind, one.one[0]), Party.named("l", one.kind, one.other[0]), one.same) for one in entries
    )
    persons, firms, index = bench.held
    told = [(Party(id="q", kind=one.party.kind, names=(Name(text=one.alias),)), True, one.party.id) for one in persons]
    people = searched(index, [*told, *((Party.named("q", "person", name), False, "") for name in bench.strangers)])
    told = [(Party(id="q", kind=one.party.kind, names=(Name(text=one.alias),)), True, one.party.id) for one in firms]
    companies = searched(index, [*told, *((Party.named("q", "company", name), False, "") for name in bench.firms)])
    listed = Index.build(files.ever_listed("un_sc"))
    altered = [(person_of(row), True, "") for row in files.rows("positives_un_treated.csv")]
    invented = [(person_of(row), False, "") for name in ("negatives_global.csv", "negatives_us.csv") for row in files.rows(name)]
    known = searched(listed, [*altered, *invented], most=4)
    own = [
        (BANDS[band], Party.named("q", kind, one), Party.named("l", kind, other))
        for band, kinds in yaml.safe_load(PAIRS.read_text(encoding="utf-8")).items()
        for kind, pairs in kinds.items()
        for one, other in pairs
    ]
    ours = paired((query, listed, True) for _, query, listed in own)
    return [
        ("our own pairs", 10.0, ours.close(), in_band([band for band, *_ in own])),
        ("labelled pairs", 5.0, alone.close(), above),
        ("whole records", 4.0, records.close(), above),
        ("entries of two lists", 2.0, primary.close(), at_share(ENTRIES_LET_THROUGH)),
        ("aliases of persons", 2.0, people.close(), at_share(LET_THROUGH)),
        ("aliases of entities", 2.0, companies.close(), at_share(LET_THROUGH)),
        ("altered persons", 1.0, known.close(), caught),
    ]


ROWS: tuple[tuple[str, tuple[Row, ...]], ...] = (("feature", FEATURES), ("role", ROLES), ("common", (COMMON,)))


def start() -> Table:
    """Give the weights that stand in the table."""
    return {
        (f"{sort} {row.name}", side): getattr(row, side) for sort, rows in ROWS for row in rows for side in ("person", "entity")
    }


def rows_of(table: Table) -> list[list[Row]]:
    """Put weights into rows."""
    return [
        [replace(row, person=table[f"{sort} {row.name}", "person"], entity=table[f"{sort} {row.name}", "entity"]) for row in rows]
        for sort, rows in ROWS
    ]


def laid_out(table: Table) -> Laid:
    """Lay weights out for the kernel."""
    features, roles, common = rows_of(table)
    return table_of(features, roles, common[0])


def valued(table: Table, wanted: Sequence[Goal], begun: Table) -> tuple[float, list[float]]:
    """Value a table by all goals."""
    laid = laid_out(table)
    values = [value(*scored(laid)) for _, _, scored, value in wanted]
    pull = sum(((table[key] - begun[key]) / (abs(begun[key]) + 0.1)) ** 2 for key in begun) / len(begun)
    return sum(weight * value for (_, weight, _, _), value in zip(wanted, values, strict=True)) - PULL * pull, values


def walk(bench: Bench, begun: Table, rounds: int, only: str) -> Table:
    """Walk one weight at a time, keeping what pays; before each round the candidates are sought anew with the weights so far."""
    table = dict(begun)
    for step in (*STEPS, *[STEPS[-1]] * rounds)[:rounds]:
        ctypes.pointer(weights())[0] = laid_out(table)
        wanted = goals(bench)
        best, values = valued(table, wanted, begun)
        tell(f"before step {step}", best, values, wanted)
        for key in [key for key in table if key[0] not in FIXED and only in " ".join(key)]:
            for factor in (1 + step, 1 / (1 + step)):
                while True:
                    tried = {
                        **table,
                        key: min(
                            8.0,
                            max(LEAST.get(key[0], 0.0), table[key] * factor)
                            if table[key]
                            else (0.05 * step if factor > 1 else 0.0),
                        ),
                    }
                    reached, seen = valued(tried, wanted, begun) if lawful(tried) else (0.0, values)
                    if reached <= best + 1e-5 or tried == table:
                        break
                    table, best, values = tried, reached, seen
        tell(f"after step {step}", best, values, wanted)
    return table


def lawful(table: Table) -> bool:
    """Say whether a contradicted word still costs far more than a missing one."""
    return all(
        table[f"feature contradicted {sort}", side] >= DEARER * table[f"feature missing {sort}", side]
        for sort in ("words", "fathers", "generic words", "places")
        for side in ("person", "entity")
    )


def tell(when: str, best: float, values: Sequence[float], wanted: Sequence[Goal]) -> None:
    """Print how far the walk is."""
    told = ", ".join(f"{name} {value:.4f}" for (name, *_), value in zip(wanted, values, strict=True))
    sys.stdout.write(f"{when}: {best:.5f} ({told})\n")
    sys.stdout.flush()


def main() -> None:
    """Fit, and print the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--write", action="store_true", help="put the weights into the table")
    parser.add_argument("--only", default="", help="walk only weights with this in their name")
    told = parser.parse_args()
    fitted = walk(Bench(told.folder, QUICK if told.quick else WHOLE), start(), told.rounds, told.only)
    if told.write:
        write_rows(fitted)
    for key, weight in fitted.items():
        sys.stdout.write(f"{' '.join(key):<40} {weight:.3g}\n")


def write_rows(fitted: Table) -> None:
    """Put the fitted weights into the table, in the order in which they stand there."""
    text = TABLE.read_text(encoding="utf-8")
    for side in ("person", "entity"):
        told = iter([f"{round(weight, 4):g}" for (_, of), weight in fitted.items() if of == side])
        parts = re.split(rf"(?<=\b{side}=)[\d.]+", text)
        text = parts[0] + "".join(weight + part for weight, part in zip(told, parts[1:], strict=True))
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
