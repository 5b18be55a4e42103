"""Quantities of articles and of the library in one measure, so that they can be compared."""

from caveat.dossiers.amount import Amount, amount_of, is_amount
from caveat.facts.exact import Exact
from caveat.facts.noun import noun

_TIMES = {"bn": Exact(1_000_000_000), "m": Exact(1_000_000), "million": Exact(1_000_000), "billion": Exact(1_000_000_000)}
_COINS = frozenset({"USD", "EUR", "GBP", "CNY", "SEK", "JPY", "CHF", "CAD", "RUB"})
_ROUNDED = Exact("0.015")
"""How far two numbers may lie apart, as a part of the larger one, and be the same number rounded."""


@noun
class Measured:
    """A number or range in a plain unit: a currency, `%`, or a word in the plural; `what` tells of what."""

    least: Exact | None
    most: Exact | None
    unit: str
    what: str = ""


def measured(value: str, unit: str, what: str = "") -> Measured | None:
    """Return a value of the library in plain units: `3.2` `EUR bn` as 3,200,000,000 EUR; None where it is no number."""
    if not is_amount(value):
        return None
    amount = amount_of(value)
    words = unit.replace("/yr", "").split()
    coin = next((word for word in words if word in _COINS), "")
    times = next((_TIMES[word] for word in words if word in _TIMES), Exact(1))
    plain = coin or ("%" if "%" in unit else "rank" if unit == "rank" else words[-1] if words else "")
    return _scaled(amount, times, plain, what)


def is_same(one: Measured, other: Measured) -> bool:
    """Say whether two quantities may be the same number: one unit, and ends that meet when they are rounded."""
    if not is_comparable(one, other):
        return False
    low = max((end for end in (one.least, other.least) if end is not None), default=None)
    high = min((end for end in (one.most, other.most) if end is not None), default=None)
    if low is None or high is None:
        return low is not None or high is not None
    return low <= high or low - high <= _ROUNDED * max(abs(low), abs(high))


def is_comparable(one: Measured, other: Measured) -> bool:
    """Say whether two quantities are counted in one unit."""
    return one.unit.rstrip("s") == other.unit.rstrip("s") and bool(one.unit)


def _scaled(amount: Amount, times: Exact, unit: str, what: str) -> Measured:
    least = None if amount.least is None else Exact(abs(amount.least) * times)
    most = None if amount.most is None else Exact(abs(amount.most) * times)
    ends = sorted(end for end in (least, most) if end is not None)
    both = least is not None and most is not None
    return Measured(least=ends[0] if both else least, most=ends[-1] if both else most, unit=unit, what=what)
