"""Which fact would decide an open answer, and where it turns."""

from hypothesis import given
from tests.ownership.test_held import DAY, OFAC, UK, own, seeds, stakes, tests

from caveat.facts import Exact, Stake
from caveat.facts.tie import Tie, TieKind
from caveat.ownership import Asked, Criterion, Deciding, Graph, Holders, Standing, deciding


def weighed(some: list[Stake], company: str, *holders: str, test: Criterion = OFAC, possible: str = "") -> list[Deciding]:
    named = Holders(certain=frozenset(holders), possible=frozenset(possible))
    return list(deciding(Graph(some, on=DAY), company, named, test))


def test_the_share_from_which_a_company_is_held_is_told() -> None:
    (one,) = weighed([own("X", "A", 20), Stake(holder="Y", held="A", least=Exact("0.1"), most=Exact("0.6"))], "A", "X", "Y")
    assert one.stake is not None and one.stake.holder == "Y"
    assert (one.owned_from, one.free_below, one.power) == (Exact("0.3"), Exact("0.3"), Exact(1))


def test_the_stake_that_settles_most_comes_first() -> None:
    wide = Stake(holder="X", held="A")
    narrow = Stake(holder="Y", held="A", least=Exact("0.05"), most=Exact("0.10"))
    found = weighed([narrow, wide], "A", "X", "Y")
    assert [one.stake.holder for one in found if one.stake] == ["X", "Y"]
    assert found[0].power > found[1].power


def test_a_stake_high_up_decides_where_the_tier_below_is_known() -> None:
    (one,) = weighed([Stake(holder="X", held="A"), own("A", "B", 80)], "B", "X")
    assert one.stake is not None and one.stake.held == "A"
    assert one.owned_from == Exact("0.50")


def test_two_facts_that_are_both_needed_are_both_told_and_neither_settles_it_upward() -> None:
    found = weighed([Stake(holder="X", held="A"), Stake(holder="A", held="B")], "B", "X")
    assert {one.stake.held for one in found if one.stake} == {"A", "B"}
    assert all(one.owned_from is None and one.free_below == Exact("0.50") for one in found)


def test_whether_a_holder_is_the_listed_one_is_a_fact_too() -> None:
    (one,) = weighed([own("X", "A", 60)], "A", possible="X")
    assert (one.holder, one.power) == ("X", Exact(1))


def test_what_owned_or_controlled_means_is_a_fact_under_a_law_of_ownership() -> None:
    graph = Graph([], [Tie(kind=TieKind.OWNS_OR_CONTROLS, subject="X", object="A")], on=DAY)
    (one,) = deciding(graph, "A", Holders(certain=frozenset("X")), OFAC)
    assert one.stake is not None and (one.stake.holder, one.power) == ("X", Exact(1))


def test_nothing_decides_what_is_not_open() -> None:
    assert weighed([own("X", "A", 60)], "A", "X") == []
    assert weighed([own("X", "A", 10)], "A", "X", test=UK) == []


@given(stakes, seeds, tests)
def test_a_share_that_is_said_to_decide_does(some: list[Stake], few: frozenset[str], test: Criterion) -> None:
    for one in weighed(some, "D", *few, test=test):
        if one.stake is None:
            continue
        others = [stake for stake in Graph(some, on=DAY).above("D").stakes if stake is not one.stake]

        def fixed(share: Exact, of: Stake = one.stake, beside: list[Stake] = others) -> Standing:
            sure = Stake(holder=of.holder, held=of.held, least=share, most=share, interest=of.interest)
            return Asked(Graph([*beside, sure], on=DAY), Holders(certain=few), test).of("D").standing

        if one.owned_from is not None:
            assert fixed(one.stake.most) in (Standing.OWNED, Standing.CONTROLLED)
        if one.free_below is not None:
            assert fixed(one.stake.least) is Standing.NOT
        assert 0 <= one.power <= 1
