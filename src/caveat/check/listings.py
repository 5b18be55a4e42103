"""Who of a deal stands on which list: by screening every name, and by what the deal states of itself."""

from collections.abc import Iterator, Sequence

from caveat.check.answer import DealHit
from caveat.check.world import LiveList, World
from caveat.facts import Day, Identifier, Measure, Name, Party, Place
from caveat.facts.country import country_code
from caveat.facts.deal import Deal, DealParty
from caveat.facts.finding import Listing
from caveat.facts.noun import noun
from caveat.facts.party import PartyKind
from caveat.match import Hit
from caveat.rules import stated, subjects


@noun
class Screened:
    """The hits to show, and by place in the deal the listings that rules read."""

    hits: tuple[DealHit, ...]
    listings: dict[str, tuple[Listing, ...]]


def screen(deal: Deal, world: World, law_day: Day) -> Screened:
    """Screen everybody whom the deal names against every live list.

    A hit of an aggregated list is shown, but read by no rule, where the primary list of its programme is live, whole and
    of a later day, unless the law day lies within the aggregate's own time.
    """
    hits: list[DealHit] = []
    listings: dict[str, tuple[Listing, ...]] = {}
    for place, party in subjects(deal):
        found: list[Listing] = []
        for live in world.lists:
            for hit in _search(live, place, party, world):
                told = [_listing(measure, live, hit, party, world, law_day) for measure in live.entries.measures(hit.party_id)]
                counted = [one for one in told if not _superseded(one.measure.programme, live, world, law_day)]
                hits += _shown(place, party, live, hit, told, counted, law_day)
                found += counted
        listings[place] = tuple(_with_statements(found, party))
    return Screened(
        hits=tuple(sorted(hits, key=lambda hit: (hit.place, -hit.score, hit.party_id, hit.programme))), listings=listings
    )


def as_party(place: str, party: DealParty) -> Party:
    """Turn a party of the deal into the query that the index is asked."""
    return Party(
        id=place,
        kind=party.kind or PartyKind.UNKNOWN,
        names=(Name(text=party.name),) if party.name else (),
        identifiers=tuple(Identifier(kind=kind, value=value) for kind, value in sorted((party.identifiers or {}).items())),
        places=(Place(text=party.address, country=party.country),) if party.address else (),
        births=(party.born,) if party.born else (),
        countries=(country_code(party.country) or party.country,) if party.country else (),
    )


def _search(live: LiveList, place: str, party: DealParty, world: World) -> Iterator[Hit]:
    if not (party.name or party.identifiers or party.address):
        return
    thresholds = world.thresholds
    for hit in live.index.search(as_party(place, party), limit=thresholds.limit, threshold=float(thresholds.alert)):
        if hit.party_id not in party.ruled_out:
            yield hit


def _listing(measure: Measure, live: LiveList, hit: Hit, party: DealParty, world: World, law_day: Day) -> Listing:
    return Listing(
        measure=measure,
        party=live.entries.party(hit.party_id),
        score=round(hit.score, 4),
        same=hit.score >= float(world.thresholds.same) or hit.party_id in party.confirmed,
        undated=measure.span.since is None and law_day < live.snapshot.as_of,
        because=hit.explanation.text,
        complete=live.snapshot.complete,
    )


def _superseded(programme: str, live: LiveList, world: World, law_day: Day) -> bool:
    primary = (live.spec.yields_to or {}).get(programme)
    if primary is None or law_day <= live.snapshot.as_of:
        return False
    return any(
        other.spec.id == primary and other.snapshot.complete and other.snapshot.as_of >= live.snapshot.as_of
        for other in world.lists
    )


def _shown(
    place: str, party: DealParty, live: LiveList, hit: Hit, told: Sequence[Listing], counted: Sequence[Listing], law_day: Day
) -> Iterator[DealHit]:
    """Yield what to show of a hit, one a programme under which the party is listed."""
    for programme in sorted({one.measure.programme for one in told}):
        measures = [one.measure for one in told if one.measure.programme == programme]
        read = any(one.measure.programme == programme for one in counted)
        yield DealHit(
            place=place,
            asked=party.name or party.address,
            listed=hit.name.text,
            party_id=hit.party_id,
            list_id=live.spec.id,
            programme=programme,
            score=round(hit.score, 4),
            same=any(one.same for one in told),
            because=hit.explanation.text,
            since=min((measure.span.since for measure in measures if measure.span.since), default=None),
            in_force=any(measure.in_force(law_day) for measure in measures),
            note="" if read else "read from the primary list instead",
        )


def _with_statements(found: list[Listing], party: DealParty) -> Iterator[Listing]:
    """Join what was found with what the deal states.

    Where the deal states the lists of a party, somebody has looked: only certain hits count beside the statement. A
    stated listing that was found gets its dates from the list.
    """
    if party.lists is None:
        yield from found
        return
    certain = [one for one in found if one.same]
    yield from certain
    have = {one.measure.programme for one in certain}
    for word in party.lists:
        if word.partition(":")[0] not in have:
            yield stated(word, party.footnotes or ())
