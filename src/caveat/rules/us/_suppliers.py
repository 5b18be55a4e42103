"""Who stands behind a thing: a listed firm itself, one that it owns, or one that only may be tied to it."""

from collections.abc import Iterator

from caveat.facts import Exact
from caveat.facts.deal import DealParty, Owner
from caveat.facts.finding import Listing, Unknown
from caveat.facts.noun import noun
from caveat.rules.matter import Matter


@noun
class Supplier:
    """A listed firm behind a place of the deal, as the deal names it, with what is unsure of the tie."""

    name: str
    listing: Listing
    doubts: tuple[Unknown, ...] = ()

    @property
    def told(self) -> str:
        """The firm's name, with the listed one in brackets where that is another."""
        listed = self.listing.party.caption if self.listing.party else ""
        return self.name if not listed or listed == self.name else f"{self.name} ({listed})"


def suppliers(matter: Matter, place: str, party: DealParty | None, *programmes: str, tie_above: Exact) -> tuple[Supplier, ...]:
    """Return the firms listed under `programmes`, in force or not yet, behind the party at `place`; the surest first.

    A firm is tied for certain to a listed one of which the deal says that it is a subsidiary, or that holds more than
    `tie_above` (0..1) of it at every step; any other listed owner leaves the tie open.
    """
    if party is None:
        return ()
    name = matter.called(place)
    found = [Supplier(name=name, listing=one, doubts=matter.doubts(place, one)) for one in _live(matter, place, programmes)]
    parent = f"{place}.subsidiary_of"
    found += [Supplier(name=name, listing=one, doubts=matter.doubts(parent, one)) for one in _live(matter, parent, programmes)]
    for at, owner, certain in _owners(place, party.owners, tie_above):
        tie = () if certain else (_tie(name, owner, at),)
        found += [Supplier(name=name, listing=one, doubts=(*matter.doubts(at, one), *tie)) for one in _live(matter, at, programmes)]
    return tuple(sorted(found, key=lambda one: len(one.doubts)))


def nameless(party: DealParty | None) -> bool:
    """Say whether nothing is told of a party by which a list could be read."""
    return party is None or not (party.name or party.subsidiary_of or party.identifiers or party.lists is not None)


def _live(matter: Matter, place: str, programmes: tuple[str, ...]) -> Iterator[Listing]:
    for one in matter.against(place, *programmes):
        if not one.measure.span.over(matter.law_day):
            yield one


def _owners(
    place: str, owners: tuple[Owner, ...] | None, tie_above: Exact, certain: bool = True
) -> Iterator[tuple[str, Owner, bool]]:
    for number, owner in enumerate(owners or ()):
        at = f"{place}.owners[{number}]"
        here = certain and owner.share is not None and owner.share > tie_above
        yield at, owner, here
        yield from _owners(at, owner.owners, tie_above, here)


def _tie(name: str, owner: Owner, at: str) -> Unknown:
    share = "a share that is not told" if owner.share is None else f"a share of {owner.share}"
    return Unknown(
        fact=f"whether {name} is an affiliate of {owner.name}",
        why=f"it holds {share}, which alone does not settle it",
        key=f"{at}.share",
    )
