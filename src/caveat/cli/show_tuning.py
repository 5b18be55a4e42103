"""Thresholds in the terminal: the curves, a table, what to choose, and the pairs that change sides."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from caveat.app.tune import Judged, Level, Tuned, Tuning
from caveat.cli.show_answer import console

_STEPS = 20
_SIGNS = (("precision", "▲", "blue"), ("recall", "▼", "yellow"), ("F1", "●", "green"))
_EVERY = 5


def show_tuning(tuned: Tuned, show: float | None) -> None:
    """Print the curves, every fifth threshold and those that matter, the groups, and the pairs that were asked for."""
    out, told = console(), tuned.tuning
    out.print(f"\nPrecision, recall and F1 of {told.pairs:,} pairs by threshold", style="bold")
    for line in _plot(told.levels):
        out.print(line)
    out.print(_legend())
    out.print(_levels(told))
    out.print(_choice(told))
    out.print(_groups(told))
    if show is not None:
        _changed(f"gained at {show - 0.01:.2f}", tuned.gained)
        _changed(f"lost at {show + 0.01:.2f}", tuned.lost)


def _plot(levels: Sequence[Level]) -> list[Text]:
    """Draw one column a threshold and one row a twentieth; where curves meet, F1 is shown."""
    values = [(level.precision, level.recall, level.f1) for level in levels]
    floor = int(_STEPS * min(min(three) for three in values))
    rows = [[(" ", "")] * len(levels) for _ in range(_STEPS - floor + 1)]
    for column, three in enumerate(values):
        for value, (_, sign, style) in zip(three, _SIGNS, strict=True):
            rows[_STEPS - round(_STEPS * value)][column] = (sign, style)
    lines = []
    for number, cells in enumerate(rows):
        label = f" {100 * (_STEPS - number) // _STEPS:3d} % │" if number % 2 == 0 else "       │"
        lines.append(Text.assemble((label, "dim"), *cells))
    ticks = "".join(f"{level.threshold:<5.2f}" for level in levels[::_EVERY])
    return [*lines, Text("       └" + "─" * len(levels), style="dim"), Text(f"        {ticks}", style="dim")]


def _legend() -> Text:
    return Text.assemble("        ", *((f"{sign} {name}   ", style) for name, sign, style in _SIGNS), "\n")


def _levels(told: Tuning) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("threshold", "precision", "recall", "F1", "alerts", "gained right", "false", "lost right", "false", ""):
        table.add_column(heading, justify="right" if heading else "left")
    for place, level in enumerate(told.levels):
        notes = _notes(told, level)
        if place % _EVERY and not notes:
            continue
        shares = (f"{100 * value:.1f} %" for value in (level.precision, level.recall, level.f1))
        moved = (level.gained_right, level.gained_false, level.lost_right, level.lost_false)
        counts = (f"{count:,}" if count else "" for count in moved)
        table.add_row(f"{level.threshold:.2f}", *shares, f"{level.alerts:,}", *counts, notes, style="bold" if notes else "")
    return table


def _notes(told: Tuning, level: Level) -> str:
    marks = (
        (told.present, "present"),
        (told.best_f1, "best F1"),
        (told.keeps_strong, "last to keep all STRONG"),
    )
    return ", ".join(note for at, note in marks if at is not None and abs(level.threshold - at) < 1e-9)


def _choice(told: Tuning) -> Text:
    if not told.strong:
        return Text("\nno pair is marked STRONG in a column 'quality'\n", style="dim")
    if told.keeps_strong is None:
        return Text(f"\nno threshold keeps all {told.strong} STRONG pairs right\n", style="yellow")
    return Text("")


def _groups(told: Tuning) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in (f"at {told.present:.2f}", "pairs", "precision", "recall", "F1"):
        table.add_column(heading, justify="left" if heading.startswith("at") else "right")
    for one in told.groups:
        table.add_row(one.name, f"{one.pairs:,}", *(f"{100 * value:.1f} %" for value in (one.precision, one.recall, one.f1)))
    return table


def _changed(what: str, pairs: Sequence[Judged]) -> None:
    out = console()
    out.print(f"\n{what}: {len(pairs)}", style="bold")
    for one in pairs:
        verdict = ("the same", "green") if one.pair.same else ("different", "red")
        out.print(Text.assemble(f"  {one.score:.4f} ", verdict, f" {one.pair.one!r} beside {one.pair.other!r} ({one.pair.where})"))
        out.print(Text(f"       {one.because}", style="dim"))
