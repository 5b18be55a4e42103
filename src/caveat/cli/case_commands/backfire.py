"""`caveat case backfire`: what measures did to others than their target."""

import click

from caveat.cli.case_library import AS_JSON, AS_OF, open_library
from caveat.cli.json_out import print_json
from caveat.cli.show_precedents import show_backfire
from caveat.dossiers.compare import backfire_of
from caveat.facts.form import to_plain


@click.command()
@click.argument("case")
@AS_OF
@AS_JSON
def command(case: str, as_of: str, as_json: bool) -> None:
    """Show what events and figures tell of others than the target of CASE: suppliers, stocks, self-reliance, costs in allied states.

    Each stands by its day beside the first act on supplies. Sequence and figures only. CASE is an id or a YAML file of one's own.
    """
    library, (name,) = open_library([case], as_of)
    told = backfire_of(library, name)
    if as_json:
        print_json({**to_plain(told), "rule": told.rule})
    else:
        show_backfire(told)
