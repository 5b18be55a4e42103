"""What the 1260H list promises by itself, and its worked cases."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules import by_hand

from caveat.facts import Day
from caveat.facts.deal import Act, Actor, ActorKind, Deal, DealParty, Line, Role
from caveat.facts.finding import Finding, Verdict

days = st.dates(min_value=Day(2015, 1, 1), max_value=Day(2035, 1, 1)).map(lambda day: Day(day.year, day.month, day.day))
patient = settings(deadline=None)  # the first draw screens against every bundled list


drawn = st.builds(
    lambda act, kind, lists: Deal(
        act=act,
        actor=Actor(kind=kind),
        parties=(DealParty(name="Seller", role=Role.SELLER, lists=lists),),
        lines=(Line(maker=DealParty(name="Maker", lists=lists)),),
    ),
    act=st.sampled_from((None, *Act)),
    kind=st.sampled_from((None, *ActorKind)),
    lists=st.sampled_from((None, (), ("1260H",))),
)


def answer(deal: Deal, day: Day) -> Finding:
    return by_hand.on_day("section_1260h", deal, day)


@patient
@given(drawn, days)
def test_the_list_alone_never_bars_or_asks_anything(deal: Deal, day: Day) -> None:
    found = answer(deal, day)
    assert found.verdict in (Verdict.ALLOWED, Verdict.NOT_SUBJECT, Verdict.NOT_IN_FORCE)
    assert not found.unknowns


def test_the_department_of_defense_is_sent_on_to_section_805() -> None:
    party = DealParty(name="Seller", role=Role.SELLER, lists=("1260H",))
    deal = Deal(act=Act.CONTRACT, actor=Actor(kind=ActorKind.DEFENCE_DEPARTMENT), parties=(party,))
    found = answer(deal, Day(2026, 8, 1))
    assert any("section 805" in flag for flag in found.flags)
    assert "Seller" in found.because


def test_a_private_firm_is_not_sent_on() -> None:
    party = DealParty(name="Seller", role=Role.SELLER, lists=("1260H",))
    deal = Deal(act=Act.PROCURE, actor=Actor(kind=ActorKind.PRIVATE), parties=(party,))
    assert not answer(deal, Day(2026, 8, 1)).flags
