"""A regime's test of ownership, and what its answer can be."""

from enum import StrEnum

from caveat.facts.exact import Exact
from caveat.facts.noun import noun
from caveat.facts.stake import Interest


@noun
class Criterion:
    """What makes a company owned under one law on one day.

    share: the share (0..1) that decides; `exactly` says whether it is enough itself, or only more than it.
    aggregate: whether what different holders have is added. Without it each holder is asked alone, with all that it
    holds through companies which it owns alone.
    interests: which kinds of stake count, each added apart. control: whether control by other means is a way in too;
    `control_interests` are kinds of stake of which the same share gives control.
    """

    share: Exact
    exactly: bool
    aggregate: bool
    interests: tuple[Interest, ...] = (Interest.SHARES,)
    control: bool = False
    control_interests: tuple[Interest, ...] = ()


class Standing(StrEnum):
    """How a company stands: `OPEN` hangs on a fact that is not known."""

    OWNED = "owned"
    CONTROLLED = "controlled"
    OPEN = "open"
    NOT = "not"
