"""`caveat case compare`: cases side by side."""

from dataclasses import replace
from pathlib import Path

import click

from caveat.app.comparison_paper import write_comparison
from caveat.cli.case_library import AS_JSON, AS_OF, open_library
from caveat.cli.json_out import print_json
from caveat.cli.show_comparison import show_comparison, show_opened, show_rules
from caveat.dossiers.compare import compare, features
from caveat.facts.form import to_plain
from caveat.facts.problem import NotFound

GROUPS = tuple(dict.fromkeys(one.group for one in features()))


@click.command()
@click.argument("cases", metavar="CASE...", nargs=-1)
@AS_OF
@click.option(
    "--group",
    "groups",
    metavar="GROUP",
    multiple=True,
    type=click.Choice(GROUPS),
    help=f"Show one group of rows: {', '.join(GROUPS)}.",
)
@click.option("--open", "row", metavar="WORDS", default="", help="Show the events behind the rows whose name has these words.")
@click.option("--explain", is_flag=True, help="Show the table of features and the rule of each.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the comparison: .csv, .json, .html, .pdf or .docx.",
)
@AS_JSON
def command(
    cases: tuple[str, ...], as_of: str, groups: tuple[str, ...], row: str, explain: bool, out: Path | None, as_json: bool
) -> None:
    """Lay two or more cases side by side: what is told of all, of some, and with which values, ranked by what sets them apart.

    CASE is an id (see `caveat case list`) or a YAML file of one's own; `all` takes every case. Each value opens to its events. What no
    event tells is not recorded, which is never a no. Exit code 2 for a case that is not there.
    """
    if explain:
        if as_json:
            print_json(list(features()))
        else:
            show_rules(features())
        return
    library, named = open_library(() if cases == ("all",) else cases, as_of)
    chosen = tuple(library.cases) if cases == ("all",) else tuple(dict.fromkeys(named))
    if not any(library.case(one).events for one in chosen):
        raise NotFound(f"no event of {' or '.join(chosen)} is told{library.until}", advice="ask a later day")
    comparison = compare(library, chosen)
    opened = comparison.called(row) if row else ()
    if out is not None:
        for remark in write_comparison(library, comparison, out):
            click.echo(f"caveat: {remark}", err=True)
        click.echo(f"wrote {out}", err=as_json)
    if as_json:
        rows = tuple(one for one in opened or comparison.rows if not groups or one.group in groups)
        print_json({**to_plain(replace(comparison, rows=rows)), "rule": comparison.rule})
    elif row:
        for one in opened:
            show_opened(comparison, one, library)
    elif out is None:
        show_comparison(comparison, {one.id: one.name for one in features()}, groups)
