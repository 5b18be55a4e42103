"""One record of the Canadian file, under whichever tags, to a party and a measure."""

import re

from lxml import etree

from caveat.facts import Citation, Day, Identifier, Measure, Name, Party, Problem, Source, Span
from caveat.facts.cite import Confidence
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import BadInput, BadList
from caveat.facts.span import RoughDay
from caveat.lists.ca_sema.names import aliases, entity_names, person_names, plain
from caveat.lists.remarks import entity_kind, rough_days
from caveat.lists.spec import ListSpec

FILE = "sema-lmes.xml"
_IMO = re.compile(r"(?:IMO\s*)?(\d{7})", re.IGNORECASE)
_SLUG = re.compile(r"[^a-z0-9.]+")
_NO_SCHEDULE = frozenset({"", "N/A"})


@noun
class Record:
    """What a record states, by the words of the table `tag` of list.yaml: country, entity, given, last and so on."""

    where: str
    said: dict[str, str]

    def __getitem__(self, word: str) -> str:
        """Return what the record says under a word, its blanks evened out; "" if nothing."""
        return self.said.get(word, "")

    @property
    def regime(self) -> str:
        """Return the regime in English; the file writes it in both languages, `Syria / Syrie`."""
        return plain(self["country"].partition("/")[0])

    @property
    def schedule(self) -> str:
        """Return the schedule, "" where the regulations have but one."""
        return "" if self["schedule"] in _NO_SCHEDULE else self["schedule"]


def record_of(element: etree._Element, tags: dict[str, str], doubts: list[Problem]) -> Record:
    """Read a record, each element of which has a known tag; doubt a word that is said twice."""
    said: dict[str, str] = {}
    for child in element:
        word = tags.get(str(child.tag))
        text = plain(child.text or "")
        if word is None or not text:
            continue
        if word in said:
            told = f"{child.tag} stands twice in the record"
            doubts.append(BadList(told, where=f"{FILE}:{child.sourceline}", advice="compare with the publisher's page"))
        said[word] = text
    return Record(where=f"{FILE}:{element.sourceline}", said=said)


def id_of(record: Record, spec: ListSpec) -> str:
    """Name a party by regulations, schedule and item, which together are unique; the file has no number of its own."""
    parts = (spec.lookup("regime", record.regime) or record.regime, record.schedule, record["item"])
    return ":".join([spec.id, *(_SLUG.sub("-", part.lower()).strip("-") for part in parts if part)])


def party_of(record: Record, spec: ListSpec, doubts: list[Problem]) -> Party:
    """Build the party: a ship if it has an IMO number, a person if it has a surname."""
    last = record["last"]
    texts = person_names(record["given"], last) if last else entity_names(record["entity"])
    names = [Name(text=texts[0]), *(Name(text=text, kind=NameKind.STRONG_ALIAS) for text in texts[1:])]
    names += [name for name in aliases(record["aliases"], last, spec) if name.text not in texts]
    ship = bool(record["imo"])
    born = record["born"]
    births = () if ship or not last else _births(born, record, spec, doubts)
    said = [f"Built {born}" if born and ship else f"Date in the file: {born}" if born and not last else ""]
    said += [f"Ship type {record['title']}" if ship and record["title"] else ""]
    return Party(
        id=id_of(record, spec),
        kind=PartyKind.VESSEL if ship else PartyKind.PERSON if last else entity_kind(texts[0]),
        names=tuple(dict.fromkeys(names)),
        identifiers=_imo(record, doubts),
        births=births,
        titles=(record["title"],) if record["title"] and not ship else (),
        remarks="; ".join(filter(None, said)),
        source=Source(list_id=spec.id, place=record.where),
    )


def measure_of(record: Record, spec: ListSpec, doubts: list[Problem]) -> Measure:
    """Build the listing under the regulations of a regime, of which the file names schedule and item."""
    title = spec.lookup("regulations", record.regime)
    programme = spec.lookup("programme", record.regime)
    if title is None or programme is None:
        advice = "add it to lookups.regime, lookups.regulations and lookups.programme in list.yaml"
        doubts.append(BadList(f"{record.regime!r} is an unknown regime", where=record.where, advice=advice))
    url = spec.lookup("confirmed", record.regime) or ""
    place = ", ".join(
        filter(None, (f"Schedule {record.schedule}" if record.schedule else "", f"item {record['item']}" if record["item"] else ""))
    )
    number = spec.lookup("number", record.regime) or ""
    kind = spec.lookup("measure", f"{record.regime} {record.schedule}".strip())
    listed = _listed(record, doubts)
    return Measure(
        id=f"{id_of(record, spec)}:{(programme or 'ca_sema').lower()}",
        kind=MeasureKind(kind or MeasureKind.BLOCKING_SANCTION),
        authority=spec.authority,
        programme=programme or "CA_SEMA",
        targets=(Target(party=id_of(record, spec)),),
        tags=(record.regime,),
        title=title or "",
        force=Force.REGULATION,
        span=Span(since=listed),
        cites=(
            Citation(
                instrument=f"{title or record.regime}{f', {number}' if number else ''}",
                place=place,
                url=url,
                confidence=Confidence.SURE if url else Confidence.LIKELY,
            ),
        ),
        confidence=Confidence.LIKELY if kind else Confidence.SURE,
        source=Source(list_id=spec.id, place=record.where),
    )


def _births(text: str, record: Record, spec: ListSpec, doubts: list[Problem]) -> tuple[RoughDay, ...]:
    reviewed = spec.lookup("birth", text)
    days = [day for part in (text if reviewed is None else reviewed).split(" or ") for day in _days(part)]
    if text and not days and reviewed != "":
        advice = "add it to lookups.birth in list.yaml"
        doubts.append(BadList(f"{text!r} is no day of birth", where=record.where, advice=advice))
    return tuple(dict.fromkeys(days))


def _days(text: str) -> tuple[RoughDay, ...]:
    try:
        return (RoughDay.of(text),)
    except BadInput:
        return rough_days(text)


def _imo(record: Record, doubts: list[Problem]) -> tuple[Identifier, ...]:
    text = record["imo"]
    told = _IMO.fullmatch(text)
    if text and told is None:
        doubts.append(BadList(f"{text!r} is no IMO number", where=record.where, advice="it has seven digits"))
    return (Identifier(kind="imo", value=told[1]),) if told else ()


def _listed(record: Record, doubts: list[Problem]) -> Day | None:
    try:
        return Day.of(record["listed"]) if record["listed"] else None
    except BadInput as problem:
        doubts.append(BadList(f"date of listing: {problem.what}", where=record.where, advice=problem.advice))
        return None
