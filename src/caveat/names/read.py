"""Read a name in the grammar of its kind, or in several at once."""

from collections.abc import Set as AbstractSet
from functools import lru_cache
from operator import attrgetter
from typing import assert_never

from caveat.names.common import is_personal
from caveat.names.entity import read_address, read_craft, read_entity
from caveat.names.known import Known, known_words
from caveat.names.person import read_person, with_family
from caveat.names.plain import LONGEST_TEXT
from caveat.names.reading import Grammar, Reading, Role, Word

_OF_ORGANISATIONS = frozenset((Role.GENERIC, Role.PLACE, Role.NUMBER))
_NO_TITLES: frozenset[str] = frozenset()
_MOST_NAMES = 5
_FEW = 3
"""Words of which none can be the initials of the others."""
_PERSON, _ENTITY, _CRAFT = Grammar.PERSON, Grammar.ENTITY, Grammar.CRAFT
_ordinary, _plain, _text = attrgetter("ordinary"), attrgetter("plain"), attrgetter("text")


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
    if len(known) <= _FEW and all(map(_ordinary, known)) and "," not in text and len(set(map(_text, known))) == len(known):
        words = tuple(map(_plain, known))
        return Reading(_PERSON, words), Reading(_ENTITY, words), Reading(_CRAFT, words)
    return _person(text, known), read_entity(known), read_craft(known)


def likely_grammar(person: Reading, entity: Reading) -> Grammar | None:
    """Say of a text of unknown kind, read as both, whether it looks like a person's name or like an organisation's, if like either.

    A place tells an organisation, but not beside a common part of persons' names (Michael Jordan), nor does a title before two names
    (General Gibril Barey). Names in other scripts, where the words of companies are known, are persons' if nothing speaks against it.
    """
    names = [word for word in person.words if word.role is Role.NAME]
    titles = {word.text for word in person.words if word.role is Role.TITLE} if len(names) < len(person.words) else _NO_TITLES
    personal = any(word.father or word.family or is_personal(word.text) for word in names)
    spoken = titles if len(names) > 1 else _NO_TITLES
    if entity.forms or any(_tells_organisation(word, personal, spoken) for word in entity.words if word.role in _OF_ORGANISATIONS):
        return Grammar.ENTITY
    if titles:
        return Grammar.PERSON
    personal = personal or all(word.origin for word in names)
    return Grammar.PERSON if personal and 2 <= len(names) <= _MOST_NAMES else None


def _tells_organisation(word: Word, personal: bool, titles: AbstractSet[str]) -> bool:
    return not personal if word.role is Role.PLACE else word.text not in titles


def read_person_name(known: list[Known], around: tuple[list[Known], list[Known]] | None) -> Reading:
    """Read the words of a person's name, and those that stand `around` its comma if it has one."""
    reading = read_person(known)
    return with_family(reading, *map(read_person, around)) if around else reading


def _person(text: str, known: list[Known]) -> Reading:
    ahead, comma, behind = text[:LONGEST_TEXT].partition(",")
    return read_person_name(known, (known_words(ahead), known_words(behind)) if comma and known else None)
