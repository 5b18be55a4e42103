"""`caveat eccn`: an entry of the Commerce Control List, and what it asks for at a destination."""

import click

from caveat.app import open_house
from caveat.app.eccn import look_up
from caveat.cli.json_out import print_json
from caveat.cli.show_entry import show_entry
from caveat.facts import Day


@click.command()
@click.argument("eccn")
@click.option("--to", default="", metavar="COUNTRY", help="Destination of an export from the United States: CN, or a name.")
@click.option("--law-day", metavar="DAY", help="Day whose law is asked with --to. Default: today.")
@click.option("--json", "as_json", is_flag=True, help="Print one object.")
def command(eccn: str, to: str, law_day: str | None, as_json: bool) -> None:
    """Show the entry ECCN (3A001, or 3A001.b.2 for a paragraph): heading, reasons for control, requirements, exceptions.

    With --to each requirement shows whether it holds for that country, and the rule's answer stands below, parties and end
    use left aside. Exit code: 0, whatever it asks for; 2 for an ECCN or a country that is not known.
    """
    with open_house() as house:
        told = look_up(house, eccn, to, Day.of(law_day) if law_day else None)
    print_json(told) if as_json else show_entry(told)
