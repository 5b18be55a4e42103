"""A deal file, read strictly."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from caveat.facts.country import country_code
from caveat.facts.deal import Deal
from caveat.facts.form import from_yaml
from caveat.facts.problem import BadInput, ManyProblems
from caveat.facts.yaml_text import Path as Steps
from caveat.facts.yaml_text import YamlText

LARGEST_BYTES = 10_000_000

_COUNTRIES = frozenset({"country", "from_country", "to", "via", "origin", "produced_in"})
_CODE = re.compile(r"[A-Z]{2}")


def read_deal(path: Path) -> Deal:
    """Read a deal from YAML (or JSON, which is YAML); raise `BadInput` with file, line and advice."""
    text = read_text(path, advice="see examples/ for deals")
    deal = from_yaml(Deal, text, where=path.name)
    return with_codes(deal, lambda steps: YamlText(text, path.name).line(steps), where=path.name)


def with_codes(deal: Deal, line_of: Callable[[Steps], str] = lambda _: "deal", *, where: str = "deal") -> Deal:
    """Return the deal; raise `ManyProblems` where a country is not a code, since rules would take it for no country of theirs."""
    odd = [
        (steps, text) for steps, text in _countries(deal, ()) if not _CODE.fullmatch(text) or country_code(text) not in ("", text)
    ]
    if not odd:
        return deal
    parts = [
        BadInput(f"{_dotted(steps)}: {text!r} is no country code", where=line_of(steps), advice=_advice(text))
        for steps, text in odd
    ]
    raise ManyProblems("this deal names countries otherwise than by their codes", parts=parts, where=where)


def _countries(value: Any, steps: Steps) -> Iterator[tuple[Steps, str]]:
    """Yield every text of a deal that stands for a country, with the keys and indexes that lead to it."""
    if is_dataclass(value):
        for field in fields(value):
            yield from _countries(getattr(value, field.name), (*steps, field.name))
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _countries(one, (*steps, number))
    elif value and _COUNTRIES.intersection(steps[-2:]):
        yield steps, str(value)


def _dotted(steps: Steps) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".")


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
