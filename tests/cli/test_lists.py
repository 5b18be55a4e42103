"""`caveat lists` and `caveat update` say how every list stands, and what held one back."""

from pathlib import Path

from tests.app.small import put
from tests.cli.conftest import Run

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
