"""Does a person designated by the United Kingdom own or control a party?

Source: regulation 7 and schedule 1 of the sanctions instruments; OFSI's guidance of 2022-03-23.
"""

from caveat.facts import Exact
from caveat.facts.finding import Finding, Verdict, weigh
from caveat.ownership import percent
from caveat.rules.law import Laws
from caveat.rules.matter import Matter
from caveat.rules.owned_answer import Asking, Tested, decide_owned, with_flags

REGIME = "uk_ownership"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each party of which the deal tells owners; the gravest counts."""
    found, each = decide_owned(matter, Asking(law=laws[REGIME], whose="designated persons"))
    return weigh([_near(matter, finding, tested) for finding, tested in each]) if each else found


def _near(matter: Matter, finding: Finding, tested: Tested | None) -> Finding:
    """Warn of the third condition where a holding just fails the first."""
    if tested is None or finding.verdict is not Verdict.NOT_OWNED or tested.found.held.least != tested.test.share:
        return finding
    share = percent(Exact(tested.test.share))
    flag = f"exactly {share} % fails the test of shares; whether its holder gets its way in most respects is asked beside it"
    return with_flags(finding, flag)
