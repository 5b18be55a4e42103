"""Markets: ranks, concentration, exposure and figures that do not agree."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.small import case, figure, library

from caveat.dossiers import Figure, Library
from caveat.dossiers.market import back_test, concentrations, conflicts, dependences, exclusion, exposures, markets, standings
from caveat.dossiers.market.ranks import Holding
from caveat.dossiers.market.view import market_of
from caveat.facts import Day
from caveat.facts.problem import NotFound

SHARE = "equipment share"


def of(*figures: Figure) -> Library:
    """Build a library of figures alone."""
    return library(case("alpha"), figures=figures)


def shares(*values: str, house: str = "Count") -> Library:
    """Build a market in which vendors A, B, C… hold these shares in 2020."""
    named = zip("ABCDEFGH", values, strict=False)
    return of(*(figure(f"m{name}", name, SHARE, "2020", value, geo="world", house=house) for name, value in named))


@given(st.lists(st.integers(0, 33), min_size=3, max_size=3))
def test_ranks_are_held_by_somebody_and_the_first_is_no_smaller_than_the_rest(held: list[int]) -> None:
    whole = shares(*map(str, held))
    stood = [standings(whole, name)[0] for name in "ABC"]
    assert min(one.best for one in stood) == 1
    assert all(one.best <= one.worst <= 3 for one in stood)
    first = max(held)
    assert all((one.best == 1) == (value == first) for one, value in zip(stood, held, strict=True))


def test_a_rank_is_sure_only_if_nobody_untold_can_stand_before() -> None:
    assert standings(shares("40", "30", "20"), "A")[0].holding(1) is Holding.HELD
    assert standings(shares("29", "13"), "A")[0].holding(1) is Holding.AMONG_TOLD
    assert standings(shares("26", "26", "20", "20"), "A")[0].holding(1) is Holding.LEVEL
    assert standings(shares("30", "40"), "A")[0].holding(1) is Holding.NOT_HELD
    assert standings(shares("16"), "A")[0].holding(1) is Holding.UNKNOWN
    assert standings(shares("58"), "A")[0].holding(1) is Holding.HELD


def test_a_range_of_shares_gives_a_range_of_ranks() -> None:
    stood = standings(shares("25-35", "30"), "A")[0]
    assert (stood.best, stood.worst, stood.ahead) == (1, 2, (Decimal(-5), Decimal(5)))


def test_houses_are_never_merged() -> None:
    whole = of(
        figure("m1", "A", SHARE, "2020", "30", geo="world", house="One"),
        figure("m2", "B", SHARE, "2020", "40", geo="world", house="Two"),
    )
    assert [len(market.figures) for market in markets(whole)] == [1, 1]


def test_forecasts_crowds_and_shares_of_revenue_are_no_vendors_share() -> None:
    whole = of(
        figure("m1", "A", SHARE, "2028", "30", forecast=True),
        figure("m2", "A + B", SHARE, "2020", "30"),
        figure("m3", "A", "China share of group revenue", "2020", "30"),
    )
    assert markets(whole) == ()


def test_the_index_is_the_sum_of_squares_with_the_untold_between_its_ends() -> None:
    found = concentrations(shares("50", "30", "10"))[0]
    assert (found.least, found.most, found.n) == (Decimal(3500), Decimal(3600), 3)


@given(st.lists(st.integers(1, 33), min_size=3, max_size=3), st.sampled_from("ABC"))
def test_without_a_vendor_a_market_is_never_less_concentrated_if_its_share_goes_to_the_next(held: list[int], gone: str) -> None:
    before = concentrations(shares(*map(str, held)))[0]
    after = exclusion(before, gone)
    assert after is not None and after.excluded == gone and after.next_vendor != gone
    assert after.to_next[0] >= before.least


def test_an_index_of_two_vendors_is_not_told() -> None:
    assert concentrations(shares("50", "30")) == ()


def test_an_exclusion_of_nobody_told_is_none() -> None:
    assert exclusion(concentrations(shares("50", "30", "10"))[0], "Z") is None


def ericsson() -> Library:
    """Build what was told of Ericsson in China before and after a warning."""
    share = "China share of group revenue"
    return of(
        figure("m1", "Ericsson", share, "2020", "8-10"),
        figure("m2", "Ericsson", "group sales", "2020", "200", unit="SEK bn"),
        figure("m3", "Ericsson", share, "2021Q3", "4"),
        figure("m4", "Ericsson", "China Mobile 5G tender share", "2021-07", "2"),
    )


def test_exposure_is_the_share_and_the_money_behind_it() -> None:
    first = exposures(ericsson(), "ericsson")[0]
    assert first.money is not None
    assert (first.money.least, first.money.most, first.unit) == (Decimal("16.00"), Decimal("20.00"), "SEK bn")
    assert {scenario.name: loss.most for scenario, loss in first.losses}["half"] == Decimal("0.05")
    assert [one.id for one in first.figures] == ["m1", "m2"]


def test_a_test_makes_scenarios_of_what_was_known_and_measures_what_came() -> None:
    test = back_test(ericsson(), "Ericsson", Day.of("2021-05-10"))
    assert test is not None and test.before.figures[0].id == "m1"
    assert [(str(one.lost.least), str(one.lost.most), one.nearest.name) for one in test.after] == [("0.5", "0.6", "half")]
    assert [one.id for one in test.others] == ["m4"]


def test_nothing_known_before_is_no_test() -> None:
    assert back_test(ericsson(), "Ericsson", Day.of("2019-01-01")) is None


def test_figures_that_differ_on_one_thing_stand_side_by_side() -> None:
    whole = of(
        figure("m1", "A", "sales", "2020", "8", house="One"),
        figure("m2", "A", "sales", "2020", "11", house="Two"),
        figure("m3", "A", "sales", "2021", "11", house="Two"),
        figure("m4", "B", "sales", "2020", "5", forecast=True, made=None),
        figure("m5", "B", "sales", "2020", "5"),
    )
    found = conflicts(whole)
    assert [[one.id for one in conflict.figures] for conflict in found] == [["m1", "m2"]]
    assert found[0].because == "counted by One, Two"


def test_a_subject_without_figures_is_answered_with_the_nearest() -> None:
    with pytest.raises(NotFound, match="did you mean"):
        standings(ericsson(), "Ericson")


def test_as_of_a_day_no_later_figure_is_in_the_view() -> None:
    view = market_of(ericsson().as_of(Day.of("2021-06-30")), "Ericsson", day=Day.of("2021-05-10"))
    assert {one.figures[0].id for one in view.exposures} == {"m1"} and view.test is not None and view.test.after == ()
    assert dependences(ericsson(), "Ericsson")[0].figures[-1].id == "m3"
