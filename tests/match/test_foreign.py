"""The learned distance between scripts, in C: right words are near, either side gives the same, nothing hostile hurts."""

import ctypes
import random
import shutil
import subprocess
from array import array
from pathlib import Path

import pytest

from caveat.names.foreign import EDGE, Script, _read, costs, spelt

KERNEL = Path(__file__).parents[2] / "src" / "caveat" / "match" / "kernel"
_WRITTEN = """
alexander aleksandr anna benjamin boris brown chaikovsky christopher churchill david dmitri donald elizabeth emmanuel fatima george
gorbachev hassan hussein ivan ivanov jackson jeffrey johnson jonathan joseph khalid kim lee li madeleine maria mahmoud margaret
michael mikhail mohammed muhammad mustafa nakamura obama olga park pavlov peter petrov putin richard robert samuel sarah sergei
shakespeare smith stephen suzuki takeshi tanaka thomas trump vladimir wang washington william yamamoto yeltsin yitzhak yusuf zhang zhukov
"""
WORDS = _WRITTEN.split()


class Words(ctypes.Structure):
    """`foreign_words`."""

    _fields_ = (("letters", ctypes.c_char_p), ("start", ctypes.c_void_p), ("shared", ctypes.c_char_p), ("count", ctypes.c_uint32))


class Kernel:
    """The shared library with its words kept alive."""

    def __init__(self, path: Path) -> None:
        self.library = ctypes.CDLL(str(path))
        self.library.foreign_alike.restype = ctypes.c_float

    def alike(self, table: bytes, query: bytes, word: bytes) -> float:
        return float(self.library.foreign_alike(table, query, len(query), word, len(word)))

    def cost(self, table: bytes, query: bytes, word: bytes) -> int:
        return int(self.library.foreign_cost(table, query, len(query), word, len(word)))

    def nearest(self, table: bytes, query: bytes, words: list[bytes], most: int, dearest: int = 60000) -> list[tuple[bytes, int]]:
        words = sorted(set(words))
        start, shared = array("I", [0]), bytearray()
        for place, word in enumerate(words):
            before = words[place - 1] if place else b""
            shared.append(
                next(
                    (n for n, pair in enumerate(zip(word, before, strict=False)) if pair[0] != pair[1]),
                    min(len(word), len(before), 255),
                )
            )
            start.append(start[-1] + len(word))
        packed = Words(b"".join(words), start.buffer_info()[0], bytes(shared), len(words))
        found, dear = (ctypes.c_uint32 * most)(), (ctypes.c_uint16 * most)()
        held = self.library.foreign_nearest(table, query, len(query), ctypes.byref(packed), most, dearest, found, dear)
        return [(words[found[place]], dear[place]) for place in range(held)]


@pytest.fixture(
    scope="module",
    params=[("-O3",), ("-O3", "-U__SSE2__"), ("-O1", "-fsanitize=undefined", "-fno-sanitize-recover=all")],
    ids=["fast", "portable", "checked"],
)
def kernel(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Kernel:
    compiler = shutil.which("cc")
    if not compiler:
        pytest.skip("no C compiler `cc` on this machine: the kernel was not tried")
    path = tmp_path_factory.mktemp("kernel") / "foreign.so"
    flags = ["-std=c99", "-Wall", "-Wextra", "-Werror", "-fPIC", "-shared"]
    subprocess.run(
        [compiler, *flags, *request.param, *(str(KERNEL / name) for name in ("foreign.c", "pattern.c")), "-o", str(path)],
        check=True,
    )
    return Kernel(path)


def foreign(word: str) -> tuple[Script, bytes]:
    found = spelt(word)
    assert found
    return found[0], found[1].encode()


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("владимир", "vladimir"), ("чайковский", "chaikovsky"), ("محمود", "mahmoud"), ("خالد", "khalid"), ("יצחק", "yitzhak"),
        ("שרה", "sarah"), ("윌리엄", "william"), ("존슨", "johnson"), ("クリストファー", "christopher"), ("タナカ", "tanaka"),
        ("威廉", "william"), ("華盛頓", "washington"), ("喬納森", "jonathan"),
    ],
)  # fmt: skip
def test_a_word_of_another_script_finds_its_latin_form(kernel: Kernel, word: str, latin: str) -> None:
    script, letters = foreign(word)
    near = kernel.nearest(costs(script), letters, [name.encode() for name in WORDS], 3)
    assert latin.encode() in [name for name, _ in near]
    assert kernel.alike(costs(script), letters, latin.encode()) > 0.8


