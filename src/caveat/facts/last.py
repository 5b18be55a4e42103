"""What was asked last is remembered: a check asks the same of one deal some dozens of times."""

from collections.abc import Callable
from functools import wraps
from operator import is_
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def of_last(asked: Callable[P, T]) -> Callable[P, T]:
    """Keep the answer to the very objects last asked about, known by identity: to compare or hash a deal costs more than it saves.

    To be used with nouns, which do not change, and answers that nobody changes.
    """
    last: list[tuple[tuple[object, ...], T]] = []

    @wraps(asked)
    def again(*told: P.args, **named: P.kwargs) -> T:
        if named:
            return asked(*told, **named)
        before = last[0] if last else None
        if before is not None and len(before[0]) == len(told) and all(map(is_, before[0], told)):
            return before[1]
        answer = asked(*told, **named)
        last[:] = [(told, answer)]
        return answer

    return again
