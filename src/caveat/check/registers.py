"""Who stands above a party, tier by tier, as registers tell it."""

from collections.abc import Sequence
from typing import Protocol

from caveat.facts import Party, Stake
from caveat.facts.deal import DealParty
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, NotFound
from caveat.facts.tie import Tie, TieKind


class Register(Protocol):
    """Tells who is registered and who holds whom; the facts of a snapshot on the shelf are one."""

    def called(self, name: str) -> tuple[Party, ...]:
        """Return the parties of that name."""
        ...

    def party(self, party_id: str) -> Party:
        """Return a party; raise `NotFound` for an unknown id."""
        ...

    def stakes_in(self, held: str) -> tuple[Stake, ...]:
        """Return the stakes that others hold in a party."""
        ...

    def ties_of(self, party_id: str) -> tuple[Tie, ...]:
        """Return the ties of a party, from it and to it."""
        ...


@noun
class Above:
    """A party and everybody above it, by id, with the stakes and ties of each of them."""

    parties: dict[str, DealParty]
    stakes: tuple[Stake, ...]
    ties: tuple[Tie, ...]


def entered(register: Register, list_id: str, number: str) -> Party | None:
    """Find an entry of a register by its id, or by its number there (an LEI), if there is one."""
    for party_id in (number, f"{list_id}:{number.strip().upper()}"):
        try:
            return register.party(party_id)
        except NotFound:
            continue
    return None


def above(registers: Sequence[Register], first: Party, most: int) -> Above:
    """Gather who stands above a party: one register may tell the parties and another who holds whom, so all are asked.

    Raise `BadInput` where they are more than `most`.
    """
    parties, stakes, ties = {first.id: party_of(first)}, dict[Stake, None](), dict[Tie, None]()
    waiting = [first.id]
    while waiting:
        lower = waiting.pop()
        held = [stake for register in registers for stake in register.stakes_in(lower)]
        bound = [tie for register in registers for tie in register.ties_of(lower)]
        stakes.update(dict.fromkeys(held))
        ties.update(dict.fromkeys(bound))
        for upper in (*(stake.holder for stake in held), *(upper for tie in bound if (upper := _upper(tie, lower)))):
            if upper not in parties:
                parties[upper] = _looked_up(registers, upper)
                waiting.append(upper)
        if len(parties) > most:
            raise BadInput(f"more than {most:,} parties stand above {first.caption}", advice="give a file with those that matter")
    return Above(parties=parties, stakes=tuple(stakes), ties=tuple(ties))


def party_of(party: Party) -> DealParty:
    """Turn a party of a list or register into one that a deal names."""
    return DealParty(
        id=party.id,
        name=party.caption or party.id,
        kind=party.kind,
        country=party.countries[0] if party.countries else "",
        identifiers={one.kind: one.value for one in party.identifiers} or None,
    )


def _upper(tie: Tie, lower: str) -> str:
    """Return who stands above a party by a tie, if it is one of control."""
    if tie.kind is TieKind.BRANCH_OF:
        return tie.object if tie.subject == lower else ""
    controls = tie.kind in (TieKind.CONTROLS, TieKind.OWNS_OR_CONTROLS)
    return tie.subject if controls and tie.object == lower else ""


def _looked_up(registers: Sequence[Register], party_id: str) -> DealParty:
    for register in registers:
        if found := entered(register, "", party_id):
            return party_of(found)
    return DealParty(id=party_id, name=party_id)
