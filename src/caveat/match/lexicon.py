"""Plain names read by the kernel (kernel/read.c): the tables it is given, and what it is told of the words and names that it asks about.

A name of Latin letters without numbers is read there in a tenth of the time, to the same bytes that `names` and `packing` make of it; every
other is left to them. Of a word that is not ordinary the kernel asks once, of a name with titles or with words to be translated each time.
"""

import ctypes
import re
import threading
from collections.abc import Iterable
from enum import IntFlag
from functools import cache
from struct import Struct

from caveat.match.kernel import READ_ROOM, FormNode, FormStep, Given, reader
from caveat.match.packing import GRAMMAR_NUMBERS, GRAMMARS, ROLE_NUMBERS, flags_of, packed_word
from caveat.names import Grammar, form_number
from caveat.names.common import common_words
from caveat.names.company_words import foreign_part, little_words
from caveat.names.entity import in_english
from caveat.names.known import Known, known_ordinary, known_word
from caveat.names.latin import PLAIN_LETTERS
from caveat.names.legal_forms import FAMILIES, STARTS, Node
from caveat.names.read import read_person_name
from caveat.names.sieve import rewriting, sieve
from caveat.names.titles import CRAFT_TITLES
from caveat.names.variants import table_groups

_NO_FORM = _NO_COMMA = 255
_PERSONAL = 16
_BEFORE_READINGS = 3
_EVERY_GRAMMAR = sum(1 << GRAMMAR_NUMBERS[grammar] for grammar in (Grammar.PERSON, Grammar.ENTITY, Grammar.CRAFT))
_TWO, _HEAD, _ROLE_FLAGS = Struct("<H").pack, Struct("<3B3H").pack, Struct("2B").pack
_MARKED = re.compile("([ ,])([a-z]+)")
_ORDINARY = " "


class Trait(IntFlag):
    """What a word may do to the reading of a name, in the bits of kernel/lexicon.h; the last six are `Foreign`."""

    NUMBER = 1
    JOINS = 2
    NEIGHBOURS = 4
    CRAFT_TITLE = 8
    FOREIGN = 16


class Need(IntFlag):
    """What the kernel asks about a name, in the bits of kernel/read.h."""

    PERSON = 1
    ENGLISH = 2


_NEEDS_PERSON, _NEEDS_ENGLISH = int(Need.PERSON), int(Need.ENGLISH)
"""As plain numbers, which are compared in a tenth of the time."""


class _Room(threading.local):
    """A place to read a name into, one for each thread."""

    def __init__(self) -> None:
        room = ctypes.create_string_buffer(READ_ROOM)
        self.address, self.view = ctypes.addressof(room), memoryview(room).cast("B")


_ROOM = _Room()


def read_plain(text: str, *, weak: bool = False) -> tuple[bytes, Grammar | None] | None:
    """Pack a name of unknown kind as `packing.packed_name` does, with its likely grammar; None if `names` has to read it."""
    read = _read(text, weak, _EVERY_GRAMMAR)
    return (read[1:], GRAMMARS[read[0]] if read[0] < len(GRAMMARS) else None) if read else None


def read_plain_name(text: str, grammar: Grammar) -> bytes | None:
    """Read a name in one grammar and pack it as `packing.packed_reading` does; None if `names` has to read it."""
    read = _read(text, False, 1 << GRAMMAR_NUMBERS[grammar]) if grammar is not Grammar.ADDRESS else None
    return read[_BEFORE_READINGS:] if read else None


def _read(text: str, weak: bool, wanted: int) -> bytes | None:
    plain = text if text.isascii() else text.translate(PLAIN_LETTERS)
    if not plain.isascii():
        return None
    written, given, door, room = plain.encode(), None, _door(), _ROOM
    while (length := door.caveat_read(written, len(written), weak, wanted, given, room.address)) <= 0:
        if length < 0:
            _tell(room.view[:-length].tobytes().decode())
        elif given is None and room.view[0]:
            given = _given(room.view[0], room.view[1], ctypes.string_at(room.address + 2).decode())
        else:
            return None
    return room.view[:length].tobytes()


