"""One question, one answer: `check(ask, world)`."""

from caveat.check.answer import Answer, Ask, DealHit, Receipt
from caveat.check.check import check, decide, matter_of
from caveat.check.listings import screen, seek
from caveat.check.profile import list_of, profile_of
from caveat.check.receipt import sha256_of
from caveat.check.sitting import Sitting
from caveat.check.world import LiveList, Thresholds, World

__all__ = [
    "Answer",
    "Ask",
    "DealHit",
    "LiveList",
    "Receipt",
    "Sitting",
    "Thresholds",
    "World",
    "check",
    "decide",
    "list_of",
    "matter_of",
    "profile_of",
    "screen",
    "seek",
    "sha256_of",
]
