"""What the national telecom rules promise, and their worked cases."""

from dataclasses import replace
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules import by_hand
from tests.rules.by_hand import asked

from caveat.facts import Day, Exact
from caveat.facts.cite import Confidence
from caveat.facts.deal import Act, Deal, DealParty, Line, Network
from caveat.facts.finding import Finding, Verdict
from caveat.facts.form import from_yaml
from caveat.rules import Law, Matter
from caveat.rules.intl.national_hrv import decide as ruling

REGIME = "national_hrv"
FOLDER = files("caveat.rules.intl")
LAYERS = (
    "5G", "5G_RAN", "5G_core", "4G", "4G_RAN", "4G_core", "2G", "3G", "RAN", "core", "core_critical", "core_other", "central_functions",
    "mobile_key", "ran_hardware", "management_system", "transport", "fttp", "fixed", "satellite", "national_security_site", "private_5G", "",
)  # fmt: skip
CODES = (
    "AU",
    "BE",
    "CA",
    "DE",
    "DK",
    "EE",
    "EU",
    "FR",
    "GB",
    "IN",
    "IT",
    "JP",
    "LT",
    "LV",
    "NZ",
    "PL",
    "PT",
    "RO",
    "SE",
    "BR",
    "NL",
)
OPERATORS = ("", "directed", "not_directed", "permit_holder", "Telekom", "Vodafone", "Elisa", "carrier", "somebody else")

networks = st.builds(
    Network,
    jurisdiction=st.sampled_from(CODES),
    operator=st.sampled_from(OPERATORS),
    layer=st.sampled_from(LAYERS),
    band=st.sampled_from(("", "3.5GHz", "2.3 GHz", "700MHz")),
    share=st.sampled_from((None, Exact("0.2"), Exact("0.35"), Exact("0.4"))),
    management_system_replaced=st.sampled_from((None, True, False)),
    trusted_product=st.sampled_from((None, True, False)),
    sanctions_affected=st.sampled_from((None, True, False)),
)
acts = st.sampled_from((None, Act.INSTALL, Act.KEEP, Act.USE, Act.MAINTAIN, Act.PROCURE))
days = st.dates(min_value=Day(2017, 1, 1), max_value=Day(2032, 1, 1)).map(lambda day: Day(day.year, day.month, day.day))

patient = settings(deadline=None)  # the first draw screens against every bundled list


@cache
def law() -> Law:
    return from_yaml(Law, (FOLDER / "national_hrv.yaml").read_text("utf-8"), where="national_hrv.yaml")


@cache
def screened(maker: str) -> Matter:
    """The matter of one line of `maker`, screened once."""
    return by_hand.matter_of(Deal(lines=(Line(maker=DealParty(name=maker)),)), Day(2020, 1, 1))


def answer(network: Network, act: Act | None, day: Day, maker: str = "Huawei", licence: str = "") -> Finding:
    matter = screened(maker)
    deal = replace(matter.deal, network=network, act=act, licence=licence)
    return ruling(replace(matter, deal=deal, law_day=day), {REGIME: law()})


@patient
@given(networks, acts, st.dates(min_value=Day(2000, 1, 1), max_value=Day(2018, 8, 22)))
def test_before_the_first_instrument_nothing_is_prohibited(network: Network, act: Act | None, day: Day) -> None:
    assert answer(network, act, Day(day.year, day.month, day.day)).verdict is not Verdict.PROHIBITED


@patient
@given(networks.filter(lambda network: network.jurisdiction in ("AU", "CA", "DE", "EU", "GB", "IN", "SE")), acts, days)
def test_a_maker_who_is_not_designated_never_makes_the_answer_graver(network: Network, act: Act | None, day: Day) -> None:
    """Estonia is left out: there a permit, not a ban, names the maker."""
    listed, other = answer(network, act, day), answer(network, act, day, maker="Nobody's Radios")
    assert not other.verdict.graver_than(listed.verdict)


@patient
@given(networks.filter(lambda network: network.jurisdiction in ("DE", "EE", "GB", "SE")), days, days)
def test_gear_that_may_not_be_kept_may_not_be_installed_either(network: Network, one: Day, other: Day) -> None:
    if answer(network, Act.KEEP, one).verdict is Verdict.PROHIBITED:
        assert answer(network, Act.INSTALL, max(one, other)).verdict is Verdict.PROHIBITED


@patient
@given(networks, acts, days)
def test_a_review_names_what_is_missing(network: Network, act: Act | None, day: Day) -> None:
    found = answer(network, act, day)
    if found.verdict is Verdict.REVIEW:
        assert found.unknowns
        assert all(unknown.fact and unknown.why for unknown in found.unknowns)
    else:
        assert not found.unknowns


@patient
@given(networks, acts, days)
def test_a_country_whose_law_is_unknown_is_never_allowed(network: Network, act: Act | None, day: Day) -> None:
    found = answer(replace(network, jurisdiction="BR"), act, day)
    assert found.verdict is Verdict.REVIEW
    assert "BR" in asked(found)


@patient
@given(networks, acts, days)
def test_mere_policy_is_never_a_prohibition(network: Network, act: Act | None, day: Day) -> None:
    for code in ("CA", "EU", "JP"):
        assert answer(replace(network, jurisdiction=code), act, day).verdict is not Verdict.PROHIBITED


