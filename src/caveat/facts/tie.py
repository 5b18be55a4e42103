"""How two parties hang together other than by a share: control by other means, office, kinship, agency."""

from enum import StrEnum

from caveat.facts.cite import Source
from caveat.facts.noun import noun
from caveat.facts.span import Span


class TieKind(StrEnum):
    """What sort of tie; `LINKED` is one whose source does not say which (FollowTheMoney's UnknownLink, OFAC's "Linked To").

    `PARENT_UNTOLD` has no object: the source says why the parent or owner of `subject` is not named, the reason being the role.
    """

    CONTROLS = "controls"
    OWNS_OR_CONTROLS = "owns_or_controls"
    DIRECTS = "directs"
    LEADS = "leads"
    ACTS_FOR = "acts_for"
    SUPPORTS = "supports"
    FAMILY = "family"
    ASSOCIATE = "associate"
    SUCCEEDS = "succeeds"
    MANAGES_FUND = "manages_fund"
    FEEDS_FUND = "feeds_fund"
    PART_OF_FUND = "part_of_fund"
    BRANCH_OF = "branch_of"
    PARENT_UNTOLD = "parent_untold"
    LINKED = "linked"


@noun
class Tie:
    """`subject` has a tie of `kind` to `object` (ids of parties): A controls B, A acts for B.

    `role` is the source's own word for it. `object_name` names a party that the source has no entry for; `object` is then "".
    """

    kind: TieKind
    subject: str
    object: str = ""
    object_name: str = ""
    role: str = ""
    span: Span = Span()
    note: str = ""
    source: Source | None = None
