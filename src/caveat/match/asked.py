"""What a search asks for: a bare text, or a party with all it says of itself."""

from caveat.facts import Identifier, Party
from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.match.build import country_code, gender_code, year_day
from caveat.match.compare import GRAMMARS
from caveat.names import Grammar, Reading, Role, read_name

MOST_NAMES = 40
"""Names of a party that are sought."""

_NAMED = (Grammar.PERSON, Grammar.ENTITY, Grammar.CRAFT)


@noun
class AskedName:
    """One text to seek, read in every grammar it may be in."""

    text: str
    readings: dict[Grammar, Reading]
    weak: bool = False


@noun
class Asked:
    """A query made ready; without a `grammar` where its kind is not known."""

    names: tuple[AskedName, ...]
    grammar: Grammar | None = None
    births: tuple[int, ...] = ()
    countries: frozenset[int] = frozenset()
    gender: int = 0
    identifiers: tuple[Identifier, ...] = ()


def asked(query: str | Party) -> Asked:
    """Make a text or a party ready to be sought."""
    if isinstance(query, str):
        return Asked(names=(_free_text(query),))
    names = [
        AskedName(text=name.text, readings=_readings(name.text), weak=name.kind is NameKind.WEAK_ALIAS) for name in query.names
    ]
    if query.kind is PartyKind.ADDRESS:
        names = [_address(name.text) for name in query.names]
    if query.kind is PartyKind.UNKNOWN:
        names = [_free_text(name.text) for name in query.names]
    names += [_address(place.text) for place in query.places if place.text]
    return Asked(
        names=tuple(names[:MOST_NAMES]),
        grammar=None if query.kind is PartyKind.UNKNOWN else GRAMMARS[query.kind.value],
        births=tuple(year_day(birth.year, birth.month, birth.day) for birth in query.births),
        countries=frozenset(code for code in map(country_code, query.countries) if code),
        gender=gender_code(query.gender),
        identifiers=query.identifiers,
    )


def _free_text(text: str) -> AskedName:
    readings = _readings(text)
    address = read_name(text, Grammar.ADDRESS)
    if len(address.words) > 3 and any(word.role is Role.NUMBER for word in address.words):
        readings[Grammar.ADDRESS] = address
    return AskedName(text=text, readings=readings)


def _readings(text: str) -> dict[Grammar, Reading]:
    return {grammar: read_name(text, grammar) for grammar in _NAMED}


def _address(text: str) -> AskedName:
    return AskedName(text=text, readings={Grammar.ADDRESS: read_name(text, Grammar.ADDRESS)})
