"""The table of cues: by what a sentence shows that it says something, who says it, and how."""

import re
from functools import cache

from caveat.dossiers.table import read_beside
from caveat.facts.noun import noun

_SHOWS = ("predicts", "insinuates", "judges", "narrative")
_HEADS = (
    "joins",
    "present",
    "past",
    "auxiliary",
    "determiners",
    "prepositions",
    "subjects",
    "acts",
    "things",
    "pronouns",
    "first",
    "leads",
)


@noun
class Says:
    """Verbs of saying of one sort."""

    how: str
    forms: tuple[str, ...]


@noun
class CueTable:
    """The file of cues as it is written."""

    says: tuple[Says, ...]
    predicts: tuple[str, ...]
    insinuates: tuple[str, ...]
    judges: tuple[str, ...]
    narrative: tuple[str, ...]
    joins: tuple[str, ...]
    present: tuple[str, ...]
    past: tuple[str, ...]
    auxiliary: tuple[str, ...]
    determiners: tuple[str, ...]
    prepositions: tuple[str, ...]
    subjects: tuple[str, ...]
    acts: tuple[str, ...]
    things: tuple[str, ...]
    pronouns: tuple[str, ...]
    first: tuple[str, ...]
    leads: tuple[str, ...]


@noun
class Cues:
    """The table, ready to be asked: verbs of saying by form, patterns by what they show, and words by their head in the file."""

    says: dict[str, str]
    shows: dict[str, tuple[re.Pattern[str], ...]]
    words: dict[str, frozenset[str]]

    def has(self, head: str, word: str) -> bool:
        """Say whether a word stands under a head of the table."""
        return word in self.words[head]

    def shown(self, what: str, text: str) -> str:
        """Return the words of `text` that show it; empty where none do."""
        for pattern in self.shows[what]:
            if found := pattern.search(text.lower().replace("’", "'")):
                return found.group().strip()
        return ""


@cache
def cues() -> Cues:
    """Return the table of cues that ships with us."""
    table = read_beside(CueTable, __package__, "cues.yaml")
    says: dict[str, str] = {}
    for row in table.says:
        for form in row.forms:
            says.setdefault(form, row.how)
    return Cues(
        says=says,
        shows={what: tuple(map(re.compile, getattr(table, what))) for what in _SHOWS},
        words={head: frozenset(getattr(table, head)) for head in _HEADS},
    )
