"""Cases side by side: one table of features, what sets cases apart, what came before, one law and its ends, effects on others."""

from caveat.dossiers.compare.backfire import Backfire, backfire_of
from caveat.dossiers.compare.comparison import Alike, Comparison, Row, compare
from caveat.dossiers.compare.counterfactual import Panel, panel
from caveat.dossiers.compare.feature import Feature, Value
from caveat.dossiers.compare.features import features, vector
from caveat.dossiers.compare.precedents import Precedents, precedents_of

__all__ = [
    "Alike",
    "Backfire",
    "Comparison",
    "Feature",
    "Panel",
    "Precedents",
    "Row",
    "Value",
    "backfire_of",
    "compare",
    "features",
    "panel",
    "precedents_of",
    "vector",
]
