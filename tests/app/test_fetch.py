"""Fetching: what broke off goes on, what may pass is tried again, what did not change is not sent, and nothing is taken from strangers."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.app.served import Answer, asked_from, cut_after, send, served

from caveat.app.fetch import Fetched, Fetcher
from caveat.app.part import Part, Version
from caveat.app.patience import Patience, seconds_told
from caveat.app.verify import refuse_page
from caveat.facts.problem import Problem

BODY = bytes(range(256)) * 400
SLEPT: list[float] = []


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    SLEPT.clear()


def _get(folder: Path, url: str, known: Version | None = None, tries: int = 5, hosts: tuple[str, ...] = ()) -> Fetched:
    patience = Patience(tries=tries, sleep=SLEPT.append, chance=lambda: 1.0)
    with Fetcher({"127.0.0.1"}, folder, patience) as fetcher:
        came = fetcher.get(url, largest=1_000_000, known=known, hosts=hosts)
        assert came is not None
        if came.path:
            (folder / "taken").write_bytes(came.content)
        return came


def test_a_download_that_breaks_off_goes_on_where_it_broke_off(tmp_path: Path) -> None:
    with served(lambda handler: cut_after(handler, BODY, 40_000, ETag='"one"')) as server:
        _get(tmp_path, f"{server.url}/a.csv")
    assert (tmp_path / "taken").read_bytes() == BODY
    assert [headers.get("range", "") for _, headers in server.asked] == ["", "bytes=40000-", "bytes=80000-"]
    assert {headers.get("if-range", '"one"') for _, headers in server.asked} == {'"one"'}


def test_a_download_goes_on_in_the_next_run(tmp_path: Path) -> None:
    with served(lambda handler: cut_after(handler, BODY, 60_000, ETag='"one"')) as server:
        with pytest.raises(Problem, match=r"cannot be fetched|broke off"):
            _get(tmp_path, f"{server.url}/a.csv", tries=1)
        _get(tmp_path, f"{server.url}/a.csv", tries=1)
    assert (tmp_path / "taken").read_bytes() == BODY
    assert server.asked[1][1]["range"] == "bytes=60000-"


def test_a_file_that_changed_meanwhile_begins_anew(tmp_path: Path) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if asked_from(handler):
            send(handler, 200, BODY[::-1], ETag='"two"')
        else:
            cut_after(handler, BODY, 1_000, ETag='"one"')

    with served(answer) as server:
        _get(tmp_path, f"{server.url}/a.csv")
    assert (tmp_path / "taken").read_bytes() == BODY[::-1]


def test_a_server_that_cannot_resume_is_asked_for_the_whole(tmp_path: Path) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if len(server.asked) < 3:
            cut_after(handler, BODY, 70_000)
        else:
            send(handler, 200, BODY)

    with served(answer) as server:
        _get(tmp_path, f"{server.url}/a.csv")
    assert (tmp_path / "taken").read_bytes() == BODY
    assert all("range" not in headers for _, headers in server.asked)


@pytest.mark.parametrize("told", ["bytes 5-9/10", "bytes */10", "", "nonsense"])
def test_another_range_than_was_asked_is_not_glued_on(told: str, tmp_path: Path) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if asked_from(handler):
            send(handler, 206, b"strange", Content_Range=told, ETag='"one"')
        elif len(server.asked) == 1:
            cut_after(handler, BODY, 40_000, ETag='"one"')
        else:
            send(handler, 200, BODY, ETag='"one"')

    with served(answer) as server:
        _get(tmp_path, f"{server.url}/a.csv")
    assert (tmp_path / "taken").read_bytes() == BODY


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429])
def test_trouble_that_passes_is_waited_for(status: int, tmp_path: Path) -> None:
    with served(lambda handler: send(handler, status) if len(server.asked) < 3 else send(handler, 200, BODY)) as server:
        _get(tmp_path, f"{server.url}/a.csv")
    assert (tmp_path / "taken").read_bytes() == BODY
    assert SLEPT == [1.0, 2.0]


def test_a_page_that_is_not_found_is_not_asked_for_again(tmp_path: Path) -> None:
    with served(lambda handler: send(handler, 404)) as server, pytest.raises(Problem, match="answered 404"):
        _get(tmp_path, f"{server.url}/a.csv")
    assert len(server.asked) == 1
    assert not SLEPT


def test_the_server_s_own_word_on_when_to_come_back_is_kept(tmp_path: Path) -> None:
    with served(
        lambda handler: send(handler, 503, Retry_After="7") if len(server.asked) < 2 else send(handler, 200, BODY)
    ) as server:
        _get(tmp_path, f"{server.url}/a.csv")
    assert SLEPT == [7.0]


def test_a_server_that_asks_for_an_hour_is_left_alone(tmp_path: Path) -> None:
    with served(lambda handler: send(handler, 503, Retry_After="3600")) as server, pytest.raises(Problem, match="answered 503"):
        _get(tmp_path, f"{server.url}/a.csv")
    assert not SLEPT


def test_what_did_not_change_is_not_sent_again(tmp_path: Path) -> None:
    with served(lambda handler: send(handler, 304)) as server:
        came = _get(tmp_path, f"{server.url}/a.csv", known=Version(etag='"one"', last_modified="Wed, 21 Oct 2026 07:28:00 GMT"))
    assert came.path is None
    assert server.asked[0][1]["if-none-match"] == '"one"'
    assert server.asked[0][1]["if-modified-since"] == "Wed, 21 Oct 2026 07:28:00 GMT"


def test_not_modified_without_a_question_is_refused(tmp_path: Path) -> None:
    with served(lambda handler: send(handler, 304)) as server, pytest.raises(Problem, match="answered 304"):
        _get(tmp_path, f"{server.url}/a.csv")


def test_a_redirect_is_followed_to_the_hosts_of_the_list_and_to_no_other(tmp_path: Path) -> None:
    with served(lambda handler: send(handler, 200, BODY)) as new:
        elsewhere = new.url.replace("127.0.0.1", "localhost")
        with served(lambda handler: send(handler, 302, Location=f"{elsewhere}/b.csv")) as old:
            came = _get(tmp_path, f"{old.url}/a.csv", hosts=("localhost",))
            assert came.url == f"{elsewhere}/b.csv"
            with pytest.raises(Problem, match="'localhost', which is not allowed"):
                _get(tmp_path, f"{old.url}/a.csv")


def test_what_is_too_large_is_refused_before_it_is_fetched(tmp_path: Path) -> None:
    large: Answer = lambda handler: send(handler, 200, b"x", Content_Length="2000000")  # noqa: E731
    with served(large) as server, pytest.raises(Problem, match="more than 1,000,000 bytes"):
        _get(tmp_path, f"{server.url}/a.csv")
    assert len(server.asked) == 1


@given(st.integers(1, 20), st.floats(0, 1))
def test_waits_grow_and_stay_within_bounds(attempt: int, chance: float) -> None:
    wait = Patience(tries=99, chance=lambda: chance).before(attempt)
    assert wait is not None
    assert 0.5 * min(30, 2 ** (attempt - 1)) <= wait <= 30


def test_retry_after_is_read_as_seconds_and_as_a_moment() -> None:
    assert seconds_told("120") == 120
    later = seconds_told(format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True))
    assert later is not None and 50 < later <= 60
    assert seconds_told(format_datetime(datetime.now(UTC) - timedelta(days=1), usegmt=True)) == 0
    assert seconds_told("soon") is seconds_told("") is seconds_told("-5") is None


def test_a_weak_word_is_no_word_to_go_on_by(tmp_path: Path) -> None:
    part = Part(tmp_path, "https://lists.example/a")
    part.begin(Version(etag='W/"one"'))
    part.path.write_bytes(b"half")
    assert part.resumable() == ""
    part.begin(Version(etag='W/"one"', last_modified="Wed, 21 Oct 2026 07:28:00 GMT"))
    part.path.write_bytes(b"half")
    assert part.resumable() == "Wed, 21 Oct 2026 07:28:00 GMT"


PAGES = {
    "suspended": (b"<html><head><title>Account Suspended</title></head>", "text/html", "'Account Suspended'"),
    "doctype": (b"\xef\xbb\xbf\n<!-- x --><!DOCTYPE HTML>", "application/xml", "web page"),
    "xhtml": (b'<?xml version="1.0"?><!DOCTYPE html><html>', "", "web page"),
    "by its type": (b"<div>Please wait</div>", "text/html; charset=utf-8", "web page"),
    "utf-16": ("<html><h1>Sorry</h1>".encode("utf-16"), "", "'Sorry'"),
    "empty": (b" \n", "text/csv", "empty file"),
}


@pytest.mark.parametrize("what", PAGES)
def test_a_web_page_is_no_list(what: str) -> None:
    head, kind, told = PAGES[what]
    with pytest.raises(Problem, match=told):
        refuse_page(head, kind, "names.csv", "https://lists.example/names.csv")


@pytest.mark.parametrize("head", [b'"html","body"\n', b"<names><name>html</name>", b"<DIV5><HEAD>PART 744", b"PK\x03\x04", b"{}"])
def test_a_list_is_no_web_page(head: bytes) -> None:
    refuse_page(head, "application/octet-stream", "names.csv", "https://lists.example/names.csv")
