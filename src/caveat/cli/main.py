"""`caveat`: one command a file, problems told on standard error with their exit code."""

import importlib
import io
import pkgutil
import sqlite3
import sys

import click

from caveat import __version__
from caveat.cli import commands
from caveat.cli.errors import BROKEN_DISK, exit_of
from caveat.facts import Problem


class _Commands(click.Group):
    """The commands of the folder `commands`, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"{commands.__name__}.{cmd_name}").command
        return command


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
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
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except (OSError, sqlite3.Error) as error:
        click.echo(f"caveat: the disk fails: {error} (see whether it is full, and who may write to CAVEAT_HOME)", err=True)
        sys.exit(BROKEN_DISK)
