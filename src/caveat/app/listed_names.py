"""Parties of a reading looked up on the lists of the house."""

from dataclasses import replace

from caveat.app.house import House
from caveat.dossiers.reading import Reading
from caveat.dossiers.reading.gazetteer import STATE

SAME = 0.95
"""The least score, from which on it is the same name but for script, legal form or spelling."""
MOST = 20


def with_listed(reading: Reading, house: House) -> Reading:
    """Return the reading with the ids of listed entries of the same name beside each party; a name is no identity."""
    names = {one.party for one in reading.parties if one.party and one.kind != STATE}
    listed = {name: tuple(hit.party.id for hit in house.screen(name, limit=MOST, threshold=SAME)) for name in sorted(names)}
    return replace(reading, parties=tuple(replace(one, listed=listed.get(one.party, ())) for one in reading.parties))
