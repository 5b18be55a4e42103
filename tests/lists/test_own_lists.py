"""A user's own table is read by its mapping, exactly; what does not fit is told with its line and the nearest name."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
import yaml
from tests.lists.test_bods import ACME, JANE, owns
from tests.lists.workbook import workbook_of

from caveat.facts import Day, Identifier, Name, Span
from caveat.facts.measure import Force
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import NameKind, PartyKind
from caveat.facts.problem import ManyProblems
from caveat.facts.span import RoughDay
from caveat.lists import Reading, check_counts
from caveat.lists.formats import FORMATS, room_of
from caveat.lists.own import Against, Mapping

HERE = Path(__file__).resolve().parents[2]
EXAMPLE = HERE / "examples" / "house-list"
HEAD = "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,first_seen,last_seen,last_change"


def table(text: str, mapping: str, list_yaml: str = "", name: str = "list.csv") -> Reading:
    room = room_of(f"id: house\nformat: table\n{list_yaml}\nmapping: {{{mapping}}}\n", "list.yaml")
    assert room.read is not None
    return room.read({name: text.encode()}, room.spec)


def told(reading: Reading) -> list[str]:
    return [str(doubt) for doubt in reading.doubts]


def test_the_example_is_read_whole() -> None:
    room = room_of((EXAMPLE / "list.yaml").read_text("utf-8"), "list.yaml")
    assert room.read is not None
    ((file,),) = room.spec.layouts
    found = room.read({file: (EXAMPLE / file).read_bytes()}, room.spec)
    assert check_counts(found, room.spec) == () and found.rows == 4
    firm, broker, ship, _ = found.parties
    assert firm.names == (
        Name(text="Quarrystone Antennas GmbH"),
        Name(text="QSA Funk", kind=NameKind.STRONG_ALIAS),
        Name(text="Quarrystone Funk", kind=NameKind.STRONG_ALIAS),
        Name(text="Brandt Antennenbau GmbH", kind=NameKind.FORMER),
    )
    assert firm.identifiers == (Identifier(kind="registration", value="HRB 990017"),)
    assert (firm.kind, broker.kind, ship.kind) == (PartyKind.COMPANY, PartyKind.PERSON, PartyKind.VESSEL)
    assert [party.countries for party in found.parties] == [("DE",), ("BG",), ("PA",), ("HK",)]
    measure = found.measures[1]
    assert measure.span == Span(since=Day(2024, 1, 15), until=Day(2027, 1, 1)) and measure.tags == ("EXPORT", "BROKERS")
    assert (measure.kind, measure.force, measure.programme) == (MeasureKind.PRIVATE_REFUSAL, Force.POLICY, "OWN_SUPPLIERS_WE_LEFT")
    assert (measure.authority, str(measure.cites[0])) == ("invented.compliance", "House policy on trade section 7")
    assert measure.note == "Broker who hid the end user" and measure.source is not None
    assert measure.source.place == "suppliers-we-left.csv:3"


def test_the_page_shows_every_key_of_a_mapping_every_format_and_all_who_may_be_meant() -> None:
    page = (HERE / "docs" / "own-lists.md").read_text("utf-8")
    for word in (*(field.name for field in fields(Mapping)), *FORMATS):
        assert f"`{word}`" in page, word
    for word in Against:
        assert word in page
    block = yaml.safe_load(page.split("```yaml\n")[1].split("```")[0])
    room_of(yaml.safe_dump(block | {"mapping": {"name": "Name"}}), "docs/own-lists.md")


def test_only_an_id_a_format_and_the_column_of_names_must_be_told() -> None:
    found = table("Name\nAlder Ltd\nBirch Ltd\n", "name: Name")
    assert told(found) == [] and [party.id for party in found.parties] == ["house:2", "house:3"]
    assert [one.programme for one in found.measures] == ["OWN_HOUSE", "OWN_HOUSE"]


@pytest.mark.parametrize(
    ("text", "mapping", "doubt"),
    [
        ("Name,Land\nA,DE\n", "name: Name", "list.csv:1: the column 'Land' is not mapped"),
        ("Nmae\nA\n", "name: Name", "list.csv:1: the column 'Name' is missing (did you mean 'Nmae'?)"),
        ("name\nA\n", "name: Name", "the column 'Name' is missing"),
        ("Name,Name\nA,B\n", "name: Name", "the column 'Name' stands 2 times"),
        ("Name,C\nA,Atlantis\n", "name: Name, countries: [C]", "list.csv:2: 'Atlantis' is no country"),
        ("Name,D\nA,1.2.2020\n", "name: Name, listed_on: D", "list.csv:2: '1.2.2020' is not a day"),
        ("Name,D\nA,2020-02-01\n", "name: Name, listed_on: D, days: '%d.%m.%Y'", "is not a day as this table writes it"),
        ("Name,B\nA,soon\n", "name: Name, birth: B", "list.csv:2: 'soon' is no year"),
        ("Name,K\nA,compny\n", "name: Name, kind: K", "'compny' is an unknown kind (did you mean 'company'?)"),
        ("Name,K\n ,x\n", "name: Name, remarks: [K]", "list.csv:2: the row has no name"),
        ("Name\nA,B\n", "name: Name", "list.csv:2: the row has 2 cells, the header 1"),
        ("Id,Name\n1,A\n1,B\n", "name: Name, id: Id", "the id 'house:1' stands twice"),
        ("Name,F,L\nA,2020-01-02,2020-01-01\n", "name: Name, listed_on: F, last_day: L", "a span cannot end"),
        ("Name\nA\n", "name: Name, encoding: klingon", "unknown encoding: klingon"),
        ("", "name: Name", "the file is empty"),
    ],
)
def test_what_does_not_fit_is_a_doubt_with_its_line(text: str, mapping: str, doubt: str) -> None:
    assert any(doubt in one for one in told(table(text, mapping))), told(table(text, mapping))


def test_a_row_that_cannot_be_read_does_not_hide_its_neighbours() -> None:
    found = table("Name,C\nA,DE\nB,Atlantis\nC,FR\n", "name: Name, countries: [C]")
    assert [party.caption for party in found.parties] == ["A", "C"] and len(found.doubts) == 1


def test_days_separators_and_delimiters_are_as_the_table_writes_them() -> None:
    found = table("Name;B;D\nA;24.12.1970;01.02.2020\n", "name: Name, birth: B, listed_on: D, days: '%d.%m.%Y', delimiter: ';'")
    assert told(found) == [] and found.parties[0].births == (RoughDay(year=1970, month=12, day=24),)
    assert found.measures[0].span.since == Day(2020, 2, 1)


def test_a_file_of_a_suffix_that_is_no_table_is_told() -> None:
    assert "is no table that can be read here" in told(table("Name\nA\n", "name: Name", name="list.doc"))[0]


@pytest.mark.parametrize(
    ("list_yaml", "fault"),
    [
        ("id: House\nformat: ftm\n", "'House' is no id of a list"),
        ("id: ../up\nformat: ftm\n", "is no id of a list"),
        ("id: house\nformat: fmt\n", "'fmt' is no format (did you mean 'ftm'?)"),
        ("id: house\nformat: table\n", "a table needs a mapping"),
        ("id: house\nformat: ftm\nmapping: {name: N}\n", "ftm has no columns to map"),
        ("id: house\nformat: table\nregister: true\nmapping: {name: N}\n", "table cannot be read as a stream"),
        ("id: house\nformat: table\nmapping: {nmae: N}\n", "unknown key 'nmae' (did you mean 'name'?)"),
        ("id: house\nformat: table\nmapping: {name: N, kinds: {x: firm}}\n", "'firm' is no kind of party"),
        ("id: house\nformat: table\nmapping: {name: N, until: A, last_day: B}\n", "`until` and `last_day` are both given"),
        ("id: house\nformat: table\nmapping: {name: N, delimiter: ''}\n", "is not one sign"),
        ("id: house\nformat: ftm\nlookups: {programme: {A: SDN}}\n", "'A' stands for 'SDN', which is none of the list's"),
        ("id: house\nformat: ftm\nmeasure: {against: nobody}\n", "'nobody' is no against"),
        ("id: house\n", "the key 'format' is missing"),
    ],
)
def test_a_faulty_list_yaml_is_refused_with_what_is_wrong(list_yaml: str, fault: str) -> None:
    with pytest.raises(ManyProblems) as raised:
        room_of(list_yaml, "list.yaml")
    assert fault in str(raised.value)


def simple(*rows: str, list_yaml: str = "", head: str = HEAD) -> Reading:
    room = room_of(f"id: os\nformat: targets_simple\n{list_yaml}", "list.yaml")
    assert room.read is not None
    return room.read({"targets.simple.csv": "\n".join([head, *rows, ""]).encode()}, room.spec)


ROW = (
    'Q1,Person,Ivan Alder,"""Alder; Ivan"";Иван Альдер",1960-02;1961,ru;gb,"1 Mill Lane, Leeds",77123456,'
    '"Program A - Smuggling - 2014-03-17 - 2020-12-31;Program B - 2015-01-01",+44 1,a@example.org,XX-A,Some list,'
    "2023-01-01T00:00:00,2026-08-01T00:00:00,2024-01-01T00:00:00"
)


