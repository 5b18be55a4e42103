"""A bill of materials in the terminal: the verdict, the tree with what counted and why, the thresholds, what is open."""

from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from caveat.app.bom_answer import BomAnswer
from caveat.cli.show_answer import COLOUR, console, show_unknowns
from caveat.facts.finding import Verdict

_STYLE = {"counted": "yellow", "open": "magenta", "not controlled": "green"}


def show_bom(answer: BomAnswer, sheet: Path | None = None) -> None:
    """Print one answer on a bill of materials, and where its `sheet` was written."""
    out = console()
    out.print()
    out.print(
        Text(answer.verdict.value.replace("_", " "), style=f"{COLOUR[answer.verdict]} reverse"), f"{answer.title} to {answer.to}"
    )
    out.print(f"under the law of {answer.law_day}, from {answer.source}", style="dim")
    for change in answer.changed:
        out.print(Text(f"what if: {change}", style="bold"))
    _tree(out, answer)
    _totals(out, answer)
    _findings(out, answer)
    show_unknowns(out, answer.unknowns, "Unknown: the first line decides most")
    for heading, lines in (
        ("What of the file could not be read, and counts as not known", answer.problems),
        ("Bear in mind", (*answer.remarks, *answer.caveats)),
    ):
        if lines:
            out.print(f"\n{heading}", style="bold")
            for line in lines:
                out.print(Text(f"  - {line}"))
    if sheet is not None:
        out.print(f"\nwrote {sheet}")


def _tree(out: Console, answer: BomAnswer) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("line", "part", "qty", "value", "origin", "ECCN", "counts", "why"):
        right = heading in ("qty", "value", "counts")
        table.add_column(heading, no_wrap=heading != "why" and heading != "part", justify="right" if right else "left")
    for row in answer.rows:
        style = _STYLE.get(row.standing, "dim")
        counts = row.counts if row.standing in ("counted", "open") else "-"
        why = f"{row.standing}: {row.because}" if row.standing not in row.because else row.because
        name = Text("  " * row.depth + row.name)
        table.add_row(
            row.number, name, row.quantity, row.value, row.origin, row.eccn, Text(counts, style=style), Text(why, style=style)
        )
    out.print("\nBill of materials", style="bold")
    out.print(table)


def _totals(out: Console, answer: BomAnswer) -> None:
    out.print("\nControlled US content", style="bold")
    out.print(f"  {answer.content} of {answer.price}: {answer.share}")
    table = Table(box=None, padding=(0, 2, 0, 2), show_header=False)
    for one in answer.thresholds:
        word = {True: "above", False: "not above", None: "open"}[one.over]
        here = "applies here" if one.applies else ""
        table.add_row(
            f"{one.percent} %",
            one.what,
            Text(word, style="yellow" if one.over else "magenta" if one.over is None else "green"),
            here,
        )
    out.print(table)


def _findings(out: Console, answer: BomAnswer) -> None:
    out.print("\nRegimes", style="bold")
    table = Table(box=None, padding=(0, 2, 0, 2), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for one in answer.findings:
        mark = "" if one.confidence.rank == 0 else f" [{one.confidence}]"
        table.add_row(Text(one.verdict.value, style=COLOUR[one.verdict]), one.regime, Text(one.because + mark))
        told = [*(f"condition: {each}" for each in one.conditions), *one.flags]
        if one.licence:
            told.append(f"review: {one.licence.review_policy}; exceptions: {one.licence.exceptions}")
        if one.cites and one.verdict not in (Verdict.NOT_SUBJECT, Verdict.NOT_IN_FORCE):
            told.append(" · ".join(dict.fromkeys(str(cite) for cite in one.cites)))
        for each in told:
            table.add_row("", "", Text(each, style="dim"))
    out.print(table)
