"""`caveat case list`: which cases there are."""

import click

from caveat.cli.case_library import AS_JSON, open_library
from caveat.cli.json_out import print_json
from caveat.cli.show_case import show_cases


@click.command()
@AS_JSON
def command(as_json: bool) -> None:
    """Show every case: who, of which state, acted against by whom, over what, and how many events tell it."""
    library, _ = open_library()
    if as_json:
        print_json(list(library.cases.values()))
    else:
        show_cases(list(library.cases.values()))
