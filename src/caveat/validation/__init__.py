"""How good are we: measures on labelled names, altered names by class, thresholds weighed against each other.

Each measure is one pure function from what was read to a `Measurement`: it reads no file and no clock.
"""

from caveat.validation.choosing import chosen
from caveat.validation.figure import Figure, Measurement, Unit, Wrong
from caveat.validation.goals import Goal, goal_of, moved
from caveat.validation.hold_out import ENTITIES, PERSONS, HeldOut, aliases_found, hold_out, not_listed, without
from caveat.validation.pairs import entry_pairs, name_pairs
from caveat.validation.people import altered_people
from caveat.validation.records import record_checks
from caveat.validation.scripts import tokens_found

__all__ = [
    "ENTITIES",
    "PERSONS",
    "Figure",
    "Goal",
    "HeldOut",
    "Measurement",
    "Unit",
    "Wrong",
    "aliases_found",
    "altered_people",
    "chosen",
    "entry_pairs",
    "goal_of",
    "hold_out",
    "moved",
    "name_pairs",
    "not_listed",
    "record_checks",
    "tokens_found",
    "without",
]
