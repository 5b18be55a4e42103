"""The network, and the only place where it is touched: GET within bounds, to hosts that list.yaml or the user names."""

from collections.abc import Iterable
from typing import Self
from urllib.parse import urlsplit

import httpx2

from caveat.facts.problem import BadInput, Problem

_LOOPBACK = ("127.0.0.1", "::1", "localhost")


class Fetcher:
    """Fetches files over TLS (plain HTTP on loopback only); follows redirects to allowed hosts, gives up in time."""

    def __init__(self, hosts: Iterable[str]) -> None:
        self._hosts = frozenset(hosts)
        headers = {"User-Agent": "caveat", "Accept-Encoding": "identity"}
        self._client = httpx2.Client(timeout=60, follow_redirects=False, headers=headers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def get(self, url: str, *, largest: int, missing_is_none: bool = False) -> bytes | None:
        """Return the body at `url` as it was sent; raise `Problem` for a foreign host, a bad status, or more than `largest` bytes."""
        for _ in range(5):
            self._admit(url)
            try:
                with self._client.stream("GET", url) as response:
                    if response.is_redirect:
                        url = str(response.next_request.url) if response.next_request else ""
                        continue
                    if response.status_code == 404 and missing_is_none:
                        return None
                    if response.status_code != 200:
                        raise Problem(
                            f"answered {response.status_code}", where=url, advice="the stored list stays in force; try later"
                        )
                    return _body(response, url, largest)
            except (httpx2.HTTPError, httpx2.InvalidURL) as error:
                raise Problem(
                    f"cannot be fetched: {error}", where=url, advice="the stored list stays in force; try later"
                ) from None
        raise Problem("redirects too often", where=url)

    def _admit(self, url: str) -> None:
        host = host_of(url)
        if host not in self._hosts:
            raise Problem(
                f"leads to the host {host!r}, which is not allowed", where=url, advice="name it in list.yaml or as a mirror"
            )
        scheme = url.partition(":")[0].lower()
        if scheme != "https" and not (scheme == "http" and host in _LOOPBACK):
            raise Problem("is not https", where=url, advice="only a mirror on this machine may do without")


def host_of(url: str) -> str:
    """Return the host that a URL names, "" for none; raise `BadInput` for what is no URL."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError as error:
        raise BadInput(f"is no address: {error}", where=url, advice="write it as https://host/folder") from None


def _body(response: httpx2.Response, url: str, largest: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_raw():
        size += len(piece)
        if size > largest:
            raise Problem(f"sends more than {largest:,} bytes", where=url, advice="refused: no official file is that large")
        pieces.append(piece)
    expected = response.headers.get("content-length")
    if expected and size != int(expected):
        raise Problem(f"broke off after {size:,} of {int(expected):,} bytes", where=url, advice="try again")
    return b"".join(pieces)
