"""Rows answered in other processes, as many at once as the machine has cores, and answered in the order of the file.

The processes are started anew, not forked: no open file of this one is shared. Each opens the very snapshots that this one has open.
"""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar

from caveat.app.screen_rows import Rows
from caveat.facts import Problem

T = TypeVar("T")

AHEAD = 3
"""How many chunks each process has before it or behind it: enough to be busy, few enough to hold little."""

_SELDOM = (200_000, 20, 100)
"""How often a worker looks for rings of rubbish: it makes hardly any, and what it remembers of words is long-lived."""


@contextmanager
def seldom_swept() -> Iterator[None]:
    """Look for rings of rubbish as seldom as a worker does, while rows are answered in this process."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


_DIED = "a process that answered rows has died, and the answer with it"
_FEWER = "if memory ran out, --workers 1 takes less"


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_processes(begin: Callable[[], Callable[[Rows], T]], chunks: Iterable[Rows], workers: int) -> Generator[T]:
    """Answer chunks of rows in `workers` processes; close it to end them, and it raises a `Problem` if one dies.

    `begin` is called once in each process, and what it returns for every chunk there.
    """
    try:
        pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_begin, initargs=(begin,))
    except OSError as error:
        raise Problem(f"no other process can be started: {error.strerror}", advice="--workers 1 does without") from None
    waiting: deque[Future[T]] = deque()
    try:
        for chunk in chunks:
            waiting.append(_sent(pool, chunk))
            if len(waiting) >= AHEAD * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise Problem(_DIED, advice=_FEWER) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _sent(pool: ProcessPoolExecutor, chunk: Rows) -> Future[Any]:
    """Hand a chunk over; processes that are started meanwhile never see Ctrl-C, which is for this one to answer."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_answered, chunk)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_asked: list[Callable[[], Callable[[Rows], Any]]] = []


def _begin(begin: Callable[[], Callable[[Rows], Any]]) -> None:
    """Keep what this process was started for; what may fail is left to the first chunk, whose failure is told."""
    _asked[:] = [begin]
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@cache
def _answerer() -> Callable[[Rows], Any]:
    (begin,) = _asked
    answerer = begin()
    gc.collect()
    gc.freeze()  # tables that live as long as the process are not looked through again
    gc.set_threshold(*_SELDOM)
    return answerer


def _answered(rows: Rows) -> Any:
    return _answerer()(rows)
