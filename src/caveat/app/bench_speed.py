"""How fast an index of many names is built, kept, opened and searched, in a process of its own."""

import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeVar

from caveat.app.bench_files import BenchFiles
from caveat.facts import Party
from caveat.facts.party import PartyKind
from caveat.match import Index
from caveat.validation import Figure, Measurement, search_speed
from caveat.validation.figure import Unit
from caveat.validation.hold_out import ENTITIES
from caveat.validation.made_names import Stock, made_parties, made_queries

T = TypeVar("T")

_MEGABYTE = 1_000_000
_PER_MEGABYTE = 1_000_000 if sys.platform == "darwin" else 1_000  # getrusage counts bytes there, kilobytes elsewhere


def speed_of(folder: Path, names: int, queries: int) -> Measurement:
    """Measure speed with `names` names, in one new process for building and one for searching, so that each peak is its own."""
    with tempfile.TemporaryDirectory() as kept:
        built, asked = _alone(_built, folder, names, queries, kept)
        searched = _alone(_searched, asked, kept)
        size = sum(path.stat().st_size for path in Path(kept).rglob("*") if path.is_file()) / _MEGABYTE
    figures = (*searched, *built, Figure(name="index on disk", value=size, unit=Unit.MEGABYTES))
    return Measurement(id=f"speed.{names}", title=f"speed with {names:,} names, one core", figures=figures)


def _alone(job: Callable[..., T], *given: object) -> T:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(job, *given).result()


def _built(folder: Path, names: int, queries: int, kept: str) -> tuple[list[Figure], list[Party]]:
    stock = _stock(BenchFiles(folder))
    parties = made_parties(stock, names)
    asked = made_queries(parties, stock, queries)
    del stock
    begun = time.perf_counter()
    index = Index.build(parties)
    built = time.perf_counter()
    index.save(kept)
    saved = time.perf_counter()
    figures = [
        Figure(name="build time", value=built - begun, unit=Unit.SECONDS, of=names),
        Figure(name="save time", value=saved - built, unit=Unit.SECONDS),
        Figure(name="peak memory of building", value=_peak(), unit=Unit.MEGABYTES),
    ]
    return figures, asked


def _searched(asked: list[Party], kept: str) -> list[Figure]:
    begun = time.perf_counter()
    index = Index.load(kept)
    loaded = 1000 * (time.perf_counter() - begun)
    return [
        *search_speed(index, asked, time.perf_counter),
        Figure(name="load time", value=loaded, unit=Unit.MILLISECONDS),
        Figure(name="peak memory of searching", value=_peak(), unit=Unit.MEGABYTES),
    ]


def _peak() -> float:
    """Return the most megabytes this process ever held; on Linux getrusage would count what its parent held before it began."""
    status = Path("/proc/self/status")
    if status.is_file():
        told = next((line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")), None)
        if told is not None:
            return int(told) / _PER_MEGABYTE
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _PER_MEGABYTE


def _stock(files: BenchFiles) -> Stock:
    parties = [party for parties in files.parties().values() for party in parties]
    tokens = (row["latin"] for name in files.names("translit/*.tsv*") for row in files.rows(name))
    invented = [row["full_name"] for name in ("negatives_global.csv", "negatives_us.csv") for row in files.rows(name)]
    return Stock(
        persons=tuple(dict.fromkeys(name.text for party in parties if party.kind is PartyKind.PERSON for name in party.names)),
        firms=tuple(
            dict.fromkeys([*(name.text for party in parties if party.kind in ENTITIES for name in party.names), *files.companies()])
        ),
        parts=tuple(sorted({token for token in tokens if token.isalpha() and len(token) > 2})),
        nobodies=tuple(invented),
    )
