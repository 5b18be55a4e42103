"""FollowTheMoney datasets are read in any order, nothing they say is dropped in silence, and deltas fit their version or are refused."""

import gzip
import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.world import live, world_of

from caveat.check import Ask, check
from caveat.facts import Citation, Day, Exact, Identifier, Measure, Name, Party, Place, Problem, Span, Stake
from caveat.facts.deal import Deal
from caveat.facts.finding import Verdict
from caveat.facts.form import from_plain
from caveat.facts.ftm_out import to_ftm
from caveat.facts.measure import Target
from caveat.facts.measure_kind import MeasureKind
from caveat.facts.party import PartyKind
from caveat.facts.span import RoughDay
from caveat.facts.tie import Tie, TieKind
from caveat.lists import Reading, check_counts
from caveat.lists.formats import room_of
from caveat.lists.ftm_json import apply_delta

FILE = "entities.ftm.json"
LIST = "id: house\nformat: ftm\nauthority: house.compliance\n"


def thing(id: str, schema: str, **properties: list[str] | str) -> dict[str, Any]:
    return {"id": id, "schema": schema, "caption": id, "properties": properties, "target": False}


def raw_of(*entities: dict[str, Any]) -> bytes:
    return "".join(json.dumps(entity, ensure_ascii=False) + "\n" for entity in entities).encode()


def reading(*entities: dict[str, Any], list_yaml: str = LIST) -> Reading:
    room = room_of(list_yaml, "list.yaml")
    assert room.read is not None
    return room.read({FILE: raw_of(*entities)}, room.spec)


SANCTION = thing(
    "s1",
    "Sanction",
    entity=["p1"],
    authority=["Office of Asset Control"],
    program=["Program A"],
    programId=["XX-A"],
    startDate=["2014-03"],
    endDate=["2020-12-31"],
    listingDate=["2014-03-17"],
    provisions=["Asset freeze"],
    reason=["Smuggling"],
    sourceUrl=["https://example.org/a"],
)
PERSON = thing(
    "p1",
    "Person",
    name=["Ivan Alder", "Иван Альдер"],
    birthDate=["1960-02"],
    nationality=["ru"],
    addressEntity=["a1"],
    address=["1 Mill Lane, Leeds"],
    topics=["sanction", "role.pep"],
    passportNumber=["77123456"],
)
BESIDE = (
    thing("a1", "Address", full=["1 Mill Lane, Leeds"], city=["Leeds"], country=["gb"]),
    thing("i1", "Passport", holder=["p1"], number=["77123456"], country=["ru"]),
    thing("post", "Position", name=["Minister of Tides"]),
    thing("o1", "Occupancy", holder=["p1"], post=["post"], startDate=["2001-01-01"], endDate=["2003"]),
)


@given(st.permutations([PERSON, SANCTION, *BESIDE]))
def test_the_order_of_entities_changes_nothing(entities: list[dict[str, Any]]) -> None:
    found = reading(*entities)
    assert found.doubts == () and found.note == ""
    (party,), (measure,) = found.parties, found.measures
    assert party.identifiers == (Identifier(kind="passport", value="77123456", country="RU"),)
    assert party.places == (Place(text="1 Mill Lane, Leeds", city="Leeds", country="GB"),)
    assert party.titles == ("Minister of Tides (2001-01-01 to 2004-01-01)",) and party.births == (RoughDay(year=1960, month=2),)
    assert measure.span == Span(since=Day(2014, 3, 1), until=Day(2021, 1, 1)) and measure.effective_assumed
    assert (measure.published, measure.programme, measure.tags) == (
        Day(2014, 3, 17),
        "OWN_HOUSE",
        ("XX-A", "Program A", "sanction"),
    )
    assert (measure.authority, measure.requirement, measure.note) == (
        "Office of Asset Control",
        "Asset freeze",
        "reason: Smuggling",
    )
    assert [cite.url for cite in measure.cites] == ["", "https://example.org/a"]


def test_a_politician_is_no_restricted_party_and_the_topic_stands_in_the_remarks() -> None:
    found = reading(thing("p", "Person", name=["Ann Reed"], topics=["role.pep"]))
    assert found.measures == () and "topics: role.pep" in found.parties[0].remarks


