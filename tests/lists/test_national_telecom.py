"""What the list of national telecom rules promises of itself."""

from functools import cache
from importlib.resources import files

import pytest

from caveat.facts import Day, Measure
from caveat.facts.exact import Exact
from caveat.facts.form import from_yaml
from caveat.facts.measure import Force, State
from caveat.lists import ListSpec, Reading, check_counts, read_bundle

FOLDER = files("caveat.lists.national_telecom")
SPEC = from_yaml(ListSpec, (FOLDER / "list.yaml").read_text("utf-8"), where="list.yaml")
COUNTRIES = {"AU", "BE", "CA", "DE", "DK", "EE", "EU", "FR", "GB", "IN", "IT", "JP", "LT", "LV", "NZ", "PL", "PT", "RO", "SE"}


@cache
def reading() -> Reading:
    return read_bundle((FOLDER / "bundled.yaml").read_text("utf-8"), where="bundled.yaml")


def measure(name: str) -> Measure:
    return next(one for one in reading().measures if one.id == f"national_telecom:{name}")


def day_of(name: str, act: str) -> Day:
    return next(deadline.day for deadline in measure(name).deadlines if deadline.act == act)


def test_the_list_may_be_published() -> None:
    assert check_counts(reading(), SPEC) == ()
    assert reading().complete
    assert len({one.id for one in reading().measures}) == len(reading().measures)


def test_every_jurisdiction_of_the_fact_base_has_its_instrument() -> None:
    assert {code for one in reading().measures for code in one.scope.jurisdictions} == COUNTRIES


def test_every_measure_has_its_force_its_citation_and_its_place() -> None:
    for one in reading().measures:
        assert all((one.force, one.cites, one.title, one.scope.jurisdictions)), one.id
        assert one.programme in SPEC.programmes
        assert one.id.startswith("national_telecom:")


def test_a_measure_without_days_says_whose_decision_is_needed_or_is_a_proposal() -> None:
    for one in reading().measures:
        assert one.deadlines or one.requirement or one.state is State.PROPOSED, one.id


def test_policy_and_proposals_do_not_bind() -> None:
    for one in reading().measures:
        if one.force in (Force.POLICY, Force.RECOMMENDATION):
            assert one.state is State.POLICY_ONLY, one.id
        if one.force is Force.PROPOSAL:
            assert one.state is State.PROPOSED, one.id


@pytest.mark.parametrize(
    ("name", "act", "first_forbidden"),
    [
        ("uk_dvd_5g", "install", Day(2022, 10, 13)),
        ("uk_dvd_5g", "keep", Day(2028, 1, 1)),
        ("uk_dvd_core", "keep", Day(2024, 1, 1)),
        ("uk_dvd_sites", "keep", Day(2023, 1, 29)),
        ("uk_dvd_fttp_share", "keep", Day(2023, 10, 31)),
        ("uk_2020_07", "procure", Day(2021, 1, 1)),
        ("se_pts", "install", Day(2020, 10, 20)),
        ("se_pts", "keep", Day(2025, 1, 2)),
        ("de_core", "keep", Day(2027, 1, 1)),
        ("de_access", "keep", Day(2030, 1, 1)),
        ("ee_elisa_5g", "keep", Day(2026, 1, 1)),
        ("ee_elisa_4g", "keep", Day(2030, 1, 1)),
        ("ca_5g", "keep", Day(2024, 6, 29)),
        ("ca_4g", "keep", Day(2028, 1, 1)),
        ("au_5g", "install", Day(2018, 8, 23)),
        ("in_trusted", "install", Day(2021, 6, 15)),
    ],
)
def test_a_deadline_is_the_first_forbidden_day(name: str, act: str, first_forbidden: Day) -> None:
    assert day_of(name, act) == first_forbidden


def test_the_cap_of_full_fibre_is_exact() -> None:
    assert measure("uk_dvd_fttp_share").scope.share_cap == Exact("0.35")


def test_the_uk_direction_names_huawei_only() -> None:
    for one in reading().measures:
        if one.force is Force.DIRECTION:
            assert [target.party for target in one.targets] == ["national_telecom:huawei"], one.id
