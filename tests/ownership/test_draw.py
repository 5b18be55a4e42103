"""Drawings: the same graph, the same bytes; every party and share on them; what carries marked, what is unknown grey."""

import re
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ownership.test_held import DAY, own, stakes

from caveat.facts import Exact, Stake
from caveat.facts.tie import Tie, TieKind
from caveat.ownership import Graph, Marks, draw

NAMES = {"X": "Exports & Imports <North>", "A": "华为投资控股有限公司深圳分公司技术研究所"}


def drawn(some: list[Stake], *ties: Tie, marks: Marks | None = None) -> str:
    return draw(Graph(some, ties, on=DAY), NAMES, marks or Marks(company="A", title="Who holds A?"))


def boxes(svg: str) -> list[tuple[int, int, int, int]]:
    found = re.findall(r'<rect class="[^"]*" x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)"', svg)
    return [(int(x), int(y), int(wide), int(high)) for x, y, wide, high in found]


@settings(max_examples=60)
@given(stakes, st.randoms(use_true_random=False))
def test_the_same_graph_gives_the_same_bytes_in_whatever_order(some: list[Stake], chance: object) -> None:
    turned = list(some)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert drawn(some) == drawn(turned)


@settings(max_examples=60)
@given(stakes)
def test_no_two_boxes_overlap_and_all_lie_on_the_page(some: list[Stake]) -> None:
    svg = drawn(some)
    root = ElementTree.fromstring(svg)
    width, height = int(root.attrib["width"]), int(root.attrib["height"])
    found = boxes(svg)
    for x, y, wide, high in found:
        assert x >= 0 and y >= 0 and x + wide <= width and y + high <= height
    for number, (x, y, wide, high) in enumerate(found):
        for x2, y2, _, _ in found[:number]:
            assert abs(x - x2) >= wide or abs(y - y2) >= high


def test_a_holder_stands_above_what_it_holds_and_a_circle_does_not_turn_it_over() -> None:
    svg = drawn([own("X", "B", 60), own("B", "A", 70), own("A", "B", 5)])
    tops = {name: int(y) for y, name in re.findall(r'y="(\d+)" width="176"[^>]*/><text[^>]*>([^<]*)', svg)}
    assert tops["Exports &amp; Imports"] < tops["B"] < max(tops.values())


def test_one_party_alone_is_drawn_too() -> None:
    assert len(boxes(drawn([]))) == 1


def test_names_are_escaped_and_whole_in_the_tooltip() -> None:
    svg = drawn([own("X", "A", 50)])
    assert "<title>Exports &amp; Imports &lt;North&gt;</title>" in svg
    assert NAMES["A"] in svg


def test_shares_stand_on_the_lines_and_what_is_not_known_is_dashed() -> None:
    unknown = Stake(holder="Y", held="A", least=Exact("0.10"), most=Exact("0.25"))
    ties = (Tie(kind=TieKind.CONTROLS, subject="X", object="Z"), Tie(kind=TieKind.BRANCH_OF, subject="B", object="A"))
    svg = drawn([own("X", "A", "50.5"), unknown, Stake(holder="Z", held="A")], *ties)
    for label in ("50.5 %", "10 to 25 %", "share not known", "share not known, controls", "branch"):
        assert f">{label}</text>" in svg
    assert svg.count('<path class="line open"') == 4  # three lines and the legend's
    assert svg.count('<path class="line tie"') == 2


def test_what_carries_the_answer_is_marked() -> None:
    stake = own("X", "A", 50)
    marks = Marks(company="A", listed=frozenset("X"), stakes=(stake,))
    svg = drawn([stake, own("Y", "A", 50)], marks=marks)
    assert svg.count('<path class="line carries"') == 2
    assert 'class="box listed"' in svg
    assert 'class="box held asked"' in svg
    assert 'class="box asked"' in drawn([stake], marks=Marks(company="A", stakes=(stake,), reached=False))
