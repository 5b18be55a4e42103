"""Asset freezes bind persons and ground; counter-measures are flagged beside other answers and never soften them."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules import by_hand
from tests.world import listed, live, reading, spec, world_of

from caveat.check import Ask, check
from caveat.facts import Day
from caveat.facts.deal import Act, Actor, Deal, DealParty, Line, Owner
from caveat.facts.finding import Verdict

ON = Day(2025, 6, 1)
lists = st.sampled_from(((), ("ENTITY_LIST",), ("CN_UEL",), ("CN_ECL_LIST",), ("EU_FSF:RUS",), ("UK_SANCTIONS:asset_freeze",)))
countries = st.sampled_from(("", "US", "CN", "DE", "GB"))
acts = st.sampled_from((Act.EXPORT, Act.IMPORT, Act.SELL, Act.REFUSE, Act.INVEST))


@settings(deadline=None, max_examples=60)
@given(acts, countries, countries, countries, lists)
def test_a_freeze_forbids_only_whom_it_binds(act: Act, actor: str, origin: str, to: str, named: tuple[str, ...]) -> None:
    deal = Deal(act=act, actor=Actor(country=actor), from_country=origin, to=to, parties=(DealParty(name="X", lists=named),))
    for regime, ground, programme in (("eu_asset_freeze", "DE", "EU_FSF"), ("uk_asset_freeze", "GB", "UK_SANCTIONS")):
        found = by_hand.decide_deal(regime, deal, ON)
        forbidden = found.verdict is Verdict.PROHIBITED
        here = ground in (actor, origin, to) and act is not Act.REFUSE and any(programme in word for word in named)
        assert forbidden == here, (regime, found.because)


def test_an_owner_under_a_freeze_whose_part_is_not_told_leaves_the_answer_open() -> None:
    party = DealParty(name="A", lists=(), owners=(Owner(name="X", lists=("EU_FSF",)),))
    found = by_hand.decide_deal("eu_asset_freeze", Deal(act=Act.SELL, actor=Actor(eu_person=True), parties=(party,)), ON)
    assert found.verdict is Verdict.REVIEW
    assert "the share of X in A" in by_hand.asked(found)


@settings(deadline=None, max_examples=40)
@given(acts, countries, lists)
def test_a_listed_chinese_party_is_flagged_without_a_change_of_the_verdict(act: Act, to: str, named: tuple[str, ...]) -> None:
    def answer(country: str) -> tuple[Verdict, bool]:
        deal = Deal(act=act, from_country="US", to=to, parties=(DealParty(name="X", country=country, lists=named),))
        found = by_hand.decide_deal("countermeasures", deal, ON)
        return found.verdict, any(flag.startswith("CN-") for flag in found.flags)

    (verdict, flagged), (elsewhere, quiet) = answer("CN"), answer("JP")
    assert verdict is elsewhere
    assert not quiet
    assert flagged == (act is Act.REFUSE or bool({"ENTITY_LIST", "EU_FSF:RUS", "UK_SANCTIONS:asset_freeze"} & set(named)))


def test_a_hit_on_a_list_with_a_rule_is_answered_by_its_rule_and_one_without_is_a_review() -> None:
    world = world_of(
        live(spec("eu", "EU_FSF"), reading([listed("eu", "Volga Trading House", "EU_FSF", since="2022-03-01", tags=("UKR",))])),
        live(spec("ca", "CA_SEMA"), reading([listed("ca", "Volga Trading House", "CA_SEMA", since="2022-03-01")])),
    )
    deal = Deal(
        act=Act.SELL, actor=Actor(country="DE"), parties=(DealParty(name="Volga Trading House"),), lines=(Line(what="pumps"),)
    )
    answer = check(Ask(deal=deal, law_day=ON, known_at="2026-11-22T00:00:00Z"), world)
    verdicts = {finding.regime: finding.verdict for finding in answer.findings}
    assert verdicts["eu_asset_freeze"] is Verdict.PROHIBITED
    assert "eu_fsf" not in verdicts
    assert verdicts["ca_sema"] is Verdict.REVIEW


def test_who_is_not_found_on_a_list_that_ended_is_open_from_the_day_after() -> None:
    last = Day(2025, 5, 31)
    ended = replace(spec("uk", "UK_SANCTIONS"), ended=last)
    world = world_of(live(ended, reading([listed("uk", "Volga Trading House", "UK_SANCTIONS", since="2022-03-01")])))
    deal = Deal(act=Act.SELL, actor=Actor(country="GB"), parties=(DealParty(name="Quiet Meadow Bakery"),))

    def answer(on: Day) -> Verdict:
        told = check(Ask(deal=deal, law_day=on, known_at="2026-11-22T00:00:00Z"), world)
        return {finding.regime: finding.verdict for finding in told.findings}["uk_asset_freeze"]

    assert answer(last) is Verdict.ALLOWED
    assert answer(ON) is Verdict.REVIEW
