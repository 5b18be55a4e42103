"""The one place where measures search an index: a batch call, where the index has one, goes in here."""

from collections.abc import Sequence
from typing import Protocol

from caveat.facts import Party
from caveat.match import Hit


class Searcher(Protocol):
    """What is measured: `match.Index`, or whatever searches as it does."""

    def search(self, query: str | Party, limit: int = 10, threshold: float = 0.0) -> list[Hit]:
        """Return the best hits of `query`, the likeliest first."""
        ...


def search_all(index: Searcher, queries: Sequence[str | Party], *, limit: int, threshold: float) -> list[list[Hit]]:
    """Search every query and return the hits of each, in order."""
    return [index.search(query, limit=limit, threshold=threshold) for query in queries]


def best_scores(found: Sequence[Sequence[Hit]]) -> list[float]:
    """Return the score of each query's best hit, 0 where nothing was found."""
    return [hits[0].score if hits else 0.0 for hits in found]
