"""`caveat case validate`: whether a file of one's own is a case, and hangs together with the library."""

from pathlib import Path

import click

from caveat.app.dossiers import CASE_FILES
from caveat.app.words import counted
from caveat.cli.case_library import open_library
from caveat.facts.problem import BadInput


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(files: tuple[Path, ...]) -> None:
    """Read case files strictly and say all that is wrong, each fault with its line.

    A case is one YAML file in the form of docs/case.md. Unknown keys, events without source, references that lead nowhere, and
    measures that no list has on the event's day are errors. Exit code 2 if anything is wrong.
    """
    for path in files:
        if path.suffix not in CASE_FILES:
            raise BadInput(f"{path}: the name of a case file ends in {' or '.join(CASE_FILES)}", advice="rename it")
    library, cases = open_library(map(str, files))
    for case in map(library.case, cases):
        laws = sum(len(library.measures_of(event)) for event in case.events)
        counts = (counted(len(case.events), "event"), counted(len(case.sources), "source"), f"{counted(laws, 'measure')} of law")
        click.echo(f"{case.id}: {case.name}, {', '.join(counts)}")
