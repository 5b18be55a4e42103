"""The door to the compiled kernel (kernel/*.c): its structures, its functions, the table of weights it is given."""

import ctypes
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from pathlib import Path

from caveat.facts.problem import NotFound
from caveat.match.features import COMMON, FEATURES, ROLES, Row
from caveat.names import FORM_FAMILIES, Role
from caveat.names.foreign import Script, costs

LIBRARY = Path(__file__).with_name("_kernel.so")
MOST_WORDS = 48
MOST_HITS = 1024
LONGEST_TEXT, MOST_GROUPS = 64, 32
WORD_HEAD, READING_HEAD = 10, 5
LONGEST_WORD = WORD_HEAD + 4 * LONGEST_TEXT + 4 * MOST_GROUPS
READ_ROOM = 3 * (READING_HEAD + 1024 + 24 * LONGEST_WORD)

_pointer = ctypes.c_void_p
_POINTERS = (
    "word", "word_at", "word_idf", "word_names", "word_names_at", "key", "key_word", "key_at", "name_words", "name_words_at",
    "name_total", "name_party", "name_traits", "name_rest", "name_rest_at", "phrase", "phrase_name", "phrase_at", "party_traits",
    "party_births", "party_births_at", "party_countries", "party_countries_at",
)  # fmt: skip
"""The arrays that the kernel reads, in its order."""


class IndexView(ctypes.Structure):
    """index_t with its foreign_words: counts and the places of arrays in memory."""

    _fields_ = [
        *((name, ctypes.c_uint32) for name in ("words", "names", "parties", "key_shift", "phrase_shift")),
        ("rarest", ctypes.c_float),
        *((name, _pointer) for name in _POINTERS),
        ("latin_text", _pointer),
        ("latin_text_at", _pointer),
        ("latin_shared", _pointer),
        ("latin_texts", ctypes.c_uint32),
        ("latin_words", _pointer),
        ("latin_words_at", _pointer),
        ("gone", _pointer),
    ]


class Weights(ctypes.Structure):
    """weights_t: what features take, what words count for by role, what each grade of commonness takes from a word."""

    _fields_ = [
        ("feature", ctypes.c_float * len(FEATURES)),
        ("role", ctypes.c_float * len(ROLES)),
        ("common", ctypes.c_float),
    ]


class Table(ctypes.Structure):
    """table_t: the weights for persons, for all others and for craft, and the families of legal forms."""

    _fields_ = [("person", Weights), ("other", Weights), ("craft", Weights), ("form_family", ctypes.c_uint8 * 256)]


class RawHit(ctypes.Structure):
    """hit_t: a party by its number, its best name, what was asked."""

    _fields_ = [
        ("party", ctypes.c_uint32),
        ("name", ctypes.c_uint32),
        ("score", ctypes.c_float),
        ("asked", ctypes.c_uint8),
        ("notes", ctypes.c_uint8),
    ]


class RawPair(ctypes.Structure):
    """pair_t: the places of paired words, one bit each."""

    _fields_ = [
        ("mine", ctypes.c_uint64),
        ("theirs", ctypes.c_uint64),
        ("alike", ctypes.c_float),
        ("weight", ctypes.c_float),
        ("how", ctypes.c_uint8),
    ]


class RawExplanation(ctypes.Structure):
    """explanation_t: a score, the pairs, what was left over, the points of each feature."""

    _fields_ = [
        ("score", ctypes.c_float),
        ("pairs", ctypes.c_int32),
        ("left", ctypes.c_uint64),
        ("right", ctypes.c_uint64),
        ("pair", RawPair * MOST_WORDS),
        ("points", ctypes.c_float * len(FEATURES)),
    ]


class Circumstances(ctypes.Structure):
    """circumstances_t: what two parties say beside their names."""

    _fields_ = [
        ("years_apart", ctypes.c_float),
        ("kinds_differ", ctypes.c_float),
        *((name, ctypes.c_uint8) for name in ("weak", "countries_differ", "genders_differ")),
    ]


class FormNode(ctypes.Structure):
    """form_node_t: a state of the table of legal forms."""

    _fields_ = [
        ("form", ctypes.c_uint8),
        ("at_ends", ctypes.c_uint8),
        ("first", ctypes.c_uint16),
        ("following", ctypes.c_uint16),
    ]


class FormStep(ctypes.Structure):
    """form_step_t: a word of legal forms and the state that it leads to."""

    _fields_ = [("word", ctypes.c_uint16), ("node", ctypes.c_uint16)]


class Given(ctypes.Structure):
    """given_t: what is given of a name that has something difficult."""

    _fields_ = [
        ("person", ctypes.c_char_p),
        ("persons", ctypes.c_size_t),
        ("english", ctypes.c_char_p),
        ("englishes", ctypes.c_size_t),
        ("initials", ctypes.c_char_p),
        ("initialses", ctypes.c_size_t),
    ]


