"""Read a name in the grammar of its kind, or in several at once."""

from functools import lru_cache
from typing import assert_never

from caveat.names.common import is_personal
from caveat.names.entity import read_address, read_craft, read_entity
from caveat.names.known import Known, known_words
from caveat.names.person import read_person, with_family
from caveat.names.plain import LONGEST_TEXT
from caveat.names.reading import Grammar, Reading, Role

_OF_ORGANISATIONS = frozenset((Role.GENERIC, Role.PLACE, Role.NUMBER))
_MOST_NAMES = 5


@lru_cache(maxsize=1 << 12)
def read_name(text: str, grammar: Grammar) -> Reading:
    """Read a name; a text without a letter or digit gives a reading without words."""
    known = known_words(text)
    match grammar:
        case Grammar.PERSON:
            return _person(text, known)
        case Grammar.ENTITY:
            return read_entity(known)
        case Grammar.CRAFT:
            return read_craft(known)
        case Grammar.ADDRESS:
            return read_address(known)
        case _:
            assert_never(grammar)


def read_unknown(text: str) -> tuple[Reading, Reading, Reading]:
    """Read a text of which nothing is known as a person, as an organisation and as a craft."""
    known = known_words(text)
    return _person(text, known), read_entity(known), read_craft(known)


def likely_grammar(person: Reading, entity: Reading) -> Grammar | None:
    """Say of a text of unknown kind, read as both, whether it looks like a person's name or like an organisation's, if like either."""
    if entity.forms or any(word.role in _OF_ORGANISATIONS for word in entity.words):
        return Grammar.ENTITY
    names = [word for word in person.words if word.role is Role.NAME]
    if len(names) < len(person.words) and any(word.role is Role.TITLE for word in person.words):
        return Grammar.PERSON
    personal = any(word.father or word.family or is_personal(word.text) for word in names)
    return Grammar.PERSON if personal and 2 <= len(names) <= _MOST_NAMES else None


def _person(text: str, known: list[Known]) -> Reading:
    reading = read_person(known)
    ahead, comma, behind = text[:LONGEST_TEXT].partition(",")
    if not comma or not known:
        return reading
    return with_family(reading, read_person(known_words(ahead)), read_person(known_words(behind)))
