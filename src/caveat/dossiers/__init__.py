"""What was done to whom: cases with their events, figures, claims beside facts, and what can be read out of them."""

from caveat.dossiers.case import Case
from caveat.dossiers.claim import Claim, Document
from caveat.dossiers.discover import discover, read_case
from caveat.dossiers.event import Event
from caveat.dossiers.figure import Figure
from caveat.dossiers.library import Library
from caveat.dossiers.prediction import Prediction

__all__ = ["Case", "Claim", "Document", "Event", "Figure", "Library", "Prediction", "discover", "read_case"]
