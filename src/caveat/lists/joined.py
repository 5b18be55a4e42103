"""Entries under one number of a list, made one party."""

from collections.abc import Sequence
from dataclasses import replace

from caveat.facts import Party


def joined(parties: Sequence[Party]) -> Party:
    """Return the first party with all that the others say of it besides, each thing once; names stay as each entry has them."""
    return replace(
        parties[0],
        names=tuple(dict.fromkeys(name for one in parties for name in one.names)),
        identifiers=tuple(dict.fromkeys(number for one in parties for number in one.identifiers)),
        places=tuple(dict.fromkeys(place for one in parties for place in one.places)),
        births=tuple(dict.fromkeys(day for one in parties for day in one.births)),
        birthplaces=tuple(dict.fromkeys(place for one in parties for place in one.birthplaces)),
        countries=tuple(dict.fromkeys(code for one in parties for code in one.countries)),
        gender=next((one.gender for one in parties if one.gender), ""),
        titles=tuple(dict.fromkeys(title for one in parties for title in one.titles)),
        remarks="; ".join(dict.fromkeys(one.remarks for one in parties if one.remarks)),
    )
