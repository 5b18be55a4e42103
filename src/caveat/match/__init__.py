"""Who might this be: two names compared, and an index of all listed names searched.

A word meets its likes in `words`, names are set word against word in `align`, and `features` is the one table of what
counts and how much. `Index` finds the names worth aligning: words by key in `lexicon`, names by the weight they share.
A score of 0.95 means the same name but for script, case, legal form or spelling; 0.70 is where an alert begins.
"""

from caveat.match.compare import compare, compare_names
from caveat.match.explanation import Aligned, Explanation, How, Points
from caveat.match.features import BENDS, LOSSES, Feature
from caveat.match.index import Hit, Index

__all__ = ["BENDS", "LOSSES", "Aligned", "Explanation", "Feature", "Hit", "How", "Index", "Points", "compare", "compare_names"]
