"""Rows of a file to parties: which columns say what, and the party that a row describes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from caveat.facts import Identifier, Name, Party, Place, Problem
from caveat.facts.country import country_code
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay

_MEANS = {
    "name": (
        "name",
        "party",
        "party name",
        "company",
        "company name",
        "supplier",
        "supplier name",
        "vendor",
        "vendor name",
        "customer",
        "customer name",
        "entity",
        "entity name",
        "full name",
        "legal name",
        "organisation",
        "organization",
    ),
    "alias": ("alias", "aliases", "aka", "other name", "other names", "alt name", "alt names"),
    "kind": ("kind", "type", "entity type", "party type", "schema"),
    "country": ("country", "country code", "nationality", "jurisdiction"),
    "address": ("address", "full address", "street", "street address"),
    "born": ("born", "birth date", "birthdate", "date of birth", "dob"),
}
_IDENTIFIERS = {
    "lei": "lei",
    "imo": "imo",
    "imo number": "imo",
    "bic": "bic",
    "swift": "bic",
    "passport": "passport",
    "registration": "registration",
    "registration number": "registration",
    "tax id": "tax",
    "wallet": "wallet",
    "duns": "duns",
}
_KINDS = {
    "person": PartyKind.PERSON,
    "individual": PartyKind.PERSON,
    "company": PartyKind.COMPANY,
    "organisation": PartyKind.ORGANISATION,
    "organization": PartyKind.ORGANISATION,
    "vessel": PartyKind.VESSEL,
    "ship": PartyKind.VESSEL,
    "aircraft": PartyKind.AIRCRAFT,
}
_IDENTIFIER_KINDS = sorted(set(_IDENTIFIERS.values()))
_BORN = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


class Remarks:
    """What to know of a file, each told once, where it was first seen."""

    def __init__(self, told: Iterable[Problem] = ()) -> None:
        self.told = list(told)
        self._seen: set[str] = set()

    def tell(self, remark: Problem) -> None:
        """Tell what was not told before."""
        if remark.what not in self._seen:
            self._seen.add(remark.what)
            self.told.append(remark)


def meanings_of(columns: Sequence[str], where: str) -> dict[str, str]:
    """Find by the names of columns what is told where: columns by meaning; raise `BadInput` if none holds a name."""
    means: dict[str, str] = {}
    for column in columns:
        plain = " ".join(re.sub(r"[_\-.]+", " ", column).lower().split())
        meant = next((meaning for meaning, words in _MEANS.items() if plain in words), _IDENTIFIERS.get(plain, ""))
        if meant:
            means.setdefault(meant, column)
    if "name" not in means and not means.keys() & set(_IDENTIFIERS.values()):
        seen = ", ".join(columns)
        raise BadInput(
            f"no column holds names; the columns are: {seen}", where=where, advice="call the column of party names 'name'"
        )
    return means


def party_of(where: str, cells: Mapping[str, Any], means: Mapping[str, str], remarks: Remarks) -> Party:
    """Build the party that a row describes; raise `BadInput` for a row that names nobody."""
    told = {meaning: text for meaning, column in means.items() if (text := _text(where, cells, column))}
    names = [Name(text=told["name"])] if "name" in told else []
    if "alias" in told:
        aliases = (part.strip() for part in told["alias"].split(";"))
        names += [Name(text=alias, kind=NameKind.STRONG_ALIAS) for alias in aliases if alias]
    identifiers = [Identifier(kind=kind, value=told[kind]) for kind in _IDENTIFIER_KINDS if kind in told]
    if not (names or identifiers):
        raise BadInput("has no name and no identifier", where=where, advice="fill the name column or take the row out")
    country = _country(told["country"], where, remarks) if "country" in told else ""
    return Party(
        id=where,
        kind=_KINDS.get(told["kind"].lower(), PartyKind.UNKNOWN) if "kind" in told else PartyKind.UNKNOWN,
        names=tuple(names),
        identifiers=tuple(identifiers),
        places=(Place(text=told["address"]),) if "address" in told else (),
        births=_births(told["born"], where, remarks) if "born" in told else (),
        countries=(country,) if country else (),
    )


def _text(where: str, cells: Mapping[str, Any], column: str) -> str:
    cell = cells.get(column)
    if isinstance(cell, list | dict | tuple):
        raise BadInput(f"holds more than one value in {column!r}", where=where, advice="write one text; more names go to 'aliases'")
    return "" if cell is None else str(cell).strip()


def _country(text: str, where: str, remarks: Remarks) -> str:
    """Return the country's code; two letters that are none (XK, EU) are kept, a longer word that is none is told and left out."""
    code = country_code(text) or (text.upper() if len(text) == len("XK") else "")
    if not code:
        what = f"{text!r} is no country that is known here, and was not used"
        remarks.tell(BadInput(what, where=where, advice="write a code as CN, or an English name"))
    return code


def _births(text: str, where: str, remarks: Remarks) -> tuple[RoughDay, ...]:
    found = _BORN.match(text)
    try:
        if found:
            year, month, day = (int(part) if part else None for part in found.groups())
            return (RoughDay(year=year or 0, month=month, day=day),)
    except BadInput:
        pass  # told below
    what = f"{text!r} is no day of birth that can be read, and was not used"
    remarks.tell(BadInput(what, where=where, advice="write 1970, 1970-02 or 1970-02-28"))
    return ()
