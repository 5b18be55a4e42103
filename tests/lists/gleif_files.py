"""GLEIF's files for tests: the samples, the golden copy's JSON made of their XML, and what a stream gives."""

import io
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import orjson
from lxml import etree

from caveat.facts import Party, Problem, Stake
from caveat.facts.form import from_yaml
from caveat.facts.tie import Tie
from caveat.lists import ListSpec, Reading
from caveat.lists.spec import Streamer


def spec_of(name: str) -> ListSpec:
    return from_yaml(ListSpec, (files(f"caveat.lists.{name}") / "list.yaml").read_text("utf-8"), where="list.yaml")


def sample(name: str, file: str) -> bytes:
    return (files(f"caveat.lists.{name}") / "sample" / file).read_bytes()


def reading_of(stream: Streamer, given: Mapping[str, bytes], spec: ListSpec) -> Reading:
    """Gather a stream, which only tests of small files may do."""
    facts = list(stream({name: io.BytesIO(raw) for name, raw in given.items()}, spec))
    return Reading(
        parties=tuple(one for one in facts if isinstance(one, Party)),
        stakes=tuple(one for one in facts if isinstance(one, Stake)),
        ties=tuple(one for one in facts if isinstance(one, Tie)),
        doubts=tuple(one for one in facts if isinstance(one, Problem)),
    )


def as_golden_json(xml: bytes, record: str, key: str, wrapper: str = "") -> bytes:
    """Write XML as GLEIF writes its golden copy in JSON: `{"$": text}`, `@` before attributes, lists where one repeats."""
    root = etree.fromstring(xml)
    records = [_plain(one) for one in root.iter(f"{{*}}{record}")]
    return orjson.dumps({key: [{wrapper: one} if wrapper else one for one in records]}, option=orjson.OPT_INDENT_2)


def _plain(element: etree._Element) -> dict[str, Any]:
    found: dict[str, Any] = {
        f"@{str(key).replace('{http://www.w3.org/XML/1998/namespace}', 'xml:')}": value for key, value in element.items()
    }
    for child in element:
        name = etree.QName(child)
        key = ("gleif:" if "extensions" in (name.namespace or "") else "") + name.localname
        value = _plain(child)
        if key in found:
            found[key] = [*(found[key] if isinstance(found[key], list) else [found[key]]), value]
        else:
            found[key] = value
    if not len(element):
        found["$"] = element.text or ""
    return found
