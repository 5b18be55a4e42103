"""The Unverified List, supplement no. 6 to 15 CFR part 744, from the eCFR's XML."""

from collections.abc import Mapping

from caveat.facts import Citation
from caveat.lists.ecfr_listing import Terms
from caveat.lists.ecfr_notices import read_notices
from caveat.lists.spec import ListSpec, Reading

SUPPLEMENT = "Supplement No. 6 to Part 744"
HEAD = ("Country", "Listed person and address", "Federal Register citation")
TERMS = Terms(
    programme="UVL",
    cites=(Citation(instrument="15 CFR 744.15"), Citation(instrument="15 CFR part 744", place="Supplement No. 6")),
    requirement="No licence exception may be used (15 CFR 740.2(a)(17)); where no licence is needed, a UVL statement comes first",
)


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read the list; what cannot be read is a doubt."""
    return read_notices(files, spec, SUPPLEMENT, HEAD, TERMS)
