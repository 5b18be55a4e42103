"""One question, one answer: what an answer promises whatever the deal."""

from hypothesis import given
from hypothesis import strategies as st
from tests.world import bundled_world, listed, live, reading, rules, spec, world_of

from caveat.check import Ask, World, check
from caveat.check.check import weighed
from caveat.check.receipt import receipt_id
from caveat.check.sitting import Sitting
from caveat.facts import Day
from caveat.facts.deal import Act, Actor, ActorKind, Deal, DealParty, Line, LineKind, Role
from caveat.facts.finding import Verdict, gravest

DAY = Day(2023, 5, 1)
names = st.sampled_from(["Huawei Technologies Co., Ltd.", "ZTE Corporation", "Quiet Meadow Bakery", "Hikvision", ""])
deals = st.builds(
    lambda act, kind, name, role, maker, origin: Deal(
        act=act,
        actor=Actor(kind=kind, country="US"),
        from_country="US",
        to="CN",
        parties=(DealParty(name=name, role=role),),
        lines=(Line(kind=LineKind.COMMODITY, origin=origin, maker=DealParty(name=maker) if maker else None),),
    ),
    st.none() | st.sampled_from(Act),
    st.none() | st.sampled_from(ActorKind),
    names,
    st.none() | st.sampled_from(Role),
    names,
    st.sampled_from(["", "US", "CN"]),
)
days = st.dates(Day(2010, 1, 1), Day(2030, 1, 1)).map(lambda day: Day(day.year, day.month, day.day))


def ask(deal: Deal, world: World, day: Day = DAY) -> object:
    return check(Ask(deal=deal, law_day=day, known_at="2026-11-22T00:00:00Z"), world)


def export_to(name: str, **more: object) -> Deal:
    party = DealParty(name=name, role=Role.END_USER, **more)  # type: ignore[arg-type]
    return Deal(act=Act.EXPORT, from_country="US", to="CN", parties=(party,), lines=(Line(kind=LineKind.COMMODITY, eccn="EAR99"),))


def verdicts(deal: Deal, world: World, day: Day = DAY) -> dict[str, Verdict]:
    answer = check(Ask(deal=deal, law_day=day, known_at="2026-11-22T00:00:00Z"), world)
    return {finding.regime: finding.verdict for finding in answer.findings}


@given(deals, days)
def test_every_regime_answers_every_deal_and_the_gravest_is_the_verdict(deal: Deal, day: Day) -> None:
    answer = check(Ask(deal=deal, law_day=day, known_at="2026-11-22T00:00:00Z"), bundled_world())
    assert set(rules()) <= {finding.regime for finding in answer.findings}
    assert answer.verdict is gravest(one.verdict for one in answer.findings if one.verdict is not Verdict.SUBJECT)
    assert all(finding.because for finding in answer.findings)


@given(deals, days)
def test_a_review_names_what_is_missing(deal: Deal, day: Day) -> None:
    answer = check(Ask(deal=deal, law_day=day, known_at="2026-11-22T00:00:00Z"), bundled_world())
    for finding in answer.findings:
        assert finding.verdict is not Verdict.REVIEW or finding.unknowns, finding.because


@given(deals, days)
def test_the_same_question_gets_the_same_answer(deal: Deal, day: Day) -> None:
    one, other = (check(Ask(deal=deal, law_day=day, known_at="2026-11-22T00:00:00Z"), bundled_world()) for _ in range(2))
    assert one == other
    assert one.receipt.answer_sha256 == other.receipt.answer_sha256


@given(st.lists(st.tuples(deals, days), min_size=2, max_size=4))
def test_many_deals_in_one_sitting_get_the_answers_that_each_gets_alone(asked: list[tuple[Deal, Day]]) -> None:
    world = bundled_world()
    sitting = Sitting(world)
    for deal, day in [*asked, *reversed(asked)]:
        one = Ask(deal=deal, law_day=day, known_at="2026-11-22T00:00:00Z")
        alone, found = check(one, world), weighed(one, sitting)
        assert check(one, world, sitting) == alone
        assert (found.verdict, found.hits, found.unknowns) == (alone.verdict, alone.hits, alone.unknowns)
        assert sorted(found.findings, key=lambda finding: finding.verdict.rank) == list(alone.findings)
        assert receipt_id(one, world) == alone.receipt.id


@given(deals)
def test_no_answer_ever_says_clear(deal: Deal) -> None:
    assert "clear" not in str(ask(deal, bundled_world())).lower().replace("nuclear", "")


def test_an_empty_deal_is_not_allowed_by_default() -> None:
    world = world_of()
    answer = check(Ask(deal=Deal(act=Act.EXPORT), law_day=DAY, known_at="2026-11-22T00:00:00Z"), world)
    assert answer.verdict is Verdict.REVIEW
    assert {"what is shipped or released", "who the parties are"} <= {unknown.fact for unknown in answer.unknowns}


def test_a_listing_that_no_rule_reads_is_a_review_and_never_silence() -> None:
    world = world_of(live(spec("un_sc", "UN_SC"), reading([listed("un_sc", "Harbour Star Shipping", "UN_SC", since="2010-01-01")])))
    found = verdicts(export_to("Harbour Star Shipping", lists=None), world)
    assert found["un_sc"] is Verdict.REVIEW


