"""Large files are screened as they are read, by several processes as by one; what goes wrong is told, and never a short answer."""

import multiprocessing
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from caveat.app import House
from caveat.app.screen_file import Screened
from caveat.app.tables import open_table, write_table
from caveat.facts.problem import BadInput, NotFound, Problem

LISTED = ("Huawei Technologies Co., Ltd.", "华为技术有限公司", "ZTE Corporation", "Hangzhou Hikvision Digital Technology")
PLAIN = ("Lakeside Chairs", "Meadow Bakery", "Otter & Sons", "Quince Theatre", "Birch Printers")


def _file(folder: Path, rows: int) -> Path:
    """Write rows of which some hit, some say odd things, and some cannot be read; the header is line 1."""
    path = folder / "parties.csv"
    with path.open("w", encoding="utf-8") as stream:
        stream.write("name,country,born\n")
        for number in range(2, rows + 2):
            name = LISTED[number // 40 % 4] if number % 40 == 0 else f"{PLAIN[number % 5]} {number}"
            country = "Nowhereland" if number % 700 == 0 else "CN"
            stream.write({5: ",CN,\n", 6: f"{name},CN,,more\n"}.get(number % 1000, f'"{name}",{country},{number + 1000}\n'))
    return path


def _told(screened: Screened) -> tuple[Any, ...]:
    return (screened.columns, screened.hits, screened.rows, screened.unread, [str(one) for one in screened.problems])


def test_two_processes_give_what_one_gives(house: House, tmp_path: Path) -> None:
    path = _file(tmp_path, 3000)
    with house.screening(path, workers=1) as one, house.screening(path, workers=2) as two:
        first, second = one.whole(), two.whole()
    assert _told(first) == _told(second)
    assert first.rows == 2997
    assert len(first.hits) >= 74
    assert (one.found, one.hit_rows) == (two.found, two.hit_rows)
    assert one.hit_rows == len({hit["hit_row"] for hit in first.hits})
    assert _told(house.screen_file(path)) == _told(first)
    assert multiprocessing.active_children() == []


def test_rows_and_problems_keep_their_lines(house: House, tmp_path: Path) -> None:
    with house.screening(_file(tmp_path, 3000), workers=2) as screening:
        told = screening.whole()
    assert [problem.where for problem in told.problems] == [
        "parties.csv:40",
        "parties.csv:700",
        *(f"parties.csv:{line}" for line in (6, 1006, 2006)),
        *(f"parties.csv:{line}" for line in (5, 1005, 2005)),
    ]
    assert told.unread == 6
    lines = [int(hit["hit_row"].split(":")[1]) for hit in told.hits]
    assert lines == sorted(lines)
    assert set(range(40, 3001, 40)) <= set(lines)


def test_the_best_hits_of_a_row_are_those_of_its_party(house: House, tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    path.write_text("name\nHuawei Technologies\n")
    whole = house.screen_file(path, threshold=0.7, limit=500)
    hits = house.screen("Huawei Technologies", threshold=0.7, limit=500)
    assert [(row["hit_party_id"], row["hit_score"]) for row in whole.hits] == [(hit.party.id, round(hit.score, 4)) for hit in hits]
    assert not whole.problems


def test_where_hits_are_cut_every_list_keeps_its_best_and_the_cut_is_told(house: House, tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    path.write_text("name\nHuawei Technologies\n")
    every = house.screen("Huawei Technologies", threshold=0.6, limit=100)
    best = {hit.list_id: hit.score for hit in reversed(every)}
    limit = len(best) + 1
    cut = house.screen_file(path, threshold=0.6, limit=limit)
    assert len(cut.hits) == limit < len(every)
    for list_id, score in best.items():
        assert max(row["hit_score"] for row in cut.hits if row["hit_list"] == list_id) == round(score, 4)
    assert [row["hit_score"] for row in cut.hits] == sorted((row["hit_score"] for row in cut.hits), reverse=True)
    assert [f"more than {limit} hits" in str(problem) for problem in cut.problems] == [True]


def test_a_process_that_dies_is_told_and_nothing_is_written(house: House, tmp_path: Path) -> None:
    def killed(hits: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        yield next(hits)
        multiprocessing.active_children()[0].kill()
        yield from hits

    out = tmp_path / "hits.csv"
    with (
        house.screening(_file(tmp_path, 40_000), workers=2) as screening,
        pytest.raises(Problem, match="a process that answered rows has died"),
    ):
        write_table(out, screening.columns, killed(screening.hits))
    assert not out.exists()
    assert [one.name for one in tmp_path.iterdir()] == ["parties.csv"]
    assert multiprocessing.active_children() == []


def test_whoever_stops_half_way_leaves_no_process_behind(house: House, tmp_path: Path) -> None:
    with house.screening(_file(tmp_path, 40_000), workers=2) as screening:
        next(screening.hits)
        assert len(multiprocessing.active_children()) == 2
    assert multiprocessing.active_children() == []


def test_progress_ends_with_all_rows(house: House, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    house.screen_file(_file(tmp_path, 1100), watch=lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == [512, 1024, 1098]
    assert {total for _, total in seen} == {1100}


def test_another_process_opens_the_very_snapshots_that_were_asked(house: House) -> None:
    asked = tuple(live.snapshot for live in house.world().lists)
    assert [live.snapshot for live in house.world_of(asked).lists] == list(asked)
    with pytest.raises(NotFound, match="not on this shelf"):
        house.world_of([replace(asked[0], sha256="0" * 64)])


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".jsonl", ".xlsx"])
def test_rows_are_written_as_they_come_and_not_held(suffix: str, tmp_path: Path) -> None:
    rows = ({"name": f"{number} " + "x" * 2000} for number in range(5000))
    assert _peak(lambda: write_table(tmp_path / f"out{suffix}", ["name"], rows)) < 7_000_000


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_rows_are_read_as_they_are_taken_and_not_held(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"in{suffix}"
    write_table(path, ["name"], [{"name": f"{number} " + "x" * 500} for number in range(40_000)])
    count = 0

    def read() -> None:
        nonlocal count
        count = sum(1 for _ in open_table(path).rows)

    assert _peak(read) < 12_000_000
    assert count == 40_000


@pytest.mark.parametrize(("suffix", "bad"), [(".csv", "too,many,cells"), (".jsonl", "[1]")])
def test_problems_are_known_when_their_rows_are_reached(suffix: str, bad: str, tmp_path: Path) -> None:
    path = tmp_path / f"in{suffix}"
    path.write_text("\n".join(["name", "A", bad, "B"] if suffix == ".csv" else ['{"name": "A"}', bad, '{"name": "B"}']))
    table = open_table(path)
    assert next(table.rows).cells["name"] == "A"
    assert not table.problems
    assert [row.cells["name"] for row in table.rows] == ["B"]
    assert len(table.problems) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_in_files_of_many_pieces(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    lines = ["name", *("café " * 25 for _ in range(20_000))]
    if encoding == "cp1252":
        lines[1:8000] = ["e"] * 7999
    path.write_bytes("\n".join(lines).encode(encoding))
    table = open_table(path)
    assert [row.cells["name"] for row in table.rows] == lines[1:]
    assert [remark.where for remark in table.remarks] == (["in.csv:8001"] if encoding == "cp1252" else [])


def test_a_broken_byte_far_down_a_marked_file_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(b"\xef\xbb\xbfname\n" + b"plain\n" * 300_000 + b"Caf\xe9\n")
    table = open_table(path)
    assert [remark.where for remark in table.remarks] == ["in.csv:300002"]
    assert sum(1 for _ in table.rows) == 300_001


def test_a_null_far_down_is_refused_before_any_row(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(b"name\n" + b"plain\n" * 300_000 + b"\0\n")
    with pytest.raises(BadInput, match="null characters"):
        open_table(path)


def _peak(work: Any) -> int:
    """Return the most bytes that Python held for some work."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
