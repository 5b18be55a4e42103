"""Lists and rules in the terminal."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from caveat.app import ListState, Outcome, RuleState
from caveat.cli.show_answer import console

_COLOUR = {"held": "yellow", "failing": "red", "absent": "dim", "updated": "green"}


def show_lists(lists: Sequence[ListState]) -> None:
    """Print one line a list."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("list", "state", "as of", "age", "rows", "parties", "whole", "snapshot"):
        table.add_column(heading, justify="right" if heading in ("age", "rows", "parties") else "left")
    for one in lists:
        age = "" if one.age_days is None else f"{one.age_days} d{' !' if one.stale else ''}"
        whole = "" if not one.snapshot else "yes" if one.complete else "EXTRACT"
        state = Text(one.state, style=_COLOUR.get(one.state, "default"))
        table.add_row(one.id, state, one.as_of, age, f"{one.rows:,}", f"{one.parties:,}", whole, one.snapshot[:12])
    console().print(table)
    for one in lists:
        for problem in one.problems:
            console().print(Text(f"{one.id}: {problem}", style="yellow"))


def show_outcomes(outcomes: Sequence[Outcome]) -> None:
    """Print how each list's update went, with its problems."""
    out = console()
    for one in outcomes:
        told = f"{one.list_id}: {one.state}{' as of ' + one.as_of if one.as_of else ''}{f', {one.rows:,} rows, {one.parties:,} parties' if one.parties else ''}"
        out.print(Text(told, style=_COLOUR.get(one.state, "default")))
        for problem in one.problems[:20]:
            out.print(Text(f"  {problem}"))
        if len(one.problems) > 20:
            out.print(Text(f"  … and {len(one.problems) - 20} more"))


def show_rules(rules: Sequence[RuleState]) -> None:
    """Print one line a rule."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("regime", "jurisdiction", "question", "law known to", "cases"):
        table.add_column(heading)
    for one in rules:
        table.add_row(one.regime, one.jurisdiction, one.question, str(one.known_to), str(one.cases))
    console().print(table)
