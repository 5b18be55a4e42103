"""`caveat case positions`: which state restricts whose gear in its networks, and in which order they came to it."""

import click

from caveat.app import open_house
from caveat.cli.json_out import print_json
from caveat.cli.show_influence import show_positions
from caveat.dossiers.influence import adoptions, positions
from caveat.facts import Day
from caveat.facts.problem import NotFound


@click.command()
@click.option("--binding", is_flag=True, help="Count in the order only what is law on its own day, and no policy or guidance.")
@click.option("--as-of", "seen", default="", metavar="DAY", help="Show nothing that was not known by DAY.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")
def command(binding: bool, seen: str, as_json: bool) -> None:
    """Show the register of positions on high-risk vendors in networks, and how they spread from state to state.

    Positions are the measures that `caveat check` decides by; where the lists have none, an event tells. Beside each state's first position
    stand its own earlier assessments and the pressure on record; neither is said to be the cause.
    """
    with open_house() as house:
        library, _ = house.library()
    cut = library.as_of(Day.of(seen)) if seen else library
    register, order = positions(cut), adoptions(cut, binding=binding)
    if not register:
        raise NotFound(f"no position on vendors in networks is told{cut.until}", advice="ask a later day")
    if as_json:
        print_json({"positions": register, "adoptions": order})
    else:
        show_positions(register, order, binding=binding)
