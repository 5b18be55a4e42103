"""Caveat: may this deal go ahead? The law of a given day, with the law beside the answer.

    open(home=None)            a house: `.check(deal)`, `.screen(query)`, `.lists()`, `.update()`, `.replay(receipt)`
    compare_names(a, b, kind)  how alike two names are, 0..1
    from_ftm(entity)           a party from FollowTheMoney JSON

Rooms, from the ground up: `facts` (the nouns); `names`, `lists`, `ownership`; `match`, `rules`; `check` (one question, one
answer); `validation` (how good are we); `app` (the hall); `cli` (a door). docs/story.md follows one question through all
of them.
"""

import importlib
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["House", "compare_names", "from_ftm", "open"]

if TYPE_CHECKING:
    from caveat.app import House
    from caveat.app import open_house as open
    from caveat.facts.ftm import from_ftm
    from caveat.match import compare_names

_DOORS = {
    "House": ("caveat.app", "House"),
    "compare_names": ("caveat.match", "compare_names"),
    "from_ftm": ("caveat.facts.ftm", "from_ftm"),
    "open": ("caveat.app", "open_house"),
}
_ROOMS = ("app", "check", "facts", "lists", "match", "names", "ownership", "rules", "validation")


def __dir__() -> list[str]:
    """Show what is here, loaded or not."""
    return sorted({*__all__, *_ROOMS, "__version__"})


def __getattr__(name: str) -> Any:
    """Load a name of the front door when it is first used, so that a worker pays only for the rooms it needs."""
    if name in _DOORS:
        room, inner = _DOORS[name]
        return getattr(importlib.import_module(room), inner)
    if name in _ROOMS:
        return importlib.import_module(f"caveat.{name}")
    raise AttributeError(f"module 'caveat' has no attribute {name!r}")
