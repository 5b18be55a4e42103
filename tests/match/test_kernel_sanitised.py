"""The kernel under the sanitisers, and with rubbish where its memory is fresh: it reads what it was given and nothing else."""

import ctypes
import itertools
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.match.kernel_battery import NAMED, parties

from caveat.facts import Party
from caveat.match import Index, compare
from caveat.match.segment import Segment
from caveat.names.foreign import Script, costs

HERE = Path(__file__).resolve()
ROOT = HERE.parents[2]
_SPOIL = "#include <string.h>\nvoid spoil(int byte) { volatile char fresh[1 << 19]; memset((char *)fresh, byte, sizeof fresh); }\n"


def compiler() -> str:
    found = shutil.which("cc")
    if not found:
        pytest.skip("SKIPPED: no C compiler `cc` on this machine, so the kernel was not tried under the sanitisers")
    return found


def sanitiser() -> str:
    told = subprocess.run([compiler(), "-print-file-name=libasan.so"], capture_output=True, text=True, check=False).stdout.strip()
    if not Path(told).is_absolute():
        pytest.skip("SKIPPED: the compiler `cc` has no libasan.so, so the kernel was not tried under the sanitisers")
    return told


def compiled(target: Path, *flags: str) -> Path:
    sources = sorted(map(str, (ROOT / "src/caveat/match/kernel").glob("*.c")))
    subprocess.run([compiler(), "-std=c99", "-D_GNU_SOURCE", "-fPIC", "-shared", *flags, *sources, "-o", str(target)], check=True)
    return target


def test_no_bytes_make_the_kernel_read_or_write_where_it_may_not(tmp_path: Path) -> None:
    preload = sanitiser()
    library = compiled(tmp_path / "kernel.so", "-O1", "-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all")
    told = os.environ | {
        "LD_PRELOAD": preload,
        "ASAN_OPTIONS": "detect_leaks=0",
        "PYTHONMALLOC": "malloc",
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }
    ran = subprocess.run(
        [sys.executable, str(HERE.with_name("kernel_battery.py")), str(library)],
        env=told,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, "tried\n"), ran.stderr[-6000:]


@pytest.fixture(scope="module")
def visible(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    """Give the kernel with every function in sight."""
    return ctypes.CDLL(str(compiled(tmp_path_factory.mktemp("kernel") / "kernel.so", "-O2")))


@pytest.fixture(scope="module")
def spoil(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], None]:
    """Fill the memory that the next call will find on its stack."""
    folder = tmp_path_factory.mktemp("spoil")
    (folder / "spoil.c").write_text(_SPOIL)
    subprocess.run([compiler(), "-O0", "-fPIC", "-shared", str(folder / "spoil.c"), "-o", str(folder / "spoil.so")], check=True)
    function: Callable[[int], None] = ctypes.CDLL(str(folder / "spoil.so")).spoil
    return function


def unspoilt(spoil: Callable[[int], None], call: Callable[..., object], *told: object) -> None:
    """Call with other rubbish on the stack each time, and demand one answer."""
    answers = []
    for byte in (0x00, 0xFF, 0x7F, 0x80, 0x01):
        spoil(byte)
        answers.append(call(*told))
    assert answers[1:] == answers[:-1]


def searched(index: Index, query: str | Party) -> list[tuple[str, float, object]]:
    """Search an index of the same arrays that remembers nothing."""
    fresh = Index([Segment(segment.arrays, segment.counts, segment.gone) for segment in index.segments])
    return [(hit.party_id, hit.score, hit.explanation) for hit in fresh.search(query, 9)]


def test_a_search_does_not_depend_on_what_lay_on_the_stack(spoil: Callable[[int], None]) -> None:
    listed = parties(120)
    index = Index.build(listed)
    for query in [*NAMED, *listed[:20]]:
        unspoilt(spoil, searched, index, query)


def test_a_comparison_does_not_depend_on_what_lay_on_the_stack(spoil: Callable[[int], None]) -> None:
    for one in NAMED:
        for other in NAMED:
            for kind in ("person", "company"):
                unspoilt(spoil, compare, one, other, kind)


def test_the_cost_between_scripts_does_not_depend_on_what_lay_on_the_stack(
    spoil: Callable[[int], None], visible: ctypes.CDLL
) -> None:
    chance = random.Random(3)
    words = [bytes(chance.choices(b"abcdeiklmnorstuzABCSZ-", k=chance.randint(1, 45))) for _ in range(200)]
    for script in Script:
        for one, other in itertools.pairwise(words):
            unspoilt(spoil, visible.foreign_cost, costs(script), one, len(one), other, len(other))
