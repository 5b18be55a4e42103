"""`caveat own`: who owns a company, tier by tier, and what that means under each regime."""

import sys
import tempfile
import webbrowser
from pathlib import Path

import click

from caveat.app import open_house
from caveat.app.own import RULES
from caveat.cli.errors import BAD_INPUT, EXIT_OF_VERDICT
from caveat.cli.json_out import print_json
from caveat.cli.show_own import show_owning, show_ownings
from caveat.facts import Day
from caveat.facts.problem import BadInput


@click.command()
@click.argument("what", metavar="PARTY|FILE")
@click.option("--of", default="", metavar="NAME", help="The company of FILE to ask for. Default: those that hold nobody further.")
@click.option("--rule", "rules", multiple=True, type=click.Choice(list(RULES)), help="Ask this regime; several, or all by default.")
@click.option("--on", "day", metavar="DAY", help="Day whose law and whose holdings are asked. Default: today.")
@click.option("--blocked", multiple=True, metavar="NAME", help="Take this party, and nobody but those so named, for listed.")
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), help="Draw the holdings here.")
@click.option("--open", "show", is_flag=True, help="Show the drawing in the browser.")
@click.option("--json", "as_json", is_flag=True, help="Print an array, one object a company.")
def command(
    what: str,
    of: str,
    rules: tuple[str, ...],
    day: str | None,
    blocked: tuple[str, ...],
    svg: Path | None,
    show: bool,
    as_json: bool,
) -> None:
    """Say whether listed parties own or control a company, by the tests of OFAC, the EU, the United Kingdom and BIS.

    FILE holds stakes: a table (CSV, XLSX) with the columns holder, held and share (30%, 0.30, 25-50%, minority; empty: not
    disclosed), perhaps interest (shares, votes, control), since, until, source; or BODS 0.4; or FollowTheMoney. PARTY is
    looked up by name or id in the registers on the shelf. Everybody above the company is screened. Exit code: 0 not owned,
    10 open, 20 a licence is required, 30 owned or controlled, 2 bad input; of several companies the gravest counts.
    """
    with open_house() as house:
        found = house.own(what, of=of, rules=rules, on=Day.of(day) if day else None, blocked=blocked)
    if (svg or show) and len(found) > 1:
        raise click.UsageError("a drawing shows one company: name it with --of")
    if svg or show:
        _draw(found[0].drawing(), svg, show)
    if as_json:
        print_json(found)
    elif len(found) == 1:
        show_owning(found[0])
    else:
        show_ownings(found)
    for problem in found[0].problems:
        click.echo(f"caveat: {problem}", err=True)
    code = max(EXIT_OF_VERDICT[finding.verdict] for one in found for finding in one.findings)
    sys.exit(max(code, BAD_INPUT) if found[0].problems and code == 0 else code)


def _draw(text: str, path: Path | None, show: bool) -> None:
    target = path or Path(tempfile.mkdtemp(prefix="caveat-")) / "holdings.svg"
    try:
        target.write_text(text, "utf-8")
    except OSError as error:
        raise BadInput(
            f"cannot be written: {error.strerror}", where=str(target), advice="check the folder and its rights"
        ) from None
    click.echo(f"drawn: {target}", err=True)
    if show:
        webbrowser.open(target.resolve().as_uri())
