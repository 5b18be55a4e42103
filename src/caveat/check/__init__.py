"""One question, one answer: `check(ask, world)`."""

from caveat.check.answer import Answer, Ask, DealHit, Receipt
from caveat.check.check import check, decide, matter_of
from caveat.check.profile import profile_of
from caveat.check.world import LiveList, LiveRegister, Thresholds, World

__all__ = [
    "Answer",
    "Ask",
    "DealHit",
    "LiveList",
    "LiveRegister",
    "Receipt",
    "Thresholds",
    "World",
    "check",
    "decide",
    "matter_of",
    "profile_of",
]
