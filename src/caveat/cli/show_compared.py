"""One pair of names in the terminal: words side by side, points, and what would change the result."""

from rich.table import Table
from rich.text import Text

from caveat.app.compare_pair import Compared, Explanation, How, WhatIf
from caveat.cli.show_answer import console

COLOUR = {
    How.EQUAL: "green",
    How.TRANSLITERATION: "cyan",
    How.SYNONYM: "cyan",
    How.JOINED: "cyan",
    How.TYPO: "yellow",
    How.SHORTENED: "yellow",
    How.INITIAL: "magenta",
    How.NICKNAME: "magenta",
    How.ACRONYM: "magenta",
}
_LEFT_OVER, _NOTHING = "red", "·"
MOST_CHANGES = 12


def show_compared(compared: Compared) -> None:
    """Print the score first, then the words, the points, the sentence, and the changes that cross the threshold."""
    out = console()
    told = ("an alert", "bold yellow") if compared.alert else ("no alert", "bold green")
    head = Text.assemble(
        (f"{compared.score:.2f}", "bold"), "  ", told, f" at {compared.threshold:.2f}, compared as {compared.kind}"
    )
    out.print(head)
    out.print()
    out.print(_words(compared.explanation))
    out.print()
    out.print(_points(compared))
    out.print(Text(f"\n{compared.because}", style="dim"))
    out.print(Text(f"\nWhat would bring it {'under' if compared.alert else 'over'} {compared.threshold:.2f}", style="bold"))
    crossing = [one for one in compared.what_if if one.crosses]
    for one in crossing[:MOST_CHANGES]:
        out.print(_change(one))
    if not crossing:
        out.print(Text("  nothing that was tried: no word left out, written alike or put in its stead, no legal form aside"))
    others = [one for one in compared.what_if if not one.crosses]
    if others and not crossing:
        out.print(Text("\nNearest to it", style="bold"))
        for one in sorted(others, key=lambda one: abs(one.score - compared.threshold))[:3]:
            out.print(_change(one))


def _words(why: Explanation) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="dim")
    for heading in (why.query, why.listed, "how", "likeness"):
        table.add_column(Text(heading), justify="right" if heading == "likeness" else "left", overflow="fold")
    for pair in why.aligned:
        style = COLOUR.get(pair.how, "cyan")
        table.add_row(
            Text(pair.query, style=style),
            Text(pair.listed, style=style),
            pair.how.value,
            Text(f"{pair.similarity:.2f}", style=style),
        )
    for word in why.only_query:
        table.add_row(Text(word, style=_LEFT_OVER), Text(_NOTHING, style="dim"), "left over", "")
    for word in why.only_listed:
        table.add_row(Text(_NOTHING, style="dim"), Text(word, style=_LEFT_OVER), "left over", "")
    return table


def _points(compared: Compared) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), show_header=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_row("all words equal", "1.00")
    for part in compared.explanation.points:
        table.add_row(part.feature, f"{part.points:+.2f}")
    table.add_row(Text("score", style="bold"), Text(f"{compared.score:.2f}", style="bold"))
    return table


def _change(one: WhatIf) -> Text:
    return Text.assemble("  ", (f"{one.score:.2f}", "bold"), f"  {one.text}")
