"""JSON that strangers wrote: one array of objects, each with the line it begins on, read within a bounded depth."""

import json
import re
from collections.abc import Iterator
from typing import Any

from caveat.facts.problem import BadInput, BadList, Problem

_AGAIN = "fetch the file again and compare its size with the publisher's"
_BLANK = re.compile(r"\s*")


def read_objects(raw: bytes, where: str, doubts: list[Problem]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the line and the fields of each object of the array; an item that is no object is a doubt.

    Raise `BadInput` for what is cut off, is no JSON or no array, says a key twice, holds NaN, or is nested beyond measure.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadInput(f"byte 0x{raw[error.start]:02x} is not utf-8", where=f"{where}:{line}", advice=_AGAIN) from None
    at = _past_blanks(text, 0)
    if not text.startswith("[", at):
        raise BadInput("the file is no array of objects", where=f"{where}:1", advice="see whether the layout changed")
    at = _past_blanks(text, at + 1)
    closed = text.startswith("]", at)
    while not closed:
        line = text.count("\n", 0, at) + 1
        item, at = _item(text, at, f"{where}:{line}")
        if isinstance(item, dict):
            yield line, item
        else:
            doubts.append(BadList(f"{item!r:.40} is no object", where=f"{where}:{line}", advice="see whether the layout changed"))
        at = _past_blanks(text, at)
        closed = text.startswith("]", at)
        if not closed and not text.startswith(",", at):
            raise BadInput("the array is cut off", where=f"{where}:{text.count(chr(10), 0, at) + 1}", advice=_AGAIN)
        at = at if closed else _past_blanks(text, at + 1)
    if text[at + 1 :].strip():
        raise BadInput("text stands behind the array", where=where, advice=_AGAIN)


def texts_of(fields: dict[str, Any], key: str, where: str, doubts: list[Problem]) -> list[str]:
    """Return a field that holds a text, a list of texts, or null; anything else is a doubt."""
    value = fields.get(key)
    if value is None:
        return []
    values = value if isinstance(value, list) else [value]
    odd = [one for one in values if not isinstance(one, str)]
    if odd:
        doubts.append(
            BadList(f"{key} holds {odd[0]!r:.40}, which is no text", where=where, advice="see whether the layout changed")
        )
    plain = (" ".join(one.split()) for one in values if isinstance(one, str))
    return [one for one in plain if one]


def check_keys(fields: dict[str, Any], known: frozenset[str], where: str, doubts: list[Problem]) -> None:
    """Doubt each key that is unknown, and each known one that is missing."""
    for key in sorted(fields.keys() ^ known):
        told = "is missing" if key in known else "is unknown"
        doubts.append(BadList(f"the key {key!r} {told}", where=where, advice="use it in the reader or name it under `ignored`"))


def _item(text: str, at: int, where: str) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except (json.JSONDecodeError, RecursionError) as error:
        told = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        raise BadInput(f"the JSON is cut off or malformed: {told}", where=where, advice=_AGAIN) from None
    except BadInput as problem:
        raise problem.at(where) from None


def _past_blanks(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys):
        twice = next(key for key in keys if keys.count(key) > 1)
        raise BadInput(f"the key {twice!r} stands twice in one object", advice=_AGAIN)
    return dict(pairs)


def _no_constant(text: str) -> Any:
    raise BadInput(f"{text} is no JSON number", advice=_AGAIN)


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no_constant)
