"""The Military End-User List, supplement no. 7 to 15 CFR part 744, from the eCFR's XML. It is not exhaustive in law."""

from collections.abc import Mapping

from caveat.facts import Citation
from caveat.lists.ecfr_listing import Terms
from caveat.lists.ecfr_notices import read_notices
from caveat.lists.spec import ListSpec, Reading

SUPPLEMENT = "Supplement No. 7 to Part 744"
HEAD = ("Country", "Entity", "Federal Register citation")
TERMS = Terms(
    programme="MEU",
    cites=(Citation(instrument="15 CFR 744.21"), Citation(instrument="15 CFR part 744", place="Supplement No. 7")),
    requirement="Items subject to the EAR that supplement no. 2 to part 744 lists",
    review_policy="Presumption of denial",
)


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read the list; what cannot be read is a doubt."""
    return read_notices(files, spec, SUPPLEMENT, HEAD, TERMS)
