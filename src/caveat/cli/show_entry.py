"""An entry of the control list in the terminal: what it is, for what it is controlled, what holds for a destination."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from caveat.app.eccn import Cell, LookedUp
from caveat.cli.show_answer import COLOUR, console
from caveat.facts.country import country_name
from caveat.facts.finding import Finding

_MARK = {True: ("X", "bold yellow"), False: ("-", "dim"), None: ("read", "magenta")}
_MEANT = {True: "", False: "not this paragraph", None: "read the words"}


def show_entry(told: LookedUp) -> None:
    """Print an entry, and the answer for its destination if one was asked."""
    out = console()
    out.print(Text(f"{told.eccn}{f'.{told.paragraph}' if told.paragraph else ''}", style="bold"))
    if told.entry is None:
        out.print("things subject to the EAR that no entry of the Commerce Control List names")
    else:
        out.print(told.entry.heading)
        reasons = ", ".join(told.entry.reasons) or "none named"
        out.print(f"reasons for control: {reasons}", style="dim")
        _requirements(out, told)
        _exceptions(out, told)
        if told.entry.related:
            out.print(Text(f"related: {', '.join(told.entry.related)}", style="dim"))
    if told.finding is not None:
        _destination(out, told, told.finding)
    out.print(Text(f"\nSupplement No. 1 to 15 CFR part 774 as of {told.as_of}; its text decides.", style="dim"))


def _requirements(out: Console, told: LookedUp) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in (*((told.to,) if told.to else ()), "column", "applies to", "" if told.paragraph else None):
        if heading is not None:
            table.add_column(heading)
    for cell in told.cells:
        table.add_row(*_cells(cell, told))
    out.print(table)
    if told.to:
        meaning = "X: a licence is needed for what the row applies to, unless an exception stands in; -: none for that reason"
        out.print(Text(f"{meaning}; read: the words name the destinations", style="dim"))


def _cells(cell: Cell, told: LookedUp) -> Sequence[Text | str]:
    word, style = _MARK[cell.marked]
    mark = (Text(word, style=style),) if told.to else ()
    where = cell.control.column or cell.control.reason
    words = cell.control.scope if cell.control.column else f"{cell.control.scope}: {cell.control.requirement}"
    paragraph = (_MEANT[cell.meant],) if told.paragraph else ()
    return (*mark, where, words, *paragraph)


def _exceptions(out: Console, told: LookedUp) -> None:
    if told.entry is None:
        return
    sections = {one.code: one.section for one in told.exceptions}
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("exception", "section", "the entry says"):
        table.add_column(heading)
    for code, words in told.entry.exceptions.items():
        table.add_row(code, sections.get(code, ""), Text(words, style="default" if told.entry.opens(code) else "dim"))
    out.print(table if told.entry.exceptions else Text("the list has no lines on exceptions for this entry", style="dim"))


def _destination(out: Console, told: LookedUp, finding: Finding) -> None:
    groups = ", ".join(told.groups) or "no Country Group"
    out.print()
    out.print(Text(finding.verdict.value.replace("_", " "), style=f"{COLOUR[finding.verdict]} reverse"), end=" ")
    out.print(f"to {country_name(told.to)} ({groups}) under the law of {told.law_day}")
    out.print(finding.because)
    if finding.licence:
        for heading, text in (("review", finding.licence.review_policy), ("exceptions", finding.licence.exceptions)):
            if text:
                out.print(Text(f"{heading}: {text}"))
    for heading, many in (
        ("certify", finding.conditions),
        ("unknown", tuple(dict.fromkeys(one.fact for one in finding.unknowns))),
        ("mind", finding.flags),
    ):
        for one in many:
            out.print(Text(f"{heading}: {one}", style="dim" if heading == "mind" else "default"))
    for note in told.notes:
        out.print(Text(f"note to the row: {note}", style="dim"))
    out.print(Text("; ".join(str(cite) for cite in finding.cites), style="dim"))
