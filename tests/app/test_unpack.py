"""Packed files are unpacked within bounds, whole or not at all."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.app.unpack import unpacked
from caveat.facts.problem import BadInput


def test_plain_bytes_pass_as_they_are() -> None:
    assert unpacked(b"a,b\n1,2\n", where="names.csv", largest=100) == b"a,b\n1,2\n"
    assert unpacked(b"", where="names.csv", largest=100) == b""


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=5))
def test_members_of_a_gzip_file_are_joined(parts: list[bytes]) -> None:
    assert unpacked(b"".join(map(gzip.compress, parts)), where="names.csv.gz", largest=2000) == b"".join(parts)


def test_gzip_is_known_by_its_bytes_whatever_its_name() -> None:
    assert unpacked(gzip.compress(b"x"), where="names.csv", largest=100) == b"x"


def test_a_bomb_is_refused_before_it_fills_the_memory() -> None:
    bomb = gzip.compress(bytes(200_000_000), compresslevel=1)
    with pytest.raises(BadInput, match="unpacks to more than 1,000,000 bytes") as told:
        unpacked(bomb, where="names.csv.gz", largest=1_000_000)
    assert told.value.where == "names.csv.gz"
    assert "no official file is that large" in told.value.advice


def test_a_crowd_of_empty_members_does_not_hold_the_house_up() -> None:
    assert unpacked(gzip.compress(b"", mtime=0) * 50_000, where="a.gz", largest=100) == b""


def test_plain_bytes_beyond_the_bound_are_refused() -> None:
    with pytest.raises(BadInput, match="larger than 3 bytes"):
        unpacked(b"abcd", where="names.csv", largest=3)


@given(st.binary(min_size=1, max_size=500), st.data())
def test_a_gzip_file_cut_anywhere_is_refused(content: bytes, data: st.DataObject) -> None:
    packed = gzip.compress(content)
    cut = packed[: data.draw(st.integers(2, len(packed) - 1))]
    with pytest.raises(BadInput, match="cut off"):
        unpacked(cut, where="names.csv.gz", largest=1000)


@pytest.mark.parametrize("at", [2, 12, -8, -1])
def test_a_gzip_file_with_a_changed_byte_is_refused(at: int) -> None:
    packed = bytearray(gzip.compress(b"Northgate Optics Ltd\n" * 20, mtime=0))
    packed[at] ^= 0xFF
    with pytest.raises(BadInput, match="gzip"):
        unpacked(bytes(packed), where="names.csv.gz", largest=1000)


def test_what_follows_the_end_of_a_gzip_file_is_not_dropped_in_silence() -> None:
    with pytest.raises(BadInput, match="broken gzip"):
        unpacked(gzip.compress(b"x") + b"more names", where="names.csv.gz", largest=1000)


def test_a_web_page_called_gz_is_refused() -> None:
    with pytest.raises(BadInput, match="is not gzip"):
        unpacked(b"<html>sign in</html>", where="names.csv.gz", largest=1000)
