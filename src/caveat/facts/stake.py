"""Who holds what part of whom, as one source states it."""

from enum import StrEnum

from caveat.facts.cite import Source
from caveat.facts.exact import Exact
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.facts.span import Span


class Interest(StrEnum):
    """What a stake is a part of: the shares, or the votes that shares or contracts give, which may differ."""

    SHARES = "shares"
    VOTES = "votes"


@noun
class Stake:
    """A holder's part of a company: a share of 0..1 between `least` and `most`.

    Shares and votes are never added to one another. An undisclosed stake is 0..1, a "minority" one 0 to just under 0.5:
    it widens the interval, it is not 0.
    """

    holder: str
    held: str
    least: Exact = Exact(0)
    most: Exact = Exact(1)
    interest: Interest = Interest.SHARES
    span: Span = Span()
    source: Source | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.least <= self.most <= 1:
            raise BadInput(
                f"a stake of {self.least} to {self.most} in {self.held} is no share",
                advice='shares lie between 0 and 1; write 30% as "0.30"',
            )
