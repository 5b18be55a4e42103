"""Files within a ZIP, unpacked within bounds: how many, how large, how densely packed, under which names."""

import io
import zipfile
import zlib
from collections.abc import Callable

from caveat.facts.problem import BadInput

_MOST = 16
_DENSEST = 200
_CHUNK = 1 << 20
_ARCHIVES = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf\x27\x1c",
    b"\xfd7zXZ\x00",
    b"Rar!\x1a\x07",
    b"\x28\xb5\x2f\xfd",
)
_ADVICE = "no official list is packed so; fetch it from its publisher again"


def unpack_members(raw: bytes, where: str, *, largest: int, most: int = _MOST) -> dict[str, bytes]:
    """Return the content of each file in a ZIP by its plain name; `largest` bounds the bytes of all together.

    Raise `BadInput` for a broken ZIP, more than `most` files, a name with a folder in it, a name twice, encryption, an
    archive within the archive, and what unpacks to more than 200 times its size or does not have its checksum.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            members = packed.infolist()
            _check_members(members, where, largest, most)
            left = largest
            files: dict[str, bytes] = {}
            for member in members:
                files[member.filename] = _content(packed, member, where, left)
                left -= len(files[member.filename])
            return files
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise BadInput(f"broken ZIP: {error}", where=where, advice="fetch the file again") from None


def unpack_one(raw: bytes, where: str, name: str, *, largest: int) -> bytes:
    """Return the one file `name` (in any case) of a ZIP; raise `BadInput` if it is not there or not alone."""
    files = unpack_members(raw, where, largest=largest)
    found = [content for called, content in files.items() if called.casefold() == name.casefold()]
    if len(found) != 1 or len(files) != 1:
        raise BadInput(
            f"the ZIP holds {', '.join(sorted(files)) or 'nothing'}, not {name} alone",
            where=where,
            advice="see whether the layout changed",
        )
    return found[0]


def _check_members(members: list[zipfile.ZipInfo], where: str, largest: int, most: int) -> None:
    told: list[tuple[str, Callable[[zipfile.ZipInfo], bool]]] = [
        ("has a folder in its name", lambda one: one.is_dir() or not _is_plain(one.filename)),
        ("is encrypted", lambda one: bool(one.flag_bits & 0x1)),
        (f"unpacks to more than {_DENSEST} times its size", lambda one: one.file_size > _DENSEST * max(one.compress_size, 1)),
    ]
    if len(members) > most:
        raise BadInput(f"the ZIP holds {len(members)} files, more than {most}", where=where, advice=_ADVICE)
    for member in members:
        for what, is_so in told:
            if is_so(member):
                raise BadInput(f"{member.filename!r} {what}", where=where, advice=_ADVICE)
    if len({member.filename.casefold() for member in members}) != len(members):
        raise BadInput("the ZIP holds a name twice", where=where, advice=_ADVICE)
    if sum(member.file_size for member in members) > largest:
        raise BadInput(f"the ZIP unpacks to more than {largest:,} bytes", where=where, advice=_ADVICE)


def _is_plain(name: str) -> bool:
    return bool(name) and name not in (".", "..") and not any(mark in name for mark in "/\\:\0")


def _content(packed: zipfile.ZipFile, member: zipfile.ZipInfo, where: str, left: int) -> bytes:
    """Read one file; what its header says of its size is not believed."""
    pieces: list[bytes] = []
    size = 0
    with packed.open(member) as stream:
        while piece := stream.read(_CHUNK):
            size += len(piece)
            if size > left or size > _DENSEST * max(member.compress_size, 1):
                raise BadInput(f"{member.filename!r} unpacks to more than its ZIP says", where=where, advice=_ADVICE)
            pieces.append(piece)
    content = b"".join(pieces)
    if content.startswith(_ARCHIVES):
        raise BadInput(f"{member.filename!r} is an archive itself", where=where, advice=_ADVICE)
    return content
