"""`caveat compare`: why two names are, or are not, taken for one."""

import math

import click

from caveat.app.compare_pair import compare_pair
from caveat.cli.json_out import print_json
from caveat.cli.show_compared import show_compared


@click.command()
@click.argument("query")
@click.argument("listed")
@click.option("--kind", default="company", show_default=True, help="What both name: person, company, vessel, …")
@click.option("--threshold", type=click.FloatRange(0, 1), default=0.7, show_default=True, help="From which score an alert begins.")
@click.option("--json", "as_json", is_flag=True, help="Print one object.")
def command(query: str, listed: str, kind: str, threshold: float, as_json: bool) -> None:
    """Compare two names and explain the score: which words met how, what each feature took, what would change the result.

    Exit code: 0, however alike they are; 2 for a kind that is not known or a name without a letter.
    """
    if math.isnan(threshold):
        raise click.UsageError("--threshold is not a number")
    compared = compare_pair(query, listed, kind.strip().lower(), threshold)
    print_json(compared) if as_json else show_compared(compared)
