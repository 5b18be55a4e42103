"""The arrays of an index on disk: one file, mapped as a whole, and a manifest that tells its sum and where each array lies in it."""

import hashlib
import mmap
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from caveat.facts.problem import BadInput, NotFound

FORMAT = 6
"""Raised when the meaning of an array or the folding of names changes; an older index is built anew."""

MANIFEST, ARRAYS = "manifest.json", "arrays.bin"
_HEAD, _ALIGNED = b"caveat index", 64

Array = np.ndarray[Any, np.dtype[Any]]


def write_arrays(folder: Path, arrays: dict[str, Array], counts: dict[str, int]) -> None:
    """Write all arrays into one file and, last, the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    path, places = folder / ARRAYS, {}
    with path.open("wb") as file:
        file.write(_HEAD.ljust(_ALIGNED, b"\0"))
        for name, array in sorted(arrays.items()):
            places[name] = {"type": array.dtype.str, "count": len(array), "at": file.tell()}
            file.write(np.ascontiguousarray(array).data.cast("B") if len(array) else b"")
            file.write(b"\0" * (-file.tell() % _ALIGNED))
    told = {"sha256": _sum_of(path), "bytes": path.stat().st_size, "places": places}
    write_manifest(folder, {"counts": counts, "arrays": told})


def write_manifest(folder: Path, told: dict[str, Any]) -> None:
    """Write a manifest of this format."""
    (folder / MANIFEST).write_bytes(orjson.dumps({"format": FORMAT, **told}, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS))


def read_manifest(folder: Path, *parts: str) -> list[Any]:
    """Read the parts of a manifest; raise `NotFound` where there is none and `BadInput` for one of another format."""
    path = folder / MANIFEST
    if not path.is_file():
        raise NotFound("there is no index here", where=str(folder), advice="build one from the lists")
    try:
        manifest = orjson.loads(path.read_bytes())
        format_, told = manifest["format"], [manifest[part] for part in parts] if manifest["format"] == FORMAT else []
    except (orjson.JSONDecodeError, KeyError, TypeError):
        raise BadInput("the manifest of the index cannot be read", where=str(path), advice="build the index again") from None
    if format_ != FORMAT:
        raise BadInput(f"the index is of format {format_!r}, not {FORMAT}", where=str(path), advice="build the index again")
    return told


def read_arrays(folder: Path, *, verify: bool) -> tuple[dict[str, Array], dict[str, int]]:
    """Map the arrays into memory, read-only; `verify` compares the file's sum, else only its size.

    Raises `NotFound` where there is no index and `BadInput` where it is not what its manifest says.
    """
    counts, told = read_manifest(folder, "counts", "arrays")
    path = folder / ARRAYS
    if not path.is_file():
        raise NotFound(f"the index lacks {path.name}", where=str(path), advice="build the index again")
    if path.stat().st_size != told["bytes"] or (verify and _sum_of(path) != told["sha256"]):
        raise BadInput(f"{path.name} is not what the manifest says", where=str(path), advice="build the index again")
    with path.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    try:
        places = dict(told["places"]).items()
        arrays = {name: np.frombuffer(mapped, one["type"], one["count"], one["at"]) for name, one in places}
    except (ValueError, TypeError, KeyError):
        raise BadInput("the manifest tells no such arrays", where=str(folder), advice="build the index again") from None
    return arrays, dict(counts)


def _sum_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def packed_texts(texts: Sequence[str]) -> tuple[Array, Array]:
    """Pack texts into one run of UTF-8 bytes and the offsets of each; a lone surrogate is kept."""
    runs = [text.encode("utf-8", "surrogatepass") for text in texts]
    return np.frombuffer(b"".join(runs) or b"\0", dtype=np.uint8), offsets([len(run) for run in runs])


def offsets(lengths: Sequence[int]) -> Array:
    """Give the place where each of several runs begins, and the end of the last."""
    ends = np.cumsum(np.asarray(lengths, np.int64))
    if len(ends) and ends[-1] >= 1 << 32:
        raise BadInput("an index holds less than 4 GiB of each array", advice="split the parties into several indexes")
    return np.concatenate([np.zeros(1, np.int64), ends]).astype(np.uint32)


def text_at(packed: Array, starts: Array, place: int) -> str:
    """Read one text back."""
    return packed[starts[place] : starts[place + 1]].tobytes().decode("utf-8", "surrogatepass")
