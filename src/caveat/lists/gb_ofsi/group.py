"""One group of OFSI's list, which is one party with a row for each of its names, birth dates and addresses."""

import re
from collections.abc import Iterator, Mapping

from caveat.facts import Citation, Day, Identifier, Measure, Name, Party, Place, Problem, Source, Span
from caveat.facts.cite import Confidence
from caveat.facts.measure import Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput, BadList
from caveat.facts.span import RoughDay
from caveat.lists.gb_ofsi.told import Told, told_of
from caveat.lists.remarks import entity_kind
from caveat.lists.spec import ListSpec
from caveat.lists.uk_cells import birth_of, country_of, day_of, full_name, numbered, paired, papers

_KEPT_OUT_OF_PORT = re.compile(r"Annex XIV|Flag State:")
_LINES = tuple(f"Address {number}" for number in range(1, 7))


@noun
class Row:
    """A row with its place."""

    where: str
    cells: Mapping[str, str]


@noun
class Group:
    """The rows of one Group ID, and where their doubts go."""

    number: str
    rows: tuple[Row, ...]
    spec: ListSpec
    doubts: list[Problem]

    def each(self, column: str) -> dict[str, str]:
        """Return each value of a column, once, with the place where it stands first."""
        found: dict[str, str] = {}
        for row in self.rows:
            if row.cells[column]:
                found.setdefault(row.cells[column], row.where)
        return found

    def doubt(self, what: str, where: str, advice: str) -> None:
        """Tell of something that cannot be read."""
        self.doubts.append(BadList(what, where=where, advice=advice))

    def look_up(self, table: str, word: str, what: str, where: str) -> str:
        """Return a reviewed word of list.yaml; one that is not there is a doubt."""
        found = self.spec.lookup(table, word.casefold())
        if found is None:
            self.doubt(f"{word!r} is an unknown {what}", where, f"add it to lookups.{table} in list.yaml")
        return found or ""


def party_of(group: Group) -> Party:
    """Build the party of a group from all its rows."""
    spec, told = group.spec, _told(group)
    numbers, left = _numbers(group)
    nationalities = list(_countries(group))
    names = _names(group)
    kind = _kind(group, names[0].text, told)
    titles = (part for column in ("Title", "Position") for text in group.each(column) for part in numbered(text).values())
    return Party(
        id=f"{spec.id}:{group.number}",
        kind=kind,
        names=names,
        identifiers=tuple(dict.fromkeys((Identifier(kind="ofsi_group", value=group.number), *told.identifiers(kind), *numbers))),
        places=tuple(dict.fromkeys(place for row in group.rows for place in _places(row, group))),
        births=tuple(dict.fromkeys(_births(group))),
        birthplaces=tuple(dict.fromkeys(_birthplaces(group))),
        countries=tuple(dict.fromkeys(code for code, _ in nationalities if code)),
        gender=told.gender,
        titles=tuple(dict.fromkeys(titles)),
        remarks="; ".join(dict.fromkeys([*told.remarks, *left, *(f"Nationality: {note}" for _, note in nationalities if note)])),
        source=Source(list_id=spec.id, place=group.rows[0].where),
    )


def measures_of(group: Group) -> Iterator[Measure]:
    """Build a measure for each regime that a group is listed under.

    The CSV does not say which sanctions are imposed; OFSI's list is that of asset freeze targets, but for the vessels of
    the regime of North Korea, which are kept out of port.
    """
    told = _told(group)
    shipping = _is_kept_out_of_port(group, told)
    for regime in group.each("Regime"):
        rows = [row for row in group.rows if row.cells["Regime"] == regime]
        listed = min((day for row in rows if (day := _day(row, "Listed On", group))), default=None)
        named = "UK Sanctions List Date Designated"
        designated = min((day for row in rows if row.cells.get(named) and (day := _day(row, named, group))), default=None)
        since = min((day for day in (listed, designated) if day), default=None)
        basis = group.look_up("basis", regime, "regime", rows[0].where)
        notes = [
            f"Listed on {listed}, designated on {designated}." if designated else "",
            f"Last updated {_day(rows[0], 'Last Updated', group)}.",
        ]
        yield Measure(
            id=f"{group.spec.id}:{group.number}:{re.sub(r'[^a-z]+', '_', regime.casefold()).strip('_')}",
            kind=MeasureKind.LISTING if shipping else MeasureKind.BLOCKING_SANCTION,
            authority=group.spec.authority,
            programme="UK_SANCTIONS",
            targets=(Target(party=f"{group.spec.id}:{group.number}"),),
            tags=("shipping_sanctions",) if shipping else ("asset_freeze", *told.imposed),
            title=regime,
            span=Span(since=since),
            effective_assumed=True,
            published=listed,
            cites=tuple(_cites(basis, group.number)),
            confidence=Confidence.LIKELY,
            note=" ".join(filter(None, notes)),
            source=Source(list_id=group.spec.id, place=rows[0].where),
        )


