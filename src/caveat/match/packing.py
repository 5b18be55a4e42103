"""Words, readings and queries packed into the bytes that the kernel reads; the layouts stand in kernel/{words,reading,query}.h."""

from collections.abc import Iterable, Sequence
from struct import Struct

from caveat.names import Grammar, Reading, Role, Word, form_number, groups_of, skeleton, sound

GRAMMARS, ROLES = tuple(Grammar), tuple(Role)
UNKNOWN = 255
MOST_NAMES, MOST_BIRTHS, MOST_COUNTRIES = 40, 32, 64
_LONGEST, _MOST_GROUPS, _MOST_FORMS, _MOST_WORDS = 64, 24, 8, 48
_MOST_REMEMBERED = 1 << 18

GRAMMAR_NUMBERS = {grammar: number for number, grammar in enumerate(GRAMMARS)}
_ROLE = {role: number for number, role in enumerate(ROLES)}
_HEAD = Struct("8B").pack
_READING = Struct("5B").pack
_QUERY = Struct("5B").pack
_packed: dict[Word, bytes] = {}


def packed_word(word: Word) -> bytes:
    """Pack a word with its sound, its consonants and the groups of forms it belongs to; what was packed is remembered."""
    known = _packed.get(word)
    if known is None:
        text, heard, bones = (form.encode()[:_LONGEST] for form in (word.text, sound(word.text), skeleton(word.text)))
        groups = groups_of(word.text)[:_MOST_GROUPS]
        flags = word.loose | word.father << 1
        known = _HEAD(_ROLE[word.role], flags, 0, 0, len(text), len(heard), len(bones), len(groups))
        known += text + heard + bones + b"".join(group.to_bytes(2, "little") for group in groups)
        if len(_packed) >= _MOST_REMEMBERED:
            _packed.clear()
        _packed[word] = known
    return known


def packed_head(reading: Reading, *, spelt: bool = True) -> bytes:
    """Pack what stands before the words of a reading: its legal forms, acronyms and, if wanted, its words as spelt."""
    forms = reading.forms[:_MOST_FORMS]
    spellings = reading.spelt[:_MOST_WORDS] if spelt else ()
    head = _READING(
        GRAMMAR_NUMBERS[reading.grammar], min(len(reading.words), _MOST_WORDS), len(forms), len(reading.acronyms), len(spellings)
    )
    if not (forms or reading.acronyms or spellings):
        return head
    texts = (text.encode() for text in (*reading.acronyms, *spellings))
    return head + bytes(map(form_number, forms)) + b"".join(bytes((len(text),)) + text for text in texts)


def packed_reading(reading: Reading) -> bytes:
    """Pack a reading whole."""
    return packed_head(reading) + b"".join(map(packed_word, reading.words[:_MOST_WORDS]))


def packed_name(readings: Iterable[Reading], *, weak: bool) -> bytes:
    """Pack one name of a query with its readings, those without words left out."""
    packed = [packed_reading(reading) for reading in readings if reading.words]
    return bytes((weak, len(packed))) + b"".join(packed)


def packed_query(
    names: Sequence[bytes],
    grammar: Grammar | None = None,
    gender: int = 0,
    births: Sequence[int] = (),
    countries: Sequence[int] = (),
) -> bytes:
    """Pack a query from its packed names and what it says beside them."""
    births, countries, names = births[:MOST_BIRTHS], countries[:MOST_COUNTRIES], names[:MOST_NAMES]
    head = _QUERY(UNKNOWN if grammar is None else GRAMMAR_NUMBERS[grammar], gender, len(births), len(countries), len(names))
    told = [birth.to_bytes(4, "little") for birth in births] + [country.to_bytes(2, "little") for country in countries]
    return head + b"".join(told) + b"".join(names)
