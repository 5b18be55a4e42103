"""Tell nouns as a page of keys: every key of every noun, and what it takes."""

import types
import typing
from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from typing import Any

from caveat.facts.goods import GOODS


def noun_tables(nouns: Mapping[type, str]) -> str:
    """Return a section for each noun, under the name that it has on the page."""
    return "\n".join(_section(noun, nouns) for noun in nouns)


def _section(noun: type, nouns: Mapping[type, str]) -> str:
    hints = typing.get_type_hints(noun)
    rows = [f"| `{field.name}` | {_takes(field.name, hints[field.name], nouns)} |" for field in fields(noun)]
    doc = " ".join((noun.__doc__ or "").split())
    return "\n".join([f"## {nouns[noun]}\n\n{doc}\n", "| key | takes |\n|---|---|", *rows, ""])


def _takes(name: str, kind: Any, nouns: Mapping[type, str]) -> str:
    """Say what a key takes, in words."""
    parts = typing.get_args(kind) if typing.get_origin(kind) in (typing.Union, types.UnionType) else (kind,)
    return " or ".join(_one(name, part, nouns) for part in parts if part is not type(None))


def _one(name: str, kind: Any, nouns: Mapping[type, str]) -> str:
    if typing.get_origin(kind) is tuple:
        return f"a list: {_one(name, typing.get_args(kind)[0], nouns)}"
    if typing.get_origin(kind) is dict:
        inner = typing.get_args(kind)[1]
        return f"by key: {_one(name, inner, nouns)}" if inner in nouns else "pairs, as in `{lei: 5493001KJTIIGC8Y1R12}`"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(f"`{member.value}`" for member in kind)
    if kind is str and name == "goods":
        return ", ".join(f"`{word}`" for word in GOODS)
    if kind in nouns:
        return f"[{nouns[kind].lower()}](#{nouns[kind].lower().replace(' ', '-')})"
    return {
        "str": "text",
        "bool": "`true` or `false`",
        "int": "a whole number",
        "Exact": "a number",
        "Day": "a day, `YYYY-MM-DD`",
    }.get(kind.__name__, "`YYYY`, `YYYY-MM` or `YYYY-MM-DD`")
