"""The network, and the only place where it is touched: GET within bounds, to hosts that list.yaml or the user names."""

import re
import shutil
import tempfile
import weakref
from collections.abc import Iterable
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

import httpx2

from caveat.app.part import Part, Version
from caveat.app.patience import PASSING, Patience
from caveat.app.watch import SILENT, Watch
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, Problem

_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_LATER = "the stored list stays in force; try later"
_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_EACH_TRY = 10
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")


@noun
class Fetched:
    """A file as it was sent: its place on disk (None where the server says that ours is still right) and what is said of it."""

    path: Path | None
    url: str
    version: Version = Version()
    content_type: str = ""

    @property
    def content(self) -> bytes:
        """The bytes as they were sent."""
        return self.path.read_bytes() if self.path else b""


class _Passing(Exception):
    """Trouble that may pass by itself; `wait` is the server's word on when."""

    def __init__(self, problem: Problem, wait: str = "") -> None:
        super().__init__(problem.what)
        self.problem = problem
        self.wait = wait


class Fetcher:
    """Fetches files over TLS (plain HTTP on loopback only); follows redirects to allowed hosts, tries again, gives up in time.

    `folder` keeps downloads, the broken ones too, so that they go on where they broke off; without it they last as long as this.
    """

    def __init__(
        self, hosts: Iterable[str], folder: Path | None = None, patience: Patience | None = None, watch: Watch = SILENT
    ) -> None:
        self._hosts = frozenset(hosts)
        self._folder = folder or Path(tempfile.mkdtemp(prefix="caveat-"))
        if folder is None:
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        self._patience = patience or Patience()
        self._watch = watch
        headers = {"User-Agent": "caveat", "Accept-Encoding": "identity"}
        self._client = httpx2.Client(timeout=60, follow_redirects=False, headers=headers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of connections, and of downloads that nobody took."""
        self._client.close()
        for whole in self._folder.glob("*.whole"):
            whole.unlink(missing_ok=True)

    def get(
        self,
        url: str,
        *,
        largest: int,
        missing_is_none: bool = False,
        hosts: Iterable[str] = (),
        known: Version | None = None,
    ) -> Fetched | None:
        """Return the file at `url`; raise `Problem` for a foreign host, a bad answer, or more than `largest` bytes.

        `hosts` are those to which this file may be redirected besides; `known` is the version that we have.
        """
        part, allowed, idle = Part(self._folder, url), self._hosts | frozenset(hosts), 0
        for _ in range(_FOR_EACH_TRY * self._patience.tries):
            size = part.size
            try:
                return self._once(url, part, allowed, largest, missing_is_none, known)
            except _Passing as trouble:
                told = trouble
            idle = 1 if part.size > size else idle + 1  # what makes way may take more tries than what does not
            wait = self._patience.before(idle, told.wait)
            if wait is None:
                break
            self._patience.sleep(wait)
        raise told.problem

    def _once(
        self, url: str, part: Part, hosts: frozenset[str], largest: int, missing_is_none: bool, known: Version | None
    ) -> Fetched | None:
        """Ask once, along redirects."""
        for _ in range(5):
            _admit(url, hosts)
            try:
                with self._client.stream("GET", url, headers=_asking(part, known)) as response:
                    if response.status_code in _REDIRECTS:
                        url = str(response.next_request.url) if response.next_request else ""
                        continue
                    if response.status_code == 404 and missing_is_none:
                        return None
                    if response.status_code == 304 and known is not None:
                        return Fetched(path=None, url=url, version=known)
                    return self._take(response, url, part, largest)
            except httpx2.HTTPError as error:
                raise _Passing(Problem(f"cannot be fetched: {error}", where=url, advice=_LATER)) from None
            except httpx2.InvalidURL as error:
                raise Problem(f"cannot be fetched: {error}", where=url, advice=_LATER) from None
        raise Problem("redirects too often", where=url)

    def _take(self, response: httpx2.Response, url: str, part: Part, largest: int) -> Fetched:
        """Write the body to disk, behind what is already there if the server goes on from it."""
        status, headers = response.status_code, response.headers
        refusal = Problem(f"answered {status}", where=url, advice=_LATER)
        if status == 416:
            part.drop()
            raise _Passing(refusal)
        if status in PASSING:
            raise _Passing(refusal, headers.get("retry-after", ""))
        if status not in (200, 206):
            raise refusal
        if status == 200:
            part.begin(Version(etag=headers.get("etag", ""), last_modified=headers.get("last-modified", "")))
        version, total = part.version, _total(response, part, url)
        if total is not None and total > largest:
            raise _too_large(url, largest)
        self._write(response, part, url, largest, total)
        if total is not None and part.size != total:
            raise _Passing(Problem(f"broke off after {part.size:,} of {total:,} bytes", where=url, advice="try again"))
        return Fetched(path=part.finish(), url=url, version=version, content_type=headers.get("content-type", ""))

    def _write(self, response: httpx2.Response, part: Part, url: str, largest: int, total: int | None) -> None:
        size = part.size
        with part.path.open("ab") as file:
            for piece in response.iter_raw():
                size += len(piece)
                if size > largest:
                    break
                file.write(piece)
                self._watch.count(size, total)
        if size > largest:
            part.drop()
            raise _too_large(url, largest)


def _admit(url: str, hosts: frozenset[str]) -> None:
    host = host_of(url)
    if host not in hosts:
        raise Problem(f"leads to the host {host!r}, which is not allowed", where=url, advice="name it in list.yaml or as a mirror")
    scheme = url.partition(":")[0].lower()
    if scheme != "https" and not (scheme == "http" and host in _LOOPBACK):
        raise Problem("is not https", where=url, advice="only a mirror on this machine may do without")


def host_of(url: str) -> str:
    """Return the host that a URL names, "" for none; raise `BadInput` for what is no URL."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError as error:
        raise BadInput(f"is no address: {error}", where=url, advice="write it as https://host/folder") from None


def _asking(part: Part, known: Version | None) -> dict[str, str]:
    """Return the headers that ask for the rest of a broken download, else only for what has changed."""
    if word := part.resumable():
        return {"Range": f"bytes={part.size}-", "If-Range": word}
    if known is None:
        return {}
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in asked.items() if value}


def _total(response: httpx2.Response, part: Part, url: str) -> int | None:
    """Return the size of the whole file, None where the server does not tell."""
    length = response.headers.get("content-length", "")
    if response.status_code == 200:
        return int(length) if length.isascii() and length.isdigit() else None
    told = _RANGE.fullmatch(response.headers.get("content-range", ""))
    if told is None or int(told.group(1)) != part.size:
        part.drop()
        raise _Passing(Problem("sent another range than was asked", where=url, advice="try again"))
    return None if told.group(2) == "*" else int(told.group(2))


def _too_large(url: str, largest: int) -> Problem:
    return Problem(f"sends more than {largest:,} bytes", where=url, advice="refused: no official file is that large")
