"""The small lists of the United States that are written here: section 889, the FCC Covered List, section 5949."""

from functools import cache
from importlib.resources import files

import pytest

from caveat.facts import Day, Measure
from caveat.facts.form import from_yaml
from caveat.lists import ListSpec, Reading, check_counts, read_bundle

IDS = ("us_section_889", "us_fcc_covered", "us_section_5949")


@cache
def spec(list_id: str) -> ListSpec:
    return from_yaml(ListSpec, (files("caveat.lists") / list_id / "list.yaml").read_text("utf-8"), where=list_id)


@cache
def reading(list_id: str) -> Reading:
    return read_bundle((files("caveat.lists") / list_id / "bundled.yaml").read_text("utf-8"), where=list_id)


def against(list_id: str, name: str) -> list[Measure]:
    one = reading(list_id)
    ids = {party.id for party in one.parties if name in [known.text for known in party.names]}
    return [measure for measure in one.measures if any(target.party in ids for target in measure.targets)]


@pytest.mark.parametrize("list_id", IDS)
def test_the_counts_are_those_that_the_list_promises(list_id: str) -> None:
    assert check_counts(reading(list_id), spec(list_id)) == ()
    assert reading(list_id).complete


@pytest.mark.parametrize("list_id", IDS)
def test_every_id_begins_with_its_list_and_stands_once(list_id: str) -> None:
    one = reading(list_id)
    ids = [*(party.id for party in one.parties), *(measure.id for measure in one.measures)]
    assert all(each.startswith(f"{list_id}:") for each in ids)
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("list_id", IDS)
def test_every_measure_is_dated_cited_and_of_a_programme_of_its_list(list_id: str) -> None:
    for measure in reading(list_id).measures:
        assert measure.span.since is not None
        assert measure.cites
        assert measure.force is not None
        assert measure.title
        assert measure.programme in spec(list_id).programmes
        assert len(measure.targets) == 1


@pytest.mark.parametrize("list_id", IDS)
def test_no_two_firms_share_a_name(list_id: str) -> None:
    names = [name.text.casefold() for party in reading(list_id).parties for name in party.names]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", ["Huawei", "ZTE"])
def test_section_889_covers_huawei_and_zte_for_any_purpose(name: str) -> None:
    (measure,) = against("us_section_889", name)
    assert not measure.scope.purposes


@pytest.mark.parametrize("name", ["Hytera", "Hikvision", "Dahua"])
def test_section_889_covers_the_makers_of_cameras_and_radios_for_four_purposes(name: str) -> None:
    (measure,) = against("us_section_889", name)
    assert set(measure.scope.purposes) == {
        "public_safety",
        "government_facility_security",
        "critical_infrastructure_surveillance",
        "national_security",
    }
    assert set(measure.scope.goods) == {"video_surveillance", "telecom"}


@pytest.mark.parametrize("name", ["SMIC", "CXMT", "YMTC"])
def test_section_5949_names_three_makers(name: str) -> None:
    assert len(against("us_section_5949", name)) == 1


def test_classes_of_goods_name_no_firm_and_are_foreign_produced() -> None:
    classes = {measure.targets[0].goods: measure for measure in reading("us_fcc_covered").measures if measure.targets[0].goods}
    assert {goods: str(measure.span.since) for goods, measure in classes.items()} == {
        "uas": "2025-12-22",
        "uas_component": "2025-12-22",
        "consumer_router": "2026-03-23",
        "power_inverter": "2026-07-28",
        "robotic_device": "2026-07-28",
    }
    assert all(measure.scope.foreign_produced and not measure.targets[0].party for measure in classes.values())


@pytest.mark.parametrize(
    "name", ["China Mobile", "China Telecom", "China Unicom", "Pacific Networks", "ComNet", "Digitalsystem Technology"]
)
def test_carriers_are_listed_for_services_only(name: str) -> None:
    (measure,) = against("us_fcc_covered", name)
    assert measure.scope.services is True
    assert not measure.scope.goods


def test_only_two_firms_are_designated_under_section_54_9() -> None:
    designated = [measure for measure in reading("us_fcc_covered").measures if measure.programme == "FCC_DESIGNATED"]
    assert {measure.targets[0].party for measure in designated} == {"us_fcc_covered:huawei", "us_fcc_covered:zte"}
    assert {measure.span.since for measure in designated} == {Day(2020, 6, 30)}
