"""A server on loopback that does whatever a test wants it to do, and remembers what it was asked."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """The address of a running server, and the headers of each request it had."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.asked: list[tuple[str, dict[str, str]]] = []


@contextmanager
def served(answer: Answer) -> Iterator[Server]:
    """Serve on loopback; every GET goes to `answer`."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            answer(self)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told = Server(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def send(handler: BaseHTTPRequestHandler, status: int, body: bytes = b"", **headers: str) -> None:
    """Answer with a status, headers (`_` for `-`) and a body, whose length is told unless `Content_Length` says otherwise."""
    handler.send_response(status)
    for name, value in (
        {"Content-Length": str(len(body))} | {name.replace("_", "-"): value for name, value in headers.items()}
    ).items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def cut_after(handler: BaseHTTPRequestHandler, body: bytes, at: int, **headers: str) -> None:
    """Promise a whole body, send the first `at` bytes of it (of what was asked for), and hang up."""
    start = asked_from(handler)
    partial = start and handler.headers.get("If-Range") == headers.get("ETag")
    rest = body[start:] if partial else body
    told = {"Content_Range": f"bytes {start}-{len(body) - 1}/{len(body)}"} if partial else {}
    send(handler, 206 if partial else 200, rest[:at], **({"Content_Length": str(len(rest))} | told | headers))
    handler.close_connection = True


def asked_from(handler: BaseHTTPRequestHandler) -> int:
    """Return the first byte that was asked for."""
    told = handler.headers.get("Range", "")
    return int(told.removeprefix("bytes=").rstrip("-")) if told else 0
