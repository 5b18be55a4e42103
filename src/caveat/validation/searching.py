"""The one place where measures search an index."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from caveat.facts import Party
from caveat.match import Hit


class Searcher(Protocol):
    """What is measured: `match.Index`, or whatever searches as it does."""

    def search_many(self, queries: Iterable[str | Party], limit: int = 10, threshold: float = 0.0) -> list[list[Hit]]:
        """Return the best hits of each query, the likeliest first."""
        ...


def search_all(index: Searcher, queries: Sequence[str | Party], *, limit: int, threshold: float) -> list[list[Hit]]:
    """Search every query and return the hits of each, in order."""
    return index.search_many(queries, limit=limit, threshold=threshold)


def best_scores(found: Sequence[Sequence[Hit]]) -> list[float]:
    """Return the score of each query's best hit, 0 where nothing was found."""
    return [hits[0].score if hits else 0.0 for hits in found]
