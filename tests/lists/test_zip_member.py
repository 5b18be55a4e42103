"""A ZIP is unpacked within bounds, or refused with its reason."""

import contextlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.facts.problem import BadInput
from caveat.lists.zip_member import unpack_members, unpack_one


def packed(*members: tuple[str, bytes]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return raw.getvalue()


@given(
    st.dictionaries(st.from_regex(r"[a-z]{1,8}\.xml", fullmatch=True), st.text().map(lambda text: f"<{text}".encode()), max_size=5)
)
def test_what_was_packed_is_unpacked(files: dict[str, bytes]) -> None:
    assert unpack_members(packed(*files.items()), "a.zip", largest=100_000) == files


@pytest.mark.parametrize("name", ["../a.xml", "/a.xml", "in/a.xml", "in\\a.xml", "c:a.xml", "in/"])
def test_a_name_with_a_folder_in_it_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match="has a folder in its name"):
        unpack_members(packed((name, b"")), "a.zip", largest=100)


def test_too_many_files_are_refused() -> None:
    with pytest.raises(BadInput, match="holds 3 files, more than 2"):
        unpack_members(packed(("a", b""), ("b", b""), ("c", b"")), "a.zip", largest=100, most=2)


def test_what_unpacks_to_too_much_is_refused_by_its_header_and_by_what_comes() -> None:
    raw = packed(("a", b"abcdef" * 20), ("b", b"ghijkl" * 20))
    with pytest.raises(BadInput, match="unpacks to more than 200 bytes"):
        unpack_members(raw, "a.zip", largest=200)
    lying = raw.replace((120).to_bytes(4, "little"), (12).to_bytes(4, "little"))
    with pytest.raises(BadInput):
        unpack_members(lying, "a.zip", largest=200)


def test_a_bomb_is_refused_by_its_density() -> None:
    with pytest.raises(BadInput, match="'a' unpacks to more than 200 times its size"):
        unpack_members(packed(("a", b"0" * 1_000_000)), "a.zip", largest=10_000_000)


def test_an_encrypted_file_is_refused() -> None:
    raw = bytearray(packed(("a", b"abc")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + place] |= 1
    with pytest.raises(BadInput, match="'a' is encrypted"):
        unpack_members(bytes(raw), "a.zip", largest=100)


@pytest.mark.parametrize("content", [packed(("b", b"b")), b"\x1f\x8b\x08more", b"BZh9more"])
def test_an_archive_within_the_archive_is_refused(content: bytes) -> None:
    with pytest.raises(BadInput, match="'a' is an archive itself"):
        unpack_members(packed(("a", content)), "a.zip", largest=10_000)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused() -> None:
    with pytest.raises(BadInput, match="holds a name twice"):
        unpack_members(packed(("a", b""), ("A", b"")), "a.zip", largest=100)


def test_a_broken_a_cut_and_a_changed_zip_are_refused() -> None:
    raw = packed(("a", b"abcdefghij"))
    for broken in (b"", b"no zip", raw[:-10], raw.replace(raw[31:35], b"\0\0\0\0", 1)):
        with pytest.raises(BadInput, match="broken ZIP"):
            unpack_members(broken, "a.zip", largest=100)


def test_the_one_file_is_found_in_any_case_and_must_be_alone() -> None:
    assert unpack_one(packed(("LIST.xml", b"<a/>")), "a.zip", "list.XML", largest=100) == b"<a/>"
    with pytest.raises(BadInput, match=r"holds a\.xml, list\.xml, not list\.xml alone"):
        unpack_one(packed(("list.xml", b""), ("a.xml", b"")), "a.zip", "list.xml", largest=100)
    with pytest.raises(BadInput, match=r"holds nothing, not list\.xml alone"):
        unpack_one(packed(), "a.zip", "list.xml", largest=100)


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_but_bad_input(raw: bytes) -> None:
    whole = packed(("a", b"abcdefghij"))
    for broken in (raw, whole[:40] + raw, raw + whole):
        with contextlib.suppress(BadInput):
            assert unpack_members(broken, "a.zip", largest=1000) == {"a": b"abcdefghij"}
