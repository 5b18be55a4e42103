"""One sanctioned entity of the EU's list as its element states it, and where its doubts go."""

from lxml import etree

from caveat.facts import Problem
from caveat.facts.country import country_code
from caveat.facts.noun import noun
from caveat.facts.problem import BadList
from caveat.lists.spec import ListSpec
from caveat.lists.xml_known import where_of

UNKNOWN_COUNTRY = "00"
"""The list's own code of no country."""


def said(element: etree._Element, attribute: str) -> str:
    """Return an attribute, its blanks evened out; "" if it is not there."""
    return " ".join(str(element.get(attribute) or "").split())


@noun
class Entity:
    """An entity with its file, its spec and where its doubts go."""

    element: etree._Element
    file: str
    spec: ListSpec
    doubts: list[Problem]

    @property
    def number(self) -> str:
        """The number that the EU knows it by; an entity under two programmes stands twice with one number."""
        return said(self.element, "logicalId")

    @property
    def where(self) -> str:
        """The place of its element in the file."""
        return where_of(self.element, self.file)

    def doubt(self, what: str, element: etree._Element, advice: str) -> None:
        """Tell of something that cannot be read, with its line."""
        self.doubts.append(BadList(what, where=where_of(element, self.file), advice=advice))

    def country(self, element: etree._Element) -> str:
        """Return the code of an element's country; "" for the list's own word for unknown."""
        code = said(element, "countryIso2Code")
        reviewed = self.spec.lookup("country", code)
        if reviewed is not None:
            return reviewed
        if code in ("", UNKNOWN_COUNTRY):
            return ""
        if country_code(code) == code:
            return code
        self.doubt(f"{code!r} is an unknown country", element, "add it to lookups.country in list.yaml")
        return ""
