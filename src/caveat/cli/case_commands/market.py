"""`caveat case market`: a firm's shares and ranks, what it has to lose, and figures that do not agree."""

import click

from caveat.cli.case_library import AS_JSON, AS_OF, open_library
from caveat.cli.json_out import print_json
from caveat.cli.show_market import show_back_test, show_market
from caveat.dossiers.market.view import market_of
from caveat.facts import Day
from caveat.facts.problem import BadInput


@click.command()
@click.argument("firm")
@click.option("--without", default="", metavar="VENDOR", help="Say how concentrated the markets would be without this vendor.")
@click.option("--test", "day", default="", metavar="DAY", help="Test the scenarios: what was known by DAY, against what came.")
@AS_OF
@AS_JSON
def command(firm: str, without: str, day: str, as_of: str, as_json: bool) -> None:
    """Show where FIRM stood in each market and when a claim of rank held, what it sells in a country and would lose, and on whom it depends.

    Figures of different houses are never merged, nor those that conflict. FIRM is a subject of figures (Huawei, Ericsson, Nokia, …).
    """
    library, _ = open_library(as_of=as_of)
    view = market_of(library, firm, without, Day.of(day) if day else None)
    if day and (view.test is None or not (view.test.after or view.test.others)):
        raise BadInput(f"nothing is told of what {firm} sold in a country both before and after {day}")
    if as_json:
        print_json(view)
        return
    show_market(view)
    if view.test:
        show_back_test(view.test)
