"""The ledger of predictions in the terminal."""

from collections import Counter
from collections.abc import Sequence

from rich.padding import Padding
from rich.text import Text

from caveat.cli.show_answer import console
from caveat.dossiers.ledger import Entry, Result, Tested

COLOUR = {Result.CAME_TRUE: "green", Result.DID_NOT: "red", Result.NOT_YET_DUE: "cyan", Result.CANNOT_BE_TOLD: "yellow"}


def show_ledger(entries: Sequence[Entry]) -> None:
    """Print each prediction with its tests, and last how many of them stand how."""
    out = console()
    for entry in entries:
        one = entry.prediction
        out.print(Text(f"\n{one.told}", style="bold"))
        out.print(Text(f"{one.speaker}, {one.made} · {one.about} · {one.event or one.claim or one.id}", style="dim"))
        for remark in (one.made_because, one.note):
            if remark:
                out.print(Padding(Text(remark, style="dim"), (0, 0, 0, 2)))
        for tested in entry.tested:
            out.print(Padding(_line(tested), (0, 0, 0, 2)))
    counts = Counter(tested.result for entry in entries for tested in entry.tested)
    said = " · ".join(f"{counts[result]} {result}" for result in Result if counts[result])
    out.print(f"\n{len(entries)} predictions, {counts.total()} tests as of {entries[0].day}: {said}", style="dim")


def _line(tested: Tested) -> Text:
    text = Text(f"{tested.result}: ", style=COLOUR[tested.result])
    text.append(tested.test.told, style="default")
    facts = ", ".join((*tested.figures, *tested.events))
    text.append(f"\n  {tested.because}" + (f" [{facts}]" if facts else ""), style="dim")
    return text