def test_a_restricting_topic_without_a_sanction_is_a_measure() -> None:
    found = reading(thing("p", "Company", name=["Reed Ltd"], topics=["debarment", "gov.soe"]))
    assert [(one.tags, one.authority) for one in found.measures] == [(("debarment",), "house.compliance")]


def test_list_yaml_may_say_that_a_topic_restricts_and_that_targets_do() -> None:
    entity = thing("p", "Company", name=["Reed Ltd"], topics=["mare.shadow"])
    assert reading(entity).measures == ()
    assert len(reading(entity, list_yaml=f"{LIST}lookups: {{topic: {{mare.shadow: restricts}}}}\n").measures) == 1
    targets = f"{LIST}measure: {{against: targets, kind: procurement_ban}}\n"
    assert [one.kind for one in reading(entity | {"target": True}, list_yaml=targets).measures] == [MeasureKind.PROCUREMENT_BAN]
    assert reading(entity, list_yaml=targets).measures == ()


def test_programmes_of_the_source_may_be_those_that_rules_read() -> None:
    told = f"{LIST}programmes: [SDN, OWN_HOUSE]\nlookups: {{programme: {{XX-A: SDN}}}}\n"
    assert [one.programme for one in reading(PERSON, SANCTION, list_yaml=told).measures] == ["SDN"]


def test_edges_become_stakes_and_ties() -> None:
    found = reading(
        thing("p", "Person", name=["Ann Reed"]),
        thing("c", "Company", name=["Reed Ltd"], parent=["d"]),
        thing("d", "Company", name=["Reed Holding"]),
        thing("o1", "Ownership", owner=["p"], asset=["c"], percentage=["25.5 %"], startDate=["2010"]),
        thing("o2", "Ownership", owner=["d"], asset=["c"]),
        thing("o3", "Ownership", owner=["d"], asset=["c"], percentage=["over 50%"]),
        thing("o4", "Ownership", owner=["d"], asset=["c"], percentage=["25-50"]),
        thing("t1", "Directorship", director=["p"], organization=["c"], role=["chair"]),
        thing("t2", "Succession", predecessor=["c"], successor=["d"]),
        thing("t3", "Control", controller=["d"], controlled=["c"], controlType=["votes"]),
    )
    assert found.doubts == ()
    assert [(one.least, one.most) for one in found.stakes] == [
        (Exact("0.255"), Exact("0.255")),
        (Exact(0), Exact(1)),
        (Exact("0.5"), Exact(1)),
        (Exact("0.25"), Exact("0.5")),
    ]
    assert found.stakes[0].span.since == Day(2010, 1, 1)
    assert [(one.kind, one.subject, one.object, one.role) for one in found.ties] == [
        (TieKind.OWNS_OR_CONTROLS, "house:d", "house:c", "parent"),
        (TieKind.DIRECTS, "house:p", "house:c", "chair"),
        (TieKind.SUCCEEDS, "house:d", "house:c", ""),
        (TieKind.CONTROLS, "house:d", "house:c", "votes"),
    ]


@pytest.mark.parametrize("text", ["a third", "120", "50-25", "-3"])
def test_a_percentage_that_is_none_leaves_the_stake_open_and_is_told(text: str) -> None:
    found = reading(
        thing("p", "Person", name=["A"]),
        thing("c", "Company", name=["C"]),
        thing("o", "Ownership", owner=["p"], asset=["c"], percentage=[text]),
    )
    assert (found.stakes[0].least, found.stakes[0].most) == (Exact(0), Exact(1)) and text in found.note


def test_a_property_that_the_model_lacks_is_kept_and_counted_while_an_unknown_schema_is_a_doubt() -> None:
    found = reading(
        thing("p", "Person", name=["A"], shoeSize=["44"], nationality=["Atlantis"]), thing("x", "Spaceship", name=["X"])
    )
    assert "shoeSize: 44" in found.parties[0].remarks and "nationality: Atlantis" in found.parties[0].remarks
    assert "shoeSize (1)" in found.note and "nationality Atlantis (1)" in found.note
    assert [str(doubt).split(" (")[0] for doubt in found.doubts] == [f"{FILE}:2: 'Spaceship' is an unknown schema"]
    assert reading(thing("x", "Spaceship"), list_yaml=f"{LIST}ignored: {{Spaceship: no party}}\n").doubts == ()


