"""`caveat`: one command a file, problems told on standard error with their exit code."""

import io
import sqlite3
import sys

import click

from caveat import __version__
from caveat.cli import commands
from caveat.cli.errors import BROKEN_DISK, exit_of
from caveat.cli.folder import Folder
from caveat.facts import Problem


@click.command(cls=Folder, package=commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="caveat")
def caveat() -> None:
    """May this deal go ahead? The law of a given day, with the law beside the answer.

    All state lives in the folder that CAVEAT_HOME names. Nothing goes to the network but `caveat update`.
    """


def main() -> None:
    """Run the command line; exit 0 nothing found, 10 review, 20 licence required, 30 prohibited, 2 bad input."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no Han still shows the answer
    try:
        caveat.main(prog_name="caveat", standalone_mode=False)
    except click.exceptions.Exit as told:
        sys.exit(told.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except Problem as problem:
        click.echo(f"caveat: {problem}", err=True)
        sys.exit(exit_of(problem))
    except (OSError, sqlite3.Error) as error:
        click.echo(f"caveat: the disk fails: {error} (see whether it is full, and who may write to CAVEAT_HOME)", err=True)
        sys.exit(BROKEN_DISK)
