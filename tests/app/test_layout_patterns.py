"""A layout may name a file by a pattern; exactly one file of a day must fit, and the reader gets it under its own name."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.app.small import NAMES, csv_of, csv_room, put

import caveat
from caveat.app.mirror import FolderMirror
from caveat.facts.problem import BadList
from caveat.lists import ListSpec

SPEC: ListSpec = replace(csv_room().spec, layouts=(("names.csv",), ("names_*.csv",)))


@pytest.mark.parametrize("packed", [False, True])
def test_a_file_whose_name_holds_a_month_is_found_by_its_pattern(tmp_path: Path, packed: bool) -> None:
    put(tmp_path, "small_csv", "2026-07-21", "names_2026-08.csv", csv_of(*NAMES), packed=packed)
    raw = FolderMirror(tmp_path).latest(SPEC)
    assert raw is not None
    assert (str(raw.as_of), raw.files) == ("2026-07-21", {"names_2026-08.csv": csv_of(*NAMES)})


def test_a_plain_name_goes_before_a_pattern(tmp_path: Path) -> None:
    put(tmp_path, "small_csv", "2026-07-21", "names.csv", b"plain")
    put(tmp_path, "small_csv", "2026-07-21", "names_2026-08.csv", b"pattern")
    raw = FolderMirror(tmp_path).latest(SPEC)
    assert raw is not None and raw.files == {"names.csv": b"plain"}


@pytest.mark.parametrize(
    "names", [("names_a.csv", "names_b.csv"), ("names_a.csv", "names_a.csv.gz"), ("NAMES_a.csv",), ("names_a.csv.part",)]
)
def test_where_two_files_fit_or_none_the_day_is_no_whole_list(tmp_path: Path, names: tuple[str, ...]) -> None:
    for name in names:
        put(tmp_path, "small_csv", "2026-07-21", name, b"x")
    with pytest.raises(BadList, match=r"holds names\.csv or names_\*\.csv"):
        FolderMirror(tmp_path).latest(SPEC)


def test_the_lists_of_the_pacific_are_updated_from_a_mirror_and_screened(shared: Path, tmp_path: Path) -> None:
    ids = ("au_dfat", "ca_sema", "cn_mofcom", "jp_meti_eul")
    with caveat.open(tmp_path) as house:
        outcomes = house.update(*ids, mirror=str(shared / "lists"))
        assert [(outcome.list_id, outcome.state, outcome.as_of) for outcome in outcomes] == [
            ("au_dfat", "updated", "2026-07-21"),
            ("ca_sema", "updated", "2020-04-15"),
            ("cn_mofcom", "updated", "2026-06-29"),
            ("jp_meti_eul", "updated", "2025-09-29"),
        ]
        told = {one.id: (one.rows, one.complete) for one in house.lists() if one.id in ids}
        assert told == {
            "au_dfat": (11068, True),
            "ca_sema": (1369, True),
            "cn_mofcom": (240, False),
            "jp_meti_eul": (835, True),
        }
        found = {hit.list_id for hit in house.screen("Islamic Revolutionary Guard Corps", limit=20)}
        assert {"au_dfat", "ca_sema", "jp_meti_eul"} <= found
        assert house.screen("TechInsights")[0].list_id == "cn_mofcom"
