"""A table of measurements in the terminal."""

from rich.table import Table
from rich.text import Text

from caveat.app.bench_table import Kept
from caveat.cli.show_answer import console
from caveat.validation import Figure, Goal, Measurement, Unit, goal_of, moved

_COLOUR = {1: "green", 0: "dim", -1: "red"}


def show_bench(kept: Kept, before: Kept | None, *, detail: bool) -> None:
    """Print every figure beside what to reach, what the peer reaches, and what it was before."""
    out = console()
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    headings = ("what", "measured", "of", "to reach", "peer", *(("before", "") if before else ()))
    for heading in headings:
        table.add_column(heading, justify="right" if heading in ("measured", "of", "to reach", "before") else "left")
    for one in kept.table:
        table.add_row(Text.assemble((one.title, "bold"), f"  {one.id}"))
        for figure in (*one.figures, *(one.detail if detail else ())):
            table.add_row(*_row(one, figure, before))
    out.print(table)
    size = ", small samples (--quick)" if kept.quick else ""
    out.print(f"engine {kept.engine}, {kept.when}{size}", style="dim")


def _row(measured: Measurement, figure: Figure, before: Kept | None) -> list[Text]:
    goal = goal_of(measured.id, figure.name)
    cells = [
        Text(f"  {figure.name}"),
        Text(_told(figure.value, figure.unit), style=_style(figure, goal)),
        Text(f"{figure.of:,}" if figure.of else "", style="dim"),
        Text(_told(goal.reach, figure.unit) if goal.reach is not None else ""),
        Text(goal.peer),
    ]
    if before is None:
        return cells
    was = before.value(measured.id, figure.name)
    if was is None:
        return [*cells, Text("new", style="dim"), Text("")]
    step = moved(measured.id, figure.name, was, figure.value)
    mark = {1: "better", 0: "", -1: "WORSE"}[step]
    return [*cells, Text(_told(was, figure.unit), style="dim"), Text(mark, style=_COLOUR[step])]


def _style(figure: Figure, goal: Goal) -> str:
    if goal.reach is None:
        return "default"
    return "green" if (figure.value <= goal.reach if goal.low else figure.value >= goal.reach) else "yellow"


def _told(value: float, unit: Unit) -> str:
    match unit:
        case Unit.SHARE:
            return f"{100 * value:.1f} %"
        case Unit.SCORE:
            return f"{value:.3f}"
        case Unit.COUNT:
            return f"{value:,.0f}"
        case Unit.PER_SECOND:
            return f"{value:,.0f} /s"
        case Unit.MILLISECONDS:
            return f"{value:,.2f} ms"
        case Unit.SECONDS:
            return f"{value:,.2f} s"
        case Unit.MEGABYTES:
            return f"{value:,.1f} MB"


def show_wrong(kept: Kept, most: int) -> None:
    """Print the first wrong cases of each measure with why."""
    out = console()
    for one in kept.table if most else ():
        out.print(f"\n{one.title}: {len(one.wrong)} wrong", style="bold")
        for wrong in one.wrong[:most]:
            group = f" [{wrong.group}]" if wrong.group else ""
            out.print(Text(f"  {wrong.score:.2f} expected {wrong.expected}: {wrong.query!r} beside {wrong.listed!r}{group}"))
            out.print(Text(f"       {wrong.because}", style="dim"))
