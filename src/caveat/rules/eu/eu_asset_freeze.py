"""Is a party of the deal under an asset freeze of the European Union?

Source: the EU's regulations on restrictive measures, which bind its persons anywhere and whatever is done on its ground.
"""

from caveat.facts.finding import Finding
from caveat.rules.freeze import Freeze, decide_freeze
from caveat.rules.law import Laws
from caveat.rules.matter import Matter

REGIME = "eu_asset_freeze"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each party and its owners by the EU's list of financial sanctions."""
    return decide_freeze(
        matter,
        Freeze(
            law=laws[REGIME],
            programme="EU_FSF",
            whose="EU",
            person=matter.deal.actor.eu_person,
            key="actor.eu_person",
            test=laws["eu_ownership"],
        ),
    )
