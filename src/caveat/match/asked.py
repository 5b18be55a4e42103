"""What a search asks for: a bare text, or a party with all it says of itself."""

from collections.abc import Callable, Sequence

from caveat.facts import Identifier, Name, Party
from caveat.facts.party import NameKind, PartyKind
from caveat.match.build import country_code, gender_code, year_day
from caveat.match.compare import GRAMMARS
from caveat.match.lexicon import read_plain
from caveat.match.packing import MOST_NAMES, packed_name, packed_query
from caveat.names import Grammar, Reading, Role, likely_grammar, read_name, read_unknown
from caveat.names.around import without_what_stands_around
from caveat.names.remembered import Remembered

Read = Callable[[str], Sequence[Reading]]


class AskedName:
    """One text to seek, packed in every grammar that `read` gives; what it was read as is read again if it is asked.

    `bare` is the name without what stands around it, which is sought too; empty where there is nothing of that.
    """

    __slots__ = ("_read", "bare", "likely", "packed", "text")

    def __init__(self, text: str, read: Read, packed: bytes, likely: Grammar | None = None, bare: str = "") -> None:
        self.text, self._read, self.packed, self.likely, self.bare = text, read, packed, likely, bare

    @property
    def readings(self) -> dict[Grammar, Reading]:
        """What it was read as in each grammar."""
        return {reading.grammar: reading for reading in self._read(self.text)}


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
        if not name.bare:
            return Asked([name], _LONE[name.likely] + name.packed)
        both = [name, _free_text(name.bare)]
        return Asked(both, packed_query([one.packed for one in both], likely=both[1].likely))
    names = [_name(query.kind, name) for name in query.names]
    names += [_name(query.kind, Name(text=one.bare)) for one in names if one.bare]
    names = (names + [_address(place.text) for place in query.places if place.text])[:MOST_NAMES]
    packed = packed_query(
        [name.packed for name in names],
        None if query.kind is PartyKind.UNKNOWN else GRAMMARS[query.kind.value],
        names[0].likely if query.kind is PartyKind.UNKNOWN and names else None,
        gender_code(query.gender),
        [year_day(birth.year, birth.month, birth.day) for birth in query.births],
        [code for code in map(country_code, query.countries) if code],
    )
    return Asked(names, packed, query.identifiers)


_LONE = {likely: packed_query([b""], likely=likely) for likely in (None, *Grammar)}
"""What stands before the one name of a query that is no more than a text."""


def _name(kind: PartyKind, name: Name) -> AskedName:
    if kind is PartyKind.ADDRESS:
        return _address(name.text)
    if kind is PartyKind.UNKNOWN:
        return _free_text(name.text)
    told = name.text, name.kind is NameKind.WEAK_ALIAS
    return _NAMED[told] if len(name.text) <= _LONGEST_REMEMBERED else _named(told)


def _named(told: tuple[str, bool]) -> AskedName:
    text, weak = told
    plain = read_plain(text, weak=weak)
    packed = plain[0] if plain else packed_name(read_unknown(text), weak=weak)
    return AskedName(text, read_unknown, packed, bare=_bare(text))


def _bare(text: str) -> str:
    bare = without_what_stands_around(text)
    return bare if bare != text else ""


def _free_text(text: str) -> AskedName:
    return _FREE[text] if len(text) <= _LONGEST_REMEMBERED else _freely(text)


def _freely(text: str) -> AskedName:
    if plain := read_plain(text):
        return AskedName(text, read_unknown, *plain, bare=_bare(text))
    readings = _read_freely(text)
    packed, likely = packed_name(readings, weak=False), likely_grammar(readings[0], readings[1])
    return AskedName(text, _read_freely, packed, likely, _bare(text))


_MOST_REMEMBERED, _LONGEST_REMEMBERED = 1 << 14, 120
"""How many names are remembered as they were read, since files name the same customers again, and how long one may be."""
_NAMED, _FREE = Remembered(_named, _MOST_REMEMBERED), Remembered(_freely, _MOST_REMEMBERED)


def _read_freely(text: str) -> Sequence[Reading]:
    readings = read_unknown(text)
    if not any(map(str.isnumeric, text)):
        return readings
    address = read_name(text, Grammar.ADDRESS)
    numbered = len(address.words) > 3 and any(word.role is Role.NUMBER for word in address.words)
    return (*readings, address) if numbered else readings


def _address(text: str) -> AskedName:
    return AskedName(text, _read_address, packed_name(_read_address(text), weak=False))


def _read_address(text: str) -> Sequence[Reading]:
    return (read_name(text, Grammar.ADDRESS),)
