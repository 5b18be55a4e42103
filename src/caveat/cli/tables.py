"""Tables of text in the terminal, and the marks that stand beside what is from memory or not sure, as the views of cases draw them."""

from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from caveat.cli.show_answer import console


def put(title: str, columns: Sequence[str], rows: Iterable[Sequence[str | Text]]) -> None:
    """Print a table, and under one with a title an empty line; without rows nothing is printed."""
    table = table_of(columns, title=title)
    for row in rows:
        table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in row))  # brackets in a source's words are no style
    if table.row_count:
        console().print(table)
        if title:
            console().print()


def table_of(columns: Sequence[str], *, title: str = "", expand: bool = False) -> Table:
    """Return an empty table without lines; words that are too long for a column go on in the next line."""
    style = "bold not italic"
    table = Table(
        title=title or None, title_justify="left", title_style=style, box=None, header_style="dim", pad_edge=False, expand=expand
    )
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def marked(mark: str) -> tuple[str, str]:
    """Return a mark in its colour, as `Text.assemble` takes it; nothing where there is none."""
    return (f" [{mark}]", "yellow") if mark else ("", "")


def bracketed(mark: str) -> str:
    """Return a mark in brackets behind what it marks; nothing where there is none."""
    return f" ({mark})" if mark else ""
