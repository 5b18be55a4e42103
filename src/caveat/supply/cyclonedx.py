"""Bills of materials out of CycloneDX JSON 1.4 to 1.6: components, nested, with our own properties (docs/bom.md)."""

import json
from collections.abc import Mapping
from typing import Any

from caveat.facts import Problem
from caveat.facts.bill import Bill, BillLine
from caveat.facts.deal_words import LineKind
from caveat.facts.problem import BadInput, did_you_mean
from caveat.supply.cells import line_of, unreadable
from caveat.supply.table_rows import MOST_LEVELS, BillRead

VERSIONS = ("1.4", "1.5", "1.6")
PREFIX = "caveat:"
PROPERTIES: Mapping[str, str] = {
    "caveat:kind": "kind",
    "caveat:quantity": "quantity",
    "caveat:unitValue": "value",
    "caveat:unitValueLeast": "value_least",
    "caveat:unitValueMost": "value_most",
    "caveat:currency": "currency",
    "caveat:pricePaid": "price_paid",
    "caveat:affiliated": "affiliated",
    "caveat:origin": "origin",
    "caveat:eccn": "eccn",
    "caveat:reasons": "reasons",
    "caveat:gbs": "gbs",
    "caveat:hts": "hts",
    "caveat:discrete": "discrete",
    "caveat:inDiscreteProduct": "in_discrete_product",
    "caveat:series": "series",
    "caveat:integratedCircuit": "integrated_circuit",
    "caveat:memory": "memory",
    "caveat:enc": "enc",
    "caveat:foodOrMedicine": "food_or_medicine",
    "caveat:supp746": "supp_746",
    "caveat:directProductOf": "direct_product_of",
    "caveat:plantDirectProductOf": "plant_direct_product_of",
}
"""The properties of a component that are read, and the field of a line that each tells."""

KINDS: Mapping[str, LineKind] = {
    "device": LineKind.COMMODITY,
    "application": LineKind.SOFTWARE,
    "framework": LineKind.SOFTWARE,
    "library": LineKind.SOFTWARE,
    "container": LineKind.SOFTWARE,
    "platform": LineKind.SOFTWARE,
    "operating-system": LineKind.SOFTWARE,
    "device-driver": LineKind.SOFTWARE,
    "firmware": LineKind.SOFTWARE,
    "file": LineKind.SOFTWARE,
    "machine-learning-model": LineKind.SOFTWARE,
    "data": LineKind.TECHNOLOGY,
    "cryptographic-asset": LineKind.TECHNOLOGY,
}
"""What sort of thing a component of each type is, unless `caveat:kind` says otherwise."""


def read_cyclonedx(raw: bytes, source: str) -> BillRead:
    """Read a CycloneDX document; raise `BadInput` for what is none, or of a version that is not read."""
    document = _document(raw, source)
    version = document.get("specVersion")
    if document.get("bomFormat") != "CycloneDX":
        raise BadInput("is no CycloneDX document", where=source, advice="its bomFormat should be CycloneDX")
    if version not in VERSIONS:
        raise BadInput(f"is CycloneDX {version}", where=source, advice=f"versions {', '.join(VERSIONS)} are read")
    problems: list[Problem] = []
    remarks: list[Problem] = []
    metadata = document.get("metadata")
    head = metadata.get("component") if isinstance(metadata, dict) else None
    parts = _components(document.get("components"), f"{source}:components", problems, remarks, 1)
    if isinstance(head, dict):
        whole = _component(head, f"{source}:metadata.component", problems, remarks, 0, parts)
    else:
        remarks.append(BadInput("no metadata.component names the finished thing", where=source, advice="give its price by --price"))
        whole = BillLine(name=source, lines=parts)
    return BillRead(bill=Bill(whole=whole, source=source), problems=tuple(problems), remarks=tuple(remarks))


