"""Who took which position when, what it is said to rest on, who had pressed for it, and what may have answered it."""

from caveat.dossiers.influence.citations import Edge, edges
from caveat.dossiers.influence.diffusion import Adoption, adoptions
from caveat.dossiers.influence.positions import Position, positions
from caveat.dossiers.influence.pressure import Pressure, pressures
from caveat.dossiers.influence.retaliation import Candidate, candidates

__all__ = ["Adoption", "Candidate", "Edge", "Position", "Pressure", "adoptions", "candidates", "edges", "positions", "pressures"]
