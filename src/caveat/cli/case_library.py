"""What commands on cases share: the library, with a person's own cases and cut to a day, and the options that ask for it."""

from collections.abc import Iterable

import click

from caveat.app import open_house
from caveat.app.dossiers import library_of
from caveat.dossiers import Library
from caveat.facts import Day

AS_OF = click.option("--as-of", metavar="DAY", default="", help="Show nothing that was not known by DAY.")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")


def open_library(names: Iterable[str] = (), as_of: str = "") -> tuple[Library, tuple[str, ...]]:
    """Return the library, cut to a day if one is given, and the ids of the cases that are named (by id, or by a YAML file)."""
    with open_house() as house:
        library, ids = library_of(house.bundled_world(), house.home, names)
    return library.as_of(Day.of(as_of)) if as_of else library, ids