def _cites(basis: str, number: str) -> Iterator[Citation]:
    if basis:
        yield Citation(instrument=basis, confidence=Confidence.LIKELY)
    yield Citation(instrument="OFSI consolidated list of financial sanctions targets in the UK", place=f"Group ID {number}")


def _told(group: Group) -> Told:
    """Read the prose of a group, which every row repeats; its oddities are told once, by `party_of`."""
    texts = group.each("Other Information")
    return told_of(texts, group.spec, group.doubts)


def _kind(group: Group, name: str, told: Told) -> PartyKind:
    types = group.each("Group Type")
    if len(types) != 1:
        group.doubt(f"the group {group.number} is of {len(types)} types", group.rows[0].where, "compare its rows")
    words = [group.look_up("kind", text, "type of group", where) for text, where in types.items()]
    if words[:1] == ["person"]:
        return PartyKind.PERSON
    return PartyKind.VESSEL if words[:1] == ["vessel"] or _is_kept_out_of_port(group, told) else entity_kind(name)


def _is_kept_out_of_port(group: Group, told: Told) -> bool:
    return bool(told.imo) and any(_KEPT_OUT_OF_PORT.search(text) for text in group.each("Other Information"))


def _names(group: Group) -> tuple[Name, ...]:
    """Read the names, the official one first; the rows repeat each for every birth date and address."""
    kept: dict[str, Name] = {}
    for row in group.rows:
        text, sort = full_name(row.cells), row.cells["Alias Type"]
        kind = group.look_up("alias", sort, "type of alias", row.where)
        quality = row.cells.get("Alias Quality", "")
        if quality and group.look_up("quality", quality, "quality of alias", row.where) == "weak_alias" and kind == "strong_alias":
            kind = "weak_alias"
        known = kept.get(text)
        if known is None or kind == NameKind.PRIMARY:
            kept[text] = Name(text=text, kind=NameKind(kind or NameKind.STRONG_ALIAS))
        original = row.cells.get("Name Non-Latin Script", "")
        if original:
            kept.setdefault(original, Name(text=original, kind=NameKind.ORIGINAL_SCRIPT))
    names = sorted(kept.values(), key=lambda name: name.kind is not NameKind.PRIMARY)
    if names[0].kind is not NameKind.PRIMARY:
        group.doubt(f"the group {group.number} has no primary name", group.rows[0].where, "compare with OFSI's search page")
    return tuple(names)


def _births(group: Group) -> Iterator[RoughDay]:
    for text, where in group.each("DOB").items():
        for part in numbered(text).values():
            try:
                yield birth_of(part)
            except BadInput as problem:
                group.doubt(problem.what, where, "compare with OFSI's search page")


def _birthplaces(group: Group) -> Iterator[str]:
    for row in group.rows:
        for town, country in paired(row.cells["Town of Birth"], row.cells["Country of Birth"]):
            if town or country:
                yield ", ".join(filter(None, (town, country)))


def _countries(group: Group) -> Iterator[tuple[str, str]]:
    for text, where in group.each("Nationality").items():
        for part in numbered(text).values():
            found = country_of(part, group.spec)
            if found is None:
                group.doubt(f"{part!r} names no country", where, "add it to lookups.country in list.yaml")
            else:
                yield found[0], f"{part}" if found[1] else ""


def _places(row: Row, group: Group) -> Iterator[Place]:
    cells = row.cells
    lines = [cells[column] for column in _LINES if cells[column]]
    code, country = cells["Post/Zip Code"], cells["Country"]
    if not lines and not country and not code:
        return
    found = country_of(country, group.spec) if country else ("", "")
    if found is None:
        group.doubt(f"{country!r} names no country", row.where, "add it to lookups.country in list.yaml")
    yield Place(
        text=", ".join(filter(None, (*lines, code, country))),
        street=", ".join(cells[column] for column in _LINES[:5] if cells[column]),
        city=cells[_LINES[5]],
        postal_code=code,
        country=found[0] if found else "",
        note=found[1] if found else "",
    )


def _numbers(group: Group) -> tuple[list[Identifier], list[str]]:
    """Read passports and national numbers; what holds no number that can be told from its prose stays a remark."""
    found: list[Identifier] = []
    left: list[str] = []
    for kind, number, detail in (
        ("passport", "Passport Number", "Passport Details"),
        ("national_id", "National Identification Number", "National Identification Details"),
        ("national_id", "", "NI Number"),
    ):
        for cells in dict.fromkeys((row.cells.get(number, ""), row.cells.get(detail, "")) for row in group.rows):
            ones, texts = papers(kind, *cells, group.spec)
            found += ones
            left += [f"{kind.replace('_', ' ').capitalize()}: {text}" for text in texts if text]
    return found, left


def _day(row: Row, column: str, group: Group) -> Day | None:
    try:
        return day_of(row.cells[column])
    except BadInput as problem:
        group.doubt(f"{column}: {problem.what}", row.where, "compare with OFSI's search page")
        return None
