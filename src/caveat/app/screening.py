"""Who on the lists a name may be, without a deal around it."""

from collections.abc import Mapping
from typing import Any

from caveat.check import LiveList, World
from caveat.facts import Measure, Party
from caveat.facts.ftm import from_ftm
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.match import Explanation


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
    if not 0 <= threshold <= 1:
        raise BadInput(f"{threshold} is no threshold", advice="scores lie between 0 and 1")
    hits = [hit for live in world.lists for hit in _of_list(live, party, limit, threshold)]
    return sorted(hits, key=lambda hit: (-hit.score, hit.party.id))[: max(limit, 0)]


def _of_list(live: LiveList, query: str | Party, limit: int, threshold: float) -> list[ScreenHit]:
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
        for hit in live.index.search(query, limit=limit, threshold=threshold)
    ]
