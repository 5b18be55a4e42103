"""The one place where measures search an index: a batch call, where the index has one, goes in here."""

from collections.abc import Sequence

from caveat.facts import Party
from caveat.match import Hit, Index


def search_all(index: Index, queries: Sequence[str | Party], *, limit: int, threshold: float) -> list[list[Hit]]:
    """Search every query and return the hits of each, in order."""
    return [index.search(query, limit=limit, threshold=threshold) for query in queries]


def best_scores(found: Sequence[Sequence[Hit]]) -> list[float]:
    """Return the score of each query's best hit, 0 where nothing was found."""
    return [hits[0].score if hits else 0.0 for hits in found]
