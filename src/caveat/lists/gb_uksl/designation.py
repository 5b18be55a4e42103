"""One designation of the UK Sanctions List as either layout states it, before it is understood."""

from collections.abc import Mapping

from caveat.facts import Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadList
from caveat.lists.spec import ListSpec

LINES = tuple(f"Address Line {number}" for number in range(1, 7))
NAME_PARTS = tuple(f"Name {number}" for number in range(1, 7))
NAME = (*NAME_PARTS, "Name type", "Alias strength")
ADDRESS = (*LINES, "Address Postal Code", "Address Country")
PASSPORT = ("Passport number", "Passport additional information")
NATIONAL_ID = ("National Identifier number", "National Identifier additional information")
BIRTHPLACE = ("Town of birth", "Country of birth")
GROUPED = (NAME, ADDRESS, PASSPORT, NATIONAL_ID, BIRTHPLACE)
SINGLE = (
    *("Last Updated", "Unique ID", "OFSI Group ID", "UN Reference Number", "Title", "Name non-latin script", "Regime Name"),
    *("Designation Type", "Designation source", "Sanctions Imposed", "Other Information", "UK Statement of Reasons"),
    *("Phone number", "Website", "Email address", "Date Designated", "D.O.B", "Nationality(/ies)", "Position", "Gender"),
    *("Type of entity", "Subsidiaries", "Parent company", "Business registration number (s)", "IMO number"),
    *("Current owner/operator (s)", "Previous owner/operator (s)", "Current believed flag of ship", "Previous flags"),
    *("Type of ship", "Tonnage of ship", "Length of ship", "Year Built", "Hull identification number (HIN)"),
)


@noun
class Designation:
    """A designation by the column names of the CSV: `values` of one column, `groups` of columns that belong together.

    `indicators` are the sanctions that the XML marks as imposed, besides the words of `Sanctions Imposed`.
    """

    id: str
    where: str
    values: Mapping[str, tuple[str, ...]]
    groups: Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]]
    indicators: tuple[str, ...] = ()

    def all(self, column: str) -> tuple[str, ...]:
        """Return every value of a column, each once."""
        return self.values.get(column, ())

    def one(self, column: str) -> str:
        """Return the first value of a column; "" if it has none."""
        return next(iter(self.all(column)), "")

    def grouped(self, columns: tuple[str, ...]) -> list[dict[str, str]]:
        """Return every group of these columns, each once."""
        return [dict(zip(columns, cells, strict=True)) for cells in self.groups.get(columns, ())]


@noun
class Desk:
    """The spec by which designations are read, and where their doubts go."""

    spec: ListSpec
    doubts: list[Problem]

    def doubt(self, what: str, one: Designation, advice: str) -> None:
        """Tell of something that cannot be read."""
        self.doubts.append(BadList(what, where=one.where, advice=advice))

    def look_up(self, table: str, word: str, what: str, one: Designation) -> str:
        """Return a reviewed word of list.yaml; one that is not there is a doubt."""
        found = self.spec.lookup(table, word.casefold())
        if found is None:
            self.doubt(f"{word!r} is an unknown {what}", one, f"add it to lookups.{table} in list.yaml")
        return found or ""
