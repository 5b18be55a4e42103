"""One entry of an OFAC list, as any layout gives it, and the party it makes."""

from typing import TypeVar

from caveat.facts import Day, Identifier, Name, Party, Place, Problem, Source
from caveat.facts.country import country_code
from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput, BadList
from caveat.facts.span import RoughDay
from caveat.lists.ofac_ties import Relation
from caveat.lists.remarks import Remarks, entity_kind, parse_remarks
from caveat.lists.spec import ListSpec

T = TypeVar("T")


@noun
class Vessel:
    """What the list says of a vessel, as written."""

    call_sign: str = ""
    kind: str = ""
    tonnage: str = ""
    gross: str = ""
    flag: str = ""
    owner: str = ""

    def said(self) -> str:
        """Tell it in the words of OFAC's remarks, since a party has no field for it."""
        told = {
            "Vessel Type": self.kind,
            "Tonnage": self.tonnage,
            "Gross Registered Tonnage": self.gross,
            "Vessel Flag": self.flag,
            "Vessel Owner": self.owner,
        }
        return "; ".join(f"{label} {value}" for label, value in told.items() if value)


@noun
class Listed:
    """A list of OFAC's on which an entry stands, by OFAC's name for it, and since when."""

    name: str
    since: Day | None = None


@noun
class Entry:
    """An entry before its remarks are read.

    `where` is its place; `torn` marks remarks whose beginning is lost; `besides` is text to keep that is no remark.
    `lists`, `authorities` and `relations` are empty in layouts that do not name them.
    """

    number: str
    where: str
    name: str
    kind: str
    programmes: tuple[str, ...]
    title: str = ""
    remarks: str = ""
    torn: bool = False
    besides: str = ""
    vessel: Vessel = Vessel()
    names: tuple[Name, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    places: tuple[Place, ...] = ()
    births: tuple[RoughDay, ...] = ()
    birthplaces: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    gender: str = ""
    lists: tuple[Listed, ...] = ()
    authorities: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()


def party_of(entry: Entry, spec: ListSpec, doubts: list[Problem]) -> tuple[Party, Remarks]:
    """Build the party of an entry and say what its remarks gave."""
    read = parse_remarks(entry.remarks, torn=entry.torn)
    call = (Identifier(kind="call_sign", value=entry.vessel.call_sign),) if entry.vessel.call_sign else ()
    flag = country_of(entry.vessel.flag, spec)
    told = (("…" if entry.torn else "") + entry.remarks.strip(), entry.besides, entry.vessel.said())
    party = Party(
        id=f"{spec.id}:{entry.number}",
        kind=_kind(entry, spec, doubts),
        names=_once(Name(text=entry.name, kind=NameKind.PRIMARY), *entry.names, *read.names),
        identifiers=_once(*call, *entry.identifiers, *read.identifiers, ofac_number(entry.number)),
        places=entry.places,
        births=_once(*entry.births, *read.births),
        birthplaces=_once(*entry.birthplaces, *read.birthplaces),
        countries=_once(*entry.countries, *read.countries, *((flag,) if flag else ())),
        gender=entry.gender or read.gender,
        titles=(entry.title,) if entry.title else (),
        remarks="; ".join(part for part in told if part),
        source=Source(list_id=spec.id, place=entry.where),
    )
    return party, read


def ofac_number(number: str) -> Identifier:
    """Tell the number by which all of OFAC's lists, and those that restate them, know an entry."""
    return Identifier(kind="ofac_number", value=f"OFAC-{number}")


def keep(entry: Entry, entries: dict[str, Entry], doubts: list[Problem]) -> None:
    """Keep an entry by its number, which it must have, as a name, and alone."""
    if not entry.number.isdigit() or not entry.name:
        doubts.append(BadInput("the entry has no number or no name", where=entry.where, advice="see whether the layout changed"))
    elif entry.number in entries:
        told = f"the number {entry.number} stands twice, first at {entries[entry.number].where}"
        doubts.append(BadInput(told, where=entry.where, advice="compare both"))
    else:
        entries[entry.number] = entry


def country_of(text: str, spec: ListSpec) -> str:
    """Return the alpha-2 code of a country as OFAC writes it, by list.yaml first; "" if it names none."""
    reviewed = spec.lookup("country", text)
    return country_code(text) if reviewed is None else reviewed


def alias_kind(word: str, where: str, spec: ListSpec, doubts: list[Problem]) -> NameKind:
    """Tell a former name from another; an unknown word is a doubt, and the name a strong alias."""
    reviewed = spec.lookup("alias", word)
    if reviewed is None:
        doubts.append(BadList(f"{word!r} is an unknown kind of alias", where=where, advice="add it to lookups.alias in list.yaml"))
    return NameKind(reviewed or NameKind.STRONG_ALIAS)


def _kind(entry: Entry, spec: ListSpec, doubts: list[Problem]) -> PartyKind:
    word = spec.lookup("kind", entry.kind.casefold())
    if word is None:
        doubts.append(
            BadList(f"{entry.kind!r} is an unknown kind of party", where=entry.where, advice="add it to lookups.kind in list.yaml")
        )
    return PartyKind(word) if word in set(PartyKind) - {PartyKind.ORGANISATION} else entity_kind(entry.name)


def _once(*things: T) -> tuple[T, ...]:
    return tuple(dict.fromkeys(things))
