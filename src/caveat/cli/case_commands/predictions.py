"""`caveat case predictions`: what was foretold, and how it stands."""

import click

from caveat.app.settings import today
from caveat.cli.case_library import AS_JSON, open_library
from caveat.cli.json_out import print_json
from caveat.cli.show_predictions import show_ledger
from caveat.dossiers.ledger import ledger_of
from caveat.facts import Day
from caveat.facts.problem import NotFound


@click.command()
@click.argument("cases", metavar="[CASE]...", nargs=-1)
@click.option("--as-of", "as_of", metavar="DAY", help="See the ledger as it stood on this day (default: today).")
@AS_JSON
def command(cases: tuple[str, ...], as_of: str | None, as_json: bool) -> None:
    """Show every prediction of the library with its tests: came true, did not, not yet due, or cannot be told, and why.

    A prediction is read as statements that can be tested: a figure by a day, a rank, what became of a line of business. Results are
    computed from the library's figures and events as of the day and never written down. Tests of one prediction may end differently.
    """
    library, ids = open_library(cases)
    on = Day.of(as_of) if as_of else today()
    told = [one for one in ledger_of(library.as_of(on), on) if not ids or one.prediction.about in ids]
    if not told:
        raise NotFound(f"no prediction of {', '.join(ids) or 'any case'} was on record by {on}", advice="leave out CASE or --as-of")
    if as_json:
        print_json(told)
    else:
        show_ledger(told)
