"""`caveat case`: what was done to whom, when, by whom, and how cases compare."""

import click

from caveat.cli import case_commands
from caveat.cli.folder import Folder


@click.command(cls=Folder, package=case_commands)
def command() -> None:
    """Tell what was done to whom: dossiers of dated, sourced events, claims kept apart from facts.

    A case is named by its id (`caveat case list`) or by the path of a YAML file of one's own; files in CAVEAT_HOME/cases are
    found by their ids too.
    """
