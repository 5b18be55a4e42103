"""Small bills of materials, and a control list of two words, for tests of supply."""

from caveat.facts import Day, Exact
from caveat.facts.bill import BillLine
from caveat.facts.deal import LineKind
from caveat.facts.finding import Unknown
from caveat.supply import Control
from caveat.supply.content import Counted, Terms, count

DAY = Day(2024, 1, 1)
TERMS = Terms(kind=LineKind.COMMODITY, destination="CN", day=DAY, currency="USD", rates={})


class ByWord:
    """Takes the ECCN `HARD` for controlled, `SOFT` for not, and anything else for not known; `SOFT` is light."""

    def controlled(self, line: BillLine, destination: str, day: Day) -> Control:
        """Return what the word says; `day` and `destination` make no difference."""
        holds = {"HARD": True, "SOFT": False}.get(line.eccn)
        unknowns = (Unknown(fact=f"ECCN of {line.called}", key=".eccn"),) if holds is None else ()
        return Control(holds=holds, because=f"{line.eccn} to {destination}", unknowns=unknowns, light=line.eccn != "HARD")


def part(name: str, value: str | None = "1", eccn: str = "HARD", origin: str = "US", **more: object) -> BillLine:
    """Build a line; a `value` of None is not known."""
    return BillLine(name=name, value=None if value is None else Exact(value), eccn=eccn, origin=origin, **more)  # type: ignore[arg-type]


def counted(*lines: BillLine, terms: Terms = TERMS) -> dict[str, Counted]:
    """Count lines and return each by its name."""
    return {one.line.name: one for one in count(lines, terms, ByWord())}
