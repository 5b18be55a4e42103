"""Who holds whom on a day: stakes as intervals, summed tier by tier, never multiplied, with what carries a result.

`Graph` holds the stakes and ties of a day, `Criterion` is what one law asks, `Asked` puts it, `deciding` says which fact that
is not known would settle an open answer, and `draw` draws it all.
"""

from caveat.ownership.criterion import Criterion, Standing
from caveat.ownership.deciding import Deciding, deciding
from caveat.ownership.draw import Marks, draw
from caveat.ownership.graph import Graph
from caveat.ownership.held import Asked, Held, Holders, held_by
from caveat.ownership.told import percent, share_told

__all__ = [
    "Asked",
    "Criterion",
    "Deciding",
    "Graph",
    "Held",
    "Holders",
    "Marks",
    "Standing",
    "deciding",
    "draw",
    "held_by",
    "percent",
    "share_told",
]
