"""`caveat case influence`: which decision rests on what, what followed pressure, and what may have been retaliation."""

import click

from caveat.cli.case_library import AS_JSON, AS_OF, open_library
from caveat.cli.json_out import print_json
from caveat.cli.show_influence import show_influence
from caveat.dossiers.influence import candidates, edges, pressures
from caveat.facts.problem import NotFound


@click.command()
@AS_OF
@AS_JSON
def command(as_of: str, as_json: bool) -> None:
    """Show which decisions are said to rest on which assessments, what followed pressure, and candidates for retaliation.

    An edge from a decision to an assessment needs a document that says so; one without is shown as asserted. Candidates are scored by a
    published scale on lag, actor, sector and threats, beside their alternatives; they are never a finding.
    """
    library, _ = open_library(as_of=as_of)
    resting, pressed, answering = edges(library), pressures(library), candidates(library)
    if not (resting or pressed or answering):
        raise NotFound(f"no assessment cited, no pressure and no answer to an act is told{library.until}", advice="ask a later day")
    if as_json:
        print_json({"edges": resting, "pressures": pressed, "candidates": answering})
    else:
        show_influence(library, resting, pressed, answering)
