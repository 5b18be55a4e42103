"""A group of commands that are the files of a folder, each loaded when it is called."""

import importlib
import os
import pkgutil
import sys
from types import ModuleType
from typing import Any

import click

from caveat.cli.errors import BROKEN_PIPE
from caveat.facts.problem import did_you_mean


class Folder(click.Group):
    """The commands of a package: every module has one, under the name `command`."""

    def __init__(self, *args: Any, package: ModuleType, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the modules, sorted."""
        return sorted(module.name for module in pkgutil.iter_modules(self._package.__path__))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the arguments name; a name that is none is told with the one nearest to it."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            ctx.fail(f"No such command {args[0]!r}{did_you_mean(args[0], self.list_commands(ctx))}.")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; where the reader of what it prints goes away, end with the code of that and nothing more."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(BROKEN_PIPE)
        except SystemExit as ended:
            if isinstance(ended.__context__, BrokenPipeError):  # rich has caught it and ends with 1
                sys.exit(BROKEN_PIPE)
            raise

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the command of a name, or return None where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"{self._package.__name__}.{cmd_name}").command
        return command
