"""The time line of a case: a lane a channel, a dot an event."""

from collections.abc import Sequence

from caveat.dossiers.event import Event
from caveat.dossiers.pictures.sheet import Sheet, Years, legend

CHANNELS = ("legal", "economic", "political", "diplomatic", "intelligence", "media", "technical")
_KINDS = {"against": "against", "relief": "relief", "response": "response", "countermeasure": "countermeasure"}
_STEP = 9.0


def draw_time_line(name: str, events: Sequence[Event], width: int) -> str:
    """Draw events by channel and day: full dots bind, hollow ones do not; dots of one time stand upon each other."""
    told = f"{len(events)} events of {name} by channel, {events[0].day} to {events[-1].day}" if events else f"no events of {name}"
    sheet = Sheet(width, f"{name}: events by channel", told)
    if not events:
        return sheet.blank("no events")
    years = Years(min(one.days.first for one in events), max(one.days.first for one in events), 12, width - 12)
    entries = [("against", "against"), ("relief", "relief"), ("response", "response"), ("countermeasure", "countermeasure")]
    y = legend(sheet, [*entries, ("other", "result or neutral"), ("other hollow", "does not bind")], sheet.top + 8)
    start = y
    places: list[tuple[Event, float, float]] = []
    for channel in CHANNELS:
        lane = sorted((one for one in events if one.traits.channel == channel), key=lambda one: one.days.first)
        if lane:
            y = _lane(sheet, channel, lane, years, y, places)
    years.draw(sheet, start, y)
    for event, x, height in places:
        kind = _KINDS.get(event.traits.direction, "other") + ("" if event.traits.binding else " hollow")
        sheet.dot(x, height, 3.6, kind, f"{event.day}, {event.authority.name}: {event.told}", event.id)
    return sheet.svg(y + 26)


def _lane(
    sheet: Sheet, channel: str, lane: Sequence[Event], years: Years, top: float, places: list[tuple[Event, float, float]]
) -> float:
    """Place the events of a lane, each upon those of the same time; return the foot of the lane."""
    stacked: dict[int, int] = {}
    rows: list[tuple[Event, float, int]] = []
    for event in lane:
        x = years.x(event.days.first)
        column = round(x / _STEP)
        rows.append((event, column * _STEP, stacked.get(column, 0)))
        stacked[column] = stacked.get(column, 0) + 1
    foot = top + 20 + _STEP * max(stacked.values()) + 4
    sheet.text(12, top + 14, f"{channel} ({len(lane)})", "lane")
    sheet.line(12, foot, sheet.width - 12, foot, "grid")
    places += [(event, x, foot - 6 - _STEP * row) for event, x, row in rows]
    return foot
