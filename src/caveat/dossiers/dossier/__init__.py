"""The dossier of a case: what happened when and in which order, how far it went, who acted, what is in force, what became of it."""

from caveat.dossiers.dossier.dossier import Claimed, Dossier, dossier_of
from caveat.dossiers.dossier.escalation import Escalation, escalation
from caveat.dossiers.dossier.exemptions import Exemptions, exemptions
from caveat.dossiers.dossier.standing import InForce, Size
from caveat.dossiers.dossier.time_line import Line, Tally, time_line

__all__ = [
    "Claimed",
    "Dossier",
    "Escalation",
    "Exemptions",
    "InForce",
    "Line",
    "Size",
    "Tally",
    "dossier_of",
    "escalation",
    "exemptions",
    "time_line",
]
