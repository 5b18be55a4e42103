"""Read the Commerce Control List, the Country Chart, the Country Groups and the catalogue of licence exceptions from JSON.

Source: Supplement No. 1 to 15 CFR part 774, Supplement No. 1 to part 738, Supplement No. 1 to part 740, part 740.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from caveat.facts import Day, Problem
from caveat.facts.control import ChartRow, ControlList, ExceptionSection
from caveat.facts.country import country_code
from caveat.facts.problem import BadList
from caveat.lists.spec import ListSpec, Reading
from caveat.lists.us_ear.entries import read_entry

CCL, CHART, GROUPS, CATALOGUE = "ccl.json", "country-chart.json", "country-groups.json", "license-exception-catalog.json"
_KEYS = {
    CCL: {"entries", "entryCount", "ecfrIssueDate"},
    CHART: {"countries", "countryCount", "columns", "embargoed", "footnotes", "territoryInheritance", "ecfrIssueDate"},
    GROUPS: {"groups", "ecfrIssueDate"},
    CATALOGUE: {"exceptions", "count", "ecfrIssueDate"},
}


def read(files: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Read the four files of one day; what is not understood is a doubt, and then nothing is published."""
    doubts: list[Problem] = []
    plain = {name: _object(files, name, doubts) for name in _KEYS}
    if doubts:
        return Reading(doubts=tuple(doubts))
    doubts += [fault for name, one in plain.items() for fault in _strange(one, _KEYS[name], name, spec)]
    days = {name: str(one.get("ecfrIssueDate")) for name, one in plain.items()}
    if len(set(days.values())) != 1:
        doubts.append(BadList(f"the files are of different days: {days}", where=spec.id, advice="take the four files of one day"))
    as_of = _day(days[CCL], doubts)
    entries = tuple(_collected(plain[CCL]["entries"], lambda one: read_entry(one, spec), doubts))
    chart = tuple(_collected(plain[CHART]["countries"].items(), lambda one: _row(one, plain[CHART], spec), doubts))
    chart += tuple(_collected(plain[CHART]["embargoed"].items(), lambda one: _row(one, plain[CHART], spec), doubts))
    control = ControlList(
        as_of=as_of or Day(1, 1, 1),
        entries=entries,
        chart=chart,
        rows_as=dict(_collected(plain[CHART]["territoryInheritance"].items(), lambda one: _row_as(one, spec), doubts)),
        groups=dict(_collected(plain[GROUPS]["groups"].items(), lambda one: _group(one, spec), doubts)),
        exceptions=tuple(one for many in _collected(plain[CATALOGUE]["exceptions"], _sections, doubts) for one in many),
    )
    doubts += _miscounted(plain, control)
    return Reading(controls=control, rows=control.rows, as_of=as_of, doubts=tuple(doubts))


def _object(files: Mapping[str, bytes], name: str, doubts: list[Problem]) -> dict[str, Any]:
    try:
        found = orjson.loads(files[name])
    except KeyError:
        doubts.append(BadList(f"the file {name} is missing", where=name))
        return {}
    except orjson.JSONDecodeError as error:
        doubts.append(BadList(f"is no JSON: {error}", where=name))
        return {}
    lacking = _KEYS[name] - set(found) if isinstance(found, dict) else _KEYS[name]
    if lacking:
        doubts.append(BadList(f"lacks {', '.join(sorted(lacking))}", where=name, advice="its form has changed"))
        return {}
    return dict(found)


def _strange(one: Mapping[str, Any], known: set[str], place: str, spec: ListSpec) -> Iterator[Problem]:
    ignored = spec.ignored or {}
    for key in one:
        if key not in known and key not in ignored and f"{place}/{key}" not in ignored:
            yield BadList(f"the key {key!r} is new", where=place, advice="use it, or name it in `ignored` with its reason")


def _collected(many: Any, build: Any, doubts: list[Problem]) -> Iterator[Any]:
    for one in many:
        try:
            yield build(one)
        except Problem as problem:
            doubts.append(problem)
        except (KeyError, TypeError, AttributeError) as error:
            doubts.append(BadList(f"{str(one)[:80]!r} is not of the known form: {error!r}", advice="its form has changed"))


def _day(text: str, doubts: list[Problem]) -> Day | None:
    try:
        return Day.of(text)
    except Problem as problem:
        doubts.append(problem.at("ecfrIssueDate"))
        return None


def _country(name: str, spec: ListSpec, where: str) -> str:
    code = spec.lookup("country", name) or country_code(name)
    if not code:
        raise BadList(f"{name!r} is no country that is known", where=where, advice="add it to the lookups of list.yaml")
    return code


def _row(one: tuple[str, dict[str, Any]], chart: Mapping[str, Any], spec: ListSpec) -> ChartRow:
    name, told = one
    where = f"{CHART} {name}"
    if strange := set(told) - {"marks", "footnotes", "pointer"}:
        raise BadList(f"the key {min(strange)!r} is new", where=where)
    if odd := set(told.get("marks", ())) - set(chart["columns"]):
        raise BadList(f"the column {min(odd)!r} is not one of the chart's", where=where)
    return ChartRow(
        country=_country(name, spec, where),
        name=name,
        columns=tuple(mark.replace(" ", "") for mark in told.get("marks", ())),
        instead=told.get("pointer", ""),
        notes=tuple(chart["footnotes"][str(number)] for number in told["footnotes"]),
    )


def _row_as(one: tuple[str, dict[str, str]], spec: ListSpec) -> tuple[str, str]:
    name, told = one
    return _country(name, spec, CHART), _country(told["row"], spec, CHART)


def _group(one: tuple[str, list[str]], spec: ListSpec) -> tuple[str, tuple[str, ...]]:
    name, countries = one
    return name, tuple(sorted(_country(country, spec, f"{GROUPS} {name}") for country in countries))


def _sections(one: dict[str, Any]) -> tuple[ExceptionSection, ...]:
    if strange := set(one) - {"section", "sectionNumber", "symbols", "title"}:
        raise BadList(f"the key {min(strange)!r} is new", where=CATALOGUE)
    return tuple(
        ExceptionSection(code=code, section=f"15 CFR {one['sectionNumber']}", title=one["title"]) for code in one["symbols"]
    )


def _miscounted(plain: Mapping[str, Mapping[str, Any]], control: ControlList) -> Iterator[Problem]:
    told = (
        ("entries", plain[CCL]["entryCount"], len(control.entries)),
        ("different ECCNs", plain[CCL]["entryCount"], len({one.eccn for one in control.entries})),
        ("destinations", plain[CHART]["countryCount"] + len(plain[CHART]["embargoed"]), len(control.chart)),
        ("different destinations", len(control.chart), len({one.country for one in control.chart})),
        ("sections on exceptions", plain[CATALOGUE]["count"], len({one.section for one in control.exceptions})),
    )
    for what, expected, found in told:
        if expected != found:
            yield BadList(f"{found} {what}, expected {expected}", advice="the file may be cut off or changed")
