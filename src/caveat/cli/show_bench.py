"""A table of measurements in the terminal."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from caveat.app.bench_table import Figure, Goal, Kept, Measurement, Unit, Wrong, goal_of, moved
from caveat.cli.show_answer import console

_COLOUR = {1: "green", 0: "dim", -1: "red"}


def show_bench(kept: Kept, before: Kept | None, *, detail: bool) -> None:
    """Print every figure beside what to reach, what the peer reaches, and what it was before."""
    out = console()
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    headings = ("what", "measured", "of", "to reach", "peer", *(("before", "") if before else ()))
    for heading in headings:
        table.add_column(heading, justify="right" if heading in ("measured", "of", "to reach", "before") else "left")
    for one in kept.table:
        figures = (*one.figures, *(one.detail if detail else ()))
        if len(figures) == 1:  # one line is enough for it
            table.add_row(Text(one.title), *_row(one, figures[0], before)[1:])
            continue
        table.add_row(Text.assemble((one.title, "bold"), f"  {one.id}"))
        for figure in figures:
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


def show_wrong(kept: Kept, before: Kept | None, most: int) -> None:
    """Print the first wrong cases of each measure with why; beside an earlier table only those that are wrong since, or mended."""
    for one in kept.table if most else ():
        then = before.wrong(one.id) if before else None
        if then is None:
            _cases(f"{one.title}: {len(one.wrong)} wrong", one.wrong[:most])
            continue
        now = {_key(wrong) for wrong in one.wrong}
        since = [wrong for wrong in one.wrong if _key(wrong) not in set(map(_key, then))]
        mended = [wrong for wrong in then if _key(wrong) not in now]
        _cases(f"{one.title}: {len(since)} wrong since", since[:most])
        _cases(f"{one.title}: {len(mended)} mended", mended[:most])


def _key(wrong: Wrong) -> tuple[str, str, str]:
    return wrong.query, wrong.expected, wrong.group


def _cases(title: str, many: Sequence[Wrong]) -> None:
    out = console()
    out.print(f"\n{title}", style="bold")
    for wrong in many:
        group = f" [{wrong.group}]" if wrong.group else ""
        out.print(Text(f"  {wrong.score:.2f} expected {wrong.expected}: {wrong.query!r} beside {wrong.listed!r}{group}"))
        out.print(Text(f"       {wrong.because}", style="dim"))
