"""`caveat lists`: which lists this house has, how they stand, what changed in them, and what a person decides about them."""

import getpass
import sys
from pathlib import Path

import click

from caveat.app import open_house
from caveat.app.own_lists import OWN_FORMATS
from caveat.cli.errors import BAD_INPUT
from caveat.cli.json_out import print_json
from caveat.cli.progress import Late, progress
from caveat.cli.show_lists import show_difference, show_lists, show_outcomes, show_pruned, show_snapshots
from caveat.facts import Day

_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")


@click.group(invoke_without_command=True)
@_JSON
@click.pass_context
def command(context: click.Context, as_json: bool) -> None:
    """Show every list with its snapshot, age against its cadence, rows by kind, completeness and state.

    With a command: show one list's snapshots, compare two of them, release one that is held, add files by hand, or take
    old ones away.
    """
    if context.invoked_subcommand is not None:
        return
    with open_house(watch=Late()) as house:
        lists = house.lists()
    print_json(lists, full=True) if as_json else show_lists(lists)


@command.command("show")
@click.argument("name", metavar="LIST")
@_JSON
def show(name: str, as_json: bool) -> None:
    """Show all snapshots of LIST that are here, the newest first: in force, kept or held, and what each changed."""
    with open_house(watch=Late()) as house:
        states = house.snapshots(name)
    print_json(states, full=True) if as_json else show_snapshots(states)


@command.command("diff")
@click.argument("name", metavar="LIST")
@click.argument("before", metavar="FROM")
@click.argument("after", metavar="TO")
@_JSON
def diff(name: str, before: str, after: str, as_json: bool) -> None:
    """Say who was added to LIST and removed, what changed in law, and what changed in text alone.

    FROM and TO are hashes of snapshots, beginnings of hashes, or days (the newest snapshot up to that day).
    """
    with open_house(watch=Late()) as house:
        found = house.difference(name, before, after)
    if as_json:
        print_json([found], full=True)
    else:
        show_difference(found)


@command.command("release")
@click.argument("name", metavar="LIST")
@click.argument("snapshot", metavar="SNAPSHOT")
@click.option("--because", required=True, metavar="TEXT", help="Why it may be trusted all the same; stands in every answer.")
@click.option("--by", metavar="NAME", help="Who answers for it. Default: the name you are logged in by.")
@click.option("--json", "as_json", is_flag=True, help="Print an array of objects.")
def release(name: str, snapshot: str, because: str, by: str | None, as_json: bool) -> None:
    """Publish a SNAPSHOT of LIST that gates hold back (its hash, or the beginning of it).

    Who released it, why, and what the gates had said is kept in the snapshot, and told by `caveat lists` and in every answer
    that rests on it. What could not be read for sure cannot be released.
    """
    with open_house() as house, progress(name) as watch:
        outcome = house.release(name, snapshot, because=because, by=by or getpass.getuser(), watch=watch)
    print_json([outcome], full=True) if as_json else show_outcomes([outcome])


@command.command("add")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--list", "name", metavar="LIST", default="", help="The list that they are of, where their names do not tell.")
@click.option("--as-of", metavar="DAY", help="The day of the files. Default: that of their folder (…/2026-07-23/…), else today.")
@click.option("--own", metavar="ID", help="Make a list of your own of FILE, or bring its next state.")
@click.option("--format", type=click.Choice(OWN_FORMATS), help="How a list of your own is written.")
@click.option(
    "--mapping",
    metavar="FILE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="For a table: which column is what, in YAML.",
)
@click.option("--title", metavar="TEXT", default="", help="What to call a list of your own.")
@click.option("--json", "as_json", is_flag=True, help="Print an array of objects.")
def add(
    files: tuple[Path, ...],
    name: str,
    as_of: str | None,
    own: str | None,
    format: str | None,
    mapping: Path | None,
    title: str,
    as_json: bool,
) -> None:
    """Bring files by hand, packed (.gz, .zip) or not, through the same gates as an update.

    The official names of the files tell which list they are. Exit code: 0 if all went well, 2 if a list was held.
    """
    day = Day.of(as_of) if as_of else None
    with open_house() as house, progress("files") as watch:
        if own is None:
            if format or mapping or title:
                raise click.UsageError("--format, --mapping and --title say how a list of your own is read: add --own ID")
            outcomes = house.add(*files, list_id=name, as_of=day, watch=watch)
        else:
            if format is None or len(files) != 1:
                raise click.UsageError("a list of your own is one FILE and its --format")
            text = mapping.read_text("utf-8") if mapping else ""
            outcomes = house.add_own(files[0], own, format, title, text, day)
    print_json(outcomes, full=True) if as_json else show_outcomes(outcomes)
    if any(outcome.state == "held" for outcome in outcomes):
        sys.exit(BAD_INPUT)


@command.command("prune")
@click.option(
    "--keep", metavar="N|Nd", default="", help="How many snapshots, or days, of each list. Default: CAVEAT_KEEP, else all."
)
@click.option("--dry-run", is_flag=True, help="Only say what would be taken away.")
@click.option("--json", "as_json", is_flag=True, help="Print an array of objects.")
def prune(keep: str, dry_run: bool, as_json: bool) -> None:
    """Take snapshots away that need not be kept: never the one in force, never what is held.

    Receipts of answers that rest on a snapshot taken away cannot be replayed any more.
    """
    with open_house() as house:
        gone = house.prune(keep, dry_run)
    print_json(gone, full=True) if as_json else show_pruned(gone, dry_run)
