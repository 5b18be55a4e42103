"""`caveat bench`: how good this engine is, measured on labelled files."""

import sys
from pathlib import Path

import click

from caveat.app.bench import Asked, run_bench
from caveat.app.bench_table import Kept, read_kept, write_kept
from caveat.cli.json_out import print_json
from caveat.cli.progress import progress
from caveat.cli.show_bench import show_bench, show_wrong


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--only", multiple=True, metavar="MEASURE", help="Only the measures whose id begins so; may be given again.")
@click.option("--classes", is_flag=True, help="Measure altered names of the lists of this house, class by class, instead.")
@click.option("--quick", is_flag=True, help="Take smaller samples: about a minute, not a quarter of an hour.")
@click.option("--no-speed", is_flag=True, help="Leave out speed, which takes longest.")
@click.option("--detail", is_flag=True, help="Show the figures by category, quality and kind too.")
@click.option(
    "--wrong",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Show N wrong cases of each measure with why; with --against, those that changed.",
)
@click.option("--save", type=click.Path(path_type=Path, dir_okay=False), help="Write the table to this JSON file.")
@click.option("--against", type=click.Path(path_type=Path), help="Compare with a table that --save wrote.")
@click.option("--json", "as_json", is_flag=True, help="Print one object: the table with all wrong cases.")
def command(
    folder: Path | None,
    only: tuple[str, ...],
    classes: bool,
    quick: bool,
    no_speed: bool,
    detail: bool,
    wrong: int,
    save: Path | None,
    against: Path | None,
    as_json: bool,
) -> None:
    """Measure how well and how fast names are matched on the files of FOLDER, beside what to reach and what peers reach.

    FOLDER holds name_pairs.csv and its like, with a mirror of lists in FOLDER/../lists; default: the folder `bench` in the
    one that CAVEAT_SHARED names. --classes reads the lists of this house alone. Exit code: 0, whatever was measured; 2 if
    a file is missing or cannot be read.
    """
    before = read_kept(against) if against else None
    with progress("measures") as watch:
        kept = run_bench(Asked(folder=folder, only=only, classes=classes, quick=quick, speed=not no_speed), watch.name)
    if save:
        write_kept(save, kept)
    if as_json:
        print_json(kept)
    else:
        show_bench(kept, before, detail=detail)
        show_wrong(kept, before, wrong)
    _remark(kept, before)


def _remark(kept: Kept, before: Kept | None) -> None:
    """Say on standard error what a reader of the comparison should know."""
    if before is not None and before.quick != kept.quick:
        click.echo("caveat: the two tables were made with samples of different sizes (--quick)", err=True)
    if not kept.table:
        click.echo("caveat: no measure was chosen; ids are in the first column of the whole table", err=True)
        sys.exit(2)