def test_documents_and_edges_to_nowhere_are_told_in_the_note() -> None:
    found = reading(
        thing("d", "Document", fileName=["a.pdf"]),
        thing("p", "Person", name=["A"]),
        thing("u", "UnknownLink", subject=["p"], object=["gone"]),
        thing("v", "UnknownLink", subject=["p"]),
    )
    assert found.ties == () and found.doubts == ()
    assert all(told in found.note for told in ("Document (1)", "no party of this file", "lack an end"))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{", "is no JSON"),
        (b"[1]", "is no JSON object"),
        (b'{"id": "p", "schema": "Person"}', "lacks 'id', 'schema' or 'properties'"),
        (b'{"op": "ADD", "entity": {"id": "p"}}', "is a line of a delta"),
        (b'{"id": "p", "schema": "Person", "properties": {"addressEntity": [{"id": "a"}]}}', "holds more than texts"),
        (b'{"id": "\xff", "schema": "Person", "properties": {}}', "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (raw_of(thing("s", "Sanction", entity=["gone"])), "who is no party of this file"),
        (raw_of(thing("s", "Sanction", program=["A"])), "against nobody"),
        (raw_of(thing("s", "Sanction", entity=["p1"], endDate=["soon"])), "is no span"),
    ],
)
def test_a_line_that_is_none_is_a_doubt_with_its_place_and_its_neighbours_are_read(line: bytes, told: str) -> None:
    room = room_of(LIST, "list.yaml")
    assert room.read is not None
    found = room.read({FILE: raw_of(PERSON) + line.rstrip() + b"\n" + raw_of(thing("q", "Person", name=["B"]))}, room.spec)
    assert len(found.parties) == 2
    assert len(found.doubts) == 1 and told in str(found.doubts[0]) and str(found.doubts[0]).startswith(f"{FILE}:2:")


def test_a_key_that_stands_twice_loses_neither_value() -> None:
    room = room_of(LIST, "list.yaml")
    assert room.read is not None
    line = b'{"id": "p", "schema": "Person", "properties": {"name": ["A"], "name": "B"}}'
    found = room.read({FILE: line}, room.spec)
    assert [name.text for name in found.parties[0].names] == ["A", "B"] and "name (1)" in found.note


def test_a_register_is_streamed_with_the_same_facts() -> None:
    room = room_of(f"{LIST}register: true\n", "list.yaml")
    assert room.read is None and room.stream is not None
    facts = list(room.stream({FILE: io.BytesIO(raw_of(SANCTION, PERSON, *BESIDE))}, room.spec))
    whole = reading(SANCTION, PERSON, *BESIDE)
    assert [fact for fact in facts if isinstance(fact, Party)] == list(whole.parties)
    assert [fact for fact in facts if isinstance(fact, Measure)] == list(whole.measures)


def test_what_we_write_is_read_again_with_measures_stakes_and_ties() -> None:
    party = Party(
        id="x:1",
        kind=PartyKind.COMPANY,
        names=(Name(text="Alder Radio"),),
        identifiers=(Identifier(kind="lei", value="5493001KJTIIGC8Y1R12"), Identifier(kind="un_reference", value="QDe.001")),
        places=(Place(text="1 Mill Lane, Leeds", city="Leeds", country="GB"),),
        remarks="makes radios",
    )
    measure = Measure(
        id="x:1:m",
        kind=MeasureKind.BLOCKING_SANCTION,
        authority="xx.office",
        programme="X",
        targets=(Target(party="x:1"),),
        span=Span(since=Day(2020, 2, 29), until=Day(2024, 1, 1)),
        cites=(Citation(instrument="Act"),),
    )
    other = Party.named("x:2", "person", "Ann Reed")
    stake = Stake(holder="x:2", held="x:1", least=Exact("0.5"), most=Exact("0.75"))
    tie = Tie(kind=TieKind.DIRECTS, subject="x:2", object="x:1", role="chair", span=Span(since=Day(2019, 1, 1)))
    found = reading(*to_ftm(party, [measure]), *to_ftm(other, stakes=[stake], ties=[tie]))
    assert found.doubts == ()
    again = found.parties[0]
    assert (again.names, again.places) == (party.names, party.places)
    assert {(one.kind, one.value) for one in again.identifiers} >= {("lei", "5493001KJTIIGC8Y1R12"), ("other", "QDe.001")}
    assert "makes radios" in again.remarks
    assert (found.measures[0].span, found.measures[0].authority) == (measure.span, "xx.office")
    assert [(one.least, one.most) for one in found.stakes] == [(stake.least, stake.most)]
    assert [(one.kind, one.role, one.span) for one in found.ties] == [(tie.kind, "chair", tie.span)]


