"""Amounts and periods as sources tell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caveat.dossiers.amount import amount_of
from caveat.dossiers.period import period_of
from caveat.facts.exact import Exact
from caveat.facts.problem import BadInput


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [("32", "32", "32"), ("8.6-63.0", "8.6", "63.0"), ("-20 to -40", "-40", "-20"), (">25", "25", None), ("-2.5", "-2.5", "-2.5")],
)
def test_an_amount_is_an_interval(text: str, least: str, most: str | None) -> None:
    amount = amount_of(text)
    assert (amount.least, amount.most) == (Exact(least), Exact(most) if most else None)


@given(st.integers(-1000, 1000), st.integers(-1000, 1000))
def test_the_ends_of_a_range_may_stand_in_either_order(one: int, other: int) -> None:
    assert amount_of(f"{one} to {other}") == amount_of(f"{other} to {one}")


@pytest.mark.parametrize("text", ["", "many", "1e5", "5-", "25%", "٣"])
def test_other_words_are_no_amount(text: str) -> None:
    with pytest.raises(BadInput):
        amount_of(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2018Q3", "2018-07-01", "2018-09-30"),
        ("2024H1", "2024-01-01", "2024-06-30"),
        ("2020Q1-Q3", "2020-01-01", "2020-09-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2018-2020", "2018-01-01", "2020-12-31"),
        ("2020-11/2021-04", "2020-11-01", "2021-04-30"),
        ("2021-07-19", "2021-07-19", "2021-07-19"),
    ],
)
def test_a_period_is_its_first_and_last_day(text: str, first: str, last: str) -> None:
    period = period_of(text)
    assert (str(period.first), str(period.last)) == (first, last)


def test_only_a_whole_calendar_year_is_a_year() -> None:
    assert [period_of(text).year for text in ("2019", "2019H1", "2018-2019", "2019-01/2019-12")] == [2019, None, None, 2019]


@pytest.mark.parametrize("text", ["FY2022", "2020Q5", "2021-13", "2020/2019", ""])
def test_other_words_are_no_period(text: str) -> None:
    with pytest.raises(BadInput):
        period_of(text)
