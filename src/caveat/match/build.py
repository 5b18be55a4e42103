"""Build the arrays of an index from parties."""

import itertools
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from caveat.facts import Name, Party
from caveat.facts.party import NameKind, PartyKind
from caveat.match.arrays import Array, offsets, packed_texts
from caveat.match.compare import GRAMMARS
from caveat.match.filing import Filing, filed, filed_words
from caveat.match.identifiers import identifier_key, normal_value, telling
from caveat.match.kernel import MOST_WORDS, role_weights
from caveat.match.lexicon import read_plain_name
from caveat.match.packing import GRAMMAR_NUMBERS, packed_head, packed_reading, packed_word, unpacked_reading
from caveat.names import Grammar, Reading, Role, Word, read_name

KINDS, NAME_KINDS = tuple(PartyKind), tuple(NameKind)
_KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
_NAME_KIND_NUMBERS = {kind: number for number, kind in enumerate(NAME_KINDS)}
ROW_KIND_BITS = 4
_TELLING = frozenset((Role.NAME, Role.PLACE, Role.INITIAL))
_GENDERS = {"": 0, "male": 1, "m": 1, "female": 2, "f": 2}


@dataclass(slots=True)
class Runs:
    """Runs of bytes, one after the other, and where each ends."""

    flat: bytearray = field(default_factory=bytearray)
    ends: "array[int]" = field(default_factory=lambda: array("Q", [0]))

    def add(self, run: bytes) -> None:
        """Take the next run."""
        self.flat += run
        self.ends.append(len(self.flat))

    def arrays(self, name: str) -> dict[str, Array]:
        """Give the runs as one array, and as another where each begins."""
        starts = offsets(np.diff(np.frombuffer(self.ends, np.uint64)).tolist())
        return {name: np.frombuffer(bytes(self.flat) or b"\0", np.uint8), f"{name}_at": starts}


@dataclass(slots=True)
class Rows:
    """What is gathered party by party before it becomes arrays."""

    words: dict[Word, int] = field(default_factory=dict)
    name_party: "array[int]" = field(default_factory=lambda: array("I"))
    name_traits: bytearray = field(default_factory=bytearray)
    name_text: Runs = field(default_factory=Runs)
    name_rest: Runs = field(default_factory=Runs)
    name_words: "array[int]" = field(default_factory=lambda: array("I"))
    name_words_ends: "array[int]" = field(default_factory=lambda: array("I", [0]))
    phrases: Filing = field(default_factory=Filing)
    party_id: Runs = field(default_factory=Runs)
    party_traits: bytearray = field(default_factory=bytearray)
    births: list[list[int]] = field(default_factory=list)
    countries: list[list[int]] = field(default_factory=list)
    identifiers: list[tuple[int, int, str]] = field(default_factory=list)


def built(parties: Iterable[Party]) -> tuple[dict[str, Array], dict[str, int]]:
    """Read every name of every party and lay the arrays out; parties are numbered in the order given."""
    rows = Rows()
    for party in parties:
        _add_party(rows, party)
    arrays = {**_word_arrays(rows), **_name_arrays(rows), **_party_arrays(rows)}
    counts = {"parties": len(rows.party_traits), "names": len(rows.name_party), "words": len(rows.words)}
    return arrays, counts


def gender_code(gender: str) -> int:
    """Give the code of a gender: 0 unknown, 1 male, 2 female."""
    return _GENDERS.get(gender.strip().lower(), 0)


def country_code(country: str) -> int:
    """Give an ISO 3166-1 alpha-2 code as a number; 0 if it is none."""
    return ord(country[0]) * 256 + ord(country[1]) if len(country) == 2 and country.isascii() else 0


def year_day(year: int, month: int | None, day: int | None) -> int:
    """Pack a day known in part into one number."""
    return year << 9 | (month or 0) << 5 | (day or 0)


def _add_party(rows: Rows, party: Party) -> None:
    number = len(rows.party_traits)
    rows.party_id.add(party.id.encode("utf-8", "surrogatepass"))
    rows.party_traits.append(_KIND_NUMBERS[party.kind] | gender_code(party.gender) << ROW_KIND_BITS)
    rows.births.append([year_day(birth.year, birth.month, birth.day) for birth in party.births])
    rows.countries.append([code for code in map(country_code, party.countries) if code])
    for identifier in party.identifiers:
        if telling(value := normal_value(identifier)):
            rows.identifiers.append((identifier_key(value), number, "\t".join((value, identifier.kind, identifier.country))))
    grammar = GRAMMARS[party.kind.value]
    names = party.names
    if party.kind is PartyKind.ADDRESS:
        names = (*names, *(Name(text=place.text) for place in party.places if place.text))
    seen: set[bytes | str] = set()
    for name in names:
        packed = read_plain_name(name.text, grammar)
        reading = unpacked_reading(packed) if packed else read_name(name.text, grammar)
        same = packed or (packed_reading(reading) if reading.words else name.text)
        if same not in seen:
            seen.add(same)
            _add_name(rows, number, name, reading, same if isinstance(same, bytes) else b"")


