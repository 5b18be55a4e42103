"""The library that ships with us, read once for the tests of this room."""

import pytest
from tests.dossiers.worlds import shipped

from caveat.dossiers import Library


@pytest.fixture(scope="session")
def whole() -> Library:
    """Return the library with the measures of the lists that ship with us."""
    return shipped()
