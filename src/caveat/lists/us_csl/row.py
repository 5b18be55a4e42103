"""One row of the Consolidated Screening List to a party and a measure."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache

from caveat.facts import Citation, Day, Identifier, Measure, Name, Party, Place, Problem, Source, Span
from caveat.facts.cite import Confidence
from caveat.facts.country import country_code
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput, BadList
from caveat.facts.span import RoughDay
from caveat.lists.ofac_entry import ofac_number
from caveat.lists.remarks import entity_kind, identifier, is_statement, rough_days, sounds_like_organisation
from caveat.lists.spec import ListSpec
from caveat.lists.us_csl.federal_register import read_notices

_FORMER = re.compile(r"f\.?k\.?a\.?:?\s+", re.IGNORECASE)
_AND = re.compile(r"and\s+", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{2}")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_FOOTNOTE = re.compile(r"734\.9\([a-z]\),?\s?(\d)(?=[\s,])")
_FIRST_OF_OFAC = "Treasury Department"
_VESSEL = {
    "vessel_type": "Vessel Type",
    "gross_tonnage": "Tonnage",
    "gross_registered_tonnage": "Gross Registered Tonnage",
    "vessel_flag": "Vessel Flag",
    "vessel_owner": "Vessel Owner",
}


@noun
class Row:
    """A row with its place and the programme of its source; `parts` are the cells of several values, where they came apart."""

    where: str
    cells: Mapping[str, str]
    programme: str
    parts: Mapping[str, tuple[str, ...]] | None = None

    @property
    def id(self) -> str:
        """The aggregator's id; one party may have a row for each source."""
        return self.cells["_id"]

    def many(self, column: str) -> list[str]:
        """Part a cell of several values."""
        if self.parts is not None:
            return list(self.parts.get(column, ()))
        return [part.strip() for part in self.cells[column].split("; ") if part.strip(" ;")]


def party_of(row: Row, spec: ListSpec, doubts: list[Problem]) -> Party:
    """Build the party that a row names."""
    identifiers, statements, gender = _ids(row)
    call = (Identifier(kind="call_sign", value=row.cells["call_sign"]),) if row.cells["call_sign"] else ()
    flag = _country(row.cells["vessel_flag"], spec)
    countries = [_country(code, spec) for column in ("nationalities", "citizenships") for code in row.many(column)]
    vessel = [f"{label} {row.cells[column]}" for column, label in _VESSEL.items() if row.cells[column]]
    return Party(
        id=f"{spec.id}:{row.id}",
        kind=_kind(row, spec, doubts),
        names=(Name(text=row.cells["name"]), *_aliases(row)),
        identifiers=tuple(dict.fromkeys((*call, *identifiers, *_ofac_number(row)))),
        places=tuple(_place(text, spec) for text in row.many("addresses")),
        births=tuple(dict.fromkeys(day for text in row.many("dates_of_birth") for day in _births(text, row, spec, doubts))),
        birthplaces=tuple(row.many("places_of_birth")),
        countries=tuple(dict.fromkeys(code for code in (*countries, flag) if code)),
        gender=gender,
        titles=(row.cells["title"],) if row.cells["title"] else (),
        remarks="; ".join(part for part in (row.cells["remarks"], *statements, *vessel) if part),
        source=Source(list_id=spec.id, place=row.where),
    )


def measure_of(row: Row, spec: ListSpec, doubts: list[Problem]) -> Measure:
    """Build the measure that a row states."""
    history, strange = read_notices(row.cells["federal_register_notice"])
    since, last = _day(row, "start_date", doubts), _day(row, "end_date", doubts)
    until = Day.fromisoformat((last + timedelta(days=1)).isoformat()) if last else None
    if since and until and until <= since:
        doubts.append(
            BadList(f"it ends on {last} and begins on {since}", where=row.where, advice="compare with the Federal Register")
        )
        until = None
    notes = [
        f"The order ends with {last}." if last else "",
        f"Standard order: {row.cells['standard_order'].upper()}." if row.cells["standard_order"] else "",
        f"Among the notices stands: {strange}." if strange else "",
    ]
    return Measure(
        id=f"{spec.id}:{row.id}:{row.programme.lower()}",
        kind=MeasureKind(spec.lookup("measure", row.programme) or "listing"),
        authority=spec.lookup("authority", row.programme) or spec.authority,
        programme=row.programme,
        targets=(Target(party=f"{spec.id}:{row.id}"),),
        tags=tuple(dict.fromkeys(row.many("programs"))),
        requirement=row.cells["license_requirement"],
        review_policy=row.cells["license_policy"],
        footnotes=tuple(dict.fromkeys(_FOOTNOTE.findall(row.cells["license_requirement"]))),
        force=Force(spec.lookup("force", row.programme) or "order"),
        span=Span(since=since, until=until),
        history=history,
        cites=(_basis(row, spec),),
        note=" ".join(note for note in notes if note),
        source=Source(list_id=spec.id, place=row.where),
    )


