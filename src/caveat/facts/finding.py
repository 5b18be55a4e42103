"""What a rule answers: a verdict with its reasons, its citations and what is still unknown."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import chain
from typing import Any, TypeVar

from caveat.facts.cite import Citation, Confidence
from caveat.facts.measure import Measure
from caveat.facts.noun import noun
from caveat.facts.party import Party
from caveat.facts.stake import Stake
from caveat.facts.tie import Tie

T = TypeVar("T")


class Verdict(StrEnum):
    """The answers, the gravest first.

    `SUBJECT` only says that a law reaches the thing, not what follows; so do `OWNED`, `CONTROLLED` and `NOT_OWNED`, the
    answers of a test of ownership.
    """

    PROHIBITED = "PROHIBITED"
    LICENCE_REQUIRED = "LICENCE_REQUIRED"
    OWNED = "OWNED"
    CONTROLLED = "CONTROLLED"
    REVIEW = "REVIEW"
    ALLOWED_WITH_CONDITIONS = "ALLOWED_WITH_CONDITIONS"
    ALLOWED = "ALLOWED"
    SUBJECT = "SUBJECT"
    NOT_OWNED = "NOT_OWNED"
    NOT_SUBJECT = "NOT_SUBJECT"
    NOT_IN_FORCE = "NOT_IN_FORCE"

    def __init__(self, word: str) -> None:
        """Take the next rank: the answers are ordered, the gravest lowest. Those `decide` that speak of the deal, not of a law's reach or of who owns whom."""
        self.rank = len(type(self).__members__)
        self.decides = word not in ("SUBJECT", "OWNED", "CONTROLLED", "NOT_OWNED")

    def graver_than(self, other: "Verdict") -> bool:
        """Say whether this answer is graver; all that forbid nothing and ask for nothing are equals."""
        return self.rank < other.rank and self.rank < Verdict.ALLOWED.rank


def gravest(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the gravest of `verdicts`; of none at all, `REVIEW`, since nobody answered."""
    return min(verdicts, key=lambda verdict: verdict.rank, default=Verdict.REVIEW)


@noun
class Unknown:
    """A fact that is missing: what to supply (`ECCN of line 2`), why it matters, and where it goes in the deal file."""

    fact: str
    why: str = ""
    key: str = ""


@noun
class Listing:
    """A measure that stands against a party of the deal, and how we know that it is that party.

    `score` lies in 0..1; `same` is True where the listed party is the one of the deal (equal name, identifier or
    statement), False where it only may be. `undated` is True where the list does not say since when and the law day lies
    before the day of the list; `lapsed` where it ran out after the day of the list, so that a renewal would not be seen.
    `named_by` is the list that gave the name by which the party was found here, where the deal's own name was not enough.
    `stated` marks what the deal itself says, without a list of ours.
    """

    measure: Measure
    party: Party | None = None
    score: float = 1.0
    same: bool = True
    undated: bool = False
    lapsed: bool = False
    named_by: str = ""
    stated: bool = False
    because: str = ""
    complete: bool = True

    @property
    def certain(self) -> bool:
        """Say whether this is the party, and listed on the law day."""
        return self.same and not self.undated and not self.lapsed


@noun
class Licence:
    """What a licence would have to be: the entry's requirement, how applications are reviewed, which exceptions apply."""

    requirement: str
    review_policy: str = ""
    exceptions: str = ""


@noun
class Finding:
    """One regime's answer. `because` is one sentence; `flags` are warnings beside the verdict, never instead of it.

    `stakes` and `ties` are those that carry an answer about ownership, from the listed owners down.
    `facts` are what was found on the way, by name, for those who compare answers (`review_policy: case_by_case`).
    """

    regime: str
    verdict: Verdict
    because: str
    cites: tuple[Citation, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    conditions: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    listings: tuple[Listing, ...] = ()
    licence: Licence | None = None
    stakes: tuple[Stake, ...] = ()
    ties: tuple[Tie, ...] = ()
    facts: dict[str, Any] | None = None
    confidence: Confidence = Confidence.SURE


def weigh(findings: Sequence[Finding]) -> Finding:
    """Return one answer for several of the same regime: the first of the gravest, with what all of them found.

    Its unknowns are those of the gravest answers, its conditions, flags and listings those of all.
    """
    if len(findings) == 1 and _lone(findings[0]):
        return findings[0]
    worst = gravest(one.verdict for one in findings)
    alike = [one for one in findings if one.verdict is worst]
    others = len({one.because for one in alike}) - 1
    return replace(
        alike[0],
        because=f"{alike[0].because}, and likewise for {others} more" if others else alike[0].because,
        unknowns=_once(one.unknowns for one in alike),
        conditions=_once(one.conditions for one in findings),
        flags=_once(one.flags for one in findings),
        listings=tuple(chain.from_iterable(one.listings for one in findings)),
        stakes=_once(one.stakes for one in findings),
        ties=_once(one.ties for one in findings),
    )


def _once(many: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(many)))


def _lone(finding: Finding) -> bool:
    """Say whether a finding holds nothing twice, since it holds no two of anything."""
    return all(len(many) < 2 for many in (finding.unknowns, finding.conditions, finding.flags, finding.stakes, finding.ties))
