"""Who on the other lists is the same party: a profile, gathered from the lists that are live."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from caveat.check.world import LiveList, World
from caveat.facts import Party
from caveat.facts.problem import NotFound
from caveat.facts.profile import Judgement, Link, Profile
from caveat.match.linking import linked

MOST_MEMBERS = 40
_LOOKED_AT, _LEAST = 24, 0.5
"""How many entries of each list are looked at, and how alike a name must be to be looked at."""

Latest = Mapping[frozenset[str], Judgement]


def profile_of(party_id: str, world: World, judgements: Iterable[Judgement] = ()) -> Profile:
    """Gather the entries that are the same party as one entry, link by link.

    Each member is sought on every other list by all its names and identifiers, so a chain may lead over several lists; what a
    person has judged goes before what the entries tell. Raise `NotFound` for an entry of no live list.
    """
    latest = {one.pair: one for one in sorted(judgements, key=lambda one: one.when)}
    members = {party_id: list_of(party_id, world)}
    links: list[Link] = []
    waiting = [party_id]
    while waiting and len(members) < MOST_MEMBERS:
        at = waiting.pop(0)
        for live, other, link in _links(at, members[at], world, latest):
            if other not in members:
                members[other] = live
                links.append(link)
                waiting.append(other)
    return Profile(members=tuple(members), links=tuple(links))


def list_of(party_id: str, world: World) -> LiveList:
    """Return the live list that an entry stands on; raise `NotFound` if it stands on none."""
    for live in world.lists:
        if party_id.partition(":")[0] == live.spec.id:
            live.entries.party(party_id)
            return live
    raise NotFound(f"no list that is loaded has an entry {party_id!r}", advice="`caveat screen --name` shows the ids of entries")


def _links(party_id: str, home: LiveList, world: World, latest: Latest) -> Iterator[tuple[LiveList, str, Link]]:
    party = home.entries.party(party_id)
    for live in world.lists:
        if live is not home:
            for other, because in _told(party, live):
                judged = latest.get(frozenset((party_id, other)))
                if judged is None:
                    yield live, other, Link(one=party_id, other=other, because=because)
    for pair, judged in latest.items():
        if party_id in pair and judged.same:
            (other,) = pair - {party_id}
            try:
                yield list_of(other, world), other, Link(one=party_id, other=other, because=judged.because, by=judged.by)
            except NotFound:
                continue  # the entry has left its list since


def _told(party: Party, live: LiveList) -> Iterator[tuple[str, str]]:
    """Give the entries of a list that are the party, with the reason; names and numbers are sought apart, so that each tells its own."""
    alike = {hit.party_id: hit.score for hit in live.index.search(replace(party, identifiers=()), _LOOKED_AT, _LEAST)}
    numbered = live.index.search(replace(party, names=(), places=()), _LOOKED_AT, _LEAST) if party.identifiers else []
    for other in dict.fromkeys([*(hit.party_id for hit in numbered), *alike]):
        if because := linked(party, live.entries.party(other), alike.get(other, 0.0)):
            yield other, because
