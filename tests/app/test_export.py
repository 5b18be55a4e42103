"""Lists in force are written for others: whole or not at all, each entry once, with the manifest that yente reads."""

import csv
import hashlib
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet
import pytest
import yaml
from tests.world import listed, live, reading, spec, world_of

from caveat.app import House
from caveat.app.export import WRITERS, chosen_lists, export
from caveat.app.export_rows import COLUMNS
from caveat.check import World
from caveat.facts import Exact, Measure, Stake
from caveat.facts.ftm_model import properties_of
from caveat.facts.measure import Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.problem import BadInput, NotFound
from caveat.facts.tie import Tie, TieKind
from caveat.lists.formats import room_of


@pytest.fixture
def world() -> World:
    """Give a world of two lists, and a measure against goods."""
    radios = reading(
        [listed("first", "Alder; Radio Ltd", "ENTITY_LIST", since="2020-01-01", country="CN"), listed("first", "Birch Ltd", "X")]
    )
    goods = Measure(
        id="second:g", kind=MeasureKind.IMPORT_BAN, authority="invented", programme="Y", targets=(Target(goods="radios"),)
    )
    other = reading([listed("second", "Cedar GmbH", "Y", until="2021-01-01", tags=("A", "B"))])
    both = type(other)(parties=other.parties, measures=(*other.measures, goods), rows=2)
    return world_of(live(spec("first", "ENTITY_LIST", "X"), radios), live(spec("second", "Y"), both))


