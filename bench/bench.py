"""`make bench`: whole-process timings on real lists, each the median of several runs, beside the peer's figure.

Reads the mirror of real lists beside the checkout (or the folder that CAVEAT_SHARED names); times nothing without it. Ends with
a million names screened (`million.py`; with `--quick` 100,000) and 100,000 deals answered (`deals.py`; with `--quick` 10,000).
The peer is nomenklatura with its matcher logic-v2, measured by others on a machine of two cores as well.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("CAVEAT_SHARED", HERE.parent / "shared"))
CAVEAT = [sys.executable, "-c", "from caveat.cli import main; main()"]
DEAL = HERE / "examples" / "huawei-radio-parts.yaml"
FOUR = ("us_bis_entity", "us_csl", "us_ofac_sdn", "un_sc")
RUNS = 7


def timed(arguments: list[str], home: Path) -> tuple[float, float]:
    """Run `caveat` once; return wall seconds and peak resident megabytes of that process."""
    with tempfile.TemporaryFile() as complaints:
        begun = time.perf_counter()
        running = subprocess.Popen(
            [*CAVEAT, *arguments], env={**os.environ, "CAVEAT_HOME": str(home)}, stdout=subprocess.DEVNULL, stderr=complaints
        )
        _, status, usage = os.wait4(running.pid, 0)
        wall = time.perf_counter() - begun
        running.returncode = os.waitstatus_to_exitcode(status)
        if running.returncode not in (0, 10, 20, 30):
            complaints.seek(0)
            raise SystemExit(complaints.read().decode())
    return wall, usage.ru_maxrss / 1024


def row(what: str, figure: str, target: str, peer: str) -> None:
    """Print one line of the table."""
    print(f"{what:<52} {figure:>24}   {target:<22} {peer}")


def main() -> None:
    """Time the first answer, the warm answer, the loading of four whole lists, and screening."""
    if not SHARED.is_dir():
        raise SystemExit("no folder of real lists beside the checkout; set CAVEAT_SHARED")
    row("what", "measured", "to reach", "peer")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "fresh"
        wall, _ = timed(["check", str(DEAL)], home)
        row("first check on a fresh home, bundled lists", f"{wall:.2f} s", "", "7-8 s before an answer")
        many = [timed(["check", str(DEAL)], home) for _ in range(RUNS)]
        row("warm check, bundled lists", _middle(many), "1.0 s, 250 MB", "550 MB")
        loads = [timed(["update", *FOUR, "--mirror", str(SHARED / "lists")], Path(folder) / f"lists-{run}")[0] for run in range(3)]
        home = Path(folder) / "lists-0"
        row("loading the four whole lists", f"{statistics.median(loads):.1f} s (n=3)", "20 s", "")
        many = [timed(["check", str(DEAL)], home) for _ in range(RUNS)]
        row("warm check, four whole lists", _middle(many), "1.0 s, 250 MB", "550 MB")
        row("entries in those lists", f"{_entries(home):,}", "about 38,000", "")
        row(
            "screening a file against them, one core",
            f"{_screened(home, Path(folder)):.0f} rows/s",
            "",
            "70-118 queries/s of 10,000",
        )
        sys.stdout.flush()
        for part in ("million.py", "deals.py"):
            command = [sys.executable, str(Path(__file__).with_name(part)), *sys.argv[1:]]
            subprocess.run(command, env={**os.environ, "CAVEAT_BENCH_HOME": str(home)}, check=True)


def _middle(runs: list[tuple[float, float]]) -> str:
    walls = [wall for wall, _ in runs]
    return f"{statistics.median(walls):.2f} s, {max(peak for _, peak in runs):.0f} MB (n={len(runs)})"


def _entries(home: Path) -> int:
    told = subprocess.run(
        [*CAVEAT, "lists", "--json"], env={**os.environ, "CAVEAT_HOME": str(home)}, capture_output=True, check=True
    )
    return sum(int(one["rows"]) for one in json.loads(told.stdout) if one["id"] in FOUR)


def _screened(home: Path, folder: Path) -> float:
    """Return how many rows a second are screened, start-up taken off."""
    names = [f"{first} {second} {form}" for first in _FIRST for second in _SECOND for form in ("Ltd", "GmbH", "LLC", "Co., Ltd.")]
    rates = []
    for count in (1, len(names)):
        path = folder / f"names-{count}.csv"
        path.write_text("name\n" + "\n".join(f'"{name}"' for name in names[:count]), encoding="utf-8")
        rates.append((count, timed(["screen", str(path), "--out", str(folder / "hits.csv")], home)[0]))
    (few, short), (many, long) = rates
    return (many - few) / (long - short)


_FIRST = (
    "Huawei",
    "Lakeside",
    "Rosneft",
    "Atlas",
    "Golden",
    "Shenzhen",
    "Al Noor",
    "Petro",
    "Mahan",
    "Northern",
    "Silver",
    "Hikvision",
)
_SECOND = (
    "Technologies",
    "Trading",
    "Radio Works",
    "Shipping",
    "Electronics",
    "Bank",
    "Industries",
    "General Trading",
    "Airlines",
    "Steel",
)

if __name__ == "__main__":
    main()
