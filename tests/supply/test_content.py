"""What of a bill of materials counts, and how its share is told."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.supply.boards import TERMS, ByWord, counted, part

from caveat.facts import Exact
from caveat.facts.bill import BillLine
from caveat.facts.deal import LineKind
from caveat.facts.problem import BadInput
from caveat.supply import Amount, Standing, count, deciding
from caveat.supply.share import share_of, shown

WHOLE = Amount(least=Decimal(100), most=Decimal(100))


def lines(depth: int = 2) -> st.SearchStrategy[BillLine]:
    """Draw lines of any origin, class and price, with assemblies up to `depth`."""
    inner = st.just(()) if depth == 0 else st.lists(lines(depth - 1), max_size=3).map(tuple)
    return st.builds(
        BillLine,
        name=st.sampled_from("abc"),
        value=st.one_of(st.none(), st.integers(0, 50).map(Exact)),
        quantity=st.one_of(st.none(), st.integers(0, 4).map(Exact)),
        eccn=st.sampled_from(["HARD", "SOFT", ""]),
        origin=st.sampled_from(["US", "DE", ""]),
        discrete=st.sampled_from([True, False, None]),
        lines=inner,
    )


@given(lines())
def test_to_learn_a_price_never_widens_the_share(line: BillLine) -> None:
    open_share = share_of(count((replace(line, value=None),), TERMS, ByWord()), WHOLE)
    told_share = share_of(count((replace(line, value=Exact(7)),), TERMS, ByWord()), WHOLE)
    assert open_share.least <= told_share.least <= told_share.most <= open_share.most


@given(lines())
def test_to_learn_an_origin_never_widens_the_share(line: BillLine) -> None:
    open_share = share_of(count((replace(line, origin="", lines=()),), TERMS, ByWord()), WHOLE)
    for origin in ("US", "DE"):
        told = share_of(count((replace(line, origin=origin, lines=()),), TERMS, ByWord()), WHOLE)
        assert open_share.least <= told.least <= told.most <= open_share.most


@given(st.lists(lines(), max_size=4), lines())
def test_one_more_line_never_lowers_the_content(some: list[BillLine], more: BillLine) -> None:
    before = share_of(count(tuple(some), TERMS, ByWord()), WHOLE).content
    after = share_of(count((*some, more), TERMS, ByWord()), WHOLE).content
    assert before.least <= after.least
    assert after.most is None or (before.most is not None and before.most <= after.most)


@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_lines_makes_no_difference(order: list[str]) -> None:
    board = {"a": part("a", "3"), "b": part("b", None), "c": part("c", "4", "SOFT"), "d": part("d", "5", "")}
    content = share_of(count(tuple(board[name] for name in order), TERMS, ByWord()), WHOLE).content
    assert content == Amount(least=Decimal(3), most=None)


@given(lines())
def test_what_was_certainly_above_a_limit_stays_above_a_lower_one(line: BillLine) -> None:
    share = share_of(count((line,), TERMS, ByWord()), WHOLE)
    if share.over(Decimal("0.25")):
        assert share.over(Decimal("0.10"))
    if share.over(Decimal("0.10")) is False:
        assert share.over(Decimal("0.25")) is False


@pytest.mark.parametrize(("value", "over"), [("24.999999999999", False), ("25", False), ("25.000000000001", True)])
def test_a_share_is_compared_to_the_last_digit(value: str, over: bool) -> None:
    share = share_of(list(counted(part("a", value)).values()), WHOLE)
    assert share.over(Decimal("0.25")) is over


def test_a_third_is_compared_without_being_rounded() -> None:
    thing = Amount(least=Decimal(3), most=Decimal(3))
    share = share_of(list(counted(part("a", "1")).values()), thing)
    assert share.over(Decimal(1) / Decimal(3)) is True  # a third in decimals is less than a third
    assert shown(share.percent or Decimal(0)) == "33.333333"


def test_quantities_are_multiplied_down_the_tree() -> None:
    board = BillLine(name="board", origin="MY", discrete=False, quantity=Exact(2), lines=(part("chip", "1.5", quantity=Exact(3)),))
    assert counted(board)["chip"].value == Amount(least=Decimal(9), most=Decimal(9))


def test_an_assembly_of_us_origin_is_classed_whole_and_not_opened() -> None:
    board = part("board", "40", "SOFT", lines=(part("chip", "30"),))
    assert list(counted(board)) == ["board"]
    assert counted(board)["board"].standing is Standing.NOT_CONTROLLED


def test_content_of_a_discrete_product_is_not_counted_again() -> None:
    gear = BillLine(name="gear", origin="DE", discrete=True, lines=(part("chip"),))
    assert counted(gear)["chip"].standing is Standing.SECOND
    assert counted(gear, terms=replace(TERMS, discrete_out=False))["chip"].standing is Standing.COUNTED


def test_content_of_an_assembly_that_may_be_discrete_is_open_and_asks_about_the_assembly() -> None:
    found = counted(BillLine(name="gear", origin="DE", lines=(part("chip"), part("screw", eccn="SOFT"))))
    assert found["chip"].standing is Standing.OPEN
    assert [unknown.key for unknown in found["chip"].unknowns] == ["[0].discrete"]
    assert found["screw"].standing is Standing.NOT_CONTROLLED


def test_bundled_software_counts_only_if_it_is_light() -> None:
    controlled = counted(part("code", kind=LineKind.SOFTWARE))["code"]
    assert controlled.standing is Standing.APART
    assert (
        counted(part("code", kind=LineKind.SOFTWARE), terms=replace(TERMS, kind=LineKind.SOFTWARE))["code"].standing
        is Standing.COUNTED
    )


def test_a_part_without_an_origin_is_open_unless_it_would_not_count_anyway() -> None:
    found = counted(part("a", origin=""), part("b", origin="", eccn="SOFT"))
    assert (found["a"].standing, found["b"].standing) == (Standing.OPEN, Standing.NOT_CONTROLLED)
    assert found["a"].unknowns[0].fact == "origin of a"


def test_a_price_between_affiliates_is_no_value_and_one_between_strangers_is() -> None:
    line = replace(part("a"), value=None, price_paid=Exact(5))
    lone = counted(replace(line, affiliated=False))["a"]
    kin = counted(replace(line, affiliated=True))["a"]
    assert lone.value.known
    assert not kin.value.known


def test_another_currency_counts_at_its_rate_and_without_one_is_not_known() -> None:
    line = replace(part("a", "10"), currency="EUR")
    assert counted(line, terms=replace(TERMS, rates={"EUR": Exact("1.1")}))["a"].value.least == Decimal("11.0")
    bare = counted(line)
    assert bare["a"].value.most is None
    assert deciding(list(bare.values()), WHOLE, Decimal("0.25"), "value")[0].key == "rates.EUR"


def test_the_fact_that_settles_the_question_either_way_is_asked_first() -> None:
    board = [
        part("small", None, value_least=Exact(1), value_most=Exact(2)),
        part("large", None, value_least=Exact(1), value_most=Exact(90)),
    ]
    asked = deciding(list(counted(*board).values()), WHOLE, Decimal("0.25"), "value")
    assert [unknown.fact for unknown in asked] == ["fair market value of large", "fair market value of small"]


def test_without_a_price_of_the_whole_that_is_asked_and_nothing_counted_needs_none() -> None:
    priceless = Amount()
    some = list(counted(part("a", "3")).values())
    assert deciding(some, priceless, Decimal("0.25"), "lines[0].value")[0].key == "lines[0].value"
    assert share_of(some, priceless).over(Decimal("0.25")) is None
    assert share_of(list(counted(part("a", eccn="SOFT")).values()), priceless).over(Decimal("0.25")) is False


@pytest.mark.parametrize(
    "wrong", [{"value": Exact(-1)}, {"value": Exact(1), "value_least": Exact(1)}, {"value_least": Exact(2), "value_most": Exact(1)}]
)
def test_a_line_that_contradicts_itself_is_refused(wrong: dict[str, Exact]) -> None:
    with pytest.raises(BadInput):
        BillLine(name="a", **wrong)  # type: ignore[arg-type]
