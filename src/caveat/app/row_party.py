"""Rows of a file to parties: the party that a row describes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from caveat.app.party_columns import IDENTIFIERS, PartyColumns
from caveat.app.tables import Uncalculated
from caveat.facts import Identifier, Name, Party, Place, Problem
from caveat.facts.country import country_code
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay

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
_FROM_THE_SOURCE = "export the file again from where it comes from, as UTF-8"
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


def party_of(where: str, cells: Mapping[str, Any], columns: PartyColumns, remarks: Remarks) -> Party:
    """Build the party that a row describes; raise `BadInput` for a row that names nobody, or whose name was lost."""
    told = {meaning: text for meaning, column in columns.told.items() if (text := _text(where, cells, column))}
    names = _names(where, cells, columns, remarks)
    identifiers = [Identifier(kind=kind, value=told[kind]) for kind in IDENTIFIERS if kind in told]
    if not (names or identifiers):
        raise BadInput("has no name and no identifier", where=where, advice="fill the name column or take the row out")
    country = _country(told["country"], where, remarks) if "country" in told else ""
    return Party(
        id=where,
        kind=_KINDS.get(told["kind"].lower(), PartyKind.UNKNOWN) if "kind" in told else PartyKind.UNKNOWN,
        names=names,
        identifiers=tuple(identifiers),
        places=(Place(text=told["address"]),) if "address" in told else (),
        births=_births(told["born"], where, remarks) if "born" in told else (),
        countries=(country,) if country else (),
    )


def _names(where: str, cells: Mapping[str, Any], columns: PartyColumns, remarks: Remarks) -> tuple[Name, ...]:
    """Read the name and the further names of a row, each once."""
    names: dict[str, Name] = {}
    for group in columns.names:
        text = _text(where, cells, group[0]) if len(group) == 1 else _one_name(where, cells, group)
        if is_lost(text):
            raise BadInput(f"{text!r} has lost its letters", where=where, advice=_FROM_THE_SOURCE)
        names.setdefault(text, Name(text=text, kind=NameKind.STRONG_ALIAS if names else NameKind.PRIMARY))
    for column in columns.aliases:
        for text in map(str.strip, _text(where, cells, column).split(";")):
            if is_lost(text):
                what = f"the further name {text!r} has lost its letters, and was not used"
                remarks.tell(BadInput(what, where=where, advice=_FROM_THE_SOURCE))
            else:
                names.setdefault(text, Name(text=text, kind=NameKind.STRONG_ALIAS))
    return tuple(name for text, name in names.items() if text)


def _one_name(where: str, cells: Mapping[str, Any], group: Sequence[str]) -> str:
    """Join a first, a middle and a last name; what another of them holds already is not said twice."""
    texts = [text for column in group if (text := _text(where, cells, column))]
    words = [frozenset(text.casefold().split()) for text in texts]
    return " ".join(text for text, own in zip(texts, words, strict=True) if not any(own < others for others in words))


def is_lost(text: str) -> bool:
    """Tell whether more letters of a text stand as `?` (two or more) or U+FFFD, as a wrong code page leaves them, than are left."""
    lost = text.count("?") + 2 * text.count("\ufffd")
    return lost > 1 and lost > sum(map(str.isalnum, text))


def _text(where: str, cells: Mapping[str, Any], column: str) -> str:
    cell = cells.get(column)
    if isinstance(cell, Uncalculated):
        raise BadInput(f"the formula in {column!r} holds no value", where=where, advice=Uncalculated.ADVICE)
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