def entities(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_every_party_and_measure_is_written_as_an_entity_with_its_list(world: World, tmp_path: Path) -> None:
    done = export(world, (), "ftm", tmp_path / "all.ftm.json")
    found = entities(done.path)
    assert Counter(one["schema"] for one in found) == {"Company": 3, "Sanction": 3}
    assert (done.parties, done.measures, done.written, done.unnamed, done.lists) == (3, 3, 6, 1, ("first", "second"))
    assert {one["id"]: one["datasets"] for one in found}["first-birch-ltd"] == ["first"]
    keys = {"id", "caption", "schema", "properties", "datasets", "referents", "target", "first_seen", "last_seen", "last_change"}
    assert all(one.keys() == keys for one in found)


def test_holdings_and_ties_are_written_once_and_only_between_those_who_are_on_the_list(tmp_path: Path) -> None:
    firms = reading([listed("first", "Alder Ltd", "X"), listed("first", "Birch Ltd", "X")])
    alder, birch = (party.id for party in firms.parties)
    stakes = (Stake(holder=alder, held=birch, least=Exact("0.6"), most=Exact("0.6")), Stake(holder="elsewhere:1", held=birch))
    ties = (
        Tie(kind=TieKind.CONTROLS, subject=alder, object=birch),
        Tie(kind=TieKind.LINKED, subject=birch, object="elsewhere:2"),
        Tie(kind=TieKind.LINKED, subject=birch, object_name="Somebody Else"),
    )
    held = replace(firms, stakes=stakes, ties=ties)
    done = export(world_of(live(spec("first", "X"), held)), (), "ftm", tmp_path / "all.ftm.json")
    found = Counter(str(one["schema"]) for one in entities(done.path))
    assert found["Ownership"] == 1 and found["UnknownLink"] == 2, found


def test_the_manifest_names_the_file_its_checksum_and_each_list(world: World, tmp_path: Path) -> None:
    done = export(world, (), "ftm", tmp_path / "all.ftm.json")
    assert done.manifest == tmp_path / "all.ftm.json.manifest.yml"
    whole, *lists = yaml.safe_load(done.manifest.read_text("utf-8"))["datasets"]
    assert (whole["path"], whole["datasets"], whole["load"]) == (str(done.path), ["first", "second"], True)
    assert whole["resources"][0]["checksum"] == hashlib.sha1(done.path.read_bytes()).hexdigest()
    assert [(one["name"], one["load"]) for one in lists] == [("first", False), ("second", False)]
    assert whole["version"].startswith("20260723000000-") and "Terms: invented." in lists[0]["description"]


def test_the_same_lists_give_the_same_bytes(world: World, tmp_path: Path) -> None:
    for form in WRITERS:
        one, other = (export(world, (), form, tmp_path / f"{number}.{form}").path.read_bytes() for number in range(2))
        assert one == other


def test_csv_and_parquet_hold_the_same_rows_one_a_party_and_measure(world: World, tmp_path: Path) -> None:
    written = export(world, (), "csv", tmp_path / "all.csv")
    with written.path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    stored = pyarrow.parquet.read_table(export(world, (), "parquet", tmp_path / "all.parquet").path)
    assert stored.column_names == list(COLUMNS) == list(rows[0]) and stored.to_pylist() == rows
    told = {row["party_id"]: row for row in rows}
    assert told["first:alder;-radio-ltd"]["name"] == "Alder; Radio Ltd" and told["first:alder;-radio-ltd"]["countries"] == "CN"
    assert (told["second:cedar-gmbh"]["tags"], told["second:cedar-gmbh"]["until"]) == ("A;B", "2021-01-01")


def test_chosen_lists_alone_are_written_and_an_unknown_one_is_refused(world: World, tmp_path: Path) -> None:
    assert export(world, ("second",), "csv", tmp_path / "x.csv").lists == ("second",)
    with pytest.raises(NotFound, match="did you mean 'first'"):
        export(world, ("frist",), "csv", tmp_path / "x.csv")


def test_a_register_is_written_only_when_it_is_named(tmp_path: Path) -> None:
    room = room_of("id: companies\nformat: ftm\nregister: true\n", "list.yaml")
    world = world_of(live(spec("first", "X"), reading([listed("first", "Birch Ltd", "X")])), live(room.spec, reading([])))
    assert [one.spec.id for one in chosen_lists(world, ())] == ["first"]
    assert [one.spec.id for one in chosen_lists(world, ("companies",))] == ["companies"]


def test_a_file_that_was_there_stays_when_the_writing_fails(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "all.csv"
    path.write_text("before")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(WRITERS, "csv", fail)
    with pytest.raises(BadInput, match="No space left"):
        export(world, (), "csv", path)
    assert path.read_text() == "before" and [one.name for one in tmp_path.iterdir()] == ["all.csv"]


@pytest.mark.parametrize(
    ("form", "out", "told"), [("xml", "a.xml", "no format"), ("csv", "gone/a.csv", "no such folder"), ("csv", ".", "a folder")]
)
def test_what_cannot_be_written_is_refused_before_it_is_begun(world: World, tmp_path: Path, form: str, out: str, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        export(world, (), form, tmp_path / out)


def test_an_export_of_ours_is_a_list_of_ones_own_again(world: World, tmp_path: Path) -> None:
    done = export(world, (), "ftm", tmp_path / "entities.ftm.json")
    room = room_of("id: again\nformat: ftm\n", "list.yaml")
    assert room.read is not None
    found = room.read({"entities.ftm.json": done.path.read_bytes()}, room.spec)
    assert found.doubts == () and found.note == ""
    assert {party.caption for party in found.parties} == {"Alder; Radio Ltd", "Birch Ltd", "Cedar GmbH"}
    assert {str(one.span.until) for one in found.measures} == {"None", "2021-01-01"}


def test_what_ships_with_us_is_written_in_the_words_of_the_model(house: House, tmp_path: Path) -> None:
    done = house.export(form="ftm", out=tmp_path / "all.ftm.json")
    found = entities(done.path)
    ids = [str(one["id"]) for one in found]
    assert len(ids) == len(set(ids)) == done.written
    for one in found:
        properties = one["properties"]
        assert isinstance(properties, dict) and set(properties) <= set(properties_of(str(one["schema"])))
