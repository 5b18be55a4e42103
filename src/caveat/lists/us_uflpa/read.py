"""Read the UFLPA Entity List from its published table, saved as CSV: name, effective date, and which of the four lists."""

import re
from collections.abc import Mapping

from caveat.facts import Citation, Measure, Name, Party, Problem, Source, Span
from caveat.facts.cite import Confidence
from caveat.facts.measure import Force, Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import NameKind
from caveat.facts.problem import BadInput, BadList
from caveat.lists.named_table import TableRow, day_in, read_table, slug_of
from caveat.lists.remarks import entity_kind
from caveat.lists.spec import ListSpec, Reading

FILE = "uflpa_entity_list.csv"
_COLUMNS = ("name", "effective_date", "sublist")
_SUBLIST = re.compile(r"(?:section )?(?:2\(d\)\(2\)\(B\))?\((i|ii|iv|v)\)", re.IGNORECASE)
_ALIASES = re.compile(
    r"\((?:(?:and|including) \w+ alias(?:es)?:|(?P<former>formerly known as|f/k/a)|also known as|a/k/a)\s*(?P<names>[^()]*(?:\([^()]*\)[^()]*)*)\)",
    re.IGNORECASE,
)
_BESIDES = re.compile(r",? (?:and|including) (?:its|their|all) (?:\w+ (?:and|or) )?\w+(?: \w+)*$", re.IGNORECASE)
_ACT = "Pub. L. 117-78"
_PRESUMPTION = Citation(
    instrument=_ACT,
    place="section 3",
    confidence=Confidence.LIKELY,
    note="the rebuttable presumption that 19 USC 1307 bars the goods",
)


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read each entity once, and a measure for each of the four lists that names it."""
    if FILE not in files:
        return Reading(doubts=(BadInput(f"the file {FILE} is missing", where=spec.id),))
    doubts: list[Problem] = []
    rows = read_table(files[FILE], FILE, _COLUMNS, spec, doubts)
    parties: dict[str, Party] = {}
    measures: dict[str, Measure] = {}
    for row in rows:
        party = _party(row, spec)
        if party is None:
            doubts.append(BadInput("the row names nobody", where=row.where, advice="compare with the publisher's page"))
            continue
        known = parties.setdefault(party.id, party)
        if known.names != party.names:
            told = f"{party.caption!r} has other names here than at {known.source.place if known.source else ''}"
            doubts.append(BadList(told, where=row.where, advice="compare both with the publisher's page"))
        measure = _measure(row, party, spec, doubts)
        if measure.id in measures:
            doubts.append(BadList("the entity stands twice on the same list", where=row.where, advice="keep one of the rows"))
        measures[measure.id] = measure
    return Reading(parties=tuple(parties.values()), measures=tuple(measures.values()), doubts=tuple(doubts), rows=len(rows))


def _party(row: TableRow, spec: ListSpec) -> Party | None:
    """Part a cell as `X Co., Ltd. (and two aliases: Y; and Z) and its subsidiaries` into names and what is said besides."""
    text = row.cells["name"]
    aliases = [
        Name(text=part, kind=NameKind.FORMER if found["former"] else NameKind.STRONG_ALIAS)
        for found in _ALIASES.finditer(text)
        for part in _parts(found["names"])
    ]
    plain = " ".join(_ALIASES.sub(" ", text).split())
    besides = _BESIDES.search(plain)
    primary = (plain[: besides.start()] if besides else plain).strip(" ,;")
    slug = slug_of(primary)
    if not slug:
        return None
    return Party(
        id=f"{spec.id}:{slug}",
        kind=entity_kind(primary),
        names=tuple(dict.fromkeys((Name(text=primary), *aliases))),
        remarks=text if besides else "",
        source=Source(list_id=spec.id, place=row.where),
    )


def _parts(names: str) -> list[str]:
    parts = (re.sub(r"^(?:and|or) ", "", part.strip()) for part in names.split(";"))
    return [part.strip(" ,") for part in parts if part.strip(" ,")]


def _measure(row: TableRow, party: Party, spec: ListSpec, doubts: list[Problem]) -> Measure:
    found = _SUBLIST.fullmatch(row.cells["sublist"])
    if found is None:
        told = f"{row.cells['sublist']!r} is none of the four lists"
        doubts.append(BadList(told, where=row.where, advice="write 2(d)(2)(B)(i), (ii), (iv) or (v)"))
    clause = f"({found[1].lower()})" if found else ""
    since = day_in(row, "effective_date", doubts)
    if since is None and not row.cells["effective_date"]:
        doubts.append(BadInput("the row has no effective date", where=row.where, advice="compare with the publisher's page"))
    besides = "The entry reaches further than its name: see the remarks of the party." if party.remarks else ""
    return Measure(
        id=f"{party.id}:{clause.strip('()') or 'unknown'}",
        kind=MeasureKind.IMPORT_BAN,
        authority=spec.authority,
        programme="UFLPA",
        targets=(Target(party=party.id),),
        tags=(f"2(d)(2)(B){clause}",),
        title=spec.lookup("sublist", clause) or "",
        force=Force.STATUTE,
        span=Span(since=since),
        cites=(Citation(instrument=_ACT, place=f"section 2(d)(2)(B){clause}"), _PRESUMPTION),
        note=besides,
        source=Source(list_id=spec.id, place=row.where),
    )
