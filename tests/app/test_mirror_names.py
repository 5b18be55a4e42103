"""A publisher's file name may hold the day that it speaks of, and the mirror finds it by the day of its folder."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.app.small import csv_room, put

from caveat.app.mirror import FolderMirror
from caveat.facts.problem import BadList

SPEC = replace(csv_room().spec, layouts=(("names.csv",), ("names_of_{as_of}.csv",)))


@pytest.mark.parametrize("packed", [False, True])
def test_a_name_with_its_day_in_it_is_found(tmp_path: Path, packed: bool) -> None:
    put(tmp_path, SPEC.id, "2026-01-01", "names_of_2026-01-01.csv", b"x\n", packed=packed)
    raw = FolderMirror(tmp_path).latest(SPEC)
    assert raw is not None
    assert raw.files == {"names_of_2026-01-01.csv": b"x\n"}


def test_the_day_in_the_name_is_that_of_the_folder(tmp_path: Path) -> None:
    put(tmp_path, SPEC.id, "2026-01-02", "names_of_2026-01-01.csv", b"x\n")
    with pytest.raises(BadList, match=r"names\.csv or names_of_\{as_of\}\.csv"):
        FolderMirror(tmp_path).latest(SPEC)


def test_a_name_without_a_day_is_preferred_where_its_layout_comes_first(tmp_path: Path) -> None:
    put(tmp_path, SPEC.id, "2026-01-01", "names_of_2026-01-01.csv", b"x\n")
    put(tmp_path, SPEC.id, "2026-01-01", "names.csv", b"y\n")
    raw = FolderMirror(tmp_path).latest(SPEC)
    assert raw is not None
    assert raw.files == {"names.csv": b"y\n"}
