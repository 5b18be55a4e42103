"""Who stands above the parties of a deal, looked up in the registers of the world."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from caveat.check.registers import Above, above, entered
from caveat.check.world import LiveRegister
from caveat.facts import Party, Stake
from caveat.facts.deal import Deal, DealParty
from caveat.facts.noun import noun
from caveat.facts.party import PartyKind
from caveat.facts.problem import BadInput
from caveat.facts.tie import Tie, TieKind

MOST_ABOVE = 500
"""How many parties above one are taken into a deal."""
MOST_NAMESAKES = 3
_UNREGISTERED = frozenset((PartyKind.PERSON, PartyKind.VESSEL, PartyKind.AIRCRAFT, PartyKind.ADDRESS))


@noun
class LookedUp:
    """A deal with those who stand above its parties, and what to know of where that is from."""

    deal: Deal
    remarks: tuple[str, ...] = ()


def looked_up(deal: Deal, registers: Sequence[LiveRegister], most: int = MOST_ABOVE) -> LookedUp:
    """Add to a deal everybody who stands above its parties with an LEI; what the deal tells itself stays beside it.

    They come after the deal's own holders; to look up again adds nothing. A name alone is not enough: two companies may bear one.
    Where more than `most` stand above a party, none is added.
    """
    if not registers:
        return LookedUp(deal=deal)
    ids: dict[str, str] = {}
    numbered: dict[str, str] = {}
    told: list[Above] = []
    remarks: list[str] = []
    for party in (*deal.parties, *deal.holders):
        if not (lei := _lei(party)):
            continue
        entry = _entry(registers, lei)
        if entry is None:
            remarks.append(f"the LEI {lei} of {party.name} is not in {_named(registers)}")
            continue
        ids[entry.id] = numbered[lei] = party.id or entry.id
        try:
            found = above([one.facts for one in registers], entry, most)
        except BadInput as problem:
            remarks.append(f"{problem.what}: they are not looked up here; ask `caveat own {lei}`")
            continue
        told.append(found)
        remarks.append(_remark(party, lei, entry, found, registers))
    return LookedUp(deal=_joined(deal, told, ids, numbered) if told else deal, remarks=tuple(remarks))


def namesakes(deal: Deal, registers: Sequence[LiveRegister]) -> Iterator[str]:
    """Tell of parties of whose owners nothing is told, where a register has companies of their name."""
    for party in deal.parties:
        above_told = party.owners is not None or party.subsidiary_of or party.controlled_by
        if not party.name or above_told or _lei(party) or party.kind in _UNREGISTERED:
            continue
        for one in (one for one in registers if one.ready):
            found = [entry for entry in one.facts.called(party.name) if not party.country or party.country in entry.countries]
            if 0 < len(found) <= MOST_NAMESAKES:
                numbers = " or ".join(entry.id.rpartition(":")[2] for entry in found)
                yield (
                    f"{_named([one])} has {len(found)} of the name {party.name} ({numbers}): with its number under"
                    " identifiers.lei, who stands above it is looked up"
                )


def _lei(party: DealParty) -> str:
    told = (value for kind, value in (party.identifiers or {}).items() if kind.lower() == "lei")
    return next(told, "").strip().upper()


def _entry(registers: Sequence[LiveRegister], number: str) -> Party | None:
    return next((found for one in registers if (found := entered(one.facts, one.spec.id, number))), None)


def _named(registers: Sequence[LiveRegister]) -> str:
    told = [f"{one.spec.id} as of {one.snapshot.as_of}{'' if one.snapshot.complete else ' (an extract)'}" for one in registers]
    return " and ".join(told)


def _remark(party: DealParty, lei: str, entry: Party, found: Above, registers: Sequence[LiveRegister]) -> str:
    """Say where it is from who stands above a party, or why nobody is told."""
    called, count = party.name or entry.caption, len(found.parties) - 1
    if count:
        return (
            f"who stands above {called} ({lei}, there {entry.caption}) is taken from {_named(registers)}, which need not tell of"
            f" everybody: {count} parties, taken for holders of the deal (`--ask --save` writes them into it)"
        )
    why = [tie.note or tie.role for tie in found.ties if tie.kind is TieKind.PARENT_UNTOLD and tie.subject == entry.id]
    return f"{_named(registers)} tells of nobody above {called} ({lei})" + (f": {'; '.join(why)}" if why else "")


def _joined(deal: Deal, told: Sequence[Above], ids: dict[str, str], numbered: dict[str, str]) -> Deal:
    """Put those above into the deal, whose own parties keep the ids by which its stakes and ties call them.

    `ids` are the deal's own for entries of registers, `numbered` the same by LEI.
    """
    holders = {one: party for found in told for one, party in found.parties.items() if one not in ids}
    stakes = [_stake(stake, ids) for found in told for stake in found.stakes]
    ties = [_tie(tie, ids) for found in told for tie in found.ties if _upward(tie, found)]

    def with_id(party: DealParty) -> DealParty:
        return party if party.id else replace(party, id=numbered.get(_lei(party), ""))

    return replace(
        deal,
        parties=tuple(map(with_id, deal.parties)),
        holders=(*map(with_id, deal.holders), *holders.values()),
        stakes=tuple(dict.fromkeys((*deal.stakes, *stakes))),
        ties=tuple(dict.fromkeys((*deal.ties, *ties))),
    )


def _upward(tie: Tie, found: Above) -> bool:
    """Say whether both ends of a tie are known here: a parent's other companies are none of the deal's business."""
    return tie.subject in found.parties and tie.object in found.parties


def _stake(stake: Stake, ids: dict[str, str]) -> Stake:
    return replace(stake, holder=ids.get(stake.holder, stake.holder), held=ids.get(stake.held, stake.held))


def _tie(tie: Tie, ids: dict[str, str]) -> Tie:
    return replace(tie, subject=ids.get(tie.subject, tie.subject), object=ids.get(tie.object, tie.object))
