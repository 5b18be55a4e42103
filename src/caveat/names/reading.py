"""What a name was read as: its words, what each is, and its legal forms."""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from caveat.facts.noun import noun


class Role(StrEnum):
    """What a word does in a name; how much it counts is for others to say."""

    NAME = "name"
    GENERIC = "generic"
    PLACE = "place"
    NUMBER = "number"
    INITIAL = "initial"
    TITLE = "title"
    PARTICLE = "particle"


class Grammar(StrEnum):
    """How a name is built: a person's, an organisation's, a vessel's or aircraft's, an address."""

    PERSON = "person"
    ENTITY = "entity"
    CRAFT = "craft"
    ADDRESS = "address"


@noun
class Word:
    """A folded word; `father` if it is said to be a father's name, `family` if it stands before the comma of "IVANOV, Sergey".

    `origin` is empty for a word in Latin letters; else the number of its script, `l` if its vowels are a guess, the number of
    words that it and its neighbours are of what stood there unbroken, and how that was spelt there (see `foreign`).
    """

    text: str
    role: Role = Role.NAME
    origin: str = ""
    father: bool = False
    family: bool = False

    @property
    def loose(self) -> bool:
        """Whether its vowels are a guess."""
        return self.origin[1:2] == "l"


class Reading(NamedTuple):
    """A name as read: words in order, classes of legal forms, the initials by which it might be called.

    `spelt` are the words as folded, before generic ones are brought to one form, where that differs.
    A named tuple where other nouns are dataclasses, since every search makes three: it costs a third.
    """

    grammar: Grammar
    words: tuple[Word, ...]
    forms: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    spelt: tuple[str, ...] = ()

    @property
    def joined(self) -> str:
        """All words written as one."""
        return "".join(word.text for word in self.words)


@lru_cache(maxsize=1 << 17)
def word_of(text: str, role: Role, origin: str, father: bool, family: bool = False) -> Word:
    """Give the one `Word` of these parts, so that equal words are the same object."""
    return Word(text=text, role=role, origin=origin, father=father, family=family)
