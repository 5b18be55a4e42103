"""The question and its answer."""

from caveat.facts import Day
from caveat.facts.cite import Snapshot
from caveat.facts.deal import Deal
from caveat.facts.finding import Finding, Unknown, Verdict
from caveat.facts.noun import noun


@noun
class Ask:
    """A deal, the day whose law is asked, and the moment (ISO 8601, UTC) whose knowledge is used; neither has a default."""

    deal: Deal
    law_day: Day
    known_at: str


@noun
class DealHit:
    """A listed party that a party of the deal may be: where, how alike and why, on which list, since when; one a programme."""

    place: str
    asked: str
    listed: str
    party_id: str
    list_id: str
    programme: str
    score: float
    same: bool
    because: str
    since: Day | None = None
    in_force: bool = True
    note: str = ""


@noun
class Receipt:
    """All that is needed to give the answer again: engine, law, lists by hash, thresholds, the deal, both clocks.

    `id` hashes what went in, `answer_sha256` what came out.
    """

    id: str
    engine: str
    law_sha256: str
    law_day: Day
    known_at: str
    snapshots: tuple[Snapshot, ...]
    thresholds: dict[str, str]
    deal: Deal
    answer_sha256: str


@noun
class Weighed:
    """What an answer says before it is written up: no caveats, no receipt, the findings in the order of the regimes.

    `remarks` tell what was looked up beside the deal.
    """

    verdict: Verdict
    findings: tuple[Finding, ...]
    hits: tuple[DealHit, ...]
    unknowns: tuple[Unknown, ...]
    remarks: tuple[str, ...] = ()


@noun
class Answer:
    """One answer: the combined verdict, a finding per regime, the hits, what is unknown, and what to bear in mind.

    `caveats` say what the answer does not cover: lists that are extracts or of another day, regimes not asked here.
    """

    verdict: Verdict
    law_day: Day
    known_at: str
    findings: tuple[Finding, ...]
    hits: tuple[DealHit, ...]
    unknowns: tuple[Unknown, ...]
    caveats: tuple[str, ...]
    receipt: Receipt