def _add_name(rows: Rows, party: int, name: Name, reading: Reading, packed: bytes) -> None:
    rows.name_party.append(party)
    rows.name_traits.append(_NAME_KIND_NUMBERS[name.kind] | GRAMMAR_NUMBERS[reading.grammar] << ROW_KIND_BITS)
    rows.name_text.add(name.text.encode("utf-8", "surrogatepass"))
    rows.name_rest.add(packed_head(reading, spelt=False))
    words = rows.words
    rows.name_words.extend([words.setdefault(word, len(words)) for word in reading.words[:MOST_WORDS]])
    rows.name_words_ends.append(len(rows.name_words))
    # An address is not found by its joined words, of which it has too many.
    rows.phrases.add(packed if reading.grammar is not Grammar.ADDRESS else b"")


def _word_arrays(rows: Rows) -> dict[str, Array]:
    words = list(rows.words)
    packed = Runs()
    for word in words:
        packed.add(packed_word(word))
    flat = np.frombuffer(rows.name_words, np.uint32)
    ends = np.frombuffer(rows.name_words_ends, np.uint32)
    names = np.repeat(np.arange(len(ends) - 1, dtype=np.uint32), np.diff(ends))
    pairs = np.unique(flat.astype(np.uint64) << np.uint64(32) | names)
    posted, bearers = (pairs >> np.uint64(32)).astype(np.uint32), pairs.astype(np.uint32)
    counts = np.bincount(posted, minlength=len(words))
    rarity = np.log1p((len(ends) - 1) / np.maximum(_by_text(words, counts), 1)).astype(np.float32)
    by_role = role_weights()
    worth = rarity * np.asarray([by_role[word.role] for word in words], np.float32)
    # A word that a name repeats counts once, as it is gathered once.
    totals = np.bincount(bearers, weights=worth[posted], minlength=len(ends) - 1).astype(np.float32)
    order = np.lexsort((bearers, totals[bearers], posted))
    return {
        **packed.arrays("word"),
        **filed_words(packed.flat, packed.ends),
        **_latin_arrays(words),
        "word_idf": rarity,
        "word_names": bearers[order],
        "word_names_at": offsets(counts.tolist()),
        "name_words": flat.copy(),
        "name_words_at": ends.copy(),
        "name_total": totals,
    }


def _latin_arrays(words: list[Word]) -> dict[str, Array]:
    """Sort the texts of words in Latin letters: how many letters each shares with the one before it, and whose text it is."""
    bearers: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        if not word.origin and word.role in _TELLING and word.text.isalpha():
            bearers.setdefault(word.text, []).append(number)
    texts = sorted(bearers)
    shared = [_letters_shared(one, other) for one, other in itertools.pairwise(texts)]
    packed, starts = packed_texts(texts)
    return {
        "latin_text": packed,
        "latin_text_at": starts,
        "latin_shared": np.asarray([0, *shared][: len(texts)], np.uint8),
        "latin_words": np.asarray([number for text in texts for number in bearers[text]], np.uint32),
        "latin_words_at": offsets([len(bearers[text]) for text in texts]),
    }


def _letters_shared(one: str, other: str) -> int:
    most = min(len(one), len(other))
    return next((place for place in range(most) if one[place] != other[place]), most)


def _by_text(words: list[Word], counts: Array) -> Array:
    """Count the names that bear a text, whatever it does in them."""
    numbers: dict[str, int] = {}
    texts = np.asarray([numbers.setdefault(word.text, len(numbers)) for word in words], np.int64)
    return np.bincount(texts, weights=counts)[texts] if len(words) else counts


def _name_arrays(rows: Rows) -> dict[str, Array]:
    return {
        **rows.name_text.arrays("name_text"),
        **rows.name_rest.arrays("name_rest"),
        **filed("phrase", "phrase_name", *rows.phrases.all()),
        "name_party": np.frombuffer(rows.name_party, np.uint32).copy(),
        "name_traits": np.frombuffer(rows.name_traits, np.uint8).copy(),
    }


def _party_arrays(rows: Rows) -> dict[str, Array]:
    rows.identifiers.sort()
    told, told_starts = packed_texts([text for _, _, text in rows.identifiers])
    return {
        **rows.party_id.arrays("party_id"),
        "party_traits": np.frombuffer(rows.party_traits, np.uint8).copy(),
        "party_births": np.asarray([birth for births in rows.births for birth in births], np.uint32),
        "party_births_at": offsets([len(births) for births in rows.births]),
        "party_countries": np.asarray([code for codes in rows.countries for code in codes], np.uint16),
        "party_countries_at": offsets([len(codes) for codes in rows.countries]),
        "identifier": np.asarray([key for key, _, _ in rows.identifiers], np.uint32),
        "identifier_party": np.asarray([party for _, party, _ in rows.identifiers], np.uint32),
        "identifier_text": told,
        "identifier_text_at": told_starts,
    }
