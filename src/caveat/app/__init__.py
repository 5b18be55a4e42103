"""The hall: opens everything once, holds the clock, the disk and the network, and has one use case a file."""

from caveat.app.house import House, open_house
from caveat.app.outcome import Outcome
from caveat.app.screen_file import Screened
from caveat.app.screening import ScreenHit
from caveat.app.standing import ListState, RuleState
from caveat.app.tables import check_target, write_table
from caveat.app.workers import cores
from caveat.check import Answer, DealHit

__all__ = [
    "Answer",
    "DealHit",
    "House",
    "ListState",
    "Outcome",
    "RuleState",
    "ScreenHit",
    "Screened",
    "check_target",
    "cores",
    "open_house",
    "write_table",
]
