"""Who holds and controls whom in a deal: the owners of its parties, its stakes and its ties, as one graph."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from caveat.facts import Day, Source, Stake
from caveat.facts.deal import Deal, DealParty, Owner
from caveat.facts.last import of_last
from caveat.facts.noun import noun
from caveat.facts.tie import Tie, TieKind
from caveat.ownership import Graph
from caveat.rules.matter import subjects


@noun
class Holdings:
    """The graph of a deal; `names` tells what to call its parties, `places` where the deal speaks of them."""

    graph: Graph
    names: dict[str, str]
    places: dict[str, tuple[str, ...]]
    by_place: dict[str, str]


@of_last
def holdings_of(deal: Deal, on: Day) -> Holdings:
    """Join what a deal tells of holdings; one name, in whatever case, or one id is one party.

    Where the owners of a company are told in two places, they are not added up: what tells of more counts.
    """
    keys: dict[str, str] = {}
    for party in (*deal.parties, *deal.holders):
        if party.id:
            keys[_plain(party.id)] = party.id
            keys.setdefault(_plain(party.name), party.id)
    by_place: dict[str, str] = {}
    names: dict[str, str] = {}
    places: dict[str, list[str]] = defaultdict(list)
    for place, party in subjects(deal):
        word = party.id or party.name or place
        key = by_place[place] = keys.setdefault(_plain(word), word)
        names.setdefault(key, party.name or place)
        places[key].append(place)

    def called(word: str) -> str:
        return word if word in names else keys.get(_plain(word), word)

    stakes = [_between_keys(one, called(one.holder), called(one.held)) for one in deal.stakes]
    ties = [replace(one, subject=called(one.subject), object=called(one.object)) for one in deal.ties]
    for place, party in _told(deal):
        stakes += _owners(place, party.owners, by_place)
        ties += _ties(place, party, by_place)
    graph = Graph(stakes, ties, on=on)
    return Holdings(graph=graph, names=names, places={key: tuple(at) for key, at in places.items()}, by_place=by_place)


def _between_keys(stake: Stake, holder: str, held: str) -> Stake:
    return stake if (stake.holder, stake.held) == (holder, held) else replace(stake, holder=holder, held=held)


def _plain(word: str) -> str:
    return " ".join(word.split()).casefold()


def _told(deal: Deal) -> Iterator[tuple[str, DealParty]]:
    for number, party in enumerate(deal.parties):
        yield f"parties[{number}]", party
    for number, party in enumerate(deal.holders):
        yield f"holders[{number}]", party


def _owners(held: str, owners: tuple[Owner, ...] | None, by_place: dict[str, str]) -> Iterator[Stake]:
    """Yield the stakes of a company's owners and of theirs; the place that tells of them stands as the source."""
    for number, owner in enumerate(owners or ()):
        at = f"{held}.owners[{number}]"
        source = Source(list_id=f"deal {held}", place=at)
        stake = Stake(holder=by_place[at], held=by_place[held], source=source)
        yield stake if owner.share is None else replace(stake, least=owner.share, most=owner.share)
        yield from _owners(at, owner.owners, by_place)


def _ties(place: str, party: DealParty, by_place: dict[str, str]) -> Iterator[Tie]:
    here = by_place[place]
    for number, _ in enumerate(party.board_majority_of or ()):
        upper = by_place[f"{place}.board_majority_of[{number}]"]
        yield Tie(kind=TieKind.CONTROLS, subject=upper, object=here, role="appoints most of the board")
    for number, _ in enumerate(party.controlled_by or ()):
        yield Tie(kind=TieKind.CONTROLS, subject=by_place[f"{place}.controlled_by[{number}]"], object=here)
    if party.subsidiary_of:
        upper = by_place[f"{place}.subsidiary_of"]
        kind = TieKind.BRANCH_OF if party.is_branch else TieKind.OWNS_OR_CONTROLS
        yield _between(kind, upper, here, "subsidiary")
    if party.is_branch:
        for number, _ in enumerate(party.owners or ()):
            yield _between(TieKind.BRANCH_OF, by_place[f"{place}.owners[{number}]"], here, "branch")


def _between(kind: TieKind, upper: str, lower: str, role: str) -> Tie:
    """Build a tie whose direction follows its kind: a branch is told from below, all else from above."""
    if kind is TieKind.BRANCH_OF:
        return Tie(kind=kind, subject=lower, object=upper, role=role)
    return Tie(kind=kind, subject=upper, object=lower, role=role)
