"""One party on many lists, in the terminal."""

from collections.abc import Sequence

from rich.text import Text

from caveat.app.profiles import Entry
from caveat.cli.show_answer import console
from caveat.facts import Measure


def show_profile(entries: Sequence[Entry]) -> None:
    """Print the entries of one party, each with what it is restricted by and why it is taken for the same."""
    out = console()
    for entry in entries:
        out.print(Text.assemble((entry.party.caption, "bold"), (f"  {restricted(entry.measures)}", "cyan")))
        out.print(Text(f"     {entry.party.id}{because(entry)}", style="dim"))
    if len(entries) == 1:
        out.print(
            Text(
                "no other entry is told to be the same by an identifier, a birth or an address; a name alone does not tell",
                style="dim",
            )
        )


def because(entry: Entry) -> str:
    """Say why an entry is taken for the party, and who said so."""
    if entry.link is None:
        return ""
    return f" · the same as {entry.link.one}: {entry.link.because}{', says ' + entry.link.by if entry.link.by else ''}"


def restricted(measures: Sequence[Measure]) -> str:
    """Name the programmes of measures and the first day of any."""
    programmes = ", ".join(sorted({measure.programme for measure in measures})) or "no measure"
    since = min((str(measure.span.since) for measure in measures if measure.span.since), default="")
    return f"{programmes}{' since ' + since if since else ''}"
