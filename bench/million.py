"""`make bench`, continued: a million names screened by `caveat screen`, with the time and the memory of all its processes.

The names are made of the parts of SEC companies and of invented persons, half of each, and one in a hundred is an altered listed
name; the same seed gives the same file. Run alone: `python bench/million.py [--quick]`, the latter with 100,000 names; CAVEAT_BENCH_HOME
names a home that has the four lists already.
"""

import csv
import gzip
import os
import random
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("CAVEAT_SHARED", HERE.parent / "shared"))
CAVEAT = [sys.executable, "-c", "from caveat.cli import main; main()"]
FOUR = ("us_bis_entity", "us_csl", "us_ofac_sdn", "un_sc")
WHOLE, QUICK = 1_000_000, 100_000
_PAGE = os.sysconf("SC_PAGE_SIZE") / 1e6


class Spent(NamedTuple):
    """What one run of `caveat` took: seconds on the wall and of all processors, megabytes at the peak, and what it told."""

    wall: float
    processor: float
    resident: float
    proportional: float
    told: str


def names(count: int, seed: int = 7) -> Iterator[str]:
    """Make names: firms of three SEC names' parts, persons of two persons' parts in one script, some listed ones with a slip."""
    chance = random.Random(seed)  # noqa: S311 - a bench wants the same names each time
    firms = [row["name"].split() for row in rows_of("names/sec_companies.csv.gz")]
    begins, ends = [firm[0] for firm in firms], [firm[-1] for firm in firms if len(firm) > 1]
    middles = [word for firm in firms for word in firm[1:-1]]
    people = [*rows_of("negatives_global.csv.gz"), *rows_of("negatives_us.csv.gz")]
    firsts = [row["first_name"] for row in people if row["first_name"]]
    lasts: dict[str, list[str]] = defaultdict(list)
    for row in people:
        if row["last_name"]:
            lasts[_script(row["last_name"])].append(row["last_name"])
    listed = [row["full_name"] for row in rows_of("positives_un_treated.csv.gz")]
    for _ in range(count):
        dice = chance.random()
        if dice < 0.01:
            yield _slipped(chance.choice(listed), chance)
        elif dice < 0.5:
            first = chance.choice(firsts)
            yield f"{first} {chance.choice(lasts.get(_script(first)) or ['Smith'])}"
        else:
            middle = [chance.choice(middles)] if chance.random() < 0.6 else []
            yield " ".join([chance.choice(begins), *middle, chance.choice(ends)])


def write_names(path: Path, count: int) -> None:
    """Write a file of `count` names with a number each."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("name", "number"))
        writer.writerows((name, number) for number, name in enumerate(names(count), start=1))


def run(arguments: list[str], home: Path, well: Collection[int] = (0,)) -> Spent:
    """Run `caveat` once and watch its tree of processes; an exit code that is none of `well` ends all."""
    begun, before, resident, proportional = time.perf_counter(), os.times(), 0.0, 0.0
    with tempfile.TemporaryFile() as told:
        running = subprocess.Popen(
            [*CAVEAT, *arguments], env={**os.environ, "CAVEAT_HOME": str(home)}, stdout=subprocess.DEVNULL, stderr=told
        )
        while running.poll() is None:
            tree = _tree(running.pid)
            resident = max(resident, sum(map(_resident, tree)))
            proportional = max(proportional, sum(map(_proportional, tree)))
            time.sleep(0.25)
        wall, after = time.perf_counter() - begun, os.times()
        told.seek(0)
        text = told.read().decode()
    if running.returncode not in well:
        raise SystemExit(text)
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return Spent(wall, spent, resident, proportional, text)


def main() -> None:
    """Screen a million names against the four whole lists and print what it took."""
    count = QUICK if "--quick" in sys.argv[1:] else WHOLE
    with tempfile.TemporaryDirectory() as folder:
        print("\n".join(screened(Path(folder), home_in(Path(folder)), count)))


def home_in(folder: Path) -> Path:
    """Return the home that CAVEAT_BENCH_HOME names, else a new one in `folder` with the four whole lists."""
    home = Path(os.environ.get("CAVEAT_BENCH_HOME") or folder / "home")
    if not home.is_dir():
        run(["update", *FOUR, "--mirror", str(SHARED / "lists")], home)
    return home


def screened(folder: Path, home: Path, count: int) -> list[str]:
    """Screen `count` names in `home` and tell what it took, line by line."""
    source = folder / "names.csv"
    write_names(source, count)
    spent = run(["screen", str(source), "--out", str(folder / "hits.csv")], home)
    return [
        f"{count:,} names: {spent.wall:.1f} s, {count / spent.wall:,.0f} rows/s, on {len(os.sched_getaffinity(0))} cores",
        f"processor time {spent.processor:.1f} s, {spent.processor / count * 1e6:.0f} microseconds a row",
        f"peak of all processes {spent.resident:.0f} MB resident, {spent.proportional:.0f} MB with shared pages counted once",
        spent.told.splitlines()[0],
    ]


def rows_of(name: str) -> list[dict[str, str]]:
    """Read a table of the labelled data."""
    with gzip.open(SHARED / "bench" / name, "rt", encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _script(text: str) -> str:
    letter = next((sign for sign in text if sign.isalpha()), " ")
    return unicodedata.name(letter, "").split()[0] if letter != " " else ""


def _slipped(name: str, chance: random.Random) -> str:
    place = chance.randrange(len(name))
    return name[:place] + name[place + 1 :]


def _tree(root: int) -> list[int]:
    """Return a process and all below it."""
    found = [root]
    for process in found:
        for thread in Path(f"/proc/{process}/task").glob("*/children"):
            found += [int(child) for child in _read(thread).split()]
    return found


def _resident(process: int) -> float:
    fields = _read(Path(f"/proc/{process}/statm")).split()
    return int(fields[1]) * _PAGE if fields else 0.0


def _proportional(process: int) -> float:
    lines = _read(Path(f"/proc/{process}/smaps_rollup")).splitlines()
    return sum(int(line.split()[1]) / 1e3 for line in lines if line.startswith("Pss:"))


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""  # it has ended meanwhile


if __name__ == "__main__":
    main()
