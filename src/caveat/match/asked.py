"""What a search asks for: a bare text, or a party with all it says of itself."""

import re

from caveat.facts import Identifier, Name, Party
from caveat.facts.party import NameKind, PartyKind
from caveat.match.build import country_code, gender_code, year_day
from caveat.match.compare import GRAMMARS
from caveat.match.packing import MOST_NAMES, packed_name, packed_query
from caveat.names import Grammar, Reading, Role, likely_grammar, read_name, read_unknown

_DIGIT = re.compile("[0-9]")
_NAMED = (Grammar.PERSON, Grammar.ENTITY, Grammar.CRAFT)


class AskedName:
    """One text to seek, read in every grammar it may be in."""

    __slots__ = ("packed", "readings", "text")

    def __init__(self, text: str, readings: dict[Grammar, Reading], *, weak: bool = False) -> None:
        self.text, self.readings = text, readings
        self.packed = packed_name(readings.values(), weak=weak)


class Asked:
    """A query made ready for the kernel, with the identifiers that are compared beside it."""

    __slots__ = ("identifiers", "names", "packed")

    def __init__(self, names: list[AskedName], packed: bytes, identifiers: tuple[Identifier, ...] = ()) -> None:
        self.names, self.packed, self.identifiers = names, packed, identifiers


def asked(query: str | Party | Asked) -> Asked:
    """Make a text or a party ready to be sought, once for all indexes; what is ready is given back."""
    if isinstance(query, Asked):
        return query
    if isinstance(query, str):
        name = _free_text(query)
        return Asked([name], packed_query([name.packed], likely=_looks_like(name)))
    names = ([_name(query.kind, name) for name in query.names] + [_address(place.text) for place in query.places if place.text])[
        :MOST_NAMES
    ]
    packed = packed_query(
        [name.packed for name in names],
        None if query.kind is PartyKind.UNKNOWN else GRAMMARS[query.kind.value],
        _looks_like(names[0]) if query.kind is PartyKind.UNKNOWN and names else None,
        gender_code(query.gender),
        [year_day(birth.year, birth.month, birth.day) for birth in query.births],
        [code for code in map(country_code, query.countries) if code],
    )
    return Asked(names, packed, query.identifiers)


def _looks_like(name: AskedName) -> Grammar | None:
    person, entity = name.readings.get(Grammar.PERSON), name.readings.get(Grammar.ENTITY)
    return likely_grammar(person, entity) if person and entity else None


def _name(kind: PartyKind, name: Name) -> AskedName:
    if kind is PartyKind.ADDRESS:
        return _address(name.text)
    if kind is PartyKind.UNKNOWN:
        return _free_text(name.text)
    return AskedName(name.text, _readings(name.text), weak=name.kind is NameKind.WEAK_ALIAS)


def _free_text(text: str) -> AskedName:
    readings = _readings(text)
    if text.isascii() and not _DIGIT.search(text):
        return AskedName(text, readings)
    address = read_name(text, Grammar.ADDRESS)
    if len(address.words) > 3 and any(word.role is Role.NUMBER for word in address.words):
        readings[Grammar.ADDRESS] = address
    return AskedName(text, readings)


def _readings(text: str) -> dict[Grammar, Reading]:
    return dict(zip(_NAMED, read_unknown(text), strict=True))


def _address(text: str) -> AskedName:
    return AskedName(text, {Grammar.ADDRESS: read_name(text, Grammar.ADDRESS)})
