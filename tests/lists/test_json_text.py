"""An array of objects is read item by item with lines, and anything else is told."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Problem
from caveat.facts.problem import BadInput
from caveat.lists.json_text import check_keys, read_objects, texts_of

VALUES = st.none() | st.text(max_size=5) | st.integers() | st.lists(st.text(max_size=3), max_size=3)


@given(st.lists(st.dictionaries(st.text(max_size=4), VALUES, max_size=3), max_size=5), st.sampled_from([None, 1]))
def test_every_array_of_objects_is_read_as_it_was_written(items: list[dict[str, Any]], indent: int | None) -> None:
    doubts: list[Problem] = []
    assert [fields for _, fields in read_objects(json.dumps(items, indent=indent).encode(), "x.json", doubts)] == items
    assert doubts == []


def test_each_object_is_told_with_the_line_it_begins_on() -> None:
    raw = b'\xef\xbb\xbf[\n{"a": "1"},\n\n{"a":\n "2"}]\n'
    assert list(read_objects(raw, "x.json", [])) == [(2, {"a": "1"}), (4, {"a": "2"})]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "x.json:1: the file is no array"),
        (b'{"a": 1}', "x.json:1: the file is no array"),
        (b'[{"a": 1},\n{"a"', "x.json:2: the JSON is cut off or malformed"),
        (b'[{"a": 1}\n', "x.json:2: the array is cut off"),
        (b'[{"a": 1} {"a": 2}]', "x.json:1: the array is cut off"),
        (b"[] []", "text stands behind the array"),
        (b'[{"a": 1, "a": 2}]', "x.json:1: the key 'a' stands twice"),
        (b'[{"a": NaN}]', "x.json:1: NaN is no JSON number"),
        (b"[\n\xff]", "x.json:2: byte 0xff is not utf-8"),
        (b'[{"a": ' + b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_array_of_objects_is_refused_with_its_line(raw: bytes, told: str) -> None:
    with pytest.raises(BadInput) as caught:
        list(read_objects(raw, "x.json", []))
    assert told in str(caught.value)


def test_items_fields_and_keys_of_another_sort_are_doubts() -> None:
    doubts: list[Problem] = []
    assert list(read_objects(b'["x", {"a": 1}]', "x.json", doubts)) == [(1, {"a": 1})]
    assert texts_of({"a": 1, "b": ["x", None]}, "a", "x.json:1", doubts) == []
    assert texts_of({"b": [" x  y ", None]}, "b", "x.json:1", doubts) == ["x y"]
    check_keys({"a": 1, "c": 1}, frozenset({"a", "b"}), "x.json:1", doubts)
    assert [doubt.what for doubt in doubts] == [
        "'x' is no object",
        "a holds 1, which is no text",
        "b holds None, which is no text",
        "the key 'b' is missing",
        "the key 'c' is unknown",
    ]
