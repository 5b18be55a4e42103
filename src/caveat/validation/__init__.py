"""How good are we: measures on labelled names, altered names by class, thresholds weighed against each other.

Each measure is one pure function from what was read to a `Measurement`: it reads no file and no clock. Shelves beside this
door: `figure` and `goals` (what is measured, what to reach), `labelled` (rows to nouns), `hold_out`, `made_names` and
`manipulations` (what is asked), `tuning` and `curve_svg` (thresholds).
"""

from caveat.validation.classes import class_recall, stranger_alerts
from caveat.validation.figure import Figure, Measurement
from caveat.validation.hold_out import aliases_found
from caveat.validation.pairs import entry_pairs, name_pairs
from caveat.validation.people import altered_people
from caveat.validation.records import record_checks
from caveat.validation.scripts import tokens_found
from caveat.validation.speed import search_speed
from caveat.validation.tuning import tuning

__all__ = [
    "Figure",
    "Measurement",
    "aliases_found",
    "altered_people",
    "class_recall",
    "entry_pairs",
    "name_pairs",
    "record_checks",
    "search_speed",
    "stranger_alerts",
    "tokens_found",
    "tuning",
]
