"""Progress on standard error, where it is a terminal; silence elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text

from caveat.app.watch import Watch


class _Count(ProgressColumn):
    """How much is done of how much, as far as anybody knows."""

    def render(self, task: Task) -> Text:
        of = f"/{int(task.total):,}" if task.total else ""
        return Text(f"{int(task.completed):,}{of}" if task.completed else "", style="progress.download")


class Bar(Watch):
    """A bar that shows what a long job tells while it runs."""

    def __init__(self, bar: Progress, what: str) -> None:
        self._bar = bar
        self._task = bar.add_task(what, total=None)

    def name(self, doing: str) -> None:
        """Tell what is being done now, from its beginning."""
        self._bar.update(self._task, description=doing, completed=0, total=None)

    def count(self, done: int, total: int | None) -> None:
        """Tell how much is done."""
        self._bar.update(self._task, completed=done, total=total)


class Late(Watch):
    """Says on a terminal, when it comes to that, why a command takes longer than it should."""

    def name(self, doing: str) -> None:
        """Tell what is being done now, one line each."""
        if sys.stderr.isatty():
            print(f"caveat: {doing} …", file=sys.stderr, flush=True)  # noqa: T201


@contextmanager
def progress(what: str) -> Iterator[Bar]:
    """Show a bar while a job runs; it is gone when the job is done."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), _Count(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        yield Bar(bar, what)
