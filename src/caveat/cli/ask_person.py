"""Questions on standard error, answers from standard input."""

import sys
from collections.abc import Iterable

import click

from caveat.app.ask_deal import Question
from caveat.facts.finding import Unknown


def ask_person(question: Question) -> str:
    """Ask for one fact and return the line that is answered; the end of the input is an empty one."""
    if question.fault is not None:
        click.echo(f"caveat: {question.fault}", err=True)
    unknown = question.unknown
    why = f" ({unknown.why})" if unknown.why else ""
    click.echo(f"{unknown.fact}{why}\n  {unknown.key}: {question.takes}\n> ", nl=False, err=True)
    return sys.stdin.readline()


def tell_left(left: Iterable[Unknown]) -> None:
    """Name what only the deal file can tell."""
    for unknown in left:
        at = f" at {unknown.key}" if unknown.key else ""
        click.echo(f"still unknown, to be told in the deal file{at}: {unknown.fact}", err=True)
