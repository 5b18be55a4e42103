"""Cases side by side in the terminal: columns for a few, and for many each value with the cases that have it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import groupby

from rich.table import Table
from rich.text import Text

from caveat.cli.show_answer import console
from caveat.cli.tables import marked, table_of
from caveat.dossiers import Library
from caveat.dossiers.compare import Alike, Comparison, Feature, Row, Value, features
from caveat.dossiers.compare.by_state import state_facts
from caveat.dossiers.compare.feature import Type

MOST_COLUMNS = 4
"""How many cases stand in columns of their own."""
MOST_RANKED = 12
_SILENT = Text("not recorded", style="dim")
_ORDER = list(dict.fromkeys(one.group for one in features()))


def show_comparison(comparison: Comparison, names: Mapping[str, str], groups: Sequence[str] = ()) -> None:
    """Print a comparison, whole or its `groups` alone; `names` are the features' names by id."""
    out = console()
    seen = f", as of {comparison.day}" if comparison.day else ""
    out.print(Text(f"\n{' · '.join(comparison.names)}{seen}", style="bold"))
    out.print(Text(comparison.rule, style="dim"))
    columns = len(comparison.cases) <= MOST_COLUMNS
    rows = [row for row in comparison.rows if not groups or row.group in groups]
    if (ranked := comparison.ranked()[:MOST_RANKED]) and not groups:
        pairs = f"bits, of {comparison.pairs} pairs of {comparison.of_cases} cases"
        out.print(Text(f"\nWhat sets them apart most ({pairs})", style="bold"))
        out.print(_columns(comparison, ranked) if columns else _lines(comparison, ranked))
    if columns:
        for alike in Alike:
            _by_group(comparison, alike.value, [row for row in rows if row.alike is alike])
    else:
        for group, members in groupby(rows, key=lambda row: row.group):
            _by_group(comparison, group, list(members))
    if comparison.not_recorded and not groups:
        silent = ", ".join(names[one] for one in comparison.not_recorded)
        out.print(Text(f"\nNot recorded for any of them ({len(comparison.not_recorded)}): {silent}", style="dim"))
    told = "`--open WORDS` shows the events behind the rows whose name has these words, `--explain` the rule of each row."
    out.print(Text(f"\n{told}", style="dim"))


def show_opened(comparison: Comparison, row: Row, library: Library) -> None:
    """Print one row with every event, figure and cited fact behind each value."""
    out = console()
    out.print(Text(f"\n{row.name}: {row.alike.value}", style="bold"))
    for case, value in zip(comparison.cases, row.values, strict=True):
        out.print(Text.assemble((f"\n{case}  ", "bold"), _told(value)))
        for one in value.events if value else ():
            event = library.event(one)
            out.print(Text.assemble((f"  {event.day}  ", ""), event.told, marked(event.mark)))
            out.print(Text(f"      {event.id} · {_sources(library, one)}", style="dim"))
        for one in value.figures if value else ():
            figure = library.figures[one]
            told = f"  {figure.period}  {figure.subject}, {figure.metric}: {figure.value} {figure.unit}"
            out.print(Text.assemble(told, marked(figure.mark), (f"  {figure.id}", "dim")))
        for one in value.cites if value else ():
            out.print(Text(f"  {_cited(one)}", style="dim"))


def show_rules(features: Sequence[Feature]) -> None:
    """Print the table of features: the rule of each, and which systems of the founding documents ask for it."""
    for group, members in groupby(features, key=lambda one: one.group):
        table = table_of(("row", "feature", "type", "rule", "asked by"), title=group, expand=True)
        for one in members:
            table.add_row(one.id, one.name, str(one.type), one.rule, ", ".join(one.seeds))
        console().print(table)
        console().print()


def _by_group(comparison: Comparison, title: str, rows: Sequence[Row]) -> None:
    if rows:
        console().print(Text(f"\n{title[0].upper()}{title[1:]} ({len(rows)})", style="bold"))
        console().print(_columns(comparison, rows) if len(comparison.cases) <= MOST_COLUMNS else _lines(comparison, rows))


def _columns(comparison: Comparison, rows: Sequence[Row]) -> Table:
    table = table_of(("", *comparison.cases, "bits"), expand=True)
    for column in table.columns[1:-1]:
        column.ratio = 1
    return _filled(table, rows, lambda row: [_told(value) for value in row.values])


def _lines(comparison: Comparison, rows: Sequence[Row]) -> Table:
    """Return a row a feature: each value with the cases of which it is told."""
    table = table_of(("", "told of", "cases by value (* from memory or not sure, in part or whole)", "bits"), expand=True)
    table.columns[2].ratio = 1

    def cells(row: Row) -> list[Text]:
        told = [(case, value) for case, value in zip(comparison.cases, row.values, strict=True) if value]
        gathered = _sorted(told) if row.type in (Type.NUMBER, Type.DAY) else _gathered(told)
        return [Text(f"{len(told)} of {len(row.values)}"), gathered]

    return _filled(table, rows, cells)


def _filled(table: Table, rows: Sequence[Row], cells: Callable[[Row], Sequence[Text]]) -> Table:
    """Fill a table whose first column names the row and whose last tells its bits; groups are set apart by their names."""
    table.columns[0].width, table.columns[-1].justify = 36, "right"
    group = ""
    mixed = len({row.group for row in rows}) > 1 and list(rows) == sorted(rows, key=lambda row: _ORDER.index(row.group))
    for row in rows:
        if mixed and row.group != group:
            table.add_row(Text(row.group, style="bold dim"))
            group = row.group
        table.add_row(Text(row.name), *cells(row), "" if row.bits is None else f"{row.bits}")
    return table


def _sorted(told: Sequence[tuple[str, Value]]) -> Text:
    """Set numbers and days in their order, the largest first, each with its case."""
    ordered = sorted(told, key=lambda one: (one[1].number or 0, one[1].day or date.min, one[0]), reverse=True)
    return Text("; ").join(Text.assemble((value.told, "bold"), f" {case}{' *' if value.mark else ''}") for case, value in ordered)


def _gathered(told: Sequence[tuple[str, Value]]) -> Text:
    """Gather cases under the value that they share; a yes without its days."""
    cases: dict[str, list[str]] = {}
    for case, value in told:
        word = value.told if value.yes is None else "yes" if value.yes else "no"
        cases.setdefault(word, []).append(f"{case}{' *' if value.mark else ''}")
    return Text("\n").join(Text.assemble((f"{word}: ", "bold"), ", ".join(of)) for word, of in cases.items())


def _told(value: Value | None) -> Text:
    return Text.assemble(value.told, marked(value.mark)) if value else _SILENT


def _sources(library: Library, event_id: str) -> str:
    case = next(case for case, event in library.events() if event.id == event_id)
    return "; ".join(str(case.reference(key)) for key in library.event(event_id).sources)


def _cited(cite: str) -> str:
    kind, _, key = cite.partition(":")
    return f"the case file of {key}" if kind == "case" else str(state_facts().sources[key])
