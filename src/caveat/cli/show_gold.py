"""How well claims were read, in the terminal."""

from collections.abc import Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from caveat.cli.show_answer import console
from caveat.dossiers.reading.gold import Score

_COLUMNS = (
    "article",
    "found",
    "recall",
    "right",
    "precision",
    "also",
    "speaker",
    "modality",
    "status",
    "unfounded",
    "loaded",
    "denials",
)


def show_scores(scores: Sequence[Score], *, errors: bool) -> None:
    """Print a line an article, and the errors if they are asked for."""
    out = console()
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    for column in _COLUMNS:
        table.add_column(column, justify="left" if column == "article" else "right")
    for one in scores:
        table.add_row(
            one.name,
            f"{one.found}/{one.marked}",
            f"{one.recall:.2f}",
            f"{one.right}/{one.read}",
            f"{one.precision:.2f}",
            str(one.also),
            *(f"{part}/{one.found}" for part in (one.speaker, one.modality, one.status, one.unfounded)),
            f"{one.loaded_found}/{one.loaded_marked}",
            f"{one.denials_found}/{one.denials}",
        )
    out.print(table)
    out.print(
        Text("also: claims besides the marked ones; unfounded: read as supported or contradicted, and neither so", style="dim")
    )
    for one in scores if errors else ():
        if one.misses:
            out.print(Text(f"\n{one.name}", style="bold"))
        for miss in one.misses:
            said = " ".join(f"{miss.wanted}{' → ' if miss.wanted and miss.read else ''}{miss.read}".split())
            out.print(Padding(Text.assemble((f"{miss.sort}: ", "yellow"), said), (0, 0, 0, 2)))
