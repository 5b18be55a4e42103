"""`caveat bom`: what of a bill of materials counts for a destination, and what follows."""

import sys
from pathlib import Path

import click

from caveat.app import open_house
from caveat.app.bom_paper import write_paper
from caveat.cli.errors import EXIT_OF_VERDICT
from caveat.cli.json_out import print_json
from caveat.cli.show_bom import show_bom
from caveat.facts import Exact
from caveat.facts.problem import BadInput


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", required=True, metavar="COUNTRY", help="Where the finished thing goes, as CN.")
@click.option("--law-day", metavar="DAY", help="Day whose law is asked. Default: today.")
@click.option(
    "--party", "parties", multiple=True, metavar="NAME", help="A party to the deal, taken for its end user; several may be named."
)
@click.option("--from", "from_country", default="", metavar="COUNTRY", help="Where the finished thing leaves, as MY.")
@click.option(
    "--headquarters", default="", metavar="COUNTRY", help="Where the exporter and its ultimate parent have their headquarters."
)
@click.option("--eccn", default="", help="Classification of the finished thing, if the file does not tell it.")
@click.option("--price", default="", metavar="AMOUNT", help="Selling price of the finished thing, in place of that of the file.")
@click.option(
    "--rate",
    "rates",
    multiple=True,
    metavar="CUR=AMOUNT",
    help="What one unit of a currency is worth in that of the finished thing, as EUR=1.08.",
)
@click.option(
    "--report-filed/--no-report-filed", "one_time_report", default=None, help="Whether the one-time report on technology is filed."
)
@click.option(
    "--swap",
    "swaps",
    multiple=True,
    metavar="LINE=KEY:VALUE,...",
    help="What if a line were another: U2=origin:JP,eccn:3A991,value:60. A line is its id, its number (2.1) or its name.",
)
@click.option("--without", multiple=True, metavar="LINE", help="What if a line were left out.")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write a sheet for people: .html or .xlsx.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole answer as JSON.")
def command(
    file: Path,
    to: str,
    law_day: str | None,
    parties: tuple[str, ...],
    from_country: str,
    headquarters: str,
    eccn: str,
    price: str,
    rates: tuple[str, ...],
    one_time_report: bool | None,
    swaps: tuple[str, ...],
    without: tuple[str, ...],
    out: Path | None,
    as_json: bool,
) -> None:
    """Answer for the bill of materials FILE (CSV, Excel, CycloneDX JSON): its controlled US content, de minimis, direct products.

    Exit code: 0 nothing found, 10 review (or conditions to meet), 20 licence required, 30 prohibited, 2 bad input.
    What of the file cannot be read is told with its place, and counts as not known. docs/bom.md names every column and property.
    """
    changed, worth = [_swap(text) for text in swaps], dict(_rate(text) for text in rates)
    with open_house() as house:
        answer = house.bom(
            *(file, to, law_day, changed, without),
            parties=parties,
            from_country=from_country.upper(),
            headquarters=headquarters.upper(),
            eccn=eccn,
            price=price,
            rates=worth,
            one_time_report=one_time_report,
        )
    if out is not None:
        write_paper(answer, out, file)
    if as_json:
        print_json(answer)
    else:
        show_bom(answer, out)
    sys.exit(EXIT_OF_VERDICT[answer.verdict])


def _swap(text: str) -> tuple[str, dict[str, str]]:
    """Read `U2=origin:JP,eccn:3A991`."""
    line, mark, told = text.partition("=")
    pairs = [one.partition(":") for one in told.split(",")]
    if not line or not mark or not all(key.strip() and colon for key, colon, _ in pairs):
        raise BadInput(f"{text!r} swaps nothing", where="--swap", advice="write LINE=KEY:VALUE, as in U2=origin:JP,eccn:3A991")
    return line.strip(), {key.strip(): value.strip() for key, _, value in pairs}


def _rate(text: str) -> tuple[str, Exact]:
    currency, mark, amount = text.partition("=")
    if not currency or not mark:
        raise BadInput(f"{text!r} is no rate", where="--rate", advice="write what one unit is worth, as in EUR=1.08")
    worth = Exact(amount.strip())
    if worth <= 0:
        raise BadInput(f"{text!r} is no rate", where="--rate", advice="a currency is worth more than nothing")
    return currency.strip().upper(), worth
