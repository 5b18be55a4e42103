"""Large XML is read element by element, and refused where it could hide or hold too much."""

import io
import tracemalloc

import pytest

from caveat.facts.problem import BadInput
from caveat.lists.xml_stream import read_elements


def texts(raw: bytes) -> list[str | None]:
    return [one.findtext("b") for one in read_elements(io.BytesIO(raw), "x.xml", ("a",), ("r",))]


def test_each_element_comes_whole_with_its_line() -> None:
    raw = b"<r>\n" + b"<!-- not told --><a><b>1</b></a>\n" * 3 + b"</r>"
    assert texts(raw) == ["1", "1", "1"]
    lines = [str(one.sourceline) for one in read_elements(io.BytesIO(raw), "x.xml", ("a",), ("r",))]
    assert lines == ["2", "3", "4"]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"<!DOCTYPE r [<!ENTITY x 'y'>]><r><a>&x;</a></r>", "declares a document type"),
        (b"<r>" + b" " * 40_000 + b"<!DOCTYPE r></r>", "declares a document type"),
        ("<r/>".encode("utf-16"), "is not UTF-8"),
        (b"<r><a><b>1</b></a>", "cut off or malformed"),
        (b"", "cut off or malformed"),
        (b"<r><a>&x;</a></r>", "cut off or malformed"),
        (b"<r><a/><z/><a/></r>", "x.xml:1: z or text beside it"),
        (b"<r><a/>stray<a/></r>", "a or text beside it"),
        (b"<r><a/><z/></r>", "z is unknown"),
        (b"<q><a/></q>", "q is unknown"),
        (b"<r>stray<a/></r>", "text stands beside or in r"),
        (b"<r><a>" + b"<d>" * 300 + b"</d>" * 300 + b"</a></r>", "cut off or malformed"),
        (b"<r><a>" + b"x" * 10_100_000 + b"</a></r>", "cut off or malformed"),
    ],
)
def test_what_may_hide_or_fill_the_memory_is_refused(raw: bytes, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        texts(raw)


def test_a_document_type_across_two_pieces_is_seen() -> None:
    class Drops(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(1)

    with pytest.raises(BadInput, match="declares a document type"):
        list(read_elements(Drops(b"<!DOCTYPE r><r/>"), "x.xml", ("a",), ("r",)))


def test_the_memory_does_not_grow_with_the_file() -> None:
    def peak(count: int) -> int:
        raw = io.BytesIO(b"<r>" + b"<a><b>some text</b></a>\n" * count + b"</r>")
        tracemalloc.start()
        number = sum(1 for _ in read_elements(raw, "x.xml", ("a",), ("r",)))
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert number == count
        return held

    assert peak(40_000) < 2 * peak(400) + 200_000
