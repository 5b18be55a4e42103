"""Read the transcription of METI's Foreign End User List."""

import re
import unicodedata
from collections.abc import Mapping

from caveat.facts import Citation, Measure, Name, Party, Place, Problem, Source
from caveat.facts.cite import Confidence
from caveat.facts.country import country_code
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.noun import noun
from caveat.facts.party import NameKind
from caveat.facts.problem import BadInput, BadList
from caveat.lists.bracketed import names_in_two_scripts
from caveat.lists.json_text import check_keys, read_objects, texts_of
from caveat.lists.remarks import entity_kind
from caveat.lists.spec import ListSpec, Reading

FILE = "entities.json"
_KEYS = frozenset({"id", "list_id", "entity_name", "entity_type", "aliases", "addresses", "reason", "source_url"})
_CLAUSE = re.compile(r"(?P<head>[^:]+): ?(?P<words>[^A-Z]*?) ?(?P<codes>[A-Z]+(?:[,、][A-Z]+)*)")
_SIGNS = re.compile(r"[,、]")


@noun
class Entry:
    """One entity of the list, its fields as texts; `torn` if the transcription ran its name into its country."""

    line: int
    number: str
    name: str
    country: str
    aliases: tuple[str, ...]
    reason: str
    url: str
    torn: bool

    @property
    def where(self) -> str:
        """Name the place of the entry in the file."""
        return f"{FILE}:{self.line}"


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read the party of each entry, and its listing with the weapons that METI suspects it of."""
    if FILE not in files:
        return Reading(doubts=(BadInput(f"the file {FILE} is missing", where=spec.id),))
    doubts: list[Problem] = []
    try:
        objects = list(read_objects(files[FILE], FILE, doubts))
    except BadInput as problem:
        return Reading(doubts=(problem,))
    found = [_entry(line, fields, spec, doubts) for line, fields in objects]
    entries = [entry for entry in found if entry is not None]
    return Reading(
        parties=tuple(_party(entry, spec) for entry in entries),
        measures=tuple(_measure(entry, spec, doubts) for entry in entries),
        doubts=tuple(doubts),
        rows=len(objects),
        note="a third party's transcription of METI's PDF, not compared with it",
    )


def _entry(line: int, fields: dict[str, object], spec: ListSpec, doubts: list[Problem]) -> Entry | None:
    where = f"{FILE}:{line}"
    check_keys(fields, _KEYS | (spec.ignored or {}).keys(), where, doubts)
    said = {key: texts_of(fields, key, where, doubts) for key in sorted(_KEYS)}
    single = {key: said[key][0] if said[key] else "" for key in ("id", "entity_name", "reason", "source_url")}
    for key, table in (("list_id", "list"), ("entity_type", "kind")):
        if [spec.lookup(table, text) for text in said[key]] in ([], [None]):
            advice = f"add it to lookups.{table} in list.yaml"
            doubts.append(BadList(f"{key} {said[key]!r} is unknown", where=where, advice=advice))
    if not single["id"] or len(said["addresses"]) != 1:
        doubts.append(BadList("the entry has no id, or not one country", where=where, advice="see whether the layout changed"))
        return None
    country, run_on = _country_and_name(said["addresses"][0], spec)
    name = single["entity_name"] or run_on
    if not name or (single["entity_name"] and run_on) or not _code(country, spec):
        told = f"{said['addresses'][0]!r} is no country, or the entry has no name"
        doubts.append(BadList(told, where=where, advice="add the country to lookups.country in list.yaml"))
        return None
    aliases = tuple(text for text in (_alias(text, spec) for text in said["aliases"]) if text and text != name)
    return Entry(
        line=line,
        number=single["id"],
        name=name,
        country=country,
        aliases=tuple(dict.fromkeys(aliases)),
        reason=single["reason"],
        url=single["source_url"],
        torn=bool(run_on),
    )


def _country_and_name(text: str, spec: ListSpec) -> tuple[str, str]:
    """Split `People's Republic of China X`, where the transcription lost the border between two columns; ["", X] otherwise."""
    if _code(text, spec):
        return text, ""
    starts = [known for known in (spec.lookups or {}).get("run_on", {}) if text.startswith(f"{known} ")]
    return (starts[0], text.removeprefix(starts[0]).strip()) if starts else (text, "")


def _alias(text: str, spec: ListSpec) -> str:
    reviewed = spec.lookup("alias", text)
    return text.removesuffix("; and").strip(' "') if reviewed is None else reviewed


def _aliases(entry: Entry) -> tuple[str, ...]:
    """Return the aliases, and apart what one name says in two scripts."""
    split = [part for text in (entry.name, *entry.aliases) for part in names_in_two_scripts(text) or ()]
    return tuple(one for one in dict.fromkeys((*entry.aliases, *split)) if one != entry.name)


def _party(entry: Entry, spec: ListSpec) -> Party:
    code = _code(entry.country, spec)
    return Party(
        id=f"{spec.id}:{entry.number}",
        kind=entity_kind(entry.name),
        names=(Name(text=entry.name), *(Name(text=text, kind=NameKind.STRONG_ALIAS) for text in _aliases(entry))),
        places=(Place(text=entry.country, country=code),),
        countries=(code,),
        remarks="The transcription ran the name into the country; read apart here" if entry.torn else "",
        source=Source(list_id=spec.id, place=entry.where),
    )


def _measure(entry: Entry, spec: ListSpec, doubts: list[Problem]) -> Measure:
    return Measure(
        id=f"{spec.id}:{entry.number}:jp_eul",
        kind=MeasureKind.LISTING,
        authority=spec.authority,
        programme="JP_EUL",
        targets=(Target(party=f"{spec.id}:{entry.number}"),),
        tags=_concerns(entry, spec, doubts),
        title=spec.title,
        force=Force.GUIDANCE,
        cites=(
            *(
                Citation(instrument=instrument, place=place, confidence=Confidence.LIKELY)
                for instrument, place in (spec.lookups or {}).get("basis", {}).items()
            ),
            Citation(instrument="METI press notice of the Foreign End User List", url=entry.url, confidence=Confidence.LIKELY),
        ),
        confidence=Confidence.LIKELY,
        note=f"Ground: {entry.reason}.",
        source=Source(list_id=spec.id, place=entry.where),
    )


def _concerns(entry: Entry, spec: ListSpec, doubts: list[Problem]) -> tuple[str, ...]:
    """Read `…の懸念: 生物、化学 B,C; …`: the words and the letters of each clause must say the same."""
    tags: list[str] = []
    for clause in unicodedata.normalize("NFKC", entry.reason).split(";"):
        told = _CLAUSE.fullmatch(clause.strip())
        words = [word for word in _SIGNS.split(told["words"]) if word] if told else []
        codes = _SIGNS.split(told["codes"]) if told else []
        named = [spec.lookup("concern", word) for word in words] or [spec.lookup("concern", told["head"]) if told else None]
        if told is None or spec.lookup("ground", told["head"]) is None or named != codes:
            advice = "add its words to lookups.concern in list.yaml"
            doubts.append(BadList(f"{clause.strip()!r} is an unknown ground", where=entry.where, advice=advice))
        tags += codes
    return tuple(dict.fromkeys(tags))


def _code(text: str, spec: ListSpec) -> str:
    return spec.lookup("country", text) or country_code(text)
