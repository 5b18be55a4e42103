"""`caveat lists`: which lists this house has, as of when, and how they stand."""

import click

from caveat.app import open_house
from caveat.cli.json_out import print_json
from caveat.cli.show_lists import show_lists


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print an array of objects.")
def command(as_json: bool) -> None:
    """Show every list with its snapshot, age, rows, completeness and state."""
    with open_house() as house:
        lists = house.lists()
    if as_json:
        print_json(lists, full=True)
    else:
        show_lists(lists)
