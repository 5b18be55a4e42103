"""A choice that looks random and is always the same."""

import hashlib
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def chosen(many: Iterable[T], most: int, key: Callable[[T], str]) -> list[T]:
    """Return at most `most` of `many`, in the order of the hash of their key."""
    return sorted(many, key=lambda one: lot(key(one)))[:most]


def lot(text: str) -> str:
    """Return the hash of a text, by which it is drawn."""
    return hashlib.sha256(text.encode()).hexdigest()
