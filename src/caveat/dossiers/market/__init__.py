"""Markets: who held which share and rank, what an exclusion concentrates, and what a firm has to lose in a country."""

from caveat.dossiers.market.concentration import Concentration, concentrations, exclusion
from caveat.dossiers.market.conflicts import conflicts
from caveat.dossiers.market.dependency import dependences
from caveat.dossiers.market.exposure import Exposure, back_test, exposures
from caveat.dossiers.market.ranks import Standing, rank_claims, standings
from caveat.dossiers.market.shares import Market, markets

__all__ = [
    "Concentration",
    "Exposure",
    "Market",
    "Standing",
    "back_test",
    "concentrations",
    "conflicts",
    "dependences",
    "exclusion",
    "exposures",
    "markets",
    "rank_claims",
    "standings",
]
