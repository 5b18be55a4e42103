"""One row of the gathered announcements to a party and a measure."""

import re

from caveat.facts import Citation, Day, Measure, Name, Party, Place, Source, Span
from caveat.facts.cite import Confidence
from caveat.facts.country import country_code
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.party import NameKind
from caveat.lists.remarks import entity_kind
from caveat.lists.spec import ListSpec

FILE = "entities.json"
_AND_OTHERS = re.compile(r"(?P<own>.+?)（(?P<latin>[^（）]+)）等\d+家实体")
_POSTAL = re.compile(r"（邮编：(?P<code>[^（）]+)）\s*$")


@noun
class Entry:
    """One entity in one announcement; `number` is unique within the file."""

    line: int
    number: str
    programme: str
    name: str
    aliases: tuple[str, ...]
    addresses: tuple[str, ...]
    listed: Day
    url: str

    @property
    def where(self) -> str:
        """Name the place of the entry in the file."""
        return f"{FILE}:{self.line}"


def party_of(entry: Entry, spec: ListSpec) -> Party:
    """Build the party; a name that the transcriber cut out of a sentence is kept whole in the remarks."""
    texts, told = _names(entry, spec)
    kinds = (NameKind.PRIMARY, *(NameKind.STRONG_ALIAS for _ in texts[1:]))
    return Party(
        id=f"{spec.id}:{entry.number}",
        kind=entity_kind(texts[0]),
        names=tuple(Name(text=text, kind=kind) for text, kind in zip(texts, kinds, strict=True)),
        places=tuple(_place(text, spec) for text in entry.addresses),
        remarks="; ".join(f"In the file: {text}" for text in told),
        source=Source(list_id=spec.id, place=entry.where),
    )


def measure_of(entry: Entry, spec: ListSpec) -> Measure:
    """Build the listing by an announcement; what is heard of its later fate goes into the note and weakens the mark."""
    basis = spec.lookup("basis", entry.programme) or ""
    later = spec.lookup("later", f"{entry.programme} {entry.listed}")
    return Measure(
        id=f"{spec.id}:{entry.number}:{entry.programme.lower()}",
        kind=MeasureKind.LISTING,
        authority=spec.authority,
        programme=entry.programme,
        targets=(Target(party=f"{spec.id}:{entry.number}"),),
        title=spec.lookup("title", entry.programme) or "",
        force=Force.ORDER,
        span=Span(since=entry.listed),
        effective_assumed=True,
        published=entry.listed,
        cites=(
            Citation(
                instrument="MOFCOM announcement of the listing", published=entry.listed, url=entry.url, confidence=Confidence.LIKELY
            ),
            *(Citation(instrument=text, confidence=Confidence.LIKELY) for text in basis.split(" | ")),
        ),
        confidence=Confidence.LIKELY if later is None else Confidence.UNVERIFIED,
        note=later or "",
        source=Source(list_id=spec.id, place=entry.where),
    )


def _names(entry: Entry, spec: ListSpec) -> tuple[list[str], list[str]]:
    """Return the names, the primary one first, and the texts of the file that are not wholly names."""
    names: list[str] = []
    told: list[str] = []
    for text in (entry.name, *entry.aliases):
        found = _read_apart(text, spec)
        names += found
        told += [] if found == [text] else [text]
    return list(dict.fromkeys(names)), told


def _read_apart(text: str, spec: ListSpec) -> list[str]:
    reviewed = spec.lookup("name", text)
    if reviewed is not None:
        return reviewed.split(" | ")
    plain = text.replace("\u200c", "").strip()
    for preamble in (spec.lookups or {}).get("preamble", {}):
        plain = plain.removeprefix(preamble)
    others = _AND_OTHERS.fullmatch(plain)
    return [others["latin"].strip(), others["own"].strip()] if others else [plain]


def _place(text: str, spec: ListSpec) -> Place:
    """Read an address, Chinese ones by the country that they begin with, others by the one that they end with."""
    postal = _POSTAL.search(text)
    bare = _POSTAL.sub("", text).strip()
    begun = [code for country, code in (spec.lookups or {}).get("country", {}).items() if bare.startswith(country)]
    return Place(
        text=text,
        postal_code=postal["code"] if postal else "",
        country=begun[0] if begun else country_code(bare.rpartition(",")[2]),
    )
