"""`caveat export`: take the lists in force elsewhere."""

from pathlib import Path

import click

from caveat.app import open_house
from caveat.cli.progress import progress


@click.command()
@click.argument("lists", nargs=-1, metavar="[LIST]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["ftm", "csv", "parquet"]),
    required=True,
    help="FollowTheMoney JSON lines with a manifest, or a row for each party and measure.",
)
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Write here; a file of that name is replaced.")
def command(lists: tuple[str, ...], form: str, out: Path) -> None:
    """Write the lists named, or all restriction lists in force, for other programs.

    FollowTheMoney entities are those that yente, nomenklatura and Aleph load; beside the file stands OUT.manifest.yml, by which
    yente does. Each list keeps its publisher's terms.
    """
    with open_house() as house, progress("lists") as watch:
        done = house.export(*lists, form=form, out=out, watch=watch.name)
    what = "entities" if form == "ftm" else "rows"
    told = f"{done.parties:,} parties and {done.measures:,} measures of {len(done.lists)} lists: {done.written:,} {what}"
    click.echo(f"{told}, written to {done.path}", err=True)
    if done.manifest:
        click.echo(f"manifest for yente: {done.manifest}", err=True)
    if done.unnamed:
        click.echo(f"{done.unnamed} measures against goods, countries or nobody by name are not in it", err=True)
