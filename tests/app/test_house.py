"""A house answers, keeps receipts, and gives each answer again from the snapshots that it rested on."""

import shutil
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.app.small import NAMES, csv_of, csv_room

import caveat
from caveat.app import House
from caveat.app.raw import sha256_of_files
from caveat.app.settings import moment_of
from caveat.app.shelf import Shelf
from caveat.facts import Day
from caveat.facts.deal import Act, Deal, DealParty
from caveat.facts.problem import BadInput, NotFound
from caveat.lists import read_bundle

HUAWEI = "华为技术有限公司"
DEAL: dict[str, Any] = {
    "act": "export",
    "from_country": "US",
    "to": "CN",
    "parties": [{"name": HUAWEI, "country": "CN", "role": "end_user"}],
    "lines": [{"what": "filters", "eccn": "EAR99", "origin": "US"}],
}


@pytest.fixture
def own_house(house: House, tmp_path: Path) -> House:
    """Give a house of one's own, with the bundled lists already on its shelf."""
    shutil.copytree(house.home, tmp_path / "home")
    return caveat.open(tmp_path / "home")


def test_a_deal_may_be_a_path_a_dict_or_a_noun(house: House, examples: Path) -> None:
    path = examples / "huawei-radio-parts.yaml"
    answers = [house.check(deal, "2019-05-17", "2026-12-31") for deal in (path, str(path))]
    noun = answers[0].receipt.deal
    answers.append(house.check(noun, Day(2019, 5, 17), "2026-12-31"))
    assert len({answer.receipt.id for answer in answers}) == 1
    assert house.check(DEAL, "2019-05-17").verdict == house.check(path, "2019-05-17").verdict == "LICENCE_REQUIRED"


def test_the_law_day_of_the_deal_is_used_unless_another_is_asked(house: House) -> None:
    deal = Deal(act=Act.EXPORT, law_day=Day(2019, 5, 17), parties=(DealParty(name=HUAWEI),))
    assert house.check(deal).law_day == Day(2019, 5, 17)
    assert house.check(deal, "2020-09-01").law_day == Day(2020, 9, 1)


@pytest.mark.parametrize(
    "deal", [{"actt": "export"}, {"act": "exprot"}, {"parties": "Huawei"}, {"law_day": "2019-02-30"}, {"to": None}]
)
def test_a_deal_that_is_none_is_refused(deal: dict[str, Any], house: House) -> None:
    with pytest.raises(BadInput, match="this is no deal"):
        house.check(deal, "2019-05-17")


@pytest.mark.parametrize(
    ("deal", "told"),
    [
        ({"to": "China"}, "to: 'China' is no country code (write CN)"),
        ({"to": "cn"}, "to: 'cn' is no country code (write CN)"),
        ({"via": ["HK", "UK"]}, "via[1]: 'UK' is no country code (write GB)"),
        (
            {"parties": [{"name": "x"}, {"name": "y", "owners": [{"name": "z", "country": "Chnia"}]}]},
            "parties[1].owners[0].country: 'Chnia'",
        ),
        ({"lines": [{"maker": {"country": "PRC"}}]}, "lines[0].maker.country: 'PRC' is no country code (write CN)"),
    ],
)
def test_a_country_that_is_no_code_is_refused_and_never_taken_for_another(deal: dict[str, Any], told: str, house: House) -> None:
    with pytest.raises(BadInput) as problem:
        house.check(deal, "2024-01-10")
    assert told in str(problem.value)


@pytest.mark.parametrize("day", ["nonsense", "2019-02-30", "17.05.2019", ""])
def test_a_law_day_that_is_none_is_refused(day: str, house: House) -> None:
    with pytest.raises(BadInput, match="is not a day"):
        house.check(DEAL, day)


def test_a_name_in_han_finds_its_party(house: House) -> None:
    hits = house.screen(HUAWEI)
    assert "us_bis_entity:huawei-technologies-co-ltd-cn" in {hit.party.id for hit in hits}
    assert hits[0].score > 0.9
    assert hits[0].explanation.text
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_hits_keep_to_the_limit_and_the_threshold(house: House) -> None:
    assert len(house.screen("Huawei", limit=3)) == 3
    assert all(hit.score >= 0.9 for hit in house.screen("Huawei Technologies", threshold=0.9))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_whatever_is_asked_screening_answers(house: House, text: str) -> None:
    assume(text.strip())
    assert all(0 <= hit.score <= 1 for hit in house.screen(text, threshold=0.0, limit=3))


