"""Country Group D:5 as it was on the law day: the control list that is loaded has it as of one day only."""

from caveat.rules.matter import Matter
from caveat.rules.us._destination import Destination

_D5 = "D:5"


def as_it_was(matter: Matter, there: Destination) -> Destination:
    """Return the destination with or without Country Group D:5, by when it joined and left."""
    law, day = matter.laws["ear_de_minimis"], matter.law_day
    once = law.at("once_d5", day)
    if there.groups is None:
        return there
    if there.country in law.on("joined_d5", day).value:
        return Destination(code=there.code, country=there.country, groups=there.groups - {_D5})
    if once is not None and there.country in once.value:
        return Destination(code=there.code, country=there.country, groups=there.groups | {_D5})
    return there
