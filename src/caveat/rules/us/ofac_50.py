"""Do blocked persons own half or more of a party, tier by tier?

Source: OFAC's guidance of 2008 and 2014 and FAQ 398 to 402.
"""

from dataclasses import replace

from caveat.facts.finding import Finding, Unknown, Verdict, weigh
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.owned_answer import Asking, Tested, decide_owned, with_flags

REGIME = "ofac_50"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each party of which the deal tells owners; the gravest counts."""
    law = laws[REGIME]
    found, each = decide_owned(matter, Asking(law=law, whose="blocked persons"))
    return weigh([_completed(matter, law, finding, tested) for finding, tested in each]) if each else found


def _completed(matter: Matter, law: Law, finding: Finding, tested: Tested | None) -> Finding:
    """Say beside an answer what blocked owners mean for it who do not own the party, or no longer."""
    if tested is None or finding.verdict is not Verdict.NOT_OWNED:
        return finding
    name, party = matter.called(tested.place), tested.party
    said = with_flags(
        finding,
        f"{name} has blocked owners: deal with none of them, and do not let one sign",
        cites=law.cite("FAQ-398", "FAQ-400"),
    )
    if party.divested_outside_us is None:
        return said
    flag = f"what was blocked while blocked persons owned {name} stays blocked until licensed"
    said = with_flags(said, flag, cites=law.cite("FAQ-402"))
    if party.divested_outside_us:
        return said
    why = "a blocked share that is sold within US jurisdiction without a licence stays blocked"
    asks = Unknown(fact=f"whether OFAC licensed the sale of shares in {name}", why=why, key="ofac_authorisation")
    because = f"blocked persons sold shares in {name}, not wholly outside US jurisdiction: {said.because}"
    return replace(said, verdict=Verdict.REVIEW, because=because, unknowns=(*said.unknowns, asks))
