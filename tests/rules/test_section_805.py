"""What section 805 promises, and its worked cases."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules import by_hand
from tests.rules.by_hand import asked
from tests.world import rules

from caveat.facts import Day, Exact
from caveat.facts.deal import Act, Actor, ActorKind, Deal, DealParty, Line, Owner, Part, Role
from caveat.facts.finding import Finding, Verdict
from caveat.rules.us.section_805 import decide as ruling

days = st.dates(min_value=Day(2015, 1, 1), max_value=Day(2035, 1, 1)).map(lambda day: Day(day.year, day.month, day.day))
patient = settings(deadline=None)  # the first draw screens against every bundled list


LISTED, FREE = ("1260H",), ()


def answer(deal: Deal, day: Day) -> Finding:
    return by_hand.on_day("section_805", deal, day)


def seller(lists: tuple[str, ...] | None) -> DealParty:
    return DealParty(name="Seller", role=Role.SELLER, lists=lists)


def deals(act: Act, kind: ActorKind | None, sells: bool, makes: bool, indirect: bool | None) -> Deal:
    line = Line(maker=DealParty(name="Maker", lists=LISTED if makes else FREE), indirect=indirect)
    return Deal(act=act, actor=Actor(kind=kind), parties=(seller(LISTED if sells else FREE),), lines=(line,))


drawn = st.builds(
    deals,
    act=st.sampled_from((Act.PROCURE, Act.CONTRACT)),
    kind=st.sampled_from((None, *ActorKind)),
    sells=st.booleans(),
    makes=st.booleans(),
    indirect=st.sampled_from((None, True, False)),
)


@patient
@given(drawn, st.dates(min_value=Day(2000, 1, 1), max_value=Day(2026, 6, 29)))
def test_before_the_entity_ban_nothing_is_prohibited(deal: Deal, day: Day) -> None:
    assert answer(deal, Day(day.year, day.month, day.day)).verdict is not Verdict.PROHIBITED


@patient
@given(drawn, days)
def test_somebody_who_is_not_listed_never_makes_the_answer_graver(deal: Deal, day: Day) -> None:
    free = deals(deal.act or Act.PROCURE, deal.actor.kind, False, False, deal.lines[0].indirect)
    assert not answer(free, day).verdict.graver_than(answer(deal, day).verdict)


@patient
@given(drawn, days)
def test_only_the_department_of_defense_is_ever_barred(deal: Deal, day: Day) -> None:
    if answer(deal, day).verdict is Verdict.PROHIBITED:
        assert deal.actor.kind is ActorKind.DEFENCE_DEPARTMENT


@patient
@given(drawn, days)
def test_a_review_names_what_is_missing_and_nothing_else_does(deal: Deal, day: Day) -> None:
    found = answer(deal, day)
    assert bool(found.unknowns) == (found.verdict is Verdict.REVIEW)
    assert all(unknown.fact and unknown.why and unknown.key for unknown in found.unknowns)


def defence(**keys: object) -> Deal:
    return replace(Deal(act=Act.CONTRACT, actor=Actor(kind=ActorKind.DEFENCE_DEPARTMENT)), **keys)  # type: ignore[arg-type]


def test_a_firm_under_control_of_a_listed_one_is_barred_and_a_smaller_stake_asks() -> None:
    def held(share: str) -> Deal:
        owner = Owner(name="Listed", share=Exact(share), lists=LISTED)
        return defence(parties=(DealParty(name="A", role=Role.SELLER, lists=FREE, owners=(owner,)),))

    assert answer(held("0.51"), Day(2026, 7, 1)).verdict is Verdict.PROHIBITED
    found = answer(held("0.30"), Day(2026, 7, 1))
    assert found.verdict is Verdict.REVIEW
    assert "affiliate of Listed" in asked(found)


def test_the_missing_other_party_is_named() -> None:
    assert asked(answer(defence(), Day(2026, 7, 1))) == "with whom the contract is made"


def test_the_missing_maker_is_named_with_its_line() -> None:
    deal = defence(parties=(seller(FREE),), lines=(Line(),))
    assert asked(answer(deal, Day(2027, 7, 1))) == "maker of line 1"


def test_a_list_that_is_not_loaded_is_named() -> None:
    matter = replace(by_hand.screened(defence(parties=(seller(None),))), coverage={}, law_day=Day(2026, 7, 1))
    found = ruling(matter, {"section_805": rules()["section_805"].law})
    assert found.verdict is Verdict.REVIEW
    assert "1260H" in asked(found)


def test_a_bank_on_the_list_is_not_the_other_party() -> None:
    bank = DealParty(name="Bank", role=Role.BANK, lists=LISTED)
    assert answer(defence(parties=(seller(FREE), bank)), Day(2026, 7, 1)).verdict is Verdict.ALLOWED


def test_a_component_of_a_listed_firm_is_left_out() -> None:
    line = Line(maker=DealParty(name="Maker", lists=FREE), contains=(Part(maker=DealParty(name="Cells", lists=LISTED)),))
    deal = replace(defence(parties=(seller(FREE),), lines=(line,)), act=Act.PROCURE)
    found = answer(deal, Day(2027, 7, 1))
    assert found.verdict is Verdict.ALLOWED
    assert "components" in found.because


def test_an_export_is_none_of_its_business() -> None:
    assert answer(replace(defence(), act=Act.EXPORT), Day(2027, 7, 1)).verdict is Verdict.NOT_SUBJECT
