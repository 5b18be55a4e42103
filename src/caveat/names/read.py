"""Read a name in the grammar of its kind."""

from functools import lru_cache
from typing import assert_never

from caveat.names.entity import read_address, read_craft, read_entity
from caveat.names.fold import folded_words
from caveat.names.person import read_person
from caveat.names.reading import Grammar, Reading


@lru_cache(maxsize=1 << 12)
def read_name(text: str, grammar: Grammar) -> Reading:
    """Read a name; a text without a letter or digit gives a reading without words."""
    folded = list(folded_words(text))
    match grammar:
        case Grammar.PERSON:
            return read_person(folded)
        case Grammar.ENTITY:
            return read_entity(folded)
        case Grammar.CRAFT:
            return read_craft(folded)
        case Grammar.ADDRESS:
            return read_address(folded)
        case _:
            assert_never(grammar)