def test_nothing_is_no_query(house: House) -> None:
    for wrong in ("", "  "):
        with pytest.raises(BadInput, match="no name"):
            house.screen(wrong)
    with pytest.raises(BadInput, match="threshold"):
        house.screen("Huawei", threshold=7)


def test_a_followthemoney_entity_is_a_query(house: House) -> None:
    entity = {"id": "q", "schema": "Company", "properties": {"name": ["Huawei Technologies Co., Ltd."], "country": ["cn"]}}
    assert house.screen(entity)[0].score > 0.95
    assert house.screen(caveat.from_ftm(entity))[0].score > 0.95
    with pytest.raises(BadInput, match="FollowTheMoney"):
        house.screen({"name": "Huawei"})


def test_a_replayed_answer_is_the_same(own_house: House) -> None:
    told = own_house.check(DEAL, "2019-05-17").receipt
    path = own_house.keep(told)
    for asked in (told.id, path, str(path)):
        found, answer = own_house.replay(asked)
        assert found == told
        assert answer.receipt == told


def test_an_answer_replays_from_its_old_snapshots_after_new_ones_came(own_house: House) -> None:
    told = own_house.check(DEAL, "2019-05-17").receipt
    own_house.keep(told)
    room = csv_room()
    assert room.read is not None
    files = {"names.csv": csv_of(*NAMES)}
    Shelf(own_house.home).put(
        "us_bis_entity", files, room.read(files, room.spec), as_of=Day(2029, 1, 1), known_at="2020-01-01T00:00:00Z"
    )
    fresh = caveat.open(own_house.home)
    assert fresh.check(DEAL, "2019-05-17").receipt.answer_sha256 != told.answer_sha256
    assert fresh.replay(told.id)[1].receipt.answer_sha256 == told.answer_sha256


def test_an_answer_whose_snapshot_is_gone_does_not_replay(own_house: House, tmp_path: Path) -> None:
    path = own_house.keep(own_house.check(DEAL, "2019-05-17").receipt)
    receipt = path.rename(tmp_path / "receipt.json")
    with pytest.raises(NotFound, match="not on this shelf"):
        caveat.open(tmp_path / "bare").replay(receipt)


TAMPERED: dict[str, tuple[str, Any]] = {
    "deal": ("deal", {"act": "export"}),
    "law day": ("law_day", "2019-05-15"),
    "moment": ("known_at", "2020-01-01T00:00:00Z"),
    "thresholds": ("thresholds", {"alert": "0.99", "same": "0.95", "limit": "10"}),
    "snapshots": ("snapshots", []),
    "no thresholds": ("thresholds", {}),
    "words for thresholds": ("thresholds", {"alert": "low", "same": "0.95", "limit": "ten"}),
    "a path for a snapshot": ("snapshots", [{"sha256": "../../elsewhere"}]),
    "a strange list": ("snapshots", [{"list_id": "nowhere"}]),
    "no deal": ("deal", 3),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_a_receipt_that_was_changed_is_refused(what: str, own_house: House) -> None:
    path = own_house.keep(own_house.check(DEAL, "2019-05-17").receipt)
    plain = orjson.loads(path.read_bytes())
    key, value = TAMPERED[what]
    plain[key] = [plain["snapshots"][0] | value[0]] if key == "snapshots" and value else value
    path.write_bytes(orjson.dumps(plain))
    with pytest.raises((BadInput, NotFound)):
        own_house.replay(path)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"id": "x"}'])
def test_a_file_that_is_no_receipt_is_refused(content: bytes, own_house: House, tmp_path: Path) -> None:
    (tmp_path / "receipt.json").write_bytes(content)
    with pytest.raises(BadInput):
        own_house.replay(tmp_path / "receipt.json")


