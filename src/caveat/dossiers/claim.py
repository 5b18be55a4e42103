"""What a document says, kept with its speaker: never a fact, always beside facts."""

from enum import StrEnum

from caveat.dossiers.period import days_of
from caveat.dossiers.reference import Reference
from caveat.facts import Day
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput
from caveat.facts.span import RoughDay


class Modality(StrEnum):
    """How a speaker says it."""

    ASSERTS = "asserts"
    PREDICTS = "predicts"
    JUDGES = "judges"
    INSINUATES = "insinuates"


class Status(StrEnum):
    """How a claim stands beside the facts of the library."""

    SUPPORTED = "supported"
    PARTLY = "partly"
    CONTRADICTED = "contradicted"
    OPINION = "opinion"
    UNVERIFIABLE = "unverifiable"


@noun
class Claim:
    """One statement of a document in our words, who makes it and how, and how it stands beside the facts.

    `about` are case ids. `events` and `figures` are ids of facts that stand beside it; a claim that is supported, partly
    supported or contradicted has at least one, or says in `because` where the fact stands.
    """

    id: str
    told: str
    speaker: str
    modality: Modality
    status: Status
    because: str
    about: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    loaded: tuple[str, ...] = ()
    seeds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.told.strip() or not self.speaker.strip() or not self.because.strip():
            raise BadInput(f"the claim {self.id} lacks words, a speaker or a reason", advice="give told, speaker and because")


@noun
class Document:
    """A document and its claims: what it is, when it was written (as far as that is known, and why), and where it stands."""

    id: str
    reference: Reference
    stance: str
    claims: tuple[Claim, ...]
    written: RoughDay | None = None
    written_because: str = ""
    language: str = "en"

    def known_by(self, day: Day) -> bool:
        """Say whether the document surely was there by the end of `day`; one whose day is not known was not."""
        return self.written is not None and days_of(self.written).last <= day
