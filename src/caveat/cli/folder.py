"""A group of commands that are the files of a folder, each loaded when it is called."""

import importlib
import pkgutil
from types import ModuleType
from typing import Any

import click


class Folder(click.Group):
    """The commands of a package: every module has one, under the name `command`."""

    def __init__(self, *args: Any, package: ModuleType, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the modules, sorted."""
        return sorted(module.name for module in pkgutil.iter_modules(self._package.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the command of a name, or return None where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"{self._package.__name__}.{cmd_name}").command
        return command
