"""Why two names were scored as they were: words set against each other, words left over, and each feature's points."""

from enum import StrEnum

from caveat.facts.noun import noun


class How(StrEnum):
    """By what two words were taken for one."""

    EQUAL = "equal"
    TRANSLITERATION = "transliteration"
    SYNONYM = "synonym"
    NICKNAME = "nickname"
    TYPO = "typo"
    INITIAL = "initial"
    SHORTENED = "shortened"
    JOINED = "joined"
    ACRONYM = "acronym"


@noun
class Aligned:
    """A word of the query (or several written as one) beside the word of the list; `similarity` is 0..1."""

    query: str
    listed: str
    how: How
    similarity: float


@noun
class Points:
    """What one feature took from the score: negative, in parts of 1."""

    feature: str
    points: float


@noun
class Explanation:
    """How `query` and `listed` came to `score`; `notes` tell what beside the names decided or bent it."""

    query: str
    listed: str
    score: float
    aligned: tuple[Aligned, ...] = ()
    only_query: tuple[str, ...] = ()
    only_listed: tuple[str, ...] = ()
    points: tuple[Points, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole in one readable sentence."""
        clauses = list(self.notes)
        equal = [pair.query for pair in self.aligned if pair.how is How.EQUAL]
        if equal:
            clauses.append(f"{_listed(equal)} equal")
        clauses += [
            f"{pair.query!r} beside {pair.listed!r} ({pair.how.value}, {pair.similarity:.2f})"
            for pair in self.aligned
            if pair.how is not How.EQUAL
        ]
        if self.only_query:
            clauses.append(f"only in the query: {_listed(self.only_query)}")
        if self.only_listed:
            clauses.append(f"only in the listed name: {_listed(self.only_listed)}")
        lost = [f"{part.feature} {part.points:+.2f}" for part in self.points]
        if lost:
            clauses.append(", ".join(lost))
        return f"{self.query!r} matches {self.listed!r} with {self.score:.2f}: " + ("; ".join(clauses) or "no word in common") + "."


def _listed(words: list[str] | tuple[str, ...]) -> str:
    return ", ".join(repr(word) for word in words)
