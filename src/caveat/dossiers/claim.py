"""What a document says, kept with its speaker: never a fact, always beside facts."""

from enum import StrEnum

from caveat.dossiers.event import Later
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
    supported or contradicted has at least one, or says in `rests_on` which text outside of the library it rests on. `because` tells what was known when the
    document was written (all of it, where that day is unknown); what came after stands in `later` with its day. `loaded` are words of
    the document that judge and were set aside. `accusation` says that only the accusing is judged here, not whether it is so.
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
    rests_on: str = ""
    accusation: bool = False
    later: tuple[Later, ...] = ()
    seeds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.told.strip() or not self.speaker.strip() or not self.because.strip():
            raise BadInput(f"the claim {self.id} lacks words, a speaker or a reason", advice="give told, speaker and because")

    @property
    def standing(self) -> Status:
        """The status as far as there are facts for it: what has lost the last of them cannot be verified."""
        factual = self.status in {Status.SUPPORTED, Status.PARTLY, Status.CONTRADICTED}
        return Status.UNVERIFIABLE if factual and not (self.events or self.figures or self.rests_on) else self.status


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
