"""The one way to make a noun: a frozen, slotted, keyword-only dataclass."""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def noun(cls: type[T]) -> type[T]:
    """Freeze `cls`: immutable, without a `__dict__`, built by keyword only."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)