@pytest.mark.parametrize("told", ["0123456789abcdef", "nowhere.json", "../../0123456789abcdef", ""])
def test_a_receipt_that_is_not_here_is_told(told: str, own_house: House) -> None:
    with pytest.raises(NotFound, match="no receipt"):
        own_house.replay(told)


def test_without_a_moment_all_that_is_here_is_used_whatever_the_clock_says(own_house: House) -> None:
    room = csv_room()
    assert room.read is not None
    files = {"names.csv": csv_of(*NAMES)}
    later = Shelf(own_house.home).put(
        "us_bis_entity", files, room.read(files, room.spec), as_of=Day(9998, 1, 1), known_at="9998-01-01T00:00:00Z"
    )
    used = {one.list_id: one.sha256 for one in own_house.check(DEAL, "2019-05-17").receipt.snapshots}
    assert used["us_bis_entity"] == later.sha256
    then = {one.list_id: one.sha256 for one in own_house.check(DEAL, "2019-05-17", "2026-12-31").receipt.snapshots}
    assert then["us_bis_entity"] != later.sha256


def test_before_anything_was_known_nothing_is_called_allowed(house: House) -> None:
    answer = house.check(DEAL, "2019-05-17", "1999-01-01")
    assert answer.verdict == "REVIEW"
    assert not answer.receipt.snapshots


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        ("2026-07-23T12:00:00Z", "2026-07-23T12:00:00Z"),
        ("2026-07-23T12:00:00+02:00", "2026-07-23T10:00:00Z"),
        ("2026-07-23T12:00", "2026-07-23T12:00:00Z"),
        ("2026-07-23", "2026-07-23T23:59:59Z"),
    ],
)
def test_moments_are_written_in_one_way(told: str, moment: str) -> None:
    assert moment_of(told) == moment


@pytest.mark.parametrize("told", ["", "now", "2026-02-30", "2026-07-23T25:00:00Z", "0001-01-01T00:00:00+14:00", "20260723"])
def test_what_is_no_moment_is_refused(told: str) -> None:
    with pytest.raises(BadInput, match="is not a moment"):
        moment_of(told)


def test_all_lists_and_regimes_are_shown(house: House) -> None:
    states = {one.id: one for one in house.lists()}
    assert sorted(states) == sorted(house.rooms)
    assert not states["us_bis_entity"].complete
    assert states["un_sc"].state == "absent"
    assert {one.regime for one in house.regimes()} == set(house.rules)


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotFound, match="cannot be made"):
        caveat.open(tmp_path / "file" / "home")


def test_worked_cases_are_tried_on_the_bundled_lists(house: House, tmp_path: Path) -> None:
    cases = tmp_path / "cases.yaml"
    cases.write_text(
        "examples:\n"
        "  - {id: A-1, regime: no_such_regime, as_of: 2020-01-01, title: t, inputs: {}, expected: {verdict: ALLOWED}, citation: c}\n"
    )
    assert "no rule for the regime 'no_such_regime'" in house.try_cases(cases)[0].failure


def test_a_home_may_be_named_from_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAVEAT_HOME", "here")
    assert caveat.open().check(DEAL, "2019-05-17").verdict == "LICENCE_REQUIRED"
    assert (tmp_path / "here" / "lists").is_dir()


def test_what_ships_with_this_version_wins_over_an_older_bundle_of_the_same_day(tmp_path: Path) -> None:
    house = caveat.open(tmp_path)
    room = house.rooms["national_telecom"]
    older = read_bundle(room.bundled, where="older")
    for mark in ("a", "b", "c"):
        raw = {"bundled.yaml": f"# {mark}\n{room.bundled}".encode()}
        house.shelf.put("national_telecom", raw, older, as_of=Day(2026, 11, 22), known_at="2026-11-22T00:00:00Z")
    ours = sha256_of_files({"bundled.yaml": room.bundled.encode()})
    used = {live.spec.id: live.snapshot.sha256 for live in caveat.open(tmp_path).world().lists}
    assert used["national_telecom"] == ours
    assert {one.id: one.snapshot for one in caveat.open(tmp_path).lists()}["national_telecom"] == ours
