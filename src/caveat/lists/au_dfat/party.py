"""The rows of one reference number to a party."""

import re
from collections.abc import Iterable, Iterator

from caveat.facts import Identifier, Name, Party, Place, Problem, Source
from caveat.facts.country import country_code
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadList
from caveat.facts.span import RoughDay
from caveat.lists.au_dfat.births import births_of
from caveat.lists.au_dfat.row import Row
from caveat.lists.remarks import entity_kind
from caveat.lists.spec import ListSpec

_NAME, _INFORMATION = "Name of Individual or Entity", "Additional Information"
_LETTER = re.compile(r"(?:^|(?<=\s))\(?([a-z])\s*\)\s*")
_COUNTRIES = re.compile(r",|/|&|\band\b|\bor\b")
_UN_REFERENCE = re.compile(r"([A-Z]{2}[ie])\.{1,2}(\d{3})\b")
_FORMER = re.compile(r"Previous names? includes? ([^.;,]+)\.?")
_IMO = re.compile(r"\d{7}")
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


def party_of(group: list[Row], spec: ListSpec, doubts: list[Problem]) -> Party:
    """Build the party; what the rows of its other names state besides is added."""
    main = group[0]
    births, born = _births(group, spec, doubts)
    countries, citizens = _citizenships(group, spec)
    remarks = [*_distinct(group, _INFORMATION), *born, *citizens]
    return Party(
        id=f"{spec.id}:{main.number}",
        kind=_kind(main, spec, doubts),
        names=_names(group),
        identifiers=tuple(dict.fromkeys([*_un_references(group), *_ship_numbers(group, doubts)])),
        places=tuple(_place(text, spec) for cell in _distinct(group, "Address") for text in lettered(cell)),
        births=births,
        birthplaces=tuple(dict.fromkeys(text for cell in _distinct(group, "Place of Birth") for text in lettered(cell))),
        countries=countries,
        remarks="; ".join(remarks),
        source=Source(list_id=spec.id, place=main.where),
    )


def lettered(text: str) -> list[str]:
    """Split `a) … b) …`; a text whose letters do not run from a on stays whole."""
    parts = _LETTER.split(text)
    letters, texts = parts[1::2], parts[2::2]
    if parts[0].strip() or letters != [chr(ord("a") + at) for at in range(len(letters))]:
        return [text]
    return [plain for plain in (part.strip(" ;,") for part in texts) if plain] or [text]


def _distinct(rows: Iterable[Row], column: str) -> list[str]:
    return list(dict.fromkeys(row[column] for row in rows if row[column]))


def _kind(main: Row, spec: ListSpec, doubts: list[Problem]) -> PartyKind:
    word = spec.lookup("kind", main["Type"].casefold())
    if word is None:
        advice = "add it to lookups.kind in list.yaml"
        doubts.append(BadList(f"{main['Type']!r} is an unknown type of party", where=main.where, advice=advice))
    return entity_kind(main[_NAME]) if word in (None, PartyKind.ORGANISATION) else PartyKind(word)


def _names(group: list[Row]) -> tuple[Name, ...]:
    names = [Name(text=row[_NAME], kind=row.kind) for row in group]
    former = [_FORMER.fullmatch(row[_INFORMATION]) for row in group]
    names += [Name(text=told[1].strip(), kind=NameKind.FORMER) for told in former if told]
    return tuple(dict.fromkeys(names))


def _un_references(group: list[Row]) -> Iterator[Identifier]:
    """Read the UN's own reference, where the information begins with it; later ones are those of other parties."""
    for text in _distinct(group, _INFORMATION):
        told = _UN_REFERENCE.match(text)
        if told:
            yield Identifier(kind="un_reference", value=f"{told[1]}.{told[2]}")


def _ship_numbers(group: list[Row], doubts: list[Problem]) -> Iterator[Identifier]:
    for text in _distinct(group, "IMO Number"):
        if not _IMO.fullmatch(text):
            doubts.append(BadList(f"{text!r} is no IMO number", where=group[0].where, advice="it has seven digits"))
        yield Identifier(kind="imo", value=text)


def _births(group: list[Row], spec: ListSpec, doubts: list[Problem]) -> tuple[tuple[RoughDay, ...], list[str]]:
    """Read the days of birth; a cell that says more than days is kept whole beside them."""
    days: list[RoughDay] = []
    told: list[str] = []
    for text in dict.fromkeys(row.cells["Date of Birth"] for row in group if row["Date of Birth"]):
        found, unread = births_of(text, spec)
        days += found
        for part in unread:
            advice = "add it to lookups.birth in list.yaml"
            doubts.append(BadList(f"{part!r} is no day of birth", where=group[0].where, advice=advice))
        if re.search(r"[A-Za-z]{3,}", text):
            told.append(f"Born: {' '.join(text.split())}")
    return tuple(dict.fromkeys(days)), told


def _citizenships(group: list[Row], spec: ListSpec) -> tuple[tuple[str, ...], list[str]]:
    """Read the countries of citizenship; a cell of which a part names none is kept whole."""
    codes: list[str] = []
    told: list[str] = []
    for text in _distinct(group, "Citizenship"):
        found = [_country(part, spec) for part in _citizen_parts(text, spec)]
        codes += [code for code in found if code]
        told += [] if all(found) else [f"Citizenship: {text}"]
    return tuple(dict.fromkeys(codes)), told


def _citizen_parts(text: str, spec: ListSpec) -> list[str]:
    parts = [part.strip(" .,") for cell in text.split(";") for part in lettered(cell.strip())]
    split = [[part] if _country(part, spec) else [one.strip(" .,") for one in _COUNTRIES.split(part)] for part in parts]
    return [one for ones in split for one in ones if one]


def _place(text: str, spec: ListSpec) -> Place:
    """Read an address; its last part is a country, or it states none."""
    last = _BRACKETS.sub("", text).rpartition(",")[2].strip(" .;)")
    return Place(text=text, country=_country(last, spec) if len(last) > 2 else "")


def _country(text: str, spec: ListSpec) -> str:
    reviewed = spec.lookup("country", text)
    return country_code(text) if reviewed is None else reviewed
