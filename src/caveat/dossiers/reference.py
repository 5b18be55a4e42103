"""Where a statement of a dossier comes from, and how far it was checked."""

from enum import StrEnum

from caveat.facts.noun import noun
from caveat.facts.span import RoughDay


class Grade(StrEnum):
    """How sure the fact and its day are; it says nothing of anybody's motives."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Checked(StrEnum):
    """How far a fact was checked: in the official file, on a page that was read, or not at all (from memory)."""

    PRIMARY = "primary"
    PAGE = "page"
    MEMORY = "memory"


class Opened(StrEnum):
    """Whether a publication was opened: a page that was read, an official file at hand, one of the founding documents, or none."""

    READ = "read"
    FILE = "file"
    DOCUMENT = "document"
    MEMORY = "memory"


@noun
class Reference:
    """One publication: who published what and when, where it is, and whether it was opened when the fact was taken from it."""

    title: str
    publisher: str
    published: RoughDay | None = None
    url: str = ""
    opened: Opened = Opened.MEMORY

    def __str__(self) -> str:
        day = f" ({self.published})" if self.published else ""
        return f"{self.publisher}: {self.title}{day}"


def mark_of(checked: Checked, grade: Grade) -> str:
    """Return the words that a fact carries to the screen where it is less than checked and sure; empty where it is both."""
    words = [
        word
        for word, holds in (("from memory", checked is Checked.MEMORY), (f"{grade} confidence", grade is not Grade.HIGH))
        if holds
    ]
    return ", ".join(words)
