"""Words into meanings: what two texts have in common although they use other words."""

import re
from functools import cache, lru_cache

from caveat.dossiers.table import read_beside
from caveat.facts.noun import noun

_WORD = re.compile(r"[^\W_]+(?:[-'’&][^\W_]+)*")


@noun
class ConceptTable:
    """The file of concepts: each with the stems, words and phrases that stand for it, and the small words that mean nothing alone."""

    concepts: dict[str, tuple[str, ...]]
    small: tuple[str, ...]


@lru_cache(maxsize=10_000)
def concepts_in(text: str) -> frozenset[str]:
    """Return the concepts of the table that a text speaks of."""
    low = _plain(text)
    return frozenset(name for name, pattern in _patterns().items() if pattern.search(low))


@lru_cache(maxsize=10_000)
def meanings_of(text: str) -> frozenset[str]:
    """Return all that a text speaks of: its concepts, written large, and the stems of the words that are in none."""
    low = _plain(text)
    found = {name.upper() for name, pattern in _patterns().items() if pattern.search(low)}
    rest = _every().sub(" ", low) if found else low
    words = {stem(word) for word in _WORD.findall(rest) if word not in _small() and not word.isdigit() and len(word) > 1}
    return frozenset(words) | found


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a word without its endings, roughly; equal stems are likely the same word."""
    word = word.removesuffix("'s").removesuffix("s'")
    for ending, least in (
        ("ations", 4),
        ("ation", 4),
        ("ities", 4),
        ("ings", 4),
        ("ing", 4),
        ("ies", 3),
        ("ied", 3),
        ("ers", 4),
        ("es", 4),
        ("ed", 4),
        ("er", 4),
        ("s", 3),
        ("ly", 4),
        ("e", 4),
        ("y", 4),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("“", "").replace("”", "").split())


@cache
def _table() -> ConceptTable:
    return read_beside(ConceptTable, __package__, "concepts.yaml")


@cache
def _small() -> frozenset[str]:
    return frozenset(_table().small)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = _table()
    return {name: re.compile(rf"(?<![\w-])(?:{'|'.join(map(_form, forms))})(?![\w])") for name, forms in table.concepts.items()}


@cache
def _every() -> re.Pattern[str]:
    return re.compile("|".join(pattern.pattern for pattern in _patterns().values()))


def _form(form: str) -> str:
    return re.escape(form.removesuffix("*")) + (r"\w*" if form.endswith("*") else "")
