"""Progress on standard error, where it is a terminal; silence elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


class Watch:
    """What a long job tells while it runs."""

    def __init__(self, bar: Progress, what: str) -> None:
        self._bar = bar
        self._task = bar.add_task(what, total=None)

    def name(self, doing: str) -> None:
        """Tell what is being done now."""
        self._bar.update(self._task, description=doing, advance=1)

    def count(self, done: int, total: int) -> None:
        """Tell how much is done."""
        self._bar.update(self._task, completed=done, total=total)


@contextmanager
def progress(what: str) -> Iterator[Watch]:
    """Show a bar while a job runs; it is gone when the job is done."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        yield Watch(bar, what)
