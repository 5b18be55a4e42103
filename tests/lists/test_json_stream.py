"""The splitter of large JSON gives what a parser of the whole gives, however the bytes arrive, and refuses what is broken."""

import io
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts.problem import BadInput
from caveat.lists.json_stream import read_elements, read_lines

TEXT = st.text(alphabet='ab"\\{}[],: é\n', max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=12,
)


def split(raw: bytes, key: str = "", **bounds: int) -> list[Any]:
    return [orjson.loads(piece) for _, piece in read_elements(io.BytesIO(raw), "x.json", key, **bounds)]


@given(st.lists(VALUES, max_size=6), st.booleans(), st.booleans(), st.integers(1, 40))
def test_the_elements_are_those_of_the_whole(values: list[Any], wrapped: bool, pretty: bool, chunk: int) -> None:
    raw = orjson.dumps({"records": values} if wrapped else values, option=orjson.OPT_INDENT_2 if pretty else None)
    assert split(raw, "records", chunk=chunk) == values


@given(st.lists(VALUES, min_size=1, max_size=5), st.integers(1, 40), st.data())
def test_a_file_that_is_cut_off_never_passes(values: list[Any], chunk: int, data: st.DataObject) -> None:
    raw = orjson.dumps({"records": values})
    with pytest.raises((BadInput, orjson.JSONDecodeError)):
        split(raw[: data.draw(st.integers(0, len(raw) - 1))], "records", chunk=chunk)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "is no array under 'records'"),
        (b'{"a": 1}', "is no array under 'records'"),
        (b'{"relations": []}', "stands under 'relations', not 'records'"),
        (b'{"records": []', "cut off after its array"),
        (b'{"records": []} []', "goes on after its array"),
        (b'{"records": [], "more": 1}', "goes on after its array"),
        (b"[1] 2", "goes on after its array"),
        (b"[1, 2", "the array is cut off"),
    ],
)
def test_what_is_no_such_array_is_refused(raw: bytes, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        split(raw, "records")


def test_a_byte_order_mark_and_numbers_of_elements() -> None:
    assert list(read_elements(io.BytesIO(b'\xef\xbb\xbf [{"a":"}"}, 2]'), "x.json")) == [(1, b'{"a":"}"}'), (2, b" 2")]


def test_a_comma_too_many_is_left_to_the_parser() -> None:
    with pytest.raises(orjson.JSONDecodeError):
        split(b"[1,]")


def test_an_element_that_never_ends_is_refused_before_it_fills_the_memory() -> None:
    class Endless(io.RawIOBase):
        taken = 0

        def read(self, size: int = -1, /) -> bytes:
            self.taken += size
            return b'[{"a": "' + b"x" * size if self.taken == size else b"x" * size

    endless = Endless()
    with pytest.raises(BadInput, match="an element is larger than 1000 bytes"):
        list(read_elements(endless, "x.json", most=1000, chunk=100))  # type: ignore[arg-type]
    assert endless.taken < 5000


def test_lines_are_numbered_and_bounded() -> None:
    assert list(read_lines(io.BytesIO(b'{"a":1}\n\n{"b":2}'), "x.jsonl")) == [(1, b'{"a":1}\n'), (3, b'{"b":2}')]
    with pytest.raises(BadInput, match=r"x\.jsonl:2: a line is longer than 9 bytes"):
        list(read_lines(io.BytesIO(b"{}\n" + b"x" * 20), "x.jsonl", most=9))
