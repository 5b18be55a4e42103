"""Whether the entries of two lists are one party: by an identifier, or by a name with a second fact; never by a name alone."""

from collections.abc import Iterator

from caveat.facts import Identifier, Party, Place
from caveat.facts.party import PartyKind
from caveat.facts.span import RoughDay
from caveat.match.identifiers import fails_its_check, normal_value, same_identifier, telling
from caveat.names import fold

_ALIKE = 0.9
"""The least likeness of names that a second fact confirms."""
_SURELY_ALIKE = 0.97
"""The least likeness of organisations' names that a city in common confirms."""
_NOT_CONTRADICTED = 0.5
"""The least likeness of names beside an identifier that another issuer may have given to somebody else."""
_UNIQUE = frozenset(
    ("lei", "imo", "mmsi", "wallet", "ofac_number", "un_reference", "ofsi_group", "eu_reference", "uk_sanctions_list", "isin")
)
"""Kinds of identifiers that are given once in the world."""
_SHARED = frozenset(("phone", "email", "website", "call_sign", "ticker", "bank_code", "other", "country_code"))
"""Kinds that several parties may bear."""
_LEGAL = frozenset((PartyKind.COMPANY, PartyKind.ORGANISATION, PartyKind.PUBLIC_BODY, PartyKind.UNKNOWN))
_SHORTEST_ADDRESS = 12


def linked(one: Party, other: Party, alike: float) -> str:
    """Say why two entries are one party, "" if nothing but their names tells so; `alike` is how alike the nearest of their names are."""
    if not _may_be_one(one.kind, other.kind):
        return ""
    found = (
        why for why in (_by_identifier(one, other, alike), _by_birth(one, other, alike), _by_address(one, other, alike)) if why
    )
    return next(found, "")


def _may_be_one(one: PartyKind, other: PartyKind) -> bool:
    return one is other or (one in _LEGAL and other in _LEGAL) or (PartyKind.UNKNOWN in (one, other))


def _by_identifier(one: Party, other: Party, alike: float) -> str:
    for mine in one.identifiers:
        value = normal_value(mine)
        if not telling(value) or mine.kind in _SHARED:
            continue
        for theirs in other.identifiers:
            if theirs.kind in _SHARED or normal_value(theirs) != value or not _same(mine, theirs):
                continue
            if alike >= _NOT_CONTRADICTED or (mine.kind in _UNIQUE and not fails_its_check(mine.kind, value)):
                return f"the same {mine.kind.replace('_', ' ')}, {mine.value}"
    return ""


def _same(one: Identifier, other: Identifier) -> bool:
    return same_identifier(one.kind, one.country, other.kind, other.country)


def _by_birth(one: Party, other: Party, alike: float) -> str:
    """Take two persons of alike names for one who were born on the same day, unless both lists also tell days that differ."""
    if alike < _ALIKE:
        return ""
    mine, theirs = set(_whole_days(one)), set(_whole_days(other))
    return f"alike names, and born on {min(map(str, mine & theirs))}" if mine & theirs else ""


def _whole_days(party: Party) -> Iterator[RoughDay]:
    return (birth for birth in party.births if birth.day is not None and not birth.circa)


def _by_address(one: Party, other: Party, alike: float) -> str:
    if alike < _ALIKE or PartyKind.PERSON in (one.kind, other.kind):
        return ""
    theirs = {key for place in other.places for key in _streets(place)}
    met = [place for place in one.places for key in _streets(place) if key in theirs]
    if met:
        return f"alike names, and the same address, {met[0].text}"
    cities = {key for place in other.places for key in _cities(place)} if alike >= _SURELY_ALIKE else set()
    towns = [place for place in one.places for key in _cities(place) if key in cities]
    return f"the same name, and both in {towns[0].city}, {towns[0].country}" if towns else ""


def _cities(place: Place) -> Iterator[tuple[str, str]]:
    if place.city and place.country:
        yield fold(place.city), place.country


def _streets(place: Place) -> Iterator[str]:
    """Give what an address is compared by: its street with its number, folded, if it has one."""
    street = place.street or place.text.split(",")[0]
    folded = fold(street)
    if len(folded) >= _SHORTEST_ADDRESS and any(sign.isdigit() for sign in folded):
        yield folded