@pytest.mark.parametrize("kind", TieKind)
def test_every_sort_of_tie_that_we_write_is_read_as_what_it_was(kind: TieKind) -> None:
    tie = Tie(kind=kind, subject="x:1", object="x:2", role="chair")
    one, other = Party.named("x:1", "person", "Ann Reed"), Party.named("x:2", "person", "Bob Reed")
    found = reading(*to_ftm(one, ties=[tie]), *to_ftm(other))
    assert [(one.kind, one.subject, one.object, one.role) for one in found.ties] == [(kind, "house:x-1", "house:x-2", "chair")]


def delta(*changes: tuple[str, dict[str, Any]]) -> list[bytes]:
    return [json.dumps({"op": op, "entity": entity}).encode() for op, entity in changes]


_IDS = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from(["Ann", "Bob"]), max_size=8)


@given(_IDS, _IDS)
def test_the_delta_between_two_files_makes_the_one_the_other(old: dict[str, str], new: dict[str, str]) -> None:
    def lines(names: dict[str, str]) -> dict[str, dict[str, Any]]:
        return {id: thing(id, "Person", name=[name]) for id, name in names.items()}

    changes = [("DEL", {"id": id}) for id in old.keys() - new.keys()]
    changes += [("MOD" if id in old else "ADD", entity) for id, entity in lines(new).items() if old.get(id) != new[id]]
    doubts: list[Problem] = []
    made = b"".join(apply_delta(raw_of(*lines(old).values()).splitlines(), delta(*changes), "delta.json", doubts))
    assert doubts == []
    assert {one["id"]: one for one in map(json.loads, made.splitlines())} == lines(new)


def test_a_delta_of_another_version_is_told() -> None:
    person = thing("p", "Person", name=["A"])
    doubts: list[Problem] = []
    changes = delta(("ADD", person), ("MOD", {"id": "q"}), ("DEL", {"id": "r"}), ("TURN", person))
    list(apply_delta(raw_of(person).splitlines(), [*changes, b"{"], "delta.json", doubts))
    told = [str(doubt) for doubt in doubts]
    assert any("delta.json:1: adds 'p', which is there" in one for one in told)
    assert any("delta.json:2: MOD of 'q', which is not there" in one for one in told)
    assert any("delta.json:3: DEL of 'r'" in one for one in told)
    assert any("delta.json:4: is no change" in one for one in told) and any("delta.json:5: is no JSON" in one for one in told)


def test_a_hit_on_a_list_that_no_rule_reads_leads_to_review() -> None:
    room = room_of(LIST, "list.yaml")
    world = world_of(live(room.spec, reading(PERSON, thing("s", "Sanction", entity=["p1"], program=["A"]))))
    deal = from_plain(Deal, {"parties": [{"role": "ultimate_consignee", "name": "Ivan Alder", "country": "RU"}]})
    answer = check(Ask(deal=deal, law_day=Day(2026, 7, 1), known_at="2026-07-23T00:00:00Z"), world)
    assert any(one.regime == "own_house" and one.verdict is Verdict.REVIEW for one in answer.findings)


def test_the_real_file_of_saudi_politicians_is_read_without_a_doubt(shared: Path) -> None:
    raw = gzip.decompress((shared / "lists" / "_extracts" / "wikidata_saudi_peps.ftm.json.gz").read_bytes())
    schemas = Counter(json.loads(line)["schema"] for line in raw.splitlines())
    assert sum(schemas.values()) == 1565
    room = room_of("id: saudi_peps\nformat: ftm\n", "list.yaml")
    assert room.read is not None
    found = room.read({FILE: raw}, room.spec)
    assert check_counts(found, room.spec) == () and found.measures == ()
    assert len(found.parties) == schemas["Person"] == 607
    assert len(found.ties) >= schemas["Family"]
    assert found.as_of == Day(2024, 3, 14)
