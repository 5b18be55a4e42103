"""What the rule of ownership promises: monotone, tier by tier, and honest about what is not disclosed."""

from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Day, Exact, Span, Stake
from caveat.ownership import held_by

DAY = Day(2020, 9, 1)
HALF = Exact("0.50")
names = st.sampled_from("XYABCD")
shares = st.decimals(0, 1, places=2).map(lambda share: Exact(str(share)))
stakes = st.lists(
    st.builds(lambda holder, held, share: Stake(holder=holder, held=held, least=share, most=share), names, names, shares),
    max_size=12,
)
seeds = st.frozensets(names, max_size=3)


def own(holder: str, held: str, percent: int) -> Stake:
    share = Exact(percent) / 100
    return Stake(holder=holder, held=held, least=Exact(share), most=Exact(share))


def held(graph: list[Stake], *holders: str, aggregate: bool = True) -> dict[str, bool]:
    return {
        company: one.certain for company, one in held_by(graph, set(holders), threshold=HALF, aggregate=aggregate, on=DAY).items()
    }


@given(stakes, seeds, seeds)
def test_more_holders_never_free_a_company(graph: list[Stake], some: frozenset[str], others: frozenset[str]) -> None:
    few = held_by(graph, some, threshold=HALF, aggregate=True, on=DAY)
    many = held_by(graph, some | others, threshold=HALF, aggregate=True, on=DAY)
    assert set(few) <= set(many) | others
    assert {company for company, one in few.items() if one.certain} <= {
        company for company, one in many.items() if one.certain
    } | others


@given(stakes, seeds)
def test_adding_stakes_together_never_finds_less_than_each_alone(graph: list[Stake], some: frozenset[str]) -> None:
    alone = held_by(graph, some, threshold=HALF, aggregate=False, on=DAY)
    together = held_by(graph, some, threshold=HALF, aggregate=True, on=DAY)
    assert set(alone) <= set(together)


@given(stakes, seeds, st.randoms())
def test_the_order_of_stakes_does_not_matter(graph: list[Stake], some: frozenset[str], chance: object) -> None:
    turned = list(reversed(graph))
    assert held_by(graph, some, threshold=HALF, aggregate=True, on=DAY) == held_by(
        turned, some, threshold=HALF, aggregate=True, on=DAY
    )


@given(stakes, seeds)
def test_a_wider_interval_never_turns_unknown_into_certain(graph: list[Stake], some: frozenset[str]) -> None:
    wide = [Stake(holder=one.holder, held=one.held) for one in graph]
    certain = {company for company, one in held_by(graph, some, threshold=HALF, aggregate=True, on=DAY).items() if one.certain}
    possible = held_by(wide, some, threshold=HALF, aggregate=True, on=DAY)
    assert not any(one.certain for one in possible.values())
    assert certain <= set(possible)


def test_half_of_half_is_held_tier_by_tier() -> None:
    assert held([own("X", "A", 50), own("A", "B", 50)], "X") == {"A": True, "B": True}


def test_two_quarters_through_two_held_companies_make_a_half() -> None:
    graph = [own("X", "A", 50), own("X", "B", 50), own("A", "C", 25), own("B", "C", 25)]
    assert held(graph, "X") == {"A": True, "B": True, "C": True}


def test_a_company_that_is_not_held_counts_with_nothing() -> None:
    assert held([own("X", "A", 49), own("A", "B", 100)], "X") == {}


def test_quarters_of_two_holders_count_only_where_the_law_adds_them() -> None:
    graph = [own("X", "A", 25), own("Y", "A", 25)]
    assert held(graph, "X", "Y") == {"A": True}
    assert held(graph, "X", "Y", aggregate=False) == {}


def test_an_undisclosed_stake_makes_it_possible_and_not_certain() -> None:
    assert held([Stake(holder="X", held="A")], "X") == {"A": False}


def test_circles_come_to_an_end() -> None:
    assert held([own("X", "A", 50), own("A", "B", 60), own("B", "A", 50), own("B", "B", 40)], "X") == {"A": True, "B": True}


def test_a_stake_counts_only_in_its_time() -> None:
    past = Stake(holder="X", held="A", least=Exact(1), most=Exact(1), span=Span(until=Day(2020, 1, 1)))
    assert held([past], "X") == {}


def test_the_stakes_that_carry_the_result_are_told() -> None:
    found = held_by([own("X", "A", 10), own("X", "A", 40), own("Z", "A", 50)], {"X"}, threshold=HALF, aggregate=True, on=DAY)["A"]
    assert [(stake.holder, str(stake.least)) for stake in found.stakes] == [("X", "0.1"), ("X", "0.4")]
    assert str(found.least) == "0.5"
