"""A mirror of official files: a folder (or a web server's folder) laid out as `LIST_ID/AS_OF/OFFICIAL_NAME[.gz]`."""

import re
from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Protocol

from caveat.app.fetch import Fetcher
from caveat.app.unpack import unpacked
from caveat.facts import Day, Problem
from caveat.facts.noun import noun
from caveat.facts.problem import BadInput, BadList, NotFound
from caveat.lists import ListSpec

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LINK = re.compile(r"""href=["']([^"'?#]+)["']""")


@noun
class RawList:
    """The raw files of one list as of a day, by official name; `remarks` tell of newer days that were passed over."""

    as_of: Day
    files: dict[str, bytes]
    remarks: tuple[str, ...] = ()


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
                content=lambda day, name: _read(folder / day / name, spec),
            )
        except OSError as error:
            raise Problem(
                f"cannot be read: {error.strerror}", where=str(error.filename or folder), advice="check its rights"
            ) from None


class WebMirror:
    """A mirror on a web server that lists its folders, as most servers do."""

    def __init__(self, url: str, fetcher: Fetcher) -> None:
        self._url = url.rstrip("/")
        self._fetcher = fetcher

    def latest(self, spec: ListSpec) -> RawList | None:
        """Return the files of the newest day whose folder holds a whole layout of the list."""
        root = f"{self._url}/{spec.mirror_of or spec.id}"
        return _newest(
            spec,
            root,
            self._names(root),
            names_on=lambda day: self._names(f"{root}/{day}"),
            content=lambda day, name: self._bytes(f"{root}/{day}/{name}", spec),
        )

    def _names(self, url: str) -> set[str]:
        page = self._fetcher.get(f"{url}/", largest=1_000_000, missing_is_none=True)
        if page is None:
            return set()
        listing = unpacked(page, where=url, largest=1_000_000).decode("utf-8", "replace")
        return {link.rstrip("/").rpartition("/")[2] for link in _LINK.findall(listing)}

    def _bytes(self, url: str, spec: ListSpec) -> bytes:
        raw = self._fetcher.get(url, largest=spec.largest_bytes)
        return unpacked(raw or b"", where=url, largest=spec.largest_bytes)


class Publishers:
    """The official addresses that each list.yaml names."""

    def __init__(self, fetcher: Fetcher, today: Day) -> None:
        self._fetcher = fetcher
        self._today = today

    def latest(self, spec: ListSpec) -> RawList | None:
        """Fetch every file of the list; None for a list that is written here and has no address."""
        if not spec.addresses:
            return None
        files = {}
        for address in spec.addresses:
            url = address.url.replace("{date}", self._today.isoformat())
            raw = self._fetcher.get(url, largest=spec.largest_bytes)
            files[address.file] = unpacked(raw or b"", where=url, largest=spec.largest_bytes)
        return RawList(as_of=self._today, files=files)


def _newest(
    spec: ListSpec,
    root: str,
    folders: Iterable[str],
    names_on: Callable[[str], set[str]],
    content: Callable[[str, str], bytes],
) -> RawList | None:
    """Take the newest day that holds a whole layout, and remark on the newer days that do not; raise `BadList` if none does."""
    days = sorted((name for name in folders if _DAY.fullmatch(name)), reverse=True)
    wanted = " or ".join(" + ".join(layout) for layout in spec.layouts)
    passed: list[str] = []
    for day in days:
        names = _layout(spec, names_on(day))
        if names is None:
            passed.append(f"{root}/{day}: holds no {wanted}; an older day was taken")
            continue
        try:
            as_of = Day.of(day)
        except BadInput as problem:
            raise problem.at(f"{root}/{day}") from None
        return RawList(as_of=as_of, files={official: content(day, name) for official, name in names.items()}, remarks=tuple(passed))
    if days:
        raise BadList(f"no day of the mirror holds {wanted}", where=root, advice="a file may be missing or renamed")
    return None


def _layout(spec: ListSpec, names: set[str]) -> dict[str, str] | None:
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


def _read(path: Path, spec: ListSpec) -> bytes:
    if path.stat().st_size > spec.largest_bytes:
        raise BadInput(
            f"larger than {spec.largest_bytes:,} bytes", where=str(path), advice="refused: no official file is that large"
        )
    return unpacked(path.read_bytes(), where=str(path), largest=spec.largest_bytes)
