"""Read the gathered announcements of MOFCOM: control list, unreliable entity list, attention list."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from caveat.facts import Day, Problem
from caveat.facts.problem import BadInput, BadList
from caveat.lists.cn_mofcom.entry import FILE, Entry, measure_of, party_of
from caveat.lists.json_text import check_keys, read_objects, texts_of
from caveat.lists.spec import ListSpec, Reading

_KEYS = frozenset(
    {"id", "list_id", "entity_name", "entity_type", "aliases", "addresses", "reason", "country", "date_added", "source_url"}
)


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read one party and one listing for each row; the file is an extract, and says so."""
    if FILE not in files:
        return Reading(doubts=(BadInput(f"the file {FILE} is missing", where=spec.id),))
    doubts: list[Problem] = []
    try:
        objects = list(read_objects(files[FILE], FILE, doubts))
    except BadInput as problem:
        return Reading(doubts=(problem,))
    found = [_entry(line, fields, spec, doubts) for line, fields in objects]
    entries = _told_apart([entry for entry in found if entry is not None])
    return Reading(
        parties=tuple(party_of(entry, spec) for entry in entries),
        measures=tuple(measure_of(entry, spec) for entry in entries),
        doubts=tuple(doubts),
        rows=len(objects),
        as_of=max((entry.listed for entry in entries), default=None),
        complete=False,
        note="gathered by a third party; of some announcements not every entity, and no suspensions or removals",
    )


def _entry(line: int, fields: dict[str, object], spec: ListSpec, doubts: list[Problem]) -> Entry | None:
    where = f"{FILE}:{line}"
    before = len(doubts)
    check_keys(fields, _KEYS | (spec.ignored or {}).keys(), where, doubts)
    said = {key: texts_of(fields, key, where, doubts) for key in sorted(_KEYS)}
    single = {key: said[key][0] if len(said[key]) == 1 else "" for key in sorted(_KEYS)}
    programme = spec.lookup("programme", single["list_id"])
    for key, table in (("list_id", "programme"), ("entity_type", "kind"), ("reason", "reason"), ("country", "issuer")):
        known = spec.lookup(table, single[key])
        if known is None or (key == "reason" and known != programme):
            advice = f"add it to lookups.{table} in list.yaml"
            doubts.append(BadList(f"{key} {single[key]!r} is unknown for this list", where=where, advice=advice))
    for key in ("id", "entity_name", "source_url"):
        if not single[key]:
            doubts.append(BadList(f"the entry has not one {key}", where=where, advice="see whether the layout changed"))
    listed = _day(single["date_added"], where, doubts)
    if len(doubts) > before or listed is None or programme is None:
        return None
    return Entry(
        line=line,
        number=single["id"],
        programme=programme,
        name=single["entity_name"],
        aliases=tuple(said["aliases"]),
        addresses=tuple(said["addresses"]),
        listed=listed,
        url=single["source_url"],
    )


def _told_apart(entries: list[Entry]) -> list[Entry]:
    """Give entries of one number in two announcements of a day numbers of their own, by the announcement's address."""
    times = Counter(entry.number for entry in entries)
    return [
        entry if times[entry.number] == 1 else replace(entry, number=f"{entry.number}:{_notice(entry.url)}") for entry in entries
    ]


def _notice(url: str) -> str:
    return url.rpartition("/")[2].removeprefix("art_").removesuffix(".html")[:8]


def _day(text: str, where: str, doubts: list[Problem]) -> Day | None:
    try:
        return Day.of(text)
    except BadInput as problem:
        doubts.append(BadList(f"date_added: {problem.what}", where=where, advice=problem.advice))
        return None
