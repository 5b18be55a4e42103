"""Where a thing goes, and whether that is among the destinations that a rule names."""

from typing import Any

from caveat.facts.control import Control
from caveat.facts.last import of_last
from caveat.facts.noun import noun
from caveat.rules.law import Dated, Law, read_terms
from caveat.rules.matter import Matter


@noun
class Destination:
    """A destination: its code in the deal, the country whose row and groups hold for it, and those groups if they are known."""

    code: str
    country: str
    groups: frozenset[str] | None


@noun
class Reach:
    """Destinations as a rule names them; a country that is named counts whatever its groups, `open` ones may or may not count."""

    everywhere: bool = False
    countries: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    but_countries: tuple[str, ...] = ()
    but_groups: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    open_groups: tuple[str, ...] = ()

    def holds(self, there: Destination) -> bool | None:
        """Say whether a destination is meant; None where that is open, or its groups are not known."""
        names = {there.code, there.country}
        if names & set(self.countries):
            return True
        if names & set(self.but_countries):
            return False
        if names & set(self.open):
            return None
        if there.groups is None and (self.groups or self.but_groups or self.open_groups):
            return None
        groups = there.groups or frozenset()
        if groups & set(self.but_groups):
            return False
        if self.everywhere or groups & set(self.groups):
            return True
        return None if groups & set(self.open_groups) else False


@of_last
def destination(matter: Matter, law: Law) -> Destination:
    """Return the destination of a deal; the row and groups of China hold for Hong Kong since it has none of its own.

    Those that it had before are on no list that is loaded, so that they are not known.
    """
    code, controls = matter.deal.to, matter.controls
    country = "CN" if code == "HK" and law.binds("hong_kong", matter.law_day) else code
    groups = controls.groups(country) if controls and code and country != "HK" else None
    return Destination(code=code, country=country, groups=groups)


def reach_of(entry: Dated) -> Reach:
    """Read the destinations that a dated value names."""
    return read_terms(Reach, entry.value)


def reach_in(plain: dict[str, Any]) -> Reach:
    """Read the destinations among the terms of a dated value."""
    return read_terms(Reach, plain, among=True)


def reach_of_control(control: Control) -> Reach | None:
    """Return the destinations that an entry itself names; None where it names a column or only a section."""
    reach = Reach(
        everywhere=control.everywhere,
        countries=control.countries,
        groups=control.groups,
        but_countries=control.but_countries,
        but_groups=control.but_groups,
    )
    return None if reach == Reach() else reach
