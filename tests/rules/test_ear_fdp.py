"""Rules of foreign direct products: laws that hold whatever the thing, beside the worked cases."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules.by_hand import asked, decide_deal, matter_of
from tests.world import rules

from caveat.facts import Day
from caveat.facts.deal import Act, Deal, DealParty, Knowledge, Line, Making, Role
from caveat.facts.finding import Verdict
from caveat.facts.problem import BadInput
from caveat.rules.us import ear_scope
from caveat.rules.us._inputs import read_input

FREE = DealParty(name="a free company", lists=(), role=Role.END_USER)
MARKED = DealParty(name="an entity", lists=("ENTITY_LIST",), footnotes=("1",), role=Role.END_USER)


def sent(making: Making | None, *parties: DealParty, to: str = "CN", eccn: str = "5A991") -> Deal:
    line = Line(foreign_made=True, eccn=eccn, making=making)
    return Deal(act=Act.EXPORT_FROM_ABROAD, to=to, lines=(line,), parties=parties)


@settings(max_examples=25, deadline=None)
@given(st.dates(min_value=Day(2020, 9, 14), max_value=Day(2026, 11, 22)), st.sampled_from(["3D001", "3E991", "5E001", "4D994"]))
def test_from_the_wider_rule_on_a_listed_input_for_a_marked_party_always_needs_a_licence(day: Day, eccn: str) -> None:
    making = Making(plant_direct_product_of=(f"{eccn} us_origin",))
    assert decide_deal("ear_fdp", sent(making, MARKED), Day(day.year, day.month, day.day)).verdict is Verdict.LICENCE_REQUIRED


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(["3D001 us_origin", "9E991 us_origin", "5D002 us_origin"]), max_size=2),
    st.sampled_from(["CN", "RU", "DE"]),
)
def test_one_more_input_never_takes_a_thing_out_of_a_rule(inputs: list[str], to: str) -> None:
    day = Day(2023, 6, 1)
    before = decide_deal("ear_fdp", sent(Making(direct_product_of=tuple(inputs)), MARKED, to=to), day).verdict
    after = decide_deal("ear_fdp", sent(Making(direct_product_of=(*inputs, "3E991 us_origin")), MARKED, to=to), day).verdict
    assert after.rank <= before.rank


def test_every_rule_of_the_regulation_has_its_paragraph() -> None:
    values = rules()["ear_fdp"].law.values
    told = {entry.value["paragraph"] for name in values if name.startswith("rule.") for entry in values[name].dated}
    assert told == {f"({letter})" for letter in "bcdfghijkl"} | {"(e)(1)", "(e)(2)", "(e)(3)"}


def test_what_is_left_out_is_said_beside_an_answer_that_rests_on_it() -> None:
    nobody = decide_deal("ear_fdp", sent(Making(direct_product_of=("5D002 us_origin",))), Day(2023, 6, 1))
    assert nobody.verdict is Verdict.NOT_SUBJECT
    assert any("who the parties are" in flag for flag in nobody.flags)
    bare = decide_deal("ear_fdp", sent(Making(direct_product_of=("5D002 us_origin",)), FREE, eccn=""), Day(2023, 6, 1))
    assert any("ECCN of line 1" in flag for flag in bare.flags)


def test_what_is_left_out_keeps_the_scope_of_the_ear_open() -> None:
    deal = sent(Making(direct_product_of=("5D002 us_origin",)), FREE, eccn="")
    found = ear_scope.reach(matter_of(deal, Day(2023, 6, 1)), rules()["ear_scope"].law)
    assert found.subject is None
    assert "ECCN of line 1" in {unknown.fact for unknown in found.unknowns}


def test_a_thing_that_only_footnote_1_brings_in_keeps_its_exceptions_at_the_entity_list() -> None:
    deal = sent(Making(plant_direct_product_of=("3E991 us_origin",)), MARKED)
    line = Line(foreign_made=True, eccn="5A991", us_content=None, content=(), making=deal.lines[0].making)
    found = decide_deal(
        "entity_list", Deal(act=deal.act, to="CN", lines=(line,), parties=(MARKED,), exception="TMP"), Day(2023, 6, 1)
    )
    assert found.verdict is Verdict.ALLOWED_WITH_CONDITIONS


def test_a_listing_without_its_footnotes_asks_for_them() -> None:
    party = DealParty(name="an entity", lists=("ENTITY_LIST",), role=Role.END_USER)
    found = decide_deal("ear_fdp", sent(Making(plant_direct_product_of=("3E991 us_origin",)), party), Day(2023, 6, 1))
    assert asked(found) == "footnotes of an entity on the Entity List"


def test_a_word_that_holds_of_no_technology_is_refused() -> None:
    assert read_input("3E001 us_origin").subject, "US-origin technology is subject to the EAR"
    assert not read_input("3E001 subject_to_ear").us_origin
    with pytest.raises(BadInput, match="us_orign"):
        read_input("3E001 us_orign")


FIRST = [
    "3D001",
    "3D991",
    "3E001",
    "3E002",
    "3E003",
    "3E991",
    "4D001",
    "4D993",
    "4D994",
    "4E001",
    "4E992",
    "4E993",
    "5D001",
    "5D991",
    "5E001",
    "5E991",
]
LATER = ["3D901", "3D992", "3D993", "3D994", "3E901", "3E992", "3E993", "3E994"]
TOOLS = ["a.4", "c", "d", "f.1", "f.5", "f.6", "k", "l", "m", "n", "p.2", "p.4", "r"]


@pytest.mark.parametrize(
    ("rule", "day", "inputs"),
    [
        ("footnote_1", "2020-05-15", FIRST),
        ("footnote_1", "2020-08-17", FIRST),
        ("footnote_1", "2024-12-02", [*FIRST, *LATER]),
        ("footnote_4", "2022-10-21", [*FIRST, "5D002", "5E002"]),
        ("footnote_4", "2024-12-02", [*FIRST, *LATER, "5D002", "5E002"]),
        ("supercomputers", "2022-10-21", [*FIRST, "5D002", "5E002"]),
        ("advanced_computing", "2022-10-21", [*FIRST, "4D090", "5D002", "5E002"]),
    ],
)
def test_a_list_of_inputs_is_the_one_of_the_regulation(rule: str, day: str, inputs: list[str]) -> None:
    assert sorted(rules()["ear_fdp"].law.on(f"rule.{rule}", Day.of(day)).value["inputs"]) == sorted(inputs)


def test_the_tools_of_both_rules_on_chips_are_those_of_the_regulation() -> None:
    tools = sorted([*(f"3B001.{paragraph}" for paragraph in TOOLS), "3B002.c"])
    day = Day(2024, 12, 2)
    assert sorted(rules()["ear_fdp"].law.on("rule.chip_tools", day).value["items"]) == tools
    assert sorted(rules()["ear_de_minimis"].law.on("chip_tools", day).value["eccns"]) == tools


def test_both_rules_spare_the_exports_of_the_same_countries() -> None:
    day = Day(2024, 12, 2)
    spared = rules()["ear_fdp"].law.on("tool_exporters", day).value
    assert spared == rules()["ear_de_minimis"].law.on("chip_tools_out", day).value
    assert len(spared) == 33
    assert {"JP", "NL"} <= set(spared)
    assert not {"CN", "KR", "MY", "SG", "TW", "US"} & set(spared)


def test_the_warning_names_three_chips_and_any_of_their_class_from_china() -> None:
    for name in ("Ascend 910B", "Ascend 910C", "Ascend 910D"):
        used = Deal(act=Act.USE, to="TH", lines=(Line(what=f"rack of {name} cards", foreign_made=True),))
        assert decide_deal("ear_fdp", used, Day(2025, 6, 1)).verdict is Verdict.REVIEW
    for country, verdict in (("CN", Verdict.REVIEW), ("FR", Verdict.NOT_SUBJECT)):
        made = Making(designed_by=DealParty(name="a designer", country=country, lists=()))
        line = Line(what="accelerator", eccn="3A090.a", foreign_made=True, making=made)
        assert decide_deal("ear_fdp", Deal(act=Act.USE, to="TH", lines=(line,)), Day(2025, 6, 1)).verdict is verdict


@pytest.mark.parametrize("mark", ["1", "4"])
@pytest.mark.parametrize("day", ["2023-06-01", "2025-06-01"])
def test_an_order_of_a_marked_entity_is_enough_whoever_takes_the_thing(mark: str, day: str) -> None:
    buyer = DealParty(name="an entity", lists=("ENTITY_LIST",), footnotes=(mark,))
    deal = sent(Making(plant_direct_product_of=("3E991 us_origin",)), FREE, to="VN")
    ordered = replace(deal, knowledge=Knowledge(ordered_by=buyer))
    assert decide_deal("ear_fdp", deal, Day.of(day)).verdict is Verdict.NOT_SUBJECT
    assert decide_deal("ear_fdp", ordered, Day.of(day)).verdict is Verdict.LICENCE_REQUIRED
