"""Lines of FollowTheMoney JSON: each an entity, or in a delta what becomes of one."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from caveat.facts.ftm import Told, told_of
from caveat.facts.ftm_model import properties_of, schemas
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, Problem

_STANDARD = "id caption schema properties datasets referents target first_seen last_seen last_change"
_KEYS = frozenset(_STANDARD.split())
_AGAIN = "fetch the file again, or make it anew; each line is one JSON object"


@noun
class Line:
    """An entity with its place, its properties as texts, and whether it stands as a target."""

    where: str
    id: str
    schema: str
    told: Told
    caption: str
    target: bool
    last_seen: str


class Notes:
    """What a reading has to tell beside doubts: counts by what and which."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = {}

    def count(self, what: str, which: str) -> None:
        """Count one more."""
        self._counts.setdefault(what, Counter())[which] += 1

    def __str__(self) -> str:
        return " ".join(f"{what}: {_most(counts)}." for what, counts in self._counts.items())


def _most(counts: Counter[str], shown: int = 40) -> str:
    words = [f"{which} ({times})" for which, times in counts.most_common(shown)]
    return ", ".join(words + ([f"and {len(counts) - shown} more"] if len(counts) > shown else []))


def entities(lines: Iterable[bytes], where: str, doubts: list[Problem], notes: Notes) -> Iterator[Line]:
    """Yield the entities of a file; a line that is none is a doubt, and the lines beside it are still read."""
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        place = f"{where}:{number}"
        try:
            yield _line(_object(raw, place, notes), place, notes)
        except BadInput as problem:
            doubts.append(problem)


def apply_delta(whole: Iterable[bytes], delta: Iterable[bytes], where: str, doubts: list[Problem]) -> Iterator[bytes]:
    """Yield the lines of the newer file: those of `whole` with the delta's additions, changes and removals.

    An addition of what is there, and a change or removal of what is not, are doubts: the delta is of another version. The delta
    is held in memory, the whole is not.
    """
    changes = dict(_changes(delta, where, doubts))
    seen: set[str] = set()
    for raw in whole:
        entity_id = _id(raw)
        if entity_id not in changes:
            yield raw if raw.endswith(b"\n") else raw + b"\n"
            continue
        place, op, line = changes[entity_id]
        seen.add(entity_id)
        if op == "ADD":
            doubts.append(BadInput(f"adds {entity_id!r}, which is there", where=place, advice="use the delta of this version"))
        if op != "DEL":
            yield line
    for entity_id, (place, op, line) in changes.items():
        if entity_id not in seen and op != "ADD":
            doubts.append(
                BadInput(f"{op} of {entity_id!r}, which is not there", where=place, advice="use the delta of this version")
            )
        elif entity_id not in seen:
            yield line


def _changes(delta: Iterable[bytes], where: str, doubts: list[Problem]) -> Iterator[tuple[str, tuple[str, str, bytes]]]:
    for number, raw in enumerate(delta, start=1):
        place = f"{where}:{number}"
        try:
            told = _object(raw, place, Notes()) if raw.strip() else {}
        except BadInput as problem:
            doubts.append(problem)
            continue
        entity, op = told.get("entity"), told.get("op")
        if told and (not isinstance(entity, dict) or op not in ("ADD", "MOD", "DEL") or not isinstance(entity.get("id"), str)):
            doubts.append(
                BadInput("is no change of an entity", where=place, advice='a line is {"op": "ADD|MOD|DEL", "entity": {…}}')
            )
        elif isinstance(entity, dict):
            yield entity["id"], (place, str(op), json.dumps(entity, ensure_ascii=False).encode() + b"\n")


def _id(raw: bytes) -> str:
    try:
        told = json.loads(raw) if raw.strip() else None
    except ValueError:
        return ""  # the reader tells of it, with its line
    return str(told.get("id", "")) if isinstance(told, dict) else ""


def _object(raw: bytes, where: str, notes: Notes) -> dict[str, Any]:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """Keep both where a key stands twice, which JSON leaves open."""
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                notes.count("Keys that stand twice in one object, joined", key)
            found[key] = _many(found[key]) + _many(value) if key in found else value
        return found

    try:
        told = json.loads(raw.decode("utf-8"), object_pairs_hook=once)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"is no JSON: {error}", where=where, advice=_AGAIN) from None
    if not isinstance(told, dict):
        raise BadInput("is no JSON object", where=where, advice=_AGAIN)
    return told


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _line(told: dict[str, Any], where: str, notes: Notes) -> Line:
    if "op" in told and "entity" in told:
        raise BadInput("is a line of a delta, not an entity", where=where, advice="apply it to the whole file that it changes")
    entity_id, schema, properties = told.get("id"), told.get("schema"), told.get("properties")
    if not (isinstance(entity_id, str) and entity_id and isinstance(schema, str) and isinstance(properties, dict)):
        raise BadInput("is no entity: it lacks 'id', 'schema' or 'properties'", where=where, advice=_AGAIN)
    known = properties_of(schema) if schema in schemas() else {}
    for key, values in properties.items():
        if any(isinstance(value, dict | list) for value in _many(values)):
            if key in known:
                advice = "use the file in which entities stand one by one"
                raise BadInput(f"{key!r} holds more than texts", where=where, advice=advice)
            properties[key] = [json.dumps(value, ensure_ascii=False) for value in _many(values)]
    for key in told.keys() - _KEYS:
        notes.count("Keys of entities that are not of the standard, not used", key)
    return Line(
        where=where,
        id=entity_id,
        schema=schema,
        told=told_of(properties),
        caption=str(told.get("caption") or ""),
        target=told.get("target") is True,
        last_seen=str(told.get("last_seen") or ""),
    )
