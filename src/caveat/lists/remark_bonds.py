"""What a remark says of a party and another one: whom it is linked to, who owns or controls it, and to what share."""

import re

from caveat.facts import Exact
from caveat.facts.noun import noun

_BOND = re.compile(
    r"(?:alt\. )?\(?(?:(?P<linked>Linked To): "
    r"|(?:(?:is|is an entity) )?(?P<owned>owned or controlled by|majority[- ]owned by|acting for or on behalf of) "
    r"|(?:is )?(?:owned )?(?P<share>\d{1,3}(?:\.\d+)?) ?(?:%|percent)(?P<more> or more)?[- ](?:owned )?by )"
    r"(?P<name>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_MAJORITY = Exact("0.5")


@noun
class Bond:
    """The other party by its `name`, the remark's own `word`, and the share of 0..1 that the other holds, if one is said."""

    word: str
    name: str
    least: Exact | None = None
    most: Exact | None = None


def bond_of(segment: str) -> Bond | None:
    """Read a segment as `Linked To: X`, `owned or controlled by X`, `majority-owned by X` or `55% owned by X`."""
    found = _BOND.fullmatch(segment.strip())
    if found is None:
        return None
    name = found["name"].strip()
    if name.endswith(")") and name.count(")") > name.count("("):
        name = name[:-1].strip()
    if not name:
        return None
    if found["share"]:
        share = Exact(found["share"])
        if share > 100:
            return None
        word = segment[: found.start("name")].strip("( ").removeprefix("alt. ")
        least = Exact(share / 100)
        return Bond(word=word, name=name, least=least, most=Exact(1) if found["more"] else least)
    word = found["linked"] or found["owned"]
    if word.casefold().startswith("majority"):
        return Bond(word=word, name=name, least=_MAJORITY, most=Exact(1))
    return Bond(word=word, name=name)
