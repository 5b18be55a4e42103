"""The party of a designation: who it is, by which names, numbers and places."""

import re
from collections.abc import Iterator

from caveat.facts import Identifier, Name, Party, Place, Source
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay
from caveat.lists.gb_uksl.designation import ADDRESS, BIRTHPLACE, LINES, NAME, NATIONAL_ID, PASSPORT, Designation, Desk
from caveat.lists.remarks import entity_kind
from caveat.lists.uk_cells import IMO, birth_of, country_of, full_name, papers

_UN = re.compile(r"[A-Z]{2,3}[a-z]?\.[\w.]*\d")
_CLEAN = re.compile(r"(?=.*\d)[A-Z0-9][A-Z0-9 ./-]{2,24}")
_SHIP_NAME = re.compile(r"IMO\s*\d{7}\s*\(?[\"“”](?P<name>[^\"“”]+)[\"“”]\)?")
_NUMBER = re.compile(r"\b[0-9A-Z]{18}\d\d\b|\b\d[0-9A-Z]{17}\b|(?<![\w.])[A-Z]{0,4}-?\d[\d./-]{3,}\d")
_REGISTERS = (
    ("lei", re.compile(r"legal entity|\bLEI\b", re.IGNORECASE)),
    ("bic", re.compile(r"swift|\bBIC\b", re.IGNORECASE)),
    ("tax", re.compile(r"\bINN|\bTIN|\btax|\bVAT|ИНН|УНН", re.IGNORECASE)),
)
_TOLD = {
    "Other Information": "",
    "Phone number": "Phone",
    "Email address": "Email",
    "Website": "Website",
    "Type of entity": "Type of entity",
    "Type of ship": "Type of ship",
    "Tonnage of ship": "Tonnage",
    "Length of ship": "Length",
    "Year Built": "Year built",
    "Previous flags": "Previous flag",
}


def party_of(one: Designation, desk: Desk) -> Party:
    """Build the party of a designation."""
    names = _names(one, desk)
    numbers, left = _numbers(one, desk)
    stated = [(text, country_of(text, desk.spec)) for text in _stated_countries(one)]
    for text, found in stated:
        if found is None:
            desk.doubt(f"{text!r} names no country", one, "add it to lookups.country in list.yaml")
    births = list(_births(one, desk))
    return Party(
        id=f"{desk.spec.id}:{one.id}",
        kind=_kind(one, names, desk),
        names=names,
        identifiers=tuple(dict.fromkeys((*_references(one, desk), *numbers))),
        places=tuple(dict.fromkeys(_places(one, desk))),
        births=tuple(dict.fromkeys(day for day in births if isinstance(day, RoughDay))),
        birthplaces=tuple(dict.fromkeys(", ".join(filter(None, cells.values())) for cells in one.grouped(BIRTHPLACE))),
        countries=tuple(dict.fromkeys(found[0] for _, found in stated if found and found[0])),
        gender=next((text.lower() for text in one.all("Gender")), ""),
        titles=(*one.all("Title"), *one.all("Position")),
        remarks="; ".join(
            dict.fromkeys(
                [
                    *_remarks(one),
                    *left,
                    *(f"Birth: {day}" for day in births if isinstance(day, str)),
                    *(f"Nationality or flag: {text}" for text, found in stated if found and found[1]),
                ]
            )
        ),
        source=Source(list_id=desk.spec.id, place=one.where),
    )


def _kind(one: Designation, names: tuple[Name, ...], desk: Desk) -> PartyKind:
    word = desk.look_up("kind", one.one("Designation Type"), "type of designation", one)
    if word in ("person", "vessel"):
        return PartyKind(word)
    return entity_kind(names[0].text) if names else PartyKind.ORGANISATION


def _names(one: Designation, desk: Desk) -> tuple[Name, ...]:
    """Read the names, the official one first; a variation of it is an alias, and so is a second official one."""
    kept: dict[str, Name] = {}
    for cells in one.grouped(NAME):
        whole = full_name(cells)
        ship = _SHIP_NAME.fullmatch(whole)
        text = ship["name"] if ship else whole
        if not text:
            continue
        kind = desk.look_up("name_type", cells["Name type"], "type of name", one) or NameKind.STRONG_ALIAS
        strength = cells["Alias strength"]
        if strength and desk.look_up("strength", strength, "strength of alias", one) == NameKind.WEAK_ALIAS:
            kind = NameKind.WEAK_ALIAS if kind == NameKind.STRONG_ALIAS else kind
        if kind == NameKind.PRIMARY and any(name.kind is NameKind.PRIMARY for name in kept.values()):
            kind = NameKind.STRONG_ALIAS
        if text not in kept or kind == NameKind.PRIMARY:
            kept[text] = Name(text=text, kind=NameKind(kind))
        kept.setdefault(whole, Name(text=whole, kind=NameKind.STRONG_ALIAS))
    for text in one.all("Name non-latin script"):
        kept.setdefault(text, Name(text=text, kind=NameKind.ORIGINAL_SCRIPT))
    if not any(name.kind is NameKind.PRIMARY for name in kept.values()):
        desk.doubt(f"the designation {one.id} has no primary name", one, "compare with the search of the UK Sanctions List")
    return tuple(sorted(kept.values(), key=lambda name: name.kind is not NameKind.PRIMARY))


