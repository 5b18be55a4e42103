"""Where a statement comes from: the law it cites, the list it stands on, and how sure we are of it."""

from enum import StrEnum

from caveat.facts.noun import noun
from caveat.facts.span import Day


class Confidence(StrEnum):
    """How well a restated fact was checked; the mark is shown wherever the fact is."""

    SURE = "sure"
    LIKELY = "likely"
    UNVERIFIED = "unverified"

    def __init__(self, _: str) -> None:
        """Take the next rank: the marks are ordered, the weakest highest."""
        self.rank = len(type(self).__members__)


@noun
class Citation:
    """A place in an instrument of law: `15 CFR 744.11`, `84 FR 22963`."""

    instrument: str
    place: str = ""
    published: Day | None = None
    url: str = ""
    confidence: Confidence = Confidence.SURE
    note: str = ""

    def __str__(self) -> str:
        day = f" ({self.published})" if self.published else ""
        mark = "" if self.confidence is Confidence.SURE else f" [{self.confidence}]"
        return f"{self.instrument}{' ' + self.place if self.place else ''}{day}{mark}"


@noun
class Source:
    """The place in a list where a fact was read: list, snapshot hash, and row, line or element."""

    list_id: str
    snapshot: str = ""
    place: str = ""

    def __str__(self) -> str:
        return f"{self.list_id}{'@' + self.snapshot[:12] if self.snapshot else ''}{' ' + self.place if self.place else ''}"


@noun
class Override:
    """A person's decision to publish a snapshot that gates held back: who, why, when (ISO 8601, UTC), and what the gates had said."""

    by: str
    because: str
    when: str
    gates: tuple[str, ...] = ()


@noun
class Snapshot:
    """One stored state of one list.

    `sha256` hashes the raw bytes as they were got; `as_of` is the day that the publisher's file speaks of, `known_at`
    the moment (ISO 8601, UTC) from which this house had it. `complete` is False for an extract: what is not found in
    an extract is not reported as absent from the list. `override` says who released it although gates held it back.
    """

    list_id: str
    sha256: str
    as_of: Day
    known_at: str
    complete: bool
    rows: int
    parties: int
    measures: int
    note: str = ""
    override: Override | None = None
