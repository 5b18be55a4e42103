"""A file of deals: one answer a deal, as it comes."""

from collections import Counter
from collections.abc import Callable, Generator, Iterator
from functools import partial
from itertools import chain, islice
from types import TracebackType
from typing import Any, Self

from caveat.app.deal_rows import ANSWER_COLUMNS, AnsweredDeals, DealAnswerer, DealJob
from caveat.app.screen_file import FEW, chunks_of
from caveat.app.screen_rows import Rows
from caveat.app.tables import OpenTable
from caveat.app.workers import in_processes, seldom_swept
from caveat.check import World
from caveat.facts import Problem
from caveat.facts.finding import Verdict


class Checking:
    """A file of deals while it is answered: `answers` come as they are taken, once; verdicts and problems fill meanwhile.

    To be used in a `with`, which ends the processes that were started.
    """

    columns = ANSWER_COLUMNS

    def __init__(self, table: OpenTable, parts: Generator[AnsweredDeals], watch: Callable[[int, int], None]) -> None:
        self.deals = 0
        self.verdicts: Counter[Verdict] = Counter()
        self.answers = self._answers(parts, watch)
        self._table = table
        self._problems: list[Problem] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None) -> None:
        self.answers.close()

    @property
    def unread(self) -> tuple[Problem, ...]:
        """The deals that could not be read."""
        return (*self._table.problems, *self._problems)

    @property
    def remarks(self) -> tuple[Problem, ...]:
        """What to know of the file."""
        return tuple(self._table.remarks)

    def _answers(self, parts: Generator[AnsweredDeals], watch: Callable[[int, int], None]) -> Generator[dict[str, Any]]:
        try:
            for part in parts:
                self.deals += part.deals
                self.verdicts.update(part.verdicts)
                self._problems += part.problems
                yield from part.answers
                watch(self.deals, max(self.deals, self._table.expected))
        finally:
            parts.close()
            self._table.close()


def checking_of(
    table: OpenTable,
    job: DealJob,
    world: World,
    open_world: Callable[[], World],
    watch: Callable[[int, int], None],
    workers: int,
) -> Checking:
    """Begin to answer every deal of a table; one that cannot be read is told and the rest is still answered.

    `open_world` opens the same world in another process, where there are more `workers` than one and the file is no small one.
    """
    return Checking(table, _parts(chunks_of(table.rows), job, world, open_world, workers), watch)


def _answerer(open_world: Callable[[], World], job: DealJob) -> Callable[[Rows], AnsweredDeals]:
    return DealAnswerer(open_world(), job).answer


def _parts(
    chunks: Iterator[Rows], job: DealJob, world: World, open_world: Callable[[], World], workers: int
) -> Generator[AnsweredDeals]:
    first = list(islice(chunks, FEW if workers > 1 else 0))
    if len(first) == FEW:
        yield from in_processes(partial(_answerer, open_world, job), chain(first, chunks), workers)
    else:
        with seldom_swept():
            yield from map(DealAnswerer(world, job).answer, chain(first, chunks))
