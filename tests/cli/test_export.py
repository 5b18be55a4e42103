"""`caveat export` writes what is in force, and says what and where."""

import csv
from pathlib import Path

from tests.cli.conftest import Run


def test_all_lists_are_written_and_told(run: Run, tmp_path: Path) -> None:
    told = run("export", "--format", "ftm", "--out", tmp_path / "all.ftm.json")
    assert told.code == 0 and (tmp_path / "all.ftm.json.manifest.yml").is_file()
    assert "entities, written to" in told.err and "manifest for yente" in told.err and "nobody by name" in told.err


def test_one_list_is_written_as_rows(run: Run, tmp_path: Path) -> None:
    assert run("export", "us_bis_entity", "--format", "csv", "--out", tmp_path / "el.csv").code == 0
    with (tmp_path / "el.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["list"] for row in rows} == {"us_bis_entity"} and {row["complete"] for row in rows} == {"false"}
    assert any("Huawei" in row["name"] for row in rows)


def test_a_list_that_is_not_in_force_is_refused(run: Run, tmp_path: Path) -> None:
    told = run("export", "un_sc", "--format", "csv", "--out", tmp_path / "un.csv")
    assert told.code == 2 and "no list 'un_sc' is in force here" in told.err and not (tmp_path / "un.csv").exists()


def test_a_format_and_a_file_must_be_named(run: Run, tmp_path: Path) -> None:
    assert run("export", "--out", tmp_path / "x").code == 2
    assert run("export", "--format", "xml", "--out", tmp_path / "x").code == 2