def _basis(row: Row, spec: ListSpec) -> Citation:
    words = spec.lookup("basis", row.programme) or "", spec.lookup("confidence", row.programme) or "sure"
    return _cite(*words, row.cells["source_information_url"])


@cache
def _cite(instrument: str, confidence: str, url: str) -> Citation:
    return Citation(instrument=instrument, url=url, confidence=Confidence(confidence))


def _ofac_number(row: Row) -> Iterator[Identifier]:
    if row.cells["source"].endswith(_FIRST_OF_OFAC) and row.cells["entity_number"]:
        yield ofac_number(row.cells["entity_number"])


def _kind(row: Row, spec: ListSpec, doubts: list[Problem]) -> PartyKind:
    """Tell the kind by the type column; where it is empty, by the name and by what the source mostly lists."""
    name, written = row.cells["name"], row.cells["type"]
    word = spec.lookup("kind", written.casefold() or row.programme)
    if word is None and written:
        doubts.append(
            BadList(f"{written!r} is an unknown kind of party", where=row.where, advice="add it to lookups.kind in list.yaml")
        )
    if not written and word == PartyKind.PERSON and sounds_like_organisation(name):
        return entity_kind(name)
    return entity_kind(name) if word in (None, PartyKind.ORGANISATION) else PartyKind(word)


def _aliases(row: Row) -> list[Name]:
    """Read other names; the sources other than OFAC write `and X` for the last and `f.k.a. X` for a former one."""
    names: list[Name] = []
    for text in row.many("alt_names"):
        ofac = row.cells["source"].endswith(_FIRST_OF_OFAC)
        plain = text if ofac else _AND.sub("", text, count=1) if _AND.match(text) else text
        former = _FORMER.match(plain)
        kind = NameKind.FORMER if former else NameKind.STRONG_ALIAS
        names.append(Name(text=plain[former.end() :] if former else plain, kind=kind))
    return [name for name in dict.fromkeys(names) if name.text and name.text != row.cells["name"]]


def _place(text: str, spec: ListSpec) -> Place:
    """Read an address; its last part is a code, or in some rows a name, of a country (`NY, 12977` is neither)."""
    plain = _AND.sub("", text, count=1) if _AND.match(text) else text
    last = plain.rpartition(",")[2].strip()
    telling = _CODE.fullmatch(last) or len(last) > 2
    return Place(text=plain, country=_country(last, spec) if telling else "")


def _ids(row: Row) -> tuple[list[Identifier], list[str], str]:
    """Read `CC, issued, value, label` items; what is no number becomes text, a number of an unknown label kind `other`."""
    found: list[Identifier] = []
    statements: list[str] = []
    gender = ""
    for item in row.many("ids"):
        head, _, label = item.rpartition(", ")
        parts = head.split(", ")
        country = parts.pop(0) if len(parts) > 1 and _CODE.fullmatch(parts[0]) else ""
        days = [parts.pop(0) for _ in range(2) if len(parts) > 1 and _ISO.fullmatch(parts[0])]
        number = identifier(label, ", ".join(parts), country, *_dated(days))
        if label == "Gender":
            gender = head.lower()
        elif number:
            found.append(number)
        else:
            statements.append(f"{label} {head}".strip())
            if head and not is_statement(label):
                found.append(Identifier(kind="other", value=head, note=label))
    return found, statements, gender


def _dated(days: list[str]) -> list[str]:
    """Say what two days mean; a lone one may be of issue or of expiry."""
    return [f"issued {days[0]}", f"expires {days[1]}"] if len(days) == 2 else [f"dated {day}" for day in days]


def _births(text: str, row: Row, spec: ListSpec, doubts: list[Problem]) -> tuple[RoughDay, ...]:
    days = rough_days(spec.lookup("birth", text) or text)
    if not days:
        doubts.append(BadList(f"{text!r} is no day of birth", where=row.where, advice="add it to lookups.birth in list.yaml"))
    return days


def _country(text: str, spec: ListSpec) -> str:
    reviewed = spec.lookup("country", text)
    return country_code(text) if reviewed is None else reviewed


def _day(row: Row, column: str, doubts: list[Problem]) -> Day | None:
    try:
        return Day.of(row.cells[column]) if row.cells[column] else None
    except BadInput as problem:
        doubts.append(BadList(f"{column}: {problem.what}", where=row.where, advice=problem.advice))
        return None
