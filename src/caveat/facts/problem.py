"""One tree of errors: what is wrong, where, and what to do about it.

    Problem
    ├── BadInput        what a person or a file gave cannot be read
    │   └── ManyProblems  several at once, each with its own place
    ├── BadList         an official list is not what its list.yaml says; the stored one stays in force
    ├── LawGap          no dated value of the law covers the day that was asked
    ├── Incomplete      a room's folder lacks a file (a list without its reader, a rule without its cases)
    └── NotFound        a list, snapshot or receipt that was named does not exist here

A problem knows nothing of HTTP or exit codes; each door maps the tree in one table. It may be raised, or kept as a
value beside the facts (a list's doubts).
"""

import difflib
from collections.abc import Iterable, Sequence


class Problem(Exception):
    """Something is wrong: `what`, `where` it stands (file and line, if known), and `advice`.

    `inside` are the keys and numbers that lead to the place from the noun whose making failed, for whoever knows its lines.
    """

    def __init__(self, what: str, *, where: str = "", advice: str = "", inside: Sequence[str | int] = ()) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.advice = advice
        self.inside = tuple(inside)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        hint = f" ({self.advice})" if self.advice else ""
        return f"{place}{self.what}{hint}"

    def at(self, where: str) -> "Problem":
        """Return the same problem, told to stand at `where` if it did not know its place."""
        return type(self)(self.what, where=self.where or where, advice=self.advice)


class BadInput(Problem):
    """What a person or a file gave cannot be read."""


class ManyProblems(BadInput):
    """Several problems of one input, collected so that all can be mended at once."""

    def __init__(self, what: str, *, parts: Sequence[Problem] = (), where: str = "", advice: str = "") -> None:
        super().__init__(what, where=where, advice=advice)
        self.parts = tuple(parts)

    def __str__(self) -> str:
        return "\n".join([super().__str__(), *(f"  {part}" for part in self.parts)])


class BadList(Problem):
    """An official list is not what its list.yaml promises; the stored snapshot stays in force."""


class LawGap(Problem):
    """No dated value of the law covers the day that was asked; never a default."""


class Incomplete(Problem):
    """A folder of lists or rules lacks one of its files."""


class NotFound(Problem):
    """A list, a snapshot or a receipt that was named is not here."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint at the known word nearest to `word`, whatever its capitals, to stand right behind it; empty where none is near."""
    folded = {one.casefold(): one for one in known}
    close = difflib.get_close_matches(word.casefold(), list(folded), n=1)
    return f" (did you mean {folded[close[0]]!r}?)" if close else ""
