"""`caveat read`: an article beside the library of dossiers."""

from pathlib import Path

import click

from caveat.app import open_house
from caveat.app.dossiers import library_of
from caveat.app.listed_names import with_listed
from caveat.app.read_article import open_article
from caveat.cli.json_out import print_json
from caveat.cli.show_claims import show_claims
from caveat.cli.show_reading import show_reading
from caveat.dossiers.reading import read
from caveat.dossiers.reading.standing import standings_of
from caveat.facts import Day
from caveat.facts.form import to_plain


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as-of", metavar="DAY", help="Read it beside what was known by a day.")
@click.option("--listed", is_flag=True, help="Look the parties that are found up on the lists of this house.")
@click.option("--sentences", is_flag=True, help="Show each sentence with what it mentions.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for machines: every mention with its place in the text.")
def command(file: Path, as_of: str | None, listed: bool, sentences: bool, as_json: bool) -> None:
    """Find the parties, days, quantities and measures that an article mentions, when it was written, and what it claims.

    FILE is plain text, a PDF, or a page saved as .html or .mhtml. Nothing is fetched, and nothing that is found is taken for a fact:
    names that had to be repaired, offices, capitals and descriptions are guesses, each marked and with its reason. An article without
    a day is dated by the events of the library that it tells as new, with the reasoning. Each claim is shown with who says it and
    how, its loaded words set apart, and a status: supported, partly, contradicted, opinion, or unverifiable, which is what this library
    does not know. Up to 1,000,000 letters are read, in some half a minute, two minutes at the worst.
    """
    article = open_article(file)
    with open_house() as house:
        library, _ = library_of(house.bundled_world(), house.home)
        library = library.as_of(Day.of(as_of)) if as_of else library
        reading = read(article, library)
        claims = standings_of(reading, library)
        if listed:
            reading = with_listed(reading, house)
    if as_json:
        print_json({**to_plain(reading), "claims": to_plain(claims)})
    else:
        show_reading(reading, library, sentences=sentences)
        show_claims(claims, library)
