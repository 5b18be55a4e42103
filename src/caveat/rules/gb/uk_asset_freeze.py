"""Is a party of the deal under an asset freeze of the United Kingdom?

Source: the regulations under the Sanctions and Anti-Money Laundering Act 2018; before 2021 the EU's bound in the United Kingdom.
"""

from caveat.facts.finding import Finding
from caveat.rules.freeze import Freeze, decide_freeze
from caveat.rules.law import Laws
from caveat.rules.matter import Matter

REGIME = "uk_asset_freeze"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each party and its owners by the UK Sanctions List, in which only the tag `asset_freeze` freezes."""
    return decide_freeze(
        matter,
        Freeze(
            law=laws[REGIME],
            programme="UK_SANCTIONS",
            whose="United Kingdom",
            person=matter.deal.actor.uk_person,
            key="actor.uk_person",
            test=laws["uk_ownership"],
        ),
    )
