"""Counting alerts and truths: what must hold for any scores."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.validation.counts import area, counted, percentile, share_at, threshold_letting

SCORES = st.floats(0, 1).map(lambda score: round(score, 3))
SCORED = st.lists(st.tuples(SCORES, st.booleans()), max_size=40)


@given(SCORED, SCORES)
def test_every_case_is_counted_once(scored: list[tuple[float, bool]], threshold: float) -> None:
    at = counted(scored, threshold)
    assert at.total == len(scored)
    assert at.right + at.missed == sum(same for _, same in scored)
    assert 0 <= at.precision <= 1
    assert 0 <= at.recall <= 1
    assert min(at.precision, at.recall) - 1e-9 <= at.f1 <= max(at.precision, at.recall) + 1e-9


@given(SCORED, SCORES, SCORES)
def test_a_higher_threshold_never_finds_more(scored: list[tuple[float, bool]], one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert counted(scored, low).recall >= counted(scored, high).recall


@given(SCORED)
def test_the_area_is_that_of_all_pairs_counted_by_hand(scored: list[tuple[float, bool]]) -> None:
    same = [score for score, truth in scored if truth]
    others = [score for score, truth in scored if not truth]
    by_hand = sum((one > other) + 0.5 * (one == other) for one in same for other in others)
    assert area(scored) == pytest.approx(by_hand / (len(same) * len(others)) if same and others else 1.0)


@given(st.lists(SCORES, min_size=1, max_size=40), st.floats(0, 1))
def test_a_threshold_lets_no_more_through_than_was_allowed_and_is_the_lowest_such(negatives: list[float], share: float) -> None:
    threshold = threshold_letting(negatives, share)
    assert share_at(negatives, threshold) <= share + 1e-9
    lower = [score for score in negatives if score < threshold]
    if lower:
        assert share_at(negatives, max(lower)) > share - 1e-9


def test_percentiles_are_of_the_nearest_rank() -> None:
    assert [percentile([4.0, 1.0, 3.0, 2.0], share) for share in (0.0, 0.5, 0.75, 1.0)] == [1.0, 2.0, 3.0, 4.0]
    assert percentile([], 0.5) == 0.0
