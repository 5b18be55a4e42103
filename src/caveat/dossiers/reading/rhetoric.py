"""Loaded words set apart: what a sentence says when the judgement in its words is taken out."""

import re
from functools import cache

from caveat.dossiers.table import read_beside
from caveat.facts.noun import noun


@noun
class LoadedForms:
    """Forms of one loaded word, what is left without the judgement, and whether they make the sentence a judgement."""

    forms: tuple[str, ...]
    instead: str
    judges: bool = False


@noun
class LoadedPattern:
    """A judgement that is known by its shape."""

    pattern: str
    instead: str
    judges: bool = False


@noun
class Rhetoric:
    """The table of loaded words."""

    words: tuple[LoadedForms, ...]
    patterns: tuple[LoadedPattern, ...]


@noun
class Loaded:
    """A loaded word where it stands in a text."""

    start: int
    end: int
    text: str
    instead: str
    judges: bool


def loaded_in(text: str) -> tuple[Loaded, ...]:
    """Return the loaded words of a text in their order, the longest at each place."""
    found: list[Loaded] = []
    for pattern, rows in _patterns():
        for hit in pattern.finditer(text):
            if hit.start() and hit.group()[0].isupper():
                continue  # part of a name, as in a Foreign Corrupt Practices Act
            row = rows[_key(hit.group())] if isinstance(rows, dict) else rows
            found.append(Loaded(start=hit.start(), end=hit.end(), text=hit.group(), instead=row.instead, judges=row.judges))
    kept: list[Loaded] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def core_of(text: str, loaded: tuple[Loaded, ...]) -> str:
    """Return a text with its loaded words taken out or made plain; it is not corrected further."""
    parts, at = [], 0
    for one in loaded:
        parts += [text[at : one.start], one.instead]
        at = one.end
    return re.sub(r"\s+([,.;:])", r"\1", " ".join("".join((*parts, text[at:])).split()))


def _key(text: str) -> str:
    return " ".join(text.lower().split())


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], dict[str, LoadedForms] | LoadedPattern], ...]:
    table = read_beside(Rhetoric, __package__, "rhetoric.yaml")
    rows = {form: row for row in table.words for form in row.forms}
    forms = sorted(rows, key=lambda form: (-len(form), form))
    every = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    words = re.compile(rf"(?<![\w-])(?:{every})(?![\w-])", re.IGNORECASE)
    return ((words, rows), *((re.compile(row.pattern, re.IGNORECASE), row) for row in table.patterns))
