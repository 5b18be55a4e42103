"""Bills of materials out of tables and CycloneDX: what is read, what is told, and that nothing is forgotten."""

import json
from pathlib import Path
from typing import Any

import pytest

from caveat.facts import Exact
from caveat.facts.bill import Bill, BillLine
from caveat.facts.deal import LineKind
from caveat.facts.problem import BadInput, NotFound
from caveat.supply import swap, without
from caveat.supply.cells import READS
from caveat.supply.cyclonedx import KINDS, PROPERTIES, VERSIONS, read_cyclonedx
from caveat.supply.table_rows import ALIASES, PLACING, BillRead, read_rows
from caveat.supply.what_if import numbered

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "bom.md").read_text("utf-8")


def read(*rows: dict[str, object]) -> BillRead:
    columns = list(rows[0])
    return read_rows(columns, [(f"board.csv:{number}", row) for number, row in enumerate(rows, start=2)], "board.csv")


def document(*components: dict[str, Any], **more: Any) -> bytes:
    head = {"type": "device", "name": "box", "bom-ref": "X"}
    whole = {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": head}, "components": list(components)}
    return json.dumps({**whole, **more}).encode()


def told(**properties: str) -> list[dict[str, str]]:
    return [{"name": f"caveat:{name}", "value": value} for name, value in properties.items()]


def test_the_page_on_bills_names_every_column_alias_and_property() -> None:
    for name in (*PLACING, *READS, *PROPERTIES, *(alias for aliases in ALIASES.values() for alias in aliases)):
        assert f"`{name}`" in DOCS, name
    assert set(PROPERTIES.values()) | {"maker"} == set(READS), "each field that a table may tell, a component may tell"


def test_rows_nest_by_level_and_level_0_is_the_whole() -> None:
    bill = read(
        {"Level": "0", "ID": "X", "Unit Value": "90"},
        {"Level": "1", "ID": "A", "Unit Value": "40"},
        {"Level": "2", "ID": "B", "Unit Value": "3"},
        {"Level": "1", "ID": "C", "Unit Value": "5"},
    ).bill
    assert bill.whole.value == Exact(90)
    assert [(at, line.id) for at, line in numbered(bill.whole.lines)] == [("1", "A"), ("1.1", "B"), ("2", "C")]


def test_rows_nest_by_parent_in_any_order_and_a_circle_is_told() -> None:
    done = read(
        {"ref": "B", "parent": "A"},
        {"ref": "A", "parent": "X"},
        {"ref": "X", "parent": ""},
        {"ref": "P", "parent": "Q"},
        {"ref": "Q", "parent": "P"},
        {"ref": "R", "parent": "nobody"},
    )
    names = {line.id for _, line in numbered(done.bill.whole.lines)}
    assert names >= {"A", "B", "P", "Q", "R"}
    assert [problem.where for problem in done.problems] == ["board.csv:7", "board.csv:5", "board.csv:6"]


def test_rows_without_levels_or_parents_are_all_parts_of_the_whole() -> None:
    assert [line.name for line in read({"part": "a"}, {"part": "b"}).bill.whole.lines] == ["a", "b"]


def test_a_cell_that_cannot_be_read_is_told_with_its_line_and_leaves_its_fact_unknown() -> None:
    done = read(
        {"id": "A", "price": "12,50", "origin": "Atlantis", "qty": "two"},
        {"id": "B", "price": "10-14", "origin": "usa", "qty": "2"},
    )
    first, second = done.bill.whole.lines
    assert (first.value, first.origin, first.quantity) == (None, "", None)
    assert (second.value_least, second.value_most, second.origin) == (Exact(10), Exact(14), "US")
    assert {str(problem).split(": ")[1] for problem in done.problems} == {"price", "value", "origin", "quantity"} - {"price"}
    assert all(problem.where == "board.csv:2" for problem in done.problems)


def test_an_unknown_column_is_told_and_not_read() -> None:
    done = read({"id": "A", "orgin": "US"})
    assert "did you mean 'origin'" in str(done.remarks[0])
    assert done.problems == ()


def test_a_table_without_a_column_for_parts_is_refused() -> None:
    with pytest.raises(BadInput, match="names the parts"):
        read({"price": "3"})


def test_a_row_that_the_format_spoils_stays_as_a_line_of_which_nothing_is_known() -> None:
    broken = BadInput("has 3 cells, the header 2", where="board.csv:9")
    done = read_rows(["id"], [("board.csv:2", {"id": "A"})], "board.csv", (broken,))
    lost = done.bill.whole.lines[-1]
    assert (lost.quantity, lost.origin, lost.eccn) == (None, "", "")
    assert broken in done.problems


def test_two_finished_things_in_one_file_are_refused() -> None:
    with pytest.raises(BadInput, match="level 0"):
        read({"id": "A", "level": "0"}, {"id": "B", "level": "0"})


@pytest.mark.parametrize("version", VERSIONS)
def test_components_are_read_with_their_properties_nested_as_they_stand(version: str) -> None:
    chip = {
        "type": "device",
        "name": "chip",
        "bom-ref": "U1",
        "properties": told(origin="US", unitValueLeast="1", unitValueMost="2", quantity="3"),
    }
    board = {"type": "device", "name": "board", "components": [chip], "properties": told(discrete="no", origin="MY")}
    done = read_cyclonedx(document(board, specVersion=version), "box.json")
    inner = done.bill.whole.lines[0].lines[0]
    assert done.problems == ()
    assert (inner.id, inner.origin, inner.value_least, inner.value_most, inner.quantity) == (
        "U1",
        "US",
        Exact(1),
        Exact(2),
        Exact(3),
    )
    assert done.bill.whole.lines[0].discrete is False


@pytest.mark.parametrize("kind", KINDS)
def test_every_type_of_component_says_what_sort_of_thing_it_is(kind: str) -> None:
    done = read_cyclonedx(document({"type": kind, "name": "a"}), "box.json")
    assert done.bill.whole.lines[0].kind is KINDS[kind]
    stated = read_cyclonedx(document({"type": kind, "name": "a", "properties": told(kind="technology")}), "box.json")
    assert stated.bill.whole.lines[0].kind is LineKind.TECHNOLOGY


def test_a_property_of_ours_that_is_unknown_or_stands_twice_is_told_and_not_guessed() -> None:
    twice = [*told(origin="US"), *told(origin="DE"), *told(unitvalue="3")]
    done = read_cyclonedx(document({"type": "device", "name": "a", "properties": twice}), "box.json")
    assert done.bill.whole.lines[0].origin == ""
    assert [problem.where for problem in done.problems] == ["box.json:components[0]"] * 2
    assert "caveat:unitValue" in str(done.problems[1])


def test_an_excluded_component_is_left_out_and_told() -> None:
    done = read_cyclonedx(document({"type": "library", "name": "a", "scope": "excluded"}), "box.json")
    assert done.bill.whole.lines == ()
    assert "excluded" in str(done.remarks[0])


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"[]",
        b'"text"',
        b'{"bomFormat": "SPDX"}',
        b'{"bomFormat": "CycloneDX", "specVersion": "1.3"}',
        b'{"a": ' * 3000,
        b"\xff\xfe",
        document({"type": "device", "name": "a"} | {"components": []}) + b"}",
    ],
)
def test_what_is_no_such_document_is_refused_with_advice(raw: bytes) -> None:
    with pytest.raises(BadInput) as refused:
        read_cyclonedx(raw, "box.json")
    assert refused.value.advice


