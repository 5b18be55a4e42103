"""What the rule of ownership promises: monotone, tier by tier, and honest about what is not disclosed."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from caveat.facts import Day, Exact, Source, Span, Stake
from caveat.facts.stake import Interest
from caveat.facts.tie import Tie, TieKind
from caveat.ownership import Asked, Criterion, Graph, Held, Holders, Standing, held_by

DAY = Day(2020, 9, 1)
HALF = Exact("0.50")
OFAC = Criterion(share=HALF, exactly=True, aggregate=True)
ALONE = Criterion(share=HALF, exactly=True, aggregate=False)
UK = Criterion(share=HALF, exactly=False, aggregate=False, interests=(Interest.SHARES, Interest.VOTES), control=True)
tests = st.sampled_from([OFAC, ALONE, UK])
names = st.sampled_from("XYABCD")
shares = st.decimals(0, 1, places=2).map(lambda share: Exact(str(share)))


@st.composite
def some_stakes(draw: st.DrawFn) -> Stake:
    least, most = sorted((draw(shares), draw(shares)))
    kind = draw(st.sampled_from(Interest))
    return Stake(holder=draw(names), held=draw(names), least=least, most=draw(st.sampled_from([least, most])), interest=kind)


stakes = st.lists(some_stakes(), max_size=12)
ties = st.lists(
    st.builds(
        lambda kind, one, other: Tie(kind=kind, subject=one, object=other),
        st.sampled_from([TieKind.CONTROLS, TieKind.OWNS_OR_CONTROLS, TieKind.BRANCH_OF]),
        names,
        names,
    ),
    max_size=3,
)
seeds = st.frozensets(names, max_size=3)


def own(holder: str, held: str, percent: str | int, **more: object) -> Stake:
    share = Exact(Decimal(percent) / 100)
    return Stake(holder=holder, held=held, least=share, most=share, **more)  # type: ignore[arg-type]


def graph_of(stakes: list[Stake], ties: list[Tie] | None = None) -> Graph:
    return Graph(stakes, ties or (), on=DAY)


def held(stakes: list[Stake], *holders: str, test: Criterion = OFAC) -> dict[str, bool]:
    return {company: one.certain for company, one in held_by(graph_of(stakes), set(holders), test).items()}


def standing(stakes: list[Stake], company: str, *holders: str, test: Criterion = OFAC, ties: list[Tie] | None = None) -> Standing:
    return Asked(graph_of(stakes, ties), Holders(certain=frozenset(holders)), test).of(company).standing


def certain(found: dict[str, Held]) -> set[str]:
    return {company for company, one in found.items() if one.certain}


@given(stakes, ties, seeds, seeds, tests)
def test_more_holders_never_free_a_company(
    some: list[Stake], bound: list[Tie], few: frozenset[str], more: frozenset[str], test: Criterion
) -> None:
    before, after = held_by(graph_of(some, bound), few, test), held_by(graph_of(some, bound), few | more, test)
    assert set(before) <= set(after) | more
    assert certain(before) <= certain(after) | more


@given(stakes, seeds, st.sampled_from([(ALONE, OFAC)]))
def test_adding_stakes_together_never_finds_less_than_each_alone(
    some: list[Stake], few: frozenset[str], two: tuple[Criterion, Criterion]
) -> None:
    alone, together = (held_by(graph_of(some), few, test) for test in two)
    assert set(alone) <= set(together)
    assert certain(alone) <= certain(together)


@given(stakes, ties, seeds, tests, st.randoms(use_true_random=False))
def test_the_order_of_stakes_and_ties_does_not_matter(
    some: list[Stake], bound: list[Tie], few: frozenset[str], test: Criterion, chance: object
) -> None:
    turned, bent = list(some), list(bound)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    chance.shuffle(bent)  # type: ignore[attr-defined]
    assert held_by(graph_of(some, bound), few, test) == held_by(graph_of(turned, bent), few, test)
    asked = [Asked(graph_of(*each), Holders(certain=few), test).of("D") for each in ((some, bound), (turned, bent))]
    assert asked[0] == asked[1]


@given(stakes, ties, seeds, tests, st.data())
def test_a_wider_interval_never_turns_unknown_into_certain(
    some: list[Stake], bound: list[Tie], few: frozenset[str], test: Criterion, data: st.DataObject
) -> None:
    wide = [
        Stake(
            holder=one.holder,
            held=one.held,
            least=min(one.least, data.draw(shares)),
            most=max(one.most, data.draw(shares)),
            interest=one.interest,
        )
        if data.draw(st.booleans())
        else one
        for one in some
    ]
    before, after = held_by(graph_of(some, bound), few, test), held_by(graph_of(wide, bound), few, test)
    assert certain(after) <= certain(before)
    if fits(some):  # of what is more than a whole, a wider interval may take away what cannot be
        assert set(before) <= set(after)


def fits(some: list[Stake]) -> bool:
    """Say whether nobody's shares of one kind are told to be more than a whole."""
    sums: dict[tuple[str, Interest], Decimal] = {}
    for one in some:
        if one.holder != one.held:
            sums[one.held, one.interest] = sums.get((one.held, one.interest), Decimal(0)) + one.least
    return all(total <= 1 for total in sums.values())


