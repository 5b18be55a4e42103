"""Who of a deal stands on which list: by screening every name, and by what the deal states of itself."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from caveat.check.answer import DealHit
from caveat.check.sitting import Sitting, Sought
from caveat.check.world import LiveList, World
from caveat.facts import Day, Measure
from caveat.facts.deal import Deal, DealParty
from caveat.facts.finding import Listing
from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.match import Hit
from caveat.rules import stated, subjects


@noun
class Screened:
    """The hits to show, and by place in the deal the listings that rules read."""

    hits: tuple[DealHit, ...]
    listings: dict[str, tuple[Listing, ...]]


def screen(deal: Deal, law_day: Day, sitting: Sitting) -> Screened:
    """Screen everybody whom the deal names against every live list.

    A hit of an aggregated list is shown, but read by no rule, where the primary list of its programme is live, whole and
    of a later day, unless the law day lies within the aggregate's own time.
    """
    hits: list[DealHit] = []
    listings: dict[str, tuple[Listing, ...]] = {}
    for place, party in subjects(deal):
        named = _search(sought_of(party), party, sitting)
        met: list[Met] = [(live, hit, "") for live, hit in named]
        found: list[Listing] = []
        for live, hit, named_by in met + _by_other_names(party, named, sitting):
            told = [_listing(one, live, hit, party, sitting, law_day, named_by) for one in live.entries.measures(hit.party_id)]
            counted = [one for one in told if not _superseded(one.measure.programme, live, sitting.world, law_day)]
            hits += _shown(place, party, live, hit, told, counted, law_day)
            found += counted
        listings[place] = tuple(_with_statements(found, party))
    return Screened(
        hits=tuple(sorted(hits, key=lambda hit: (hit.place, -hit.score, hit.party_id, hit.programme))), listings=listings
    )


def seek(deals: Iterable[Deal], sitting: Sitting) -> None:
    """Seek everybody whom the deals name at once, and then by the names that lists give them, for checks that follow."""
    parties = {sought_of(party): party for deal in deals for _, party in subjects(deal)}
    sitting.seek(one for one in parties if one.enough)
    given = (_given(party, _search(one, party, sitting), sitting) for one, party in parties.items())
    sitting.seek(one.sought for one in given if one)


MOST_OTHER_NAMES = 12
"""How many names that lists give to a party are looked for on the other lists."""

Met = tuple[LiveList, Hit, str]
"""A hit on a list, and the list that gave the name which met, where that was not the deal."""


class _Given(NamedTuple):
    """The names that lists give to the very party that a deal names: by what it is sought, which list gives each, which lists give any."""

    sought: Sought
    givers: dict[str, str]
    lists: frozenset[str]


def _by_other_names(party: DealParty, met: Sequence[tuple[LiveList, Hit]], sitting: Sitting) -> list[Met]:
    """Look on the other lists for the names that a list gives to the very party that the deal names.

    A name in Han script may stand on one list only, and the law that bites on another. What is found so is never more than
    a possible match: two parties may bear one name.
    """
    given = _given(party, met, sitting)
    if given is None:
        return []
    same = float(sitting.world.thresholds.same)
    known = {(live.spec.id, hit.party_id) for live, hit in met}
    found = [(live, hit) for live, hit in _search(given.sought, party, sitting) if live.spec.id not in given.lists]
    return [
        (live, hit, given.givers.get(hit.explanation.query, next(iter(given.givers.values()))))
        for live, hit in found
        if hit.score >= same and (live.spec.id, hit.party_id) not in known
    ]


def _given(party: DealParty, met: Sequence[tuple[LiveList, Hit]], sitting: Sitting) -> _Given | None:
    """Gather the names that lists give to a party which the deal calls otherwise; None if there are none."""
    if not met:
        return None
    same = float(sitting.world.thresholds.same)
    certain = {live.spec.id: (live, hit.party_id) for live, hit in reversed(met) if hit.score >= same}
    givers = {
        name.text: live.spec.id
        for live, party_id in certain.values()
        for name in live.entries.party(party_id).names
        if name.kind is not NameKind.WEAK_ALIAS and name.text.casefold() != party.name.casefold()
    }
    if not givers:
        return None
    sought = sought_of(party)._replace(names=tuple(givers)[:MOST_OTHER_NAMES], identifiers=(), address="")
    return _Given(sought, givers, frozenset(certain))


def sought_of(party: DealParty) -> Sought:
    """Tell by what a party of the deal is sought; wherever in the deal it stands, it is the same."""
    return Sought(
        kind=party.kind or PartyKind.UNKNOWN,
        names=(party.name,) if party.name else (),
        identifiers=tuple(sorted(party.identifiers.items())) if party.identifiers else (),
        address=party.address,
        country=party.country,
        born=party.born,
    )


def _search(sought: Sought, party: DealParty, sitting: Sitting) -> list[tuple[LiveList, Hit]]:
    return [(live, hit) for live, hit in sitting.found(sought) if hit.party_id not in party.ruled_out] if sought.enough else []


def _listing(
    measure: Measure, live: LiveList, hit: Hit, party: DealParty, sitting: Sitting, law_day: Day, named_by: str
) -> Listing:
    until = measure.span.until
    confirmed = hit.party_id in party.confirmed
    return Listing(
        measure=measure,
        party=live.entries.party(hit.party_id),
        score=round(hit.score, 4),
        same=confirmed or (hit.score >= float(sitting.world.thresholds.same) and not named_by),
        undated=measure.span.since is None and law_day < live.snapshot.as_of,
        lapsed=until is not None and live.snapshot.as_of < until <= law_day,
        named_by=named_by,
        because=sitting.why(hit),
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
        named = next((f"found by a name that {one.named_by} gives" for one in told if one.named_by), "")
        yield DealHit(
            place=place,
            asked=party.name or party.address,
            listed=hit.name.text,
            party_id=hit.party_id,
            list_id=live.spec.id,
            programme=programme,
            score=round(hit.score, 4),
            same=any(one.same for one in told),
            because=told[0].because,
            since=min((measure.span.since for measure in measures if measure.span.since), default=None),
            in_force=any(measure.in_force(law_day) for measure in measures),
            note="; ".join(note for note in ("" if read else "read from the primary list instead", named) if note),
        )


def _with_statements(found: list[Listing], party: DealParty) -> Iterator[Listing]:
    """Join what was found with what the deal states; a stated listing that was found gets its dates from the list."""
    yield from found
    have = {one.measure.programme for one in found if one.same}
    for word in party.lists or ():
        if word.partition(":")[0] not in have:
            yield stated(word, party.footnotes or ())
