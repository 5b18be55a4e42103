"""How common the words of names are, and which are persons' rather than others'."""

from functools import cache
from importlib.resources import files


def grade_of(word: str) -> int:
    """Grade a folded word from 0, rare, to 9, borne by one name in a hundred; three grades are a factor of ten."""
    return _grades()[0].get(word, 0)


def is_personal(word: str) -> bool:
    """Say whether a folded word is common, and more so in the names of persons than in others."""
    return word in _grades()[1]


@cache
def _grades() -> tuple[dict[str, int], frozenset[str]]:
    grades: dict[str, int] = {}
    personal: list[str] = []
    for line in files("caveat.names").joinpath("common_words.txt").read_text(encoding="utf-8").splitlines():
        head, _, words = line.partition(" ")
        if head != "#":
            told = words.split()
            grades |= dict.fromkeys(told, int(head[0]))
            personal += told if head.endswith("p") else []
    return grades, frozenset(personal)
