"""`caveat case backfire`: what measures did to others than their target."""

import click

from caveat.app import open_house
from caveat.cli.json_out import print_json
from caveat.cli.show_precedents import show_backfire
from caveat.dossiers.compare import backfire_of
from caveat.facts import Day
from caveat.facts.form import to_plain


@click.command()
@click.argument("case")
@click.option("--as-of", metavar="DAY", default="", help="Show nothing that was not known by DAY.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")
def command(case: str, as_of: str, as_json: bool) -> None:
    """Show what events and figures tell of others than the target of CASE: suppliers, stocks, self-reliance, costs in allied states.

    Each stands by its day beside the first act on supplies. Sequence and figures only. CASE is an id or a YAML file of one's own.
    """
    with open_house() as house:
        library, (name,) = house.library([case])
    if as_of:
        library = library.as_of(Day.of(as_of))
    told = backfire_of(library, name)
    if as_json:
        print_json({**to_plain(told), "rule": told.rule})
    else:
        show_backfire(told)