def _references(one: Designation, desk: Desk) -> Iterator[Identifier]:
    """Give the numbers by which lists know the party; OFSI's and the United Nations' lead to those of before and beside."""
    yield Identifier(kind="uk_sanctions_list", value=one.id)
    yield from (Identifier(kind="ofsi_group", value=text) for text in one.all("OFSI Group ID"))
    for text in one.all("UN Reference Number"):
        yield from (Identifier(kind="un_reference", value=number) for number in _UN.findall(text) or [text])
    for text in one.all("IMO number"):
        number = IMO.search(text)
        if number is None:
            desk.doubt(f"{text!r} is no IMO number", one, "compare with the search of the UK Sanctions List")
        else:
            yield Identifier(kind="imo", value=number[1])
    yield from (Identifier(kind="hull", value=text) for text in one.all("Hull identification number (HIN)"))


def _numbers(one: Designation, desk: Desk) -> tuple[list[Identifier], list[str]]:
    """Read papers and registrations; what holds no number that can be told from its prose stays a remark."""
    found: list[Identifier] = []
    left: list[str] = []
    for kind, columns in (("passport", PASSPORT), ("national_id", NATIONAL_ID)):
        for cells in one.grouped(columns):
            number, detail = cells.values()
            ones, texts = papers(kind, number, detail, desk.spec)
            if _CLEAN.fullmatch(number) and ones:
                ones = [Identifier(kind=ones[0].kind, value=number, country=ones[0].country, note=detail)]
            elif _CLEAN.fullmatch(number):
                ones, texts = [Identifier(kind=kind, value=number, note=detail)], []
            found += ones
            left += [f"{kind.replace('_', ' ').capitalize()}: {text}" for text in texts if text]
    for text in one.all("Business registration number (s)"):
        told = list(_registrations(text))
        found += told
        left += [] if told else [f"Registration: {text}"]
    return found, left


def _registrations(text: str) -> Iterator[Identifier]:
    """Read `INN: 7713226814 OGRN: 1027700285612`, or a bare number; the words before a number say what it is."""
    if " " not in text and any(map(str.isdigit, text)) and ":" not in text:
        yield Identifier(kind="registration", value=text)
        return
    end = 0
    for match in _NUMBER.finditer(text):
        label = text[end : match.start()]
        end = match.end()
        kind = next((word for word, pattern in _REGISTERS if pattern.search(label)), "registration")
        yield Identifier(kind=kind, value=match[0], note=text)


def _stated_countries(one: Designation) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one.all("Nationality(/ies)"), *one.all("Current believed flag of ship"))))


def _places(one: Designation, desk: Desk) -> Iterator[Place]:
    for cells in one.grouped(ADDRESS):
        if not any(cells.values()):
            continue
        country = cells["Address Country"]
        found = country_of(country, desk.spec) if country else ("", "")
        if found is None:
            desk.doubt(f"{country!r} names no country", one, "add it to lookups.country in list.yaml")
        yield Place(
            text=", ".join(filter(None, (*(cells[line] for line in LINES), cells["Address Postal Code"], country))),
            street=", ".join(filter(None, (cells[line] for line in LINES[:5]))),
            city=cells[LINES[5]],
            postal_code=cells["Address Postal Code"],
            country=found[0] if found else "",
            note=found[1] if found else "",
        )


def _births(one: Designation, desk: Desk) -> Iterator[RoughDay | str]:
    """Give each day of birth, or the text of one that list.yaml says is none."""
    for text in one.all("D.O.B"):
        if desk.spec.lookup("birth", text) is not None:
            yield text
            continue
        try:
            yield birth_of(text)
        except BadInput as problem:
            desk.doubt(problem.what, one, "add it to lookups.birth in list.yaml if it is none")


def _remarks(one: Designation) -> Iterator[str]:
    for column, label in _TOLD.items():
        yield from (f"{label}: {text}" if label else text for text in one.all(column))
