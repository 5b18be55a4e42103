"""Altered names, class by class, and names of nobody: pure, and the same for the same seed."""

from caveat.validation.manipulations.strangers import STRANGERS
from caveat.validation.manipulations.table import MANIPULATIONS, Alter, Manipulation

__all__ = ["MANIPULATIONS", "STRANGERS", "Alter", "Manipulation"]
