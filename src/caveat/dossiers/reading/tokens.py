"""The words of a sentence, folded to be compared, with their places."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+")
_BETWEEN = re.compile(r"[\s\-\u2010-\u2014.,'\u2019&/()\u201c\u201d\"]{0,3}")


_NOTHING: dict[str, object] = {}


class Words(NamedTuple):
    """The words of a stretch of text: folded, as written, and from where to where they stand in the whole text."""

    folded: list[str]
    written: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:  # a tuple would tell the number of its fields
        return len(self.folded)


def words_of(text: str, at: int = 0) -> Words:
    """Return the words of `text`, which begins at `at` of the whole; an abbreviation such as U.S. is one word, `us`."""
    words = Words([], [], [], [])
    for found in _WORD.finditer(text):
        written = found.group()
        dotted = "." in written
        words.folded.append(folded(written.replace(".", "")))
        words.written.append(written.replace(".", "") if dotted else written)
        words.starts.append(at + found.start())
        words.ends.append(at + found.end())
    return words


@lru_cache(maxsize=100_000)
def folded(word: str) -> str:
    """Return a word without case and accents."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)) or word


class Tree(Generic[T]):
    """Phrases by their words; the longest that stands at a place is found in as many steps as it has words."""

    __slots__ = ("_root",)

    def __init__(self) -> None:
        self._root: dict[str, object] = {}

    def add(self, phrase: str, what: T) -> None:
        """Add a phrase; where it is there already, the first stays."""
        words = words_of(phrase)
        node: dict = self._root  # type: ignore[type-arg]
        for word in words.folded:
            node = node.setdefault(word, {})
        if words.folded:
            node.setdefault("", (what, tuple(words.written)))

    def at(self, words: Words, place: int, text: str, at: int = 0) -> tuple[T, int] | None:
        """Return what the longest phrase from `place` on stands for, and the number of its words; `text` begins at `at`."""
        node: dict = self._root  # type: ignore[type-arg]
        best: tuple[T, int] | None = None
        for step in range(place, len(words)):
            if step > place and not _BETWEEN.fullmatch(text, words.ends[step - 1] - at, words.starts[step] - at):
                break
            node = node.get(words.folded[step], _NOTHING)
            if node is _NOTHING:
                break
            if "" in node and _as_written(node[""][1], words.written[place : step + 1]):
                best = node[""][0], step - place + 1
        return best


def _as_written(phrase: Iterable[str], words: Iterable[str]) -> bool:
    """Say whether words are written as names are: a capital where the name has one, capitals alone for an acronym."""
    return all(_cased(*pair) for pair in zip(phrase, words, strict=True))


def _cased(name: str, word: str) -> bool:
    if name.isupper() and 1 < len(name) <= 5:
        return word.isupper()
    return not name[:1].isupper() or not word[:1].islower()
