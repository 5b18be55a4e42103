"""The library that ships with us, read once for the tests of this room."""

import pytest

from caveat.dossiers import Library, discover
from caveat.lists import discover as discover_lists
from caveat.lists import read_bundle


@pytest.fixture(scope="session")
def record() -> Library:
    """Read the library with the measures of the lists that ship with us."""
    rooms = [room for room in discover_lists().values() if room.bundled]
    measures = [one for room in rooms for one in read_bundle(room.bundled, where="").measures]
    return discover({one.id: one for one in measures})
