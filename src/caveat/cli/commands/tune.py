"""`caveat tune`: which threshold, weighed on labelled pairs."""

import math
import sys
from dataclasses import replace
from pathlib import Path

import click

from caveat.app.tune import draw, tune
from caveat.cli.errors import BAD_INPUT
from caveat.cli.json_out import print_json
from caveat.cli.show_tuning import show_tuning


@click.command()
@click.argument("labelled", type=click.Path(path_type=Path))
@click.option("--present", type=click.FloatRange(0, 1), default=0.7, show_default=True, help="The threshold in use now.")
@click.option("--show", type=click.FloatRange(0, 1), help="Show which pairs a hundredth less than this gains, and one more loses.")
@click.option("--plot", type=click.Path(path_type=Path, dir_okay=False), help="Draw the curves to this SVG file.")
@click.option("--json", "as_json", is_flag=True, help="Print one object.")
def command(labelled: Path, present: float, show: float | None, plot: Path | None, as_json: bool) -> None:
    """Weigh every threshold from 0.50 to 0.99 on the labelled pairs of LABELLED (CSV, XLSX, JSON lines, Parquet).

    Columns: name1, name2, is_match (true or false), and if you have them kind (person, company, …) or schema, quality
    (STRONG, MEDIUM, WEAK) and category. Exit code: 0; 2 if the file or some of its rows could not be read.
    """
    if math.isnan(present) or (show is not None and math.isnan(show)):
        raise click.UsageError("a threshold is a number between 0 and 1")
    tuned = tune(labelled, present, show)
    if plot is not None:
        draw(tuned, plot, f"Thresholds on {labelled.name}")
    if as_json:
        print_json({"tuned": replace(tuned, problems=(), remarks=()), "problems": [str(problem) for problem in tuned.problems]})
    else:
        show_tuning(tuned, show)
    for problem in (*tuned.remarks, *tuned.problems):
        click.echo(f"caveat: {problem}", err=True)
    if tuned.problems:
        sys.exit(BAD_INPUT)
