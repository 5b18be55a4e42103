"""What every test may lean on."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The first example of a test may open lists and rules; how long it takes says nothing of the law. A gate draws the same
# examples each time, so that it judges the change and not the dice; a person's runs go on looking.
settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real lists, worked examples and labelled names beside the checkout; skip loudly without it."""
    folder = Path(os.environ.get("CAVEAT_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip(f"SKIPPED FOR WANT OF REAL FILES: no folder {folder.name!r} beside the checkout; set CAVEAT_SHARED")
    return folder
