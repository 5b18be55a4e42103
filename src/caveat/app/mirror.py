"""Where raw files come from: a mirror laid out as `LIST_ID/AS_OF/OFFICIAL_NAME[.gz]` (a folder, or a web server's), or the publishers."""

import re
from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Protocol

from caveat.app.fetch import Fetched, Fetcher, host_of
from caveat.app.part import Version
from caveat.app.raw import Got, RawList
from caveat.app.unpack import unpacked
from caveat.app.verify import LOOKED_AT, refuse_page
from caveat.facts import Day, Problem
from caveat.facts.problem import BadInput, BadList, NotFound
from caveat.lists import ListSpec

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LINK = re.compile(r"""href=["']([^"'?#]+)["']""")


class Origin(Protocol):
    """Where raw files come from: a mirror, or the publishers' own addresses."""

    def latest(self, spec: ListSpec) -> RawList | None:
        """Return the newest files of a list, None if the origin does not hold it; raise `Problem` for what is broken."""
        ...


class FolderMirror:
    """A mirror in a local folder."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise NotFound(f"no such folder: {folder}", advice="a mirror holds LIST_ID/AS_OF/OFFICIAL_NAME[.gz]")
        self._folder = folder

    def latest(self, spec: ListSpec) -> RawList | None:
        """Return the files of the newest day whose folder holds a whole layout of the list."""
        return self._among(spec, self._days(spec))

    def every(self, spec: ListSpec) -> Iterator[RawList]:
        """Give the files of each day whose folder holds a whole layout of the list, the oldest first."""
        for day in sorted(self._days(spec)):
            raw = self._among(spec, [day])
            if raw is not None:
                yield raw

    def _days(self, spec: ListSpec) -> list[str]:
        folder = self._folder / (spec.mirror_of or spec.id)
        return [day.name for day in folder.iterdir() if day.is_dir()] if folder.is_dir() else []

    def _among(self, spec: ListSpec, days: list[str]) -> RawList | None:
        folder = self._folder / (spec.mirror_of or spec.id)
        try:
            return _newest(
                spec,
                str(folder),
                days,
                names_on=lambda day: {path.name for path in (folder / day).iterdir() if path.is_file()},
                taken=lambda day, name, official: _from_disk(folder / day / name, official, spec),
            )
        except OSError as error:
            raise Problem(
                f"cannot be read: {error.strerror}", where=str(error.filename or folder), advice="check its rights"
            ) from None


class Memory(Protocol):
    """What this house has of an address: what the server called it, and where its bytes lie."""

    def remembered(self, list_id: str, place: str) -> tuple[Got, Path] | None:
        """Return the file that came from `place` last, if its bytes are still here."""
        ...


class WebMirror:
    """A mirror on a web server that lists its folders, as most servers do."""

    def __init__(self, url: str, fetcher: Fetcher, memory: Memory | None = None) -> None:
        self._url = url.rstrip("/")
        self._fetcher = fetcher
        self._memory = memory

    def latest(self, spec: ListSpec) -> RawList | None:
        """Return the files of the newest day whose folder holds a whole layout of the list."""
        root = f"{self._url}/{spec.mirror_of or spec.id}"
        return _newest(
            spec,
            root,
            self._names(root),
            names_on=lambda day: self._names(f"{root}/{day}"),
            taken=lambda day, name, official: _from_web(self._fetcher, self._memory, f"{root}/{day}/{name}", official, spec),
        )

    def _names(self, url: str) -> set[str]:
        page = self._fetcher.get(f"{url}/", largest=1_000_000, missing_is_none=True)
        if page is None:
            return set()
        listing = unpacked(page.content, where=url, largest=1_000_000).decode("utf-8", "replace")
        return {link.rstrip("/").rpartition("/")[2] for link in _LINK.findall(listing)}


class Publishers:
    """The official addresses that each list.yaml names."""

    def __init__(self, fetcher: Fetcher, today: Day, memory: Memory | None = None) -> None:
        self._fetcher = fetcher
        self._today = today
        self._memory = memory

    def latest(self, spec: ListSpec) -> RawList | None:
        """Fetch every file of the list; None for a list that is written here, has no address, or has ended."""
        if not spec.addresses or spec.ended is not None:
            return None
        took = {}
        for address in spec.addresses:
            url = address.url.replace("{date}", self._today.isoformat())
            took[address.file] = _from_web(self._fetcher, self._memory, url, address.file, spec)
        return _raw(self._today, took, spec)


Taken = tuple[bytes, Path, Got]
"""A file: its bytes (none of a register's), where they lie, and what is known of how it came."""


def _newest(
    spec: ListSpec,
    root: str,
    folders: Iterable[str],
    names_on: Callable[[str], set[str]],
    taken: Callable[[str, str, str], Taken],
) -> RawList | None:
    """Take the newest day that holds a whole layout, and remark on the newer days that do not; raise `BadList` if none does."""
    days = sorted((name for name in folders if _DAY.fullmatch(name)), reverse=True)
    wanted = " or ".join(" + ".join(layout) for layout in spec.layouts)
    passed: list[str] = []
    for day in days:
        names = layout_of(spec, names_on(day))
        if names is None:
            passed.append(f"{root}/{day}: holds no {wanted}; an older day was taken")
            continue
        try:
            as_of = Day.of(day)
        except BadInput as problem:
            raise problem.at(f"{root}/{day}") from None
        return _raw(as_of, {official: taken(day, name, official) for official, name in names.items()}, spec, tuple(passed))
    if days:
        raise BadList(f"no day of the mirror holds {wanted}", where=root, advice="a file may be missing or renamed")
    return None


def layout_of(spec: ListSpec, names: set[str]) -> dict[str, str] | None:
    """Match a layout to what is there: each official name with the file of it, packed or not."""
    for layout in spec.layouts:
        found = [_called(name, names) for name in layout]
        if all(found):
            return {there.removesuffix(".gz"): there for there in found}
    return None


def _called(name: str, names: set[str]) -> str:
    """Return the file of that official name, packed or not; a `*` in the name stands for any text, and one file must fit."""
    if "*" in name:
        fitting = [there for there in names if fnmatchcase(there.removesuffix(".gz"), name)]
        return fitting[0] if len(fitting) == 1 else ""
    return next((there for there in (name, f"{name}.gz") if there in names), "")


def _raw(as_of: Day, took: dict[str, Taken], spec: ListSpec, remarks: tuple[str, ...] = ()) -> RawList:
    """Put files together as one list's; those of a register stay on disk."""
    return RawList(
        as_of=as_of,
        files={} if spec.register else {name: content for name, (content, _, _) in took.items()},
        paths={name: path for name, (_, path, _) in took.items()} if spec.register else None,
        remarks=remarks,
        got=tuple(got for _, _, got in took.values()),
    )


def _from_disk(path: Path, official: str, spec: ListSpec) -> Taken:
    seen = path.stat()
    if seen.st_size > spec.largest_bytes:
        raise BadInput(
            f"larger than {spec.largest_bytes:,} bytes", where=str(path), advice="refused: no official file is that large"
        )
    mark = f"{seen.st_size} {seen.st_mtime_ns} {seen.st_ctime_ns} {seen.st_ino}"
    content = b"" if spec.register else unpacked(path.read_bytes(), where=str(path), largest=spec.largest_bytes)
    return content, path, Got(file=official, place=str(path.absolute()), size=len(content) or seen.st_size, mark=mark)


def _from_web(fetcher: Fetcher, memory: Memory | None, url: str, official: str, spec: ListSpec) -> Taken:
    """Fetch one file, unless the server says that the one we have is still right."""
    kept = memory.remembered(spec.id, url) if memory else None
    known = Version(etag=kept[0].etag, last_modified=kept[0].last_modified) if kept else None
    hosts = {*spec.hosts, *(host_of(address.url) for address in spec.addresses)}
    came = fetcher.get(url, largest=spec.largest_bytes, hosts=hosts, known=known)
    assert came is not None, "only a folder may be missing"
    if came.path is None and kept is not None:
        return b"" if spec.register else kept[1].read_bytes(), kept[1], kept[0]
    content = _checked(came, official, spec)
    size = len(content) if content else came.path.stat().st_size if came.path else 0
    got = Got(file=official, place=url, size=size, etag=came.version.etag, last_modified=came.version.last_modified)
    return content, came.path or Path(), got


def _checked(came: Fetched, official: str, spec: ListSpec) -> bytes:
    """Return the bytes of a file that came (none of a register's), if they can be that file at all."""
    assert came.path is not None, "a file that came has a place"
    if spec.register:
        with came.path.open("rb") as file:
            refuse_page(file.read(LOOKED_AT), came.content_type, official, came.url)
        return b""
    content = unpacked(came.content, where=came.url, largest=spec.largest_bytes)
    refuse_page(content[:LOOKED_AT], came.content_type, official, came.url)
    return content
