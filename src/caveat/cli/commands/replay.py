"""`caveat replay`: give the answer of a receipt again."""

import sys

import click

from caveat.app import open_house
from caveat.cli.errors import EXIT_OF_VERDICT
from caveat.cli.json_out import print_json
from caveat.cli.progress import Late
from caveat.cli.show_answer import show_answer

DIFFERS = 1


@click.command()
@click.argument("receipt")
@click.option("--json", "as_json", is_flag=True, help="Print the whole answer as JSON.")
def command(receipt: str, as_json: bool) -> None:
    """Give the answer of RECEIPT (its id or file) again, from the same snapshots, and compare.

    Exit code: that of the answer if it is the same, 1 if it differs, 2 if it cannot be replayed.
    """
    with open_house(watch=Late()) as house:
        told, answer = house.replay(receipt)
    if as_json:
        print_json(answer)
    else:
        show_answer(answer)
    if answer.receipt.answer_sha256 == told.answer_sha256:
        click.echo(f"replayed: the same answer as receipt {told.id}", err=True)
        sys.exit(EXIT_OF_VERDICT[answer.verdict])
    changed = (
        "the engine or its law has changed since" if told.law_sha256 != answer.receipt.law_sha256 else "the law files are the same"
    )
    click.echo(f"replayed: NOT the answer of receipt {told.id}; {changed}", err=True)
    sys.exit(DIFFERS)
