"""`caveat check`: may this deal go ahead."""

import sys
from pathlib import Path

import click

from caveat.app import Answer, check_target, cores, open_house, write_table
from caveat.app.ask_deal import save_deal
from caveat.app.report_paper import check_report, write_report
from caveat.cli.ask_person import ask_person, tell_left
from caveat.cli.errors import BAD_INPUT, EXIT_OF_VERDICT
from caveat.cli.json_out import print_json
from caveat.cli.progress import Late, progress
from caveat.cli.show_answer import show_answer, show_days
from caveat.facts import Day
from caveat.facts.finding import Verdict

_TABLES = (".jsonl", ".csv", ".tsv", ".xlsx", ".parquet")


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
    "--report", type=click.Path(path_type=Path), help="Write the answer as a paper for the file, too: .html, .pdf or .docx."
)
@click.option("--ask", is_flag=True, help="Ask for the facts that are missing, one by one; an empty line ends it.")
@click.option("--save", type=click.Path(path_type=Path), help="With --ask: write the completed deal here.")
@click.option("--out", type=click.Path(path_type=Path), help="For a file of deals: write one row a deal here (.jsonl, .csv, …).")
@click.option(
    "--workers", type=click.IntRange(1, 64), help="Processes that share a large file of deals (default: one for each core)."
)
def command(
    deal: Path,
    law_days: tuple[str, ...],
    known_at: str | None,
    as_json: bool,
    report: Path | None,
    ask: bool,
    save: Path | None,
    out: Path | None,
    workers: int | None,
) -> None:
    """Answer whether the deal in the file DEAL may go ahead, with the law beside the answer.

    DEAL may be a file of many deals, given --out: JSON lines with the keys of a deal file each, or a table whose columns are
    keys (to, act, lines.0.eccn, parties.0.name). Receipts of these are named, not kept.

    Exit code: 0 nothing found, 10 review (or conditions to meet), 20 licence required, 30 prohibited, 2 bad input;
    70 if this installation lacks a part of itself, 74 if the disk fails. Of several answers the gravest counts.
    """
    many = deal.suffix.lower() in _TABLES
    _refuse(many, out, ask, save, law_days, report)
    if report is not None:
        check_report(report, deal)
    if many and out is not None:
        sys.exit(_answer_file(deal, out, law_days[0] if law_days else None, known_at, workers or cores()))
    answers = _answers(deal, law_days, known_at, ask, save)
    remarks = write_report(answers, report, deal) if report is not None else ()
    for remark in remarks:
        click.echo(f"caveat: {report}: {remark}", err=True)
    if as_json:
        print_json(answers[0] if len(answers) == 1 else answers)
    elif len(answers) == 1:
        show_answer(answers[0])
    else:
        show_days(answers)
    if report is not None and not as_json:
        click.echo(f"report: {report}")
    sys.exit(max(EXIT_OF_VERDICT[answer.verdict] for answer in answers))


def _answers(deal: Path, law_days: tuple[str, ...], known_at: str | None, ask: bool, save: Path | None) -> list[Answer]:
    """Answer one deal for each law day, or once after asking for what is missing; receipts are kept."""
    with open_house(watch=Late()) as house:
        days: list[Day | None] = [Day.of(day) for day in law_days] or [None]
        if ask:
            completed = house.complete(deal, ask_person, days[0], known_at)
            tell_left(completed.left)
            if save is not None:
                save_deal(completed.deal, save)
            answers = [completed.answer]
        else:
            answers = [house.check(deal, day, known_at) for day in days]
        for answer in answers:
            house.keep(answer.receipt)
    return answers


def _refuse(many: bool, out: Path | None, ask: bool, save: Path | None, law_days: tuple[str, ...], report: Path | None) -> None:
    if many and out is None:
        raise click.UsageError("a file of deals needs --out")
    if out is not None and not many:
        raise click.UsageError(f"--out is for a file of deals ({', '.join(_TABLES)})")
    if ask and many:
        raise click.UsageError("--ask is for one deal")
    if save is not None and not ask:
        raise click.UsageError("--save needs --ask")
    if len(law_days) > 1 and (ask or many):
        raise click.UsageError("give one --law-day here")
    if report is not None and many:
        raise click.UsageError("--report is for one deal")


def _answer_file(deals: Path, out: Path, law_day: str | None, known_at: str | None, workers: int) -> int:
    """Answer a file of deals, and return the exit code."""
    check_target(out, deals)
    flat = out.suffix.lower() != ".jsonl"
    with (
        open_house(watch=Late()) as house,
        progress("deals") as watch,
        house.checking(deals, law_day, known_at, watch.count, workers, flat=flat) as checking,
    ):
        write_table(out, checking.columns, checking.answers)
    for problem in (*checking.remarks, *checking.unread):
        click.echo(f"caveat: {problem}", err=True)
    told = ", ".join(f"{checking.verdicts[one]} {one}" for one in Verdict if checking.verdicts[one]) or "none"
    left = f"; {len(checking.unread)} could not be read" if checking.unread else ""
    click.echo(f"{checking.verdicts.total()} deals answered ({told}), written to {out}{left}", err=True)
    codes = [EXIT_OF_VERDICT[one] for one in checking.verdicts]
    return max([*codes, BAD_INPUT] if checking.unread else codes, default=0)
