"""Who held each line of business, from before the case to its end: a lane a line, a box an owner."""

from collections.abc import Mapping, Sequence

from caveat.dossiers.case import Case, Fate, FateKind
from caveat.dossiers.event import Event
from caveat.dossiers.pictures.sheet import Sheet, Years, wrapped
from caveat.facts import Day

_NEW_OWNER = frozenset({FateKind.ACQUIRED, FateKind.UNIT_LOST, FateKind.REVERSED})
_LANE = 30.0


def draw_fates(case: Case, width: int) -> str:
    """Draw what became of each line of business; a box ends where an event gave the line another owner or another state."""
    told = "; ".join(
        f"{one.line}: {one.fate.value.replace('_', ' ')}{' by ' + one.by if one.by else ''} ({one.event})" for one in case.fates
    )
    sheet = Sheet(width, f"{case.name}: what became of its lines of business", told or "nothing is told")
    events = {event.id: event for event in case.events}
    lines = [line for line in case.lines if any(one.line == line for one in case.fates)]
    if not lines:
        sheet.text(12, sheet.top + 14, "nothing is told")
        return sheet.svg(sheet.top + 30)
    first = min(event.days.first for event in case.events)
    last = max(event.days.last for event in case.events)
    years = Years(first, last, 12, width - 12)
    y = sheet.top + 6
    start = y
    boxes: list[tuple[float, float, float, str, str, Fate | None, Event | None]] = []
    for line in lines:
        sheet.text(12, y + 12, line, "lane")
        y += 18
        boxes += [(y, *rest) for rest in _boxes(case, line, events, years, width)]
        y += _LANE + 6
    years.draw(sheet, start, y)
    for top, left, right, kind, words, fate, event in boxes:
        told = f"{event.day}: {event.told}" if event else words
        sheet.box(left, top, right - left, _LANE, kind, told, fate.event if fate else "")
        lines_of = wrapped(words, right - left - 8)
        if all(len(one) * 6.4 <= right - left - 6 for one in lines_of) and len(lines_of) <= 2:
            for number, one in enumerate(lines_of):
                sheet.text(left + 5, top + 13 + 13 * number + (6 if len(lines_of) == 1 else 0), one)
    return sheet.svg(y + 26)


def _boxes(
    case: Case, line: str, events: Mapping[str, Event], years: Years, width: int
) -> Sequence[tuple[float, float, str, str, Fate | None, Event | None]]:
    """Return the boxes of a line: from where to where, of what kind, in which words, by which event."""
    fates = sorted((one for one in case.fates if one.line == line), key=lambda one: events[one.event].days.first)
    days = [events[one.event].days.first for one in fates]
    edges = [years.x(Day(years.first, 1, 1)), *(years.x(day) for day in days), float(width - 12)]
    found: list[tuple[float, float, str, str, Fate | None, Event | None]] = [(edges[0], edges[1], "own", case.name, None, None)]
    for fate, left, right in zip(fates, edges[1:], edges[2:], strict=True):
        kind = "back" if fate.fate is FateKind.REVERSED else "else" if fate.fate in _NEW_OWNER else "own"
        words = fate.fate.value.replace("_", " ") + (f": {fate.by}" if fate.by else "")
        found.append((left, right, kind, words, fate, events[fate.event]))
    return found
