"""The claims of an article in the terminal: who says what and how, its status, and the dated facts beside it."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from caveat.cli.show_answer import console
from caveat.dossiers import Library
from caveat.dossiers.claim import Status
from caveat.dossiers.reading.standing import Standing

COLOUR = {
    Status.SUPPORTED: "green",
    Status.PARTLY: "yellow",
    Status.CONTRADICTED: "red",
    Status.OPINION: "cyan",
    Status.UNVERIFIABLE: "dim",
}


def show_claims(standings: Sequence[Standing], library: Library) -> None:
    """Print each claim with its status, why, and the facts beside it, and last how many have which status."""
    out = console()
    if not standings:
        out.print(Text("no claim is found in it", style="dim"))
        return
    out.print(Text("\nClaims", style="bold"))
    shown: set[str] = set()
    for number, one in enumerate(standings, start=1):
        claim = one.claim
        said = "denies" if claim.denies else "accuses" if claim.accuses else claim.modality
        how = f"{claim.speaker} {said}"
        head = Text.assemble(f"  {number}  ", (f"{one.status}  ", COLOUR[one.status]), f'"{" ".join(claim.text.split())}"')
        out.print(head)
        out.print(Padding(Text(f"{how}, sentence {claim.sentence + 1}: {one.because}", style="dim"), (0, 0, 0, 7)))
        if claim.loaded:
            out.print(Padding(Text(f"set apart: {', '.join(claim.loaded)}; left: {claim.core}", style="dim"), (0, 0, 0, 7)))
        if one.answers is not None:
            out.print(Padding(Text(f"denies claim {one.answers + 1}", style="dim"), (0, 0, 0, 7)))
        for denial in one.answered_by:
            out.print(Padding(Text(f"denied in claim {denial + 1}", style="dim"), (0, 0, 0, 7)))
        _facts(out, one, library, shown)
        shown.update((*one.claims, *one.events, *one.figures))
    counts = Counter(one.status for one in standings)
    out.print(Text("\n" + " · ".join(f"{counts[status]} {status}" for status in Status if counts[status]), style="dim"))
    out.print(
        Text("a status says how a claim stands beside this library; what the library does not have is unverifiable", style="dim")
    )


def _facts(out: Console, one: Standing, library: Library, shown: set[str]) -> None:
    """Print what stands beside a claim; what was told beside an earlier one is only named again."""
    known = [(document, claim) for document, claim in library.claims() if claim.id in one.claims]
    lines = [f"claim {claim.id} ({document.id}): {claim.told}" for document, claim in known if claim.id not in shown]
    lines += [f"later, {later.day}: {later.told}" for _, claim in known if claim.id not in shown for later in claim.later]
    lines += [f"beside: {_event(library, name)}" for name in one.events if name not in shown]
    lines += [f"beside: {_figure(library, name)}" for name in one.figures if name not in shown]
    again = [name for name in (*one.claims, *one.events, *one.figures) if name in shown]
    lines += [f"beside, as above: {', '.join(again)}"] if again else []
    for line in lines:
        out.print(Padding(Text(line, style="dim" if line.startswith("claim") else ""), (0, 0, 0, 7)))


def _event(library: Library, name: str) -> str:
    event = library.event(name)
    mark = f" [{event.mark}]" if event.mark else ""
    return f"{event.day} {event.told}{mark} {name}"


def _figure(library: Library, name: str) -> str:
    figure = library.figures[name]
    where = ", ".join(part for part in (figure.geo, figure.house, "forecast" if figure.forecast else "", figure.mark) if part)
    return (
        f"{figure.subject}, {figure.metric}, {figure.period}: {figure.value} {figure.unit}"
        + (f" ({where})" if where else "")
        + f" {name}"
    )
