"""The registers on the shelf: opened when they are asked, and a party found in them by name or number."""

from collections.abc import Callable, Mapping
from functools import cached_property

from caveat.app.entries import EntryFile
from caveat.app.held_file import Known
from caveat.check.registers import Register, above, entered
from caveat.facts import Party, Stake
from caveat.facts.problem import NotFound
from caveat.facts.tie import Tie

MOST_ABOVE = 20_000
"""How many parties are looked up above one."""


class RegisterOnDemand:
    """A register that is opened when first it is asked: reading a large one again with another version takes minutes."""

    def __init__(self, open_register: Callable[[], EntryFile]) -> None:
        self._open = open_register

    @cached_property
    def _facts(self) -> EntryFile:
        return self._open()

    def called(self, name: str) -> tuple[Party, ...]:
        """Return the parties of that name."""
        return self._facts.called(name)

    def party(self, party_id: str) -> Party:
        """Return a party; raise `NotFound` for an unknown id."""
        return self._facts.party(party_id)

    def stakes_in(self, held: str) -> tuple[Stake, ...]:
        """Return the stakes that others hold in a party."""
        return self._facts.stakes_in(held)

    def ties_of(self, party_id: str) -> tuple[Tie, ...]:
        """Return the ties of a party, from it and to it."""
        return self._facts.ties_of(party_id)


def known_from(registers: Mapping[str, Register], name: str) -> tuple[str, Known]:
    """Find a party by id, number (an LEI) or name in registers, and gather everybody above it; return its id with what is known."""
    found = {party.id: party for list_id, register in registers.items() for party in _called(register, list_id, name)}
    if len(found) > 1:
        advice = f"name one by its id: {', '.join(sorted(found)[:5])}"
        raise NotFound(f"{len(found)} parties of the registers are called {name!r}", advice=advice)
    if not found:
        here = f"the registers on the shelf ({', '.join(registers)})" if registers else "a register: none is on the shelf"
        raise NotFound(f"{name!r} is not in {here}", advice="give a file of stakes: CSV, XLSX, BODS or FollowTheMoney")
    (first,) = found.values()
    known = above(list(registers.values()), first, MOST_ABOVE)
    return first.id, Known(parties=known.parties, stakes=known.stakes, ties=known.ties)


def _called(register: Register, list_id: str, name: str) -> tuple[Party, ...]:
    found = entered(register, list_id, name)
    return (found,) if found else register.called(name)
