"""What the stated owners of a party amount to under a rule of ownership."""

from collections.abc import Iterator

from caveat.facts import Exact, Stake
from caveat.facts.deal import DealParty, Owner
from caveat.facts.finding import Listing, Unknown
from caveat.facts.noun import noun
from caveat.ownership import Held, held_by
from caveat.rules.matter import Matter


@noun
class HeldShare:
    """Whether listed owners reach the threshold (None: it hangs on `unknowns`), who they are, and how it was told."""

    reached: bool | None
    told: str
    listings: tuple[Listing, ...]
    unknowns: tuple[Unknown, ...] = ()


def held_share(
    matter: Matter,
    place: str,
    party: DealParty,
    programmes: tuple[str, ...],
    *,
    threshold: str,
    aggregate: bool,
    tags: tuple[str, ...] = (),
) -> HeldShare | None:
    """Sum what owners listed under `programmes` (and `tags`, if any) hold of the party; None if no owner is listed.

    `threshold` is a share of 0..1. An owner that only may be listed, or whose share is not stated, leaves the answer open.
    """
    owners = list(_owners(place, party.owners))
    listed = {at: found for at, _, _ in owners if (found := _tagged(matter.standing(at, *programmes), tags))}
    if not listed:
        return None
    stakes = [_stake(at, owner, held) for at, owner, held in owners]
    certain = {at for at, found in listed.items() if any(one.certain for one in found)}
    with_all = held_by(stakes, set(listed), threshold=Exact(threshold), aggregate=aggregate, on=matter.law_day).get(place)
    with_certain = held_by(stakes, certain, threshold=Exact(threshold), aggregate=aggregate, on=matter.law_day).get(place)
    reached = _reached(with_all, with_certain)
    doubts = tuple(doubt for at, found in listed.items() for doubt in matter.doubts(at, found[0])) if reached is None else ()
    told = ", ".join(f"{owner.name} {_percent(owner.share)}" for at, owner, _ in owners if at in listed)
    return HeldShare(reached=reached, told=told, listings=tuple(one for found in listed.values() for one in found), unknowns=doubts)


def _reached(with_all: Held | None, with_certain: Held | None) -> bool | None:
    if with_certain is not None and with_certain.certain:
        return True
    return False if with_all is None else None


def _tagged(found: tuple[Listing, ...], tags: tuple[str, ...]) -> tuple[Listing, ...]:
    return tuple(one for one in found if not tags or set(tags) & set(one.measure.tags)) if tags else found


def _owners(held: str, owners: tuple[Owner, ...] | None) -> Iterator[tuple[str, Owner, str]]:
    for number, owner in enumerate(owners or ()):
        at = f"{held}.owners[{number}]"
        yield at, owner, held
        yield from _owners(at, owner.owners)


def _stake(at: str, owner: Owner, held: str) -> Stake:
    if owner.share is None:
        return Stake(holder=at, held=held)
    return Stake(holder=at, held=held, least=owner.share, most=owner.share)


def _percent(share: Exact | None) -> str:
    return (
        "an undisclosed share"
        if share is None
        else f"{share * 100:f}".rstrip("0").rstrip(".") + " %"
        if "." in f"{share * 100:f}"
        else f"{share * 100:f} %"
    )
