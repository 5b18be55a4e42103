"""`caveat rules`: the regimes of this house, and the proof that their worked cases come out right."""

import sys
from pathlib import Path

import click

from caveat.app import open_house
from caveat.cli.show_lists import show_rules

FAILED = 1


@click.group()
def command() -> None:
    """Show the rules, or run their worked cases."""


@command.command("list")
def list_rules() -> None:
    """Show every regime with its question and the day up to which its law is known."""
    with open_house() as house:
        show_rules(house.regimes())


@command.command("test")
@click.argument("file", required=False, type=click.Path(path_type=Path))
def try_cases(file: Path | None) -> None:
    """Run the worked cases of FILE, or those beside the rules; print each failure and the count.

    The cases are decided on the lists that ship with us. Exit code: 0 if all pass, 1 if one fails, 2 for a bad file.
    """
    with open_house() as house:
        trials = house.try_cases(file)
    failures = [trial for trial in trials if trial.failure]
    for trial in failures:
        click.echo(f"{trial.case.id} ({trial.case.regime}, {trial.case.as_of}) {trial.case.title}: {trial.failure}")
    click.echo(f"{len(trials) - len(failures)} passed, {len(failures)} failed")
    if failures:
        sys.exit(FAILED)