def _document(raw: bytes, source: str) -> dict[str, Any]:
    try:
        document = json.loads(raw.decode("utf-8-sig"), parse_float=str, parse_int=str)
    except UnicodeDecodeError as error:
        raise BadInput(f"is not UTF-8 at byte {error.start}", where=source, advice="save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        raise BadInput(f"is no JSON: {error.msg}", where=f"{source}:{error.lineno}", advice="look at that line") from None
    except RecursionError:
        raise BadInput("is nested beyond measure", where=source, advice="refused: no bill is that deep") from None
    if not isinstance(document, dict):
        raise BadInput("is no CycloneDX document", where=source, advice="it should be one object")
    return document


def _components(found: Any, where: str, problems: list[Problem], remarks: list[Problem], depth: int) -> tuple[BillLine, ...]:
    if found is None:
        return ()
    if depth > MOST_LEVELS:
        raise BadInput(f"more than {MOST_LEVELS} levels", where=where, advice="refused: no bill is that deep")
    if not isinstance(found, list):
        problems.append(BadInput("is no list of components", where=where, advice="it should be [...]"))
        return (unreadable(where),)
    lines = []
    for number, one in enumerate(found):
        here = f"{where}[{number}]"
        if not isinstance(one, dict):
            problems.append(BadInput("is no component", where=here, advice="it should be {...}"))
            lines.append(unreadable(here))
        elif one.get("scope") == "excluded":
            remarks.append(
                BadInput("is left out: its scope is excluded", where=here, advice="what is shipped with the thing counts")
            )
        else:
            lines.append(_component(one, here, problems, remarks, depth))
    return tuple(lines)


def _component(
    one: dict[str, Any], where: str, problems: list[Problem], remarks: list[Problem], depth: int, parts: tuple[BillLine, ...] = ()
) -> BillLine:
    told = _properties(one.get("properties"), where, problems)
    kind = one.get("type")
    if "kind" not in told:
        if isinstance(kind, str) and kind in KINDS:
            told["kind"] = KINDS[kind]
        else:
            problems.append(BadInput(f"type: {kind!r} is none of CycloneDX", where=where, advice=f"one of: {', '.join(KINDS)}"))
    maker = _maker(one)
    if maker:
        told["maker"] = maker
    name = " ".join(str(one[key]) for key in ("name", "version") if isinstance(one.get(key), str) and one[key])
    inner = _components(one.get("components"), f"{where}.components", problems, remarks, depth + 1)
    ref = one.get("bom-ref")
    return line_of(told, where, problems, lines=(*inner, *parts), name=name, id=ref if isinstance(ref, str) else "")


def _maker(one: dict[str, Any]) -> str:
    """Return who made a component: its manufacturer (1.6), else its supplier, else its publisher."""
    for key in ("manufacturer", "supplier"):
        found = one.get(key)
        if isinstance(found, dict) and isinstance(found.get("name"), str):
            return str(found["name"])
    publisher = one.get("publisher")
    return publisher if isinstance(publisher, str) else ""


def _properties(found: Any, where: str, problems: list[Problem]) -> dict[str, str]:
    """Read our properties; those of others are theirs. One that is unknown, or told twice, is a problem."""
    told: dict[str, str] = {}
    for one in found if isinstance(found, list) else ():
        name = one.get("name") if isinstance(one, dict) else None
        if not isinstance(name, str) or not name.startswith(PREFIX):
            continue
        field, value = PROPERTIES.get(name, ""), one.get("value")
        if not field:
            hint = did_you_mean(name, PROPERTIES)
            problems.append(
                BadInput(f"the property {name!r} is none of ours{hint}", where=where, advice="docs/bom.md names every one")
            )
        elif field in told or not isinstance(value, str):
            what = "stands twice" if field in told else "has no text for a value"
            problems.append(BadInput(f"the property {name!r} {what}", where=where, advice='one text, as in "12.50"'))
            told[field] = "?"
        else:
            told[field] = value
    return told
