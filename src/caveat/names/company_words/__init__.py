"""Company words of other languages put into English, so that a name and its translation meet.

One language is one table; Slavic words are known by their stems in any romanisation (`slavic_stem`), the others as spelt. What is
also a name, or a word of another meaning, is translated only beside a word that is surely of the same language.
"""

from collections.abc import Sequence
from enum import IntFlag
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from caveat.facts.noun import noun
from caveat.names.company_words import (
    arabic,
    belarusian,
    chinese,
    english,
    german_dutch_nordic,
    japanese,
    korean,
    persian,
    portuguese_italian_french,
    russian,
    serbian,
    spanish,
    turkish,
    ukrainian,
)
from caveat.names.company_words.dictionary import Dictionary, Meaning, Phrases, dictionary
from caveat.names.company_words.slavic_stem import stem
from caveat.names.generic_words import GENERIC
from caveat.names.legal_forms import AMBIGUOUS, FORMS

__all__ = [
    "Foreign",
    "english_of",
    "english_of_run",
    "first_words",
    "foreign_part",
    "form_of_run",
    "is_company_word",
    "little_words",
    "second_words",
    "translated",
]

_SHORTEST_MENDED = 7
_ALSO_ENGLISH = frozenset(("holding", "centre", "center", "material", "instrument", "medicine", "marketing", "shipping"))
"""English words that are spelt as a foreign one and tell nothing."""

_PLAIN = (english, spanish, portuguese_italian_french, turkish, german_dutch_nordic, persian, arabic, chinese, korean, japanese)
_SLAVIC = (ukrainian, belarusian, serbian)


@noun
class _Found:
    """What one language makes of the words at a place: how many they are and what they mean."""

    language: Dictionary
    size: int
    meaning: Meaning


@noun
class _Entry:
    """What a word means by itself, the phrases it may begin and the languages of which it is a legal form, over all languages."""

    alone: tuple[_Found, ...]
    beginning: tuple[tuple[Dictionary, Phrases], ...]
    telling: tuple[str, ...]


class Foreign(IntFlag):
    """What a word may have to do with the translation of a name: nothing, or any of these."""

    TRANSLATED = 1
    """It is put into English wherever it stands."""
    PERHAPS = 2
    """So it is beside a word that tells its language."""
    TELLS = 4
    ITSELF = 8
    """It is spelt as in English."""
    LITTLE = 16
    """It falls away beside a word that is put into English."""
    BEGINS = 32
    """It may begin a phrase."""


def foreign_part(word: str) -> Foreign:
    """Say what a folded word may have to do with the translation of the name it stands in."""
    part = Foreign.LITTLE if word in little_words() else Foreign(0)
    if (entry := _entry(word)) is None:
        return part
    for found in entry.alone:
        if found.meaning.form or found.meaning.english != word:
            part |= Foreign.TRANSLATED if found.meaning.sure else Foreign.PERHAPS
        else:
            part |= Foreign.ITSELF
    return part | (Foreign.TELLS if entry.telling else 0) | (Foreign.BEGINS if entry.beginning else 0)


def first_words() -> tuple[frozenset[str], frozenset[str]]:
    """Give every word that may have to do with a translation, as spelt, and the stems of the Slavic ones."""
    exact, stemmed = _keys()
    return little_words().union(exact), frozenset(stemmed)


def second_words() -> frozenset[str]:
    """Give the second word of every phrase, or its stem."""
    phrases = (phrase for language in _languages() for begun in language.phrases.values() for phrase in begun)
    return frozenset(keys[1] for keys, _ in phrases)


def english_of(word: str) -> str:
    """Give the English word or words of one folded word that means surely one thing, or nothing."""
    entry = _entry(word)
    found = next((one for one in entry.alone if one.meaning.sure and not one.meaning.form), None) if entry else None
    return _canonical(found.meaning.english) if found else ""


def is_company_word(word: str) -> bool:
    """Say whether any table knows a folded word, so that a name with it is worth translating."""
    exact, stemmed = _keys()
    return word in exact or stem(word) in stemmed


def english_of_run(words: Sequence[str]) -> tuple[int, str]:
    """Give the length and the English of the longest phrase with which folded words begin; (0, "") if there is none."""
    size, english = _longest(words, form=False)
    return size, _canonical(english)


def form_of_run(words: Sequence[str]) -> tuple[int, str]:
    """Give the length and the class of the longest spelled-out legal form with which folded words begin; (0, "") if there is none."""
    return _longest(words, form=True)


def _canonical(english: str) -> str:
    return " ".join(GENERIC.get(word, word) for word in english.split())


def _longest(words: Sequence[str], *, form: bool) -> tuple[int, str]:
    entry = _entry(words[0]) if words else None
    found = [one for one in (_found_at(words, 0, entry) if entry else ()) if one.meaning.form is form and one.meaning.sure]
    best = max(found, key=lambda one: one.size, default=None)
    return (best.size, best.meaning.english) if best else (0, "")


def translated(words: Sequence[str]) -> list[str]:
    """Put the company words of a folded name into English, in their places; spelled-out legal forms become short ones."""
    entries = [_entry(word) for word in words]
    everywhere = [_found_at(words, place, entry) if entry else () for place, entry in enumerate(entries)]
    if not any(everywhere) or _is_one_word(words, everywhere):
        return list(words)
    told = _languages_told(words, entries, everywhere)
    said: list[str] = []
    place = 0
    while place < len(words):
        best = _best(words, place, everywhere[place], told)
        if best:
            said += _forms_written()[best.meaning.english] if best.meaning.form else best.meaning.english.split()
            place += best.size
        else:
            said += [] if _only_joins(words, place, everywhere, told) else [words[place]]
            place += 1
    return said


