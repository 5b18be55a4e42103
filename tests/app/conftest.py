"""A house with the bundled lists, for tests that only read."""

from pathlib import Path

import pytest

import caveat
from caveat.app import House


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Give a house whose bundled lists are on the shelf."""
    opened = caveat.open(tmp_path_factory.mktemp("home"))
    opened.world()
    return opened


@pytest.fixture(scope="session")
def examples() -> Path:
    """Give the folder of examples."""
    return Path(__file__).resolve().parents[2] / "examples"
