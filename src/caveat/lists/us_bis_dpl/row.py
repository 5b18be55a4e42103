"""One row of the Denied Persons List: a name, an address, the days of an order and its notices."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from caveat.facts import Citation, Day, Name, Place, Problem
from caveat.facts.country import country_code
from caveat.facts.noun import noun
from caveat.facts.party import NameKind
from caveat.facts.problem import BadInput, BadList
from caveat.facts.span import Span
from caveat.lists.spec import ListSpec
from caveat.lists.us_csl.federal_register import read_notices

_AMERICAN = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_KNOWN_AS = r"(?<!\w)(?P<{0}>[afn][./]?k[./]?a|d[./]?b[./]?a)(?!\w)[.:]*"
_SPLIT = re.compile(r"\s*" + _KNOWN_AS.format("mark") + r"\s+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\(\s*" + _KNOWN_AS.format("mark") + r"\s+(?P<name>[^()]+)\)", re.IGNORECASE)
_VOLUME_ZERO = 1935


@noun
class Row:
    """A row as read; `until` is the day after the last on which the order binds, None if it has no end."""

    line: int
    cells: Mapping[str, str]
    names: tuple[Name, ...]
    place: Place | None
    span: Span
    standard: str
    updated: Day | None
    notices: tuple[Citation, ...]
    strange: str

    @property
    def key(self) -> str:
        """The words of the primary name, without case and punctuation."""
        return "-".join(re.findall(r"[^\W_]+", self.names[0].text.casefold()))

    def is_akin(self, other: "Row") -> bool:
        """Say whether two rows of one name are clearly of one party: one effective day, one notice or one address."""
        shared = {cite.instrument for cite in self.notices} & {cite.instrument for cite in other.notices}
        return bool(shared) or self.span.since == other.span.since or (self.place is not None and self.place == other.place)


def row_of(line: int, where: str, cells: Mapping[str, str], spec: ListSpec, doubts: list[Problem]) -> Row:
    """Read the cells of a row; what cannot be read is a doubt."""
    notices, strange = notices_of(cells["FR_Citation"], spec)
    standard = cells["Standard_Order"].upper()
    if standard not in ("Y", "N", ""):
        doubts.append(BadList(f"{cells['Standard_Order']!r} is no standard order, Y or N", where=where, advice="compare the order"))
    return Row(
        line=line,
        cells=cells,
        names=names_of(cells["Name"], spec),
        place=_place(cells, where, spec, doubts),
        span=_span(cells, where, doubts),
        standard=standard,
        updated=_updated(cells["Last_Update"], where, doubts),
        notices=notices,
        strange=strange,
    )


def names_of(text: str, spec: ListSpec) -> tuple[Name, ...]:
    """Part a name from the others that `a/k/a`, `f/k/a` or `d/b/a` joins to it, or reviewed brackets."""
    reviewed = spec.lookup("names", text)
    if reviewed is not None:
        first, *rest = reviewed.split("|")
        return (Name(text=first), *(Name(text=other, kind=NameKind.STRONG_ALIAS) for other in rest))
    bracketed = [(found["mark"], found["name"]) for found in _IN_BRACKETS.finditer(text)]
    primary, *parts = _SPLIT.split(_IN_BRACKETS.sub("", text))
    others = [*zip(parts[::2], parts[1::2], strict=True), *bracketed]
    aliases = (Name(text=name.strip(" ,;"), kind=_kind_of_name(mark)) for mark, name in others)
    return (Name(text=primary.strip(" ,;")), *(name for name in aliases if name.text))


def notices_of(text: str, spec: ListSpec) -> tuple[tuple[Citation, ...], str]:
    """Return the notices after the reviewed corrections, and what of the text is none.

    The Federal Register has one volume a year. A notice dated in a year that is not its volume's is left undated.
    """
    for wrong, right in ((spec.lookups or {}).get("notices") or {}).items():
        text = text.replace(wrong, right)
    found, strange = read_notices(text)
    told = [strange] if strange else []
    kept: list[Citation] = []
    for cite in found:
        if cite.published and cite.published.year != int(cite.instrument.split()[0]) + _VOLUME_ZERO:
            told.append(f"{cite.published} as the day of {cite.instrument}")
            kept.append(replace(cite, published=None))
        else:
            kept.append(cite)
    return tuple(kept), "; ".join(told)


def _kind_of_name(mark: str) -> NameKind:
    return NameKind.FORMER if mark[0] in "fF" else NameKind.STRONG_ALIAS


def _place(cells: Mapping[str, str], where: str, spec: ListSpec, doubts: list[Problem]) -> Place | None:
    street, city, state, country, code = (cells[column] for column in ("Street_Address", "City", "State", "Country", "Postal_Code"))
    text = ", ".join(part for part in (street, city, state, code, country) if part)
    if not text:
        return None
    found = _country(city, state, country, spec)
    if not found and (state or country):
        what = f"no country is known by the state {state!r} and the country {country!r}"
        doubts.append(BadList(what, where=where, advice="add it to lookups.country or lookups.region in list.yaml"))
    return Place(text=text, street=street, city=city, region=state, postal_code=code, country=found)


def _country(city: str, state: str, country: str, spec: ListSpec) -> str:
    """Tell the country by its column, or where that is empty by the state; a place with neither has none."""
    if country:
        return spec.lookup("country", country) or country_code(country)
    return spec.lookup("region", f"{city}, {state}") or spec.lookup("region", state) or ""


def _span(cells: Mapping[str, str], where: str, doubts: list[Problem]) -> Span:
    since, last = (_day(cells[column], column, where, doubts) for column in ("Effective_Date", "Expiration_Date"))
    if not cells["Effective_Date"]:
        doubts.append(BadInput("the order has no effective date", where=where, advice="compare with the Federal Register"))
    if since and last and last < since:
        what = f"the order ends with {last} and begins on {since}"
        doubts.append(BadList(what, where=where, advice="compare with the Federal Register"))
        last = None
    return Span(since=since, until=Day.fromisoformat((last + timedelta(days=1)).isoformat()) if last else None)


def _day(text: str, column: str, where: str, doubts: list[Problem]) -> Day | None:
    """Read MM/DD/YYYY; an empty cell is no day."""
    if not text:
        return None
    found = _AMERICAN.fullmatch(text)
    try:
        return Day.of("{2}-{0}-{1}".format(*found.groups())) if found else _refuse(text)
    except BadInput as problem:
        doubts.append(BadInput(f"{column}: {problem.what}", where=where, advice="compare with the Federal Register"))
        return None


def _refuse(text: str) -> Day:
    raise BadInput(f"{text!r} is not a day written MM/DD/YYYY")


def _updated(text: str, where: str, doubts: list[Problem]) -> Day | None:
    try:
        return Day.of(text) if text else None
    except BadInput as problem:
        doubts.append(BadInput(f"Last_Update: {problem.what}", where=where, advice=problem.advice))
        return None
