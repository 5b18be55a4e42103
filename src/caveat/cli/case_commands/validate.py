"""`caveat case validate`: whether a file of one's own is a case, and hangs together with the library."""

from pathlib import Path

import click

from caveat.app import open_house


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(files: tuple[Path, ...]) -> None:
    """Read case files strictly and say all that is wrong, each fault with its line.

    A case is one YAML file in the form of docs/case.md. Unknown keys, events without source, references that lead nowhere, and
    measures that no list has on the event's day are errors. Exit code 2 if anything is wrong.
    """
    with open_house() as house:
        library, cases = house.library(map(str, files))
    for case in map(library.case, cases):
        laws = sum(len(library.measures_of(event)) for event in case.events)
        click.echo(f"{case.id}: {case.name}, {len(case.events)} events, {len(case.sources)} sources, {laws} measures of law")
