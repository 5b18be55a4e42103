"""The Consolidated Screening List as JSON: the records of its CSV, with lists where that has one cell."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from caveat.facts import Problem
from caveat.facts.problem import BadInput, BadList
from caveat.lists.spec import ListSpec
from caveat.lists.us_csl.row import Row

FILE = "consolidated.json"
_PLAIN = (
    "id source entity_number type name title federal_register_notice start_date end_date standard_order license_requirement"
    " license_policy call_sign vessel_type gross_tonnage gross_registered_tonnage vessel_flag vessel_owner remarks"
    " source_information_url country"
)
_LISTS = "programs addresses alt_names citizenships dates_of_birth nationalities places_of_birth ids"
_INNER = {
    "addresses": ("address", "city", "state", "postal_code", "country"),
    "ids": ("country", "issue_date", "expiration_date", "number", "type"),
}
_CALLED = {"id": "_id"}
_ADVICE = "see whether the publisher changed the layout"


def read_json(raw: bytes, spec: ListSpec, doubts: list[Problem]) -> list[Row]:
    """Read the records; an unknown or missing field, and a value of another kind, are doubts with their place."""
    try:
        told = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        doubts.append(
            BadInput(f"the JSON is cut off or malformed: {error}", where=f"{FILE}:{error.lineno}", advice="fetch it again")
        )
        return []
    results = told.get("results") if isinstance(told, dict) else None
    if not isinstance(results, list) or not all(isinstance(one, dict) for one in results):
        doubts.append(BadInput("the file has no `results` that are a list of records", where=f"{FILE}:1", advice=_ADVICE))
        return []
    _check_frame(told, len(results), spec, doubts)
    _check_fields(results, spec, doubts)
    return [_row(one, f"{FILE}:results[{number}]", spec, doubts) for number, one in enumerate(results)]


def _check_frame(told: Mapping[str, Any], records: int, spec: ListSpec, doubts: list[Problem]) -> None:
    """Doubt what stands beside the records and is not known, and a total that says that this is one page of many."""
    known = {"results", "total", *_ignored(spec)}
    doubts += [
        BadList(f"the field {name!r} beside the results is unknown", where=f"{FILE}:1", advice="name it under `ignored`")
        for name in sorted(set(told) - known)
    ]
    if told.get("total", records) != records:
        advice = "this is a page of the search, not the whole list; fetch the file to download"
        doubts.append(BadInput(f"the file says it has {told['total']} records and has {records}", where=f"{FILE}:1", advice=advice))


def _ignored(spec: ListSpec) -> set[str]:
    """Name the fields that list.yaml ignores; those of the JSON alone stand there behind the name of the file."""
    return {name.removeprefix(f"{FILE} ") for name in spec.ignored or {}}


def _check_fields(results: list[dict[str, Any]], spec: ListSpec, doubts: list[Problem]) -> None:
    """Doubt each unknown field once, with its first record; and a field that no record has."""
    known = {*_PLAIN.split(), *_LISTS.split(), *_ignored(spec)}
    seen: dict[str, int] = {}
    for number, one in enumerate(results):
        for name in one:
            seen.setdefault(name, number)
    for name, number in seen.items():
        if name not in known:
            where = f"{FILE}:results[{number}]"
            doubts.append(
                BadList(f"the field {name!r} is unknown", where=where, advice="use it in the reader or name it under `ignored`")
            )
    for name in sorted({*_PLAIN.split(), *_LISTS.split()} - {"country"} - set(seen)):
        doubts.append(BadList(f"no record has the field {name!r}", where=FILE, advice=_ADVICE))


def _row(one: Mapping[str, Any], where: str, spec: ListSpec, doubts: list[Problem]) -> Row:
    cells = {_CALLED.get(name, name): _plain(one.get(name), name, where, doubts) for name in _PLAIN.split()}
    parts = {name: tuple(_parts(one.get(name), name, where, doubts)) for name in _LISTS.split()}
    if cells["country"]:
        parts["nationalities"] = (*parts["nationalities"], cells["country"])
    joined = {name: "; ".join(texts) for name, texts in parts.items()}
    return Row(where=where, cells=cells | joined, parts=parts, programme=spec.lookup("programme", cells["source"]) or "")


def _plain(value: object, name: str, where: str, doubts: list[Problem]) -> str:
    if value is None or isinstance(value, str | int | float):
        return "" if value is None else " ".join(str(value).split())
    doubts.append(BadList(f"{name} is no text", where=where, advice=_ADVICE))
    return ""


def _parts(value: object, name: str, where: str, doubts: list[Problem]) -> Iterator[str]:
    """Yield the values of a list; an address or a number is written as in the CSV: its fields in order, by commas."""
    if value is None:
        return
    if not isinstance(value, list):
        doubts.append(BadList(f"{name} is no list", where=where, advice=_ADVICE))
        return
    for one in value:
        if name not in _INNER:
            text = _plain(one, name, where, doubts)
        elif isinstance(one, dict) and set(one) <= set(_INNER[name]):
            text = ", ".join(filter(None, (_plain(one.get(field), f"{name}.{field}", where, doubts) for field in _INNER[name])))
        else:
            doubts.append(
                BadList(f"{name} has a value with other fields than {', '.join(_INNER[name])}", where=where, advice=_ADVICE)
            )
            continue
        if text:
            yield text