def by_the_book(script: Script, query: str, word: str) -> int:
    """The cost of writing `word` for `query` as Ristad and Yianilos define it, cell by cell."""
    operations = {(written, writes): cost for written, writes, cost in _read(script)[1]}
    known: dict[int, dict[str, list[tuple[str, int]]]] = {size: {} for size in range(4)}
    for (written, writes), cost in operations.items():
        known[len(written)].setdefault(written, []).append((writes, cost))
    letters, target, untold = EDGE + query + EDGE, EDGE + word + EDGE, 150
    least = {(0, 0): 0}
    for read in range(len(letters) + 1):
        for wrote in range(len(target) + 1):
            ways = [least[read, wrote]] if (read, wrote) in least else []
            before, last = letters[read - 1 : read], target[wrote - 1 : wrote]
            if before == last == EDGE and read > 0 and wrote > 0:
                ways.append(least.get((read - 1, wrote - 1), 16000))
            elif before and last and EDGE not in (before, last):
                ways.append(least.get((read - 1, wrote - 1), 16000) + untold)
            if before not in ("", EDGE):
                ways.append(least.get((read - 1, wrote), 16000) + min(untold, operations.get((before, ""), untold)))
            if last not in ("", EDGE):
                ways.append(least.get((read, wrote - 1), 16000) + min(untold, operations.get(("", last), untold)))
            for size in (1, 2, 3):
                for writes, cost in known[size].get(letters[read - size : read], ()) if read >= size else ():
                    if writes and target[:wrote].endswith(writes):
                        ways.append(least.get((read - size, wrote - len(writes)), 16000) + cost)
            least[read, wrote] = min([16000, *ways])
    return least[len(letters), len(target)]


@pytest.mark.parametrize("script", Script)
def test_eight_cells_at_once_cost_what_each_alone_would(kernel: Kernel, script: Script) -> None:
    chance = random.Random(script)
    signs = sorted({sign for written, _, _ in _read(script)[1] for sign in written} - {EDGE})
    for _ in range(150):
        query = "".join(chance.choices(signs, k=chance.randint(1, 24)))
        word = "".join(chance.choices("abcdefghijklmnopqrstuvwxyz-", k=chance.randint(0, 24)))
        assert kernel.cost(costs(script), query.encode(), word.encode()) == by_the_book(script, query, word), (query, word)


@pytest.mark.parametrize("script", Script)
def test_either_side_may_ask(kernel: Kernel, script: Script) -> None:
    for one in WORDS[::3]:
        for other in WORDS[::5]:
            there = kernel.cost(costs(script), one.encode(), other.encode())
            assert there == kernel.cost(costs(script, to_latin=False), other.encode(), one.encode())


@pytest.mark.parametrize("script", Script)
def test_the_scan_gives_what_comparing_each_word_gives(kernel: Kernel, script: Script) -> None:
    chance = random.Random(script)
    words = [bytes(chance.choices(b"abcdeiklmnorstuz", k=chance.randint(1, 9))) for _ in range(800)]
    for query in words[:20]:
        near = kernel.nearest(costs(script), query, words, 12)
        every = sorted(kernel.cost(costs(script), query, word) for word in set(words))
        assert [cost for _, cost in near] == every[:12]
        assert all(cost == kernel.cost(costs(script), query, word) for word, cost in near)


def test_words_dearer_than_asked_are_not_given(kernel: Kernel) -> None:
    script, letters = foreign("иванов")
    near = kernel.nearest(costs(script), letters, [name.encode() for name in WORDS], 64, 60)
    assert near
    assert all(cost <= 60 for _, cost in near)


@pytest.mark.parametrize("script", Script)
def test_hostile_bytes_are_only_unlike(kernel: Kernel, script: Script) -> None:
    chance = random.Random(7)
    words = [chance.randbytes(chance.randint(0, 90)) for _ in range(300)] + [b"a" * 300, b"", b"\xff" * 40]
    for query in [*words[:40], b"a" * 300, b"|" * 41, b""]:
        near = kernel.nearest(costs(script), query, words, 256)
        assert len(near) <= 256
        assert all(0 <= kernel.alike(costs(script), query, word) <= 1 for word, _ in near[:9])
