"""Words, readings and queries packed into the bytes that the kernel reads; the layouts stand in kernel/{words,reading,query}.h."""

import ctypes
import threading
from collections.abc import Iterable, Sequence
from struct import Struct

from caveat.match.kernel import LONGEST_TEXT, LONGEST_WORD, MOST_GROUPS, MOST_WORDS, READING_HEAD, WORD_HEAD, kernel
from caveat.names import Grammar, Reading, Role, Word, form_name, form_number, grade_of, groups_of
from caveat.names.reading import word_of
from caveat.names.remembered import Remembered

GRAMMARS, ROLES = tuple(Grammar), tuple(Role)
UNKNOWN = 255
MOST_NAMES, MOST_BIRTHS, MOST_COUNTRIES = 40, 32, 64
_MOST_FORMS = 8
_MOST_REMEMBERED = 1 << 18

GRAMMAR_NUMBERS = {grammar: number for number, grammar in enumerate(GRAMMARS)}
ROLE_NUMBERS = {role: number for number, role in enumerate(ROLES)}
_WORD, _READING = Struct("10B").pack, Struct("5B").pack
_QUERY = Struct("6B").pack
_GROUPS = tuple(Struct(f"<{count}I").pack for count in range(MOST_GROUPS + 1))
_packed: dict[int, tuple[Word, bytes]] = {}
"""By the id of the word, which stays its own while the word is kept here: hashing a word costs more than all else about it."""


def packed_word(word: Word) -> bytes:
    """Pack a word with its sound, its consonants and the groups of forms it belongs to; what was packed is remembered."""
    known = _packed.get(id(word))
    return known[1] if known is not None else _packed_anew(word)


def _packed_anew(word: Word) -> bytes:
    text, origin, groups = word.text.encode()[:LONGEST_TEXT], word.origin or _LATIN, groups_of(word.text)[:MOST_GROUPS]
    spelling = origin[3:].encode()[:LONGEST_TEXT]
    sizes = len(text), 0, 0, len(groups), len(spelling)
    told = (
        _WORD(ROLE_NUMBERS[word.role], flags_of(word), int(origin[0]), grade_of(word.text), *sizes, int(origin[2]))
        + text
        + spelling
    )
    told += _GROUPS[len(groups)](*groups)
    length = kernel().caveat_pack_word(told, len(told), _ROOM.address)
    packed = _ROOM.view[:length].tobytes()
    if len(_packed) >= _MOST_REMEMBERED:
        _packed.clear()
    _packed[id(word)] = word, packed
    return packed


def flags_of(word: Word) -> int:
    """Give what else is said of a word, in the bits of kernel/words.h."""
    return word.loose | word.father << 1 | word.family << 2


_LATIN = "0.0"
"""The origin of a word in Latin letters: no script, vowels as written, spelt by no sign."""


class _Room(threading.local):
    """A place to pack a word in, one for each thread."""

    def __init__(self) -> None:
        self.room = ctypes.create_string_buffer(LONGEST_WORD)
        self.address, self.view = ctypes.addressof(self.room), memoryview(self.room).cast("B")


_ROOM = _Room()


def packed_head(reading: Reading, *, spelt: bool = True) -> bytes:
    """Pack what stands before the words of a reading: its legal forms, acronyms and, if wanted, its words as spelt."""
    grammar, words, forms, acronyms, spellings = reading
    count = min(len(words), MOST_WORDS)
    if not (forms or acronyms or spellings):
        return _READING(GRAMMAR_NUMBERS[grammar], count, 0, 0, 0)
    forms, spellings = forms[:_MOST_FORMS], spellings[:MOST_WORDS] if spelt else ()
    head = _READING(GRAMMAR_NUMBERS[grammar], count, len(forms), len(acronyms), len(spellings))
    runs = [chr(len(text)) + text for text in (*acronyms, *spellings)]
    return head + bytes(map(form_number, forms)) + "".join(runs).encode("ascii")


def packed_reading(reading: Reading) -> bytes:
    """Pack a reading whole."""
    return packed_head(reading) + b"".join(map(packed_word, reading.words[:MOST_WORDS]))


def unpacked_reading(packed: bytes) -> Reading:
    """Give the reading that was packed, if all its words are in Latin letters; their packed form is remembered."""
    grammar, count, forms, *runs = packed[:READING_HEAD]
    at = READING_HEAD + forms
    told: tuple[list[str], list[str]] = [], []
    for texts, size in zip(told, runs, strict=True):
        for _ in range(size):
            end = at + 1 + packed[at]
            texts.append(packed[at + 1 : end].decode())
            at = end
    words = []
    for _ in range(count):
        end = at + WORD_HEAD + packed[at + 4] + packed[at + 5] + packed[at + 6] + packed[at + 8] + 4 * packed[at + 7]
        words.append(_WORDS[packed[at:end]])
        at = end
    return Reading(
        GRAMMARS[grammar], tuple(words), tuple(map(form_name, packed[READING_HEAD : READING_HEAD + forms])), *map(tuple, told)
    )


def _unpacked_word(packed: bytes) -> Word:
    """Give the word in Latin letters that was packed."""
    text = packed[WORD_HEAD : WORD_HEAD + packed[4]].decode()
    word = word_of(text, ROLES[packed[0]], "", bool(packed[1] & 2), bool(packed[1] & 4))
    _packed[id(word)] = word, packed
    return word


_WORDS = Remembered(_unpacked_word, _MOST_REMEMBERED)


def packed_name(readings: Iterable[Reading], *, weak: bool) -> bytes:
    """Pack one name of a query with its readings, those without words left out."""
    packed: list[bytes] = []
    words: tuple[Word, ...] = ()
    body = b""
    for reading in readings:
        if reading.words:
            if reading.words != words:  # a name is often read in the same words by two grammars
                words, body = reading.words, b"".join(map(packed_word, reading.words[:MOST_WORDS]))
            packed += packed_head(reading), body
    return bytes((weak, len(packed) // 2)) + b"".join(packed)


def packed_query(
    names: Sequence[bytes],
    grammar: Grammar | None = None,
    likely: Grammar | None = None,
    gender: int = 0,
    births: Sequence[int] = (),
    countries: Sequence[int] = (),
) -> bytes:
    """Pack a query from its packed names and what it says beside them: its `grammar` as told, or the `likely` one as it looks."""
    if not (births or countries):
        return _QUERY(_number(grammar), _number(likely), gender, 0, 0, min(len(names), MOST_NAMES)) + b"".join(names[:MOST_NAMES])
    births, countries, names = births[:MOST_BIRTHS], countries[:MOST_COUNTRIES], names[:MOST_NAMES]
    head = _QUERY(_number(grammar), _number(likely), gender, len(births), len(countries), len(names))
    told = [birth.to_bytes(4, "little") for birth in births] + [country.to_bytes(2, "little") for country in countries]
    return head + b"".join(told) + b"".join(names)


def _number(grammar: Grammar | None) -> int:
    return UNKNOWN if grammar is None else GRAMMAR_NUMBERS[grammar]
