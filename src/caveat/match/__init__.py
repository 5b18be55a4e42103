"""Who might this be: two names compared, and an index of all listed names searched.

Names are packed (`packing`) for a kernel in C (`kernel/`): words meet their likes in `words.c`, names are set word against word in
`align.c`, the measures of `features.c` are weighed by the one table in `features.py`, and `gather.c` finds the names worth aligning
by the rare words they share with a query. An `Index` is made of memory-mapped segments; hits are explained when they are asked.
A score of 0.95 means the same name but for script, case, legal form or spelling; 0.70 is where an alert begins.
"""

from caveat.match.asked import asked
from caveat.match.compare import compare, compare_names
from caveat.match.explanation import Aligned, Explanation, How, Points
from caveat.match.features import BENDS, LOSSES, Row
from caveat.match.index import Hit, Index

__all__ = [
    "BENDS",
    "LOSSES",
    "Aligned",
    "Explanation",
    "Hit",
    "How",
    "Index",
    "Points",
    "Row",
    "asked",
    "compare",
    "compare_names",
]