@cache
def kernel() -> ctypes.CDLL:
    """Open the library; raise `NotFound` if it was not compiled, or from other sources than these."""
    advice = "run `make setup`, or reinstall the package"
    try:
        library = ctypes.CDLL(str(LIBRARY))
    except OSError:
        raise NotFound("the matching kernel is not compiled", where=str(LIBRARY), advice=advice) from None
    library.caveat_features.restype = ctypes.c_char_p
    library.caveat_size.restype = ctypes.c_size_t
    structures = IndexView, Table, RawHit, RawExplanation, Circumstances, FormNode, FormStep, Given
    sizes = [*map(ctypes.sizeof, structures), LONGEST_WORD, MOST_HITS, READ_ROOM]
    features = library.caveat_features().decode().split()
    if features != [row.key for row in FEATURES] or sizes != [library.caveat_size(which) for which in range(len(sizes))]:
        raise NotFound("the matching kernel was compiled from other sources", where=str(LIBRARY), advice=advice)
    _declare(library)
    for script in Script:
        library.caveat_costs(int(script), costs(script))
    return library


@cache
def reader() -> ctypes.PyDLL:
    """Open the doors to reading plain names, which have a state: Python's lock is held while they are used."""
    kernel()
    library = ctypes.PyDLL(str(LIBRARY))
    size, number, text = ctypes.c_size_t, ctypes.c_int, ctypes.c_char_p
    library.caveat_table_words.argtypes = [number, text, size, ctypes.c_uint32]
    library.caveat_table_rules.argtypes = [number, text, size]
    library.caveat_table_groups.argtypes = [text, size]
    library.caveat_lexicon_tell.argtypes = [text, size]
    library.caveat_read_forms.argtypes = [ctypes.POINTER(FormNode), ctypes.POINTER(FormStep), text]
    library.caveat_read_forms.restype = None
    library.caveat_read.argtypes = [text, size, number, ctypes.c_uint, ctypes.POINTER(Given), _pointer]
    return library


def _declare(library: ctypes.CDLL) -> None:
    size, number, text, single = ctypes.c_size_t, ctypes.c_int, ctypes.c_char_p, ctypes.c_float
    index, table, place = ctypes.POINTER(IndexView), ctypes.POINTER(Table), _pointer
    library.caveat_scratch.restype = place
    library.caveat_scratch.argtypes = [index]
    library.caveat_scratch_free.argtypes = [place]
    library.caveat_search.argtypes = [index, table, place, text, size, number, single, place]
    library.caveat_search_many.argtypes = [index, table, place, text, place, number, number, single, place, place]
    library.caveat_explain.argtypes = [
        index, table, text, size, number, ctypes.c_uint32, ctypes.POINTER(RawHit), ctypes.POINTER(RawExplanation),
    ]  # fmt: skip
    library.caveat_score_many.argtypes = [index, table, text, place, number, place, place, place]
    library.caveat_compare.argtypes = [
        table, text, size, text, size, ctypes.POINTER(Circumstances), ctypes.POINTER(RawExplanation),
    ]  # fmt: skip
    library.caveat_likeness.restype = single
    library.caveat_likeness.argtypes = [text, size, text, size, ctypes.POINTER(ctypes.c_uint8)]
    library.caveat_costs.argtypes = [number, text]
    library.caveat_costs.restype = None
    library.caveat_grade.argtypes = [text, size, text, size]
    library.caveat_pack_word.argtypes = [text, size, place]
    for filed in (library.caveat_filed_keys, library.caveat_filed_phrases):
        filed.restype = ctypes.c_int64
        filed.argtypes = [text, place, ctypes.c_uint32, place, place, ctypes.c_int64]


@cache
def weights() -> Table:
    """Give the kernel's form of the one table of weights."""
    return table_of(FEATURES, ROLES, COMMON)


def table_of(features: Sequence[Row], roles: Sequence[Row], common: Row) -> Table:
    """Lay rows out as the kernel reads them."""
    table = Table()
    for side, weigh in ((table.person, attrgetter("person")), (table.other, attrgetter("entity")), (table.craft, _of_craft)):
        side.feature[:] = [weigh(row) for row in features]
        side.role[:] = [weigh(row) for row in roles]
        side.common = weigh(common)
    table.form_family[: len(FORM_FAMILIES)] = FORM_FAMILIES
    return table


def _of_craft(row: Row) -> float:
    return row.entity if row.craft is None else row.craft


@cache
def role_weights() -> dict[Role, float]:
    """Give what a word adds to the weight by which names are gathered, by what it does in its name."""
    return dict(zip(Role, (ctypes.c_float * len(Role)).in_dll(kernel(), "ROLE_WEIGHTS"), strict=True))
