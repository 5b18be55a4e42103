"""A language's company words, read from its table into what a lookup wants."""

from collections.abc import Callable
from functools import cache
from types import ModuleType

from caveat.facts.noun import noun

_SHORTEST_STEMMED = 4
_LONGEST_DOUBTED = 4
"""Stems so short are other words too."""


@noun
class Meaning:
    """What a word or phrase means in English, or the class of legal forms it names; unsure where it may be something else."""

    english: str
    sure: bool = True
    form: bool = False


Phrases = tuple[tuple[tuple[str, ...], Meaning], ...]
"""The phrases that begin with one word: the keys of their words and what they mean, longest first."""


@noun
class Dictionary:
    """The company words of one language: `words` by what `key` makes of them, `exact` as they are, `phrases` by their first key."""

    name: str
    key: Callable[[str], str]
    words: dict[str, Meaning]
    exact: dict[str, Meaning]
    phrases: dict[str, Phrases]
    little: frozenset[str]
    telling: frozenset[str]

    def meaning(self, word: str) -> Meaning | None:
        """Give what a folded word means by itself, if it is known."""
        return self.exact.get(word) or (self.words.get(self.key(word)) if len(word) >= _SHORTEST_STEMMED else None)


def dictionary(table: ModuleType, key: Callable[[str], str] = str, more_places: tuple[tuple[str, str], ...] = ()) -> Dictionary:
    """Read the table of a language; words spelt with hyphens in it are phrases."""
    words: dict[str, Meaning] = {}
    exact: dict[str, Meaning] = {}
    runs: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for name in ("PHRASES", "FORMS"):
        for said, phrase, sure in _rows(getattr(table, name, ""), ";"):
            _file(phrase.split(), Meaning(english=said, sure=sure, form=name == "FORMS"), key, exact, runs)
    for name in ("WORDS", "PLACES"):
        for said, word, sure in _rows(getattr(table, name, ""), " "):
            meaning = _meaning(said, sure)
            if "-" in word:
                _file(word.split("-"), meaning, key, exact, runs)
            else:
                short = key(word)
                words.setdefault(short, meaning if key is str or len(short) > _LONGEST_DOUBTED else _meaning(said, False))
    for word, place in more_places:
        words.setdefault(word, _meaning(place, True))
    for said, word, sure in _rows(getattr(table, "ABBREVIATIONS", ""), " "):
        exact[word] = _meaning(said, sure)
    return Dictionary(
        name=table.__name__.rpartition(".")[2],
        key=key,
        words=words,
        exact=exact,
        phrases={first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in runs.items()},
        little=frozenset(getattr(table, "LITTLE_WORDS", "").split()),
        telling=getattr(table, "TELLING_FORMS", frozenset()),
    )


@cache
def _meaning(english: str, sure: bool) -> Meaning:
    return Meaning(english=english, sure=sure)


def _rows(table: str, separator: str) -> list[tuple[str, str, bool]]:
    """Give for each foreign word or phrase of a table its English and whether it is sure."""
    rows = []
    for line in table.strip().splitlines():
        english, _, foreign = line.partition(":")
        rows += [(english, word.strip().lstrip("~"), "~" not in word) for word in foreign.split(separator) if word.strip()]
    return rows


def _file(
    phrase: list[str],
    meaning: Meaning,
    key: Callable[[str], str],
    exact: dict[str, Meaning],
    runs: dict[str, list[tuple[tuple[str, ...], Meaning]]],
) -> None:
    if len(phrase) == 1:
        exact.setdefault(phrase[0], meaning)
    else:
        keys = tuple(map(key, phrase))
        runs.setdefault(keys[0], []).append((keys, meaning))