def test_the_simplified_csv_is_read_and_no_day_of_it_ends_a_measure() -> None:
    found = simple(ROW)
    assert told(found) == [] and found.as_of == Day(2026, 8, 1)
    party = found.parties[0]
    assert [name.text for name in party.names] == ["Ivan Alder", "Alder; Ivan", "Иван Альдер"]
    assert party.countries == ("RU", "GB") and party.births == (RoughDay(year=1960, month=2), RoughDay(year=1961))
    assert [one.span for one in found.measures] == [Span(since=Day(2014, 3, 17)), Span()]
    assert {one.tags for one in found.measures} == {("XX-A",)}


def test_a_target_without_sanctions_is_restricted_only_if_list_yaml_says_so() -> None:
    row = "Q2,Person,Ann Reed,,,,,,,,,,PEPs,2023-01-01T00:00:00,2023-01-01T00:00:00,2023-01-01T00:00:00"
    assert simple(row).measures == ()
    assert len(simple(row, list_yaml="measure: {against: targets}\n").measures) == 1


def test_the_older_simplified_csv_without_ids_of_programmes_names_them_by_its_text() -> None:
    row = ROW.replace(",XX-A,", ",")
    found = simple(row, head=HEAD.replace(",program_ids", ""))
    assert told(found) == [] and [one.tags for one in found.measures] == [("Program A",), ("Program B",)]


