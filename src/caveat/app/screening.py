"""Who on the lists a name may be, without a deal around it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from caveat.check import LiveList, World
from caveat.facts import Measure, Party
from caveat.facts.ftm import from_ftm
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.match import Explanation, Hit, asked


@noun
class ScreenHit:
    """A listed party that the query may be: its facts and measures, the score (0..1) and why."""

    party: Party
    score: float
    name: str
    explanation: Explanation
    list_id: str
    measures: tuple[Measure, ...]
    snapshot: str
    complete: bool


def screen(world: World, query: str | Party | Mapping[str, Any], limit: int, threshold: float) -> list[ScreenHit]:
    """Search every live list and return the best hits of all of them."""
    party = query if isinstance(query, str | Party) else from_ftm(query)
    if isinstance(party, str) and not party.strip():
        raise BadInput("there is no name to screen", advice="give a name")
    (found,) = search_lists(world, [party], limit, threshold)
    return [
        ScreenHit(
            party=live.entries.party(hit.party_id),
            score=hit.score,
            name=hit.name.text,
            explanation=hit.explanation,
            list_id=live.spec.id,
            measures=live.entries.measures(hit.party_id),
            snapshot=live.snapshot.sha256,
            complete=live.snapshot.complete,
        )
        for live, hit in found[: max(limit, 0)]
    ]


def search_lists(
    world: World, queries: Sequence[str | Party], limit: int, threshold: float
) -> Iterator[list[tuple[LiveList, Hit]]]:
    """Search every live list for all queries at once, and give for each query its hits, at most `limit` of a list, best first."""
    if not 0 <= threshold <= 1:
        raise BadInput(f"{threshold} is no threshold", advice="scores lie between 0 and 1")
    ready = [asked(query) for query in queries]
    by_list = [(live, live.index.search_many(ready, limit, threshold)) for live in world.lists]
    for place in range(len(ready)):
        hits = [(live, hit) for live, found in by_list for hit in found[place]]
        yield sorted(hits, key=_rank) if hits else hits


def of_every_list(hits: Sequence[tuple[LiveList, Hit]], limit: int) -> list[tuple[LiveList, Hit]]:
    """Leave the best hits, at most `limit`, best first: before any list has a second, every list has its best.

    The law that bites may stand on one list only, where ten namesakes stand on another.
    """
    if len(hits) <= limit:
        return list(hits)
    first = {live.spec.id: place for place, (live, _) in reversed(list(enumerate(hits)))}
    kept = sorted(sorted(range(len(hits)), key=lambda place: (first[hits[place][0].spec.id] != place, place))[:limit])
    return [hits[place] for place in kept]


def _rank(hit: tuple[LiveList, Hit]) -> tuple[float, str]:
    return -hit[1].score, hit[1].party_id