def test_every_dated_entry_has_a_citation() -> None:
    assert all(entry.cite and all(key in law().cites for key in entry.cite) for _, entry in law().entries())


@pytest.mark.parametrize(
    ("network", "act", "day", "maker", "fact", "key"),
    [
        (
            Network(jurisdiction="GB", layer="5G_RAN"),
            Act.INSTALL,
            "2025-01-01",
            "Huawei",
            "whether the operator",
            "network.operator",
        ),
        (
            Network(jurisdiction="GB", operator="directed", layer="5G_RAN"),
            Act.INSTALL,
            "2025-01-01",
            "",
            "maker of line 1",
            "lines[0].maker.name",
        ),
        (
            Network(jurisdiction="GB", operator="directed"),
            Act.INSTALL,
            "2025-01-01",
            "Huawei",
            "layer of the network",
            "network.layer",
        ),
        (Network(jurisdiction="GB", operator="directed", layer="5G_RAN"), None, "2025-01-01", "Huawei", "the act", "act"),
        (Network(jurisdiction="GB", operator="directed", layer="fttp"), Act.KEEP, "2024-01-01", "Huawei", "share", "network.share"),
        (Network(jurisdiction="SE", operator="permit_holder", layer="core"), Act.KEEP, "2025-02-01", "ZTE", "band", "network.band"),
        (Network(jurisdiction="IN"), Act.INSTALL, "2025-02-01", "", "trusted products", "network.trusted_product"),
        (Network(jurisdiction="FR", layer="5G"), Act.INSTALL, "2025-02-01", "Huawei", "Prime Minister", "licence"),
        (Network(layer="5G"), Act.INSTALL, "2025-02-01", "Huawei", "jurisdiction", "network.jurisdiction"),
    ],
)
def test_a_missing_fact_is_named_with_its_key(network: Network, act: Act | None, day: str, maker: str, fact: str, key: str) -> None:
    found = answer(network, act, Day.of(day), maker)
    assert found.verdict is Verdict.REVIEW
    assert [unknown.key for unknown in found.unknowns if fact in unknown.fact] == [key]


def test_a_deal_without_a_network_is_not_subject() -> None:
    matter = screened("Huawei")
    assert ruling(matter, {REGIME: law()}).verdict is Verdict.NOT_SUBJECT


def test_a_maker_who_may_only_be_the_designated_one_gives_a_review() -> None:
    matter = screened("Huawei")
    alike = {place: tuple(replace(one, same=False, score=0.8) for one in found) for place, found in matter.listings.items()}
    network = Network(jurisdiction="GB", operator="directed", layer="5G_RAN")
    doubtful = replace(matter, listings=alike, law_day=Day(2025, 1, 1), deal=replace(matter.deal, network=network, act=Act.INSTALL))
    found = ruling(doubtful, {REGIME: law()})
    assert found.verdict is Verdict.REVIEW
    assert "whether Huawei is Huawei Technologies Co., Ltd." in asked(found)


def test_a_subsidiary_of_a_designated_vendor_gives_a_review() -> None:
    network = Network(jurisdiction="GB", operator="directed", layer="5G_RAN")
    maker = DealParty(name="Radio Works", subsidiary_of="Huawei")
    deal = Deal(act=Act.INSTALL, network=network, lines=(Line(maker=maker),))
    found = ruling(by_hand.matter_of(deal, Day(2025, 1, 1)), {REGIME: law()})
    assert found.verdict is Verdict.REVIEW
    assert "Radio Works, which belongs to Huawei Technologies Co., Ltd." in asked(found)


def test_the_gravest_of_several_lines_wins_and_a_brand_stands_for_a_maker() -> None:
    network = Network(jurisdiction="UK", operator="directed", layer="5G_RAN")
    deal = Deal(act=Act.INSTALL, network=network, lines=(Line(maker=DealParty(name="Nokia")), Line(brand="Huawei")))
    assert ruling(by_hand.matter_of(deal, Day(2025, 1, 1)), {REGIME: law()}).verdict is Verdict.PROHIBITED


def test_an_authorisation_that_the_deal_names_is_a_condition() -> None:
    found = answer(Network(jurisdiction="FR", layer="5G"), Act.INSTALL, Day(2025, 1, 1), licence="PM 2023-17")
    assert found.verdict is Verdict.ALLOWED_WITH_CONDITIONS
    assert "PM 2023-17" in found.conditions[0]


def test_without_its_list_the_rule_asks_for_it() -> None:
    network = Network(jurisdiction="GB", operator="directed", layer="5G_RAN")
    matter = screened("Huawei")
    bare = replace(matter, coverage={}, measures={}, listings={}, deal=replace(matter.deal, network=network, act=Act.INSTALL))
    assert ruling(bare, {REGIME: law()}).verdict is Verdict.REVIEW


def test_the_weakest_mark_of_what_an_answer_rests_on_is_shown() -> None:
    assert answer(Network(jurisdiction="AU", layer="5G"), Act.INSTALL, Day(2019, 1, 1)).confidence is Confidence.LIKELY
    assert answer(Network(jurisdiction="RO", layer="5G"), Act.INSTALL, Day(2024, 1, 1)).confidence is Confidence.UNVERIFIED
    core = Network(jurisdiction="GB", operator="directed", layer="core")
    assert answer(core, Act.KEEP, Day(2024, 1, 1)).confidence is Confidence.SURE
