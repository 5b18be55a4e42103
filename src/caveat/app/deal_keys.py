"""Keys of a deal as people write them (`lines.0.eccn`, `lines[0].eccn`): where they lead, what they take, and text read for them."""

import re
import types
import typing
from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from caveat.facts.deal import Deal
from caveat.facts.problem import BadInput, did_you_mean
from caveat.facts.span import RoughDay
from caveat.facts.yaml_text import Path as Steps

_STEP = re.compile(r"\.?([A-Za-z_0-9-]+)|\[(\d+)\]")
_TRUTHS = {"true": True, "yes": True, "false": False, "no": False}
_LONE = (RoughDay,)
"""Nouns that one text tells."""
_MOST = 10_000


def steps_of(key: str) -> Steps:
    """Return the steps of a dotted key; raise `BadInput` for what is none."""
    steps: list[str | int] = []
    at = 0
    while at < len(key):
        found = _STEP.match(key, at)
        if found is None:
            raise BadInput(f"{key!r} is no key of a deal", advice="write keys as in parties.0.name")
        name, index = found.groups()
        steps.append(int(index or name) if index or name.isdecimal() else name)
        at = found.end()
    return tuple(steps)


def kind_at(key: str) -> Any:
    """Return the type of what a deal holds at a key; raise `BadInput` where a deal has no such key, or takes no lone value there."""
    kind: Any = Deal
    for step in steps_of(key):
        kind = _inside(kind, step, key)
    if is_dataclass(kind) and kind not in _LONE:
        raise BadInput(f"{key!r} takes more than one value", advice=f"go on with a key of it, as in {key}.name")
    return kind


def read_words(text: str, kind: Any) -> Any:
    """Read a text as the plain value that `kind` takes: truths by word, lists by semicolons (`none` is an empty one)."""
    inner = _inner(kind)
    if inner is not None:
        if is_dataclass(inner) and text not in ("none", "[]"):
            raise BadInput("takes more than one value", advice="write none, or tell it by its keys")
        words = [] if text in ("none", "[]") else [part.strip() for part in text.split(";")]
        return [read_words(word, inner) for word in words if word]
    if kind is bool:
        if text.lower() not in _TRUTHS:
            raise BadInput(
                f"{text!r} is neither true nor false", advice="write true or false, or leave it empty if it is not known"
            )
        return _TRUTHS[text.lower()]
    if kind is int:
        if not re.fullmatch(r"-?[0-9]{1,18}", text):
            raise BadInput(f"{text!r} is not a whole number")
        return int(text)
    return text


def lay(plain: dict[str, Any], steps: Steps, value: Any) -> None:
    """Put a value into a plain deal; raise `BadInput` where it would leave a gap in a list."""
    holder: Any = plain
    for step, following in pairwise(steps):
        empty: Any = [] if isinstance(following, int) else {}
        if isinstance(step, int):
            _grow(holder, step, steps, empty)
        elif holder.get(step) is None:
            holder[step] = empty
        holder = holder[step]
    if isinstance(steps[-1], int):
        _grow(holder, steps[-1], steps, value)
    holder[steps[-1]] = value


def words_of(kind: Any) -> str:
    """Say what a kind takes, for one who is asked."""
    inner = _inner(kind)
    if inner is not None and is_dataclass(inner):
        return "none, or more in the deal file"
    if inner is not None:
        return f"several by semicolons, or none: {words_of(inner)}"
    if kind is bool:
        return "true or false"
    if isinstance(kind, type) and (members := getattr(kind, "__members__", None)):
        return " | ".join(str(one.value) for one in members.values())
    return {"Day": "a day, YYYY-MM-DD", "Exact": "a number", "int": "a whole number"}.get(getattr(kind, "__name__", ""), "text")


def _grow(holder: list[Any], step: int, steps: Steps, value: Any) -> None:
    if step > len(holder):
        key = ".".join(map(str, steps))
        raise BadInput(f"{key} is told, and the one before it is not", advice="fill lists from 0 on, without a gap")
    if step == len(holder):
        holder.append(value)


def _inside(kind: Any, step: str | int, key: str) -> Any:
    if isinstance(step, int) and (inner := _inner(kind)) is not None and step < _MOST:
        return inner
    if isinstance(step, str) and typing.get_origin(kind) is dict:
        return _bare(typing.get_args(kind)[1])
    if isinstance(step, str) and is_dataclass(kind):
        keys = _kinds(typing.cast(type, kind))
        if step in keys:
            return keys[step]
        raise BadInput(f"a deal has no key {key!r}{did_you_mean(step, list(keys))}", advice="docs/deal.md names all keys")
    raise BadInput(f"a deal has no key {key!r}", advice="lists are counted from 0, as in parties.0.name")


@cache
def _kinds(noun: type) -> Mapping[str, Any]:
    return {name: _bare(kind) for name, kind in typing.get_type_hints(noun).items()}


def _bare(kind: Any) -> Any:
    """Return a kind without its None."""
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return next(one for one in typing.get_args(kind) if one is not type(None))
    return kind


@cache
def _inner(kind: Any) -> Any:
    return _bare(typing.get_args(kind)[0]) if typing.get_origin(kind) is tuple else None
