"""What has broken other people's updaters, each once: the snapshot in force stays, still answers, and the trouble has its name.

Every test is one of the incidents that are collected for this project (2018 to 2026), on a small list of ours served on loopback.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from tests.app.served import Answer, cut_after, send, served
from tests.app.small import NAMES, csv_of, csv_room, numbered_of, numbered_room, put, rooms_of, xml_of, xml_room

from caveat.app.fetch import Fetcher
from caveat.app.mirror import FolderMirror, Publishers
from caveat.app.outcome import Outcome
from caveat.app.patience import Patience
from caveat.app.quarantine import Quarantine
from caveat.app.shelf import Shelf
from caveat.app.standing import freshness, standing_of
from caveat.app.update import update
from caveat.facts import Day
from caveat.facts.exact import Exact
from caveat.lists import ListRoom
from caveat.lists.spec import Address, Range

MANY = {
    number: f"{first} {second} Works"
    for number, (first, second) in enumerate(
        (
            (first, second)
            for first in ("Amber", "Birch", "Cedar", "Dahlia", "Elm", "Fern", "Ginkgo", "Hazel")
            for second in ("Optics", "Radio", "Turbine", "Shipping", "Textile", "Chemical", "Foundry", "Aviation")
        ),
        start=1,
    )
}


class Publisher:
    """A publisher on loopback whose file changes, and the home that follows it."""

    def __init__(self, home: Path, room: ListRoom) -> None:
        self.home, self.room = home, room
        self.day = Day(2026, 1, 1)

    def update(self, answer: Answer, hosts: tuple[str, ...] = ()) -> Outcome:
        """Update once from a server that answers so."""
        with served(answer) as server:
            return self.update_from(f"{server.url}/{self.room.spec.layouts[0][0]}", hosts)

    def update_from(self, url: str, hosts: tuple[str, ...] = ()) -> Outcome:
        """Update once from an address."""
        addresses = (Address(file=self.room.spec.layouts[0][0], url=url),)
        room = replace(self.room, spec=replace(self.room.spec, addresses=addresses, hosts=hosts))
        patience = Patience(sleep=lambda _: None)
        shelf = Shelf(self.home)
        with Fetcher({"127.0.0.1"}, self.home / "downloads", patience) as fetcher:
            return update(shelf, rooms_of(room), (), Publishers(fetcher, self.day, shelf))[0]

    def names(self) -> set[str]:
        """Return who stands on the list in force."""
        shelf = Shelf(self.home)
        live = shelf.live(self.room.spec.id, "9999")
        assert live is not None
        return {party.caption for party in shelf.open(live)[1].every_party()}


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Publisher]:
    """Give a small list that was fetched once, and check at the end that its snapshot is still there."""
    publisher = Publisher(tmp_path / "home", csv_room())
    assert publisher.update(_file(csv_of(*NAMES))).state == "updated"
    publisher.day = Day(2026, 1, 2)
    yield publisher
    assert Shelf(publisher.home).snapshots("small_csv")


@pytest.fixture
def numbered(tmp_path: Path) -> Publisher:
    """Give a list of 64 numbered firms that was fetched once."""
    publisher = Publisher(tmp_path / "home", numbered_room())
    assert publisher.update(_file(numbered_of(MANY))).state == "updated"
    publisher.day = Day(2026, 1, 2)
    return publisher


def _file(content: bytes, **headers: str) -> Answer:
    return lambda handler: send(handler, 200, content, **headers)


def _keeps(publisher: Publisher, outcome: Outcome, state: str, told: str, names: object = frozenset(NAMES)) -> None:
    assert outcome.state == state
    assert told in outcome.problems[0]
    assert publisher.names() == names
    assert Shelf(publisher.home).state(outcome.list_id)["state"] == state


def test_the_page_of_the_list_is_gone(small: Publisher) -> None:
    _keeps(small, small.update(lambda handler: send(handler, 404)), "failing", "answered 404")


def test_the_server_errs_twice_and_is_good_again(small: Publisher) -> None:
    answers = iter([500, 504])

    def answer(handler: BaseHTTPRequestHandler) -> None:
        status = next(answers, 200)
        send(handler, status, csv_of(*NAMES, "Meadow Sensors") if status == 200 else b"")

    assert small.update(answer).state == "updated"
    assert "Meadow Sensors" in small.names()


def test_the_server_errs_all_day(small: Publisher) -> None:
    _keeps(small, small.update(lambda handler: send(handler, 503)), "failing", "answered 503")


def test_the_server_redirects_to_a_foreign_host(small: Publisher) -> None:
    outcome = small.update(lambda handler: send(handler, 302, Location="https://parking.example/names.csv"))
    _keeps(small, outcome, "failing", "'parking.example', which is not allowed")


def test_the_publisher_moves_to_a_host_that_list_yaml_names(small: Publisher) -> None:
    with served(_file(csv_of(*NAMES, "Meadow Sensors"))) as new:
        moved = new.url.replace("127.0.0.1", "localhost")
        outcome = small.update(lambda handler: send(handler, 301, Location=f"{moved}/v2/names.csv"), hosts=("localhost",))
    assert outcome.state == "updated"


def test_the_host_is_suspended_and_says_so_with_status_200(small: Publisher) -> None:
    page = b"<html><head><title>Account Suspended</title></head><body>Contact your provider</body></html>"
    _keeps(small, small.update(_file(page, Content_Type="text/html")), "failing", "'Account Suspended'")


def test_an_empty_file_comes(small: Publisher) -> None:
    _keeps(small, small.update(_file(b"")), "failing", "an empty file came")


def test_a_list_of_zero_rows_comes(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "home", xml_room(expected=None))
    publisher.update(_file(xml_of(*NAMES)))
    outcome = publisher.update(_file(xml_of()))
    _keeps(publisher, outcome, "held", "holds not one entry")
    assert Quarantine(publisher.home).every("small_xml")[0].doubts, "no person can release an empty list"


def test_a_download_dies_at_the_same_byte_each_time_and_goes_on_from_there(small: Publisher) -> None:
    body = csv_of(*NAMES, *(f"Meadow Sensors {word}" for word in ["north", "south", "east", "west"]))
    outcome = small.update(lambda handler: cut_after(handler, body, 40, ETag='"today"'))
    assert outcome.state == "updated"
    assert len(small.names()) == 7


def test_a_download_dies_at_the_same_byte_each_time_and_cannot_go_on(small: Publisher) -> None:
    outcome = small.update(lambda handler: cut_after(handler, csv_of(*NAMES, "Meadow Sensors"), 20))
    _keeps(small, outcome, "failing", "names.csv")


def test_a_file_is_cut_off_and_the_server_calls_it_whole(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "home", xml_room())
    publisher.update(_file(xml_of(*NAMES)))
    _keeps(publisher, publisher.update(_file(xml_of(*NAMES)[:-20])), "held", "names.xml:5")


def test_a_file_is_cut_off_between_two_rows(numbered: Publisher) -> None:
    rows = numbered_of(MANY).splitlines(keepends=True)
    outcome = numbered.update(_file(b"".join(rows[:40])))
    _keeps(numbered, outcome, "held", "24 of 64 parties are gone", set(MANY.values()))


def test_the_aggregate_comes_without_one_of_its_sources(tmp_path: Path) -> None:
    sources = {"programme SDN": Range(least=30, most=60), "programme SSI": Range(least=1, most=60)}
    publisher = Publisher(tmp_path / "home", numbered_room(expected=sources, churn=Exact("1")))
    both = numbered_of(dict(list(MANY.items())[:40]), "SDN") + numbered_of(dict(list(MANY.items())[40:]), "SSI")
    assert publisher.update(_file(both)).state == "updated"
    outcome = publisher.update(_file(numbered_of(dict(list(MANY.items())[40:]), "SSI")))
    _keeps(publisher, outcome, "held", "0 programme SDN, expected 30 to 60", set(MANY.values()))


def test_the_aggregate_has_less_than_the_primary_list_itself(tmp_path: Path) -> None:
    primary = Publisher(tmp_path / "home", numbered_room("primary"))
    primary.update(_file(numbered_of(MANY, "SDN")))
    aggregate = Publisher(tmp_path / "home", numbered_room("aggregate", yields_to={"SDN": "primary"}))
    outcome = aggregate.update(_file(numbered_of(dict(list(MANY.items())[:20]), "SDN")))
    assert outcome.state == "held"
    assert "20 measures of SDN, where primary itself has 64" in outcome.problems[0]
    assert aggregate.update(_file(numbered_of(dict(list(MANY.items())[:50]), "SDN"))).state == "updated"


def test_a_source_goes_from_686_to_515_and_back(numbered: Publisher) -> None:
    fewer = dict(list(MANY.items())[:48])
    assert numbered.update(_file(numbered_of(fewer))).state == "updated", "a quarter less is within the churn of list.yaml"
    outcome = numbered.update(_file(numbered_of(MANY)))
    _keeps(numbered, outcome, "held", "16 parties that were gone are back", set(fewer.values()))


def test_numbers_are_given_to_other_people(numbered: Publisher) -> None:
    moved = MANY | {number: MANY[number + 20] for number in (3, 9, 17, 21)}
    outcome = numbered.update(_file(numbered_of(moved)))
    _keeps(numbered, outcome, "held", "4 ids name somebody else than before", set(MANY.values()))
    assert "small_numbered:3 named" in outcome.problems[0]


def test_one_number_that_names_somebody_else_is_told_and_holds_nothing(numbered: Publisher) -> None:
    outcome = numbered.update(_file(numbered_of(MANY | {5: "Quince Lighting Holding"})))
    assert outcome.state == "updated"
    assert "now names 'Quince Lighting Holding'" in outcome.remarks[0]


def test_a_name_that_is_only_respelt_is_nobody_else(numbered: Publisher) -> None:
    outcome = numbered.update(_file(numbered_of({number: f"{name.upper()} LLC" for number, name in MANY.items()})))
    assert (outcome.state, outcome.remarks) == ("updated", ())


def test_entries_that_had_run_out_come_back_all_at_once(numbered: Publisher) -> None:
    assert numbered.update(_file(numbered_of(dict(list(MANY.items())[12:])))).state == "updated"
    newer = dict(list(MANY.items())[12:]) | {100 + number: name for number, name in list(MANY.items())[:12]}
    outcome = numbered.update(_file(numbered_of(newer)))
    assert outcome.state == "held"
    assert "12 parties that were gone are back" in outcome.problems[0]


def test_one_who_is_listed_again_is_told_and_listed(numbered: Publisher) -> None:
    without = {number: name for number, name in MANY.items() if number != 7}
    numbered.update(_file(numbered_of(without)))
    outcome = numbered.update(_file(numbered_of(without | {7: MANY[7], 90: "Quince Lighting"})))
    assert outcome.state == "updated"
    assert "1 parties that were gone are back: small_numbered:7" in outcome.remarks[0]


def test_the_schema_changes_overnight(small: Publisher) -> None:
    changed = "".join(f'"{name}","new column"\n' for name in NAMES).encode()
    _keeps(small, small.update(_file(changed)), "held", "names.csv:1")


def test_a_column_is_empty_from_one_day_to_the_next(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "home", csv_room(filled={"countries": Exact("0.9")}))
    outcome = publisher.update(_file(csv_of(*NAMES)))
    assert outcome.state == "held"
    assert "0.0% of parties have countries, expected at least 90.0%" in outcome.problems[0]


def test_the_host_is_gone(small: Publisher) -> None:
    with served(_file(b"")) as server:
        nobody = server.url
    _keeps(small, small.update_from(f"{nobody}/names.csv"), "failing", "cannot be fetched")


def test_a_list_that_ended_is_not_fetched_and_delists_nobody(small: Publisher) -> None:
    ended = replace(small.room.spec, ended=Day(2026, 1, 1), successor="small_xml")
    small.room = replace(small.room, spec=ended)
    outcome = small.update(lambda _: pytest.fail("a list that ended is not asked for"))
    assert (outcome.state, outcome.problems) == ("ended", ())
    assert "small_xml follows it" in outcome.remarks[0]
    assert small.names() == set(NAMES)
    shelf = Shelf(small.home)
    told = standing_of(small.room, shelf.live("small_csv", "9999"), shelf.state("small_csv"), Day(2029, 1, 1))
    assert (told.state, told.stale, told.successor) == ("ended", False, "small_xml")


def test_an_old_address_goes_on_serving_the_same_file_for_months(small: Publisher) -> None:
    outcome = small.update(_file(csv_of(*NAMES)))
    assert outcome.state == "unchanged"
    shelf = Shelf(small.home)
    fresh = freshness(small.room.spec, shelf.live("small_csv", "9999"), "2026-05-01T00:00:00Z", Day(2026, 5, 1))
    assert fresh.stale
    assert fresh.why == "is 120 days old, though it usually changes every 1 days"


def test_nobody_looked_for_months(small: Publisher) -> None:
    live = Shelf(small.home).live("small_csv", "9999")
    fresh = freshness(small.room.spec, live, "2026-01-01T00:00:00Z", Day(2026, 5, 1))
    assert "was last looked for 120 days ago" in fresh.why


def test_a_server_that_says_not_modified_is_believed_only_for_the_bytes_that_we_have(small: Publisher) -> None:
    with served(
        lambda handler: (
            send(handler, 304) if handler.headers.get("If-None-Match") else send(handler, 200, csv_of(*NAMES), ETag='"1"')
        )
    ) as server:
        url = f"{server.url}/names.csv"
        assert small.update_from(url).state == "unchanged"
        assert small.update_from(url).state == "unchanged"
        assert [headers.get("if-none-match") for _, headers in server.asked] == [None, '"1"']
        raw = next((small.home / "lists" / "small_csv").glob("*/raw/names.csv"))
        raw.write_bytes(csv_of("Somebody", "Else"))
        small.update_from(url)
        assert server.asked[-1][1].get("if-none-match") is None


def test_the_publisher_takes_back_a_file_and_gives_the_one_before(small: Publisher) -> None:
    assert small.update(_file(csv_of(*NAMES, "Mistaken Listing"))).state == "updated"
    small.day = Day(2026, 1, 3)
    assert small.update(_file(csv_of(*NAMES))).state == "updated"
    assert small.names() == set(NAMES)
    live = Shelf(small.home).live("small_csv", "9999")
    assert live is not None and live.as_of == Day(2026, 1, 3)
    assert small.update(_file(csv_of(*NAMES))).state == "unchanged"


def test_a_host_that_is_down_stops_no_other_list_and_each_says_how_it_went(tmp_path: Path) -> None:
    put(tmp_path / "m", "small_csv", "2026-01-01", "names.csv", csv_of(*NAMES))
    put(tmp_path / "m", "small_xml", "2026-01-01", "renamed.xml", b"x")
    rooms: Mapping[str, ListRoom] = rooms_of(csv_room(), xml_room())
    states = {one.list_id: one.state for one in update(Shelf(tmp_path / "home"), dict(rooms), (), FolderMirror(tmp_path / "m"))}
    assert states == {"small_csv": "updated", "small_xml": "failing"}


def test_what_is_held_is_kept_with_its_bytes_and_judged_once(numbered: Publisher) -> None:
    few = _file(numbered_of(dict(list(MANY.items())[:30])))
    first = numbered.update(few)
    held = Quarantine(numbered.home).every("small_numbered")
    assert [one.sha256 for one in held] == [first.sha256]
    assert Quarantine(numbered.home).raw(held[0])["numbered.csv"].read_bytes() == numbered_of(dict(list(MANY.items())[:30]))
    numbered.room = replace(numbered.room, read=lambda *_: pytest.fail("the same bytes are not read again to be held again"))
    assert numbered.update(few).problems == first.problems
