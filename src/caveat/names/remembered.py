"""A bounded memory of what was worked out for a word."""

from collections.abc import Callable, Hashable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Remembered(dict[Key, Value]):
    """Gives `work_out(key)` for any key, remembered; forgets all when `most` keys are held.

    Words recur and come in loops, so a plain dictionary with `map(remembered.__getitem__, words)` beats an ordered cache.
    """

    def __init__(self, work_out: Callable[[Key], Value], most: int) -> None:
        super().__init__()
        self._work_out, self._most = work_out, most

    def __missing__(self, key: Key) -> Value:
        value = self._work_out(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = value
        return value
