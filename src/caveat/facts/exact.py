"""Exact decimals: shares, money and scores that a regulation compares to the last digit."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Self

from caveat.facts.problem import BadInput


class Exact(Decimal):
    """A decimal number that refuses binary floats; shares lie in 0..1."""

    __slots__ = ()

    def __new__(cls, value: "str | int | Decimal") -> Self:
        """Read a decimal; raise `BadInput` for a float, for text that is no number, and for NaN or infinity."""
        if isinstance(value, float | bool):
            raise BadInput(f"{value!r} is a binary float, not an exact number", advice='write it in quotes, as in "0.25"')
        try:
            number = super().__new__(cls, value)
        except (InvalidOperation, TypeError, ValueError):
            raise BadInput(f"{value!r} is not a number", advice='write digits with a decimal point, as in "12.50"') from None
        if not number.is_finite():
            raise BadInput(f"{value!r} is not a finite number", advice='write digits with a decimal point, as in "12.50"')
        return number


def refuse_beyond(told: object, amounts: Iterable[str], shares: Iterable[str]) -> None:
    """Raise `BadInput` where one of the `amounts` of a noun is below 0, or one of its `shares` is not from 0 to 1."""
    for name in amounts:
        if (amount := getattr(told, name)) is not None and amount < 0:
            raise BadInput(f"{name}: {amount} is below 0", advice="write it without a sign")
    for name in shares:
        if (share := getattr(told, name)) is not None and not 0 <= share <= 1:
            raise BadInput(f"{name}: {share} is no share", advice='write it between 0 and 1: 30 % is "0.30"')
