"""`caveat update`: bring lists up to date."""

import sys

import click

from caveat.app import open_house
from caveat.cli.errors import BAD_INPUT
from caveat.cli.json_out import print_json
from caveat.cli.progress import progress
from caveat.cli.show_lists import show_outcomes


@click.command()
@click.argument("lists", nargs=-1, metavar="[LIST]...")
@click.option(
    "--mirror", metavar="DIR|URL", help="Take the files from LIST_ID/AS_OF/OFFICIAL_NAME[.gz] there, not from the publishers."
)
@click.option("--json", "as_json", is_flag=True, help="Print an array of objects.")
def command(lists: tuple[str, ...], mirror: str | None, as_json: bool) -> None:
    """Get, read and switch to the newest files of the lists named, or of all.

    A list that cannot be read whole, or fails its gates, is held: the stored one stays in force, and `caveat lists release`
    publishes what gates alone hold back. A list that has ended is not fetched; its last snapshot stays. Exit code: 0 if every
    list went well, 2 if one was held or failed, an incomplete day of the mirror was passed over, or another process is at it.
    """
    with open_house() as house, progress("lists") as watch:
        outcomes = house.update(*lists, mirror=mirror, watch=watch)
    if as_json:
        print_json(outcomes, full=True)
    else:
        show_outcomes(outcomes)
    if any(outcome.problems and outcome.state != "absent" for outcome in outcomes) or (
        lists and any(outcome.state == "absent" for outcome in outcomes)
    ):
        sys.exit(BAD_INPUT)
