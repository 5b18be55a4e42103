"""A deal file, read strictly."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

from caveat.app.bills import with_bills
from caveat.facts.country import AMERICAN, country_code
from caveat.facts.deal import Deal
from caveat.facts.form import from_yaml
from caveat.facts.goods import GOODS
from caveat.facts.problem import BadInput, ManyProblems, did_you_mean
from caveat.facts.yaml_text import Path as Steps
from caveat.facts.yaml_text import YamlText, dotted

LARGEST_BYTES = 10_000_000

_COUNTRIES = frozenset({"country", "from_country", "to", "via", "origin", "produced_in", "headquarters"})
_GROUND = frozenset({"from_country", "to", "via", "origin", "produced_in"})
"""Where a territory of the United States is the United States."""
_TELLING = _COUNTRIES | {"goods", "lists"}
_CODE = re.compile(r"[A-Z]{2}")


def read_deal(path: Path, programmes: Iterable[str]) -> Deal:
    """Read a deal from YAML (or JSON, which is YAML); raise `BadInput` with file, line and advice."""
    text = read_text(path, advice="see examples/ for deals")
    deal = with_bills(from_yaml(Deal, text, where=path.name), path.parent)
    lines = cache(lambda: YamlText(text, path.name))
    return checked(deal, programmes, lambda steps: lines().line(steps), where=path.name)


def checked(
    deal: Deal, programmes: Iterable[str], line_of: Callable[[Steps], str] = lambda _: "deal", *, where: str = "deal"
) -> Deal:
    """Return the deal; raise `ManyProblems` where a word is none that rules know, since they would take it for none of theirs.

    Countries are codes of ISO 3166, goods are of `GOODS`, lists are `programmes` (with a tag after a colon, perhaps).
    """
    known = {"goods": frozenset(GOODS), "lists": frozenset(programmes)}
    parts = [
        BadInput(f"{dotted(steps).lstrip('.')}: {text!r} {fault}", where=line_of(steps), advice=advice)
        for steps, kind, text in _words(deal, ())
        for fault, advice in _faults(kind, text, known)
    ]
    if parts:
        raise ManyProblems("this deal uses words that no rule knows", parts=parts, where=where)
    return deal


def _faults(kind: str, text: str, known: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    if kind == "country":
        if not _CODE.fullmatch(text) or country_code(text) != text:
            yield "is no country code", _advice(text)
        return
    if kind == "ground":
        if text in AMERICAN:
            yield "is of the United States, under the EAR and here (15 CFR 772.1)", "write US"
        yield from _faults("country", text, known)
        return
    words = sorted(known[kind])
    if text.partition(":")[0] not in words:
        hint = did_you_mean(text.upper() if kind == "lists" else text.lower(), words)
        yield f"is none of the {kind}{hint}", f"one of: {', '.join(words)}"


def _words(value: Any, steps: Steps) -> Iterator[tuple[Steps, str, str]]:
    """Yield every text of a deal that must be a known word: its place, what it is (country, goods, lists), and the text."""
    names = _telling(value.__class__)
    if names is not None:
        for name in names:
            if inner := getattr(value, name):
                yield from _words(inner, (*steps, name))
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _words(one, (*steps, number))
    elif value and _COUNTRIES.intersection(steps[-2:]):
        yield steps, "ground" if _GROUND.intersection(steps[-2:]) else "country", str(value)
    elif value and (kind := {"goods", "lists"}.intersection(steps[-2:])):
        yield steps, kind.pop(), str(value)


@cache
def _telling(kind: type) -> tuple[str, ...] | None:
    """Return the keys of a noun, in order, where such words stand or may stand below; None for what is no noun."""
    if not is_dataclass(kind):
        return None
    kinds = get_type_hints(kind)
    return tuple(field.name for field in fields(kind) if field.name in _TELLING or _holds_nouns(kinds[field.name]))


def _holds_nouns(kind: Any) -> bool:
    return is_dataclass(kind) or any(map(_holds_nouns, get_args(kind)))


def _advice(text: str) -> str:
    code = country_code(text)
    return f"write {code}" if code else "write the two letters of ISO 3166, as in CN"


def read_text(path: Path, *, advice: str) -> str:
    """Read a small UTF-8 text file; raise `BadInput` for what is missing, too large or not UTF-8."""
    try:
        if path.exists() and not path.is_file():
            raise BadInput("cannot be read: is no file", where=str(path), advice=advice)
        if path.stat().st_size > LARGEST_BYTES:
            raise BadInput(f"is larger than {LARGEST_BYTES:,} bytes", where=str(path), advice=advice)
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"is not UTF-8 at byte {error.start}", where=path.name, advice="save the file as UTF-8") from None
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", where=str(path), advice=advice) from None
