"""One entry of the Commerce Control List, read."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from caveat.facts.control import ECCN, Control, ControlEntry
from caveat.facts.problem import BadList
from caveat.lists.spec import ListSpec
from caveat.lists.us_ear.requirement import read_requirement
from caveat.lists.us_ear.scope import read_scope, reason_of, reasons_of

_USED = {"eccn", "heading", "reasonForControl", "countryChart", "licenceExceptionFlags", "relatedControls"}
_TWO = re.compile(r"(?<=entry) (?=[A-Z]{2} applies to entire entry$)")
_COLUMNS = re.compile(r"(?<=Column \d) (?=[A-Z]{2} Column \d)")


def read_entry(told: Mapping[str, Any], spec: ListSpec) -> ControlEntry:
    """Return the facts of one entry; raise `BadList` for a key or words that are new."""
    eccn = told["eccn"]
    where = f"ccl.json {eccn}"
    ignored = spec.ignored or {}
    strange = [key for key in told if key not in _USED and f"ccl.json/entries/{key}" not in ignored]
    if strange or not ECCN.fullmatch(eccn):
        raise BadList(f"the key {strange[0]!r} is new" if strange else f"{eccn!r} is no ECCN", where=where)
    return ControlEntry(
        eccn=eccn,
        heading=told["heading"],
        reasons=reasons_of(told["reasonForControl"]),
        controls=tuple(one for row in told["countryChart"] for one in _controls(row, eccn, where, spec)),
        exceptions=_lines(told, eccn, where, spec),
        related=_related(told["relatedControls"] or "", eccn),
    )


def _lines(told: Mapping[str, Any], eccn: str, where: str, spec: ListSpec) -> dict[str, str]:
    """Return the lines on licence exceptions by code; that on STA stands twice, and both must say the same."""
    strange = (spec.lookup("strange_lines", eccn) or "").split()
    lines = {code: words for code, words in told["licenceExceptionFlags"].items() if code not in strange}
    again = told["staSpecialConditions"]
    if again and again.removeprefix("STA: ") != lines.setdefault("STA", again.removeprefix("STA: ")):
        raise BadList("its two lines on License Exception STA differ", where=where, advice="see which is another entry's")
    return lines


def _controls(row: Mapping[str, Any], eccn: str, where: str, spec: ListSpec) -> Iterator[Control]:
    ignored = spec.ignored or {}
    strange = [
        key for key in row if key not in ("control", "countryChart") and f"ccl.json/entries/countryChart/{key}" not in ignored
    ]
    if strange:
        raise BadList(f"the key {strange[0]!r} is new", where=where)
    scopes, requirements = _TWO.split(row["control"]), _COLUMNS.split(row["countryChart"])
    if len(scopes) != len(requirements):
        raise BadList(f"{row['control']!r} names other reasons than {row['countryChart']!r}", where=where)
    for scope, requirement in zip(scopes, requirements, strict=True):
        yield _control(scope, requirement, eccn, where, spec)


def _control(scope: str, requirement: str, eccn: str, where: str, spec: ListSpec) -> Control:
    reason = reason_of(scope)
    if not reason:
        raise BadList(f"the reason for control of {scope!r} is not known", where=where, advice="add it to scope.py")
    corrected = spec.lookup("requirement", requirement)
    words = requirement if corrected is None else corrected
    empty = words == scope and "Column" not in words and "license is required" not in words
    reach = {} if empty or words == "N/A." else read_requirement(words, where=where)
    column = reach.get("column", "")
    if column and column[:2] != reason:
        raise BadList(f"{scope!r} has the column {column}", where=where, advice="see whether the rows were mixed up")
    return Control(reason=reason, scope=scope, requirement="" if words == scope else words, **{**read_scope(scope, eccn), **reach})


def _related(text: str, eccn: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found for found in re.findall(r"\b\d[A-E]\d{3}\b", text) if found != eccn))
