"""Answers as JSON on standard output: fields at their default are left out unless asked for."""

from dataclasses import asdict, is_dataclass
from typing import Any

import click
import orjson

from caveat.facts.form import to_plain


def print_json(value: Any, *, full: bool = False) -> None:
    """Print nouns as indented JSON; `full` keeps every field."""
    plain = [asdict(one) if is_dataclass(one) and not isinstance(one, type) else one for one in value] if full else to_plain(value)
    click.echo(orjson.dumps(plain, option=orjson.OPT_INDENT_2, default=str).decode())
