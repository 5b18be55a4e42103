"""Who owns a company, in the terminal: the verdicts, the holdings as a tree, what is not known, the law."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from caveat.app.own import Owning
from caveat.cli.show_answer import COLOUR, console
from caveat.facts.finding import Finding
from caveat.facts.tie import Tie, TieKind
from caveat.ownership import Graph, share_told

MOST_LINES = 80
"""How many holders a tree shows; the JSON and the drawing show all."""


def show_owning(one: Owning) -> None:
    """Print all that is known of one company."""
    out = console()
    out.print(f"\n{one.names[one.company]}", style="bold")
    out.print(f"holdings and law of {one.law_day}", style="dim")
    table = _table()
    for finding in one.findings:
        mark = "" if finding.confidence.rank == 0 else f" [{finding.confidence}]"
        table.add_row(_word(finding), finding.regime, Text(finding.because + mark))
    out.print(table)
    out.print()
    out.print(_tree(one))
    if any(finding.stakes or finding.ties for finding in one.findings):
        out.print("▸ carries an answer, or would if it is open", style="dim")
    _unknown(out, one.findings)
    _listed(out, "Bear in mind", list(dict.fromkeys(flag for finding in one.findings for flag in finding.flags)))
    cited = [f"{finding.regime}: {' · '.join(dict.fromkeys(map(str, finding.cites)))}" for finding in one.findings]
    _listed(out, "Law", cited)
    asked = (
        "; ".join(one.lists)
        if one.lists
        else "none: who is listed was stated"
        if one.stated
        else "none that these regimes count is loaded"
    )
    out.print(f"\nLists used: {asked}", style="dim")


def show_ownings(many: Sequence[Owning]) -> None:
    """Print one line a company, the gravest first."""
    out = console()
    table = _table()
    for one in sorted(many, key=lambda each: min(finding.verdict.rank for finding in each.findings)):
        for number, finding in enumerate(sorted(one.findings, key=lambda each: each.verdict.rank)):
            table.add_row(Text("" if number else one.names[one.company]), _word(finding), finding.regime, Text(finding.because))
    out.print(table)
    out.print("caveat own FILE --of NAME shows one of them in full", style="dim")


def _table() -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    return table


def _word(finding: Finding) -> Text:
    return Text(finding.verdict.value.replace("_", " "), style=COLOUR[finding.verdict])


def _tree(one: Owning) -> Tree:
    """Hang the holders under what they hold; who was told of before is not opened again, so that circles end."""
    graph = Graph(one.stakes, one.ties, on=one.law_day)
    carrying = {(stake.holder, stake.held) for finding in one.findings for stake in finding.stakes}
    bound = {tie for finding in one.findings for tie in finding.ties}
    root = Tree(_name(one, one.company), guide_style="dim")
    told, lines = {one.company}, 0
    waiting = [(one.company, root)]
    while waiting:
        lower, branch = waiting.pop(0)
        for upper, label, carries in _above(graph, lower, carrying, bound):
            lines += 1
            if lines > MOST_LINES:
                branch.add(Text("…and more; --json and --svg show all", style="dim"))
                return root
            text = Text(
                f"{'▸ ' if carries else ''}{label}  ",
                style="bold red" if carries else "dim" if "not known" in label or " to " in label else "",
            )
            text.append_text(_name(one, upper))
            again = upper in told
            node = branch.add(text.append("  (told above)", style="dim") if again and _open(graph, upper) else text)
            if upper and not again:
                told.add(upper)
                waiting.append((upper, node))
    return root


def _above(graph: Graph, lower: str, carrying: set[tuple[str, str]], bound: set[Tie]) -> list[tuple[str, str, bool]]:
    found = [(stake.holder, share_told(stake), (stake.holder, lower) in carrying) for stake in graph.by_held.get(lower, ())]
    found += [(upper, tie.role or tie.kind.value.replace("_", " "), tie in bound) for upper, tie in graph.upward.get(lower, ())]
    untold = [
        (f"no parent told: {tie.role}", tie) for tie in graph.ties if tie.kind is TieKind.PARENT_UNTOLD and tie.subject == lower
    ]
    found += [("", told, False) for told in dict.fromkeys(told for told, _ in untold)]
    return sorted(found, key=lambda each: (not each[2], each[0], each[1]))


def _open(graph: Graph, party: str) -> bool:
    return party in graph.by_held or party in graph.upward


def _name(one: Owning, party: str) -> Text:
    text = Text(one.names.get(party, party) if party else "", style="default")
    if party in one.listed:
        text.append(f"  {one.listed[party]}", style="bold red")
    return text


def _unknown(out: Console, findings: Sequence[Finding]) -> None:
    """Print what is not known, the most decisive first, once with the regimes that ask for it."""
    asks: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        for unknown in finding.unknowns:
            asks.setdefault((unknown.fact, unknown.why), []).append(finding.regime)
    lines = [f"{fact} ({why}): {', '.join(regimes)}" for (fact, why), regimes in asks.items()]
    _listed(out, "Unknown, the most decisive first", lines)


def _listed(out: Console, heading: str, lines: Sequence[str]) -> None:
    if lines:
        out.print(f"\n{heading}", style="bold")
        for line in lines:
            out.print(Text(f"  - {line}"))
