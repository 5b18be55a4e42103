"""Both flanks at once: acts against what a firm sells above the line, against what it needs below, quarter by quarter."""

from collections import Counter
from collections.abc import Sequence

from caveat.dossiers.event import Event
from caveat.dossiers.pictures.sheet import Sheet, Years, legend
from caveat.facts import Day

_DEMAND = frozenset({"demand", "reputation"})
_SUPPLY = frozenset({"supply", "supply_or_capital", "capital", "finance"})
_UNIT = 13.0


def draw_flanks(name: str, events: Sequence[Event], width: int) -> str:
    """Draw how many acts against each flank fell in each quarter of a year."""
    acts = [one for one in events if one.traits.direction == "against" and one.traits.flank in _DEMAND | _SUPPLY]
    told = f"{len(acts)} acts: {sum(one.traits.flank in _DEMAND for one in acts)} against the market side, the rest against inputs"
    sheet = Sheet(width, f"{name}: acts against its market and against its inputs, by quarter", told)
    if not acts:
        return sheet.blank("no such acts")
    up, down = _quarters(acts, _DEMAND), _quarters(acts, _SUPPLY)
    years = Years(min(one.days.first for one in acts), max(one.days.first for one in acts), 12, width - 12)
    entries = [("demand", "market: demand, reputation"), ("supply", "inputs: supply, capital, finance")]
    y = legend(sheet, entries, sheet.top + 8) + 6
    axis = y + _UNIT * max(up.values(), default=0)
    foot = axis + _UNIT * max(down.values(), default=0) + 8
    years.draw(sheet, y, foot)
    for quarters, kind, sign in ((up, "demand", -1), (down, "supply", 1)):
        for start, many in quarters.items():
            x, right = years.x(start), years.x(_next(start))
            told = f"{start.year}, quarter {(start.month + 2) // 3}: {many}"
            sheet.box(x + 0.5, axis + (0 if sign > 0 else -_UNIT * many), right - x - 1, _UNIT * many, kind, told)
    sheet.line(12, axis, width - 12, axis, "axis")
    return sheet.svg(foot + 26)


def _quarters(acts: Sequence[Event], flanks: frozenset[str]) -> Counter[Day]:
    days = [one.days.first for one in acts if one.traits.flank in flanks]
    return Counter(Day(day.year, (day.month - 1) // 3 * 3 + 1, 1) for day in days)


def _next(start: Day) -> Day:
    return Day(start.year + start.month // 10, (start.month + 2) % 12 + 1, 1)
