"""Who holds whom, from the registers on the shelf."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from caveat.app.held_file import Known, party_of
from caveat.facts import Party, Stake
from caveat.facts.deal import DealParty
from caveat.facts.problem import BadInput, NotFound
from caveat.facts.tie import Tie, TieKind

MOST_ABOVE = 20_000
"""How many parties are looked up above one."""


class Holdings(Protocol):
    """A register of holdings; the facts of a snapshot on the shelf (`EntryFile`) are one."""

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


def known_from(registers: Mapping[str, Holdings], name: str) -> tuple[str, Known]:
    """Find a party by id, number (an LEI) or name in registers, and gather everybody above it; return its id with what is known.

    One register may tell the parties and another who holds whom: all of them are asked.
    """
    found = {party.id: party for list_id, register in registers.items() for party in _called(register, list_id, name)}
    if len(found) > 1:
        advice = f"name one by its id: {', '.join(sorted(found)[:5])}"
        raise NotFound(f"{len(found)} parties of the registers are called {name!r}", advice=advice)
    if not found:
        here = f"the registers on the shelf ({', '.join(registers)})" if registers else "a register: none is on the shelf"
        raise NotFound(f"{name!r} is not in {here}", advice="give a file of stakes: CSV, XLSX, BODS or FollowTheMoney")
    (first,) = found.values()
    return first.id, _above(list(registers.values()), first)


def _called(register: Holdings, list_id: str, name: str) -> tuple[Party, ...]:
    for told in (name, f"{list_id}:{name.strip().upper()}"):
        try:
            return (register.party(told),)
        except NotFound:
            continue
    return register.called(name)


def _above(registers: Sequence[Holdings], first: Party) -> Known:
    parties, stakes, ties = {first.id: party_of(first)}, list[Stake](), dict[Tie, None]()
    waiting = [first.id]
    while waiting:
        lower = waiting.pop()
        held = [stake for register in registers for stake in register.stakes_in(lower)]
        bound = [tie for register in registers for tie in register.ties_of(lower)]
        stakes += held
        ties.update(dict.fromkeys(bound))
        for upper in (*(stake.holder for stake in held), *(upper for tie in bound if (upper := _upper(tie, lower)))):
            if upper not in parties:
                parties[upper] = _looked_up(registers, upper)
                waiting.append(upper)
        if len(parties) > MOST_ABOVE:
            advice = "give a file with those that matter"
            raise BadInput(f"more than {MOST_ABOVE:,} parties stand above {first.caption}", advice=advice)
    return Known(parties=parties, stakes=tuple(stakes), ties=tuple(ties))


def _upper(tie: Tie, lower: str) -> str:
    """Return who stands above a party by a tie, if it is one of control."""
    if tie.kind is TieKind.BRANCH_OF:
        return tie.object if tie.subject == lower else ""
    controls = tie.kind in (TieKind.CONTROLS, TieKind.OWNS_OR_CONTROLS)
    return tie.subject if controls and tie.object == lower else ""


def _looked_up(registers: Sequence[Holdings], party_id: str) -> DealParty:
    for register in registers:
        try:
            return party_of(register.party(party_id))
        except NotFound:
            continue
    return DealParty(id=party_id, name=party_id)
