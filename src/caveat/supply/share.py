"""The share of counted content in a thing, as an interval, and which line to clarify first."""

from collections.abc import Sequence
from decimal import Decimal

from caveat.facts.finding import Unknown
from caveat.facts.noun import noun
from caveat.supply.amount import Amount, total
from caveat.supply.content import Counted

PLACES = 9


@noun
class Share:
    """The counted content beside the value of the finished thing; compared by multiplication, so that no digit is lost."""

    content: Amount
    whole: Amount

    @property
    def least(self) -> Decimal:
        """The least share, 0..1, that the known facts allow."""
        if self.whole.most is None or self.content.least == 0:
            return Decimal(0)
        return min(Decimal(1), self.content.least / self.whole.most) if self.whole.most else Decimal(1)

    @property
    def most(self) -> Decimal:
        """The greatest share, 0..1, that the known facts allow."""
        if self.content.most == 0:
            return Decimal(0)
        if self.content.most is None or self.whole.least == 0:
            return Decimal(1)
        return min(Decimal(1), self.content.most / self.whole.least)

    @property
    def percent(self) -> Decimal | None:
        """The share in percent where it is known, else None."""
        if self.content.most == 0:
            return Decimal(0)
        known = self.content.known and self.whole.known and self.whole.least > 0
        return round(self.content.least * 100 / self.whole.least, PLACES).normalize() if known else None

    def over(self, limit: Decimal) -> bool | None:
        """Say whether the share is above `limit` (0..1); None where the known facts allow both."""
        if self.content.most == 0:
            return False
        if self.whole.most is not None and self.content.least > limit * self.whole.most:
            return True
        if self.content.most is not None and self.content.most <= limit * self.whole.least:
            return False
        return None

    def price_at(self, limit: Decimal) -> Decimal | None:
        """Return the price of the whole from which on the share is not above `limit`; None where the content has no known end."""
        return None if self.content.most is None or not limit else self.content.most / limit

    def __str__(self) -> str:
        if self.percent is not None:
            return f"{shown(self.percent)} %"
        return f"{shown(self.least * 100)} to {shown(self.most * 100)} %"


def shown(number: Decimal) -> str:
    """Write a number for people: no exponent, no idle zeros, at most six places."""
    text = f"{round(number, 6):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def share_of(counted: Sequence[Counted], whole: Amount) -> Share:
    """Add up what counts and set it beside the value of the whole."""
    return Share(content=total(one.counts for one in counted), whole=whole)


def deciding(counted: Sequence[Counted], whole: Amount, limit: Decimal, value_key: str) -> tuple[Unknown, ...]:
    """Return what to clarify, the fact first whose knowledge settles most: in either outcome, in one, then the widest.

    A line whose value or standing is open is set to its least and to its most; so is the price of the whole (`value_key`).
    """
    ranked: list[tuple[int, Decimal, int, tuple[Unknown, ...]]] = []
    adds = [one.counts for one in counted]
    content, endless = total(adds), sum(add.most is None for add in adds)
    bounded = sum((add.most for add in adds if add.most is not None), Decimal(0))
    for number, (one, add) in enumerate(zip(counted, adds, strict=True)):
        if not one.standing.may_count or add.known:
            continue
        others = Amount(
            least=content.least - add.least,
            most=None if endless > (add.most is None) else bounded - (add.most or Decimal(0)),
        )
        ends = [Amount(least=end, most=end) for end in (add.least, add.most) if end is not None]
        settled = sum(Share(content=others.plus(end), whole=whole).over(limit) is not None for end in ends)
        width = add.most - add.least if add.most is not None else Decimal("Infinity")
        ranked.append((-settled, -width, number, _asked(one)))
    if not whole.known:
        settled = 2 if content.known else int(any(_settles(content, end, limit) for end in (whole.least, whole.most)))
        asked = Unknown(fact="selling price of the finished thing", why="the share is of its fair market value", key=value_key)
        ranked.append((-settled, Decimal("-Infinity"), -1, (asked,)))
    return tuple(dict.fromkeys(unknown for _, _, _, asked in sorted(ranked, key=lambda each: each[:3]) for unknown in asked))


def _settles(content: Amount, price: Decimal | None, limit: Decimal) -> bool:
    return price is not None and Share(content=content, whole=Amount(least=price, most=price)).over(limit) is not None


def _asked(one: Counted) -> tuple[Unknown, ...]:
    if one.value.known:
        return one.unknowns
    line, why = one.line, "its value is part of the share"
    if one.unit.most is None and (line.value is not None or line.value_most is not None):
        why = "it is priced in another currency than the finished thing"
        asked = Unknown(fact=f"what one {line.currency} is worth ({line.called})", why=why, key=f"rates.{line.currency}")
    elif one.unit.known:
        fact = f"quantity of {line.called}{' or of an assembly that it is in' if line.quantity is not None else ''}"
        asked = Unknown(fact=fact, why=why, key=f"{one.key}.quantity")
    elif line.price_paid is not None and line.affiliated is None and line.value is None:
        why = "a price between strangers is its value; between affiliates it is not"
        asked = Unknown(fact=f"whether the supplier of {line.called} is affiliated", why=why, key=f"{one.key}.affiliated")
    else:
        asked = Unknown(fact=f"fair market value of {line.called}", why=why, key=f"{one.key}.value")
    return (*one.unknowns, asked)
