"""`caveat case panel`: cases under one law, and their different ends."""

import click

from caveat.cli.case_library import AS_JSON, AS_OF, open_library
from caveat.cli.json_out import print_json
from caveat.cli.show_precedents import show_panel
from caveat.dossiers.compare import features, panel
from caveat.facts.form import to_plain


@click.command()
@click.argument("laws", metavar="LAW...", nargs=-1, required=True)
@AS_OF
@AS_JSON
def command(laws: tuple[str, ...], as_of: str, as_json: bool) -> None:
    """Set the cases under one LAW beside their ends: an allegation (bribery) or a word of a legal basis (FCPA); of several, any.

    The panel says how many cases it has, what goes with a break-up, and how much of that chance alone would bring; it draws no
    cause. Fewer than three cases are refused with exit code 2.
    """
    library, _ = open_library(as_of=as_of)
    told = panel(library, laws)
    if as_json:
        print_json({**to_plain(told), "rule": told.rule})
    else:
        show_panel(told, {one.id: one.name for one in features()})
