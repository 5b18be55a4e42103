"""Who held each line of business, from before the case to its end: a lane a line, a box an owner."""

from collections.abc import Mapping, Sequence

from caveat.dossiers.case import Case, Fate, FateKind
from caveat.dossiers.event import Event
from caveat.dossiers.pictures.sheet import Sheet, Years, wrapped
from caveat.facts import Day
from caveat.facts.noun import noun

_NEW_OWNER = frozenset({FateKind.ACQUIRED, FateKind.UNIT_LOST, FateKind.REVERSED})
_LANE = 30.0


@noun
class _Box:
    """A stretch of one line of business: where it begins and ends (px), how it looks, its words, and the event that began it."""

    left: float
    right: float
    kind: str
    words: str
    event: Event | None = None


def draw_fates(case: Case, width: int) -> str:
    """Draw what became of each line of business; a box ends where an event gave the line another owner or another state."""
    events = {event.id: event for event in case.events}
    fates = sorted(case.fates, key=lambda one: events[one.event].days.first)
    told = [f"{events[one.event].day} {one.line}: {_words(one)}" for one in fates]
    sheet = Sheet(width, f"{case.name}: what became of its lines of business", "; ".join(told) or "nothing is told")
    lines = [line for line in case.lines if any(one.line == line for one in fates)]
    if not lines:
        return sheet.blank("nothing is told")
    days = [event.days for event in case.events]
    years = Years(min(one.first for one in days), max(one.last for one in days), 12, width - 12)
    start = y = sheet.top + 6
    years.draw(sheet, start, start + len(lines) * (_LANE + 24))
    for line in lines:
        sheet.text(12, y + 12, line, "lane")
        for box in _boxes(case.name, [one for one in fates if one.line == line], events, years, width):
            _put(sheet, box, y + 18)
        y += _LANE + 24
    return sheet.svg(sheet.note(y + 22, told) + 12)


def _put(sheet: Sheet, box: _Box, top: float) -> None:
    """Draw a box, and its words where they fit; all of them stand below the picture too."""
    told = f"{box.event.day}: {box.event.told}" if box.event else box.words
    sheet.box(box.left, top, box.right - box.left, _LANE, box.kind, told, box.event.id if box.event else "")
    lines = wrapped(box.words, box.right - box.left - 8)
    if len(lines) <= 2 and all(len(one) * 6.4 <= box.right - box.left - 6 for one in lines):
        for number, one in enumerate(lines):
            sheet.text(box.left + 5, top + 13 + 13 * number + (6 if len(lines) == 1 else 0), one)


def _boxes(name: str, fates: Sequence[Fate], events: Mapping[str, Event], years: Years, width: int) -> list[_Box]:
    starts = [years.x(events[one.event].days.first) for one in fates]
    ends = [*starts[1:], float(width - 12)]
    found = [_Box(left=years.x(Day(years.first, 1, 1)), right=starts[0], kind="own", words=name)]
    for fate, left, right in zip(fates, starts, ends, strict=True):
        kind = "back" if fate.fate is FateKind.REVERSED else "else" if fate.fate in _NEW_OWNER else "own"
        found.append(_Box(left=left, right=right, kind=kind, words=_words(fate), event=events[fate.event]))
    return found


def _words(fate: Fate) -> str:
    return fate.fate.value.replace("_", " ") + (f": {fate.by}" if fate.by else "")
