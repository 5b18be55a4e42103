"""A dossier in the terminal with every section, and one event of it in full."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from caveat.app.dossier_paper import report_of_dossier
from caveat.app.paper_page import Piece, Section, tabled
from caveat.app.words import plain, told
from caveat.cli.show_answer import console
from caveat.cli.show_dossier import indented, plain_table, say
from caveat.dossiers.dossier import Dossier, Line
from caveat.facts import Measure

_SHORT = 3
"""How many cells of a numbered row stand on its first line."""
_MOST = 4
"""How many measures of law an event names; the JSON of `caveat lists` has them all."""


def show_whole(dossier: Dossier) -> None:
    """Print every section of the paper."""
    out = console()
    report = report_of_dossier(dossier)
    out.print(f"\n{report.title}", style="bold")
    for text in report.says:
        say(out, text)
    for section in report.sections:
        out.print(f"\n{section.heading}", style="bold")
        for text in section.says:
            say(out, text)
        if section.numbered:
            _blocks(out, section)
        else:
            out.print(_full(section))


def _full(section: Section) -> Table:
    columns, rows = tabled(section)
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", show_header=bool(columns))
    for number in range(max((len(row) for row in rows), default=0)):
        table.add_column(columns[number] if columns else "")
    for row in rows:
        table.add_row(*(Text("\n").join(map(_piece, cell)) for cell in row))
    return table


def _blocks(out: Console, section: Section) -> None:
    """Print rows of many words as paragraphs: what is short on one line, then each longer cell on lines of its own."""
    for number, row in enumerate(section.rows, start=1):
        short, rest = row[:_SHORT], row[_SHORT:]
        out.print(Text.assemble((f"{number:>4}  ", "bold"), Text(" · ").join(_piece(piece) for cell in short for piece in cell)))
        for cell in rest:
            for piece in cell:
                out.print(Padding(_piece(piece), (0, 0, 0, 6)))


def show_event(dossier: Dossier, line: Line, law: Sequence[Measure]) -> None:
    """Print one event in full."""
    out = console()
    out.print(f"\n{line.day}  {plain(line.kind)}", style="bold")
    say(out, line.events[0])
    out.print(Text.assemble(line.told, (f"  [{line.mark}]" if line.mark else "", "yellow")))
    for one in line.later:
        out.print(Text(f"{one.day}: {one.told}"))
    rows = (
        ("by", f"{line.by} ({', '.join(line.countries)})"),
        ("on", ", ".join(line.targets)),
        ("basis", line.basis),
        ("until", str(line.until or "")),
        ("how it works", f"{line.family}, {line.channel}, {plain(line.flank)}, {'binding' if line.binding else 'not binding'}"),
        ("quantities", told(line.effects)),
        ("people", ", ".join(line.persons)),
        ("note", line.note),
        ("law", _measures(law)),
    )
    table = plain_table()
    for name, text in rows:
        if text:
            table.add_row(Text(name, style="dim"), Text(text))
    out.print(indented(table))
    for key in line.sources:
        source = dossier.sources[key]
        out.print(Text(f"  {source} [{source.opened}] {source.url}".rstrip()), style="dim", soft_wrap=True)


def _measures(law: Sequence[Measure]) -> str:
    names = ", ".join(one.id for one in law[:_MOST])
    return f"{len(law)} measures of the lists: {names}{', …' if len(law) > _MOST else ''}" if law else ""


def _piece(piece: Piece) -> Text:
    return Text.assemble(piece.text, (f" [{piece.mark}]", "yellow") if piece.mark else "")
