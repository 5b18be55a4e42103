"""`caveat case positions`: which state restricts whose gear in its networks, and in which order they came to it."""

import click

from caveat.cli.case_library import AS_JSON, AS_OF, open_library
from caveat.cli.json_out import print_json
from caveat.cli.show_influence import show_positions
from caveat.dossiers.influence import adoptions, positions
from caveat.facts.problem import NotFound


@click.command()
@click.option("--binding", is_flag=True, help="Count in the order only what is law on its own day, and no policy or guidance.")
@AS_OF
@AS_JSON
def command(binding: bool, as_of: str, as_json: bool) -> None:
    """Show the register of positions on high-risk vendors in networks, and how they spread from state to state.

    Positions are the measures that `caveat check` decides by; where the lists have none, an event tells. Beside each state's first position
    stand its own earlier assessments and the pressure on record; neither is said to be the cause.
    """
    library, _ = open_library(as_of=as_of)
    register, order = positions(library), adoptions(library, binding=binding)
    if not register:
        raise NotFound(f"no position on vendors in networks is told{library.until}", advice="ask a later day")
    if as_json:
        print_json({"positions": register, "adoptions": order})
    else:
        show_positions(register, order, binding=binding)
