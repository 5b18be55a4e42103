"""`caveat screen`: who on the lists this is."""

import math
import sys
from pathlib import Path

import click

from caveat.app import check_target, cores, open_house, write_table
from caveat.cli.errors import BAD_INPUT
from caveat.cli.json_out import print_json
from caveat.cli.progress import Late, progress
from caveat.cli.show_hits import asked_lists, show_file_hits, show_hits


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--name", help="Screen this one name.")
@click.option("--out", type=click.Path(path_type=Path), help="Write one row a hit here (.csv, .tsv, .xlsx, .jsonl, .parquet).")
@click.option("--threshold", type=click.FloatRange(0, 1), default=0.7, show_default=True, help="Least score of a hit.")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="Most hits for one party.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes that share a large file (default: one for each core).")
@click.option("--json", "as_json", is_flag=True, help="Print an array of objects.")
def command(
    file: Path | None, name: str | None, out: Path | None, threshold: float, limit: int, workers: int | None, as_json: bool
) -> None:
    """Screen the parties of FILE (CSV, XLSX, JSON lines, Parquet), or one --name, against all lists of this house.

    docs/screen.md names every column that is read. The input's columns are kept. Exit code: 0, whatever was found; 2 if the file or some of its rows could not be read.
    """
    if (file is None) == (name is None):
        raise click.UsageError("give either a FILE or --name")
    if name is not None and not name.strip():
        raise click.UsageError("--name is empty")
    if out is not None and file is None:
        raise click.UsageError("--out needs a FILE")
    if math.isnan(threshold):
        raise click.UsageError("--threshold is not a number")
    if out is not None:
        check_target(out, file)
    with open_house(watch=Late()) as house:
        if file is None:
            hits = house.screen(name or "", limit if as_json else 10 * limit, threshold)
            print_json(hits) if as_json else show_hits(name or "", *house.by_party(hits, limit), limit, house.lists())
            return
        with progress("rows") as watch, house.screening(file, threshold, limit, watch.count, workers or cores()) as screening:
            if out is not None:
                write_table(out, screening.columns, screening.hits)
            whole = screening.whole()
        lists = house.lists()
    if out is None:
        print_json(list(whole.hits)) if as_json else show_file_hits(whole)
    click.echo(f"caveat: {file.name}: read {screening.taken}", err=True)
    for problem in whole.problems:
        click.echo(f"caveat: {problem}", err=True)
    written = f", written to {out}" if out else ""
    click.echo(f"{whole.rows} rows screened: {screening.found} hits in {screening.hit_rows} of them{written}", err=True)
    click.echo(f"asked: {asked_lists(lists)}", err=True)
    if whole.unread:
        sys.exit(BAD_INPUT)
