"""`caveat case influence`: which decision rests on what, what followed pressure, and what may have been retaliation."""

import click

from caveat.app import open_house
from caveat.cli.json_out import print_json
from caveat.cli.show_influence import show_influence
from caveat.dossiers.influence import candidates, edges, pressures
from caveat.facts import Day
from caveat.facts.problem import NotFound


@click.command()
@click.option("--as-of", "seen", default="", metavar="DAY", help="Show nothing that was not known by DAY.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")
def command(seen: str, as_json: bool) -> None:
    """Show which decisions are said to rest on which assessments, what followed pressure, and candidates for retaliation.

    An edge from a decision to an assessment needs a document that says so; one without is shown as asserted. Candidates are scored by a
    published scale on lag, actor, sector and threats, beside their alternatives; they are never a finding.
    """
    with open_house() as house:
        library, _ = house.library()
    cut = library.as_of(Day.of(seen)) if seen else library
    resting, pressed, answering = edges(cut), pressures(cut), candidates(cut)
    if not (resting or pressed or answering):
        raise NotFound(f"no assessment cited, no pressure and no answer to an act is told{cut.until}", advice="ask a later day")
    if as_json:
        print_json({"edges": resting, "pressures": pressed, "candidates": answering})
    else:
        show_influence(cut, resting, pressed, answering)
