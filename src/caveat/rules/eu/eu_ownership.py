"""Do persons under an EU asset freeze own or control a party?

Source: the Council's Best Practices of 2018 and 2024, the Commission's FAQ 8, and the Court of Justice in C-84/24.
"""

from dataclasses import replace

from caveat.facts import Exact
from caveat.facts.finding import Finding, Verdict, weigh
from caveat.ownership import percent
from caveat.rules.law import Law, Laws
from caveat.rules.matter import Matter
from caveat.rules.owned_answer import Asking, Tested, decide_owned, with_flags

REGIME = "eu_ownership"


def decide(matter: Matter, laws: Laws) -> Finding:
    """Answer for each party of which the deal tells owners; the gravest counts."""
    law = laws[REGIME]
    found, each = decide_owned(matter, Asking(law=law, whose="listed persons"))
    return weigh([_presumed(matter, law, finding, tested) for finding, tested in each]) if each else found


def _presumed(matter: Matter, law: Law, finding: Finding, tested: Tested | None) -> Finding:
    """Say beside an answer what the Court presumes, and that ownership and control may be disproved."""
    if tested is None or finding.verdict not in (Verdict.OWNED, Verdict.CONTROLLED) or tested.found.held.tier == 0:
        return finding
    said = with_flags(finding, "objective evidence may disprove ownership or control in a single case")
    presumed = law.at("presumed_control", matter.law_day)
    if presumed is None or tested.found.held.least < Exact(presumed.value):
        return said
    flag = f"from {percent(Exact(presumed.value))} % on the Court presumes control, rebuttably"
    return replace(with_flags(said, flag, cites=law.cited(presumed)), facts={"presumption": "rebuttable"})