def test_components_nested_beyond_measure_are_refused() -> None:
    deep: dict[str, Any] = {"type": "device", "name": "a"}
    for _ in range(60):
        deep = {"type": "device", "name": "a", "components": [deep]}
    with pytest.raises(BadInput, match="levels"):
        read_cyclonedx(document(deep), "box.json")


def bill() -> Bill:
    inner = BillLine(id="U1", name="chip", origin="US", value=Exact(3))
    return Bill(
        whole=BillLine(name="box", lines=(BillLine(id="A", name="board", lines=(inner, inner)), BillLine(id="B", name="lid")))
    )


@pytest.mark.parametrize("name", ["1.1", "B", "lid", "2"])
def test_a_line_is_swapped_by_id_number_or_name_and_nothing_else_changes(name: str) -> None:
    changed = swap(bill(), name, {"origin": "JP", "value": "7-9"})
    before, after = dict(numbered(bill().whole.lines)), dict(numbered(changed.whole.lines))
    other = [at for at in before if before[at] != after[at] and not after[at].lines]
    assert len(other) == 1
    assert (after[other[0]].origin, after[other[0]].value, after[other[0]].value_most) == ("JP", None, Exact(9))


def test_an_empty_swap_makes_a_fact_unknown_and_a_wrong_one_is_refused() -> None:
    assert swap(bill(), "1.1", {"value": ""}).whole.lines[0].lines[0].value is None
    for name, changes, error in (
        ("U1", {"origin": "JP"}, BadInput),
        ("Z", {"origin": "JP"}, NotFound),
        ("B", {"colour": "red"}, BadInput),
    ):
        with pytest.raises(error):
            swap(bill(), name, changes)


def test_without_a_line_it_is_gone_with_all_that_is_in_it() -> None:
    assert [at for at, _ in numbered(without(bill(), "A").whole.lines)] == ["1"]
