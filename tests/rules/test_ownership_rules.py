"""The rules of ownership put to deals: owners as a tree, as stakes, under names that stand twice."""

from hypothesis import given
from hypothesis import strategies as st
from tests.rules.by_hand import asked, decide_deal

from caveat.facts import Day, Exact, Stake
from caveat.facts.deal import Act, Deal, DealParty, Line, LineKind, Owner, Role
from caveat.facts.finding import Verdict
from caveat.facts.stake import Interest

DAY = Day(2025, 10, 15)
REGIMES = ("ofac_50", "eu_ownership", "uk_ownership")
LISTS = {"ofac_50": ("SDN",), "eu_ownership": ("EU_FSF",), "uk_ownership": ("UK_SANCTIONS",), "affiliates_rule": ("ENTITY_LIST",)}
shares = st.decimals(0, 1, places=3).map(lambda share: Exact(str(share)))


def deal(*owners: Owner, **more: object) -> Deal:
    party = DealParty(name="Meadow", role=Role.END_USER, lists=(), owners=owners, **more)  # type: ignore[arg-type]
    thing = Line(kind=LineKind.COMMODITY, eccn="EAR99", origin="US")
    return Deal(act=Act.EXPORT, from_country="US", to="MY", parties=(party,), lines=(thing,))


def owner(name: str, share: str | Exact | None, regime: str = "", *owners: Owner) -> Owner:
    part = None if share is None else Exact(share)
    return Owner(name=name, share=part, lists=LISTS.get(regime, ()), owners=owners or None)


def verdict(regime: str, matter: Deal, day: Day = DAY) -> Verdict:
    return decide_deal(regime, matter, day).verdict


@given(st.sampled_from((*REGIMES, "affiliates_rule")), shares, shares)
def test_a_larger_listed_share_never_frees_a_company(regime: str, one: Exact, other: Exact) -> None:
    low, high = sorted((one, other))
    less, more = (verdict(regime, deal(owner("X", share, regime))) for share in (low, high))
    assert less.rank >= more.rank


def test_a_deal_without_owners_is_no_matter_of_ownership() -> None:
    for regime in (*REGIMES, "affiliates_rule"):
        assert verdict(regime, deal()) is Verdict.NOT_SUBJECT


def test_one_owner_that_stands_in_two_places_is_one() -> None:
    above = owner("X", "0.60", "uk_ownership")
    parts = deal(owner("A", "0.30", "", above), owner("x", "0.30", "uk_ownership"))
    assert verdict("uk_ownership", parts) is Verdict.OWNED, "A's 30, which X has, and X's own 30"
    others = deal(owner("A", "0.30", "", above), owner("Y", "0.30", "uk_ownership"))
    assert verdict("uk_ownership", others) is Verdict.NOT_OWNED


def test_owners_told_twice_are_not_added_up() -> None:
    twice = deal(
        owner("A", "0.50", "", owner("H", "1", "", owner("X", "0.30", "ofac_50"))),
        owner("B", "0.50", "", owner("H", "1", "", owner("X", "0.30", "ofac_50"))),
    )
    assert verdict("ofac_50", twice) is Verdict.NOT_OWNED


def test_stakes_beside_the_parties_are_read_and_their_holders_screened() -> None:
    half = Exact("0.60")
    stake = Stake(holder="Huawei Technologies Co., Ltd.", held="Meadow", least=half, most=half)
    party = DealParty(name="Meadow", role=Role.END_USER, lists=())
    matter = Deal(
        act=Act.EXPORT,
        from_country="US",
        to="MY",
        parties=(party,),
        stakes=(stake,),
        lines=(Line(origin="US", kind=LineKind.COMMODITY),),
    )
    finding = decide_deal("affiliates_rule", matter, DAY)
    assert finding.verdict is Verdict.LICENCE_REQUIRED
    assert finding.stakes == (stake,)
    assert finding.licence is not None and "subject to the EAR" in finding.licence.requirement


def test_votes_own_in_uk_law_control_in_eu_law_and_do_nothing_in_us_law() -> None:
    votes = Stake(holder="X", held="Meadow", least=Exact("0.51"), most=Exact("0.51"), interest=Interest.VOTES)
    expected = {"ofac_50": Verdict.NOT_OWNED, "eu_ownership": Verdict.CONTROLLED, "uk_ownership": Verdict.OWNED}
    for regime, right in expected.items():
        party, holder = DealParty(name="Meadow", lists=()), DealParty(name="X", lists=LISTS[regime])
        assert verdict(regime, Deal(parties=(party,), holders=(holder,), stakes=(votes,))) is right


def test_the_share_that_decides_is_asked_for_by_name_and_key() -> None:
    finding = decide_deal("ofac_50", deal(owner("X", None, "ofac_50"), owner("Z", "0.30")), DAY)
    assert finding.verdict is Verdict.REVIEW
    assert asked(finding) == "the share of X in Meadow"
    assert finding.unknowns[0].key == "parties[0].owners[0].share"
    assert "from about 50 % on" in finding.unknowns[0].why


def test_an_owner_that_only_may_be_listed_is_asked_about_and_not_taken_for_it() -> None:
    finding = decide_deal("affiliates_rule", deal(Owner(name="Huawei Technologies Design", share=Exact("0.70"))), DAY)
    assert finding.verdict is Verdict.REVIEW
    assert "whether Huawei Technologies Design is" in asked(finding)


def test_the_day_after_the_stay_says_that_an_extension_may_exist() -> None:
    finding = decide_deal("affiliates_rule", deal(owner("P", "1", "affiliates_rule")), Day(2026, 11, 10))
    assert (finding.verdict, finding.confidence) == (Verdict.LICENCE_REQUIRED, "unverified")
    assert "whether BIS extended the stay" in asked(finding)


def test_what_designated_persons_hold_together_is_told_where_it_is_not_added() -> None:
    two = deal(owner("D1", "0.30", "uk_ownership"), owner("D2", "0.30", "uk_ownership"))
    finding = decide_deal("uk_ownership", two, DAY)
    assert finding.verdict is Verdict.NOT_OWNED
    assert any("together the designated persons hold 60 %" in flag for flag in finding.flags)
    assert any("40 % of Meadow is held by nobody who is named" in flag for flag in finding.flags)


def test_an_unloaded_list_leaves_the_owners_unknown() -> None:
    finding = decide_deal("eu_ownership", deal(Owner(name="Quiet Meadow Bakery", share=Exact(1))), DAY)
    assert finding.verdict is Verdict.REVIEW
    assert "EU_FSF" in asked(finding)
