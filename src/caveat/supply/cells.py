"""The words of a bill of materials, as cells of a table or properties of CycloneDX, made into the fields of a line.

A cell that cannot be read is a problem with its place, and leaves its fact unknown: the answer widens, it is never guessed.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from caveat.facts import Exact, Problem
from caveat.facts.bill import BillLine
from caveat.facts.country import AMERICAN, country_code
from caveat.facts.deal_words import LineKind
from caveat.facts.problem import BadInput, did_you_mean

_RANGE = re.compile(r"\s*([\d.]+)\s*(?:-|–|\.\.|to)\s*([\d.]+)\s*")
_TRUE, _FALSE = ("true", "yes", "y", "1", "x"), ("false", "no", "n", "0")
_ENC = ("authorised", "authorised_b2", "none")
UNKNOWN = ("", "?", "unknown", "n/a", "tbd")
"""What people write for what they do not know."""


def number(text: str) -> Exact:
    """Read an amount of digits with a decimal point; raise `BadInput` for anything else."""
    if not re.fullmatch(r"\d+(?:\.\d+)?|\.\d+", text):
        raise BadInput(f"{text!r} is no number", advice="write digits with a decimal point, as in 12.50, without signs or spaces")
    return Exact(text)


def truth(text: str) -> bool:
    """Read yes or no."""
    if text.lower() in _TRUE + _FALSE:
        return text.lower() in _TRUE
    raise BadInput(f"{text!r} is neither yes nor no", advice="write yes or no, or leave it empty if it is not known")


def country(text: str) -> str:
    """Read a country's code or name; what belongs to the United States is theirs, as 15 CFR 772.1 has it."""
    code = country_code(text)
    if not code:
        raise BadInput(f"{text!r} is no country", advice="write the two letters of ISO 3166, as in CN")
    return "US" if code in AMERICAN else code


def words(text: str) -> tuple[str, ...]:
    """Read words that semicolons part; `none` is the known absence of any."""
    return () if text.lower() == "none" else tuple(word.strip() for word in text.split(";") if word.strip())


def kind(text: str) -> LineKind:
    """Read what sort of thing a line is."""
    known = [str(one) for one in LineKind]
    if text.lower() not in known:
        raise BadInput(f"{text!r} is no kind of thing{did_you_mean(text.lower(), known)}", advice=f"one of: {', '.join(known)}")
    return LineKind(text.lower())


def enc(text: str) -> str:
    """Read how encryption content stands under 15 CFR 740.17."""
    if text.lower() not in _ENC:
        raise BadInput(f"{text!r} is no standing under licence exception ENC", advice=f"one of: {', '.join(_ENC)}")
    return text.lower()


def currency(text: str) -> str:
    """Read a currency by its three letters."""
    if not re.fullmatch(r"[A-Za-z]{3}", text):
        raise BadInput(f"{text!r} is no currency", advice="write its three letters, as in USD")
    return text.upper()


def value(text: str) -> Exact | tuple[Exact, Exact]:
    """Read a value, or a range of one (`10-15`)."""
    found = _RANGE.fullmatch(text)
    return (number(found.group(1)), number(found.group(2))) if found else number(text)


READS: Mapping[str, Callable[[str], Any]] = {
    "kind": kind,
    "quantity": number,
    "value": value,
    "value_least": number,
    "value_most": number,
    "currency": currency,
    "price_paid": number,
    "affiliated": truth,
    "origin": country,
    "eccn": lambda text: text.upper() if text.upper() == "EAR99" else text,
    "reasons": words,
    "gbs": truth,
    "hts": str,
    "maker": str,
    "discrete": truth,
    "in_discrete_product": truth,
    "series": str,
    "integrated_circuit": truth,
    "memory": truth,
    "enc": enc,
    "food_or_medicine": truth,
    "supp_746": truth,
    "direct_product_of": words,
    "plant_direct_product_of": words,
}
"""How each field of a line is read from its text."""


def line_of(
    told: Mapping[str, str], where: str, problems: list[Problem], *, lines: tuple[BillLine, ...] = (), name: str = "", id: str = ""
) -> BillLine:
    """Build a line from texts by field; a text that cannot be read becomes a problem, and its fact stays unknown."""
    fields: dict[str, Any] = {}
    for key, text in told.items():
        plain = " ".join(text.split())
        if plain.lower() in UNKNOWN:
            if key == "quantity":
                fields[key] = None
            continue
        try:
            fields[key] = READS[key](plain)
        except BadInput as problem:
            problems.append(BadInput(f"{key}: {problem.what}", where=where, advice=problem.advice))
            if key == "quantity":
                fields[key] = None
    if isinstance(fields.get("value"), tuple):
        fields["value_least"], fields["value_most"] = fields.pop("value")
    try:
        return BillLine(id=id, name=name, lines=lines, place=where, **fields)
    except BadInput as problem:
        problems.append(problem.at(where))
        kept = {key: one for key, one in fields.items() if not key.startswith("value")}
        return BillLine(id=id, name=name, lines=lines, place=where, **kept)


def unreadable(where: str, id: str = "") -> BillLine:
    """Return what stands for a row that cannot be read: a line of which nothing is known, so that it is not forgotten."""
    return BillLine(id=id, name=f"what stands at {where}", quantity=None, place=where)
