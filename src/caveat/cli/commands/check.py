"""`caveat check`: may this deal go ahead."""

import sys
from pathlib import Path

import click

from caveat.app import open_house
from caveat.app.report_paper import check_report, write_report
from caveat.cli.errors import EXIT_OF_VERDICT
from caveat.cli.json_out import print_json
from caveat.cli.progress import Late
from caveat.cli.show_answer import show_answer, show_days
from caveat.facts import Day


@click.command()
@click.argument("deal", type=click.Path(path_type=Path))
@click.option(
    "--law-day",
    "law_days",
    multiple=True,
    metavar="DAY",
    help="Day whose law is asked; several for one line each. Default: the deal's own, else today.",
)
@click.option(
    "--known-at",
    metavar="MOMENT",
    help="Use the lists as this house had them then (2026-07-23T12:00:00Z, or a day: its end). Default: now.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the whole answer as JSON.")
@click.option(
    "--report", type=click.Path(path_type=Path), help="Write the answer as a paper for the file, too: .html, to read and print."
)
def command(deal: Path, law_days: tuple[str, ...], known_at: str | None, as_json: bool, report: Path | None) -> None:
    """Answer whether the deal in the file DEAL may go ahead, with the law beside the answer.

    Exit code: 0 nothing found, 10 review (or conditions to meet), 20 licence required, 30 prohibited, 2 bad input;
    70 if this installation lacks a part of itself, 74 if the disk fails. Of several law days the gravest counts.
    """
    if report is not None:
        check_report(report, deal)
    with open_house(watch=Late()) as house:
        days: list[Day | None] = [Day.of(day) for day in law_days] or [None]
        answers = [house.check(deal, day, known_at) for day in days]
        for answer in answers:
            house.keep(answer.receipt)
    if report is not None:
        write_report(answers, report, deal)
    if as_json:
        print_json(answers[0] if len(answers) == 1 else answers)
    elif len(answers) == 1:
        show_answer(answers[0])
    else:
        show_days(answers)
    if report is not None and not as_json:
        click.echo(f"report: {report}")
    sys.exit(max(EXIT_OF_VERDICT[answer.verdict] for answer in answers))