def test_what_is_told_beside_a_wide_interval_bounds_it() -> None:
    beside = Stake(holder="X", held="Y", least=Exact("0.50"), most=Exact("0.50"))
    told, wide = (Stake(holder="A", held="Y", least=Exact(least), most=Exact("0.51")) for least in ("0.51", "0"))
    assert certain(held_by(graph_of([beside, told]), frozenset("A"), UK)) == {"Y"}
    assert held_by(graph_of([beside, wide]), frozenset("A"), UK) == {}


@given(stakes, ties, seeds, seeds, tests)
def test_who_only_may_be_listed_makes_nothing_certain(
    some: list[Stake], bound: list[Tie], sure: frozenset[str], maybe: frozenset[str], test: Criterion
) -> None:
    plain = held_by(graph_of(some, bound), sure, test)
    more = held_by(graph_of(some, bound), Holders(certain=sure, possible=maybe - sure), test)
    assert certain(more) <= certain(plain)
    assert certain(plain) <= certain(more) | maybe


def test_two_equal_stakes_carry_as_two() -> None:
    quarter = Stake(holder="X", held="Y", least=Exact("0.25"), most=Exact("0.25"))
    half = Criterion(share=Exact("0.50"), exactly=True, aggregate=True)
    found = Asked(graph_of([quarter, quarter], []), Holders(certain=frozenset("X")), half).of("Y")
    assert found.stakes == (quarter, quarter)
    assert found.least == Exact("0.50")


@given(stakes, ties, seeds, tests, names)
def test_what_carries_an_answer_suffices_for_it(
    some: list[Stake], bound: list[Tie], few: frozenset[str], test: Criterion, company: str
) -> None:
    found = Asked(graph_of(some, bound), Holders(certain=few), test).of(company)
    if found.certain:
        again = Asked(graph_of(list(found.stakes), list(found.ties)), Holders(certain=few), test).of(company)
        assert again.standing is found.standing


@given(stakes, ties, seeds, tests, names)
def test_only_what_stands_above_a_company_matters_to_it(
    some: list[Stake], bound: list[Tie], few: frozenset[str], test: Criterion, company: str
) -> None:
    graph = graph_of(some, bound)
    whole, above = (Asked(each, Holders(certain=few), test).of(company) for each in (graph, graph.above(company)))
    assert whole == above


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
    assert held(graph, "X", "Y", test=ALONE) == {}
    joint = Holders(certain=frozenset("XY"), joint=True)
    assert Asked(graph_of(graph), joint, ALONE).of("A").standing is Standing.OWNED


def test_one_holder_counts_with_all_that_it_holds_even_where_different_holders_are_not_added() -> None:
    graph = [own("X", "A", 60), own("X", "B", 20), own("A", "B", 31)]
    assert held(graph, "X", test=ALONE) == {"A": True, "B": True}


def test_half_is_not_more_than_half() -> None:
    assert standing([own("X", "A", 50)], "A", "X", test=UK) is Standing.NOT
    assert standing([own("X", "A", "50.00000000000000000001")], "A", "X", test=UK) is Standing.OWNED
    assert standing([own("X", "A", "49.99999999999999999999")], "A", "X") is Standing.NOT


def test_thirds_are_added_without_rounding() -> None:
    third = Exact("0." + "3" * 60)
    graph = [Stake(holder=one, held="A", least=third, most=third) for one in "XYZ"]
    whole = Criterion(share=Exact(1), exactly=True, aggregate=True)
    assert Asked(graph_of(graph), Holders(certain=frozenset("XYZ")), whole).of("A").standing is Standing.NOT


