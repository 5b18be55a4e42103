"""`caveat profile`: one party on many lists."""

import click

from caveat.app import open_house
from caveat.cli.json_out import print_json
from caveat.cli.show_profile import show_profile


@click.group(invoke_without_command=False)
def command() -> None:
    """Show who on the lists is the same party, and judge it."""


@command.command()
@click.argument("party", metavar="ENTRY")
@click.option("--json", "as_json", is_flag=True, help="Print an array of objects.")
def show(party: str, as_json: bool) -> None:
    """Show the entries that are one party with ENTRY (an id, as `caveat screen` shows it), each with the reason and its measures."""
    with open_house() as house:
        entries = house.profile(party)
    print_json(entries) if as_json else show_profile(entries)


_because = click.option("--because", required=True, help="Why, for whoever reads it later.")
_by = click.option("--by", required=True, help="Who says so.")


@command.command()
@click.argument("one")
@click.argument("other")
@_because
@_by
def join(one: str, other: str, because: str, by: str) -> None:
    """Say that two entries are the same party, which no identifier and no second fact tells."""
    _judge(one, other, same=True, because=because, by=by)


@command.command()
@click.argument("one")
@click.argument("other")
@_because
@_by
def part(one: str, other: str, because: str, by: str) -> None:
    """Say that two entries are not the same party, whatever they have in common; `join` takes it back."""
    _judge(one, other, same=False, because=because, by=by)


def _judge(one: str, other: str, *, same: bool, because: str, by: str) -> None:
    with open_house() as house:
        told = house.judge(one, other, same=same, because=because, by=by)
        entries = house.profile(one)
    click.echo(f"kept: {told.one} {'is' if told.same else 'is not'} {told.other}", err=True)
    show_profile(entries)
