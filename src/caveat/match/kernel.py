"""The door to the compiled kernel (kernel/*.c): its structures, its functions, the table of weights it is given."""

import ctypes
from functools import cache
from pathlib import Path

from caveat.facts.problem import NotFound
from caveat.match.features import FEATURES, Feature
from caveat.names import FORM_FAMILIES, Role

LIBRARY = Path(__file__).with_name("_kernel.so")
MOST_WORDS = 48
MOST_HITS = 1024

_pointer = ctypes.c_void_p
_POINTERS = (
    "word", "word_at", "word_idf", "word_names", "word_names_at", "key", "key_word", "key_at", "name_words", "name_words_at",
    "name_total", "name_party", "name_traits", "name_rest", "name_rest_at", "phrase", "phrase_name", "phrase_at", "party_traits",
    "party_births", "party_births_at", "party_countries", "party_countries_at", "gone",
)  # fmt: skip
"""The arrays that the kernel reads, in its order."""


class IndexView(ctypes.Structure):
    """index_t: counts and the places of arrays in memory."""

    _fields_ = [
        *((name, ctypes.c_uint32) for name in ("words", "names", "parties", "key_shift", "phrase_shift")),
        ("rarest", ctypes.c_float),
        *((name, _pointer) for name in _POINTERS),
    ]


class Table(ctypes.Structure):
    """table_t: the weights of the features and the families of legal forms."""

    _fields_ = [
        ("person", ctypes.c_float * len(FEATURES)),
        ("entity", ctypes.c_float * len(FEATURES)),
        ("form_family", ctypes.c_uint8 * 256),
    ]


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
        *((name, ctypes.c_uint8) for name in ("weak", "kinds_differ", "countries_differ", "genders_differ")),
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
    sizes = [ctypes.sizeof(one) for one in (IndexView, Table, RawHit, RawExplanation, Circumstances)]
    features = library.caveat_features().decode().split()
    if features != [row.key for row in FEATURES] or sizes != [library.caveat_size(which) for which in range(len(sizes))]:
        raise NotFound("the matching kernel was compiled from other sources", where=str(LIBRARY), advice=advice)
    _declare(library)
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
    library.caveat_compare.argtypes = [
        table, text, size, text, size, ctypes.POINTER(Circumstances), ctypes.POINTER(RawExplanation),
    ]  # fmt: skip
    library.caveat_likeness.restype = single
    library.caveat_likeness.argtypes = [text, size, text, size, ctypes.POINTER(ctypes.c_uint8)]
    for filed in (library.caveat_filed_keys, library.caveat_filed_phrases):
        filed.restype = ctypes.c_int64
        filed.argtypes = [text, place, ctypes.c_uint32, place, place, ctypes.c_int64]


@cache
def weights() -> Table:
    """Give the kernel's form of the table of features."""
    return table_of(FEATURES)


@cache
def role_weights() -> dict[Role, float]:
    """Give what a word counts for by what it does in its name."""
    return dict(zip(Role, (ctypes.c_float * len(Role)).in_dll(kernel(), "ROLE_WEIGHTS"), strict=True))


def table_of(rows: tuple[Feature, ...]) -> Table:
    """Lay rows out as the kernel reads them."""
    table = Table()
    for place, row in enumerate(rows):
        table.person[place], table.entity[place] = row.person, row.entity
    for place, family in enumerate(FORM_FAMILIES):
        table.form_family[place] = family
    return table