@pytest.mark.parametrize(
    ("rows", "head", "doubt"),
    [
        ((ROW,), HEAD.replace(",aliases", ""), "lacks the columns aliases"),
        ((f"{ROW},x",), f"{HEAD},shoe_size", "has the unknown columns shoe_size"),
        ((ROW.replace("Person", "Spaceship"),), HEAD, "'Spaceship' is an unknown schema"),
        ((f"{ROW},x",), HEAD, "the row has 17 cells, the header 16"),
        ((ROW.replace("Q1", ""),), HEAD, "no id or no name"),
    ],
)
def test_a_changed_simplified_csv_is_doubted(rows: tuple[str, ...], head: str, doubt: str) -> None:
    assert any(doubt in one for one in told(simple(*rows, head=head)))


def test_a_workbook_is_read_by_the_same_mapping_as_a_csv() -> None:
    text = "Name,Reg\nAlder Ltd,77\nBirch Ltd,78\n"
    room = room_of("id: house\nformat: table\nmapping: {name: Name, identifiers: {registration: Reg}}\n", "list.yaml")
    assert room.read is not None
    book = room.read({"list.xlsx": workbook_of([line.split(",") for line in text.splitlines()])}, room.spec)
    plain = room.read({"list.csv": text.encode()}, room.spec)
    assert book.doubts == () and [one.names for one in book.parties] == [one.names for one in plain.parties]
    assert [one.identifiers for one in book.parties] == [one.identifiers for one in plain.parties]


def test_a_format_that_is_only_streamed_is_gathered_unless_it_is_a_register() -> None:
    raw = json.dumps([ACME, JANE, owns({"type": "shareholding", "directOrIndirect": "direct", "share": {"exact": 60}})]).encode()
    room = room_of("id: owners\nformat: bods\n", "list.yaml")
    assert room.stream is None and room.read is not None
    found = room.read({"statements.json": raw}, room.spec)
    assert found.doubts == () and len(found.parties) == found.rows == 2 and len(found.stakes) == 1
    assert room_of("id: owners\nformat: bods\nregister: true\n", "list.yaml").stream is not None