def test_shares_and_votes_are_never_added_to_one_another() -> None:
    graph = [own("X", "A", 30), own("X", "A", 30, interest=Interest.VOTES)]
    assert standing(graph, "A", "X", test=UK) is Standing.NOT
    votes = [own("X", "A", 10), own("X", "A", 51, interest=Interest.VOTES)]
    assert standing(votes, "A", "X", test=UK) is Standing.OWNED
    assert standing(votes, "A", "X", test=OFAC) is Standing.NOT


def test_votes_give_control_where_the_law_says_so() -> None:
    eu = Criterion(share=HALF, exactly=True, aggregate=True, control=True, control_interests=(Interest.VOTES,))
    votes = [own("X", "A", 10), own("X", "A", 51, interest=Interest.VOTES), own("A", "B", 60)]
    assert standing(votes, "A", "X", test=eu) is Standing.CONTROLLED
    assert standing(votes, "B", "X", test=eu) is Standing.CONTROLLED


def test_two_sources_that_tell_of_one_stake_do_not_make_two() -> None:
    told = [own("X", "A", 30, source=Source(list_id=register)) for register in ("one", "other")]
    assert standing(told, "A", "X") is Standing.NOT
    lots = [own("X", "A", 30, source=Source(list_id="one", place=str(row))) for row in (1, 2)]
    assert standing(lots, "A", "X") is Standing.OWNED


def test_an_undisclosed_stake_makes_it_possible_and_not_certain() -> None:
    assert held([Stake(holder="X", held="A")], "X") == {"A": False}


def test_an_undisclosed_stake_is_no_larger_than_others_leave_room_for() -> None:
    assert held([Stake(holder="X", held="A"), own("Z", "A", 51)], "X") == {}
    assert held([Stake(holder="X", held="A"), own("Z", "A", 50)], "X") == {"A": False}


def test_what_is_surely_held_counts_though_others_are_said_to_hold_too_much() -> None:
    assert held([own("X", "A", 60), own("Z", "A", 70)], "X") == {"A": True}


def test_circles_come_to_an_end() -> None:
    assert held([own("X", "A", 50), own("A", "B", 60), own("B", "A", 50), own("B", "B", 40)], "X") == {"A": True, "B": True}


def test_a_circle_holds_nobody_up() -> None:
    assert held([own("A", "B", 60), own("B", "A", 60), own("X", "A", 40)], "X") == {}


def test_control_counts_where_the_law_says_so_and_hands_on_what_the_controlled_one_owns() -> None:
    control = [Tie(kind=TieKind.CONTROLS, subject="X", object="A")]
    graph = [own("X", "A", 30), own("A", "B", 60)]
    assert standing(graph, "B", "X", test=UK, ties=control) is Standing.CONTROLLED
    assert standing(graph, "B", "X", test=OFAC, ties=control) is Standing.NOT


def test_owned_or_controlled_leaves_open_what_a_law_of_ownership_makes_of_it() -> None:
    either = [Tie(kind=TieKind.OWNS_OR_CONTROLS, subject="X", object="A")]
    assert standing([], "A", "X", ties=either) is Standing.OPEN
    assert standing([], "A", "X", test=UK, ties=either) is Standing.CONTROLLED


def test_control_without_a_share_told_leaves_open_what_a_law_of_ownership_makes_of_it() -> None:
    consolidated = [Tie(kind=TieKind.CONTROLS, subject="X", object="A")]
    assert standing([], "A", "X", ties=consolidated) is Standing.OPEN
    assert standing([own("Z", "A", 51)], "A", "X", ties=consolidated) is Standing.NOT, "no more than 49 is left"


def test_a_branch_stands_as_its_head_office_does() -> None:
    branch = [Tie(kind=TieKind.BRANCH_OF, subject="A", object="X")]
    assert standing([], "A", "X", ties=branch) is Standing.OWNED
    assert standing([], "X", "A", ties=branch) is Standing.NOT


def test_a_stake_counts_only_in_its_time() -> None:
    past = Stake(holder="X", held="A", least=Exact(1), most=Exact(1), span=Span(until=Day(2020, 1, 1)))
    assert held([past], "X") == {}


def test_the_stakes_that_carry_the_result_are_told_from_the_holders_down() -> None:
    graph = [own("X", "A", 10), own("X", "A", 40), own("Z", "A", 50), own("A", "B", 70), own("B", "A", 1)]
    found = Asked(graph_of(graph), Holders(certain=frozenset("X")), OFAC).of("B")
    assert [(stake.holder, stake.held, str(stake.least)) for stake in found.stakes] == [
        ("X", "A", "0.1"),
        ("X", "A", "0.4"),
        ("A", "B", "0.7"),
    ]
    assert (str(found.least), found.tier) == ("0.7", 2)
