"""Thresholds weighed against each other, and drawn."""

import itertools
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from caveat.validation import tuning
from caveat.validation.curve_svg import curve_svg
from caveat.validation.labelled import Pair
from caveat.validation.tuning import Judged, between

SVG = "{http://www.w3.org/2000/svg}"


def _judged(score: float, same: bool, quality: str = "MEDIUM") -> Judged:
    pair = Pair(kinds=("person",), one="a", other="b", same=same, quality=quality, where=f"{score}")
    return Judged(pair=pair, score=score, because="")


MANY = st.lists(st.builds(_judged, st.floats(0, 1).map(lambda score: round(score, 3)), st.booleans()), min_size=1, max_size=40)


@given(MANY, st.integers(50, 99))
def test_alerts_won_and_lost_make_up_the_difference_to_the_present(many: list[Judged], present: int) -> None:
    told = tuning(many, present / 100)
    now = next(level for level in told.levels if level.threshold == present / 100)
    for level in told.levels:
        won, lost = level.gained_right + level.gained_false, level.lost_right + level.lost_false
        assert level.alerts == now.alerts + won - lost
        assert not (won and lost)
    recalls = [level.recall for level in told.levels]
    assert recalls == sorted(recalls, reverse=True)
    assert max(level.f1 for level in told.levels) == next(one.f1 for one in told.levels if one.threshold == told.best_f1)


@given(MANY, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_pairs_between_thresholds_are_told_once(many: list[Judged], one: float, two: float, three: float) -> None:
    low, mid, high = sorted((one, two, three))
    assert len(between(many, low, mid)) + len(between(many, mid, high)) == len(between(many, low, high))


def test_the_threshold_that_keeps_every_strong_pair_right() -> None:
    many = [_judged(0.75, True, "STRONG"), _judged(0.6, False, "STRONG"), _judged(0.9, False), _judged(0.95, True)]
    assert tuning(many, 0.7).keeps_strong == 0.75
    assert tuning([*many, _judged(0.8, False, "STRONG")], 0.7).keeps_strong is None
    assert tuning([_judged(0.5, True)], 0.7).keeps_strong is None


def test_of_equal_f1_the_threshold_nearest_to_the_present_is_best() -> None:
    assert tuning([_judged(1.0, True), _judged(0.2, False)], 0.7).best_f1 == 0.7


def test_groups_are_told_by_kind_quality_and_category() -> None:
    assert [(one.name, one.pairs, one.recall) for one in tuning([_judged(0.8, True), _judged(0.6, True)], 0.7).groups] == [
        ("kind person", 2, 0.5),
        ("quality MEDIUM", 2, 0.5),
    ]


@given(MANY)
def test_a_drawing_is_well_formed_and_stays_on_its_page(many: list[Judged]) -> None:
    root = ElementTree.fromstring(curve_svg(tuning(many, 0.7), "A <title> & more"))
    width, height = (float(part) for part in root.attrib["viewBox"].split()[2:])
    curves = root.findall(f"{SVG}polyline")
    assert [curve.attrib["class"] for curve in curves] == ["curve precision", "curve recall", "curve f1"]
    for curve in curves:
        points = [tuple(map(float, point.split(","))) for point in curve.attrib["points"].split()]
        assert len(points) == 50
        assert all(0 <= x <= width and 0 <= y <= height for x, y in points)
    assert root.findtext(f"{SVG}title") == "A <title> & more"
    assert {"precision", "recall", "F1", "share of pairs"} <= {text.text for text in root.findall(f"{SVG}text")}
    feet = sorted(
        float(text.attrib["y"]) for text in root.findall(f"{SVG}text") if text.attrib.get("class") in ("precision", "recall", "f1")
    )
    assert all(below - above > 12 for above, below in itertools.pairwise(feet))
