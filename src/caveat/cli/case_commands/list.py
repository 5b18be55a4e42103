"""`caveat case list`: which cases there are."""

import click

from caveat.app import open_house
from caveat.cli.json_out import print_json
from caveat.cli.show_case import show_cases


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")
def command(as_json: bool) -> None:
    """Show every case: who, of which state, acted against by whom, over what, and how many events tell it."""
    with open_house() as house:
        library, _ = house.library()
    if as_json:
        print_json(list(library.cases.values()))
    else:
        show_cases(list(library.cases.values()))
