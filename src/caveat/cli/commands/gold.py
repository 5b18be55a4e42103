"""`caveat gold`: how well the claims of articles are read, measured on marked ones."""

from pathlib import Path

import click

from caveat.app.gold_reading import gold_scores
from caveat.cli.case_library import open_library
from caveat.cli.json_out import print_json
from caveat.cli.show_gold import show_scores


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--documents", type=click.Path(path_type=Path), help="The folder of documents of which a file marks only places.")
@click.option("--errors", is_flag=True, help="Show every claim that was not found, and every part of one that was read wrongly.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for machines, with all errors.")
def command(files: tuple[Path, ...], documents: Path | None, errors: bool, as_json: bool) -> None:
    """Read articles in which a person marked the claims, and count what was found and how it was read.

    A claim is found if claims that were read cover half of it and lie in it by half of their own letters. Of the found ones are
    counted: the right speaker, modality and status, and the loaded words.
    """
    scores = gold_scores(files, open_library()[0], documents)
    if as_json:
        print_json(list(scores))
    else:
        show_scores(scores, errors=errors)
