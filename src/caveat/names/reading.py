"""What a name was read as: its words, what each is, and its legal forms."""

from enum import StrEnum
from functools import lru_cache

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
    """A folded word; `loose` if its vowels are a guess, `father` if it is said to be a father's name."""

    text: str
    role: Role = Role.NAME
    loose: bool = False
    father: bool = False


@noun
class Reading:
    """A name as read: words in order, classes of legal forms, the initials by which it might be called.

    `spelt` are the words as folded, before generic ones are brought to one form, where that differs.
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
def word_of(text: str, role: Role, loose: bool, father: bool) -> Word:
    """Give the one `Word` of these parts, so that equal words are the same object."""
    return Word(text=text, role=role, loose=loose, father=father)
