"""Cases in the terminal."""

from collections.abc import Sequence

from rich.table import Table

from caveat.cli.show_answer import console
from caveat.dossiers import Case


def show_cases(cases: Sequence[Case]) -> None:
    """Print a line a case."""
    table = Table(box=None, header_style="dim")
    for column in ("case", "name", "of", "acted against by", "over", "events"):
        table.add_column(column, justify="right" if column == "events" else "left")
    for case in cases:
        over = ", ".join(one.value.replace("_", " ") for one in case.allegations)
        table.add_row(case.id, case.name, ", ".join(case.home), ", ".join(case.senders), over, str(len(case.events)))
    console().print(table)
