"""How common the words of names are, and which are persons' rather than others'."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def grade_of(word: str) -> int:
    """Grade a folded word from 0, rare, to 9, borne by one name in a hundred; three grades are a factor of ten."""
    return _grades()[0].get(word, 0)


def is_personal(word: str) -> bool:
    """Say whether a folded word is common, and more so in the names of persons than in others."""
    return word in _grades()[1]


def common_words() -> Iterator[tuple[int, bool, list[str]]]:
    """Give the words of each grade, those that are more common in the names of persons apart."""
    for line in files("caveat.names").joinpath("common_words.txt").read_text(encoding="utf-8").splitlines():
        head, _, words = line.partition(" ")
        if head != "#":
            yield int(head[0]), head.endswith("p"), words.split()


@cache
def _grades() -> tuple[dict[str, int], frozenset[str]]:
    grades: dict[str, int] = {}
    for grade, _, words in common_words():
        grades |= dict.fromkeys(words, grade)
    return grades, frozenset(word for _, personal, words in common_words() if personal for word in words)
