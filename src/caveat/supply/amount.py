"""Sums of money that are known, lie between two ends, or are not known at all."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from caveat.facts import Exact
from caveat.facts.bill import BillLine
from caveat.facts.noun import noun


@noun
class Amount:
    """A sum of money from `least` to `most`; without `most` it has no known end."""

    least: Decimal = Decimal(0)
    most: Decimal | None = None

    @property
    def known(self) -> bool:
        """Say whether the sum is exact."""
        return self.least == self.most

    def times(self, quantity: Decimal | None) -> "Amount":
        """Return the sum of so many; of an unknown number, from nothing on."""
        if quantity is None:
            return NOTHING if self.most == 0 else UNKNOWN
        return Amount(least=self.least * quantity, most=None if self.most is None else self.most * quantity)

    def plus(self, other: "Amount") -> "Amount":
        """Return both together."""
        most = None if self.most is None or other.most is None else self.most + other.most
        return Amount(least=self.least + other.least, most=most)


NOTHING = Amount(least=Decimal(0), most=Decimal(0))
UNKNOWN = Amount()


def total(amounts: Iterable[Amount]) -> Amount:
    """Add sums up."""
    whole = NOTHING
    for amount in amounts:
        whole = whole.plus(amount)
    return whole


def unit_value(line: BillLine, currency: str, rates: Mapping[str, Exact]) -> Amount:
    """Return the fair market value of one unit in `currency`; `rates` say what one unit of another currency is worth in it.

    What was paid stands for the value only between strangers (Supplement No. 2 to 15 CFR part 734); a currency without a rate
    leaves the value unknown.
    """
    rate = Decimal(1) if not line.currency or not currency or line.currency == currency else rates.get(line.currency)
    least, most = line.value_least, line.value_most
    if line.value is not None:
        least = most = line.value
    elif least is None and most is None and line.affiliated is False:
        least = most = line.price_paid
    if rate is None:
        return NOTHING if most == 0 else UNKNOWN
    return Amount(least=(least or Decimal(0)) * rate, most=None if most is None else most * rate)
