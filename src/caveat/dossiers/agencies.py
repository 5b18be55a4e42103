"""The agencies of states: the names under which events have them, and which count; the table is `agencies.yaml`."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from caveat.dossiers.event import Authority
from caveat.dossiers.table import read_beside
from caveat.facts.noun import noun


class Branch(StrEnum):
    """What sort of body an agency is."""

    EXECUTIVE = "executive"
    REGULATOR = "regulator"
    LEGISLATURE = "legislature"
    COURT = "court"


@noun
class Agency:
    """A body of a state, and the names under which events have it."""

    id: str
    country: str
    branch: Branch
    spellings: tuple[str, ...]


@noun
class Register:
    """The rule of the index, and every agency that is known."""

    rule: str
    agencies: tuple[Agency, ...]


def agencies_of(authority: Authority, of: Iterable[str]) -> tuple[str, ...]:
    """Return the agencies of these states that a name tells; the name itself where none of its spellings is known.

    A court that stands beside another body tells where that body acts: `DOJ (E.D.N.Y.)` is a prosecutor's office.
    """
    states = set(authority.countries) & set(of)
    found = [one for one in register().agencies if one.country in states and _names(one, authority.name)]
    bodies = [one for one in found if one.branch is not Branch.COURT] or found
    return tuple(one.id for one in bodies) or (authority.name,)


@cache
def register() -> Register:
    """Read the agencies that ship with us."""
    return read_beside(Register, __package__, "agencies.yaml")


def _names(agency: Agency, name: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(spelling)}(?!\w)", name) for spelling in agency.spellings)


def is_counted(name: str) -> bool:
    """Say whether a body counts as an agency: courts act on what others bring."""
    return all(one.branch is not Branch.COURT for one in register().agencies if one.id == name)
