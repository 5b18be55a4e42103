"""Hits gathered by party, and what persons have judged of entries: kept in `HOME/judgements.jsonl`, to which lines are only added."""

from collections.abc import Sequence
from pathlib import Path

import orjson

from caveat.app.screening import ScreenHit
from caveat.app.settings import now
from caveat.check import World, profile_of
from caveat.check.profile import list_of
from caveat.facts import Measure, Party
from caveat.facts.form import from_plain, to_plain
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.facts.profile import Judgement, Link, Profile

_FILE = "judgements.jsonl"


@noun
class Entry:
    """One entry of a profile, with its measures, and the link that brought it in (none for the entry that was asked for)."""

    party: Party
    list_id: str
    measures: tuple[Measure, ...]
    link: Link | None = None


@noun
class PartyHit:
    """One party that a query may be, whatever lists it stands on: its best hit, the others, and entries that no name of the query met."""

    best: ScreenHit
    others: tuple[ScreenHit, ...]
    profile: Profile
    entries: tuple[Entry, ...]


def judgements(home: Path) -> list[Judgement]:
    """Read all judgements, the oldest first; raise `BadInput` with the line of one that cannot be read."""
    path = home / _FILE
    lines = path.read_bytes().splitlines() if path.is_file() else []
    return [_judgement(line, f"{path}:{number}") for number, line in enumerate(lines, 1)]


def _judgement(line: bytes, where: str) -> Judgement:
    try:
        return from_plain(Judgement, orjson.loads(line), where=where)
    except orjson.JSONDecodeError as error:
        raise BadInput(f"is broken: {error}", where=where, advice="take the line out, or mend it") from None


def judge(home: Path, world: World, one: str, other: str, *, same: bool, because: str, by: str) -> Judgement:
    """Add a judgement of two entries that are loaded; raise `NotFound` for one that is not, `BadInput` without a reason or a name."""
    for party_id in (one, other):
        list_of(party_id, world)
    if one == other:
        raise BadInput("an entry is itself", advice="name two entries")
    if not because.strip() or not by.strip():
        raise BadInput("a judgement needs a reason and a name", advice="--because and --by")
    told = Judgement(one=one, other=other, same=same, because=because.strip(), by=by.strip(), when=now())
    with (home / _FILE).open("ab") as file:
        file.write(orjson.dumps(to_plain(told) | {"same": same}) + b"\n")
    return told


def entries_of(profile: Profile, world: World) -> tuple[Entry, ...]:
    """Give the entries of a profile with their measures, in its order."""
    links = {link.other: link for link in profile.links}
    return tuple(_entry(party_id, world, links.get(party_id)) for party_id in profile.members)


def _entry(party_id: str, world: World, link: Link | None) -> Entry:
    live = list_of(party_id, world)
    return Entry(party=live.entries.party(party_id), list_id=live.spec.id, measures=live.entries.measures(party_id), link=link)


def by_party(hits: Sequence[ScreenHit], world: World, told: Sequence[Judgement], most: int) -> tuple[list[PartyHit], int]:
    """Gather hits, the best first, so that each party is there once with all its entries; say how many hits were left aside.

    It ends once `most` parties are gathered, and one of each list that has a hit: each costs a search of all lists.
    """
    gathered: list[PartyHit] = []
    taken: set[str] = set()
    unseen = {hit.list_id for hit in hits}
    for at, hit in enumerate(hits):
        if hit.party.id in taken:
            continue
        if len(gathered) >= most and not unseen:
            return gathered, sum(one.party.id not in taken for one in hits[at:])
        profile = profile_of(hit.party.id, world, told)
        members = set(profile.members) - taken
        taken |= members
        others = tuple(one for one in hits if one is not hit and one.party.id in members)
        unseen -= {one.list_id for one in (hit, *others)}
        gathered.append(PartyHit(best=hit, others=others, profile=profile, entries=entries_of(profile, world)[1:]))
    return gathered, 0
