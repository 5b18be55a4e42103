"""`caveat case precedents`: what came before a case that is like it, and what was new in it."""

import click

from caveat.cli.case_library import AS_OF, open_library
from caveat.cli.json_out import print_json
from caveat.cli.show_precedents import show_precedents
from caveat.dossiers.compare import features, precedents_of
from caveat.facts.form import to_plain


@click.command()
@click.argument("case")
@AS_OF
@click.option("--json", "as_json", is_flag=True, help="Print JSON for machines, with every earlier case.")
def command(case: str, as_of: str, as_json: bool) -> None:
    """Show the earlier cases that are nearest to CASE by the table of features, and what was told of CASE before any other.

    The rule of the distance and the number of features counted are shown. CASE is an id or a YAML file of one's own.
    """
    library, (name,) = open_library([case], as_of)
    told = precedents_of(library, name)
    if as_json:
        print_json({**to_plain(told), "rule": told.rule, "new_rule": told.new_rule})
    else:
        show_precedents(told, {one.id: one.name for one in features()})
