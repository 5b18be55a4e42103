"""Which lines of a bill of materials count as controlled US content for a destination.

Source: 15 CFR 734.4 and Supplement No. 2 to part 734; BIS's advisory opinion of 2009-09-14 on second incorporation.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from caveat.facts import Day, Exact
from caveat.facts.bill import BillLine
from caveat.facts.deal_words import LineKind
from caveat.facts.finding import Unknown
from caveat.facts.noun import noun
from caveat.supply.amount import Amount, unit_value

HOME = "US"


@noun
class Control:
    """Whether a thing is controlled content for a destination (None: that hangs on `unknowns`), why, and if it is only lightly so.

    `light` is True for EAR99 and AT-only things, None where that is not known.
    """

    holds: bool | None
    because: str
    unknowns: tuple[Unknown, ...] = ()
    light: bool | None = None


class Controlled(Protocol):
    """Says what needs a licence to a destination by its classification, whoever receives it: never by part 744."""

    def controlled(self, line: BillLine, destination: str, day: Day) -> Control:
        """Return whether the line, in the form in which it was received, would need a licence to the destination."""
        ...


class Standing(StrEnum):
    """What became of a line in the count."""

    COUNTED = "counted"
    OPEN = "open"
    NOT_CONTROLLED = "not controlled"
    FOREIGN = "foreign"
    ASSEMBLY = "assembly"
    SECOND = "second incorporation"
    APART = "assessed apart"

    @property
    def may_count(self) -> bool:
        """Say whether the line counts, or may."""
        return self in (Standing.COUNTED, Standing.OPEN)


@noun
class Counted:
    """One line in the count.

    Its `key` is `[2].lines[0]`; `unit` is what one is worth, `value` what all of them in one finished thing are. `us` says whether it is of US origin, None where that is not known; `unknowns` are what keeps its standing open.
    """

    key: str
    line: BillLine
    depth: int
    unit: Amount
    value: Amount
    standing: Standing
    because: str
    us: bool | None = None
    control: Control | None = None
    unknowns: tuple[Unknown, ...] = ()

    @property
    def counts(self) -> Amount:
        """What the line adds to the content: all of its value, none of it, or anything up to it."""
        if self.standing is Standing.COUNTED:
            return self.value
        most = self.value.most if self.standing is Standing.OPEN else Decimal(0)
        return Amount(least=Decimal(0), most=most)


@noun
class Terms:
    """What the count goes by: the finished thing's kind, destination and day, currency and rates, and whether discrete products are out."""

    kind: LineKind | None
    destination: str
    day: Day
    currency: str = ""
    rates: Mapping[str, Exact]
    discrete_out: bool = True


def count(lines: tuple[BillLine, ...], terms: Terms, by: Controlled) -> tuple[Counted, ...]:
    """Return every line with what became of it, assemblies before their parts.

    What is of US origin is classed whole, in the form in which it was received; what is inside it is not looked at.
    """
    return tuple(_lines(lines, "", 0, Decimal(1), False, terms, by))


def _lines(
    lines: tuple[BillLine, ...], above: str, depth: int, units: Decimal | None, inside: bool | None, terms: Terms, by: Controlled
) -> Iterator[Counted]:
    for number, line in enumerate(lines):
        key = f"{above}.lines[{number}]" if above else f"[{number}]"
        quantity = None if units is None or line.quantity is None else units * line.quantity
        unit = unit_value(line, terms.currency, terms.rates)
        value = unit.times(quantity)
        within = line.in_discrete_product if line.in_discrete_product is not None else inside
        counted = _line(line, key, depth, (unit, value), within, terms, by)
        yield counted
        if line.lines and counted.standing in (Standing.ASSEMBLY, Standing.SECOND):
            deeper = True if within or line.discrete else None if within is None or line.discrete is None else False
            yield from _lines(line.lines, key, depth + 1, quantity, deeper, terms, by)


def _line(
    line: BillLine, key: str, depth: int, worth: tuple[Amount, Amount], inside: bool | None, terms: Terms, by: Controlled
) -> Counted:
    if line.origin and line.origin != HOME:
        if line.lines:
            standing, because = Standing.ASSEMBLY, f"made in {line.origin}: its parts are looked at"
        else:
            standing, because = Standing.FOREIGN, f"made in {line.origin}"
        return Counted(key=key, line=line, depth=depth, unit=worth[0], value=worth[1], standing=standing, because=because, us=False)
    control = by.controlled(line, terms.destination, terms.day)
    standing, because, unknowns = _standing(line, key, control, inside, terms)
    us = True if line.origin else None
    if us is None and standing.may_count:
        asked = Unknown(fact=f"origin of {line.called}", why="only content of US origin counts", key=f"{key}.origin")
        standing, because, unknowns = Standing.OPEN, "its origin is not known", (asked, *unknowns)
    return Counted(
        key=key,
        line=line,
        depth=depth,
        unit=worth[0],
        value=worth[1],
        standing=standing,
        because=because,
        us=us,
        control=control,
        unknowns=unknowns,
    )


def _standing(
    line: BillLine, key: str, control: Control, inside: bool | None, terms: Terms
) -> tuple[Standing, str, tuple[Unknown, ...]]:
    """Place a line of US (or unknown) origin: what is not controlled is out, then what is counted elsewhere, then what counts."""
    if control.holds is False:
        return Standing.NOT_CONTROLLED, control.because, ()
    if inside and terms.discrete_out:
        return Standing.SECOND, "inside a discrete foreign product, where it was incorporated first", ()
    apart = _apart(line, control, terms)
    if apart:
        return Standing.APART, apart, ()
    unknowns = tuple(replace(one, key=f"{key}{one.key}") if one.key.startswith(".") else one for one in control.unknowns)
    if inside is None and terms.discrete_out:
        why = "US content inside a discrete foreign product is not counted again"
        asked = Unknown(fact=f"whether the assembly that {line.called} came in is a discrete product", why=why, key=_up(key))
        return Standing.OPEN, "it may have come inside a discrete product", (asked, *unknowns)
    if control.holds is None:
        return Standing.OPEN, control.because, unknowns
    return Standing.COUNTED, control.because, ()


def _up(key: str) -> str:
    above = key.rpartition(".lines[")[0]
    return f"{above}.discrete" if above else f"{key}.in_discrete_product"


def _apart(line: BillLine, control: Control, terms: Terms) -> str:
    """Say why a line is no part of this count: content is compared with its like; bundled software only if it is light."""
    whole, kind = terms.kind or LineKind.COMMODITY, line.kind or terms.kind or LineKind.COMMODITY
    if kind is whole:
        return ""
    if kind is LineKind.SOFTWARE and whole is LineKind.COMMODITY and control.light:
        return ""
    return f"{kind} in a {whole}: it is assessed on its own"
