"""How fast an index answers: each query timed by a clock that is passed in."""

from collections.abc import Callable, Sequence

from caveat.facts import Party
from caveat.match import Index
from caveat.validation.counts import percentile
from caveat.validation.figure import Figure, Unit
from caveat.validation.labelled import ALERT
from caveat.validation.searching import search_all

Clock = Callable[[], float]
"""Seconds from any beginning, never going back."""

_LIMIT, _EARLY = 10, 1_000


def search_speed(index: Index, queries: Sequence[Party], clock: Clock) -> tuple[Figure, ...]:
    """Measure queries a second, the median and the slowest hundredth, for bare texts and for parties with their kind.

    The first queries of a process, which meet most words for the first time, are measured apart. Also how many of the altered
    names find their party: speed that misses is none.
    """
    texts: list[str | Party] = [query.caption for query in queries]
    asked: list[str | Party] = [Party.named("query", query.kind, query.caption) for query in queries]
    early, half = min(_EARLY, len(queries) // 8), len(queries) // 2
    search_all(index, [*texts[:20], *asked[:20]], limit=_LIMIT, threshold=ALERT)  # what the first search loads is not timed
    first = Figure(name="queries a second, the first", value=_rate(index, texts[:early], clock), unit=Unit.PER_SECOND, of=early)
    figures = [*_timed(index, texts[early:half], "texts", clock), first, *_timed(index, asked[half:], "parties", clock)]
    found = search_all(index, asked, limit=_LIMIT, threshold=ALERT)
    meant = [
        any(hit.party_id == query.id for hit in hits) for query, hits in zip(queries, found, strict=True) if query.id != "nobody"
    ]
    strangers = [bool(hits) for query, hits in zip(queries, found, strict=True) if query.id == "nobody"]
    return (
        *figures,
        Figure(name="altered names found", value=sum(meant) / max(1, len(meant)), of=len(meant)),
        Figure(name="names of nobody let through", value=sum(strangers) / max(1, len(strangers)), of=len(strangers)),
    )


def _timed(index: Index, queries: Sequence[str | Party], what: str, clock: Clock) -> list[Figure]:
    """Time one half one by one and the other as a batch, so that neither is served from what the other left in a cache."""
    half = len(queries) // 2
    took = []
    for query in queries[:half]:
        begun = clock()
        index.search(query, limit=_LIMIT, threshold=ALERT)
        took.append(clock() - begun)
    rate = _rate(index, queries[half:], clock)
    return [
        Figure(name=f"queries a second, {what}", value=rate, unit=Unit.PER_SECOND, of=len(queries) - half),
        Figure(name=f"p50, {what}", value=1000 * percentile(took, 0.5), unit=Unit.MILLISECONDS, of=half),
        Figure(name=f"p99, {what}", value=1000 * percentile(took, 0.99), unit=Unit.MILLISECONDS, of=half),
    ]


def _rate(index: Index, queries: Sequence[str | Party], clock: Clock) -> float:
    begun = clock()
    search_all(index, queries, limit=_LIMIT, threshold=ALERT)
    return len(queries) / max(clock() - begun, 1e-9)
