"""YAML as plain values that remember their lines.

Read more strictly than YAML 1.1 does: only `true`, `false` and `null` are words, so that `NO` stays Norway; decimals
and days stay text, so that no binary float arises; keys may not repeat. Depth and size are bounded, aliases counted as
often as they are used, so that a small file can neither grow into a large one nor bring the parser down.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml.events import AliasEvent, Event, MappingStartEvent, ScalarEvent, SequenceStartEvent

from caveat.facts.problem import BadInput, ManyProblems, Problem

Path = tuple[str | int, ...]

LARGEST = 2_000_000
"""The most values that one document may hold."""
DEEPEST = 100
"""The most containers that may stand inside each other."""

_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_INT = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_CONTAINERS = (MappingStartEvent, SequenceStartEvent)


def dotted(path: Path) -> str:
    """Return a path as text that follows a name: `.parties[0].country`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


class _Item(NamedTuple):
    """A value with the line (from 1) where it stands, its inner items by key or index, and how many values it holds.

    A tuple, not a noun: a rule's YAML makes thousands of them at every start, and a tuple is made four times as fast.
    """

    value: Any
    line: int
    inner: dict[str | int, "_Item"] | None = None
    size: int = 1


class YamlText:
    """One parsed YAML document: `value` in plain lists, dicts, text, integers, truth words and null; lines on demand."""

    def __init__(self, text: str, where: str = "") -> None:
        self.where = where
        self._problems: list[Problem] = []
        self._anchors: dict[str, _Item] = {}
        try:
            self._root = self._document(yaml.parse(text, Loader=yaml.CSafeLoader))
        except yaml.MarkedYAMLError as error:
            line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
            raise BadInput(f"not YAML: {error.problem}", where=f"{where}{line}", advice="check indents and quotes") from None
        except yaml.reader.ReaderError as error:
            raise BadInput(f"not YAML: {error.reason} at character {error.position}", where=where) from None
        except UnicodeEncodeError as error:
            raise BadInput(
                f"not text: {error.reason} at character {error.start}", where=where, advice="save the file as UTF-8"
            ) from None
        if self._problems:
            raise ManyProblems("the file repeats itself", where=where, parts=self._problems)
        self.value = self._root.value

    def line(self, path: Path) -> str:
        """Name the place of `path` as `file:line`, as deep as it exists."""
        item = self._root
        for step in path:
            if item.inner is None or step not in item.inner:
                break
            item = item.inner[step]
        return f"{self.where}:{item.line}"

    def _document(self, events: Iterator[Event]) -> _Item:
        root = _Item(value=None, line=1)
        for event in events:
            if isinstance(event, ScalarEvent | AliasEvent | MappingStartEvent | SequenceStartEvent):
                root = self._item(event, events, 0)
        return root

    def _item(self, event: Any, events: Iterator[Event], depth: int) -> _Item:
        line = event.start_mark.line + 1
        if isinstance(event, AliasEvent):
            if event.anchor not in self._anchors:
                raise BadInput(f"the alias *{event.anchor} names nothing before it", where=f"{self.where}:{line}")
            return self._anchors[event.anchor]
        if depth > DEEPEST:
            raise BadInput(f"more than {DEEPEST} values stand inside each other", where=f"{self.where}:{line}")
        if isinstance(event, MappingStartEvent):
            item = self._mapping(line, events, depth)
        elif isinstance(event, SequenceStartEvent):
            item = self._sequence(line, events, depth)
        else:
            item = _Item(value=_scalar(event), line=line)
        if item.size > LARGEST:
            raise BadInput(
                f"more than {LARGEST:,} values", where=f"{self.where}:{line}", advice="write aliases out, or split the file"
            )
        if getattr(event, "anchor", None):
            self._anchors[event.anchor] = item
        return item

    def _mapping(self, line: int, events: Iterator[Event], depth: int) -> _Item:
        inner: dict[str | int, _Item] = {}
        size = 1
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._item(event, events, depth + 1)
            name = event.value if isinstance(event, ScalarEvent) else str(key.value)
            if name in inner:
                where = f"{self.where}:{key.line}"
                self._problems.append(BadInput(f"the key {name!r} stands twice", where=where, advice="keep one"))
            inner[name] = self._item(next(events), events, depth + 1)
            size += inner[name].size
        return _Item(value={key: item.value for key, item in inner.items()}, line=line, inner=inner, size=size)

    def _sequence(self, line: int, events: Iterator[Event], depth: int) -> _Item:
        inner: dict[str | int, _Item] = {}
        size = 1
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            item = self._item(event, events, depth + 1)
            inner[len(inner)] = item
            size += item.size
        return _Item(value=[item.value for item in inner.values()], line=line, inner=inner, size=size)


def _scalar(event: Any) -> str | int | bool | None:
    text: str = event.value
    if event.style in (None, ""):
        if text in _WORDS:
            return _WORDS[text]
        if _INT.fullmatch(text):
            return int(text)
    return text
