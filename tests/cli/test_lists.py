"""`caveat lists` and `caveat update` say how every list stands, and what held one back."""

from pathlib import Path

from tests.app.small import put
from tests.cli.conftest import Run

from caveat.app.lock import writing
from caveat.app.watch import SILENT
from caveat.lists import discover

KEYS = {"id", "snapshot", "as_of", "rows", "complete", "state", "age_days"}


def test_every_list_is_shown_with_the_keys_of_the_contract(run: Run) -> None:
    lists = run("lists", "--json").json
    assert [one["id"] for one in lists] == sorted(discover())
    assert all(set(one) >= KEYS for one in lists)
    told = {one["id"]: one for one in lists}
    assert told["us_bis_entity"]["complete"] is False
    assert told["us_bis_entity"]["state"] == "bundled"
    assert len(told["us_bis_entity"]["snapshot"]) == 64
    assert told["us_section_889"]["complete"] is True
    assert told["un_sc"] | {"snapshot": "", "rows": 0, "state": "absent", "age_days": None} == told["un_sc"]


def test_every_list_stands_in_the_table(run: Run) -> None:
    told = run("lists")
    assert told.code == 0
    assert all(name in told.out for name in discover())
    assert "EXTRACT" in told.out


def test_a_held_list_is_told_and_stays_held_in_the_table(run: Run, own_home: Path, tmp_path: Path) -> None:
    put(tmp_path / "m", "us_bis_entity", "2026-08-01", "part-744.xml", b"<DIV5><HEAD>PART 744")
    before = {one["id"]: one["snapshot"] for one in run("lists", "--json").json}
    told = run("update", "us_bis_entity", "--mirror", tmp_path / "m")
    assert told.code == 2
    assert "us_bis_entity: held as of 2026-08-01" in told.out
    assert "part-744.xml:1" in told.out
    shown = {one["id"]: one for one in run("lists", "--json").json}["us_bis_entity"]
    assert (shown["state"], shown["snapshot"]) == ("held", before["us_bis_entity"])
    assert "part-744.xml:1" in shown["problems"][0]
    assert "part-744.xml:1" in run("lists").out


def test_a_mirror_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    told = run("update", "--mirror", tmp_path / "nowhere")
    assert (told.code, told.out) == (2, "")
    assert "no such folder" in told.err
    assert "LIST_ID/AS_OF/OFFICIAL_NAME" in told.err


def test_a_list_that_is_not_known_is_told_with_those_that_are(run: Run, tmp_path: Path) -> None:
    told = run("update", "us_bis_entty", "--mirror", tmp_path)
    assert (told.code, told.out) == (2, "")
    assert "us_bis_entity" in told.err


def test_lists_named_but_not_in_the_mirror_are_told(run: Run, own_home: Path, tmp_path: Path) -> None:
    told = run("update", "un_sc", "us_section_889", "--mirror", tmp_path, "--json")
    assert told.code == 2
    assert [(one["list_id"], one["state"]) for one in told.json] == [("un_sc", "absent"), ("us_section_889", "absent")]
    assert all(one["problems"] for one in told.json)


def test_an_empty_mirror_is_no_fault_where_nothing_was_named(run: Run, own_home: Path, tmp_path: Path) -> None:
    assert run("update", "--mirror", tmp_path).code == 0


def test_a_real_list_is_updated_and_then_unchanged(run: Run, own_home: Path, shared: Path) -> None:
    mirror = shared / "lists"
    assert "updated as of" in run("update", "us_bis_mieu", "--mirror", mirror).out
    told = run("update", "us_bis_mieu", "--mirror", mirror)
    assert told.code == 0
    assert "us_bis_mieu: unchanged" in told.out
    shown = {one["id"]: one for one in run("lists", "--json").json}["us_bis_mieu"]
    assert shown["complete"] is True
    assert shown["rows"] > 8


def test_the_snapshots_of_one_list_are_shown(run: Run, own_home: Path, tmp_path: Path) -> None:
    put(tmp_path / "m", "us_bis_entity", "2026-08-01", "part-744.xml", b"<DIV5><HEAD>PART 744")
    run("update", "us_bis_entity", "--mirror", tmp_path / "m")
    told = run("lists", "show", "us_bis_entity", "--json").json
    assert [one["state"] for one in told] == ["held", "in force"]
    assert "part-744.xml:1" in told[0]["reasons"][0]
    assert "in force, as of" in run("lists", "show", "us_bis_entity").out
    refused = run("lists", "release", "us_bis_entity", told[0]["sha256"][:12], "--because", "I trust it", "--by", "A. Person")
    assert refused.code == 2
    assert "cannot be released" in refused.err


def test_two_fetches_of_one_law_differ_in_nothing(run: Run, own_home: Path, tmp_path: Path, shared: Path) -> None:
    for name in ("2026-07-18", "2026-07-23"):
        path = shared / "lists" / "us_bis_entity" / name / "part-744.xml.gz"
        assert run("lists", "add", path, "--list", "us_bis_meu").code == 0
    assert "0 changed in law" in run("lists", "diff", "us_bis_meu", "2026-07-18", "2026-07-23").out
    found = run("lists", "diff", "us_bis_meu", "2026-07-18", "2026-07-23", "--json").json[0]
    assert (found["law"], found["added"], found["unchanged"]) == ([], [], 70)


def test_a_list_of_one_s_own_says_how_it_is_written(run: Run, own_home: Path, tmp_path: Path) -> None:
    (tmp_path / "suppliers.csv").write_text("name\nNorthgate\n")
    assert run("lists", "add", tmp_path / "suppliers.csv", "--own", "suppliers").code == 2
    assert run("lists", "add", tmp_path / "suppliers.csv", "--title", "x").code == 2
    assert run("lists", "add", tmp_path / "suppliers.csv", "--own", "suppliers", "--format", "nonsense").code == 2


def test_files_that_no_list_is_made_of_are_told_with_the_official_names(run: Run, own_home: Path, tmp_path: Path) -> None:
    (tmp_path / "strange.csv").write_text("x")
    told = run("lists", "add", tmp_path / "strange.csv")
    assert told.code == 2
    assert "sdn.csv + add.csv" in told.err


def test_nothing_is_pruned_unless_it_is_asked(run: Run, own_home: Path) -> None:
    assert run("lists", "prune", "--json").json == []
    assert "0 snapshots would be taken away" in run("lists", "prune", "--keep", "1", "--dry-run").out
    assert run("lists", "prune", "--keep", "nonsense").code == 2


def test_a_second_update_is_told_who_is_at_it(run: Run, own_home: Path, tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    with writing(own_home, SILENT):
        told = run("update", "--mirror", tmp_path / "m")
        assert told.code == 2
        assert "is updating this house since" in told.err
        assert run("lists").code == 0
