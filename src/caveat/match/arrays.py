"""The arrays of an index on disk: one .npy file each and a manifest that tells their sums."""

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from caveat.facts.problem import BadInput, NotFound

FORMAT = 1
"""Raised when the meaning of an array or the folding of names changes; an older index is built anew."""

MANIFEST = "manifest.json"

Array = np.ndarray[Any, np.dtype[Any]]

ARRAYS = frozenset(
    [
        "word_text",
        "word_text_at",
        "word_traits",
        "word_idf",
        "word_names",
        "word_names_at",
        "key",
        "key_word",
        "name_words",
        "name_words_at",
        "name_total",
        "name_party",
        "name_traits",
        "name_text",
        "name_text_at",
        "name_forms",
        "name_forms_at",
        "form_text",
        "form_text_at",
        "phrase",
        "phrase_name",
        "party_id",
        "party_id_at",
        "party_traits",
        "party_births",
        "party_births_at",
        "party_countries",
        "party_countries_at",
        "identifier",
        "identifier_party",
        "identifier_text",
        "identifier_text_at",
    ]
)
"""What a saved index holds, one file each."""


def write_arrays(folder: Path, arrays: dict[str, Array], counts: dict[str, int]) -> None:
    """Write each array and, last, the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    files: dict[str, dict[str, int | str]] = {}
    for name, array in sorted(arrays.items()):
        path = folder / f"{name}.npy"
        np.save(path, array, allow_pickle=False)
        files[name] = {"sha256": _sum_of(path), "bytes": path.stat().st_size}
    manifest = {"format": FORMAT, "counts": counts, "files": files}
    (folder / MANIFEST).write_bytes(orjson.dumps(manifest, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS))


def read_arrays(folder: Path, expected: frozenset[str], *, verify: bool) -> tuple[dict[str, Array], dict[str, int]]:
    """Open the arrays memory-mapped and read-only; `verify` compares each file's sum, else only its size.

    Raises `NotFound` where there is no index and `BadInput` where it is not what its manifest says.
    """
    path = folder / MANIFEST
    if not path.is_file():
        raise NotFound("there is no index here", where=str(folder), advice="build one from the lists")
    try:
        manifest = orjson.loads(path.read_bytes())
        format_, counts, files = manifest["format"], dict(manifest["counts"]), dict(manifest["files"])
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError):
        raise BadInput("the manifest of the index cannot be read", where=str(path), advice="build the index again") from None
    if format_ != FORMAT or set(files) != expected:
        raise BadInput(f"the index is of format {format_!r}, not {FORMAT}", where=str(path), advice="build the index again")
    return {name: _open(folder / f"{name}.npy", told, verify=verify) for name, told in files.items()}, counts


def _open(path: Path, told: Any, *, verify: bool) -> Array:
    if not path.is_file():
        raise NotFound(f"the index lacks {path.name}", where=str(path), advice="build the index again")
    if path.stat().st_size != told["bytes"] or (verify and _sum_of(path) != told["sha256"]):
        raise BadInput(f"{path.name} is not what the manifest says", where=str(path), advice="build the index again")
    try:
        array: Array = np.load(path, mmap_mode="r", allow_pickle=False)
    except ValueError:
        raise BadInput(f"{path.name} is no array", where=str(path), advice="build the index again") from None
    # A plain view of the mapping: slices of np.memmap cost microseconds each.
    return array.view(np.ndarray)


def _sum_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def packed_texts(texts: list[str]) -> tuple[Array, Array]:
    """Pack texts into one run of UTF-8 bytes and the offsets of each; a lone surrogate is kept."""
    coded = [text.encode("utf-8", "surrogatepass") for text in texts]
    return np.frombuffer(b"".join(coded) or b"\0", dtype=np.uint8), offsets([len(code) for code in coded])


def offsets(lengths: list[int]) -> Array:
    """Give the place where each of several runs begins, and the end of the last."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(np.asarray(lengths, np.int64))]).astype(np.uint32)


def packed_runs(runs: list[list[int]], kind: Any) -> tuple[Array, Array]:
    """Pack lists of numbers into one array and their offsets."""
    flat = [number for run in runs for number in run]
    return np.asarray(flat, dtype=kind), offsets([len(run) for run in runs])


def text_at(packed: Array, starts: Array, place: int) -> str:
    """Read one text back."""
    return packed[starts[place] : starts[place + 1]].tobytes().decode("utf-8", "surrogatepass")