def _given(needs: int, ahead: int, told: str) -> Given:
    """Read what is difficult in a name of the words told, so many of them before a comma."""
    person = english = initials = b""
    marked = _MARKED.findall(told)
    if needs & _NEEDS_PERSON:
        known = [known_ordinary(word) if mark == _ORDINARY else known_word(word) for mark, word in marked]
        words = read_person_name(known, None if ahead == _NO_COMMA else (known[:ahead], known[ahead:])).words
        person = b"".join(_ROLE_FLAGS(ROLE_NUMBERS[word.role], flags_of(word)) + _run(word.text) for word in words)
    if needs & _NEEDS_ENGLISH:
        texts = [word for _, word in marked]
        translated, own = in_english(texts)
        if translated is not texts:
            english, initials = " ".join(translated).encode(), own.encode()
    return Given(person, len(person), english, len(english), initials, len(initials))


def _tell(text: str) -> None:
    told = _told(text, known_word(text))
    _kept(_door().caveat_lexicon_tell(told, len(told)))


def _told(text: str, word: Known) -> bytes:
    """Pack what is known of a word as kernel/lexicon.c reads it."""
    traits = (
        Trait.NUMBER * word.number
        | Trait.JOINS * word.joining
        | Trait.NEIGHBOURS * (word.person is None)
        | Trait.CRAFT_TITLE * (text in CRAFT_TITLES)
        | Trait.FOREIGN * (foreign_part(text) if word.company_word or text in little_words() else 0)
    )
    head = _HEAD(
        ord(word.letter or "\0"),
        form_number(word.last_form) if word.last_form else _NO_FORM,
        len(word.roles),
        traits,
        _form_words().get(word.form, 0),
        _form_nodes()[id(word.forms)] if word.forms else 0,
    )
    packed = [packed_word(part) if part else b"" for part in (word.plain, word.person, *word.roles)]
    return _run(text) + head + b"".join(_TWO(len(part)) + part for part in packed)


@cache
def _door() -> ctypes.PyDLL:
    """Open the kernel's door to reading, and give it its tables."""
    door, tables = reader(), sieve()
    for which, words in enumerate(tables):
        _take_words(which, words)
    for grade, personal, common in common_words():
        _take_words(len(tables), common, grade + _PERSONAL * personal)
    for which, rules in enumerate(rewriting()):
        lines = "\n".join(map(" ".join, rules)).encode()
        _kept(door.caveat_table_rules(which, lines, len(lines)))
    groups = "\n".join(" ".join((word, *map(str, groups))) for word, groups in table_groups().items()).encode()
    _kept(door.caveat_table_groups(groups, len(groups)))
    door.caveat_read_forms(*_form_tables())
    return door


def _take_words(which: int, words: Iterable[str], number: int = 0) -> None:
    lines = "\n".join(words).encode()
    _kept(reader().caveat_table_words(which, lines, len(lines), number))


def _kept(done: bool) -> None:
    if not done:
        raise MemoryError("the kernel cannot keep what it is told of words")


def _run(text: str) -> bytes:
    return bytes((len(text),)) + text.encode()


@cache
def _form_tables() -> tuple[ctypes.Array[FormNode], ctypes.Array[FormStep], bytes]:
    """Lay the table of legal forms out as kernel/read.h has it, and rank the forms by their names; kept for as long as the kernel."""
    words, numbers = _form_words(), _form_nodes()
    nodes = (FormNode * (len(numbers) + 1))()
    steps: list[FormStep] = []
    for node in _all_nodes():
        form = form_number(node.name) if node.name else _NO_FORM
        nodes[numbers[id(node)]] = FormNode(form, node.at_ends, len(steps), len(node.following))
        steps += [FormStep(words[word], numbers[id(after)]) for word, after in node.following.items()]
    by_name = sorted(FAMILIES)
    return nodes, (FormStep * len(steps))(*steps), bytes(map(by_name.index, FAMILIES))


@cache
def _form_words() -> dict[str, int]:
    """Give numbers from 1 on to the words that stand in legal forms behind their first."""
    words = {word for node in _all_nodes() for word in node.following}
    return {word: number for number, word in enumerate(sorted(words), 1)}


@cache
def _form_nodes() -> dict[int, int]:
    """Give numbers from 1 on to the states of the table of legal forms, by their ids."""
    return {id(node): number for number, node in enumerate(_all_nodes(), 1)}


@cache
def _all_nodes() -> tuple[Node, ...]:
    found = list(STARTS.values())
    for node in found:
        found += node.following.values()
    return tuple(found)
