"""Hits in the terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from caveat.app import ListState, Screened
from caveat.app.profiles import PartyHit
from caveat.cli.show_answer import console
from caveat.cli.show_profile import because, restricted


def show_hits(name: str, parties: Sequence[PartyHit], left: int, limit: int, lists: Sequence[ListState]) -> None:
    """Print the `limit` best parties that one name may be, each once with all its entries, and the lists asked.

    The best of each list is among them; `left` hits were not gathered into parties.
    """
    best: dict[str, PartyHit] = {}
    for party in parties:
        for hit in (party.best, *party.others):
            best.setdefault(hit.list_id, party)
    shown = [party for number, party in enumerate(parties) if number < limit or party in best.values()]
    out = console()
    if not parties:
        out.print(f"{name!r}: nothing found")
    for party in shown:
        _show_party(out, party)
    if left or len(shown) < len(parties):
        out.print(Text(f"and {left + len(parties) - len(shown)} more or so; --limit shows them", style="dim"))
    out.print(Text(f"asked: {asked_lists(lists)}", style="dim"))


def _show_party(out: Console, party: PartyHit) -> None:
    hit = party.best
    measures = [*hit.measures, *(measure for entry in party.entries for measure in entry.measures)]
    countries = " ".join(hit.party.countries)
    out.print(
        Text.assemble(
            (f"{hit.score:.2f} ", "bold"), hit.name, (f"  {restricted(measures)}{' ' + countries if countries else ''}", "cyan")
        )
    )
    named = "" if hit.name == hit.party.caption else f"{hit.party.caption} · "
    out.print(Text(f"     {named}{hit.explanation.text} · {hit.party.id}", style="dim"))
    scores = {other.party.id: other.score for other in party.others}
    for entry in party.entries:
        score = scores.get(entry.party.id)
        met = f"{score:.2f}" if score is not None else "    "
        out.print(
            Text(f"     {met} {entry.party.caption} · {restricted(entry.measures)} · {entry.party.id}{because(entry)}", style="dim")
        )


def asked_lists(lists: Sequence[ListState]) -> str:
    """Name the lists that were asked, each whole or an extract, with its day; registers and lists of things name nobody to be met."""
    loaded = [one for one in lists if one.snapshot and one.parties and not one.register]
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