def _is_one_word(words: Sequence[str], everywhere: Sequence[Sequence[_Found]]) -> bool:
    """Say whether a name is one word, with a short legal form or without, or nothing but a long one: that word is what tells it."""
    if any(one.meaning.form and one.size == len(words) for one in everywhere[0]):
        return True
    plain = all(
        one.size == 1 and word not in one.language.exact for word, found in zip(words, everywhere, strict=True) for one in found
    )
    return plain and sum((word,) not in FORMS for word in words) <= 1


def _best(words: Sequence[str], place: int, found: Sequence[_Found], told: dict[str, int]) -> _Found | None:
    """Choose what is meant at a place: the longest phrase, a legal form first, of the language that tells itself most."""
    able = [one for one in found if (one.meaning.sure or one.language.name in told)]
    if not able:
        return None
    best = max(able, key=lambda one: (one.size, one.meaning.form, told.get(one.language.name, 0), one.meaning.sure))
    return None if best.size == 1 and words[place] in GENERIC else best


def _only_joins(words: Sequence[str], place: int, everywhere: Sequence[Sequence[_Found]], told: dict[str, int]) -> bool:
    """Say whether a word is an article or a preposition beside a word that is translated."""
    if words[place] not in little_words():
        return False
    beside = (_best(words, near, everywhere[near], told) for near in (place + 1, place - 1) if 0 <= near < len(words))
    return any(words[place] in one.language.little for one in beside if one)


def _languages_told(
    words: Sequence[str], entries: Sequence[_Entry | None], everywhere: Sequence[Sequence[_Found]]
) -> dict[str, int]:
    """Count the words that are surely of each language."""
    told: dict[str, int] = {}
    for word, entry, found in zip(words, entries, everywhere, strict=True):
        if entry and word not in _ALSO_ENGLISH:
            sure = {one.language.name for one in found if one.meaning.sure and word not in one.meaning.english.split()}
            for language in sure.union(entry.telling):
                told[language] = told.get(language, 0) + 1
    return told


def _found_at(words: Sequence[str], place: int, entry: _Entry) -> Sequence[_Found]:
    """Find what the words at a place mean in each language, a phrase before its first word."""
    if not entry.beginning or place + 1 == len(words):
        return entry.alone
    found = list(entry.alone)
    for language, phrases in entry.beginning:
        second = language.key(words[place + 1])
        for keys, meaning in phrases:
            size = len(keys)
            if (
                _alike(second, keys[1])
                and place + size <= len(words)
                and all(map(_alike, map(language.key, words[place + 2 : place + size]), keys[2:]))
            ):
                found.append(_Found(language=language, size=size, meaning=meaning))
                break
    return found


def _alike(one: str, other: str) -> bool:
    """Say whether a later word of a phrase is the one meant; a long one may have a slip."""
    if one == other:
        return True
    if one[:1] != other[:1] or len(other) < _SHORTEST_MENDED or abs(len(one) - len(other)) > 1:
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1


@lru_cache(maxsize=1 << 17)
def _entry(word: str) -> _Entry | None:
    """Look a word up in all languages."""
    if not is_company_word(word):
        return None
    exact, stemmed = _keys()
    languages = {language.name: language for language in (*exact.get(word, ()), *stemmed.get(stem(word), ()))}.values()
    meanings = ((language, language.meaning(word)) for language in languages)
    begun = ((language, language.phrases.get(language.key(word))) for language in languages)
    return _Entry(
        alone=tuple(_Found(language=language, size=1, meaning=meaning) for language, meaning in meanings if meaning),
        beginning=tuple((language, phrases) for language, phrases in begun if phrases),
        telling=tuple(language.name for language in languages if word in language.telling),
    )


@cache
def little_words() -> frozenset[str]:
    """Give the articles and prepositions of all languages."""
    return frozenset().union(*(language.little for language in _languages()))


@cache
def _keys() -> tuple[dict[str, list[Dictionary]], dict[str, list[Dictionary]]]:
    """Give the languages in which each word as spelt, and each Slavic stem, is worth looking up."""
    exact: dict[str, list[Dictionary]] = {}
    stemmed: dict[str, list[Dictionary]] = {}
    for language in _languages():
        by_key = stemmed if language.key is stem else exact
        for key in {**language.words, **language.phrases}:
            by_key.setdefault(key, []).append(language)
        for word in (*language.exact, *language.telling):
            exact.setdefault(word, []).append(language)
    return exact, stemmed


@cache
def _languages() -> tuple[Dictionary, ...]:
    """Read all tables, once; the first that knows a word is believed."""
    cities = tuple((_adjective(city), city) for city in russian.CITIES.split())
    slavic = (dictionary(russian, stem, cities), *(dictionary(table, stem) for table in _SLAVIC))
    return (*slavic, *(dictionary(table) for table in _PLAIN))


def _adjective(city: str) -> str:
    root = stem(city + "skiy").removesuffix("sk")
    return root if root.endswith("sk") else root + "sk"


@cache
def _forms_written() -> dict[str, tuple[str, ...]]:
    """Give each class of legal forms as it is written, so that it is known wherever it stands."""
    written: dict[str, tuple[str, ...]] = {}
    for words, name in sorted(FORMS.items(), key=lambda row: row[0] in AMBIGUOUS):
        written.setdefault(name, words)
    return written
