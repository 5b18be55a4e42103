"""A file of parties against the lists: one row out for each hit, with the columns that came in."""

from collections.abc import Callable, Generator, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from caveat.app.party_columns import columns_of
from caveat.app.row_party import Remarks
from caveat.app.screen_rows import HIT_COLUMNS, Answered, Job, Rows, RowScreener
from caveat.app.tables import OpenTable, Row, open_table
from caveat.app.workers import in_processes
from caveat.check import World
from caveat.facts import Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput

CHUNK = 512
FEW = 4
"""A file of fewer chunks is screened before another process has started."""

Watch = Callable[[int, int], None]


@noun
class Screened:
    """The rows of hits, the columns that they have, how many rows came in, and problems; `unread` counts rows left out."""

    columns: tuple[str, ...]
    hits: tuple[dict[str, Any], ...]
    rows: int
    unread: int
    problems: tuple[Problem, ...]


class Screening:
    """A file while it is screened: `hits` come as they are taken, once; `rows`, `hit_rows` and the problems fill meanwhile.

    `taken` says which column was taken for what.
    To be used in a `with`, which ends the processes that were started.
    """

    def __init__(self, table: OpenTable, job: Job, remarks: Remarks, answers: Generator[Answered], watch: Watch) -> None:
        self.columns = (*job.kept, *HIT_COLUMNS)
        self.taken = job.columns.in_words
        self.rows = self.found = self.hit_rows = 0
        self.hits = self._hits(answers, watch)
        self._table, self._remarks = table, remarks
        self._problems: list[Problem] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None) -> None:
        self.hits.close()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What to know of the file, then the rows that could not be read."""
        return (*self._remarks.told, *self._table.problems, *self._problems)

    @property
    def unread(self) -> int:
        """How many rows could not be read."""
        return len(self._table.problems) + len(self._problems)

    def whole(self) -> Screened:
        """Take all hits that are left, and tell the whole."""
        hits = tuple(self.hits)
        return Screened(columns=self.columns, hits=hits, rows=self.rows, unread=self.unread, problems=self.problems)

    def _hits(self, answers: Generator[Answered], watch: Watch) -> Generator[dict[str, Any]]:
        try:
            for answered in answers:
                self.rows += answered.rows
                self.found += len(answered.hits)
                self.hit_rows += answered.hit_rows
                self._problems += answered.problems
                for remark in answered.remarks:
                    self._remarks.tell(remark)
                yield from answered.hits
                watch(self.rows, max(self.rows, self._table.expected))
        finally:
            answers.close()
            self._table.close()


def screening_of(
    path: Path,
    world: World,
    open_world: Callable[[], World],
    threshold: float,
    limit: int,
    watch: Watch = lambda _done, _all: None,
    workers: int = 1,
) -> Screening:
    """Begin to screen every row of a file; a row that cannot be read is told and the rest is still answered.

    `open_world` opens the same world in another process, where there are more `workers` than one and the file is no small one.
    """
    table = open_table(path)
    kept = tuple(column for column in table.columns if column not in HIT_COLUMNS)
    columns = columns_of(kept, path.name)
    remarks = Remarks(table.remarks)
    for column in columns.unscreened:
        what = f"the column {column!r} also seems to hold names, and is not screened"
        remarks.tell(BadInput(what, where=path.name, advice="screen it in a file of its own, under the heading 'name'"))
    if len(kept) < len(table.columns):
        remarks.tell(BadInput("holds columns of an earlier screening, which are written anew", where=path.name))
    job = Job(columns=columns, kept=kept, limit=limit, threshold=threshold)
    return Screening(table, job, remarks, _answers(table.rows, job, world, open_world, workers), watch)


def _screener(open_world: Callable[[], World], job: Job) -> Callable[[Rows], Answered]:
    return RowScreener(open_world(), job).screen


def _answers(rows: Iterator[Row], job: Job, world: World, open_world: Callable[[], World], workers: int) -> Generator[Answered]:
    chunks = chunks_of(rows)
    first = list(islice(chunks, FEW if workers > 1 else 0))
    if len(first) == FEW:
        yield from in_processes(partial(_screener, open_world, job), chain(first, chunks), workers)
    else:
        screener = RowScreener(world, job)
        for chunk in chain(first, chunks):
            yield screener.screen(chunk)


def chunks_of(rows: Iterator[Row]) -> Iterator[Rows]:
    """Give rows by the hundreds, each by the place where it stands."""
    while chunk := [(row.where, row.cells) for row in islice(rows, CHUNK)]:
        yield chunk
