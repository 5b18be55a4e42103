"""What the restated section 1260H lists promise."""

import csv
import subprocess
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from caveat.facts import Day, Party
from caveat.facts.cite import Confidence
from caveat.facts.form import from_yaml
from caveat.lists import ListSpec, Reading, check_counts, read_bundle

FOLDER = files("caveat.lists.us_dod_1260h")
SPEC = from_yaml(ListSpec, (FOLDER / "list.yaml").read_text("utf-8"), where="list.yaml")
SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "restate_1260h.py"


@cache
def reading() -> Reading:
    return read_bundle((FOLDER / "bundled.yaml").read_text("utf-8"), where="bundled.yaml")


def standing(name: str, day: Day) -> bool:
    party = called(name)
    return any(one.in_force(day) for one in reading().measures if any(target.party == party.id for target in one.targets))


def called(name: str) -> Party:
    return next(party for party in reading().parties if name in {one.text for one in party.names})


def test_the_list_may_be_published() -> None:
    assert check_counts(reading(), SPEC) == ()
    assert len({one.id for one in reading().measures}) == len(reading().measures)


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (Day(2021, 6, 2), 0),
        (Day(2021, 6, 3), 47),
        (Day(2022, 10, 5), 60),
        (Day(2024, 1, 31), 73),
        (Day(2025, 1, 7), 133),
        (Day(2026, 2, 17), 133),
        (Day(2026, 6, 7), 133),
        (Day(2026, 6, 8), 188),
    ],
)
def test_as_many_names_stand_on_a_day_as_the_list_of_that_day_had(day: Day, names: int) -> None:
    assert sum(one.in_force(day) for one in reading().measures) == names


def test_huawei_is_listed_from_the_first_list_on() -> None:
    assert not standing("Huawei", Day(2021, 6, 2))
    assert standing("Huawei", Day(2021, 6, 3))
    assert standing("Huawei", Day(2026, 11, 22))
    assert called("Huawei").part_of == called("Huawei Holding").id


def test_the_withdrawn_update_changed_nothing() -> None:
    between = Day(2026, 3, 1)
    assert standing("YMTC", between)
    assert standing("CXMT", between)
    assert standing("GLARUN Technology Co., Ltd.", between)
    assert not standing("Alibaba", between)
    assert not standing("BYD", between)
    assert standing("Alibaba", Day(2026, 6, 8))
    assert not standing("GLARUN Technology Co., Ltd.", Day(2026, 6, 8))


def test_a_party_that_was_renamed_stays_one_party() -> None:
    assert called("ZEMIC") is called("AVIC Chengdu Aircraft Co., Ltd.")
    assert called("Shenzhen DJI Innovation Technology Co., Ltd.") is called("Shenzhen DJI Technology Co., Ltd.")
    assert standing("DJI", Day(2022, 10, 5))
    assert standing("DJI", Day(2026, 6, 8))


def test_a_short_alias_does_not_make_two_parties_one() -> None:
    assert called("CNOOC Limited") is not called("China National Offshore Oil Corporation")
    assert called("China Telecom Corporation Limited") is not called("China Telecom Group Co., Ltd.")


def test_a_party_that_came_back_has_two_measures() -> None:
    hesai = called("Hesai Group").id
    spans = [one.span for one in reading().measures if any(target.party == hesai for target in one.targets)]
    assert [str(span.since) for span in spans] == ["2024-01-31", "2026-06-08"]


def test_what_rests_on_a_third_party_or_on_a_gap_is_marked() -> None:
    for one in reading().measures:
        if one.span.until is None:
            assert one.confidence is Confidence.LIKELY, one.id
    gaps = [one for one in reading().measures if one.confidence is Confidence.UNVERIFIED]
    assert gaps
    assert all(one.note for one in gaps)


def test_the_bundle_is_what_the_script_makes_of_the_table(shared: Path) -> None:
    table = shared / "facts" / "us_dod_1260h.csv"
    made = subprocess.run([sys.executable, str(SCRIPT), str(table)], capture_output=True, check=True, text=True).stdout
    assert made == (FOLDER / "bundled.yaml").read_text("utf-8")


def test_every_name_of_the_table_is_kept(shared: Path) -> None:
    table = (shared / "facts" / "us_dod_1260h.csv").read_text("utf-8")
    kept = {"".join(filter(str.isalnum, one.text.casefold())) for party in reading().parties for one in party.names}
    for row in csv.DictReader(table.splitlines()):
        plain = "".join(filter(str.isalnum, row["name"].casefold()))
        assert plain in kept or any(plain.startswith(name) for name in kept), row["name"]
