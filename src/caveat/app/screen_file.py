"""A file of parties against the lists: one row out for each hit, with the columns that came in."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from caveat.app.screening import ScreenHit, screen
from caveat.app.tables import Row, Table, read_table
from caveat.check import World
from caveat.facts import Identifier, Name, Party, Place, Problem
from caveat.facts.country import country_code
from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay

HIT_COLUMNS = (
    "hit_row",
    "hit_score",
    "hit_name",
    "hit_party",
    "hit_party_id",
    "hit_list",
    "hit_programmes",
    "hit_since",
    "hit_countries",
    "hit_because",
    "hit_list_complete",
    "hit_snapshot",
)
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
_BORN = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


@noun
class Screened:
    """The rows of hits, the columns that they have, how many rows came in, and problems; `unread` counts rows left out."""

    columns: tuple[str, ...]
    hits: tuple[dict[str, Any], ...]
    rows: int
    unread: int
    problems: tuple[Problem, ...]


def screen_file(world: World, path: Path, threshold: float, limit: int, watch: Callable[[int, int], None]) -> Screened:
    """Screen every row of a file; a row that cannot be read is reported and the rest is still answered."""
    table = read_table(path)
    means = _columns(table, path)
    problems = list(table.problems)
    remarks = _Remarks(table.remarks)
    kept = tuple(column for column in table.columns if column not in HIT_COLUMNS)
    if len(kept) < len(table.columns):
        remarks.tell("holds columns of an earlier screening, which are written anew", path.name)
    hits: list[dict[str, Any]] = []
    for number, row in enumerate(table.rows, start=1):
        try:
            query = _query(row, means, remarks)
        except BadInput as problem:
            problems.append(problem)
        else:
            hits += _out(row, screen(world, query, limit, threshold), kept)
        watch(number, len(table.rows))
    told = (*remarks.told, *problems)
    return Screened(columns=(*kept, *HIT_COLUMNS), hits=tuple(hits), rows=len(table.rows), unread=len(problems), problems=told)


class _Remarks:
    """What to know of a file, each told once, where it was first seen."""

    def __init__(self, told: tuple[Problem, ...]) -> None:
        self.told = list(told)
        self._seen: set[str] = set()

    def tell(self, what: str, where: str, advice: str = "") -> None:
        if what not in self._seen:
            self._seen.add(what)
            self.told.append(BadInput(what, where=where, advice=advice))


def _columns(table: Table, path: Path) -> dict[str, str]:
    """Find by their names which columns hold what; raise `BadInput` if none holds a name."""
    means: dict[str, str] = {}
    for column in table.columns:
        plain = " ".join(re.sub(r"[_\-.]+", " ", column).lower().split())
        meant = next((meaning for meaning, words in _MEANS.items() if plain in words), _IDENTIFIERS.get(plain, ""))
        if meant and meant not in means.values():
            means[column] = meant
    if "name" not in means.values() and not set(means.values()) & set(_IDENTIFIERS.values()):
        seen = ", ".join(table.columns)
        raise BadInput(
            f"no column holds names; the columns are: {seen}", where=path.name, advice="call the column of party names 'name'"
        )
    return means


def _query(row: Row, means: dict[str, str], remarks: _Remarks) -> Party:
    """Build the party that a row describes; raise `BadInput` for a row that names nobody."""
    told = {meaning: _text(row, column) for column, meaning in means.items()}
    aliases = [part.strip() for part in told.get("alias", "").split(";") if part.strip()]
    names = [Name(text=told["name"])] if told.get("name") else []
    identifiers = tuple(Identifier(kind=kind, value=told[kind]) for kind in sorted(set(_IDENTIFIERS.values())) if told.get(kind))
    if not (names or aliases or identifiers):
        raise BadInput("has no name and no identifier", where=row.where, advice="fill the name column or take the row out")
    country = _country(told.get("country", ""), row, remarks)
    return Party(
        id=row.where,
        kind=_KINDS.get(told.get("kind", "").lower(), PartyKind.UNKNOWN),
        names=(*names, *(Name(text=alias, kind=NameKind.STRONG_ALIAS) for alias in aliases)),
        identifiers=identifiers,
        places=(Place(text=told["address"]),) if told.get("address") else (),
        births=tuple(_born(told.get("born", ""), row, remarks)),
        countries=(country,) if country else (),
    )


def _text(row: Row, column: str) -> str:
    cell = row.cells.get(column)
    if isinstance(cell, list | dict | tuple):
        raise BadInput(
            f"holds more than one value in {column!r}", where=row.where, advice="write one text; more names go to 'aliases'"
        )
    return "" if cell is None else str(cell).strip()


def _country(text: str, row: Row, remarks: _Remarks) -> str:
    """Return the country's code; two letters that are none (XK, EU) are kept, a longer word that is none is told and left out."""
    code = country_code(text) or (text.upper() if len(text) == len("XK") else "")
    if text and not code:
        remarks.tell(
            f"{text!r} is no country that is known here, and was not used", row.where, "write a code as CN, or an English name"
        )
    return code


def _born(text: str, row: Row, remarks: _Remarks) -> Iterator[RoughDay]:
    found = _BORN.match(text)
    try:
        if found:
            year, month, day = (int(part) if part else None for part in found.groups())
            yield RoughDay(year=year or 0, month=month, day=day)
        elif text:
            raise BadInput("not a day")
    except BadInput:
        remarks.tell(
            f"{text!r} is no day of birth that can be read, and was not used", row.where, "write 1970, 1970-02 or 1970-02-28"
        )


def _out(row: Row, hits: list[ScreenHit], columns: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for hit in hits:
        since = [str(measure.span.since) for measure in hit.measures if measure.span.since]
        yield {column: row.cells.get(column, "") for column in columns} | {
            "hit_row": row.where,
            "hit_score": round(hit.score, 4),
            "hit_name": hit.name,
            "hit_party": hit.party.caption,
            "hit_party_id": hit.party.id,
            "hit_list": hit.list_id,
            "hit_programmes": ";".join(sorted({measure.programme for measure in hit.measures})),
            "hit_since": min(since, default=""),
            "hit_countries": ";".join(hit.party.countries),
            "hit_because": hit.explanation.text,
            "hit_list_complete": str(hit.complete).lower(),
            "hit_snapshot": hit.snapshot[:12],
        }
