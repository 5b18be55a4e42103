"""What if a line came from another supplier, or were left out: a bill changed in one line."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from caveat.facts.bill import Bill, BillLine
from caveat.facts.problem import BadInput, NotFound, did_you_mean
from caveat.supply.cells import READS, UNKNOWN

_VALUES = ("value", "value_least", "value_most")


def swap(bill: Bill, name: str, changes: Mapping[str, str]) -> Bill:
    """Return the bill with one line changed (`{origin: TW, eccn: 3A991}`, as cells); it is named by id, number or name.

    An empty text makes a fact unknown. Raise `NotFound` for no such line, `BadInput` for what is nothing of a line.
    """
    fields: dict[str, Any] = {}
    known = ["name", *READS]
    for key, text in changes.items():
        if key not in known:
            raise BadInput(f"{key!r} is nothing of a line{did_you_mean(key, known)}", advice=f"one of: {', '.join(known)}")
        if text.lower() in UNKNOWN:
            fields[key] = getattr(BillLine(quantity=None), key)
        else:
            fields[key] = READS[key](text) if key in READS else text
    if isinstance(fields.get("value"), tuple):
        fields["value_least"], fields["value_most"] = fields.pop("value")
    if set(_VALUES) & fields.keys():
        fields = {**dict.fromkeys(_VALUES), **fields}
    return _changed(bill, name, lambda line: replace(line, **fields))


def without(bill: Bill, name: str) -> Bill:
    """Return the bill without the line of this id, name or number; raise `NotFound` for none."""
    return _changed(bill, name, lambda _line: None)


def numbered(lines: tuple[BillLine, ...], above: str = "") -> Iterator[tuple[str, BillLine]]:
    """Yield every line with its number in the tree (`2.1`)."""
    for number, line in enumerate(lines, start=1):
        here = f"{above}.{number}" if above else str(number)
        yield here, line
        yield from numbered(line.lines, here)


def _changed(bill: Bill, name: str, change: Callable[[BillLine], BillLine | None]) -> Bill:
    """Change the one line that is meant, by its id, else its number, else its name."""
    every = list(numbered(bill.whole.lines))
    for said in (
        [(one.id, at) for at, one in every],
        [(at, at) for at, _ in every],
        [(one.name, at) for at, one in every],
    ):
        found = [at for word, at in said if word == name]
        if len(found) > 1:
            raise BadInput(f"{name!r} is the name of {len(found)} lines", advice=f"say which by number: {', '.join(found)}")
        if found:
            return replace(bill, whole=replace(bill.whole, lines=_rebuilt(bill.whole.lines, "", found[0], change)))
    known = [word for _, one in every for word in (one.id, one.name) if word]
    raise NotFound(f"no line {name!r} is in the bill{did_you_mean(name, known)}", advice="name a line by its id, number or name")


def _rebuilt(
    lines: tuple[BillLine, ...], above: str, wanted: str, change: Callable[[BillLine], BillLine | None]
) -> tuple[BillLine, ...]:
    kept = []
    for number, line in enumerate(lines, start=1):
        here = f"{above}.{number}" if above else str(number)
        changed = change(line) if here == wanted else replace(line, lines=_rebuilt(line.lines, here, wanted, change))
        if changed is not None:
            kept.append(changed)
    return tuple(kept)
