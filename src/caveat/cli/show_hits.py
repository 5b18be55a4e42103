"""Hits in the terminal."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from caveat.app import ListState, Screened, ScreenHit
from caveat.cli.show_answer import console


def show_hits(name: str, hits: Sequence[ScreenHit], limit: int, lists: Sequence[ListState]) -> None:
    """Print the `limit` best hits of one name with their reasons, the best of each list among them, and the lists asked."""
    best = {hit.list_id: hit for hit in reversed(hits)}
    shown = [hit for number, hit in enumerate(hits) if number < limit or hit is best[hit.list_id]]
    out = console()
    if not hits:
        out.print(f"{name!r}: nothing found")
    for hit in shown:
        since = sorted(str(measure.span.since) for measure in hit.measures if measure.span.since)
        programmes = ", ".join(sorted({measure.programme for measure in hit.measures}))
        countries = " ".join(hit.party.countries)
        out.print(
            Text.assemble(
                (f"{hit.score:.2f} ", "bold"),
                hit.name,
                (f"  {programmes} {countries}{' since ' + since[0] if since else ''}", "cyan"),
            )
        )
        named = "" if hit.name == hit.party.caption else f"{hit.party.caption} · "
        out.print(Text(f"     {named}{hit.explanation.text} · {hit.party.id}", style="dim"))
    if len(shown) < len(hits):
        out.print(Text(f"and {len(hits) - len(shown)} more or so; --limit shows them", style="dim"))
    out.print(Text(f"asked: {asked_lists(lists)}", style="dim"))


def asked_lists(lists: Sequence[ListState]) -> str:
    """Name the lists that were asked, each whole or an extract, with its day."""
    loaded = [one for one in lists if one.snapshot]
    return ", ".join(f"{one.id} ({'whole' if one.complete else 'EXTRACT'}, {one.as_of})" for one in loaded)


def show_file_hits(screened: Screened) -> None:
    """Print the hits of a file, one line each."""
    out = console()
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    first = screened.columns[0]
    for heading in (first, "score", "listed name", "programmes", "countries", "since"):
        table.add_column(heading)
    for hit in screened.hits:
        shown = (
            hit[first],
            f"{hit['hit_score']:.2f}",
            hit["hit_name"],
            hit["hit_programmes"],
            hit["hit_countries"],
            hit["hit_since"],
        )
        table.add_row(*(Text(str(cell)) for cell in shown))
    out.print(table)
