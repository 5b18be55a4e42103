"""The words, days and addresses to which the numbers of OFAC's advanced XML lead."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from caveat.facts import Day, Place, Problem
from caveat.facts.problem import BadList
from caveat.lists.ofac_features import days_text, place_of
from caveat.lists.spec import ListSpec
from caveat.lists.xml_known import first, inner, tag_of, text_of


@dataclass
class Words:
    """The reference values by their set and number, and a count of the numbers that lead to none."""

    texts: dict[tuple[str, str], str]
    elements: dict[tuple[str, str], etree._Element]
    missed: dict[str, int] = field(default_factory=dict)

    def word(self, kind: str, number: str | None) -> str:
        """Return the text of a reference value; "" for no number, and for one that leads nowhere, which is remembered."""
        if not number:
            return ""
        if (kind, number) not in self.texts:
            self.missed[f"{kind} {number}"] = self.missed.get(f"{kind} {number}", 0) + 1
        return self.texts.get((kind, number), "")

    def attribute(self, kind: str, number: str | None, name: str) -> str:
        """Return an attribute of a reference value, as the ISO2 of a Country."""
        element = self.elements.get((kind, number or ""))
        return "" if element is None else str(element.get(name) or "")

    def lost(self, file: str) -> Iterator[Problem]:
        """Tell each number that leads to no reference value."""
        for what, times in self.missed.items():
            yield BadList(f"{what} is no reference value ({times} times)", where=file, advice="the file may be cut or put together")


def words_of(root: etree._Element) -> Words:
    """Read the reference values of the file."""
    found = {
        (tag_of(one), str(one.get("ID"))): one for group in inner(root, "ReferenceValueSets") for values in group for one in values
    }
    return Words(texts={key: " ".join((one.text or "").split()) for key, one in found.items()}, elements=found)


def day_of(element: etree._Element | None) -> Day | None:
    """Read Year, Month and Day; None if one is missing or they are no day of the calendar."""
    parts = [text_of(element, tag) for tag in ("Year", "Month", "Day")]
    try:
        return Day(*(int(part) for part in parts))
    except ValueError:
        return None


def period_text(period: etree._Element) -> str:
    """Write a period in the words of OFAC's other files: `23 Nov 1962`, `Nov 1962`, `1962`, `circa 1962`, `1960 to 1962`.

    It runs from the first day of its start to the last of its end; a whole month or year is that month or year.
    """
    begin = day_of(first(period, "Start", "From")) or day_of(first(period, "Start", "To"))
    end = (
        day_of(first(period, "End", "To")) or day_of(first(period, "End", "From")) or day_of(first(period, "Start", "To")) or begin
    )
    if begin is None or end is None:
        return text_of(period, "Start", "From", "Year")
    edges = (first(period, "Start"), first(period, "End"))
    circa = any(edge is not None and edge.get("Approximate") == "true" for edge in edges)
    return ("circa " if circa else "") + days_text(begin, end)


def country_named(location: etree._Element, words: Words) -> tuple[str, str]:
    """Return name and alpha-2 code of a location's country, by its country, its area, or a text that stands alone."""
    for country in inner(location, "LocationCountry"):
        number = country.get("CountryID")
        return words.word("Country", number), words.attribute("Country", number, "ISO2")
    for area in inner(location, "LocationAreaCode"):
        number = area.get("AreaCodeID")
        words.word("AreaCode", number)
        return words.attribute("AreaCode", number, "Description"), ""
    alone = [text_of(one, "LocationPartValue", "Value") for one in inner(location, "LocationPart")]
    return (alone[0], "") if len(alone) == 1 else ("", "")


def address_of(location: etree._Element, words: Words, spec: ListSpec) -> Place:
    """Read a location as an address; values beside the primary ones, as in another script, go to its note."""
    parts: dict[str, str] = {}
    besides: list[str] = []
    for part in inner(location, "LocationPart"):
        kind = words.word("LocPartType", part.get("LocPartTypeID"))
        for value in inner(part, "LocationPartValue"):
            text, comment = text_of(value, "Value"), text_of(value, "Comment")
            if value.get("Primary") == "false" or kind in parts:
                besides.append(": ".join(filter(None, (comment, text))))
            elif text:
                parts[kind] = text
    name, code = country_named(location, words)
    if parts.keys() == {"Unknown"}:
        return place_of({"REGION": parts["Unknown"]}, "", code, spec, note="; ".join(besides))
    return place_of(parts, name, code, spec, note="; ".join(besides))
