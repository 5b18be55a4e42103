"""A quantity as a source tells it: a number, or a range with open or closed ends."""

import re

from caveat.facts.exact import Exact
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput

_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
_RANGE = re.compile(rf"({_NUMBER})(?:(?:-| to )({_NUMBER}))?")
_MORE = re.compile(rf">({_NUMBER})")


@noun
class Amount:
    """All that is known of a number: it lies from `least` to `most`, both ends counted; a missing end is open."""

    least: Exact | None = None
    most: Exact | None = None

    @property
    def exact(self) -> Exact | None:
        """The one number, or None where a range was told."""
        return self.least if self.least == self.most else None


def amount_of(text: str) -> Amount:
    """Read `32`, `8-29`, `-20 to -40` or `>25`; raise `BadInput` for anything else."""
    if found := _MORE.fullmatch(text):
        return Amount(least=Exact(found[1]))
    if found := _RANGE.fullmatch(text):
        ends = sorted(Exact(one) for one in (found[1], found[2] or found[1]))
        return Amount(least=ends[0], most=ends[1])
    raise BadInput(f"{text!r} is no amount", advice="write 32, 8-29, -40 to -20 or >25")


def is_amount(text: str) -> bool:
    """Say whether `amount_of` can read a text."""
    return bool(_MORE.fullmatch(text) or _RANGE.fullmatch(text))
