"""Nouns from plain values and back: what a deal file, a rule's YAML, a bundled list and a snapshot are read with.

Unknown keys are errors with a suggestion; all errors of an input are collected, each with its line. Text is never
taken for truth, nor a binary float for an exact number.
"""

import re
import types
import typing
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, TypeVar, Union

from cattrs import BaseValidationError, ClassValidationError, Converter, ForbiddenExtraKeysError, IterableValidationError

from caveat.facts.exact import Exact
from caveat.facts.problem import BadInput, ManyProblems, Problem, did_you_mean
from caveat.facts.span import Day, RoughDay
from caveat.facts.yaml_text import Path, YamlText, dotted

T = TypeVar("T")

_FAULTS = (BaseValidationError, ForbiddenExtraKeysError, Problem, AttributeError, TypeError, ValueError, KeyError)


def from_plain(kind: type[T], plain: Any, *, where: str = "") -> T:
    """Build a noun of `kind`; raise `ManyProblems` with every fault and its path."""
    try:
        return _QUICK.structure(plain, kind)
    except _FAULTS:
        return _place_by_place(kind, plain, where)


def _place_by_place(kind: type[T], plain: Any, where: str) -> T:
    """Read once more what could not be read, to tell each fault where it stands."""
    try:
        return _CONVERTER.structure(plain, kind)
    except _FAULTS as error:
        parts = [_told(path, fault, where + dotted(path)) for path, fault in _faults(error, ())]
        raise ManyProblems(f"this is no {_called(kind)}", parts=parts, where=where) from None


def from_yaml(kind: type[T], text: str, *, where: str = "") -> T:
    """Read a noun of `kind` from YAML; raise `BadInput` or `ManyProblems`, each fault with its line."""
    document = YamlText(text, where)
    if document.value is None:
        raise BadInput("the file is empty", where=where, advice=f"it should hold a {_called(kind)}")
    try:
        return _CONVERTER.structure(document.value, kind)
    except _FAULTS as error:
        parts = [(document.line(path), path, fault) for path, fault in _faults(error, ())]
        parts.sort(key=lambda one: int(one[0].rpartition(":")[2]))
        told = [_told(path, fault, line) for line, path, fault in parts]
        raise ManyProblems(f"this is no {_called(kind)}", parts=told, where=where) from None


def to_plain(value: Any) -> Any:
    """Turn nouns into dicts, lists and text; fields at their default are left out."""
    return _CONVERTER.unstructure(value)


def _faults(error: Exception, path: Path) -> Iterator[tuple[Path, Exception]]:
    if isinstance(error, ClassValidationError | IterableValidationError):
        for inner in error.exceptions:
            step = next(
                (
                    getattr(note, "name", getattr(note, "index", None))
                    for note in getattr(inner, "__notes__", ())
                    if type(note) is not str
                ),
                None,
            )
            yield from _faults(inner, path if step is None else (*path, step))
    elif isinstance(error, ManyProblems):
        yield from (((*path, *part.inside), part) for part in error.parts)
    else:
        yield path, error


def _told(path: Path, fault: Exception, where: str) -> Problem:
    key = dotted(path).lstrip(".") or "the whole"
    if isinstance(fault, ForbiddenExtraKeysError):
        known = [field.name for field in fields(fault.cl)] if is_dataclass(fault.cl) else []
        near = [f"{extra!r}{did_you_mean(extra, known)}" for extra in sorted(map(str, fault.extra_fields))]
        return BadInput(f"unknown key {', '.join(near)} in {key}", where=where, advice=f"known keys: {', '.join(known)}")
    if isinstance(fault, Problem):
        return BadInput(f"{key}: {fault.what}", where=where, advice=fault.advice)
    if isinstance(fault, AttributeError | TypeError):
        return BadInput(f"{key}: expected keys with values here", where=where, advice="write 'key: value' lines")
    if isinstance(fault, KeyError):
        return BadInput(f"{key}: the key {fault.args[0]!r} is missing", where=where)
    return BadInput(f"{key}: {fault}", where=where)


def _called(kind: Any) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", getattr(kind, "__name__", str(kind))).lower()


def _read_day(value: Any, _: Any) -> Day:
    if isinstance(value, date):
        return Day(value.year, value.month, value.day)
    return Day.of(value)


def _read_rough(value: Any, _: Any) -> RoughDay:
    if isinstance(value, dict):
        return RoughDay(**value)
    return RoughDay.of(str(value))


def _rough_plain(day: RoughDay) -> Any:
    return {"year": day.year, "month": day.month, "day": day.day, "circa": True} if day.circa else str(day)


def _read_exact(value: Any, _: Any) -> Exact:
    return Exact(value)


def _read_text(value: Any, kind: Any) -> str:
    if kind is str and value.__class__ is str:
        return value
    if issubclass(kind, Enum):  # cattrs hands the words of a StrEnum to the hook of str
        return typing.cast(str, _read_word(value, kind))
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise BadInput(f"{value!r} is not text", advice="write it in quotes")
    return str(value)


def _read_truth(value: Any, _: Any) -> bool:
    if not isinstance(value, bool):
        raise BadInput(f"{value!r} is neither true nor false", advice="leave the key out if it is not known")
    return value


def _read_whole(value: Any, _: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadInput(f"{value!r} is not a whole number")
    return value


def _read_word(value: Any, kind: type[Enum]) -> Enum:
    if isinstance(value, str):
        with suppress(ValueError):
            return kind(value)
    known = [str(member.value) for member in kind]
    raise BadInput(f"{value!r} is no {_called(kind)}{did_you_mean(str(value), known)}", advice=f"one of: {', '.join(known)}")


def _many(kind: Any) -> bool:
    return typing.get_origin(kind) is tuple


def _many_of(kind: Any, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    """Make the reader of lists of a kind; a lone value is not one, so that a text is never taken for its letters."""
    inner: Any = list[typing.get_args(kind)[0]]  # type: ignore[misc]

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise BadInput(f"{value!r} is not a list", advice="write [a, b] or one item a line after '- '")
        return tuple(converter.structure(list(value), inner))

    return read


def _optional(kind: Any) -> bool:
    arguments = typing.get_args(kind)
    return typing.get_origin(kind) in (Union, types.UnionType) and len(arguments) == 2 and type(None) in arguments


def _optional_of(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    inner = next(argument for argument in typing.get_args(kind) if argument is not type(None))
    read = converter.get_structure_hook(inner)
    return lambda value, _: None if value is None else read(value, inner)


def _converter(*, detailed: bool) -> Converter:
    """Make a converter; a `detailed` one tells of every fault where it stands, at half the speed."""
    converter = Converter(forbid_extra_keys=True, omit_if_default=True, detailed_validation=detailed)
    converter.register_structure_hook_factory(_many)(_many_of)
    converter.register_structure_hook_factory(_optional)(_optional_of)
    converter.register_structure_hook(Day, _read_day)
    converter.register_structure_hook(RoughDay, _read_rough)
    converter.register_structure_hook(Exact, _read_exact)
    converter.register_structure_hook(str, _read_text)
    converter.register_structure_hook(bool, _read_truth)
    converter.register_structure_hook(int, _read_whole)
    converter.register_unstructure_hook(Day, Day.isoformat)
    converter.register_unstructure_hook(RoughDay, _rough_plain)
    converter.register_unstructure_hook(Exact, str)
    return converter


_CONVERTER, _QUICK = _converter(detailed=True), _converter(detailed=False)
