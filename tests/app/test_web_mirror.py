"""A mirror on a web server gives what the folder gives; what a server does wrong is refused."""

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from tests.app.small import NAMES, csv_of, csv_room, put, rooms_of

from caveat.app.fetch import Fetcher
from caveat.app.mirror import WebMirror
from caveat.app.outcome import Outcome
from caveat.app.patience import Patience
from caveat.app.shelf import Shelf
from caveat.app.update import origin_of, update
from caveat.facts.problem import Problem

ROOMS = rooms_of(csv_room())
Answer = Callable[[BaseHTTPRequestHandler], None]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def _served(handler: Any) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _answering(answer: Answer) -> type[BaseHTTPRequestHandler]:
    """Serve the listing of one day and, for the file itself, whatever `answer` does."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            listings = {
                "/small_csv/": '<a href="2026-01-01/">',
                "/small_csv/2026-01-01/": "<a href='/small_csv/2026-01-01/names.csv'>",
            }
            if self.path in listings:
                _send(self, 200, listings[self.path].encode())
            else:
                answer(self)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


def _send(handler: BaseHTTPRequestHandler, status: int, body: bytes = b"", **headers: str) -> None:
    handler.send_response(status)
    for name, value in ({"Content-Length": str(len(body))} | headers).items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def _update(home: Path, url: str) -> Outcome:
    fetcher_of = partial(Fetcher, folder=home / "downloads", patience=Patience(sleep=lambda _: None))
    return update(Shelf(home), ROOMS, (), origin_of(url, ROOMS.values(), fetcher_of))[0]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
def test_a_web_mirror_gives_the_same_snapshot_as_the_folder(packed: bool, tmp_path: Path) -> None:
    put(tmp_path / "m", "small_csv", "2025-01-01", "names.csv", csv_of("Old One", "Old Two"))
    put(tmp_path / "m", "small_csv", "2026-01-01", "names.csv", csv_of(*NAMES), packed=packed)
    put(tmp_path / "m", "small_csv", "2026-02-01", "other.csv", b"")
    with _served(partial(_Quiet, directory=str(tmp_path / "m"))) as url:
        outcome = _update(tmp_path / "web", f"{url}/")
    assert (outcome.state, outcome.as_of) == ("updated", "2026-01-01")
    assert "2026-02-01" in outcome.problems[0]
    folder = update(Shelf(tmp_path / "folder"), ROOMS, (), origin_of(str(tmp_path / "m"), ()))[0]
    assert folder.as_of == outcome.as_of
    hashes = {one.sha256 for home in ("web", "folder") for one in Shelf(tmp_path / home).snapshots("small_csv")}
    assert len(hashes) == 1


def test_a_web_mirror_without_the_list_is_absent_and_one_without_the_file_fails(tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    with _served(partial(_Quiet, directory=str(tmp_path / "m"))) as url:
        assert _update(tmp_path / "web", url).state == "absent"
        put(tmp_path / "m", "small_csv", "2026-02-01", "other.csv", b"")
        assert _update(tmp_path / "web", url).state == "failing"


def test_a_file_that_the_server_packs_on_the_way_is_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress(csv_of(*NAMES))
    with _served(_answering(lambda handler: _send(handler, 200, packed, Content_Encoding="gzip"))) as url:
        assert _update(tmp_path, url).state == "updated"


def _too_short(handler: BaseHTTPRequestHandler) -> None:
    _send(handler, 200, b'"Northgate"\n', Content_Length="5000")


def _endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(1000):
            handler.wfile.write(bytes(100_000))
    except OSError:
        pass  # the client has had enough, as it should


REFUSED: dict[str, tuple[Answer, str]] = {
    "server error": (lambda handler: _send(handler, 500), "answered 500"),
    "file is gone": (lambda handler: _send(handler, 404), "answered 404"),
    "body breaks off": (_too_short, "names.csv"),
    "body without end": (_endless, "sends more than 1,000,000 bytes"),
    "bomb on the way": (
        lambda handler: _send(handler, 200, gzip.compress(bytes(9_000_000)), Content_Encoding="gzip"),
        "unpacks to more",
    ),
    "redirect abroad": (
        lambda handler: _send(handler, 302, Location="https://elsewhere.example/names.csv"),
        "'elsewhere.example', which is not",
    ),
    "redirect by name": (lambda handler: _send(handler, 302, Location="http://localhost:1/names.csv"), "'localhost', which is not"),
    "redirect to a file": (lambda handler: _send(handler, 302, Location="file:///etc/hostname"), "is not https"),
    "redirect to itself": (lambda handler: _send(handler, 302, Location=handler.path), "redirects too often"),
    "redirect to nonsense": (lambda handler: _send(handler, 302, Location="http://[nonsense"), "not allowed"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_a_server_does_wrong_is_refused_and_told(what: str, tmp_path: Path) -> None:
    answer, told = REFUSED[what]
    with _served(_answering(answer)) as url:
        outcome = _update(tmp_path, url)
    assert outcome.state == "failing"
    assert told in outcome.problems[0]
    assert not Shelf(tmp_path).snapshots("small_csv")
    assert Shelf(tmp_path).state("small_csv")["state"] == "failing"


def test_a_redirect_within_the_host_is_followed(tmp_path: Path) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.path.endswith("names.csv"):
            _send(handler, 301, Location="/elsewhere/on/this/host")
        else:
            _send(handler, 200, csv_of(*NAMES))

    with _served(_answering(answer)) as url:
        assert _update(tmp_path, url).state == "updated"


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with _served(_Quiet) as url:
        pass
    assert "cannot be fetched" in _update(tmp_path, url).problems[0]


@pytest.mark.parametrize("url", ["http://[", "http://mirror.example", "http://", "https://", "http://127.0.0.1:99999"])
def test_an_address_that_is_none_or_not_safe_is_a_problem(url: str) -> None:
    with pytest.raises(Problem):
        origin_of(url, ()).latest(ROOMS["small_csv"].spec)


def test_hosts_that_were_not_named_are_not_asked() -> None:
    with Fetcher(["127.0.0.1"]) as fetcher, pytest.raises(Problem, match="not allowed"):
        WebMirror("https://elsewhere.example", fetcher).latest(ROOMS["small_csv"].spec)