def test_a_list_that_is_not_loaded_is_an_unknown_by_name() -> None:
    answer = check(Ask(deal=export_to("Quiet Meadow Bakery"), law_day=DAY, known_at="2026-11-22T00:00:00Z"), world_of())
    assert any("SDN" in unknown.fact and "not loaded" in unknown.why for unknown in answer.unknowns)


def test_who_is_said_to_be_on_no_list_needs_no_list() -> None:
    assert verdicts(export_to("Quiet Meadow Bakery", lists=()), world_of())["entity_list"] is Verdict.ALLOWED


def test_the_primary_list_wins_over_the_aggregate_that_is_older() -> None:
    old = live(
        spec("aggregate", "ENTITY_LIST", yields_to={"ENTITY_LIST": "us_bis_entity"}),
        reading([listed("aggregate", "Delisted Optics", "ENTITY_LIST", since="2015-01-01")], as_of="2022-04-21"),
    )
    primary = live(spec("us_bis_entity", "ENTITY_LIST"), reading([], as_of="2026-07-23"))
    assert verdicts(export_to("Delisted Optics"), world_of(old))["entity_list"] is Verdict.LICENCE_REQUIRED
    assert verdicts(export_to("Delisted Optics"), world_of(old, primary))["entity_list"] is Verdict.ALLOWED


def test_the_aggregate_speaks_for_its_own_time() -> None:
    old = live(
        spec("aggregate", "ENTITY_LIST", yields_to={"ENTITY_LIST": "us_bis_entity"}),
        reading([listed("aggregate", "Delisted Optics", "ENTITY_LIST", since="2015-01-01")], as_of="2022-04-21"),
    )
    primary = live(spec("us_bis_entity", "ENTITY_LIST"), reading([], as_of="2026-07-23"))
    assert (
        verdicts(export_to("Delisted Optics"), world_of(old, primary), Day(2020, 1, 1))["entity_list"] is Verdict.LICENCE_REQUIRED
    )


def test_a_list_without_days_leaves_open_since_when_somebody_is_listed() -> None:
    world = world_of(
        live(spec("us_ofac_sdn", "SDN"), reading([listed("us_ofac_sdn", "Harbour Star Shipping", "SDN")], as_of="2026-08-02"))
    )
    past = check(Ask(deal=export_to("Harbour Star Shipping"), law_day=DAY, known_at="2026-11-22T00:00:00Z"), world)
    assert any("since when Harbour Star Shipping is listed" in unknown.fact for unknown in past.unknowns)
    assert verdicts(export_to("Harbour Star Shipping"), world, Day(2026, 8, 2))["ofac_blocking"] is Verdict.PROHIBITED


def test_a_person_s_decision_on_a_hit_is_followed() -> None:
    world = world_of(
        live(spec("us_ofac_sdn", "SDN"), reading([listed("us_ofac_sdn", "Harbour Star Shipping Lines", "SDN")], as_of="2022-01-01"))
    )
    alike, id = "Harbour Star Shipping", "us_ofac_sdn:harbour-star-shipping-lines"
    assert verdicts(export_to(alike), world)["ofac_blocking"] is Verdict.REVIEW
    assert verdicts(export_to(alike, confirmed=(id,)), world)["ofac_blocking"] is Verdict.PROHIBITED
    assert verdicts(export_to(alike, ruled_out=(id,)), world)["ofac_blocking"] is Verdict.ALLOWED


def test_an_ended_listing_no_longer_binds_and_is_still_shown() -> None:
    entry = listed("dpl", "Old Denied Trading", "DPL", since="2010-01-01", until="2020-01-01")
    world = world_of(live(spec("dpl", "DPL"), reading([entry])))
    answer = check(Ask(deal=export_to("Old Denied Trading"), law_day=DAY, known_at="2026-11-22T00:00:00Z"), world)
    assert [(hit.in_force, hit.programme) for hit in answer.hits] == [(False, "DPL")]
    assert verdicts(export_to("Old Denied Trading"), world, Day(2019, 12, 31))["bis_lists"] is Verdict.PROHIBITED


def test_caveats_name_extracts_and_lists_of_other_days_and_law_beyond_the_horizon() -> None:
    answer = check(
        Ask(deal=export_to("Quiet Meadow Bakery"), law_day=Day(2027, 1, 1), known_at="2026-11-22T00:00:00Z"), bundled_world()
    )
    told = " ".join(answer.caveats)
    assert "us_bis_entity is an extract" in told
    assert "what changed up to 2027-01-01 is not seen" in told
    assert "the law is known here up to 2026-11-22" in told


def test_a_receipt_hashes_what_went_in() -> None:
    one = check(Ask(deal=export_to("A"), law_day=DAY, known_at="2026-11-22T00:00:00Z"), world_of()).receipt
    other = check(Ask(deal=export_to("B"), law_day=DAY, known_at="2026-11-22T00:00:00Z"), world_of()).receipt
    assert one.id != other.id
    assert one.deal == export_to("A")
