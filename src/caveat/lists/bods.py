"""Beneficial ownership statements (BODS 0.4) of any publisher: one JSON array, or a statement a line."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from caveat.facts import Day, Exact, Measure, Party, Problem, Stake
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, BadList
from caveat.facts.tie import Tie
from caveat.lists.bods_party import entity_party, person_party
from caveat.lists.bods_record import relationship_facts
from caveat.lists.json_stream import read_elements, read_lines
from caveat.lists.spec import ListSpec

_STATEMENT = frozenset(
    [
        "statementId",
        "statementDate",
        "annotations",
        "publicationDetails",
        "source",
        "declaration",
        "declarationSubject",
        "recordId",
        "recordType",
        "recordStatus",
        "recordDetails",
    ]
)
_OLD = frozenset(("statementID", "statementType"))
_STATUSES = ("", "new", "updated", "closed")
_MOST_HELD = 1_000_000_000


@noun
class _Held:
    """The latest statement of a record: its day, its place, and its bytes."""

    day: str
    place: str
    raw: bytes


def stream(files: Mapping[str, BinaryIO], spec: ListSpec) -> Iterator[Party | Measure | Stake | Tie | Problem]:
    """Yield parties, stakes in shares and in votes, and ties, each record by its latest statement.

    A later statement of a record, by `statementDate` and then by order, takes the place of the earlier ones whole: the standard
    does not tell a correction from a change, so what was stated before is not kept as history. A closed relationship ends on the day
    of the statement that closed it, unless it tells an earlier one. Memory: the latest statement of every record; a file
    with more than a thousand million bytes of them ends in a doubt. Statements of BODS 0.3 and before are refused.
    """
    latest: dict[tuple[str, str], _Held] = {}
    held = 0
    try:
        for file, raw in sorted(files.items()):
            for place, element in _elements(file, raw):
                key, day = _key_of(_parsed(element, place), place)
                known = latest.get(key)
                if known is None or day >= known.day:
                    held += len(element) - (len(known.raw) if known else 0)
                    latest[key] = _Held(day=day, place=place, raw=element)
                if held > _MOST_HELD:
                    told = f"the statements in force are more than {_MOST_HELD} bytes"
                    raise BadInput(told, where=place, advice="give the file in parts, each with whole declarations")
    except Problem as problem:
        yield problem
        return
    for one in latest.values():
        try:
            yield from _facts(_parsed(one.raw, one.place), one.place, spec)
        except (AttributeError, TypeError) as error:
            told = f"a field of the record has not the shape of BODS 0.4: {error}"
            yield BadInput(told, where=one.place, advice="validate the file against the schema of BODS 0.4")


def _elements(file: str, raw: BinaryIO) -> Iterator[tuple[str, bytes]]:
    first = raw.read(1)
    while first.isspace() or first in (b"\xef", b"\xbb", b"\xbf"):
        first = raw.read(1)
    rest = _Again(first, raw)
    if first == b"{":
        return ((f"{file}:{line}", piece) for line, piece in read_lines(rest, file))  # type: ignore[arg-type]
    return ((f"{file} statement {number}", piece) for number, piece in read_elements(rest, file))  # type: ignore[arg-type]


class _Again:
    """A stream of which a byte was read already."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first, self._rest = first, rest

    def read(self, size: int = -1) -> bytes:
        first, self._first = self._first, b""
        return first + self._rest.read(size)

    def readline(self, size: int = -1) -> bytes:
        first, self._first = self._first, b""
        return first + self._rest.readline(size)


def _parsed(raw: bytes, place: str) -> dict[str, Any]:
    """Read a statement, its numbers as exact decimals."""
    try:
        found = json.loads(raw, parse_float=Exact, parse_int=Exact, parse_constant=Exact)
    except (ValueError, RecursionError, Problem) as error:
        raise BadInput(f"the statement is no JSON: {error}", where=place, advice="fetch the file again") from None
    if not isinstance(found, dict):
        raise BadInput("the statement is no object", where=place, advice="give an array of BODS statements, or one a line")
    return found


def _key_of(statement: Mapping[str, Any], place: str) -> tuple[tuple[str, str], str]:
    """Return the type and id of a statement's record, and its day; raise `BadInput` for an older version or a lack of these."""
    if _OLD & statement.keys():
        raise BadInput(
            "this is a statement of BODS 0.3 or before",
            where=place,
            advice="convert the file to BODS 0.4, in which a statement has statementId, recordType and recordDetails",
        )
    version = (statement.get("publicationDetails") or {}).get("bodsVersion", "0.4")
    if version != "0.4":
        raise BadInput(f"this is a statement of BODS {version}", where=place, advice="convert the file to BODS 0.4")
    kind, record, day = (str(statement.get(name) or "") for name in ("recordType", "recordId", "statementDate"))
    if not kind or not record or not isinstance(statement.get("recordDetails"), dict):
        raise BadInput("the statement lacks recordType, recordId or recordDetails", where=place, advice="BODS 0.4 asks for them")
    return (kind, record), day


def _facts(statement: Mapping[str, Any], place: str, spec: ListSpec) -> Iterator[Party | Stake | Tie | Problem]:
    doubts: list[Problem] = [
        BadList(f"{name} is unknown in a statement", where=place, advice="see whether it is BODS 0.4")
        for name in sorted(statement.keys() - _STATEMENT - set(spec.ignored or {}))
    ]
    kind, details = statement["recordType"], statement["recordDetails"]
    status = str(statement.get("recordStatus") or "")
    if status not in _STATUSES:
        doubts.append(BadList(f"{status!r} is an unknown status of a record", where=place, advice="new, updated or closed"))
    closed = _day(statement, place, doubts) if status == "closed" else None
    if kind == "relationship":
        yield from relationship_facts(statement["recordId"], details, closed, place, spec, doubts)
    elif kind in ("entity", "person"):
        build = entity_party if kind == "entity" else person_party
        yield build(statement["recordId"], details, f"the record was closed on {closed}" if closed else "", place, spec, doubts)
    else:
        doubts.append(BadList(f"{kind!r} is an unknown type of record", where=place, advice="entity, person or relationship"))
    yield from doubts


def _day(statement: Mapping[str, Any], place: str, doubts: list[Problem]) -> Day | None:
    try:
        return Day.of(str(statement.get("statementDate") or "")[:10])
    except BadInput as problem:
        doubts.append(BadInput(f"statementDate: {problem.what}", where=place, advice=problem.advice))
        return None
