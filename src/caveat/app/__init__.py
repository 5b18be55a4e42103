"""The hall: opens everything once, holds the clock, the disk and the network, and has one use case a file."""

from caveat.app.ask_deal import Question, save_deal
from caveat.app.bom import BomAnswer
from caveat.app.export import Exported
from caveat.app.house import House, open_house
from caveat.app.outcome import Outcome
from caveat.app.screen_file import Screened
from caveat.app.screening import ScreenHit
from caveat.app.standing import ListState, RuleState, SnapshotState
from caveat.app.tables import check_target, write_table
from caveat.app.watch import Watch
from caveat.app.worked_cases import Trial
from caveat.app.workers import cores
from caveat.check import Answer, DealHit

__all__ = [
    "Answer",
    "BomAnswer",
    "DealHit",
    "Exported",
    "House",
    "ListState",
    "Outcome",
    "Question",
    "RuleState",
    "ScreenHit",
    "Screened",
    "SnapshotState",
    "Trial",
    "Watch",
    "check_target",
    "cores",
    "open_house",
    "save_deal",
    "write_table",
]
